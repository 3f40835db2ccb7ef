"""What every identifier shares: the error it raises and how its text is cleaned."""

import unicodedata


class InvalidIdentifier(ValueError):
    """An identifier that cannot be right.

    `code` is a stable key for the message ("nss_length_short"). `missing` is set for lengths only:
    how many characters are missing, negative when there are too many.
    """

    def __init__(self, code: str, missing: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.missing = missing


def check_length(text: str, length: int, name: str) -> None:
    """Raise InvalidIdentifier `<name>_length_short` or `<name>_length_long` unless text has the length."""
    missing = length - len(text)
    if missing > 0:
        raise InvalidIdentifier(f"{name}_length_short", missing)
    if missing < 0:
        raise InvalidIdentifier(f"{name}_length_long", missing)


def normalize(text: str) -> str:
    """The text as identifiers are stored: NFKC (full-width digits become plain), upper case, and
    without the spaces, hyphens, dots and invisible characters people type or paste.

    Idempotent: removing a character can let its neighbours compose, so it runs to a fixed point.
    """
    while (clean := _clean(text)) != text:
        text = clean
    return text


def _clean(text: str) -> str:
    upper = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper())
    return "".join(character for character in upper if not _is_separator(character))


def _is_separator(character: str) -> bool:
    # Pd: every dash. Cc, Cf: zero-width and direction marks that come with a pasted text.
    # U+2212 is the minus sign, a dash to people and a symbol to Unicode.
    return character in ".−" or character.isspace() or unicodedata.category(character) in {"Pd", "Cc", "Cf"}
