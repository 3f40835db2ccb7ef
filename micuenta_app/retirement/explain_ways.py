"""What closes the gap, the weeks that are missing and how sure the result is, worked out (explain.py)."""

from dataclasses import replace
from decimal import Decimal

from ..ui.texts import Translator
from .answers import Answers
from .moments import PATHS, SEED
from .result import Result
from .rules import growth, monthly_rate, outlook
from .sums import Explained, grown, money, plain, rate_or_minus
from .weeks import weeks_missing, weeks_required


def closing_explained(t: Translator, result: Result) -> list[Explained]:
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
            i = rate_or_minus(plan)
            worth = f"{wanted} × (1 − {grown(plan, -payouts).replace('(-', '(0 − ')}) ÷ {i}"
            sum_ = f"({worth} − {fund}) × {i} ÷ ({grown(plan, months)} − 1)"
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


def weeks_explained(t: Translator, answers: Answers) -> list[Explained]:
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


def fan_explained(t: Translator, result: Result) -> Explained:
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
            base=plain(100 * answers.base),
            deviation=plain(100 * deviation),
            seed=SEED,
        ),
        f"({_signed(100 * answers.high)} − {_signed(100 * answers.low)}) ÷ 2 = {plain(100 * deviation)}",
        t("Es una simulación, no un pronóstico."),
    )


def _signed(number: Decimal) -> str:
    return plain(number) if number >= 0 else f"(0 − {plain(-number)})"
