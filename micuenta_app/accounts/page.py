"""Where sign-up begins and ends, and the sign-in page."""

import reflex as rx

from ..ui.details import note
from ..ui.fields import error_summary, password_field, text_field
from ..ui.frame import frame
from ..ui.native import NativeForm
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .demo_note import demo_note
from .questions import QUESTIONS
from .state import SigninState, SignupState


def _language(t: Translator) -> rx.Component:
    return rx.el.input(type="hidden", name="idioma", value=t.language)


def _start(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Antes de empezar: ¿alguien te está cobrando por esto?")),
        rx.el.p(
            t(
                "Registrarte es gratis y lo haces tú. Nadie debe cobrarte. "
                "No les des tus datos a otras personas."
            ),
            class_name="lead",
        ),
        NativeForm.create(
            _language(t),
            rx.el.p(
                button(t("No, lo hago yo"), main=True),
                button_link(t("Sí, me están cobrando"), t.href("/fraude")),
                class_name="row",
            ),
            action="/registro",
        ),
        rx.cond(
            SignupState.draft_open,
            rx.el.p(go_link(t("Seguir con mi registro donde lo dejé"), t.href("/registro/contrasena"))),
        ),
        sheet(
            t("Ten esto a la mano"),
            rx.el.ul(
                rx.el.li(t("Tu NSS: 11 números. No es el Social Security.")),
                rx.el.li(t("Tu CURP y tu RFC.")),
                rx.el.li(t("Un correo personal y un celular, solo tuyos.")),
                class_name="stack tight",
            ),
            rx.el.p(t("Son 8 pasos. Si te interrumpen, puedes seguir después.")),
            icon="hoja",
        ),
        rx.el.p(t("Nunca te pedimos tu Social Security, tu situación migratoria ni tu domicilio.")),
        here="registro",
        narrow=True,
    )


def _done(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Listo: tu cuenta es tuya")),
        rx.el.p(
            t("Te registraste tú, gratis. Ya puedes entrar y ver tu ahorro y tu crédito."), class_name="lead"
        ),
        rx.el.p(button_link(t("Entrar a mi cuenta"), t.href("/entrar"), main=True), class_name="row"),
        note(
            "none",
            rx.el.p(t("Entra con tu correo o tu NSS y tu contraseña. No se los des a nadie.")),
            drawing="cuidado",
        ),
        here="registro/listo",
        narrow=True,
    )


def _sign_in(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, SigninState.errors),
        rx.el.h1(t("Entrar a mi cuenta")),
        NativeForm.create(
            _language(t),
            text_field(
                t,
                "identifier",
                t("Tu correo o tu NSS"),
                value=SigninState.typed["identifier"],
                error=SigninState.wrong["identifier"],
                auto_complete="username",
            ),
            password_field(
                t,
                "password",
                t("Tu contraseña"),
                error=SigninState.wrong["password"],
                auto_complete="current-password",
            ),
            rx.el.p(button(t("Entrar"), main=True), class_name="row"),
            action="/sesion",
            class_name="stack",
        ),
        rx.el.p(go_link(t("¿Olvidaste tu contraseña?"), t.href("/recuperar"))),
        rx.el.p(go_link(t("No tengo cuenta: registrarme gratis"), t.href("/registro"))),
        _demo_keys(t),
        here="entrar",
        narrow=True,
    )


def _demo_keys(t: Translator) -> rx.Component:
    return demo_note(
        t,
        t("Es una demostración: entra como una persona ficticia."),
        t("Ver sus correos y contraseñas"),
        "/demo",
    )


PAGES = [
    Page("registro", lambda t: t("Registrarme gratis"), _start, SignupState.begin),
    *QUESTIONS,
    Page("registro/listo", lambda t: t("Tu cuenta está lista"), _done),
    Page("entrar", lambda t: t("Entrar a mi cuenta"), _sign_in, SigninState.open),
]
