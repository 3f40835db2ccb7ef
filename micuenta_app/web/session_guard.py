"""Who may call what: every handler is private unless it says otherwise.

One middleware before every event, framework events included. It looks the session up each time
(headers are frozen when the socket opens, so a revoked session must count at once), and ties the
state tree to the cookies it was filled under: with other cookies, or none, the tree is wiped before
anything is sent. So a stolen client token shows nothing. What one page showed is wiped when the next
one opens: a reconnect sends the whole tree again, and it must hold no more than the screen.

Chained events inherit the routing data of the event that chained them, so they are checked like
any other. An upload has none: nobody to answer for it.
"""

import hashlib
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

import reflex as rx
from reflex.state import BaseState, StateUpdate
from reflex_base.event import Event
from reflex_base.event.context import EventContext
from reflex_base.registry import RegistrationContext

from ..accounts import service as accounts
from ..log import count
from ..ui.texts import Translator, translator_of
from ..viewer import Viewer
from .cookies import DRAFT, PROOF, SESSION, read_cookie

# The framework's own handlers a page needs; setvar is not among them.
_FRAMEWORK_HANDLERS = frozenset(
    {
        "hydrate",
        "hydrate_and_load",
        "set_is_hydrated",
        "on_load_internal",
        "update_vars_internal",
        "handle_frontend_exception",
    }
)
# Where the sign-in page says that a session ended by itself (assets/js/page.js shows it).
TIMED_OUT = "#cerrada"
_viewer: ContextVar[Viewer | None] = ContextVar("viewer", default=None)


Handler = TypeVar("Handler", bound=Callable[..., Any])


def public(handler: Handler) -> Handler:
    """Open a handler to people who are not signed in. Write it below `@rx.event`."""
    # pyrefly: ignore[missing-attribute]
    handler.is_public = True
    return handler


def current_viewer() -> Viewer:
    """The person whose event is being handled.

    Raises:
        PermissionError: nobody is signed in; private handlers never see it, the guard stops before.
    """
    viewer = _viewer.get()
    if viewer is None:
        raise PermissionError("no session")
    return viewer


def request_headers() -> dict[str, str]:
    """The headers of the socket the event came by."""
    return EventContext.get().router_data.get("headers") or {}


def page_translator(state: rx.State) -> Translator:
    """The translator of the page the event came from. A path is user input: it chooses words only."""
    return translator_of(state.router.url.path)


class Kept(rx.State, mixin=True):
    """A state that outlives its page: a choice of the person, never their data."""


class _Binding(Kept, rx.State):
    """Which cookies and page this state tree was filled under. Never sent."""

    _owner: str = ""
    _page: str = ""


class SessionGuard(rx.Middleware):
    """`app.add_middleware(SessionGuard())`."""

    async def preprocess(self, app: rx.App, state: BaseState, event: Event) -> StateUpdate | None:
        headers = EventContext.get().router_data.get("headers")
        if headers is None:
            count("refused", "event_without_socket")
            return StateUpdate()
        token = read_cookie(headers, SESSION)
        viewer = await accounts.viewer_of(token) if token else None
        _viewer.set(viewer)
        draft, proof = read_cookie(headers, DRAFT), read_cookie(headers, PROOF)
        # A sign-up that went on to another device: what was typed here must not be shown here again.
        others = f"{draft if draft and await accounts.is_open(draft) else ''}|{proof}"
        wiped = await self._bind(state, f"{token if viewer else ''}|{others}")
        handler = RegistrationContext.get().event_handlers[event.name].handler.fn
        if handler.__module__ == "reflex.state":
            return None if handler.__name__ in _FRAMEWORK_HANDLERS else StateUpdate()
        if viewer or getattr(handler, "is_public", False):
            return None
        count("refused", "not_signed_in")
        return await self._send_away(state, wiped)

    async def _bind(self, state: BaseState, cookies: str) -> bool:
        owner = hashlib.sha256(cookies.encode()).hexdigest()
        root, binding = state._get_root_state(), await state.get_state(_Binding)
        page = root.router.url.path.rstrip("/")
        foreign = binding._owner not in ("", owner)
        if foreign:
            root.reset()
        elif binding._page != page:
            for part in root.substates.values():
                if part._was_touched and not isinstance(part, Kept):
                    part.reset()
                    part._was_touched = False
        binding._owner, binding._page = owner, page
        return foreign

    async def _send_away(self, state: BaseState, wiped: bool) -> StateUpdate:
        root = state._get_root_state()
        delta = await root._get_resolved_delta() if wiped else {}
        root._clean()
        # pyrefly: ignore[bad-argument-type]
        sign_in = page_translator(root).href("/entrar")
        left = await accounts.time_left_by(read_cookie(request_headers(), SESSION))
        if left and left.is_over:
            sign_in += TIMED_OUT
        return StateUpdate(delta=delta, events=Event.from_event_type(rx.redirect(sign_in)))
