"""What a page is to the page table: an address, a title, a view, and what it loads."""

from collections.abc import Callable
from dataclasses import dataclass

import reflex as rx

from .texts import Translator


@dataclass(frozen=True)
class Page:
    """One screen in every language. The view is called once per language, at compile time.

    Args:
        slug: the address without slashes at its ends ("cuenta/ahorro"); "" is the start.
        title: never holds personal data: titles end up in histories and on shared screens.
        on_load: the State handler that fills the page; it runs behind the session guard.
    """

    slug: str
    title: Callable[[Translator], str]
    view: Callable[[Translator], rx.Component]
    on_load: object | None = None
