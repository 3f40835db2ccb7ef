"""/cuenta/credito: how much is owed and how it goes, two answers; then what to do."""

import reflex as rx

from ..ui.details import details
from ..ui.frame import INFONATEL, INFONATEL_DIAL, frame
from ..ui.lines import line
from ..ui.loading import when_ready
from ..ui.money import figure
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.press import call_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.table import Heading, table
from ..ui.texts import Translator
from ..ui.values import Text, when
from .advice import Advice
from .below import chooser
from .papers_page import PAGE as PAPERS
from .plan_page import PAGE as PLAN
from .state import CreditState
from .timeline_page import PAGE as TIMELINE
from .what_if_page import PAGE as WHAT_IF
from .words import Word

VIEW, CHANGES = CreditState.view, CreditState.changes


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Tu crédito")),
        when_ready(CreditState.ready, rx.cond(CreditState.has_credit, _credit(t), _no_credit(t)), lines=8),
        here="cuenta/credito",
        rail=True,
    )


def _no_credit(t: Translator) -> rx.Component:
    return sheet(
        t("No tienes crédito registrado"),
        rx.el.p(t("No hay ningún crédito a tu nombre en estos datos.")),
        rx.el.p(t("Tu ahorro sigue siendo tuyo. Sirve para un crédito o para tu retiro.")),
        rx.el.p(t("¿Tienes un crédito y no aparece? Llama a INFONATEL:")),
        rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
        icon="casa",
    )


def _credit(t: Translator) -> rx.Component:
    return rx.fragment(
        chooser(t, CreditState.choices, CreditState.chosen, CreditState.choose),
        rx.el.div(
            rx.el.h2(t("¿Cómo voy?"), class_name="vh"),
            status_badge(VIEW.tone, VIEW.status, big=True),
            rx.foreach(
                VIEW.meaning, lambda text, place: rx.el.p(text, class_name=rx.cond(place == 0, "lead", ""))
            ),
            rx.foreach(VIEW.meaning_sources, _source),
            class_name="stack",
            role="status",
        ),
        rx.el.div(
            rx.el.div(
                _owed(t),
                _more(t),
                # pyrefly: ignore[missing-attribute]
                rx.cond(CHANGES.rows.length() > 0, _changed(t)),
                _payments(t),
                _facts(t),
                class_name="stack loose",
            ),
            rx.el.div(
                # pyrefly: ignore[missing-attribute]
                rx.cond(VIEW.to_do.length() > 0, _to_do(t)),
                rx.cond(VIEW.is_finished, rx.fragment(), rx.fragment(_next(t), _offer(t))),
                class_name="stack loose first-narrow",
            ),
            class_name="cols wide-narrow",
        ),
    )


def _source(text: Text) -> rx.Component:
    return rx.el.p(text, class_name="small muted")


def _owed(t: Translator) -> rx.Component:
    return sheet(
        t("¿Cuánto debo?"),
        figure(VIEW.balance, t),
        rx.el.p(VIEW.as_of, class_name="small muted"),
        _bar(VIEW.percent, VIEW.progress),
        rx.el.p(VIEW.progress),
        rx.foreach(VIEW.units, lambda text: rx.el.p(text, class_name="small")),
        when(VIEW.units_source, _source(VIEW.units_source)),
        icon="casa",
    )


def _changed(t: Translator) -> rx.Component:
    headings = [Heading(t("Qué")), Heading(t("Antes"), numeric=True), Heading(t("Después"), numeric=True)]
    return sheet(
        t("¿Qué cambió mientras estabas fuera?"),
        rx.foreach(CHANGES.said, lambda text: rx.el.p(text)),
        # Small, so that both columns are seen at once on a telephone.
        rx.el.div(
            table(t("Antes y después"), headings, CHANGES.rows, show_caption=False), class_name="small"
        ),
        when(CHANGES.source, _source(CHANGES.source)),
        icon="hoja",
    )


def _bar(percent: int, said: str) -> rx.Component:
    """How much of the debt is gone, drawn; the sentence under it says the same."""
    return rx.el.svg(
        rx.el.svg.rect(
            height="100%", width="100%", fill="var(--sheet)", stroke="var(--act)", stroke_width="4"
        ),
        rx.el.svg.rect(height="100%", width=f"{percent}%", fill="var(--act)"),
        width="100%",
        height="18",
        custom_attrs={"role": "img", "aria-label": said},
    )


def _to_do(t: Translator) -> rx.Component:
    return sheet(
        t("Qué hacer"),
        rx.el.ol(rx.foreach(VIEW.to_do, _advice), class_name="steps"),
        rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
        when(VIEW.to_do_source, _source(VIEW.to_do_source)),
        tone="next",
        ident="hacer",
    )


def _advice(advice: rx.vars.ObjectVar[Advice]) -> rx.Component:
    return rx.el.li(
        rx.el.b(advice.title),
        rx.cond(advice.amount != "", rx.el.span(advice.amount, class_name="figure")),
        rx.el.span(advice.text),
    )


def _next(t: Translator) -> rx.Component:
    asked = rx.fragment(
        figure(VIEW.next_amount, t),
        rx.el.p(VIEW.next_text),
        rx.el.dl(rx.foreach(VIEW.next_parts, line), class_name="split"),
        rx.el.p(go_link(t("Preparar mi ficha de pago"), t.href("/cuenta/pagar"))),
    )
    return sheet(
        t("Tu siguiente pago"),
        rx.cond(VIEW.next_amount.whole != "", asked, rx.el.p(VIEW.next_text)),
        icon="calendario",
    )


def _offer(t: Translator) -> rx.Component:
    return rx.cond(
        # pyrefly: ignore[missing-attribute]
        VIEW.offer.length() > 0,
        sheet(
            t("¿Puedes pagar todo de una vez?"),
            rx.foreach(VIEW.offer, lambda text: rx.el.p(text)),
            icon="pagar",
        ),
    )


def _more(t: Translator) -> rx.Component:
    """The way to the other screens, one question each."""
    return sheet(
        t("Ver más"),
        rx.el.ul(
            rx.cond(
                VIEW.is_finished,
                rx.fragment(),
                rx.fragment(
                    rx.el.li(go_link(t("¿Cuándo termino de pagar?"), t.href("/cuenta/credito/plan"))),
                    rx.el.li(go_link(t("¿Y si pago más, o dejo de pagar?"), t.href("/cuenta/credito/y-si"))),
                ),
            ),
            rx.el.li(go_link(t("Mis pagos y movimientos"), t.href("/cuenta/credito/movimientos"))),
            rx.el.li(go_link(t("Descargar mis papeles"), t.href("/cuenta/credito/descargar"))),
        ),
        icon="va",
    )


def _payments(t: Translator) -> rx.Component:
    slow = t(
        "Con tarjeta en la app oficial, un pago puede tardar hasta 10 días hábiles (de lunes a viernes). "
        "Guarda tu recibo."
    )
    return sheet(
        t("Tus últimos pagos"),
        rx.cond(
            # pyrefly: ignore[missing-attribute]
            VIEW.payments.length() > 0,
            rx.el.dl(rx.foreach(VIEW.payments, line), class_name="split"),
            rx.el.p(t("No hay pagos en tus datos.")),
        ),
        rx.el.p(go_link(t("Ver todos los movimientos"), t.href("/cuenta/credito/movimientos"))),
        rx.cond(
            VIEW.is_finished,
            rx.fragment(),
            rx.fragment(
                rx.el.p(slow, class_name="small"),
                details(
                    t("¿En qué orden se aplica un pago?"),
                    rx.foreach(CreditState.order, lambda text: rx.el.p(text)),
                ),
            ),
        ),
        icon="pagar",
    )


def _facts(t: Translator) -> rx.Component:
    return sheet(
        t("Los datos de tu crédito"),
        rx.el.dl(rx.foreach(VIEW.facts, line), class_name="split"),
        rx.el.p(t("¿Qué quiere decir?"), class_name="small"),
        rx.el.ul(rx.foreach(VIEW.words, _word), class_name="row"),
        icon="hoja",
    )


def _word(word: rx.vars.ObjectVar[Word]) -> rx.Component:
    return rx.el.li(NativeLink.create(rx.el.span(word.word, lang="es"), href=word.href, class_name="go"))


PAGES = [
    Page("cuenta/credito", lambda t: t("Tu crédito"), _view, CreditState.open),
    TIMELINE,
    PAPERS,
    PLAN,
    WHAT_IF,
]
