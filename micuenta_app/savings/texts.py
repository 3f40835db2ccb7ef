"""The words for pots and movements."""

from babel.lists import format_list

from ..ui.dates import month_name, month_year, short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from .employment import Stretch
from .filters import Filters
from .movements import Movement
from .rules import bimester


def bucket_name(t: Translator, bucket: str) -> str:
    return {
        "fondo72": t("Fondo de Ahorro 1972–1992"),
        "sar92": t("Subcuenta 1992–1997 (SAR 92)"),
        "viv97": t("Vivienda 97"),
        "solo": t("Solo Infonavit"),
    }.get(bucket, bucket)


def bucket_period(t: Translator, bucket: str) -> str:
    """When the money came in, by the laws of 1972, 1992 and 1997."""
    return {
        "fondo72": t("De mayo de 1972 a febrero de 1992"),
        "sar92": t("De marzo de 1992 a junio de 1997"),
        "viv97": t("Desde julio de 1997"),
        "solo": t("Depósitos de cualquier año"),
    }.get(bucket, "")


def bucket_meaning(t: Translator, bucket: str) -> str:
    return {
        "fondo72": t("Lo que tus patrones depositaron por ti en esos años."),
        "sar92": t("Lo que tus patrones aportaron en esos años."),
        "viv97": t("Lo que tus patrones aportan por ti. Hoy el dinero nuevo llega aquí."),
        "solo": t("Depósitos extra, aparte de la aportación normal."),
    }.get(bucket, "")


def bucket_yield(t: Translator, bucket: str) -> str:
    if bucket == "fondo72":
        return t("No. La ley de esos años no daba.")
    return t("Sí: cada año se le suma dinero.")


def bucket_payer(t: Translator, bucket: str) -> str:
    """Press of 2025 and 2026, named on the page; the law speaks of an Afore or the institute."""
    if bucket in ("fondo72", "solo"):
        return "INFONAVIT"
    return t("Tu Afore o INFONAVIT, según tu ley")


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


def column_name(t: Translator, column: str) -> str:
    """What a year is made of."""
    return {
        "paid_in": t("Entró"),
        "yields": t("Rendimientos"),
        "to_credit": t("A tu crédito"),
        "out": t("Salió"),
        "other": t("Traspasos y ajustes"),
    }[column]


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


def listed(t: Translator, names: list[str]) -> str:
    return format_list(names, locale=t.locale)


def narrowed_words(t: Translator, filters: Filters, count: int, centavos: int) -> str:
    """What was asked for, how many were found and what they add up to."""
    asked = [
        str(filters.year) if filters.year else "",
        bucket_name(t, filters.bucket) if filters.bucket else "",
        kind_name(t, filters.kind) if filters.kind else "",
        filters.employer,
    ]
    found = t.many("1 movimiento", "{n} movimientos", count)
    said = " · ".join([found, *(part for part in asked if part)])
    return t("{found}. Suman {amount}.", found=said, amount=plain_pesos(centavos))


def stretch_months(t: Translator, stretch: Stretch) -> str:
    """ "De mayo de 2004 a diciembre de 2010"; a gap that lasts has no end."""
    since, until = month_year(t, stretch.since), month_year(t, stretch.until)
    if stretch.is_open:
        return t("Desde {since}", since=since)
    return t("De {since} a {until}", since=since, until=until)


def bimesters(t: Translator, count: int) -> str:
    return t.many("1 bimestre", "{n} bimestres", count)
