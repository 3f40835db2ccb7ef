"""Texts. Spanish is the source: a message is its own key; English is looked up.

Each feature keeps its English in locale/en/LC_MESSAGES/<feature>.po. Codes, not sentences, cross
layers; whoever shows one turns it into words here, in the language of the page.
"""

from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = ("es", "en")
LOCALES: dict[Language, str] = {"es": "es_MX", "en": "en_US"}
CATALOGUES = Path(__file__).resolve().parent.parent / "locale"


@lru_cache
def _catalogue(language: Language) -> NullTranslations:
    found = NullTranslations()
    for path in sorted((CATALOGUES / language / "LC_MESSAGES").glob("*.po")):
        compiled = BytesIO()
        with path.open("rb") as file:
            write_mo(compiled, read_po(file, locale=language))
        compiled.seek(0)
        part = GNUTranslations(compiled)
        part.add_fallback(found)
        found = part
    return found


@dataclass(frozen=True, slots=True)
class Translator:
    """Says a text in one language: `t("Hola, {name}", name=name)`."""

    language: Language = "es"

    def __call__(self, text: str, /, **values: object) -> str:
        said = _catalogue(self.language).gettext(text)
        return said.format(**values) if values else said

    def many(self, one: str, more: str, n: int, /, **values: object) -> str:
        """The singular or the plural, with {n} filled in."""
        return _catalogue(self.language).ngettext(one, more, n).format(n=n, **values)

    def href(self, path: str) -> str:
        """The address of a page of this site in this language: "/ayuda" or "/en/ayuda"."""
        return path if self.language == "es" else f"/en{path}".rstrip("/")

    @property
    def locale(self) -> str:
        return LOCALES[self.language]


def translator_for(language: str) -> Translator:
    """The translator of a stored or posted language; Spanish for anything but English."""
    return Translator("en" if language == "en" else "es")


def language_of(path: str) -> Language:
    """The language of the page a path belongs to."""
    return "en" if path == "/en" or path.startswith("/en/") else "es"


def translator_of(path: str) -> Translator:
    return Translator(language_of(path))
