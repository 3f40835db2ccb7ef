"""The fast way through a registry file: blocks of whole lines without quotes, parsed by polars.

Whatever is out of the ordinary, be it a quote, a wrong number of cells or a wrong byte, is left to the
csv module in reading.py, which names it. Polars alone would fill a short row with empty cells.
"""

from collections.abc import Generator
from typing import BinaryIO

import polars as pl

# Some ten thousand rows: memory stays flat.
_BLOCK_BYTES = 1 << 20


def plain_blocks(file: BinaryIO, width: int) -> Generator[tuple[int, pl.DataFrame], None, tuple[int, int]]:
    """Gives the physical line of a block's first row and its cells as text, in columns named "0", "1"…

    Starts after the header. Returns, at the first block that is not plain or at the end of the file, the
    byte where it stopped and the number of lines before it.
    """
    header = file.readline()
    offset, lines = len(header), 1
    if b'"' in header:
        return 0, 0
    while block := file.read(_BLOCK_BYTES) + file.readline():
        cells = _parse(block, width)
        if cells is None:
            break
        yield lines + 1, cells
        offset += len(block)
        lines += cells.height
    return offset, lines


def _parse(block: bytes, width: int) -> pl.DataFrame | None:
    text = block.replace(b"\r\n", b"\n")
    rows = text.count(b"\n")
    # With this many commas and, as polars refuses it, no row too long, no row is too short either.
    if (
        any(odd in text for odd in (b'"', b"\r", b"\0", b"\n\n"))
        or text.startswith(b"\n")
        or not text.endswith(b"\n")
        or text.count(b",") != rows * (width - 1)
    ):
        return None
    try:
        text.decode()
        cells = pl.read_csv(
            text,
            has_header=False,
            schema={str(place): pl.String for place in range(width)},
            quote_char=None,
            empty_string_is_null=False,
        )
    except (UnicodeDecodeError, pl.exceptions.PolarsError):
        return None
    return cells if cells.height == rows else None
