"""/cuenta/pagar/recibo: adding the picture of a receipt to a payment, or not."""

import reflex as rx

from ..ui.details import note
from ..ui.fields import described, error_summary, field_box, hint_line, message_line
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.money import figure
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link
from ..ui.status import status_badge
from ..ui.texts import Translator
from ..ui.values import when
from .abroad_page import moves_no_money
from .follow_state import ReceiptState
from .timeline import RECEIPT_PAGE

ORDER = ReceiptState.order


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, ReceiptState.errors),
        rx.el.div(when(ReceiptState.done, status_badge("good", ReceiptState.done)), role="status"),
        rx.el.div(
            rx.el.h1(t("¿Tienes foto de tu recibo?")),
            rx.el.p(t("Si tu pago no se ve a tiempo, la vas a necesitar. Es opcional."), class_name="lead"),
            class_name="stack",
        ),
        when_ready(ReceiptState.ready, _form(t), lines=6),
        moves_no_money(t),
        here=RECEIPT_PAGE.strip("/"),
        rail=True,
        narrow=True,
    )


def _form(t: Translator) -> rx.Component:
    return rx.el.div(
        note("none", rx.el.p(rx.el.b(ORDER.title)), figure(ORDER.amount, t), drawing="pagar"),
        native_form(
            t,
            RECEIPT_PAGE,
            # Before the file: the server must know them also when it takes no more of it.
            rx.el.input(type="hidden", name="pago", value=ORDER.number, read_only=True),
            _file(t),
            rx.el.p(
                button(t("Guardar la foto"), main=True),
                button_link(t("Ahora no"), f"{t.href('/cuenta/pagar')}#pagos"),
                class_name="row",
            ),
            enc_type="multipart/form-data",
            class_name="stack loose",
        ),
        class_name="stack loose",
    )


def _file(t: Translator) -> rx.Component:
    hint = t(
        "JPEG, PNG o PDF de hasta 5 MB. Guardamos solo la imagen, sin el lugar ni la hora de la foto. "
        "De un PDF, la primera página."
    )
    wrong = ReceiptState.wrong
    return field_box(
        wrong,
        rx.el.label(t("Foto de tu recibo"), html_for="recibo"),
        hint_line("recibo", hint),
        message_line(t, "recibo", wrong),
        rx.el.input(
            id="recibo",
            name="recibo",
            type="file",
            accept="image/jpeg,image/png,application/pdf",
            custom_attrs=described("recibo", hint, wrong),
        ),
        rx.el.p(t("Que no se vea tu tarjeta. Solo tú puedes ver esta foto."), class_name="small muted"),
    )


PAGE = Page(RECEIPT_PAGE.strip("/"), lambda t: t("Foto de tu recibo"), _view, ReceiptState.open)
