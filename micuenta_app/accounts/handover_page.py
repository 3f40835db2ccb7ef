"""Going on on one's own phone: the code on the first device, and the page that takes it on the second."""

import reflex as rx

from ..settings import settings
from ..ui.countdown import countdown
from ..ui.details import note
from ..ui.fields import error_summary, text_field
from ..ui.files import address
from ..ui.frame import frame
from ..ui.native import NativeLink, native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .handover_state import HandoverState

_HERE = "/registro/contrasena"  # leads on to the question that comes next


def _part(name: str) -> dict[str, str]:
    return {"data-handover": name}


def _offer(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.script(src=address("js/handover.js"), async_=True),
        rx.el.p(go_link(t("Seguir aquí"), t.href(_HERE), icon="atras")),
        rx.el.h1(t("Sigue en tu propio celular")),
        rx.el.p(t("Tus datos y tu contraseña, mejor en tu celular. Lo que ya contestaste va contigo.")),
        rx.el.div(
            _code(t),
            hidden=True,
            class_name="stack loose",
            custom_attrs={
                **_part("code"),
                "data-start": t.href("/registro"),
                "data-gone": t.href("/registro/pasado"),
            },
        ),
        rx.el.p(
            t("No nos llegó el código. Revisa tu conexión y abre otra vez esta página."),
            role="alert",
            hidden=True,
            # pyrefly: ignore[bad-argument-type]
            custom_attrs=_part("failed"),
        ),
        here="registro/pasar",
        narrow=True,
    )


def _code(t: Translator) -> rx.Component:
    minutes = settings().code_minutes
    left, over = t("Sirve {time} más, una vez."), t("Ya no sirve: pide otro.")
    return rx.fragment(
        rx.el.ol(
            rx.el.li(
                rx.el.p(t("Apunta la cámara de tu celular a este cuadro y abre el enlace.")),
                rx.el.div(
                    rx.el.svg(
                        rx.el.svg.path(stroke="#000"),
                        custom_attrs={"role": "img", "aria-label": t("Código QR para seguir en tu celular")},
                    ),
                    class_name="qr",
                ),
            ),
            rx.el.li(
                rx.el.p(t("Si no se puede, abre en tu celular esta dirección:")),
                # pyrefly: ignore[bad-argument-type]
                rx.el.p(rx.el.b(custom_attrs=_part("page"))),
                rx.el.p(t("Y escribe este código:")),
                # pyrefly: ignore[bad-argument-type]
                rx.el.p(rx.el.code(lang="zxx", custom_attrs=_part("letters")), class_name="handed"),
            ),
            class_name="steps",
        ),
        rx.el.p(countdown(t, 60 * minutes, left=left, over=over)),
        rx.el.p(
            NativeLink.create(t("Pedir otro código"), href=t.href("/registro/pasar"), class_name="button"),
            class_name="row",
        ),
        note(
            "none",
            rx.el.p(t("Cuando sigas en tu celular, esta pantalla olvida lo que escribiste.")),
            rx.el.p(t("No le des el código a nadie: quien lo use sigue tu registro.")),
            drawing="cuidado",
        ),
    )


def _passed_on(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Tu registro sigue en tu celular")),
        rx.el.p(t("En esta pantalla ya no queda nada de lo que escribiste."), class_name="lead"),
        rx.el.p(button_link(t("Empezar otro registro"), t.href("/registro")), class_name="row"),
        here="registro/pasado",
        narrow=True,
    )


def _take(t: Translator) -> rx.Component:
    typed = text_field(
        t,
        "codigo",
        t("El código de la otra pantalla"),
        hint=t("Son 12 letras y números. No importan los espacios ni las mayúsculas."),
        error=HandoverState.wrong["codigo"],
        width="w18",
        auto_complete="off",
        auto_capitalize="characters",
    )
    return frame(
        t,
        error_summary(t, HandoverState.errors),
        rx.el.h1(t("Sigue aquí tu registro")),
        rx.el.p(t("Empezaste en otra pantalla. Aquí sigues en el mismo paso. Es gratis."), class_name="lead"),
        native_form(
            t,
            "/continuar",
            rx.cond(HandoverState.was_read, rx.el.p(t("Ya leímos tu código con la cámara.")), typed),
            rx.el.p(button(t("Seguir mi registro en este celular"), main=True), class_name="row"),
        ),
        note(
            "none",
            rx.el.p(t("Hazlo solo si tú empezaste el registro, y solo en un celular tuyo.")),
            rx.el.p(t("La otra pantalla olvida lo que escribiste.")),
            drawing="cuidado",
        ),
        here="continuar",
        narrow=True,
    )


def on_own_phone(t: Translator) -> rx.Component:
    """For a question on a screen that is larger than a telephone."""
    return rx.el.p(
        go_link(t("Mejor sigo en mi propio celular"), t.href("/registro/pasar")), class_name="on-tablet"
    )


PAGES = [
    Page("registro/pasar", lambda t: t("Sigue en tu propio celular"), _offer),
    Page("registro/pasado", lambda t: t("Tu registro sigue en tu celular"), _passed_on),
    Page("continuar", lambda t: t("Sigue aquí tu registro"), _take, HandoverState.open),
]
