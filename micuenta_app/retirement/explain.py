"""Where each number comes from: the formula, its source, and the person's own numbers put in.

`numbers` is arithmetic that anybody can type into a calculator: signs + − × ÷ ^ and brackets, and after
"=" what comes out. A test recomputes each from what it says.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal

from ..ui.texts import Translator
from .answers import EMPLOYER_SHARE, Answers
from .fan import PATHS, SEED
from .rates import Currency
from .result import Result
from .rules import Plan, contributed, growth, monthly_rate, outlook, shown, shown_coverage
from .texts import currency_name, rate_words
from .weeks import weeks_missing, weeks_required


@dataclass(frozen=True)
class Explained:
    """One figure: what it is, how it is worked out in words, the sum itself, and why so."""

    key: str = ""
    title: str = ""
    formula: str = ""
    numbers: str = ""
    source: str = ""


def explained(t: Translator, result: Result) -> list[Explained]:
    """Every figure of the result, in the order they build on each other."""
    return [
        *_time_and_growth(t, result),
        *_savings(t, result),
        *_month(t, result),
        *_closing(t, result),
        *_weeks(t, result.answers),
        _fan(t, result),
    ]


def money(amount: Decimal) -> str:
    """To the centavo, with commas."""
    return f"{Decimal(shown(amount)):,.2f}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _rate(plan: Plan) -> str:
    return f"{monthly_rate(plan.real_yield).quantize(Decimal('1e-18'), ROUND_HALF_EVEN):f}"


def _grown(plan: Plan, months: int) -> str:
    """(1 + 0.01)^(198 ÷ 12), in brackets where the yield is negative."""
    sign = "−" if plan.real_yield < 0 else "+"
    return f"(1 {sign} {_plain(abs(plan.real_yield))})^({months} ÷ 12)"


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
        f"{_grown(plan, 1)} − 1 = {_rate(plan)}",
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
                f"{_series(plan, plan.monthly_contribution, paid)} × {_grown(plan, months - paid)} = "
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
            f"2 × {money(pots.fondo72)} + ({earning}) × {_grown(plan, months)} + {money(paid_in)} = "
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
                f"2 × {money(pots.fondo72)} + {money(pots.solo)} × {_grown(plan, months)} = "
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
                f"{money(plan.afore)} × {_grown(plan, months)} = {money(plan.afore * growth(rate, months))}",
                t("Lo anotaste tú. Suponemos que crece igual que tu ahorro."),
            )
        )
    return found


def _series(plan: Plan, monthly: Decimal, months: int) -> str:
    """What so much a month becomes, as a sum."""
    if not plan.real_yield:
        return f"{money(monthly)} × {months}"
    return f"{money(monthly)} × ({_grown(plan, months)} − 1) ÷ {_rate_or_minus(plan)}"


def _rate_or_minus(plan: Plan) -> str:
    rate = _rate(plan)
    return f"(0 − {rate[1:]})" if rate.startswith("-") else rate


def _month(t: Translator, result: Result) -> list[Explained]:
    answers, plan, base = result.answers, result.answers.plan(), result.base
    months, payouts = base.months_to_retirement, 12 * plan.years
    rate = monthly_rate(plan.real_yield)
    afore = plan.afore * growth(rate, months)
    fund = f"({money(base.at_retirement)} + {money(afore)})"
    if plan.real_yield:
        paid = f"{fund} × {_rate_or_minus(plan)} ÷ (1 − {_grown(plan, -payouts).replace('(-', '(0 − ')})"
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
        f"{money(amount)} × {_plain(rate.pesos)} = {money(answers.in_pesos(amount, currency))}",
        rate_words(t, currency, rate),
    )


def _closing(t: Translator, result: Result) -> list[Explained]:
    plan, base, close = result.answers.plan(), result.base, result.base.close_gap
    found = [
        Explained(
            "close_wish",
            t("Con cuánto al mes te alcanzaría"),
            t("Lo que tendrías, sin redondear hacia arriba"),
            f"{money(base.monthly_total)} = {money(close.desired_monthly)}",
            t("Se redondea hacia abajo, al centavo."),
        )
    ]
    if close.extra_monthly:
        months, payouts = base.months_to_retirement, 12 * plan.years
        rate = monthly_rate(plan.real_yield)
        fund = money(base.at_retirement + plan.afore * growth(rate, months))
        wanted = f"({money(plan.desired_monthly)} − {money(plan.other_monthly)})"
        if plan.real_yield:
            i = _rate_or_minus(plan)
            worth = f"{wanted} × (1 − {_grown(plan, -payouts).replace('(-', '(0 − ')}) ÷ {i}"
            sum_ = f"({worth} − {fund}) × {i} ÷ ({_grown(plan, months)} − 1)"
        else:
            sum_ = f"({wanted} × {payouts} − {fund}) ÷ {months}"
        found.append(
            Explained(
                "close_extra",
                t("Cuánto más tendrías que ahorrar cada mes"),
                t("(Lo que hace falta juntar − lo que juntarías) ÷ lo que junta un peso cada mes"),
                f"{sum_} = {money(close.extra_monthly)}",
                t("Se redondea hacia arriba, al centavo. Suponemos que crece igual que tu ahorro."),
            )
        )
    if close.retire_at is not None and close.retire_at > plan.retire_at:
        later = outlook(replace(plan, retire_at=close.retire_at))
        found.append(
            Explained(
                "close_age",
                t("A qué edad te alcanzaría"),
                t("La primera edad en que lo que quieres − lo que tendrías no pasa de cero"),
                f"{money(plan.desired_monthly)} − {money(later.monthly_total)} = "
                f"{money(later.gap).replace('-', '−')}",
                t("A los {age} años. Se prueba cada edad, hasta los 75.", age=close.retire_at),
            )
        )
    return found


def _weeks(t: Translator, answers: Answers) -> list[Explained]:
    if answers.weeks is None:
        return []
    year = answers.birth.year + answers.retire_at
    year = max(year, answers.as_of.year)
    required = weeks_required(answers.regime, year)
    missing = weeks_missing(answers.weeks, answers.regime, year)
    if answers.regime == "ley73":
        law = t("Con la Ley 73 se piden 500 semanas. Fuente: El Pensionado.")
    else:
        law = t(
            "Con la Ley 97 se piden 750 en 2021 y 25 más cada año, hasta 1,000 en 2031. "
            "Ley del Seguro Social, artículos 154 y 162, y transitorio del 16 de diciembre de 2020."
        )
    left = f"{required} − {answers.weeks}" if missing else "0"
    return [
        Explained(
            "weeks",
            t("Semanas que te faltan en {year}", year=year),
            t("Semanas que se piden ese año − semanas que tienes"),
            f"{left} = {missing}",
            law,
        )
    ]


def _fan(t: Translator, result: Result) -> Explained:
    answers = result.answers
    deviation = (answers.high - answers.low) / 2
    return Explained(
        "fan",
        t("Qué tanto puede cambiar tu ahorro"),
        t(
            "Probamos {n} futuros. En cada año, lo que crece sale al azar de una curva normal alrededor de "
            "{base} %, con desviación de {deviation} % (la mitad de la distancia entre tu bajo y tu alto). "
            "Un año no depende de otro. La franja deja fuera el 5 % más bajo y el 5 % más alto. "
            "El azar empieza siempre igual (semilla {seed}): los mismos datos dan la misma figura.",
            n=f"{PATHS:,}",
            base=_plain(100 * answers.base),
            deviation=_plain(100 * deviation),
            seed=SEED,
        ),
        f"({_signed(100 * answers.high)} − {_signed(100 * answers.low)}) ÷ 2 = {_plain(100 * deviation)}",
        t("Es una simulación, no un pronóstico."),
    )


def _signed(number: Decimal) -> str:
    return _plain(number) if number >= 0 else f"(0 − {_plain(-number)})"
