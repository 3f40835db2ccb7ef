"""«¿Qué te pidieron?»: one choice, one verdict, one thing to do."""

from typing import cast

import reflex as rx

from ..ui.choices import choice_field
from ..ui.icons import Tone, shape
from ..ui.press import go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .rules import Verdict
from .state import FraudState

_TONES: dict[Verdict, Tone] = {"dangerous": "bad", "suspicious": "warn"}


def _verdict(t: Translator, verdict: Verdict, title: str) -> rx.Component:
    tone = _TONES[verdict]
    advice = rx.match(
        FraudState.asked,
        (
            "dinero",
            t(
                "Los trámites de INFONAVIT son gratis. No le pagues a nadie por hacerlos. "
                "Tu mensualidad es otra cosa."
            ),
        ),
        ("clave", t("Es la llave de tu cuenta. No la des a nadie, ni a quien te ayuda.")),
        ("datos", t("No mandes tu NSS ni tu CURP por mensaje. Con ellos pueden hacerse pasar por ti.")),
        ("firma", t("No firmes nada hoy. Pregunta primero en INFONATEL qué es.")),
        ("liga", t("No abras la liga. Escribe tú la dirección oficial.")),
        "",
    )
    return rx.el.div(
        shape(tone),
        rx.el.div(rx.el.h3(title), rx.el.p(advice), go_link(t("Qué hacer si ya te pasó"), "#ya-paso")),
        class_name=f"verdict {tone}",
    )


def _before(t: Translator) -> rx.Component:
    """What stands there until something is chosen, scripts or not."""
    return rx.el.p(
        rx.el.b(t("Si te piden dinero, tu contraseña o un código, es fraude.")),
        " ",
        t("Si te piden otra cosa, no contestes hasta preguntar en INFONATEL."),
    )


def check(t: Translator) -> rx.Component:
    return sheet(
        t("¿Qué te pidieron?"),
        choice_field(
            t,
            "pidieron",
            t("Escoge una"),
            (
                ("dinero", t("Dinero, una comisión o un depósito"), ""),
                ("clave", t("Mi contraseña o un código que me llegó"), ""),
                ("datos", t("Mi NSS, mi CURP o fotos de mis papeles, por mensaje"), ""),
                ("firma", t("Firmar un papel o un poder (permiso para firmar por mí)"), ""),
                ("liga", t("Abrir una liga"), ""),
            ),
            on_change=FraudState.choose_asked,
        ),
        rx.el.div(
            cast(
                rx.Component,
                rx.match(
                    FraudState.verdict,
                    ("dangerous", _verdict(t, "dangerous", t("Es fraude"))),
                    ("suspicious", _verdict(t, "suspicious", t("Sospechoso: no sigas"))),
                    _before(t),
                ),
            ),
            role="status",
        ),
        icon="buscar",
        tone="next",
    )
