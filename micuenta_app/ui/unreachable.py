"""What opens in place of a page that needs the network, where there is none. web/offline.py makes a copy of
it that opens at any address."""

import reflex as rx

from .frame import frame
from .native import NativeLink
from .page import Page
from .press import go_link
from .texts import Translator


def _view(t: Translator) -> rx.Component:
    kept = (
        ("/fraude", t("Cuidado con el fraude")),
        ("/fraude/practica", t("¿Trampa o seguro? Practica")),
        ("/pagar-desde-eeuu", t("Cómo pagar desde el extranjero")),
        ("/ayuda", t("Ayuda")),
        ("/ayuda/glosario", t("Glosario")),
        ("/privacidad", t("Privacidad")),
    )
    return frame(
        t,
        rx.el.div(
            rx.el.h1(t("No hay conexión")),
            rx.el.p(t("Esta página solo se abre con internet."), class_name="lead"),
            rx.el.p(t("Cuando vuelva la señal, se abre sola. Tus datos están a salvo.")),
            # An empty address is the one that could not be opened.
            rx.el.p(NativeLink.create(t("Intentar otra vez"), href="", class_name="button main")),
            class_name="stack",
            custom_attrs={"data-unreachable": ""},
        ),
        rx.el.section(
            rx.el.h2(t("Esto se abre sin conexión")),
            *(go_link(word, t.href(path)) for path, word in kept),
            class_name="stack",
        ),
        here="sin-conexion",
        narrow=True,
    )


PAGE = Page("sin-conexion", lambda t: t("No hay conexión"), _view)
