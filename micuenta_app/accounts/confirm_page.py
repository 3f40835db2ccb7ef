"""The password or a passkey once more, before something that changes the account."""

import reflex as rx

from ..passkeys.button import passkey_button
from ..settings import settings
from ..ui.fields import error_summary, password_field
from ..ui.frame import frame
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.texts import Translator
from .confirm_state import ConfirmState


def _confirm(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Volver a mi perfil"), t.href("/cuenta/perfil"), icon="atras")),
        error_summary(t, ConfirmState.errors),
        rx.el.h1(t("Muestra otra vez que eres tú")),
        rx.el.p(t("Así, quien encuentre tu teléfono abierto no puede cambiar tu cuenta."), class_name="lead"),
        native_form(
            t,
            "/cuenta/confirmar",
            rx.el.input(type="hidden", name="para", value=ConfirmState.page, read_only=True),
            password_field(t, "password", t("Tu contraseña"), error=ConfirmState.wrong["password"]),
            rx.el.p(button(t("Continuar"), main=True), class_name="row"),
        ),
        rx.el.p(
            t(
                "Después no te la pedimos otra vez por {minutes} minutos.",
                minutes=settings().confirmed_minutes,
            ),
            class_name="small muted",
        ),
        # Below the form: it comes once the page knows of a key, and must not push the field away.
        rx.cond(
            ConfirmState.has_key,
            passkey_button(t, "confirmar", t("Usar mi llave de acceso"), goes=ConfirmState.page),
        ),
        rx.el.p(go_link(t("¿Olvidaste tu contraseña?"), t.href("/recuperar"))),
        here="cuenta/confirmar",
        rail=True,
        narrow=True,
    )


PAGES = [Page("cuenta/confirmar", lambda t: t("Muestra otra vez que eres tú"), _confirm, ConfirmState.open)]
