"""Fields that sign-up, the profile and recovery ask for alike."""

from typing import Any

import reflex as rx

from ..settings import settings
from ..ui.choices import choice_field
from ..ui.fields import password_field, text_field
from ..ui.texts import Translator
from ..ui.values import Text


def phone_fields(t: Translator, typed: Any, wrong: Any) -> tuple[rx.Component, rx.Component]:
    """Which country, and ten digits (phone_answer.py reads them).

    Args:
        typed, wrong: a state's dicts of what was typed and what is wrong with it, by field.
    """
    return (
        choice_field(
            t,
            "pais",
            t("¿De qué país es?"),
            [
                ("us", t("Estados Unidos (+1)"), ""),
                ("ca", t("Canadá (+1)"), ""),
                ("mx", t("México (+52)"), ""),
            ],
            value=typed["pais"],
            error=wrong["pais"],
        ),
        text_field(
            t,
            "celular",
            t("Tu celular, 10 números"),
            hint=t("Por ejemplo, 312 555 0142."),
            value=typed["celular"],
            error=wrong["celular"],
            width="w18",
            kind="tel",
            input_mode="tel",
            auto_complete="tel-national",
        ),
    )


def code_field(t: Translator, error: Text) -> rx.Component:
    """The code that was sent."""
    return text_field(
        t,
        "codigo",
        t("Código de 6 números"),
        hint=t(
            "Dura {minutes} minutos. No se lo des a nadie, ni a quien te ayuda.",
            minutes=settings().code_minutes,
        ),
        error=error,
        width="w8",
        input_mode="numeric",
        auto_complete="one-time-code",
    )


def new_password_field(t: Translator, label: str, error: Text) -> rx.Component:
    """A password that is chosen now."""
    return password_field(
        t,
        "password",
        label,
        hint=t("15 letras o más. Puedes usar espacios. No uses tu nombre, tu NSS ni tu fecha de nacimiento."),
        error=error,
        auto_complete="new-password",
    )
