"""The interest of a year. Not the tax document, and it says so first."""

from datetime import date

from ..downloads.tables import Paper, Table
from ..ui.dates import long_date, month_name
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import paper_words as words
from .papers import Papers
from .yearly import interest_of

# What the official portal offers (IDC Online, 10-01-2022): where the document for the tax return comes from.
_SOURCE_ON = date(2022, 1, 10)


def interest_paper(t: Translator, papers: Papers, year: int) -> Paper:
    """What a credit was charged of interest in a year, and what its payments paid of it."""
    months = interest_of(papers.account.lines, year)
    sums = [
        sum(month.interest for month in months),
        sum(month.late_interest for month in months),
        sum(month.paid for month in months),
    ]
    headings = [t("Mes"), t("Intereses que te cobraron"), t("Por atraso"), t("Intereses que pagaste")]
    return Paper(
        t("Los intereses de tu crédito en {year}", year=year),
        words.about(t, papers, *warnings(t)),
        [
            Table(
                t("El año"),
                [t("Qué fue"), t("Cantidad")],
                [[name, plain_pesos(amount)] for name, amount in zip(headings[1:], sums, strict=True)],
                notes=[words.unconfirmed(t)],
            ),
            Table(
                t("Mes por mes"),
                headings,
                [
                    [
                        month_name(t, month.month),
                        *map(plain_pesos, (month.interest, month.late_interest, month.paid)),
                    ]
                    for month in months
                ],
            ),
        ],
    )


def warnings(t: Translator) -> list[str]:
    """What this paper is not, and where the other one comes from."""
    return [
        t("Esta hoja la hizo este sitio. No es la constancia para tu declaración de impuestos."),
        t(
            "La Constancia de Intereses se pide gratis en el Mi Cuenta oficial: micuenta.infonavit.org.mx. "
            "Fuente: IDC Online, {date}.",
            date=long_date(t, _SOURCE_ON),
        ),
    ]
