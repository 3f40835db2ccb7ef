"""The brochure's recommendations: each with why, what a trap looks like, and what to do."""

from dataclasses import dataclass

import reflex as rx

from ..ui.sheet import sheet
from ..ui.source import source_line
from ..ui.texts import Translator
from .sources import BROCHURE, CAMPAIGN, INFOBAE, INFORMADOR


@dataclass(frozen=True, slots=True)
class Advice:
    drawing: str
    name: str
    why: str
    trap: str  # what is said, as it is said
    do: str


def advice(t: Translator) -> tuple[Advice, ...]:
    return (
        Advice(
            "no",
            t("No pagues a coyotes ni a falsos gestores"),
            t("Registrarte y consultar es gratis. Pagas por nada, y se quedan con tus datos."),
            t("«Soy gestor autorizado. Por 1,500 pesos le libero su ahorro esta semana.»"),
            t("Di que no y cuelga. Hazlo tú, o pregunta gratis en INFONATEL."),
        ),
        Advice(
            "cuidado",
            t("No des tus datos a otras personas"),
            t("Con ellos pueden robarte, hacerse pasar por ti o pedir un crédito a tu nombre."),
            t("«Mándeme por WhatsApp su credencial y su NSS. Yo le digo cuánto le prestan.»"),
            t("Escríbelos solo tú, en la página que abriste tú. Nunca por mensaje."),
        ),
        Advice(
            "correo",
            t("Usa tu correo personal"),
            t("No uses el del trabajo: si cambias de empleo, pierdes el acceso y los avisos."),
            t("«No se complique: ponga mi correo y yo le aviso.»"),
            t("Usa uno que solo abras tú. Si diste otro, cámbialo en tu perfil."),
        ),
        Advice(
            "hoja",
            t("Revisa bien tus datos"),
            t("Son clave para cualquier trámite. Una letra distinta puede detenerlo."),
            t("«Firme aquí. Yo después lleno lo que falta.»"),
            t("Léelos otra vez antes de enviarlos. No firmes hojas en blanco."),
        ),
        Advice(
            "llave",
            t("Crea una contraseña fácil de recordar"),
            t("Así no la olvidas, no se bloquea tu cuenta y no necesitas que nadie la sepa."),
            t("«Dígame su contraseña y yo entro por usted.»"),
            t("Junta cuatro palabras comunes. No la digas ni a quien te ayuda."),
        ),
        Advice(
            "cel",
            t("Tu correo y tu celular son solo tuyos"),
            t("Ahí llega el código que abre tu cuenta. Quien lo lee, entra."),
            t("«Le va a llegar un código. Léamelo para terminar su trámite.»"),
            t("No leas códigos a nadie. No uses tu correo ni tu celular para registrar a otra persona."),
        ),
        Advice(
            "reloj",
            t("Entra de vez en cuando"),
            t("Si alguien pidió un crédito a tu nombre, ahí se ve. Nadie más te avisa."),
            t("«Usted ya tiene un crédito. Deposite hoy o se lo embargan.»"),
            t("Mira tu saldo y tus movimientos. Busca créditos que no pediste."),
        ),
    )


def _card(t: Translator, one: Advice) -> rx.Component:
    rows = ((t("Por qué"), one.why), (t("Así es la trampa"), one.trap), (t("Qué hacer"), one.do))
    return sheet(
        one.name,
        rx.el.dl(*(rx.el.div(rx.el.dt(name), rx.el.dd(said)) for name, said in rows), class_name="told"),
        icon=one.drawing,
        level=3,
    )


def advice_cards(t: Translator) -> rx.Component:
    return rx.el.section(
        rx.el.h2(t("Cuida tu cuenta")),
        rx.el.div(*(_card(t, one) for one in advice(t)), class_name="cols two"),
        source_line(t, BROCHURE, CAMPAIGN, INFORMADOR, INFOBAE),
        class_name="stack",
    )
