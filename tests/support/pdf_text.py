"""The words of a PDF that typst made, as a reader would copy them."""

import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)\bendobj", re.S)
_PAIR = re.compile(r"<([0-9A-F]+)>\s*<([0-9A-F]+)>", re.I)


def pdf_text(content: bytes) -> str:
    """All text in the order it was drawn, a cell or line of a paragraph to a line. Only for fonts with
    two-byte glyphs and a ToUnicode map, which is how typst writes them."""
    objects = {int(number): body for number, body in _OBJECT.findall(content)}
    pages = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    return "\n".join(_page(objects, body) for body in pages)


def _page(objects: dict[int, bytes], page: bytes) -> str:
    resources = objects[_reference(page, rb"Resources")]
    fonts = {
        name.decode(): _letters(objects, int(number))
        for name, number in re.findall(rb"/(f\d+) (\d+) 0 R", resources)
    }
    operators = _stream(objects[_reference(page, rb"Contents")])
    lines = []
    for marked in operators.split(b"EMC"):
        drawn = []
        for font, glyphs in re.findall(rb"/(f\d+) [\d.]+ Tf(.*?)ET", marked, re.S):
            codes = b"".join(_literals(glyphs))
            letters = fonts[font.decode()]
            drawn += [letters[codes[n : n + 2]] for n in range(0, len(codes), 2)]
        lines += ["".join(drawn)] if drawn else []
    return "\n".join(lines)


_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_TOKEN = re.compile(rb"\\([0-7]{1,3}|.)|([()])|([^\\()]+)", re.S)


def _literals(operators: bytes) -> Iterator[bytes]:
    """The string literals of some operators. Parentheses inside them are escaped or balanced."""
    depth, inside = 0, b""
    escaped: bytes
    parenthesis: bytes
    plain: bytes
    for escaped, parenthesis, plain in _TOKEN.findall(operators):
        if parenthesis == b"(":
            depth += 1
            inside = (inside + b"(") if depth > 1 else b""
        elif parenthesis == b")":
            depth -= 1
            if depth == 0:
                yield inside
            inside += b")"
        elif depth and escaped:
            inside += bytes([int(escaped, 8)]) if escaped.isdigit() else _ESCAPES.get(escaped, escaped)
        elif depth:
            inside += plain


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    assert found, name
    return int(found[1])


def _stream(body: bytes) -> bytes:
    found = re.search(rb"/Length (\d+).*?stream\r?\n", body, re.S)
    assert found
    data = body[found.end() : found.end() + int(found[1])]
    return zlib.decompress(data) if b"FlateDecode" in body[: found.end()] else data


def _letters(objects: dict[int, bytes], font: int) -> dict[bytes, str]:
    """What each glyph stands for."""
    cmap = _stream(objects[_reference(objects[font], rb"ToUnicode")]).decode("latin-1")
    return {
        bytes.fromhex(glyph): bytes.fromhex(text).decode("utf-16-be")
        for part in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S)
        for glyph, text in _PAIR.findall(part)
    }
