"""The question whether the registry's data are right, with what does not look alike beside them."""

import reflex as rx

from ..ui.details import details, note
from ..ui.loading import when_ready
from ..ui.texts import Translator
from .question import question, send
from .state import SignupState


def data_question(t: Translator) -> rx.Component:
    person = SignupState.person
    rows = (
        (t("Nombre"), person.full_name),
        (t("NSS"), person.nss),
        (t("CURP"), person.curp),
        (t("RFC"), person.rfc),
    )
    return question(
        t,
        "datos",
        rx.el.h1(t("Revisa tus datos")),
        rx.el.p(t("Así los tenemos. Son clave para cualquier trámite: revisa letra por letra.")),
        when_ready(
            SignupState.ready,
            rx.el.dl(
                *(rx.el.div(rx.el.dt(name), rx.el.dd(value)) for name, value in rows), class_name="split"
            ),
            _remarks(t),
        ),
        send(t, t("Están bien, seguir")),
        after=(
            details(
                t("Algo no está bien"),
                rx.el.p(t("Una letra distinta puede detener un trámite.")),
                rx.el.p(
                    t(
                        "Los datos que tiene INFONAVIT se corrigen gratis en el sitio oficial o en "
                        "INFONATEL. Si el error viene de otra oficina, pregunta ahí:"
                    )
                ),
                rx.el.ul(
                    rx.el.li(rx.el.b(t("NSS:")), " ", t("IMSS (Seguro Social)")),
                    rx.el.li(rx.el.b(t("CURP:")), " ", t("RENAPO (oficina de la CURP)")),
                    rx.el.li(rx.el.b(t("RFC:")), " ", t("SAT (oficina de impuestos)")),
                    class_name="stack tight",
                ),
                rx.el.p(t("Puedes seguir con tu registro y corregirlo después.")),
            ),
        ),
    )


def _remarks(t: Translator) -> rx.Component:
    """A remark, not an error: the person may know why, and goes on either way."""
    return rx.cond(
        # pyrefly: ignore[missing-attribute]
        SignupState.remarks.length() > 0,
        note(
            "warn",
            rx.foreach(SignupState.remarks, lambda said: rx.el.p(said)),
            rx.el.p(t("Puedes seguir con tu registro y corregirlo después.")),
        ),
    )
