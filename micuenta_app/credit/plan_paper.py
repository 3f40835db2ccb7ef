"""The schedule: the payments still to come, month by month."""

from ..downloads.tables import Paper, Table
from ..ui.texts import Translator
from . import paper_words as words
from .credit_file import CreditFile
from .debts import debt_of
from .papers import Papers
from .plan_view import answer_words, plan_headings, plan_row, plan_words
from .schedule import NeverPaidOff, Schedule, TooLong
from .what_if import Debt, as_it_goes

# A hundred years: beyond, no paper helps.
_MOST_MONTHS = 1_200


def plan_of(file: CreditFile) -> tuple[Debt, Schedule] | None:
    """The debt and its plan; None when there is none, or none that ends."""
    debt = debt_of(file.terms, file.annual_rate, file.last_paid_on)
    try:
        plan = as_it_goes(debt) if debt else None
    except (NeverPaidOff, TooLong):
        return None
    return (debt, plan) if debt and plan and plan.months <= _MOST_MONTHS else None


def plan_paper(t: Translator, papers: Papers, debt: Debt, plan: Schedule) -> Paper:
    return Paper(
        t("Tus pagos por venir"),
        words.about(t, papers, t("Es una cuenta hecha aquí, si pagas lo mismo cada mes.")),
        [
            Table(
                t("Mes por mes"),
                plan_headings(t),
                [plan_row(t, papers.file, debt, row) for row in plan.rows],
                notes=[answer_words(t, debt, plan), *plan_words(t, papers.file, debt, plan)],
            )
        ],
    )
