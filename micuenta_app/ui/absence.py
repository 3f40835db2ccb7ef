"""The question whether somebody is still there, before a session ends. assets/js/page.js asks it.

A session ends by itself, and what it showed leaves the screen then, also without a network.
"""

import reflex as rx

from .native import NativeLink, native_form
from .press import button
from .texts import Translator


def absence(t: Translator) -> rx.Component:
    """For every page of the signed-in area."""
    return rx.fragment(_question(t), _gone(t))


def _question(t: Translator) -> rx.Component:
    leave = native_form(t, "/salir", button(t("Salir")), class_name="")
    return rx.el.dialog(
        rx.el.h2(
            rx.el.span(t("¿Sigues ahí?"), class_name="when-idle"),
            rx.el.span(t("Tu sesión va a terminar"), class_name="when-old"),
            id="ausencia-titulo",
        ),
        rx.el.div(
            # One of the two: whoever stays is let stay, but not beyond the longest a session lasts.
            rx.el.p(
                t("Para protegerte, cerramos tu cuenta si no la usas."),
                class_name="when-idle",
            ),
            rx.el.p(
                t("Una sesión no puede durar más. Termina lo que haces y entra otra vez."),
                class_name="when-old",
            ),
            id="ausencia-texto",
        ),
        rx.el.p(
            t("La cerramos en"),
            " ",
            rx.el.b(role="timer", class_name="left", custom_attrs={"aria-live": "off"}),
        ),
        rx.el.p(
            t("Sin conexión: no pudimos avisar que sigues ahí. Lo intentamos otra vez."),
            role="status",
            class_name="unheard",
            hidden=True,
        ),
        rx.el.div(
            rx.el.span(_stay(t("Seguir en mi cuenta")), class_name="when-idle"),
            rx.el.span(_stay(t("Entendido")), class_name="when-old"),
            leave,
            class_name="row",
        ),
        id="ausencia",
        class_name="absence",
        custom_attrs={
            "role": "alertdialog",
            "aria-labelledby": "ausencia-titulo",
            "aria-describedby": "ausencia-texto",
            "data-sign-in": t.href("/entrar"),
        },
    )


def _stay(text: str) -> rx.Component:
    return button(text, main=True, type="button", custom_attrs={"data-stay": ""})


def _gone(t: Translator) -> rx.Component:
    """What takes the place of the whole page when a session ends without a network."""
    return rx.el.main(
        rx.el.h1(t("Cerramos tu sesión para protegerte")),
        rx.el.p(t("No hay conexión. Cuando vuelva, puedes entrar otra vez.")),
        rx.el.p(NativeLink.create(t("Entrar a mi cuenta"), href=t.href("/entrar"), class_name="button main")),
        id="ausencia-sin-red",
        class_name="fallen",
        hidden=True,
    )
