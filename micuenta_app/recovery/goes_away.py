"""What is lost by getting in without the e-mail."""

import reflex as rx

from ..ui.details import note
from ..ui.texts import Translator


def goes_away(t: Translator) -> rx.Component:
    """What is lost on this way, said before it begins."""
    return note(
        "info",
        rx.el.p(
            t(
                "Si tu cuenta tiene un correo, lo quitaremos, para que nadie entre con él. "
                "Después pones otro en tu perfil."
            )
        ),
    )
