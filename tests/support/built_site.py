"""A built site in small: every page that is kept, with two scripts, a style and a drawing."""

from pathlib import Path

from micuenta_app.ui.texts import LANGUAGES, Translator
from micuenta_app.web.offline import PAGES

_PAGE = """<!DOCTYPE html><html lang="{language}"><head><title>{path}</title>
<link rel="modulepreload" href="/assets/entry-1.js"/><link rel="stylesheet" href="/assets/look-1.css"/>
<script>inline()</script></head><body><h1>{text}</h1>
<svg><use href="/icons.svg?0123abcd#i-tel"></use></svg><a href="/cuenta">cuenta</a>
<a href="https://example.com/other.js">other</a>
<script defer src="/js/page.js?0123abcd"></script></body></html>"""


def write_site(folder: Path, text: str = "one") -> None:
    """Write the pages, each with a text, and what they use; and a script of another page."""
    for language in LANGUAGES:
        for path in (*PAGES, "/sin-conexion"):
            page = folder / Translator(language).href(path).strip("/") / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_PAGE.format(language=language, path=path, text=text))
        (folder / Translator(language).href("/sin-red.html").lstrip("/")).write_text("no network")
    files = {
        "assets/entry-1.js": 'import{a}from"./shared-1.js";import("./shared-1.js")',
        "assets/shared-1.js": "export const a = 1",
        "assets/account-1.js": "personal",
        "assets/look-1.css": "h1 { color: red }",
        "js/page.js": 'navigator.serviceWorker.register("/sw.js")',
        "icons.svg": "<svg/>",
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content)
