"""One's passkeys: what they are good for, which ones there are, one more, one less."""

from typing import cast

import reflex as rx

from ..ui.details import details, note
from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.local_time import local_time
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .button import passkey_button
from .state import KeyView, PasskeysState

_SLUG = "cuenta/perfil/llaves"


def _hidden(name: str, value: str | int) -> rx.Component:
    return rx.el.input(type="hidden", name=name, value=value, read_only=True)


def _key(t: Translator, key: KeyView) -> rx.Component:
    used = rx.cond(
        key.used_at != "",
        rx.el.span(t("La usaste el"), " ", local_time(t, rx.Var.create(key.used_at))),
        rx.el.span(t("Todavía no la usas")),
    )
    return rx.el.li(
        rx.el.div(
            rx.el.h3(key.device),
            rx.el.p(t("Hecha el"), " ", local_time(t, rx.Var.create(key.made_at)), class_name="small"),
            rx.el.p(used, class_name="small"),
            class_name="stack tight",
        ),
        details(
            t("Quitar") + " " + key.device,
            rx.el.p(t("Esta llave ya no abrirá tu cuenta. Puedes hacer otra cuando quieras.")),
            native_form(
                t,
                f"/{_SLUG}/quitar",
                _hidden("lugar", key.place),
                _hidden("hecha", key.made_at),
                button(t("Quitar esta llave"), danger=True),
                class_name="",
            ),
        ),
    )


def _list(t: Translator) -> rx.Component:
    keys = cast(rx.vars.ArrayVar[list[KeyView]], rx.Var.create(PasskeysState.keys))
    return sheet(
        t("Tus llaves"),
        rx.cond(
            keys.length() > 0,
            rx.el.ul(rx.foreach(keys, lambda key: _key(t, key)), class_name="roster"),
            rx.el.p(t("Todavía no tienes ninguna.")),
        ),
        icon="llave",
    )


def _add(t: Translator) -> rx.Component:
    return sheet(
        t("Guarda una llave en este aparato"),
        rx.el.p(t("Tu teléfono te pide su bloqueo de siempre: tu huella, tu cara o tu PIN. Y listo.")),
        rx.el.p(t("Hazlo solo en un aparato tuyo: quien pueda desbloquearlo, puede entrar.")),
        passkey_button(t, "nueva", t("Guardar mi llave"), main=True),
        icon="mas",
        tone="next",
    )


def _why(t: Translator) -> rx.Component:
    return sheet(
        t("Por qué cuida mejor tu cuenta"),
        rx.el.ul(
            rx.el.li(
                t("Solo responde en esta dirección:"),
                " ",
                rx.el.b(PasskeysState.here),
                ". ",
                t("Una copia de esta página en otra dirección no recibe nada, aunque se vea igual."),
            ),
            rx.el.li(t("No hay nada que escribir. Nadie puede pedírtela por teléfono ni por mensaje.")),
            rx.el.li(t("Tu huella y tu cara no salen de tu aparato. Aquí no las vemos.")),
            class_name="stack",
        ),
        icon="cuidado",
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Volver a mi perfil"), t.href("/cuenta/perfil"), icon="atras")),
        error_summary(t, PasskeysState.errors),
        rx.el.h1(t("Mis llaves de acceso")),
        rx.el.p(
            t("Entra con el bloqueo de tu teléfono, sin escribir tu contraseña. Es gratis."),
            class_name="lead",
        ),
        rx.el.div(
            rx.cond(PasskeysState.said != "", note("good", rx.el.p(PasskeysState.said))),
            role="status",
        ),
        when_ready(PasskeysState.ready, _list(t), _add(t), _why(t), _lost(t)),
        here=_SLUG,
        rail=True,
        narrow=True,
    )


def _lost(t: Translator) -> rx.Component:
    return details(
        t("¿Y si pierdo mi teléfono?"),
        rx.el.p(t("Quien lo encuentre no puede usar tu llave sin el bloqueo del teléfono.")),
        rx.el.p(t("Entra con tu contraseña desde otro aparato y quita aquí esa llave.")),
        rx.el.p(
            t(
                "Muchos teléfonos copian la llave a tu cuenta de Google o de Apple: la encuentras en tu "
                "teléfono nuevo."
            )
        ),
    )


PAGES = [Page(_SLUG, lambda t: t("Mis llaves de acceso"), _view, PasskeysState.open)]
