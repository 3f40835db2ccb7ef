"""Security headers, cache policy and addresses without a trailing slash.

The policy allows exactly the inline scripts of the page being served (their hashes are taken at
build time): neither unsafe-inline nor unsafe-eval. Styles need 'unsafe-inline' (Reflex's emotion).
"""

import json
import re
from collections.abc import Iterator

from reflex.utils.prerequisites import get_web_dir
from reflex_base.environment import environment
from starlette.datastructures import Headers as RequestHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..settings import settings
from .after_build import HASHES_NAME
from .device import is_borrowed
from .origin import header, is_our_host

# Another spelling of an address would get another cache rule and policy than the page it leads to.
_ODD_PATH = re.compile(r"//|/\.{1,2}(/|$)")
# What these pages show or take must not be found again with the back button.
_PERSONAL = re.compile(
    r"(/en)?/(cuenta|registro|continuar|entrar|sesion|salir|llave|recuperar|correo|no-fui-yo|demo|asistido)(/|$)"
)
_DIGEST = re.compile(rb"[0-9a-f]{8}")
_FALLBACK = "__spa-fallback.html"  # also sent as 404.html


def _policy(script_hashes: list[str], host: str) -> bytes:
    scheme = "wss" if settings().secure else "ws"
    return "; ".join(
        [
            "default-src 'none'",
            "object-src 'none'",  # as above already; checkers look for it
            " ".join(["script-src 'self'", *script_hashes]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            f"connect-src 'self' {scheme}://{host}",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    ).encode()


def _reads(scope: Scope) -> bool:
    return scope["method"] in ("GET", "HEAD")


def _is_personal(scope: Scope) -> bool:
    """Whether an answer is one browser's alone; what a form was answered always is."""
    return not _reads(scope) or _PERSONAL.match(scope["path"]) is not None


def _has_digest(path: str, query: bytes) -> bool:
    """Whether an address changes with its content: the build's own files, and ui/files.py's."""
    is_file = path.endswith((".css", ".js", ".svg"))
    return path.startswith("/assets/") or (is_file and _DIGEST.fullmatch(query) is not None)


class Headers:
    """Wrap the ASGI app. In front of the development server it sends no CSP."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.pages: dict[str, list[str]] = {}
        if environment.REFLEX_MOUNT_FRONTEND_COMPILED_APP.get():
            self.pages = json.loads((get_web_dir() / "build" / HASHES_NAME).read_text())

    def _headers(self, scope: Scope, host: str, status: int, is_html: bool) -> Iterator[tuple[bytes, bytes]]:
        path, query = scope["path"], scope["query_string"]
        yield b"x-content-type-options", b"nosniff"
        yield b"referrer-policy", b"same-origin"
        yield b"cross-origin-opener-policy", b"same-origin"
        yield b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=()"
        if settings().secure:
            yield b"strict-transport-security", b"max-age=31536000; includeSubDomains"
        page = f"{path.strip('/')}/index.html".lstrip("/")
        # An unchanged page (304) has no content type, and its headers replace the kept ones.
        is_html = is_html or page in self.pages
        if self.pages and is_html:
            yield b"content-security-policy", _policy(self.pages.get(page, self.pages[_FALLBACK]), host)
        elif self.pages and path == "/sw.js":
            # What it fetches obeys its own policy, not the pages'.
            yield (
                b"content-security-policy",
                b"default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
            )
        elif self.pages:
            # A file is no page; the hashes would be a kilobyte for nothing.
            yield b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"
        if not is_html and _has_digest(path, query) and status in (200, 206, 304):
            yield b"cache-control", b"public, max-age=31536000, immutable"
        elif _is_personal(scope) or (is_html and is_borrowed(RequestHeaders(scope=scope))):
            yield b"cache-control", b"no-store"
        else:
            yield b"cache-control", b"no-cache"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        path, host = scope["path"], header(scope, b"host")
        if not is_our_host(host):
            await send({"type": "http.response.start", "status": 421, "headers": []})
            return await send({"type": "http.response.body", "body": b""})
        if _ODD_PATH.search(path):
            await send({"type": "http.response.start", "status": 404, "headers": []})
            return await send({"type": "http.response.body", "body": b""})
        if _reads(scope) and not path.endswith("/") and f"{path.lstrip('/')}/index.html" in self.pages:
            # Otherwise the static server redirects to an absolute http:// address. A post goes to
            # its route, which has the same address as its page.
            scope = {**scope, "path": f"{path}/"}

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                # The socket's server and Reflex would let pages of other sites read answers.
                own = [
                    (name, value)
                    for name, value in message.get("headers", [])
                    if not name.lower().startswith(b"access-control-")
                ]
                present = {name.lower(): value for name, value in own}
                is_html = present.get(b"content-type", b"").startswith(b"text/html")
                added = self._headers(scope, host, message["status"], is_html)
                message["headers"] = [
                    *own,
                    *((name, value) for name, value in added if name not in present),
                ]
            await send(message)

        return await self.app(scope, receive, send_with_headers)
