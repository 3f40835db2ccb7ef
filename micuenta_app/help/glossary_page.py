"""The glossary, on a page of its own."""

import reflex as rx

from ..ui.frame import frame
from ..ui.page import Page
from ..ui.press import go_link
from ..ui.texts import Translator
from .glossary import Term, terms
from .search import search


def _term(term: Term) -> rx.Component:
    return rx.el.div(
        rx.el.dt(term.word, lang="es"),
        rx.el.dd(term.means),
        id=term.ident,
        custom_attrs={"data-found": ""},
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        go_link(t("Ayuda"), t.href("/ayuda"), icon="atras"),
        rx.el.h1(t("Qué quiere decir cada palabra")),
        search(t, t("Busca una palabra")),
        rx.el.dl(*(_term(term) for term in terms(t)), class_name="terms"),
        here="ayuda/glosario",
        narrow=True,
    )


PAGE = Page("ayuda/glosario", lambda t: t("Qué quiere decir cada palabra"), _view)
