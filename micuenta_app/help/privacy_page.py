"""The privacy notice, in plain words."""

from datetime import date

import reflex as rx

from ..ui.dates import long_date
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.page import Page
from ..ui.press import go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from . import privacy
from .privacy import Kept
from .rules import NOTICE_VERSION


def _kept(t: Translator, kept: Kept) -> rx.Component:
    rows = ((t("Para qué"), kept.why), (t("Cuánto tiempo"), kept.how_long))
    return rx.el.section(
        rx.el.h3(kept.name),
        rx.el.p(kept.what),
        *(rx.el.p(rx.el.b(f"{name}: "), said) for name, said in rows),
        class_name="stack tight",
    )


def _lines(lines: tuple[str, ...], drawing: str) -> rx.Component:
    return rx.el.ul(*(rx.el.li(icon(drawing), rx.el.span(line)) for line in lines), class_name="ticks")


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Aviso de privacidad")),
        rx.el.p(t("Qué guarda este sitio de ti, para qué, cuánto tiempo y quién lo ve."), class_name="lead"),
        rx.el.p(
            t("Versión del {date}.", date=long_date(t, date.fromisoformat(NOTICE_VERSION))),
            class_name="small muted",
        ),
        rx.el.div(
            rx.el.div(
                rx.el.section(
                    rx.el.h2(t("Qué guardamos")),
                    *(_kept(t, kept) for kept in privacy.kept(t)),
                    class_name="stack loose",
                ),
                rx.el.section(
                    rx.el.h2(t("Quién lo ve")), _lines(privacy.who_sees_it(t), "gente"), class_name="stack"
                ),
                rx.el.section(
                    rx.el.h2(t("Qué queda en tu aparato")),
                    _lines(privacy.cookies(t), "cel"),
                    class_name="stack",
                ),
                rx.el.section(
                    rx.el.h2(t("Qué puedes pedir")), _lines(privacy.rights(t), "lapiz"), class_name="stack"
                ),
                rx.el.p(go_link(t("Registrarme gratis"), t.href("/registro"))),
                class_name="stack wide-gap",
            ),
            rx.el.div(
                sheet(
                    t("Lo que nunca pedimos"),
                    _lines(privacy.never_asked(t), "no"),
                    rx.el.p(t("Si alguien te lo pide en nuestro nombre, es fraude.")),
                    icon="cuidado",
                ),
                sheet(
                    t("Quién responde"),
                    *(rx.el.p(line) for line in privacy.operator(t)),
                    icon="cuenta",
                ),
                class_name="stack loose first-narrow",
            ),
            class_name="cols wide-narrow",
        ),
        here="privacidad",
    )


PAGE = Page("privacidad", lambda t: t("Aviso de privacidad"), _view)
