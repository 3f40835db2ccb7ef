"""The gate in front of Reflex's event socket.

Anyone with a socket client is a full peer of the framework: it takes any origin, any token string,
any handler in the CONNECT packet, forged events named "connect", and writes what it does not know
to the log, cookies included. So frames are matched against the few shapes this front end sends,
an allow-list because engine.io also understands odd spellings (base64, full-width digits), and
everything else ends here: counted in the log, never repeated in it.
"""

import json
import time
import uuid
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from urllib.parse import parse_qs

from reflex_base.registry import RegistrationContext
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..log import count
from .origin import is_same_origin

_CONNECT, _EVENT = "40/_event,", "42/_event,"
_PLAIN_FRAMES = frozenset({"1", "3", "41/_event", "41/_event,"})  # close, pong, leave
_CLIENT_EVENTS = frozenset({"event", "ping", "client_error"})
_BOOT_EVENT = "reflex___state____state.hydrate_and_load"

# A form of this site is under 2 kB; a hydrate carries no client storage.
MAX_FRAME_CHARACTERS = 32_000
# A person with a slider sends some ten events a second; the burst covers a page load.
EVENTS_PER_SECOND, EVENT_BURST = 20.0, 60


class Verdict(Enum):
    LET = "let"
    DROP = "drop"
    CLOSE = "close"


@lru_cache
def callable_handlers() -> frozenset[str]:
    """The handlers a browser may name. `setvar` would call any set_<x> of a state."""
    return frozenset(
        name for name in RegistrationContext.get().event_handlers if not name.endswith(".setvar")
    )


def _is_path(value: object) -> bool:
    # Reflex splits it as an address; what is none ends in a traceback in the log.
    return isinstance(value, str) and value.startswith("/") and len(value) < 500 and "[" not in value


def _is_event(value: object) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("name"), str):
        return False
    where = value.get("router_data", {})
    return (
        isinstance(value.get("payload", {}), dict)
        and isinstance(where, dict)
        and isinstance(where.get("query", {}), dict)
        and all(_is_path(where.get(key, "/")) for key in ("pathname", "asPath"))
    )


def _judge_connect(body: str, connected: bool) -> Verdict:
    auth = json.loads(body or "{}")
    if connected or not isinstance(auth, dict):
        return Verdict.CLOSE
    boot = auth.get("event")
    boots = boot is None or (_is_event(boot) and boot["name"] == _BOOT_EVENT)
    return Verdict.LET if boots else Verdict.CLOSE


def _judge_event(body: str, handlers: frozenset[str]) -> Verdict:
    frame = json.loads(body)
    if not isinstance(frame, list) or not 1 <= len(frame) <= 2:
        return Verdict.CLOSE
    if not isinstance(frame[0], str) or frame[0] not in _CLIENT_EVENTS:
        return Verdict.CLOSE
    if frame[0] != "event":
        return Verdict.LET if frame[0] != "ping" or len(frame) == 1 else Verdict.CLOSE
    if len(frame) != 2 or not _is_event(frame[1]):
        return Verdict.CLOSE
    return Verdict.LET if frame[1]["name"] in handlers else Verdict.DROP


def judge(text: str, handlers: frozenset[str], *, connected: bool) -> Verdict:
    """What happens to one text frame from the browser."""
    try:
        if text in _PLAIN_FRAMES:
            return Verdict.LET
        if text.startswith(_CONNECT):
            return _judge_connect(text[len(_CONNECT) :], connected)
        if text.startswith(_EVENT):
            return _judge_event(text[len(_EVENT) :], handlers)
    except (ValueError, RecursionError):
        pass
    return Verdict.CLOSE


@dataclass
class _Socket:
    """One open socket: its budget of frames, and whether it has joined the namespace."""

    connected: bool = False
    budget: float = EVENT_BURST
    last: float = field(default_factory=time.monotonic)

    def judge(self, text: str | None) -> Verdict:
        moment = time.monotonic()
        self.budget = min(EVENT_BURST, self.budget + (moment - self.last) * EVENTS_PER_SECOND) - 1
        self.last = moment
        if text is None or len(text) > MAX_FRAME_CHARACTERS or self.budget < 0:
            return Verdict.CLOSE
        verdict = judge(text, callable_handlers(), connected=self.connected)
        self.connected = self.connected or text.startswith(_CONNECT)
        return verdict


def _may_connect(scope: Scope) -> bool:
    tokens = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
    if scope["path"].rstrip("/") != "/_event" or not is_same_origin(scope) or len(tokens) != 1:
        return False
    try:
        return str(uuid.UUID(tokens[0])) == tokens[0]
    except ValueError:
        return False


class SocketGuard:
    """Wrap the ASGI app, outermost."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(("/_event", "/_upload", "/_health", "/ping")):
            await send({"type": "http.response.start", "status": 404, "headers": []})
            return await send({"type": "http.response.body", "body": b""})
        if scope["type"] != "websocket":
            return await self.app(scope, receive, send)
        if not _may_connect(scope):
            count("refused", "socket")
            await receive()
            return await send({"type": "websocket.close", "code": 1008})
        return await self._watch(scope, receive, send)

    async def _watch(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket, closed = _Socket(), False

        async def guarded_receive() -> Message:
            nonlocal closed
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                verdict = socket.judge(message.get("text"))
                if verdict is Verdict.LET:
                    return message
                count("refused", "frame")
                if verdict is Verdict.CLOSE:
                    closed = True
                    await send({"type": "websocket.close", "code": 1008})
                    return {"type": "websocket.disconnect", "code": 1008}

        async def guarded_send(message: Message) -> None:
            if not closed:
                await send(message)

        await self.app(scope, guarded_receive, guarded_send)
