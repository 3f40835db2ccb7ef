"""The picture of a receipt: drawn anew, kept beside its payment in the database, given to its owner alone.

In the database and not in a folder: it has no name or path to be guessed, served or run, comes and goes in
the transactions of its payment and its account, and is in the same backup.
"""

import asyncio
import subprocess
import sys
from pathlib import Path

from sqlalchemy import delete
from sqlmodel import col, select

from .. import clock, db
from ..accounts.service import Problem
from ..viewer import Viewer
from .orders import number_of
from .receipt_reader import LARGE, UNKNOWN
from .records import PaymentOrder, Receipt

MOST_BYTES = 5 * 1024 * 1024
_READER = Path(__file__).with_name("receipt_reader.py")
# Each takes a core for some tenths of a second, and up to a gigabyte.
_MOST_AT_ONCE = 2
_SECONDS = 30
_running = 0


async def keep_receipt(viewer: Viewer, number: object, content: bytes) -> Problem | None:
    """Keep the picture for one of the viewer's payments, in the place of one it had."""
    if not content:
        return Problem("recibo", "receipt_empty")
    if len(content) > MOST_BYTES:
        return Problem("recibo", "receipt_large")
    if await _order_id(viewer, number) is None:
        return Problem("", "order_unknown")
    picture = await _drawn(content)
    if isinstance(picture, Problem):
        return picture
    async with db.writing() as database:
        mine = _mine(viewer, number).with_for_update()
        order = (await database.execute(mine)).scalar_one_or_none()
        if order is None:
            return Problem("", "order_unknown")
        await database.execute(delete(Receipt).where(col(Receipt.order_id) == order.id))
        database.add(
            Receipt(
                account_id=viewer.account_id,
                order_id=order.id,
                content=picture,
                size_bytes=len(picture),
                kept_at=clock.now(),
            )
        )
    return None


async def receipt_of(viewer: Viewer, number: object) -> bytes | None:
    """The JPEG kept for one of the viewer's payments."""
    order_id = await _order_id(viewer, number)
    if order_id is None:
        return None
    async with db.reading() as database:
        kept = select(Receipt.content).where(
            Receipt.order_id == order_id, Receipt.account_id == viewer.account_id
        )
        return (await database.execute(kept)).scalar_one_or_none()


async def forget_receipt(viewer: Viewer, number: object) -> bool:
    """Delete it; False when there was none."""
    order_id = await _order_id(viewer, number)
    async with db.writing() as database:
        gone = await database.execute(
            delete(Receipt).where(
                col(Receipt.order_id) == order_id, col(Receipt.account_id) == viewer.account_id
            )
        )
        # pyrefly: ignore[missing-attribute]
        return bool(gone.rowcount)


def _mine(viewer: Viewer, number: object):
    return select(PaymentOrder).where(
        PaymentOrder.account_id == viewer.account_id, PaymentOrder.number == (number_of(number) or 0)
    )


async def _order_id(viewer: Viewer, number: object) -> int | None:
    async with db.reading() as database:
        order = (await database.execute(_mine(viewer, number))).scalar_one_or_none()
        return order.id if order else None


async def _drawn(content: bytes) -> bytes | Problem:
    global _running
    if _running >= _MOST_AT_ONCE:
        return Problem("", "receipt_busy")
    _running += 1
    try:
        code, picture = await _in_own_process(content)
    finally:
        _running -= 1
    if code == 0 and picture.startswith(b"\xff\xd8\xff"):
        return picture
    return Problem("recibo", {UNKNOWN: "receipt_kind", LARGE: "receipt_pixels"}.get(code, "receipt_broken"))


async def _in_own_process(content: bytes) -> tuple[int, bytes]:
    """The reader's exit code and what it drew. It gets no environment: keys and passwords are in ours."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", str(_READER)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},
    )
    try:
        async with asyncio.timeout(_SECONDS):
            picture, _ = await process.communicate(content)
            return process.returncode or 0, picture
    except TimeoutError:
        return -1, b""
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
