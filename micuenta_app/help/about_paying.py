"""Paying from abroad."""

from ..fraud.sources import CAMPAIGN
from ..ui.texts import Translator
from .question import Question
from .sources import (
    ELPAIS,
    MILENIO,
    PADEYE,
    UNIVERSAL,
    VANGUARDIA_PAY,
)


def about_paying(t: Translator) -> tuple[Question, ...]:
    return (
        Question(
            "pagar-eeuu",
            t("¿Cómo pago desde Estados Unidos?"),
            (
                t("Con INFONAVIT Sin Fronteras. Necesitas tu número de crédito, de 10 números."),
                t(
                    "En octubre de 2025 participaban Dolex y Barri. Pregunta en INFONATEL cuáles "
                    "participan hoy."
                ),
                t("En octubre de 2025, INFONAVIT pagaba la comisión."),
            ),
            links=((t("Dónde y cómo pagar"), t.href("/pagar-desde-eeuu")),),
            sources=(
                CAMPAIGN,
                UNIVERSAL,
            ),
            also="sin fronteras remesa enviar dolares dolex barri mensualidad send money",
        ),
        Question(
            "pagar-canada",
            t("¿Y si vivo en Canadá?"),
            (
                t("No sabemos de un lugar para pagar desde Canadá con Sin Fronteras."),
                t("Un familiar puede pagar por ti en México. En INFONATEL te dicen cómo."),
            ),
            also="canada pagar remesa pay",
        ),
        Question(
            "paga-otro",
            t("¿Puede pagar otra persona por mí?"),
            (
                t("Sí. Con Sin Fronteras se puede pagar el crédito propio o el de otra persona."),
                t("Solo necesita tu número de crédito. No le des tu contraseña."),
            ),
            sources=(UNIVERSAL,),
            also="familiar hermano esposa tercero relative",
        ),
        Question(
            "numero-credito",
            t("¿Dónde está mi número de crédito?"),
            (t("En tu estado de cuenta, y aquí en «Crédito» cuando entras. Tiene 10 números."),),
            links=((t("Ver mi crédito"), t.href("/cuenta/credito")),),
            also="10 digitos estado de cuenta number statement",
        ),
        Question(
            "cuanto-pago",
            t("¿Cuánto puedo pagar?"),
            (
                t(
                    "En el sitio oficial escoges: tu mensualidad, ponerte al corriente, liquidar, "
                    "u otra cantidad."
                ),
            ),
            sources=(VANGUARDIA_PAY,),
            also="mensualidad corriente liquidar abono amount",
        ),
        Question(
            "tarjeta",
            t("¿Puedo pagar con tarjeta?"),
            (
                t(
                    "En 2023 se podía en el sitio oficial, con cualquiera menos American Express: "
                    "hasta tres pagos al mes de 30,000 pesos cada uno."
                ),
                t("No des el número de tu tarjeta por teléfono ni por mensaje."),
            ),
            sources=(MILENIO,),
            also="credito debito internet card online",
        ),
        Question(
            "cuando-se-ve",
            t("¿Cuándo se ve mi pago?"),
            (
                t("Con tarjeta en la aplicación puede tardar hasta 10 días hábiles."),
                t("De otras formas no tenemos un dato confirmado. Guarda siempre tu recibo."),
            ),
            sources=(PADEYE,),
            also="tarda aplicado reflejado recibo pago no aparece posted",
        ),
        Question(
            "dolares",
            t("¿A cuánto me toman el dólar?"),
            (
                t(
                    "Al del día de la empresa que envía. Por eso lo que mostramos en dólares es "
                    "una estimación."
                ),
                t("Pregunta cuántos pesos llegan antes de pagar."),
            ),
            sources=(UNIVERSAL,),
            also="tipo de cambio pesos exchange rate usd",
        ),
        Question(
            "impuesto",
            t("¿Me cobran el impuesto a las remesas?"),
            (
                t(
                    "Desde 2026, Estados Unidos cobra 1\xa0% por remesas en efectivo, giro o "
                    "cheque de caja. No por las que salen de un banco o una tarjeta de allá."
                ),
                t("No sabemos si se cobra al pagar tu crédito. Pregunta en la caja."),
            ),
            sources=(ELPAIS,),
            also="tax 1% efectivo remesa trump",
        ),
    )
