"""Another password."""

import reflex as rx

from ..accounts.common_fields import new_password_field
from ..accounts.phrase_sheet import phrase_sheet
from ..ui.details import note
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button
from ..ui.texts import Translator
from .forms import question_page
from .state import ProfileFormState


def _password(t: Translator) -> rx.Component:
    return question_page(
        t,
        "cuenta/perfil/contrasena",
        ProfileFormState.errors,
        rx.el.h1(t("Crea otra contraseña, fácil de recordar")),
        rx.el.p(t("Cuatro palabras comunes, juntas, son fáciles para ti y difíciles para un ladrón.")),
        native_form(
            t,
            "/cuenta/perfil/contrasena",
            new_password_field(t, t("Tu contraseña nueva"), ProfileFormState.wrong["password"]),
            rx.cond(
                ProfileFormState.beside_passkey,
                rx.el.p(
                    t(
                        "Como tienes una llave de acceso, bastan 8 letras. Pero una contraseña de menos de "
                        "15 no abre tu cuenta sola: siempre necesitarás tu llave."
                    ),
                    class_name="hint",
                ),
            ),
            rx.el.p(button(t("Guardar mi contraseña"), main=True), class_name="row"),
        ),
        phrase_sheet(t, ProfileFormState.ready, source="/cuenta/perfil/frase"),
        note(
            "none",
            rx.el.p(
                rx.el.b(t("Cerramos tu cuenta en los demás aparatos.")), " ", t("En este sigues adentro.")
            ),
            drawing="cuidado",
        ),
    )


PAGE = Page(
    "cuenta/perfil/contrasena",
    lambda t: t("Crea otra contraseña, fácil de recordar"),
    _password,
    ProfileFormState.open,
)
