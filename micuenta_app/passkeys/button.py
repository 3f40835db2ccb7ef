"""The button that uses or makes a passkey. assets/js/passkeys.js runs it; without that script, or where
there can be no passkey, it is not shown and a sentence says why."""

from typing import Literal

import reflex as rx

from ..ui.files import address
from ..ui.icons import icon
from ..ui.texts import Translator
from ..ui.values import Text


def passkey_button(
    t: Translator,
    purpose: Literal["entrar", "confirmar", "nueva"],
    words: str,
    *,
    hint: str = "",
    main: bool = False,
    goes: Text = "",
) -> rx.Component:
    """
    Args:
        purpose: the last part of the addresses it talks to (web/passkeys.py).
        goes: the page to go on to, where that is not always the same.
    """
    return rx.el.div(
        # React puts it into the head once, also when the page opens without a load.
        rx.el.script(src=address("js/passkeys.js"), async_=True),
        rx.el.p(
            rx.el.button(
                icon("llave"),
                words,
                type="button",
                class_name="button main" if main else "button",
                custom_attrs={"data-passkey": purpose},
            ),
            class_name="row with-passkeys",
        ),
        rx.el.p(hint, class_name="hint with-passkeys") if hint else rx.fragment(),
        rx.el.p(role="status"),
        rx.el.p(
            t(
                "En esta dirección no hay llaves de acceso: solo funcionan donde hay un nombre en lugar de "
                "números, y una conexión protegida."
            ),
            class_name="hint no-passkeys-here",
        ),
        rx.el.p(
            t("Este navegador no tiene llaves de acceso. Actualízalo, o usa otro."),
            class_name="hint no-passkeys",
        ),
        class_name="stack tight",
        custom_attrs={
            "data-goes": goes,
            "data-waiting": t("Esperando a tu teléfono…"),
            "data-cancelled": t("No se usó ninguna llave. Vuelve a intentar cuando quieras."),
            "data-held": t("Este aparato ya tiene una llave de tu cuenta. No necesitas otra."),
            "data-unable": t("Este aparato no puede guardar llaves. Revisa que tenga bloqueo de pantalla."),
            "data-failed": t("No pudimos terminar. Revisa tu conexión y vuelve a intentar."),
        },
    )
