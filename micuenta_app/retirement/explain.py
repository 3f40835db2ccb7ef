"""Where each number comes from: the formula, its source, and the person's own numbers put in.

`numbers` is arithmetic that anybody can type into a calculator: signs + − × ÷ ^ and brackets, and after
"=" what comes out. A test recomputes each from what it says.
"""

from decimal import Decimal

from ..ui.texts import Translator
from .answers import EMPLOYER_SHARE, Answers
from .explain_ways import closing_explained, fan_explained, weeks_explained
from .rates import Currency
from .result import Result
from .rules import Plan, contributed, growth, monthly_rate, shown_coverage
from .sums import Explained, grown, money, plain, rate_or_minus, rate_said
from .texts import currency_name, rate_words


def explained(t: Translator, result: Result) -> list[Explained]:
    """Every figure of the result, in the order they build on each other."""
    return [
        *_time_and_growth(t, result),
        *_savings(t, result),
        *_month(t, result),
        *closing_explained(t, result),
        *weeks_explained(t, result.answers),
        fan_explained(t, result),
    ]


def _time_and_growth(t: Translator, result: Result) -> list[Explained]:
    plan, months = result.answers.plan(), result.base.months_to_retirement
    birth, now = plan.birth_date, plan.as_of
    until = f"12 × ({birth.year + plan.retire_at} − {now.year}) + ({birth.month} − {now.month})"
    law = t("Una cuenta por meses: el día no cuenta.")
    if months:
        time = Explained(
            "months",
            t("Meses que faltan para tu retiro"),
            t("12 × (año de tu retiro − este año) + (mes de tu cumpleaños − este mes)"),
            f"{until} = {months}",
            law,
        )
    else:
        time = Explained(
            "months", t("Meses que faltan para tu retiro"), t("Ya cumpliste esa edad."), "0 = 0", law
        )
    rate = Explained(
        "rate",
        t("Lo que crece tu dinero en un mes, sobre los precios"),
        t("(1 + lo que crece en un año)^(1 ÷ 12) − 1"),
        f"{grown(plan, 1)} − 1 = {rate_said(plan)}",
        t("Tú escoges cuánto crece en un año. Es un supuesto: nadie sabe cuánto crecerá."),
    )
    return [time, rate]


def _savings(t: Translator, result: Result) -> list[Explained]:
    answers, plan, base = result.answers, result.answers.plan(), result.base
    months, pots, rate = base.months_to_retirement, plan.balances, monthly_rate(plan.real_yield)
    found: list[Explained] = []
    paid_in = contributed(plan, rate, months)
    if plan.monthly_contribution:
        found.append(
            Explained(
                "contribution",
                t("Lo que tu patrón aporta al mes"),
                t("Tu sueldo × 5 %"),
                f"{money(answers.salary)} × {EMPLOYER_SHARE} = {money(plan.monthly_contribution)}",
                t("Ley del INFONAVIT, artículo 29."),
            )
        )
        paid = min(plan.contribution_months or 0, months)
        found.append(
            Explained(
                "contributed",
                t("Lo que serán esas aportaciones en tu retiro"),
                t("Lo de un mes × lo que junta un peso cada mes × lo que crece después"),
                f"{_series(plan, plan.monthly_contribution, paid)} × {grown(plan, months - paid)} = "
                f"{money(paid_in)}",
                t("Fórmula del ahorro mensual con interés compuesto."),
            )
        )
    earning = f"{money(pots.sar92)} + {money(pots.viv97)} + {money(pots.solo)}"
    found.append(
        Explained(
            "at_retirement",
            t("Tu ahorro de vivienda en tu retiro"),
            t("2 × Fondo 72–92 + (SAR 92 + Vivienda 97 + Solo Infonavit) × lo que crecen + aportaciones"),
            f"2 × {money(pots.fondo72)} + ({earning}) × {grown(plan, months)} + {money(paid_in)} = "
            f"{money(base.at_retirement)}",
            t(
                "El Fondo 72–92 no gana rendimientos y se paga doble: Ley Federal del Trabajo, artículo 141. "
                "Lo demás crece con interés compuesto."
            ),
        )
    )
    if plan.regime == "ley97":
        found.append(
            Explained(
                "lump_sum",
                t("Lo que recibes en un solo pago con la Ley 97"),
                t("2 × Fondo 72–92 + Solo Infonavit × lo que crece"),
                f"2 × {money(pots.fondo72)} + {money(pots.solo)} × {grown(plan, months)} = "
                f"{money(base.lump_sum)}",
                t("Lo demás va a tu pensión o te lo entregan: Ley del INFONAVIT, artículo 40."),
            )
        )
    else:
        found.append(
            Explained(
                "lump_sum",
                t("Lo que recibes en un solo pago con la Ley 73"),
                t("Todo tu ahorro de vivienda"),
                f"{money(base.at_retirement)} = {money(base.lump_sum)}",
                t("Ley del INFONAVIT, artículo octavo transitorio de 1997."),
            )
        )
    if plan.afore:
        found.append(
            Explained(
                "afore",
                t("Tu Afore en tu retiro"),
                t("Lo que tiene hoy × lo que crece"),
                f"{money(plan.afore)} × {grown(plan, months)} = {money(plan.afore * growth(rate, months))}",
                t("Lo anotaste tú. Suponemos que crece igual que tu ahorro."),
            )
        )
    return found


def _series(plan: Plan, monthly: Decimal, months: int) -> str:
    """What so much a month becomes, as a sum."""
    if not plan.real_yield:
        return f"{money(monthly)} × {months}"
    return f"{money(monthly)} × ({grown(plan, months)} − 1) ÷ {rate_or_minus(plan)}"


def _month(t: Translator, result: Result) -> list[Explained]:
    answers, plan, base = result.answers, result.answers.plan(), result.base
    months, payouts = base.months_to_retirement, 12 * plan.years
    rate = monthly_rate(plan.real_yield)
    afore = plan.afore * growth(rate, months)
    fund = f"({money(base.at_retirement)} + {money(afore)})"
    if plan.real_yield:
        paid = f"{fund} × {rate_or_minus(plan)} ÷ (1 − {grown(plan, -payouts).replace('(-', '(0 − ')})"
    else:
        paid = f"{fund} ÷ {payouts}"
    found = [
        Explained(
            "from_savings",
            t("Lo que tu ahorro y tu Afore pagan cada mes"),
            t("Lo mismo cada mes, hasta que se acaba en los años que pusiste"),
            f"{paid} = {money(base.monthly_from_savings)}",
            t("Fórmula de la anualidad pareja, con pagos al final de cada mes."),
        )
    ]
    found += [
        _converted(t, answers, own, answers.incomes[own]) for own in answers.rates if answers.incomes[own]
    ]
    parts = [
        base.monthly_from_savings,
        *(answers.in_pesos(answers.incomes[own], own) for own in answers.incomes),
    ]
    found.append(
        Explained(
            "total",
            t("Lo que tendrías cada mes"),
            t("Lo que pagan tu ahorro y tu Afore + tus otros ingresos"),
            f"{' + '.join(money(part) for part in parts)} = {money(base.monthly_total)}",
            t("Tus otros ingresos los anotaste tú."),
        )
    )
    lines = " + ".join(money(amount) for amount in answers.wish.values())
    found.append(
        Explained(
            "wish",
            t("La vida que quieres, al mes"),
            t("Casa + comida + salud + transporte + familia + otros"),
            f"{lines} = {money(answers.wished)}",
            t("Lo escogiste tú."),
        )
    )
    if answers.currency != "mxn":
        found.append(_converted(t, answers, answers.currency, answers.wished, key="desired"))
    desired = money(plan.desired_monthly)
    if base.coverage is not None:
        found += [
            Explained(
                "gap",
                t("Lo que te falta al mes (con menos delante, lo que te sobra)"),
                t("Lo que quieres − lo que tendrías"),
                f"{desired} − {money(base.monthly_total)} = {money(base.gap).replace('-', '−')}",
                t("Una resta."),
            ),
            Explained(
                "coverage",
                t("Qué parte de lo que quieres tendrías"),
                t("Lo que tendrías ÷ lo que quieres. 1 es todo"),
                f"{money(base.monthly_total)} ÷ {desired} = {shown_coverage(base.coverage)}",
                t("Una división, con cuatro decimales."),
            ),
        ]
    return found


def _converted(
    t: Translator, answers: Answers, currency: Currency, amount: Decimal, key: str = ""
) -> Explained:
    rate = answers.rates[currency]
    return Explained(
        key or f"income_{currency}",
        t("{currency} en pesos", currency=currency_name(t, currency)),
        t("La cantidad × lo que vale en pesos ese día"),
        f"{money(amount)} × {plain(rate.pesos)} = {money(answers.in_pesos(amount, currency))}",
        rate_words(t, currency, rate),
    )
