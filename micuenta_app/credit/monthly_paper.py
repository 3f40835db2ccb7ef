"""The monthly statement: from what was owed to what is owed, every line explained in the margin."""

from datetime import date, timedelta

from ..downloads.tables import Paper, Table
from ..ui.dates import month_year, short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import months, rules
from . import paper_words as words
from .ledger_texts import kind_name
from .papers import Papers, by_kind
from .view import next_parts, next_text


def monthly_paper(t: Translator, papers: Papers, month: date) -> Paper:
    """The statement of a month, given as its first day."""
    last = months.following(month) - timedelta(days=1)
    lines = papers.between(month, last)
    sums = by_kind(lines)
    kinds = words.kinds_in(sums)
    opening = papers.owed_before(month)
    why = [words.why(t, papers, kind, [line for line in lines if line.row.kind == kind]) for kind in kinds]
    account = Table(
        t("Tu mes, línea por línea"),
        [t("Qué fue"), t("Cantidad"), t("Por qué")],
        [
            [t("Debías al empezar"), plain_pesos(opening)],
            *([kind_name(t, kind), plain_pesos(sums[kind])] for kind in kinds),
            [t("Debes al terminar"), plain_pesos(opening + sum(sums.values()))],
        ],
        ends_in_sum=True,
        margin=[
            t("Lo que quedó del mes anterior."),
            *why,
            t("Lo de arriba sumado. Con − baja tu deuda."),
        ],
    )
    return Paper(
        t("Tu crédito en {month}", month=month_year(t, month)),
        words.about(t, papers),
        [account, _paid(t, papers, month, last), *_due(t, papers, month), _movements(t, papers, month, last)],
    )


def _paid(t: Translator, papers: Papers, first: date, last: date) -> Table:
    parts = words.paid_parts(papers.between(first, last))
    return Table(
        t("Qué pagaron tus pagos"),
        [t("Parte"), t("Cantidad")],
        [[words.part_name(t, part), plain_pesos(centavos)] for part, centavos in parts.items()],
        notes=[words.unconfirmed(t)],
    )


def _due(t: Translator, papers: Papers, month: date) -> list[Table]:
    """What comes next, on the statement of the record's own month: of an older one it would be wrong."""
    due = rules.next_payment(papers.file.terms, papers.file.last_paid_on)
    if due is None or month != papers.months[0]:
        return []
    lines = next_parts(t, papers.file, due)
    said = {
        t("Mensualidad"): t("Paga los intereses y baja tu deuda."),
        t("Seguro"): t("El seguro de tu crédito."),
        t("Cuota"): t("La cuota de algunos créditos antiguos."),
    }
    late = words.late_note(t, papers)
    return [
        Table(
            t("Tu siguiente pago"),
            [t("Qué es"), t("Cantidad"), t("Por qué")],
            [[line.what, line.amount] for line in lines],
            margin=[said.get(line.what, line.detail) for line in lines],
            notes=[next_text(t, papers.file, due), *([late] if late else [])],
        )
    ]


def _movements(t: Translator, papers: Papers, first: date, last: date) -> Table:
    date_, what, _, amount, owed = words.movement_headings(t)
    return Table(
        t("Movimientos"),
        [date_, what, amount, owed],
        [
            [
                short_date(t, line.row.posted_on),
                " · ".join(part for part in words.movement_words(t, line) if part),
                plain_pesos(line.row.centavos),
                plain_pesos(line.balance),
            ]
            for line in papers.between(first, last)
        ],
        texts=2,
    )
