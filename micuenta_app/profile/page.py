"""/cuenta/perfil: who the person is here, how they are reached, how they get in, and what they may take."""

from typing import cast

import reflex as rx

from ..ui.details import note
from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.texts import Translator
from ..ui.values import when
from .contact_pages import PAGES as CONTACTS
from .data_pages import PAGES as DATA
from .forms import said
from .password_page import PAGE as PASSWORD
from .state import ContactView, Missing, ProfileState

_EMAIL, _PHONE = ProfileState.email, ProfileState.phone


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, ProfileState.errors),
        rx.el.div(rx.el.h1(t("Tu perfil")), said(ProfileState.said)),
        rx.foreach(ProfileState.missing, _missing),
        rx.el.div(
            _email(t),
            _phone(t),
            _identity(t),
            _ways_in(t),
            _language(t),
            _own_data(t),
            class_name="cols two",
        ),
        here="cuenta/perfil",
        rail=True,
    )


def _missing(one: rx.Var[Missing]) -> rx.Component:
    # pyrefly: ignore[bad-assignment]
    missing: Missing = one
    words = (
        rx.el.p(rx.el.b(missing.title)),
        rx.el.p(missing.text),
        when(missing.action, go_link(missing.action, missing.href)),
    )
    return cast(rx.Component, rx.cond(missing.urgent, note("warn", *words), note("info", *words)))


def _email(t: Translator) -> rx.Component:
    return sheet(
        t("Tu correo"),
        when_ready(
            ProfileState.ready,
            *_contact(
                t,
                _EMAIL,
                none=t("No tienes un correo."),
                waits=t("Este espera a que abras el enlace que le enviamos:"),
                action=t("Enviarme otro enlace"),
                which="correo",
            ),
            rx.cond(
                _EMAIL.proved != "",
                go_link(t("Cambiar mi correo"), t.href("/cuenta/perfil/correo")),
                go_link(t("Agregar mi correo"), t.href("/cuenta/perfil/correo")),
            ),
        ),
        icon="correo",
    )


def _phone(t: Translator) -> rx.Component:
    return sheet(
        t("Tu celular"),
        when_ready(
            ProfileState.ready,
            *_contact(
                t,
                _PHONE,
                none=t("No tienes un celular."),
                waits=t("Este espera su código:"),
                action=t("Enviarme un código"),
                which="celular",
            ),
            rx.cond(
                _PHONE.proved != "",
                go_link(t("Cambiar mi celular"), t.href("/cuenta/perfil/celular")),
                go_link(t("Agregar mi celular"), t.href("/cuenta/perfil/celular")),
            ),
        ),
        icon="cel",
    )


def _contact(
    t: Translator, contact: ContactView, *, none: str, waits: str, action: str, which: str
) -> tuple[rx.Component, ...]:
    """What the account has, and beside it what waits to be proved, with both ways out."""
    proved = rx.fragment(rx.el.p(rx.el.b(contact.proved)), status_badge("good", t("Confirmado")))
    chosen = rx.el.input(type="hidden", name="cual", value=which, read_only=True)
    waiting = rx.fragment(
        rx.el.div(
            status_badge("warn", t("Falta confirmar")),
            rx.el.p(waits, " ", rx.el.b(contact.waiting, class_name="nb")),
            rx.el.div(
                native_form(t, "/cuenta/perfil/reenviar", chosen, button(action), class_name=""),
                native_form(
                    t, "/cuenta/perfil/cancelar", chosen, button(t("Cancelar este cambio")), class_name=""
                ),
                class_name="row",
            ),
            class_name="stack rule",
        )
    )
    return (
        rx.cond(contact.proved != "", proved, rx.el.p(none)),
        when(contact.waiting, waiting),
    )


def _identity(t: Translator) -> rx.Component:
    person = ProfileState.identity
    rows = (
        (t("Nombre"), person.full_name),
        (t("NSS"), person.nss),
        (t("CURP"), person.curp),
        (t("RFC"), person.rfc),
    )
    return sheet(
        t("Tus datos"),
        when_ready(
            ProfileState.ready,
            rx.el.dl(
                *(rx.el.div(rx.el.dt(name), rx.el.dd(value)) for name, value in rows), class_name="split"
            ),
            rx.el.button(
                rx.cond(ProfileState.uncovered, icon("tapa"), icon("ojo")),
                rx.cond(ProfileState.uncovered, t("Tapar mis números"), t("Ver mis números completos")),
                type="button",
                class_name="tool",
                on_click=ProfileState.uncover,
            ),
        ),
        rx.el.p(
            t("Son los datos de INFONAVIT. Si hay un error, se corrige gratis en INFONATEL."),
            class_name="small muted",
        ),
        icon="hoja",
    )


def _ways_in(t: Translator) -> rx.Component:
    return sheet(
        t("Cómo entras"),
        rx.el.ul(
            _way(t, t("Contraseña"), "", t("Cambiar mi contraseña"), "/cuenta/perfil/contrasena"),
            _way(
                t,
                t("Llaves de acceso"),
                ProfileState.passkeys,
                t("Ver mis llaves de acceso"),
                "/cuenta/perfil/llaves",
            ),
            _way(
                t,
                t("Códigos de recuperación"),
                ProfileState.codes,
                t("Ver mis códigos de recuperación"),
                "/cuenta/perfil/codigos",
            ),
            _way(t, t("Sesiones y actividad"), "", t("Ver mi actividad"), "/cuenta/actividad"),
            class_name="stack",
        ),
        icon="llave",
    )


def _way(t: Translator, name: str, has: str | rx.Var[str], action: str, path: str) -> rx.Component:
    return rx.el.li(rx.el.b(name), when(has, rx.el.p(has)), rx.el.p(go_link(action, t.href(path))))


def _language(t: Translator) -> rx.Component:
    spanish, english = (
        native_form(
            t,
            "/cuenta/perfil/idioma",
            rx.el.input(type="hidden", name="lengua", value=language, read_only=True),
            button(words, lang=language),
            class_name="",
        )
        for language, words in (("es", "Escríbanme en español"), ("en", "Write to me in English"))
    )
    return sheet(
        t("Tu idioma"),
        when_ready(
            ProfileState.ready,
            rx.el.p(
                rx.cond(
                    ProfileState.language == "en",
                    t("Te escribimos en inglés."),
                    t("Te escribimos en español."),
                )
            ),
            rx.cond(ProfileState.language == "en", spanish, english),
            lines=2,
        ),
        icon="oir",
    )


def _own_data(t: Translator) -> rx.Component:
    return sheet(
        t("Tus datos son tuyos"),
        rx.el.p(t("Puedes llevarte todo lo que guardamos de ti. Es gratis.")),
        rx.el.p(go_link(t("Descargar mis datos"), t.href("/cuenta/perfil/datos"))),
        rx.el.p(go_link(t("Cerrar mi cuenta"), t.href("/cuenta/perfil/cerrar"))),
        icon="bajar",
    )


PAGES = [
    Page("cuenta/perfil", lambda t: t("Tu perfil"), _view, ProfileState.open),
    *CONTACTS,
    PASSWORD,
    *DATA,
]
