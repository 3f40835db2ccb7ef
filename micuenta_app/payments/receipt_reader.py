"""Draws a receipt anew, in a process of its own: what comes out is a JPEG of pixels and nothing else.

A file from outside is read by large decoders written in C. Here they hold nothing of anybody: no
database, no key, no environment; memory, time and files are limited, and the parent kills what hangs.
Reads the file from standard input. Exit codes: UNKNOWN (neither JPEG, PNG nor PDF by its first bytes),
LARGE (too many pixels to be a photograph), BROKEN (anything else that cannot be drawn).
"""

import contextlib
import io
import sys
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from PIL import Image

UNKNOWN, LARGE, BROKEN = 3, 4, 5

# A telephone's best camera in daylight; a file of 5 MiB may say it has ten thousand times as many.
_MOST_PIXELS = 50_000_000
# Enough to read the small print of a receipt.
_EDGE = 2_000
_MOST_BYTES = 1_000_000
_MOST_MEMORY, _MOST_SECONDS = 1024**3, 20
_STARTS = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"%PDF-": "PDF"}


class _Refused(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def _limit() -> None:
    """Where the system has limits: Windows has not."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, _MOST_MEMORY),
        (resource.RLIMIT_CPU, _MOST_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def drawn(content: bytes) -> bytes:
    """The JPEG of a file's picture, of a PDF's first page. Raises _Refused."""
    kind = next((kind for start, kind in _STARTS.items() if content.startswith(start)), "")
    if not kind:
        raise _Refused(UNKNOWN)
    try:
        return _jpeg(_page(content) if kind == "PDF" else _picture(io.BytesIO(content), kind))
    except _Refused:
        raise
    except Exception as error:
        raise _Refused(BROKEN) from error


def _picture(file: BinaryIO, kind: str) -> "Image.Image":
    # Here and below, so that the server, which reads the codes above, loads no decoder.
    from PIL import Image, ImageOps

    try:
        image = Image.open(file, formats=[kind])
    except Image.DecompressionBombError as error:
        raise _Refused(LARGE) from error
    if image.width * image.height > _MOST_PIXELS:
        raise _Refused(LARGE)
    image.draft("RGB", (_EDGE, _EDGE))
    # The camera's orientation is the one thing of the metadata that is seen; it is drawn, then gone.
    image = ImageOps.exif_transpose(image)
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image.convert("RGBA"))
    return image.convert("RGB")


def _page(content: bytes) -> "Image.Image":
    import pypdfium2

    # Without a form environment nothing in the document is run.
    page = pypdfium2.PdfDocument(content)[0]
    longest = max(page.get_size())
    return page.render(scale=min(_EDGE / longest, 4), may_draw_forms=False).to_pil().convert("RGB")


def _jpeg(image: "Image.Image") -> bytes:
    from PIL import Image

    image.thumbnail((_EDGE, _EDGE))
    # A new image from the bare pixels: comments, profiles and the like stay with the old one.
    bare = Image.frombytes("RGB", image.size, image.tobytes())
    for quality in (80, 60, 40, 20):
        file = io.BytesIO()
        bare.save(file, "JPEG", quality=quality)
        if file.tell() <= _MOST_BYTES:
            return file.getvalue()
    raise _Refused(LARGE)


if __name__ == "__main__":
    _limit()
    try:
        sys.stdout.buffer.write(drawn(sys.stdin.buffer.read()))
    except _Refused as refused:
        sys.exit(refused.code)
