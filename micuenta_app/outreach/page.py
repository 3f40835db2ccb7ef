"""The demonstration's pages: whom to show, and the mailbox. Only in demo mode."""

import reflex as rx

from ..ui.details import details
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.texts import Translator
from .people import DemoPerson, demo_people
from .state import Letter, MailboxState


def _facts(*pairs: tuple[str, str]) -> rx.Component:
    return rx.el.dl(
        *(rx.el.div(rx.el.dt(name), rx.el.dd(rx.el.code(value))) for name, value in pairs), class_name="split"
    )


def _person(t: Translator, person: DemoPerson) -> rx.Component:
    if person.keys:
        how = details(
            t("Con qué entra"),
            _facts((t("Correo"), person.keys.email), (t("Contraseña"), person.keys.password)),
        )
    else:
        how = details(
            t("Con qué se registra"),
            _facts((t("NSS"), person.nss), (t("CURP"), person.curp), (t("RFC"), person.rfc)),
            rx.el.p(t("Para el correo y el celular, inventa los que quieras.")),
        )
    return rx.el.li(
        rx.el.span(person.initials, class_name="face", aria_hidden=True),
        rx.el.div(
            rx.el.h3(person.name),
            rx.el.p(f"{person.place}. {person.story}", class_name="small muted"),
            how,
        ),
        status_badge(person.tone, person.label),
        id=person.key,
    )


def _roster(t: Translator, people: list[DemoPerson]) -> rx.Component:
    return rx.el.ul(*(_person(t, person) for person in people), class_name="roster")


def _people(t: Translator) -> rx.Component:
    people = demo_people(t)
    return frame(
        t,
        rx.el.h1(t("Personas de la demostración")),
        rx.el.p(
            t("Todas son ficticias. Puedes entrar como una de ellas o registrarte como otra."),
            class_name="lead",
        ),
        rx.el.p(
            button_link(t("Leer los mensajes que enviamos"), t.href("/demo/bandeja"), icon="correo"),
            button_link(t("Practicar contra el fraude"), t.href("/fraude/practica"), icon="cuidado"),
            class_name="row",
        ),
        rx.el.div(
            sheet(
                t("Ya tienen cuenta"),
                _roster(t, [person for person in people if person.keys]),
                rx.el.p(go_link(t("Entrar"), t.href("/entrar"))),
                icon="gente",
            ),
            sheet(
                t("Todavía no tienen cuenta"),
                _roster(t, [person for person in people if not person.keys]),
                rx.el.p(go_link(t("Registrarme gratis"), t.href("/registro"))),
                icon="lapiz",
            ),
            class_name="cols two",
        ),
        here="demo",
    )


def _letter(letter: rx.vars.ObjectVar[Letter]) -> rx.Component:
    return rx.el.article(
        rx.el.h2(letter.subject),
        rx.el.p(letter.sent, " · ", letter.recipient, class_name="small muted"),
        rx.foreach(letter.paragraphs, lambda text: rx.el.p(text)),
        class_name="sheet",
    )


def _mailbox(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Bandeja de la demostración")),
        rx.el.p(
            t("Aquí se leen los mensajes que el sistema envía. De verdad llegan al correo o al celular.")
        ),
        rx.el.p(
            button(t("Ver si hay nuevos"), type="button", on_click=MailboxState.open, icon="correo"),
            class_name="row",
        ),
        when_ready(
            MailboxState.ready,
            rx.cond(
                MailboxState.letters.length() > 0,  # pyright: ignore[reportAttributeAccessIssue]
                rx.el.div(rx.foreach(MailboxState.letters, _letter), class_name="stack loose"),
                rx.el.p(t("Todavía no hay mensajes.")),
            ),
        ),
        here="demo/bandeja",
        narrow=True,
    )


PAGES = [
    Page("demo", lambda t: t("Personas de la demostración"), _people),
    Page("demo/bandeja", lambda t: t("Bandeja de la demostración"), _mailbox, MailboxState.open),
]
