"""The words for pots and movements."""

from babel.lists import format_list

from ..ui.dates import month_name, short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from .rules import bimester
from .service import Movement


def bucket_name(t: Translator, bucket: str) -> str:
    return {
        "fondo72": t("Fondo de Ahorro 1972–1992"),
        "sar92": t("Subcuenta 1992–1997 (SAR 92)"),
        "viv97": t("Vivienda 97"),
        "solo": t("Solo Infonavit"),
    }.get(bucket, bucket)


def bucket_meaning(t: Translator, bucket: str) -> str:
    """What a pot holds, whether it earns and who pays it.

    Periods: the laws of 1972, 1992 and 1997. The doubling: Ley Federal del Trabajo, art. 141-I.
    """
    return {
        "fondo72": t(
            "Lo que tu patrón aportó de mayo de 1972 a febrero de 1992. No gana rendimientos. "
            "Al pensionarte, por invalidez o por muerte, se paga lo depositado y otra cantidad igual."
        ),
        "sar92": t("Lo que tu patrón aportó de marzo de 1992 a junio de 1997. Gana rendimientos."),
        "viv97": t(
            "Lo que tu patrón ha aportado desde julio de 1997. Gana rendimientos: dinero que se le suma."
        ),
        "solo": t("Depósitos extra, aparte de la aportación normal. Ganan rendimientos."),
    }.get(bucket, "")


def kind_name(t: Translator, kind: str) -> str:
    return {
        "contribution": t("Aportación de tu patrón"),
        "yield": t("Rendimientos"),
        "voluntary": t("Aportación tuya"),
        "applied_to_credit": t("Pago a tu crédito"),
        "withdrawal": t("Entrega de tu ahorro"),
        "transfer": t("Traspaso"),
        "adjustment": t("Ajuste"),
        "unexplained": t("Diferencia con el dato de INFONAVIT"),
    }.get(kind, kind)


def signed_pesos(centavos: int) -> str:
    return f"+{plain_pesos(centavos)}" if centavos > 0 else plain_pesos(centavos)


def movement_detail(t: Translator, movement: Movement) -> str:
    """When, for which months and by whom; pots other than today's are named."""
    said = [short_date(t, movement.posted_on), period_words(t, movement.period), movement.employer]
    if movement.bucket != "viv97":
        said.append(bucket_name(t, movement.bucket))
    return " · ".join(part for part in said if part)


def period_words(t: Translator, period: str) -> str:
    """ "2026B3" as "mayo y junio de 2026"."""
    months = bimester(period)
    if months is None:
        return ""
    names = format_list([month_name(t, month) for month in months], locale=t.locale)
    return t("{months} de {year}", months=names, year=months[0].year)
