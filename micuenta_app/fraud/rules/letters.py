"""Letters that look like others, and how far one word is from another. Pure."""

import re
import unicodedata

# Marks that are not drawn: zero width, soft hyphen, joiners, changes of direction, variation selectors.
HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e01ef"
)
_HIDDEN = re.compile(f"[{HIDDEN}]+")

# By what a reader takes them for, after Unicode's own compatibility folding. After the confusables of
# UTS 39, cut down to letters that occur in the names we compare with, and their neighbours.
_TWINS = {
    "a": "аɑαᴀꭺᎪǝ", "b": "ЬьƅᏏʙвβ", "c": "сϲᴄⅽꮯ", "d": "ԁᏧɗᴅ", "e": "еєҽɛᴇεё", "f": "ƒꜰϝẝſ",
    "g": "ɡɢց", "h": "һհʜ", "i": "іıɩιɪїӏⅰ|ǀΙІ", "j": "јϳ", "k": "кκᴋ", "l": "ⅼʟӏ1",
    "m": "мᴍϻ", "n": "пոɴηпղ", "o": "оοᴏօ०ο٥ഠߋσ", "p": "рρᴘ", "q": "ԛզ", "r": "гʀᴦ",
    "s": "ѕꜱʂ", "t": "тτᴛ", "u": "υսᴜ", "v": "νѵᴠⅴ∨υ", "w": "ԝшɯᴡ", "x": "хχⅹ×", "y": "уүγʏ", "z": "ᴢ",
    ".": "。．｡․‧·٠", "/": "⁄∕╱⧸", "-": "‐‑‒–—−", "@": "＠﹫", ":": "：ː∶꞉",
}  # fmt: skip
_TWIN = {ord(twin): plain for plain, twins in _TWINS.items() for twin in twins if twin not in "|1"}
_DIGITS = str.maketrans("013457", "oieast")
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]+")


def visible(text: str) -> str:
    """The text without the marks that nobody sees."""
    return text if text.isascii() else _HIDDEN.sub("", text)


def skeleton(word: str) -> str:
    """What a word looks like in plain small letters: no accents, other scripts as the Latin they imitate."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKC", visible(word)).translate(_TWIN).lower()
    plain = unicodedata.normalize("NFKD", plain).translate(_TWIN)
    return _ACCENTS.sub("", plain)


def without_digits(word: str) -> str:
    """A word with its digits as the letters they stand for: "inf0nav1t" as "infonavit"."""
    return word.translate(_DIGITS)


def scripts(word: str) -> frozenset[str]:
    """The writing systems of a word's letters."""
    if word.isascii():
        return frozenset(("LATIN",)) if any(c.isalpha() for c in word) else frozenset()
    return frozenset(unicodedata.name(c, "?").split()[0] for c in word if c.isalpha())


def distance(one: str, two: str, most: int) -> int:
    """Letters to add, drop, change or swap with their neighbour; `most` + 1 if they are more.

    Takes time in the product of both lengths: for words, not for texts.
    """
    if abs(len(one) - len(two)) > most:
        return most + 1
    older: list[int] = []
    last = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            break
        older, last = last, row
    else:
        return min(last[-1], most + 1)
    return most + 1
