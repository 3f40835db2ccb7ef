"""The plan of a credit in words, a drawing and rows. Pure."""

from dataclasses import dataclass, field
from datetime import date

from ..ui.chart import LineChart, line_chart
from ..ui.dates import month_year, short_month
from ..ui.money import plain_pesos
from ..ui.table import Pager, turned_to
from ..ui.texts import Translator
from . import months, rules
from .credit_file import CreditFile
from .debts import debt_of, released_on
from .schedule import NeverPaidOff, Schedule, TooLong
from .what_if import Debt, as_it_goes, last_month

# A year to a page.
PAGE_SIZE = 12


@dataclass(frozen=True)
class PlanView:
    """`why_none`: why there is no plan; then all else is empty."""

    why_none: str = ""
    answer: str = ""
    said: list[str] = field(default_factory=list)
    chart: LineChart = field(default_factory=LineChart)
    by_year: list[list[str]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    pager: Pager = field(default_factory=Pager)


def plan_view(t: Translator, file: CreditFile, past: list[tuple[date, int]], page: int) -> PlanView:
    """`past`: what was owed at the end of each year so far. A page too far is the last."""
    debt = debt_of(file.terms, file.annual_rate, file.last_paid_on)
    if debt is None:
        return PlanView(why_none=no_plan_words(t, file))
    try:
        plan = as_it_goes(debt)
    except NeverPaidOff as never:
        return PlanView(why_none=never_words(t, debt, never))
    except TooLong:
        return PlanView(why_none=t("Con tu pago de hoy tardarías demasiado. Pregunta en INFONATEL."))
    pager = turned_to(t, page, plan.months, PAGE_SIZE)
    years = _owed_by_year(debt, plan)
    return PlanView(
        answer=answer_words(t, debt, plan),
        said=plan_words(t, file, debt, plan),
        chart=_chart(t, file, debt, plan, past, years),
        by_year=[[str(day.year), plain_pesos(owed)] for day, owed in years],
        rows=[plan_row(t, file, debt, row) for row in plan.rows[pager.first - 1 : pager.last]],
        pager=pager,
    )


def no_plan_words(t: Translator, file: CreditFile) -> str:
    if file.terms.status == "judicial":
        return t("Tu crédito está ante un juez. Pregunta en INFONATEL qué pagos te tocan.")
    return t("Ya no debes nada: no hay pagos por venir.")


def never_words(t: Translator, debt: Debt, never: NeverPaidOff) -> str:
    """A payment that does not cover the interest: what it is and what it would take."""
    return t(
        "Con {payment} al mes tu deuda no baja: solo de intereses son {interest}. "
        "Llama a INFONATEL y pregunta qué opciones tienes.",
        payment=plain_pesos(debt.payment),
        interest=plain_pesos(never.interest),
    )


def answer_words(t: Translator, debt: Debt, plan: Schedule) -> str:
    month = month_year(t, last_month(debt.starts, plan))
    if plan.released:
        return t("Pagas hasta {month}. Lo que falte entonces se libera por ley.", month=month)
    return t("Terminas de pagar en {month}.", month=month)


def plan_words(t: Translator, file: CreditFile, debt: Debt, plan: Schedule) -> list[str]:
    said = [
        t.many("Te falta 1 pago.", "Te faltan {n} pagos.", plan.months),
        t("En total pagarías {interest} de intereses.", interest=plain_pesos(plan.total_interest)),
    ]
    if plan.released:
        said.append(
            t(
                "La ley libera lo que falte a los 30 años: sería en {month}. No cuentan los meses sin pagar "
                "ni los de prórroga. Fuente: Ley del INFONAVIT, artículo 41.",
                month=month_year(t, released_on(file.terms)),
            )
        )
    if rules.owes_installments(file.terms):
        said.append(t("Lo que debes de meses pasados va aparte."))
    return said


def _owed_by_year(debt: Debt, plan: Schedule) -> list[tuple[date, int]]:
    """What is owed at the end of each year of the plan, and at its end."""
    owed = {months.following(debt.starts, row.n - 1).year: row.balance for row in plan.rows}
    last = last_month(debt.starts, plan)
    return [(last if year == last.year else date(year, 12, 31), balance) for year, balance in owed.items()]


def _chart(
    t: Translator,
    file: CreditFile,
    debt: Debt,
    plan: Schedule,
    past: list[tuple[date, int]],
    years: list[tuple[date, int]],
) -> LineChart:
    today = (file.terms.as_of, file.terms.balance_centavos)
    start = (file.terms.granted_on, file.terms.original_centavos)
    before = [point for point in past if start[0] < point[0] < today[0]]
    after = [point for point in years if point[0] > today[0]]
    return line_chart(
        t,
        [start, *before, today],
        after,
        mark=t("Hoy: {amount}", amount=plain_pesos(today[1])),
        summary=t(
            "Tu deuda empezó en {lent}. Hoy es de {today}. {answer}",
            lent=plain_pesos(start[1]),
            today=plain_pesos(today[1]),
            answer=answer_words(t, debt, plan),
        ),
    )


def plan_row(t: Translator, file: CreditFile, debt: Debt, row: tuple[int, int, int, int]) -> list[str]:
    n, interest, principal, balance = row
    charges = file.terms.insurance_centavos + file.terms.fee_centavos
    return [
        short_month(t, months.following(debt.starts, n - 1)),
        *map(plain_pesos, (interest + principal + charges, balance, interest, principal, charges)),
    ]


def plan_headings(t: Translator) -> list[str]:
    """A narrow screen shows the first ones; the others are a swipe away."""
    return [t("Mes"), t("Pagas"), t("Debes"), t("Intereses"), t("Baja tu deuda"), t("Seguro y cuota")]
