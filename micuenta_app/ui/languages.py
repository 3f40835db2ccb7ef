"""Words for what is compiled once for all pages: both languages go along, CSS shows one."""

from collections.abc import Callable

import reflex as rx

from .texts import LANGUAGES, Translator


def both(say: Callable[[Translator], str | rx.Component]) -> rx.Component:
    """`both(lambda t: t("Cargando…"))`. The page's <html lang> decides which one is seen and read."""
    return rx.fragment(
        *(
            rx.el.span(say(Translator(language)), lang=language, class_name=f"in-{language}")
            for language in LANGUAGES
        )
    )
