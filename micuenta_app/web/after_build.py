"""What is done to the built front end before it is compressed."""

import base64
import hashlib
import json
import re
from pathlib import Path

from reflex.plugins import Plugin

from .manifest import write_manifests
from .offline import write_service_worker, write_unreachable

HASHES_NAME = "csp_hashes.json"  # beside the served folder, not in it
_INLINE_SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.S)
_SOCKET = re.compile(r"([\"'`])ws://localhost:3000/_event\1")
# Of an address at one of these hosts Reflex drops the port on https. The one above is right as it is.
_SAME_HOSTS = re.compile(r"(\bSAME_DOMAIN_HOSTNAMES\s*=\s*)\[[^\]]*\]")
_SOCKET_HERE = '((location.protocol==="https:"?"wss://":"ws://")+location.host+"/_event")'


def inline_script_hashes(html: str) -> list[str]:
    """The CSP sources that allow exactly the inline scripts of a page."""
    bodies = {body for attributes, body in _INLINE_SCRIPT.findall(html) if "src=" not in attributes}
    digests = (hashlib.sha256(body.encode()).digest() for body in bodies)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def _use_the_shown_address(static_dir: Path) -> None:
    # Reflex compiles the socket's address in; the same build must serve any host, port and scheme.
    scripts = list((static_dir / "assets").glob("*.js"))
    _replace(scripts, _SOCKET, _SOCKET_HERE)
    _replace(scripts, _SAME_HOSTS, r"\1[]")


def _replace(scripts: list[Path], pattern: re.Pattern[str], by: str) -> None:
    changed = 0
    for script in scripts:
        after, count = pattern.subn(by, script.read_text())
        if count:
            script.write_text(after)
            changed += count
    if not changed:
        raise RuntimeError(f"{pattern.pattern} was not found in the build: has Reflex changed?")


def _mark_english(static_dir: Path) -> None:
    # App.html_lang is one for all pages.
    for page in (static_dir / "en").rglob("*.html"):
        page.write_text(page.read_text().replace('<html lang="es"', '<html lang="en"', 1))


class AfterBuild(Plugin):
    """Free the build of its address, mark the English pages, write the inline scripts' hashes and what a
    phone needs to keep the site."""

    def post_build(self, **context) -> None:
        static_dir: Path = context["static_dir"]
        _use_the_shown_address(static_dir)
        _mark_english(static_dir)
        write_manifests(static_dir)
        write_unreachable(static_dir)
        hashes = {
            page.relative_to(static_dir).as_posix(): inline_script_hashes(page.read_text())
            for page in static_dir.rglob("*.html")
        }
        (static_dir.parent / HASHES_NAME).write_text(json.dumps(hashes, indent=1, sort_keys=True))
        # Last: it names everything by what is in it.
        write_service_worker(static_dir)
