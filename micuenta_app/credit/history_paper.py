"""The historic statement: some years of a credit, as PDF, CSV or XLSX."""

from ..downloads.period import Period
from ..downloads.sheets import Row, Sheet, csv_file, xlsx_file
from ..downloads.tables import Paper, Table
from ..ui.dates import short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import paper_words as words
from .ledger_texts import kind_name
from .papers import Papers, by_kind
from .yearly import by_year


def history_paper(t: Translator, papers: Papers, period: Period) -> Paper:
    date_, what, _, amount, owed = words.movement_headings(t)
    return Paper(
        _title(t),
        _about(t, papers, period),
        [
            Table(
                t("Resumen"),
                [t("Qué fue"), t("Cantidad")],
                [[name, plain_pesos(centavos)] for name, centavos in _summary(t, papers, period)],
                ends_in_sum=True,
            ),
            Table(
                t("Por año"),
                _year_headings(t),
                [
                    [str(year.year), *map(plain_pesos, year.amounts)]
                    for year in by_year(papers.between(*period.span))
                ],
            ),
            Table(
                t("Movimientos"),
                [date_, what, amount, owed],
                [
                    [
                        short_date(t, line.row.posted_on),
                        " · ".join(part for part in words.movement_words(t, line) if part),
                        plain_pesos(line.row.centavos),
                        plain_pesos(line.balance),
                    ]
                    for line in papers.between(*period.span)
                ],
                texts=2,
            ),
        ],
    )


def history_csv(t: Translator, papers: Papers, period: Period) -> bytes:
    """The movements, oldest first."""
    return csv_file(words.movement_headings(t), _movements(t, papers, period))


def history_xlsx(t: Translator, papers: Papers, period: Period) -> bytes:
    """A sheet each for the summary, the years and the movements."""
    summary: list[Row] = [
        *([line] for line in _about(t, papers, period)),
        [],
        *([name, centavos] for name, centavos in _summary(t, papers, period)),
    ]
    years = [[str(year.year), *year.amounts] for year in by_year(papers.between(*period.span))]
    movements = _movements(t, papers, period)
    return xlsx_file(
        _title(t),
        [
            Sheet(t("Resumen"), [_title(t)], summary, (48, 18)),
            Sheet(t("Por año"), _year_headings(t), years, (8, 18, 18, 18, 18, 18, 18)),
            Sheet(t("Movimientos"), words.movement_headings(t), movements, (12, 30, 36, 16, 16)),
        ],
    )


def _title(t: Translator) -> str:
    return t("Tu crédito, de principio a hoy")


def _about(t: Translator, papers: Papers, period: Period) -> list[str]:
    first, last = period.first, period.last
    years = t("Año {year}", year=first) if first == last else t("De {first} a {last}", first=first, last=last)
    return words.about(t, papers, years)


def _summary(t: Translator, papers: Papers, period: Period) -> list[tuple[str, int]]:
    """From what was owed before to what is owed after. The lines between add up to the difference."""
    first, last = period.span
    opening, sums = papers.owed_before(first), by_kind(papers.between(first, last))
    return [
        (t("Debías al empezar {year}", year=period.first), opening),
        *((kind_name(t, kind), sums[kind]) for kind in words.kinds_in(sums)),
        (t("Debes después del último movimiento"), opening + sum(sums.values())),
    ]


def _year_headings(t: Translator) -> list[str]:
    return [
        t("Año"), t("Intereses"), t("Seguro y cuota"), t("Pagos"), t("Patrón"), t("Otros"),
        t("Debes al final"),
    ]  # fmt: skip


def _movements(t: Translator, papers: Papers, period: Period) -> list[Row]:
    return [
        [line.row.posted_on, *words.movement_words(t, line), line.row.centavos, line.balance]
        for line in papers.between(*period.span)
    ]
