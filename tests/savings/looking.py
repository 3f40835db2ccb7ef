"""Handlers are called as the guard would call them: with someone signed in, on a page of the site."""

from collections.abc import Callable, Coroutine
from typing import Any

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
