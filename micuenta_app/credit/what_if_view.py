"""The answer to a what-if in words and rows. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..ui.dates import month_year
from ..ui.lines import Line
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from .schedule import Schedule
from .what_if import Comparison, Debt
from .wishes import Wish


@dataclass(frozen=True)
class AnswerView:
    answer: str = ""
    said: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def answer_view(t: Translator, wish: Wish, debt: Debt, found: Comparison) -> AnswerView:
    return AnswerView(_answer(t, wish, found), _said(t, wish, found), _lines(t, wish, debt, found))


def _answer(t: Translator, wish: Wish, found: Comparison) -> str:
    if wish == "anios":
        month = month_year(t, found.ends_after)
        if not found.extra:
            return t("Con tu pago de hoy ya terminas antes: en {month}.", month=month)
        return t(
            "Paga {extra} más cada mes y terminas en {month}.", extra=plain_pesos(found.extra), month=month
        )
    if not found.after.rows:
        return t("Con ese pago ya no deberías nada.")
    when = month_year(t, found.ends_after)
    if found.after.released:
        return t("Pagarías hasta {month}. Lo que falte entonces se libera por ley.", month=when)
    if found.months_sooner > 0:
        return t.many(
            "Terminarías en {month}: 1 mes antes.",
            "Terminarías en {month}: {n} meses antes.",
            found.months_sooner,
            month=when,
        )
    if found.months_sooner < 0:
        return t.many(
            "Terminarías en {month}: 1 mes después.",
            "Terminarías en {month}: {n} meses después.",
            -found.months_sooner,
            month=when,
        )
    return t("Terminarías el mismo mes: en {month}.", month=when)


def _said(t: Translator, wish: Wish, found: Comparison) -> list[str]:
    saved = found.interest_saved
    said = []
    if saved > 0:
        said.append(t("Te ahorras {amount} de intereses.", amount=plain_pesos(saved)))
    elif saved < 0:
        said.append(t("Te costaría {amount} más de intereses.", amount=plain_pesos(-saved)))
    said += {
        "mas": [],
        "una": [t("Tu mensualidad sigue igual. Lo que cambia es cuándo terminas.")],
        "anios": [],
        "sin": [
            t("Suponemos que los intereses de esos meses se suman a tu deuda."),
            t("Si tu contrato cobra por el atraso, sería más. Antes de dejar de pagar, llama a INFONATEL."),
        ],
        "patron": [
            t(
                "Tu patrón aporta 5\xa0% de tu sueldo. Suponemos que cada dos meses baja tu deuda. "
                "Fuente: Ley del INFONAVIT, artículos 29 y 43 Bis."
            )
        ],
    }[wish]
    return said


def _lines(t: Translator, wish: Wish, debt: Debt, found: Comparison) -> list[Line]:
    extra = found.extra if wish in ("mas", "anios") else 0
    before, after = found.before, found.after

    def line(what: str, now: str, then: str) -> Line:
        return Line(what, t("Como vas: {now}", now=now), then)

    def money(what: str, measure: Callable[[Schedule], int]) -> Line:
        return line(what, plain_pesos(measure(before)), plain_pesos(measure(after)))

    end = month_year(t, found.ends_after) if after.rows else t("Ahora")
    return [
        line(t("Terminas"), month_year(t, found.ends_before), end),
        line(t("Pagos"), str(before.months), str(after.months)),
        line(t("Mensualidad"), plain_pesos(debt.payment), plain_pesos(debt.payment + extra)),
        money(t("Intereses"), lambda plan: plan.total_interest),
        money(t("Pagas en total"), lambda plan: plan.total_paid),
    ]
