"""The manifest: what a phone needs to put the site among its apps, in each language."""

import json
from pathlib import Path

from ..ui.texts import LANGUAGES, Translator

_NAME = "manifest.webmanifest"
LINK = f"/{_NAME}"
# --warm and --paper of assets/css/tokens.css: CSS is not read here.
THEME, GROUND = "#f6ab23", "#faf4e6"


def manifest(t: Translator) -> dict[str, object]:
    """It shows the address ("minimal-ui"): people are to look where they are."""
    return {
        "id": t.href("/") or "/",
        "name": "Mi Cuenta desde el extranjero",
        "short_name": "Mi Cuenta",
        "description": t("Tu ahorro y tu crédito, desde Estados Unidos o Canadá. No es el sitio oficial."),
        "lang": t.language,
        "start_url": t.href("/") or "/",
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": THEME,
        "background_color": GROUND,
        "icons": [
            {"src": "/icons/app.svg", "type": "image/svg+xml", "sizes": "any"},
            {"src": "/icons/app-192.png", "type": "image/png", "sizes": "192x192"},
            {"src": "/icons/app-512.png", "type": "image/png", "sizes": "512x512"},
            {
                "src": "/icons/app-maskable-512.png",
                "type": "image/png",
                "sizes": "512x512",
                "purpose": "maskable",
            },
        ],
    }


def write_manifests(static_dir: Path) -> None:
    """Write the manifests, and have the English pages name theirs."""
    for language in LANGUAGES:
        t = Translator(language)
        text = json.dumps(manifest(t), ensure_ascii=False, indent=1)
        (static_dir / t.href(LINK).lstrip("/")).write_text(text)
    for page in (static_dir / "en").rglob("*.html"):
        english = page.read_text().replace(f'href="{LINK}"', f'href="{Translator("en").href(LINK)}"')
        page.write_text(english)
