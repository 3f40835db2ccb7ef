"""One file from one of our own pages: from somebody who is signed in, of a stated size, kept in memory.

The form's fields come before its file, so that they are known also when the file is too large. Then the
rest is thrown away as it comes: a browser reads no answer before it has sent everything. What is much
larger, or takes long, is cut off.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass

from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from ..viewer import Viewer
from .forms import Form, go, refuse, translator_from
from .origin import is_same_origin
from .signed_in import viewer_from

# What surrounds the file: boundaries, names and the other fields.
_AROUND = 8_192
_MOST_THROWN_AWAY = 32 * 1024 * 1024
# A slow telephone on a bad line sends five megabytes in this.
_SECONDS = 120
_MOST_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Upload:
    """`content` is None when it was too large; empty when no file was chosen."""

    fields: Form
    content: bytes | None


Answer = Callable[[Request, Upload, Viewer], Awaitable[Response]]

_sending: set[int] = set()


class _TooLarge(Exception):
    pass


class _Parser(MultiPartParser):
    # Never on the disk: other programs may read what is left there.
    spool_max_size = 64 * 1024 * 1024


def own_upload(answer: Answer, *, file: str, most_bytes: int) -> Callable[[Request], Awaitable[Response]]:
    """A form of our own pages with a file called `file`; one at a time from each person."""

    async def guarded(request: Request) -> Response:
        if not is_same_origin(request.scope):
            return refuse(403, "upload_of_another_site")
        viewer = await viewer_from(request.headers)
        if viewer is None:
            return go(translator_from({}), "/entrar")
        if not request.headers.get("content-type", "").startswith("multipart/form-data;"):
            return refuse(415, "upload_of_another_kind")
        if viewer.account_id in _sending or len(_sending) >= _MOST_AT_ONCE:
            return refuse(429, "upload_busy")
        _sending.add(viewer.account_id)
        try:
            async with asyncio.timeout(_SECONDS):
                upload = await _read(request, file, most_bytes)
        except (TimeoutError, ClientDisconnect):
            return refuse(408, "upload_too_slow")
        except MultiPartException:
            return refuse(400, "upload_malformed")
        except _TooLarge:
            return refuse(413, "upload_too_large")
        finally:
            _sending.discard(viewer.account_id)
        return await answer(request, upload, viewer)

    return guarded


async def _read(request: Request, file: str, most_bytes: int) -> Upload:
    """The form. Raises _TooLarge for what is not even worth throwing away."""
    announced = request.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > most_bytes + _MOST_THROWN_AWAY:
        raise _TooLarge
    parser = _Parser(
        request.headers, _up_to(request, most_bytes + _AROUND), max_files=1, max_fields=4, max_part_size=1_024
    )
    try:
        form = await parser.parse()
    except _TooLarge:
        await _throw_away_the_rest(request)
        return Upload(_texts(parser.items), None)
    sent = form.get(file)
    content = b"" if sent is None or isinstance(sent, str) else await sent.read()
    await form.close()
    return Upload(_texts(form.multi_items()), content if len(content) <= most_bytes else None)


def _texts(items: list) -> Form:
    return {name: value for name, value in items if isinstance(value, str)}


async def _up_to(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    read = 0
    async for chunk in request.stream():
        read += len(chunk)
        if read > most:
            raise _TooLarge
        yield chunk


async def _throw_away_the_rest(request: Request) -> None:
    thrown = 0
    async for chunk in request.stream():
        thrown += len(chunk)
        if thrown > _MOST_THROWN_AWAY:
            raise _TooLarge
