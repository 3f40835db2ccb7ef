"""A statement for spreadsheets: CSV with the movements, XLSX with everything."""

from ..downloads.sheets import Row, Sheet, csv_file, xlsx_file
from ..ui.texts import Translator
from . import statement_words as words
from .statement import Statement


def as_csv(t: Translator, statement: Statement) -> bytes:
    """The movements, oldest first."""
    return csv_file(words.movement_headings(t), _movements(t, statement))


def as_xlsx(t: Translator, statement: Statement) -> bytes:
    """A sheet each for the summary, the years and the movements."""
    summary: list[Row] = [
        *([line] for line in words.about(t, statement)),
        [],
        *([name, "", centavos] for name, centavos in words.summary(t, statement)),
        [],
        *(list(line) for line in words.balances(t, statement)),
    ]
    years = [[str(year.year), *words.year_amounts(year)] for year in statement.years]
    return xlsx_file(
        words.title(t),
        [
            Sheet(t("Resumen"), [words.title(t)], summary, (48, 24, 18)),
            Sheet(t("Por año"), words.year_headings(t), years, (8, 18, 18, 18, 18, 18, 18)),
            Sheet(
                t("Movimientos"),
                words.movement_headings(t),
                _movements(t, statement),
                (12, 26, 30, 26, 36, 16, 16),
            ),
        ],
    )


def _movements(t: Translator, statement: Statement) -> list[Row]:
    return [
        [one.posted_on, *words.movement_words(t, one), one.centavos, one.balance]
        for one in statement.movements
    ]
