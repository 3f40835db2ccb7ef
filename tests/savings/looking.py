"""Handlers are called as the guard would call them: with someone signed in, on a page of the site."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import reflex as rx

from micuenta_app.viewer import Viewer
from micuenta_app.web import session_guard


async def as_viewer(viewer: Viewer, handler: Any, state: rx.State, *arguments: object) -> None:
    """Run an event handler of a state as a signed-in person."""
    token = session_guard._viewer.set(viewer)
    try:
        run: Callable[..., Coroutine[Any, Any, None]] = handler.fn
        await run(state, *arguments)
    finally:
        session_guard._viewer.reset(token)


S = TypeVar("S", bound=rx.State)


async def made(state: type[S]) -> S:
    """A state of a page, with those that it asks beside it."""
    # pyrefly: ignore[unexpected-keyword]
    root = rx.State(_reflex_internal_init=True)
    return await root.get_state(state)
