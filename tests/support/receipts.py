"""Pictures of receipts as telephones and attackers make them."""

import io
import zlib
from struct import pack

from PIL import Image, ImageDraw
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

SECRET = "19.4326 N 99.1332 W"


def photo(kind: str = "JPEG", size: tuple[int, int] = (600, 400), *, orientation: int = 1) -> bytes:
    """A photograph with all that a telephone writes into one: place, time, maker, a comment."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((40, 40), "RECIBO 2,978.43", fill="black")
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Orientation], exif[Base.DateTime] = SECRET, orientation, "2026:11:02 10:00:00"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (19.0, 25.0, 57.0)
    file = io.BytesIO()
    if kind == "PNG":
        info = PngInfo()
        info.add_text("Comment", SECRET)
        image.save(file, "PNG", exif=exif, pnginfo=info)
    else:
        image.save(file, kind, exif=exif, comment=SECRET.encode(), icc_profile=SECRET.encode())
    return file.getvalue()


def document() -> bytes:
    """A receipt as a PDF, with an author and a script."""
    file = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(file, "PDF", author=SECRET)
    return file.getvalue().replace(
        b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
    )


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of a few kilobytes that says it is as large as given, and would be."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))

    head = pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    lines = zlib.compress(b"\0" * (width // 8 + 1) * min(height, 2_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def noise(most_bytes: int) -> bytes:
    """A JPEG of just under so many bytes: what follows its end is no part of the picture."""
    start = photo()
    return start + b"\0" * (most_bytes - len(start))
