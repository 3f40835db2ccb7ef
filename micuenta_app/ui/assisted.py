"""What every page shows on a worker's tablet in assisted mode, and nowhere else: the way to end and erase
all, the turn of the tablet before a secret, and the question whether somebody is there.
assets/js/assisted.js runs it."""

import reflex as rx

from ..settings import settings
from .icons import icon
from .native import native_form
from .press import button
from .texts import Translator

# WCAG 2.2.1 asks for 20 s at least.
_WARNING_SECONDS = 30


def assisted(t: Translator) -> rx.Component:
    return rx.fragment(_bar(t), _turn(t), _question(t))


def _finish(t: Translator, ident: str = "") -> rx.Component:
    named = {"id": ident} if ident else {}
    words = t("Terminar y borrar todo")
    return native_form(
        t, "/asistido/terminar", button(words, danger=True, icon="borrar"), class_name="", **named
    )


def _bar(t: Translator) -> rx.Component:
    return rx.el.aside(
        rx.el.p(rx.el.b(t("Tablet prestada.")), " ", t("Al terminar, aquí no queda nada.")),
        _finish(t, "terminar"),
        class_name="over when-assisted",
        custom_attrs={"aria-label": t("Tablet prestada")},
    )


def _turn(t: Translator) -> rx.Component:
    return rx.el.dialog(
        rx.el.h2(t("Voltea la tablet"), id="voltea-titulo"),
        rx.el.div(
            rx.el.p(
                t("Lo que sigue es secreto. Lo escribe solo la persona, sin que nadie vea."),
                class_name="lead",
            ),
            rx.el.ul(
                rx.el.li(icon("no"), rx.el.span(t("Quien ayuda no escribe por ella ni recibe su código."))),
                rx.el.li(icon("no"), rx.el.span(t("Quien ayuda no pone su propio correo ni su celular."))),
                rx.el.li(icon("si"), rx.el.span(t("Es gratis. Al terminar, aquí no queda nada guardado."))),
                class_name="ticks",
            ),
            id="voltea-texto",
            class_name="stack loose",
        ),
        rx.el.p(
            button(
                t("Ya la tengo yo"), main=True, icon="voltea", type="button", custom_attrs={"data-mine": ""}
            ),
            class_name="row",
        ),
        _finish(t),
        id="voltea",
        class_name="turn",
        custom_attrs={"aria-labelledby": "voltea-titulo", "aria-describedby": "voltea-texto"},
    )


def _question(t: Translator) -> rx.Component:
    return rx.el.dialog(
        rx.el.h2(t("¿Sigues ahí?"), id="quieta-titulo"),
        rx.el.p(
            t("Si nadie toca la tablet, borramos todo en"), " ", rx.el.b(role="timer", class_name="left")
        ),
        rx.el.div(
            button(t("Sigo aquí"), main=True, type="button", custom_attrs={"data-here": ""}),
            _finish(t),
            class_name="row",
        ),
        id="quieta",
        class_name="absence",
        custom_attrs={
            "role": "alertdialog",
            "aria-labelledby": "quieta-titulo",
            "data-idle": f"{60 * settings().assisted_idle_minutes:g}",
            "data-warning": _WARNING_SECONDS,
        },
    )
