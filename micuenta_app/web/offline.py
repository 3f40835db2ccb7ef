"""What a phone keeps to open without a network, written at build time: /sw.js and what it names.

Only public pages, and of the built files those that they use. The list carries digests, so that each build
has its own cache; see docs/offline.md.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from ..settings import settings
from ..ui.texts import LANGUAGES, Translator

# Without the language. Nothing here may show anything of anybody.
PAGES = (
    "/",
    "/fraude",
    "/fraude/revisar",
    "/fraude/practica",
    "/retiro",
    "/pagar-desde-eeuu",
    "/ayuda",
    "/ayuda/glosario",
    "/privacidad",
)
# A page of ours that says that there is no network, and its copy that opens at any address.
_UNREACHABLE, _COPY = "/sin-conexion", "/sin-red.html"

_TEMPLATE = Path(__file__).with_name("sw.js")
# Takes itself and all that was kept away: for whoever has it, at their next visit.
_REMOVES_ITSELF = """\
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await registration.unregister();
  })());
});
"""

_NAMED = re.compile(r"""(?:src|href|data-listen)="(/[^"#:]+\.(?:js|css|svg)(?:\?[0-9a-f]{8})?)["#]""")
_IMPORTED = re.compile(r"""["'`]\./([\w.~-]+\.js)["'`]""")
_BEHAVIOUR = re.compile(r'<script[^>]*src="/js/page\.js[^>]*></script>')
_SCRIPT = re.compile(r'<script.*?</script>|<link rel="modulepreload"[^>]*>', re.S)


def write_service_worker(static_dir: Path) -> None:
    """Write /sw.js for a built site. Raises RuntimeError when a page that must be kept is not there."""
    if not settings().offline:
        (static_dir / "sw.js").write_text(_REMOVES_ITSELF)
        return
    pages = [Translator(language).href(page) or "/" for language in LANGUAGES for page in PAGES]
    fallback = {language: Translator(language).href(_COPY) for language in LANGUAGES}
    names = _files(static_dir, [*pages, *fallback.values()])
    kept = {"version": _version(static_dir, names), "pages": pages, "files": names, "fallback": fallback}
    (static_dir / "sw.js").write_text(f"const KEPT = {json.dumps(kept)};\n{_TEMPLATE.read_text()}")


def write_unreachable(static_dir: Path) -> None:
    """Write the copy of the page without a network, in each language.

    It opens at the address of any page, so it must not begin to be that page: its scripts are left out, but
    the one that all pages have.
    """
    for language in LANGUAGES:
        t = Translator(language)
        html = _file_of(static_dir, t.href(_UNREACHABLE)).read_text()
        behaviour = _BEHAVIOUR.findall(html)
        still = _SCRIPT.sub("", html).replace("</head>", f"{''.join(behaviour)}</head>", 1)
        (static_dir / t.href(_COPY).lstrip("/")).write_text(still)


def _file_of(static_dir: Path, address: str) -> Path:
    path = static_dir / address.partition("?")[0].strip("/")
    found = path / "index.html" if path.is_dir() else path
    if not found.is_file():
        raise RuntimeError(f"{address} is to be kept for when there is no network, but was not built")
    return found


def _files(static_dir: Path, pages: Iterable[str]) -> list[str]:
    """The addresses of some pages and of every file they need, scripts of scripts included."""
    found: dict[str, None] = {}
    waiting = list(pages)
    while waiting:
        address = waiting.pop(0)
        if address in found:
            continue
        found[address] = None
        file = _file_of(static_dir, address)
        text = file.read_text()
        if file.suffix == ".html":
            waiting += _NAMED.findall(text)
        elif file.suffix == ".js" and file.parent.name == "assets":
            waiting += [f"/assets/{name}" for name in _IMPORTED.findall(text)]
    return list(found)


def _version(static_dir: Path, addresses: Iterable[str]) -> str:
    digest = hashlib.sha256(_TEMPLATE.read_bytes())
    for address in addresses:
        content = _file_of(static_dir, address).read_bytes()
        digest.update(f"{address}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]
