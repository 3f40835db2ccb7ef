"""Help: the telephone first, then the questions people ask."""

import reflex as rx

from ..ui.frame import INFONATEL, INFONATEL_DIAL, INFONATEL_FROM_US, frame
from ..ui.icons import icon
from ..ui.page import Page
from ..ui.press import call_link, go_link
from ..ui.sheet import sheet
from ..ui.source import source_line
from ..ui.texts import Translator
from .about_account import about_account
from .about_credit import about_credit
from .about_fraud import about_fraud
from .about_offices import about_offices
from .about_paying import about_paying
from .about_savings import about_savings
from .about_site import about_site
from .question import Question
from .search import search


def groups(t: Translator) -> tuple[tuple[str, tuple[Question, ...]], ...]:
    """Every question under its heading."""
    return (
        (t("Registrarte y entrar"), about_account(t)),
        (t("Tu ahorro y tu retiro"), about_savings(t)),
        (t("Tu crédito"), about_credit(t)),
        (t("Pagar desde el extranjero"), about_paying(t)),
        (t("Citas y consulados"), about_offices(t)),
        (t("Fraudes y quejas"), about_fraud(t)),
        (t("Este sitio"), about_site(t)),
    )


def _question(t: Translator, question: Question) -> rx.Component:
    return rx.el.details(
        rx.el.summary(question.asked),
        rx.el.div(
            *(rx.el.p(line) for line in question.answer),
            *(go_link(words, href) for words, href in question.links),
            source_line(t, *question.sources) if question.sources else rx.fragment(),
            class_name="stack",
        ),
        id=question.ident,
        custom_attrs={"data-found": question.also},
    )


def _questions(t: Translator) -> rx.Component:
    return rx.el.div(
        search(t, t("Busca tu pregunta")),
        *(
            rx.el.section(
                rx.el.h2(heading),
                *(_question(t, question) for question in questions),
                class_name="stack tight asked",
                custom_attrs={"data-group": ""},
            )
            for heading, questions in groups(t)
        ),
        class_name="stack wide-gap",
    )


def _dialled(t: Translator, country: str, shown: str, number: str, *more: rx.Component) -> rx.Component:
    return rx.el.li(icon("lugar"), rx.el.h3(country), call_link(shown, number), *more)


def _or_dial(t: Translator) -> rx.Component:
    other = call_link(INFONATEL_FROM_US, INFONATEL_FROM_US.replace(" ", ""))
    return rx.el.div(rx.el.p(t("Si no entra, marca así:"), class_name="small"), other)


def _call(t: Translator) -> rx.Component:
    return sheet(
        t("Llama a INFONATEL"),
        rx.el.p(t("Toca un número para llamar.")),
        rx.el.ul(
            _dialled(t, t("Desde Estados Unidos"), INFONATEL, INFONATEL_DIAL, _or_dial(t)),
            _dialled(t, t("Desde Canadá"), INFONATEL, INFONATEL_DIAL, _or_dial(t)),
            _dialled(t, t("Desde México"), "800 008 3900", "8000083900"),
            _dialled(t, t("Desde la Ciudad de México, también"), "55 9171 5050", "5591715050"),
            class_name="ticks",
        ),
        rx.el.ul(
            rx.el.li(icon("mas"), rx.el.span(t("Para el «+», deja apretado el 0 en tu celular."))),
            rx.el.li(
                icon("pagar"), rx.el.span(t("Es una llamada a México. Pregunta a tu compañía si la cobra."))
            ),
            rx.el.li(icon("no"), rx.el.span(t("No des tu contraseña ni tus códigos en la llamada."))),
            class_name="ticks rule",
        ),
        icon="tel",
        tone="next",
    )


def _words(t: Translator) -> rx.Component:
    return sheet(
        t("¿Una palabra que no conoces?"),
        rx.el.p(t("Prórroga, Afore, CLABE: te decimos qué quiere decir cada una.")),
        go_link(t("Qué quiere decir cada palabra"), t.href("/ayuda/glosario")),
        icon="buscar",
    )


def _never_asked(t: Translator) -> rx.Component:
    lines = (
        t("Tu Social Security de Estados Unidos."),
        t("Tu situación migratoria."),
        t("Tu domicilio."),
        t("El número de tu tarjeta."),
        t("Dinero: todo aquí es gratis."),
    )
    return sheet(
        t("Lo que nunca te pedimos"),
        rx.el.ul(*(rx.el.li(icon("no"), rx.el.span(line)) for line in lines), class_name="ticks"),
        rx.el.p(t("Tu contraseña la escribes solo tú. Ni quien te ayuda debe verla.")),
        icon="cuidado",
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Ayuda")),
        rx.el.div(
            _questions(t),
            rx.el.div(_call(t), _words(t), _never_asked(t), class_name="stack loose first-narrow"),
            class_name="cols wide-narrow",
        ),
        here="ayuda",
    )


PAGE = Page("ayuda", lambda t: t("Ayuda"), _view)
