"""Where sign-up begins and ends, and the sign-in page."""

import reflex as rx

from ..help.rules import NOTICE_VERSION
from ..passkeys.button import passkey_button
from ..settings import settings
from ..ui.choices import check_field
from ..ui.details import note
from ..ui.fields import error_summary, password_field, text_field
from ..ui.frame import frame
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from ..web.session_guard import TIMED_OUT
from .confirm_page import PAGES as CONFIRM
from .demo_note import demo_note, unsent_note
from .handover_page import PAGES as HANDOVER
from .questions import QUESTIONS
from .state import DoneState, SigninState, SignupState


def _start(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, SignupState.errors),
        rx.el.h1(t("Antes de empezar: ¿alguien te está cobrando por esto?")),
        rx.el.p(
            t(
                "Registrarte es gratis y lo haces tú. Nadie debe cobrarte. "
                "No les des tus datos a otras personas."
            ),
            class_name="lead",
        ),
        native_form(
            t,
            "/registro",
            # The notice as this page was built with it: another one is read before anything is asked.
            rx.el.input(type="hidden", name="aviso", value=NOTICE_VERSION, read_only=True),
            rx.el.p(
                t("Al seguir, aceptas el"),
                " ",
                rx.el.a(t("aviso de privacidad"), href=t.href("/privacidad")),
                ": ",
                t("qué guardamos y para qué."),
            ),
            rx.el.p(
                button(t("No, lo hago yo"), main=True),
                button_link(t("Sí, me están cobrando"), t.href("/fraude")),
                class_name="row",
            ),
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
            rx.el.p(t("Entra con tu NSS y tu contraseña. No se los des a nadie.")),
            rx.cond(
                DoneState.link_sent_to != "",
                rx.fragment(),
                rx.el.p(t("Si ya confirmaste tu correo, también entras con él.")),
            ),
            drawing="cuidado",
        ),
        rx.cond(DoneState.link_sent_to != "", _email_to_prove(t)),
        here="registro/listo",
        narrow=True,
    )


def _email_to_prove(t: Translator) -> rx.Component:
    return sheet(
        t("Falta confirmar tu correo"),
        rx.el.p(
            t("Te enviamos un correo con un enlace a"),
            " ",
            rx.el.b(DoneState.link_sent_to),
            ". ",
            t("Dura {hours} horas.", hours=settings().contact_link_hours),
        ),
        rx.el.p(t("Ábrelo: así también entras con tu correo y puedes crear otra contraseña si la olvidas.")),
        unsent_note(t, "email", t("Leer mi enlace en la bandeja")),
        icon="correo",
    )


def _sign_in(t: Translator) -> rx.Component:
    return frame(
        t,
        _timed_out(t),
        error_summary(t, SigninState.errors),
        rx.el.h1(t("Entrar a mi cuenta")),
        rx.cond(SigninState.proves_email, _proves_email(t)),
        native_form(
            t,
            "/sesion",
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
            check_field(
                "prestado",
                t("Este aparato no es mío"),
                hint=t(
                    "Cerramos tu cuenta si no la usas {minutes} minutos, y no guardamos nada aquí.",
                    minutes=f"{settings().assisted_idle_minutes:g}",
                ),
                checked=SigninState.typed["prestado"],
            ),
            rx.el.p(button(t("Entrar"), main=True), class_name="row"),
        ),
        passkey_button(
            t,
            "entrar",
            t("Entrar con mi llave de acceso"),
            hint=t("Con tu huella, tu cara o tu PIN, si ya guardaste una llave."),
        ),
        rx.el.div(
            rx.el.p(go_link(t("¿Olvidaste tu contraseña?"), t.href("/recuperar"))),
            rx.el.p(go_link(t("No tengo cuenta: registrarme gratis"), t.href("/registro"))),
        ),
        _demo_keys(t),
        here="entrar",
        narrow=True,
    )


def _proves_email(t: Translator) -> rx.Component:
    return note(
        "info",
        rx.el.p(rx.el.b(t("Para confirmar tu correo, entra a tu cuenta."))),
        rx.el.p(t("Así sabemos que el correo es tuyo y no de alguien que recibió el mensaje por error.")),
    )


def _timed_out(t: Translator) -> rx.Component:
    """Why somebody is here again. assets/js/page.js shows it where the address says so."""
    return note(
        "info",
        rx.el.p(rx.el.b(t("Cerramos tu sesión para protegerte."))),
        rx.el.p(
            t("Pasó un tiempo sin que la usaras, o ya duró lo más que puede. Entra otra vez cuando quieras.")
        ),
        id=TIMED_OUT.removeprefix("#"),
        tab_index=-1,
        hidden=True,
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
    *HANDOVER,
    Page("registro/listo", lambda t: t("Tu cuenta está lista"), _done, DoneState.open),
    Page("entrar", lambda t: t("Entrar a mi cuenta"), _sign_in, SigninState.open),
    *CONFIRM,
]
