"""/cuenta/perfil/codigos: ten codes to keep on paper. assets/js/codes.js asks for them and shows them."""

from typing import cast

import reflex as rx

from ..ui.details import details, note
from ..ui.files import address
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.local_time import local_time
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .paper_state import PaperState
from .rules import CODES

_FEW = 3


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(
            go_link(t("Volver a mi perfil"), t.href("/cuenta/perfil"), icon="atras"), class_name="no-paper"
        ),
        rx.el.h1(t("Tus códigos de recuperación"), class_name="no-paper"),
        when_ready(PaperState.ready, _before(t), _codes(t)),
        rx.el.script(src=address("js/codes.js"), async_=True),
        here="cuenta/perfil/codigos",
        rail=True,
        narrow=True,
    )


def _before(t: Translator) -> rx.Component:
    inside = rx.el.div(
        rx.el.p(
            t("Si un día pierdes tu contraseña y tu correo, con uno de estos códigos vuelves a entrar."),
            class_name="lead",
        ),
        _left(t),
        rx.el.p(
            t("Son diez. Cada uno sirve una vez. Los ves una sola vez: ten a la mano papel o una impresora.")
        ),
        rx.el.p(
            t("No nos llegaron los códigos. Revisa tu conexión y tócalo otra vez."),
            role="alert",
            hidden=True,
            tab_index=-1,
            custom_attrs={"data-paper": "failed"},
        ),
        rx.el.p(
            button(
                rx.cond(PaperState.made_at == "", t("Hacer mis códigos"), t("Hacer códigos nuevos")),
                main=True,
                type="button",
                custom_attrs={"data-make-codes": "/cuenta/perfil/codigos"},
            ),
            class_name="row",
        ),
        details(
            t("¿Dónde los guardo?"),
            rx.el.p(t("En un lugar seguro de tu casa, lejos de tu teléfono. Por ejemplo, con tu pasaporte.")),
            rx.el.p(t("No los dejes en una foto ni en un mensaje: quien entre a tu teléfono los vería.")),
            rx.el.p(t("En el papel no está tu nombre ni tu NSS. Quien lo encuentre no sabe de quién es.")),
        ),
        class_name="stack loose",
    )
    return rx.el.div(inside, custom_attrs={"data-paper": "before"})


def _left(t: Translator) -> rx.Component:
    made = rx.el.p(
        t("Hechos el:"), " ", local_time(t, cast(rx.Var[str], PaperState.made_at)), class_name="small"
    )
    few = note(
        "warn",
        rx.el.p(rx.el.b(t("Te quedan:"), " ", PaperState.left)),
        rx.el.p(t("Haz diez nuevos antes de que se acaben.")),
        made,
    )
    enough = note(
        "good",
        rx.el.p(rx.el.b(t("Te quedan:"), " ", PaperState.left)),
        rx.el.p(t("Si haces otros, los de antes ya no sirven.")),
        made,
    )
    some = rx.cond(PaperState.left > _FEW, enough, few)
    return cast(
        rx.Component,
        rx.cond(PaperState.made_at == "", note("info", rx.el.p(t("Todavía no tienes códigos."))), some),
    )


def _codes(t: Translator) -> rx.Component:
    slots = (rx.el.li(rx.el.code(custom_attrs={"data-code": ""})) for _ in range(CODES))
    return rx.el.div(
        sheet(
            t("Mi Cuenta desde el extranjero: códigos de recuperación"),
            rx.el.p(rx.el.b(t("Cópialos o imprímelos ahora. No los volverás a ver.")), class_name="no-paper"),
            rx.el.ol(*slots, class_name="paper-codes", lang="es"),
            rx.el.p(
                t("Para entrar sin tu contraseña y sin tu correo, abre"),
                " ",
                rx.el.b(rx.el.span(custom_attrs={"data-paper": "site"}), "/recuperar/sin-correo"),
                ".",
            ),
            rx.el.p(t("Cada código sirve una vez. Tacha el que uses.")),
            rx.el.p(rx.el.b(t("No se los des a nadie. Nadie de este sitio te los va a pedir."))),
            rx.el.p(
                button(t("Imprimir"), type="button", main=True, custom_attrs={"data-print": ""}),
                button_link(t("Ya los guardé"), t.href("/cuenta/perfil")),
                class_name="row",
            ),
            icon="llave",
        ),
        hidden=True,
        class_name="paper",
        custom_attrs={"data-paper": "codes"},
    )


PAGE = Page("cuenta/perfil/codigos", lambda t: t("Tus códigos de recuperación"), _view, PaperState.open)
