"""A statement for people: a PDF."""

from ..downloads.tables import Paper, Table, tables_pdf
from ..ui.dates import short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import statement_words as words
from .movements import Movement
from .statement import Statement


async def statement_pdf(t: Translator, statement: Statement) -> bytes:
    """The document. Raises pdf.TooBusy."""
    return await tables_pdf(t, lambda: _paper(t, statement))


def _paper(t: Translator, statement: Statement) -> Paper:
    return Paper(
        words.title(t),
        words.about(t, statement),
        [
            Table(
                t("Resumen"),
                [t("Qué fue"), t("Cantidad")],
                [[name, plain_pesos(centavos)] for name, centavos in words.summary(t, statement)],
                ends_in_sum=True,
            ),
            Table(
                t("Tus fondos hoy"),
                [t("Fondo"), t("Saldo del día"), t("Saldo")],
                [[name, day, plain_pesos(amount)] for name, day, amount in words.balances(t, statement)],
                texts=2,
            ),
            Table(
                t("Por año"),
                words.year_headings(t),
                [
                    [str(year.year), *(plain_pesos(amount) for amount in words.year_amounts(year))]
                    for year in statement.years
                ],
            ),
            Table(
                t("Movimientos"),
                [t("Fecha"), t("Qué fue"), t("Cantidad"), t("Saldo")],
                [_movement(t, one) for one in statement.movements],
                texts=2,
            ),
        ],
    )


def _movement(t: Translator, one: Movement) -> list[str]:
    period, bucket, kind, employer = words.movement_words(t, one)
    said = " · ".join(part for part in (kind, period, employer, bucket) if part)
    return [short_date(t, one.posted_on), said, plain_pesos(one.centavos), plain_pesos(one.balance)]
