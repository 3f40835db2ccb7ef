"""Finding links, e-mail addresses and phone numbers in a text, as they are written. Pure.

Every character is looked at a bounded number of times: no pattern here can be made to look again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from .letters import HIDDEN, skeleton
from .names import ITS_NAMES, public_suffix

Kind = Literal["link", "email", "phone", "script"]


@dataclass(frozen=True, slots=True)
class Found:
    """A contact as written, and where. `text` may differ from the place where it was unescaped."""

    kind: Kind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A link with a text of its own: what is read, and where it goes."""

    text: str
    target: str
    start: int
    end: int


# Longer than any honest address, and a bound for everything that looks at one.
MOST_CHARACTERS = 2_000
_CHUNK = re.compile(r"[^\s<>]+")
_BETWEEN = re.compile(r"\]\(|(?<=[^\s:/=?&#])(?=(?:https?|hxxps?|ftp):)", re.I)
_EDGE = " .,;:!?¡¿()[]{}|*_~'‘’\"“”«»`…–—•·="
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}:", re.I)
_SCRIPTS = re.compile(
    r"(?:java|vb|live)script:|data:(?:[\w.+-]+/|[,;])|blob:|file:/|filesystem:|view-source:", re.I
)
# A browser drops tabs and line ends inside an address.
_TORN_SCRIPT = re.compile(
    r"\bj[\t\r\n]*a[\t\r\n]*v[\t\r\n]*a[\t\r\n]*s[\t\r\n]*c[\t\r\n]*r[\t\r\n]*i[\t\r\n]*p[\t\r\n]*t[\t\r\n]*:",
    re.I,
)
_AFTER_SYMBOL = re.compile(rf"^(?:[\u2190-\u2bff\U0001f000-\U0001faff][{HIDDEN}]*)+")
# "Portal:micuenta.infonavit.org.mx"; each look takes a word off, so there are few.
_LABEL = re.compile(r"([^\W\d_]{2,20})[:=](?=[^:=]+$)")
_LABELS = frozenset(
    "sitio pagina página web liga link url entra oficial correo mail email visita href src".split()
)
_NUMBERS = re.compile(r"\d+(?:\.\d+){3}")
_TAG = re.compile(r"<a\b[^<>]*>", re.I)
_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'>\s]*)", re.I)
_MARKDOWN = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_SHOWN_CHARACTERS = 300
# Words that are also endings: "fui al infonavit.me dijeron que no" holds no address.
_WORDS = frozenset(
    "no me es la de si se al my at in is it to so be do as us tu te ya va ve ni mi un la le lo con por hoy "
    "el en y o a los las and you he we they i this that now today".split()
)


def contacts(text: str) -> Iterator[Found]:
    """Links and e-mail addresses, in their order; phones are found in what they leave."""
    for match in _TORN_SCRIPT.finditer(text):
        yield Found("script", match[0], match.start(), match.end())
    for chunk in _CHUNK.finditer(text):
        word = chunk[0]
        if "." in word or ":" in word or "@" in word or "&" in word or not word.isascii():
            found = list(_in_chunk(text, word, chunk.start()))
            yield from found
            if found and _is_glued(text, chunk.start(), chunk.end()):
                # "micuenta<infonavit.org.mx": not as the institute writes its own.
                yield Found("link", text[chunk.start() - 2 : chunk.end()], chunk.start(), chunk.end())


def _is_glued(text: str, start: int, end: int) -> bool:
    """Whether an angle bracket before a chunk is neither a tag's nor one of a pair around the chunk."""
    if not text[max(0, start - 2) : start - 1].strip():
        return False
    if text[start - 1] == "<":
        return text[end : end + 1] != ">"
    return text[start - 1] == ">" and text.rfind("<", max(0, start - _SHOWN_CHARACTERS), start) < 0


def shown_links(text: str) -> Iterator[Shown]:
    """Links whose text and target are both written: HTML and Markdown."""
    for match in _MARKDOWN.finditer(text):
        yield Shown(match[1], match[2], match.start(), match.end())
    for tag in _TAG.finditer(text):
        target = _HREF.search(tag[0])
        close = text.find("<", tag.end(), tag.end() + _SHOWN_CHARACTERS)
        if target and close > 0:
            yield Shown(text[tag.end() : close], unescape(target[1]), tag.start(), close)


def _in_chunk(text: str, chunk: str, start: int) -> Iterator[Found]:
    at = 0
    cuts = [(cut.start(), cut.end()) for cut in _BETWEEN.finditer(chunk)]
    for begin, end in (*cuts, (len(chunk), len(chunk))):
        piece, offset = _trimmed(chunk[at:begin], start + at)
        if piece:
            yield from _in_piece(text, piece, offset)
        at = end


def _trimmed(piece: str, start: int) -> tuple[str, int]:
    symbol = _AFTER_SYMBOL.match(piece)
    cut = symbol.end() if symbol else 0
    left = piece[cut:].lstrip(_EDGE)
    return _balanced(left), start + len(piece) - len(left)


def _balanced(left: str) -> str:
    kept = left.rstrip(_EDGE)
    # The bracket of "[.]", or of an address that has brackets of its own.
    while len(kept) < len(left) and left[len(kept)] in "])" and kept.count("[") > kept.count("]"):
        kept = left[: len(kept) + 1]
    return kept


def _in_piece(text: str, piece: str, start: int) -> Iterator[Found]:
    end = start + len(piece)
    read = unescape(piece) if "&" in piece else piece
    seen = _defanged(skeleton(read[:MOST_CHARACTERS]))
    if _SCRIPTS.match(seen):
        yield Found("script", read, start, end)
    elif seen.startswith(("tel:", "sms:", "callto:")):
        yield Found("phone", read.partition(":")[2], start, end)
    elif seen.startswith("mailto:"):
        yield from _mailto(read, start, end)
    elif _has_scheme(seen):
        yield Found("link", read, start, end)
    elif _is_email(seen):
        yield Found("email", read, start, end)
    elif _is_host(seen, text, end):
        yield Found("link", read, start, end)
    elif "," in seen or ";" in seen:
        yield from _listed(text, piece, start)
    elif label := _LABEL.match(piece):
        left = list(_in_piece(text, *_trimmed(piece[label.end() :], start + label.end())))
        yield from left
        if left and not (label[1].istitle() or label[1].lower() in _LABELS):
            # "mi:cuenta.infonavit.org.mx" is no label, and no address as the institute writes its own.
            yield Found("link", piece, start, end)


def _defanged(seen: str) -> str:
    """An address that was made harmless for quoting ("hxxp", "[.]"), as it was."""
    for written, meant in (
        ("[.]", "."),
        ("(.)", "."),
        ("[dot]", "."),
        ("(dot)", "."),
        ("[at]", "@"),
        ("(at)", "@"),
    ):
        seen = seen.replace(written, meant)
    return "http" + seen[4:] if seen.startswith("hxxp") else seen


def _has_scheme(seen: str) -> bool:
    scheme = _SCHEME.match(seen)
    if not scheme:
        return False
    rest = seen[scheme.end() :]
    if scheme[0] in ("http:", "https:", "ftp:"):
        # An address torn from its beginning ("https:// …") is one too: a browser would join them.
        return bool(rest)
    # "whatsapp://send", but not "host:8080" nor "Nota:algo"
    return rest.startswith("//") and "." not in scheme[0]


def _mailto(read: str, start: int, end: int) -> Iterator[Found]:
    addresses = [part for part in re.split(r"[:?&,;=]", read) if "@" in part or "%40" in part]
    if addresses:
        # A second address, in copy, is judged with the first.
        yield Found("email", ",".join(addresses), start, end)


def _is_email(seen: str) -> bool:
    head = re.split(r"[/?#\\]", seen, maxsplit=1)[0]
    local, at, domain = head.rpartition("@")
    return bool(at and local and head == seen and ("." in domain or domain.startswith("[")))


def _is_host(seen: str, text: str, end: int) -> bool:
    authority = re.split(r"[/?#\\]", seen, maxsplit=1)[0]
    host = authority.rpartition("@")[2].partition(":")[0].rstrip(".")
    if "." not in host or ".." in host.replace("...", "."):
        return bool(ITS_NAMES.search(host)) and ".." in host
    if _NUMBERS.fullmatch(host):
        return all(int(part) < 256 for part in host.split(".") if len(part) < 9)
    if any(c in host for c in ",;"):
        return False
    ending = host.rpartition(".")[2]
    if not ending.replace("-", "").isalnum() or ending.isdigit():
        return False
    if authority == seen and host.count(".") == 1 and ending in _WORDS and _goes_on(text, end):
        return False
    return bool(public_suffix(host) or ITS_NAMES.search(host))


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()


def _listed(text: str, piece: str, start: int) -> Iterator[Found]:
    """Several addresses with a comma and no space between them."""
    at = 0
    any_found, whole = False, True
    for part in re.split(r"([,;])", piece):
        if part not in ",;":
            kept, offset = _trimmed(part, start + at)
            found = list(_in_piece(text, kept, offset)) if kept and not {*kept} & {*",;"} else []
            yield from found
            any_found, whole = any_found or bool(found), whole and bool(found)
        at += len(part)
    if any_found and not whole:
        # "micuenta;infonavit.org.mx": no list, and no address as the institute writes its own.
        yield Found("link", piece, start, start + len(piece))
