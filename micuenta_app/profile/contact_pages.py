"""Another e-mail or phone: a question each, the phone's code, and where the e-mail's link leads."""

import reflex as rx

from ..accounts.common_fields import code_field, phone_fields
from ..accounts.demo_note import unsent_note
from ..accounts.email_doubt import email_doubt
from ..ui.details import details, note
from ..ui.fields import text_field
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .forms import question_page, said
from .state import ContactLinkState, ProfileFormState

_typed, _wrong, _asked = ProfileFormState.typed, ProfileFormState.wrong, ProfileFormState.asked
_errors = ProfileFormState.errors


def _email(t: Translator) -> rx.Component:
    action = "/cuenta/perfil/correo"
    meant = native_form(
        t,
        action,
        rx.el.input(type="hidden", name="correo", value=_asked.suggestion, read_only=True),
        rx.el.p(button(t("Sí, usar ese correo")), class_name="row"),
    )
    return question_page(
        t,
        "cuenta/perfil/correo",
        _errors,
        email_doubt(t, _asked, meant),
        native_form(
            t,
            action,
            text_field(
                t,
                "correo",
                t("¿Cuál es tu correo nuevo?"),
                hint=t(
                    "No uses el del trabajo: si cambias de empleo, pierdes el acceso y los avisos. "
                    "Debe ser solo tuyo."
                ),
                value=_typed["correo"],
                error=_wrong["correo"],
                kind="email",
                input_mode="email",
                auto_complete="email",
                label_is_h1=True,
            ),
            rx.el.input(type="hidden", name="correo_visto", value=_asked.typed, read_only=True),
            rx.el.p(button(t("Continuar"), main=True), class_name="row"),
        ),
        _afterwards(
            t, t("Le enviaremos un enlace. El correo de antes sigue en tu cuenta hasta que lo confirmes.")
        ),
    )


def _phone(t: Translator) -> rx.Component:
    action = "/cuenta/perfil/celular"
    return question_page(
        t,
        "cuenta/perfil/celular",
        _errors,
        rx.el.h1(t("¿Cuál es tu celular nuevo?")),
        rx.el.p(t("Debe ser solo tuyo. No lo uses para registrar a otra persona.")),
        native_form(
            t,
            action,
            *phone_fields(t, _typed, _wrong),
            rx.el.p(button(t("Enviarme un código"), main=True), class_name="row"),
        ),
        _afterwards(t, t("El de antes sigue en tu cuenta hasta que escribas el código.")),
    )


def _afterwards(t: Translator, stays: str) -> rx.Component:
    return rx.el.div(
        rx.el.p(stays),
        rx.el.p(t("También avisamos a tu correo y a tu celular de ahora.")),
        class_name="stack tight small muted",
    )


def _code(t: Translator) -> rx.Component:
    chosen = rx.el.input(type="hidden", name="cual", value="celular", read_only=True)
    return question_page(
        t,
        "cuenta/perfil/celular/codigo",
        _errors,
        rx.el.h1(t("Escribe el código que llegó a tu celular")),
        rx.el.div(
            rx.el.p(
                t("Lo enviamos en un mensaje de texto a:"),
                " ",
                rx.el.b(ProfileFormState.waiting, class_name="nb"),
            ),
            said(ProfileFormState.said),
        ),
        native_form(
            t,
            "/cuenta/perfil/celular/codigo",
            code_field(t, _wrong["codigo"]),
            rx.el.p(button(t("Continuar"), main=True), class_name="row"),
        ),
        unsent_note(t, "sms", t("Leer mi código en la bandeja")),
        details(
            t("No me llega"),
            rx.el.p(t("Puede tardar unos minutos. Revisa que el número esté bien.")),
            rx.el.p(t("Si ese celular ya es de otra cuenta, no llega un código: avisamos a esa persona.")),
            native_form(
                t, "/cuenta/perfil/reenviar", chosen, button(t("Enviarme otro código")), class_name=""
            ),
            rx.el.p(go_link(t("Usar otro celular"), t.href("/cuenta/perfil/celular"))),
        ),
    )


def _link(t: Translator) -> rx.Component:
    works = rx.fragment(
        rx.el.p(
            t("Toca el botón y este correo será el de tu cuenta:"),
            " ",
            rx.el.b(ContactLinkState.email),
            class_name="lead",
        ),
        native_form(
            t, "/correo/confirmar", rx.el.p(button(t("Confirmar mi correo"), main=True), class_name="row")
        ),
        note(
            "none",
            rx.el.p(rx.el.b(t("¿No sabes de qué se trata?")), " ", t("Cierra esta página y nada cambia.")),
            drawing="cuidado",
        ),
    )
    gone = rx.fragment(
        rx.el.p(
            t("Este enlace ya no sirve: venció, ya lo usaste o pediste otro. Revisa tu perfil."),
            class_name="lead",
        ),
        rx.el.p(button_link(t("Ir a mi perfil"), t.href("/cuenta/perfil"), main=True), class_name="row"),
    )
    other = rx.fragment(
        rx.el.p(t("Este enlace es de otra cuenta. No cambió nada."), class_name="lead"),
        rx.el.p(t("Si también es tuya, sal de esta y abre el enlace otra vez.")),
        rx.el.p(button_link(t("Ir a mi cuenta"), t.href("/cuenta"), main=True), class_name="row"),
    )
    open_link = rx.cond(ContactLinkState.email != "", works, other)
    return frame(
        t,
        rx.el.h1(t("Confirma tu correo")),
        when_ready(ContactLinkState.ready, rx.cond(ContactLinkState.works, open_link, gone)),
        here="correo/confirmar",
        narrow=True,
    )


def _linked(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Listo: tu correo quedó confirmado")),
        rx.el.p(
            t("Ahí te escribiremos. Por seguridad, entra otra vez en tus otros aparatos."), class_name="lead"
        ),
        rx.el.p(button_link(t("Ir a mi perfil"), t.href("/cuenta/perfil"), main=True), class_name="row"),
        here="correo/confirmado",
        narrow=True,
    )


PAGES = [
    Page("cuenta/perfil/correo", lambda t: t("¿Cuál es tu correo nuevo?"), _email, ProfileFormState.open),
    Page("cuenta/perfil/celular", lambda t: t("¿Cuál es tu celular nuevo?"), _phone, ProfileFormState.open),
    Page(
        "cuenta/perfil/celular/codigo",
        lambda t: t("Escribe el código que llegó a tu celular"),
        _code,
        ProfileFormState.open_code,
    ),
    Page("correo/confirmar", lambda t: t("Confirma tu correo"), _link, ContactLinkState.open),
    Page("correo/confirmado", lambda t: t("Listo: tu correo quedó confirmado"), _linked),
]
