"""The page for an address that leads nowhere. There is one for both languages."""

import reflex as rx

from .frame import frame
from .native import NativeLink
from .page import Page
from .press import button_link
from .texts import Translator


def _in(t: Translator, level: int) -> rx.Component:
    heading = rx.el.h1 if level == 1 else rx.el.h2
    return rx.el.section(
        heading(t("No encontramos esta página")),
        rx.el.p(t("Puede que la dirección tenga una letra de más o de menos.")),
        rx.el.p(t("Si alguien te mandó esta liga y te pide datos o dinero, no contestes.")),
        rx.el.p(
            button_link(t("Ir al inicio"), t.href("/"), main=level == 1),
            NativeLink.create(t("Cuidado con el fraude"), href=t.href("/fraude"), class_name="go"),
            class_name="row",
        ),
        class_name="stack loose",
        lang=t.language,
    )


def _view(t: Translator) -> rx.Component:
    return frame(t, _in(Translator("es"), 1), _in(Translator("en"), 2), here="", narrow=True)


NOT_FOUND = Page("404", lambda _: "No encontramos esta página · Page not found", _view)
