"""The demonstration's pages: whom to show, and the mailbox. Only in demo mode."""

import reflex as rx

from ..ui.details import details, note
from ..ui.fields import error_summary
from ..ui.files import address
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.native import NativeLink, native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.texts import Language, Translator
from .demo_state import DemoState
from .keys import DemoKeys
from .people import DemoPerson, demo_people
from .state import Letter, MailboxState


def _facts(*pairs: tuple[str, str]) -> rx.Component:
    return rx.el.dl(
        *(rx.el.div(rx.el.dt(name), rx.el.dd(rx.el.code(value))) for name, value in pairs), class_name="split"
    )


def _with_account(t: Translator, person: DemoPerson, keys: DemoKeys) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.span(person.initials, class_name="face", aria_hidden=True),
            rx.el.div(rx.el.h3(person.name), rx.el.p(person.place, class_name="small muted")),
            class_name="row",
        ),
        status_badge(person.tone, person.label),
        rx.el.p(person.story),
        native_form(
            t,
            "/demo/entrar",
            rx.el.input(type="hidden", name="persona", value=person.key, read_only=True),
            button(t("Contar su historia"), main=True, aria_label=_whose(t, person)),
            class_name="last",
        ),
        details(
            t("Con qué entra"),
            _facts((t("Correo"), keys.email), (t("Contraseña"), keys.password)),
        ),
        id=person.key,
        class_name="sheet",
    )


def _whose(t: Translator, person: DemoPerson) -> str:
    return t("Contar su historia: {name}", name=person.name)


def _without_account(t: Translator, person: DemoPerson) -> rx.Component:
    return rx.el.li(
        rx.el.span(person.initials, class_name="face", aria_hidden=True),
        rx.el.div(
            rx.el.h3(person.name),
            rx.el.p(f"{person.place}. {person.story}", class_name="small muted"),
            details(
                t("Con qué se registra"),
                _facts((t("NSS"), person.nss), (t("CURP"), person.curp), (t("RFC"), person.rfc)),
                rx.el.p(t("Para el correo y el celular, inventa los que quieras.")),
            ),
        ),
        status_badge(person.tone, person.label),
        id=person.key,
    )


def _languages(t: Translator) -> rx.Component:
    """As large as a finger in a hurry; on this page only."""

    def to(language: Language, name: str) -> rx.Component:
        here = language == t.language
        return NativeLink.create(
            name,
            href=Translator(language).href("/demo"),
            lang=language,
            href_lang=language,
            class_name="button main" if here else "button",
            custom_attrs={"aria-current": "true"} if here else {},
        )

    return rx.el.nav(
        to("es", "Español"),
        to("en", "English"),
        class_name="languages",
        custom_attrs={"aria-label": t("Idioma")},
    )


def _attract(t: Translator) -> rx.Component:
    """Calls the next visitor. assets/js/attract.js shows it after a minute without a touch."""
    return rx.el.dialog(
        icon("flor"),
        rx.el.h2(t("Tu ahorro y tu crédito, desde donde estés"), id="atraer-titulo"),
        rx.el.p(t("Mira cómo funciona, con personas ficticias. Es gratis."), class_name="lead"),
        rx.el.p(button(t("Toca para empezar"), main=True, type="button"), class_name="row"),
        _languages(t),
        id="atraer",
        class_name="turn attract",
        custom_attrs={"aria-labelledby": "atraer-titulo"},
    )


def _people(t: Translator) -> rx.Component:
    people = demo_people(t)
    return frame(
        t,
        rx.el.script(src=address("js/attract.js"), async_=True),
        error_summary(t, DemoState.errors),
        rx.el.h1(t("¿A quién quieres mostrar?")),
        _languages(t),
        rx.el.div(
            rx.cond(DemoState.is_clean, note("good", rx.el.p(t("Listo: la demostración está limpia.")))),
            role="status",
        ),
        rx.el.div(
            button_link(t("Leer los mensajes que enviamos"), t.href("/demo/bandeja"), icon="correo"),
            button_link(t("Practicar contra el fraude"), t.href("/fraude/practica"), icon="cuidado"),
            button_link(t("Ver el conteo"), t.href("/demo/conteo")),
            native_form(
                t, "/demo/reiniciar", button(t("Reiniciar todo"), danger=True, icon="borrar"), class_name=""
            ),
            class_name="row",
        ),
        rx.el.p(t("Todas son ficticias: no escribas nada real. «Reiniciar» borra lo de la visita anterior.")),
        rx.el.section(
            rx.el.h2(t("Ya tienen cuenta")),
            rx.el.ul(
                *(_with_account(t, person, person.keys) for person in people if person.keys),
                class_name="cols two three",
            ),
            class_name="stack loose",
        ),
        sheet(
            t("Todavía no tienen cuenta"),
            rx.el.ul(
                *(_without_account(t, person) for person in people if not person.keys), class_name="roster"
            ),
            rx.el.p(go_link(t("Registrarme gratis"), t.href("/registro"))),
            icon="lapiz",
        ),
        _attract(t),
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
                # pyrefly: ignore[missing-attribute]
                MailboxState.letters.length() > 0,
                rx.el.div(rx.foreach(MailboxState.letters, _letter), class_name="stack loose"),
                rx.el.p(t("Todavía no hay mensajes.")),
            ),
        ),
        here="demo/bandeja",
        narrow=True,
    )


PAGES = [
    Page("demo", lambda t: t("Personas de la demostración"), _people, DemoState.open),
    Page("demo/bandeja", lambda t: t("Bandeja de la demostración"), _mailbox, MailboxState.open),
]
