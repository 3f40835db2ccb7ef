"""When to try again, and how long a text message is."""

from collections.abc import Iterable
from datetime import timedelta

_FIRST_WAIT, _LONGEST_WAIT = timedelta(seconds=10), timedelta(hours=1)

# GSM 03.38: the basic alphabet, and the characters that take two places. Note what it lacks: á, í, ó, ú.
_GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_EXTENDED = frozenset("\f^{}\\[~]|€")


def next_try_after(tries: int) -> timedelta:
    """How long to wait after this many tries: 10, 20, 40 … seconds, then hourly.

    Close together at first, because a code lives ten minutes; a mail server that is down all night
    is not asked every ten seconds.
    """
    return min(_FIRST_WAIT * 2 ** min(tries - 1, 9), _LONGEST_WAIT)


def sms_parts(text: str) -> int:
    """How many parts a text message is sent, and paid for, as."""
    if all(character in _GSM_BASIC or character in _GSM_EXTENDED for character in text):
        return _parts((2 if character in _GSM_EXTENDED else 1 for character in text), 160, 153)
    return _parts((len(character.encode("utf-16-le")) // 2 for character in text), 70, 67)


def _parts(widths: Iterable[int], alone: int, joined: int) -> int:
    """Parts of a text whose characters have these widths. No character is cut in two."""
    widths = list(widths)
    if sum(widths) <= alone:
        return 1
    parts, used = 1, 0
    for width in widths:
        if used + width > joined:
            parts, used = parts + 1, 0
        used += width
    return parts
