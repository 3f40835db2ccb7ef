"""Appointments and consulates: only what an institution or the press confirms."""

from ..fraud.sources import SAN_LUIS, VALLE
from ..ui.texts import Translator
from .question import Question
from .sources import (
    ENLACE,
    IME,
    NOTIVOX,
    SRE,
)


def about_offices(t: Translator) -> tuple[Question, ...]:
    return (
        Question(
            "cita",
            t("¿Necesito una cita?"),
            (
                t("Para llamar a INFONATEL, no. Desde el extranjero te atienden ahí."),
                t(
                    "En México, la cita se pide en el sitio oficial: «Contáctanos», y luego «Haz "
                    "una cita». Es gratis."
                ),
            ),
            sources=(NOTIVOX,),
            also="cesi oficina sucursal atencion appointment office",
        ),
        Question(
            "consulado",
            t("¿Me ayudan en el consulado?"),
            (
                t("Hay consulados con una Ventanilla de Asesoría Financiera, para preguntas de dinero."),
                t("Llama a tu consulado y pregunta si la tiene y qué días."),
            ),
            sources=(IME,),
            also="ventanilla vaf cita asesoria consulate desk",
        ),
        Question(
            "semana",
            t("¿Qué es la Semana de Educación Financiera?"),
            (
                t(
                    "Cada año los consulados de México en Estados Unidos y Canadá dan pláticas de "
                    "dinero: ahorro, vivienda y más."
                ),
                t("Pregunta en tu consulado la fecha."),
            ),
            sources=(
                SRE,
                IME,
            ),
            also="feria platica taller evento fair talk",
        ),
        Question(
            "venden-cita",
            t("Me venden una cita del consulado"),
            (
                t(
                    "No la compres. Hay engaños en Facebook y páginas falsas a las que les falta "
                    "el «.mx» del final."
                ),
            ),
            links=((t("Cuidado con el fraude"), t.href("/fraude")),),
            sources=(
                VALLE,
                SAN_LUIS,
            ),
            also="comprar cita pasaporte facebook buy passport",
        ),
        Question(
            "lengua",
            t("¿Hay ayuda en mi lengua?"),
            (
                t(
                    "En 2025, diez consulados tenían una ventanilla para pueblos originarios. En "
                    "la de Orlando se hablaba, entre otras, zapoteco, mixteco y tsotsil."
                ),
                t("Pregunta en tu consulado por un intérprete."),
            ),
            sources=(ENLACE,),
            also="indigena nahuatl maya triqui interprete language interpreter",
        ),
    )
