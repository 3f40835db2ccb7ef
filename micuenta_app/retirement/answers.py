"""A person's answers to the check: as typed, and as read. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import cast

from .rates import CURRENCIES, Currency, Rate, known_rates
from .reading import Problem, Reader
from .rules import OLDEST_SOLUTION, Balances, Plan, Regime, months_between
from .wishes import LINES, PRESETS

# 5 % of the salary goes to the Subcuenta (LINFONAVIT art. 29-II).
EMPLOYER_SHARE = Decimal("0.05")
YOUNGEST, OLDEST = 60, 70  # Cesantía begins at 60 (LSS art. 154)
MOST_YEARS = 45
# Beyond these an amount is a slip of the pen: a zero too many.
_MOST_SAVED, _MOST_A_MONTH = 50_000_000, 1_000_000
_CENTAVO = Decimal("0.01")

RATE_FIELDS = ("usd", "usd_dia", "cad", "cad_dia")
# Each question of the first time, and the fields it asks for.
QUESTIONS: dict[str, tuple[str, ...]] = {
    "nacimiento": ("nac_mes", "nac_anio"),
    "edad": ("edad",),
    "ley": ("ley", "semanas"),
    "ahorro": ("viv97", "sar92", "fondo72", "solo"),
    "aportas": ("aporta", "sueldo", "anios_aporta"),
    "afore": ("afore",),
    "ingresos": ("ing_mx", "ing_us", "ing_ca"),
    "vida": ("preset", "moneda", *LINES, *RATE_FIELDS),
}
# Asked for only where everything can be changed.
ASSUMPTIONS = ("anios", "bajo", "base", "alto")
MIX = ("mas_ahorro", "mas_edad", "menos_gasto")
FIELDS = (*(name for fields in QUESTIONS.values() for name in fields), *ASSUMPTIONS, *MIX)


@dataclass(frozen=True, slots=True)
class Mix:
    """A bit of each way to close the gap."""

    extra_monthly: Decimal
    retire_at: int
    smaller_by: Decimal


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered, read. Amounts in pesos unless a currency stands beside them.

    Attributes:
        regime_is_sure: false where the person does not know; the plan then takes Ley 97, which pays less
            at once.
        weeks: None where the person does not know.
        incomes: a month, by the country's currency.
        wish: a month, by line, in `currency`.
    """

    birth: date
    as_of: date
    retire_at: int
    regime: Regime
    regime_is_sure: bool
    weeks: int | None
    balances: Balances
    salary: Decimal
    years_paid_in: int
    afore: Decimal
    incomes: dict[Currency, Decimal]
    rates: dict[Currency, Rate]
    currency: Currency
    wish: dict[str, Decimal]
    years: int
    low: Decimal
    base: Decimal
    high: Decimal
    mix: Mix

    @property
    def age(self) -> int:
        return age_in(self.birth, self.as_of)

    @property
    def contribution(self) -> Decimal:
        """What the employer would pay in a month."""
        return (self.salary * EMPLOYER_SHARE).quantize(_CENTAVO, ROUND_HALF_EVEN)

    def in_pesos(self, amount: Decimal, currency: Currency) -> Decimal:
        """An amount at the dated rate, to the centavo. Without an amount no rate was asked for."""
        if currency == "mxn" or not amount:
            return amount
        return (amount * self.rates[currency].pesos).quantize(_CENTAVO, ROUND_HALF_EVEN)

    @property
    def other_monthly(self) -> Decimal:
        return sum((self.in_pesos(amount, own) for own, amount in self.incomes.items()), Decimal(0))

    @property
    def wished(self) -> Decimal:
        return sum(self.wish.values(), Decimal(0))

    @property
    def desired_monthly(self) -> Decimal:
        return self.in_pesos(self.wished, self.currency)

    def plan(self, real_yield: Decimal | None = None) -> Plan:
        """The plan at a real yield; at the base one if none is named."""
        return Plan(
            birth_date=self.birth,
            as_of=self.as_of,
            retire_at=self.retire_at,
            regime=self.regime,
            balances=self.balances,
            real_yield=self.base if real_yield is None else real_yield,
            years=self.years,
            monthly_contribution=self.contribution,
            contribution_months=12 * self.years_paid_in,
            afore=self.afore,
            other_monthly=self.other_monthly,
            desired_monthly=self.desired_monthly,
        )


def age_in(birth: date, day: date) -> int:
    """Full years by months: the check ignores days."""
    return months_between(birth, day) // 12


def defaults() -> dict[str, str]:
    """What stands in the fields of somebody of whom nothing is known."""
    typed = dict.fromkeys(FIELDS, "")
    for currency, rate in known_rates().items():
        typed |= {currency: f"{rate.pesos:f}", f"{currency}_dia": rate.day.isoformat()}
    typed |= {"edad": "65", "aporta": "no", "preset": "mx_tranquilo", "moneda": "mxn"}
    typed |= PRESETS["mx_tranquilo"].lines()
    typed |= {"anios": "20", "bajo": "0", "base": "1", "alto": "2"}
    return typed | {"mas_ahorro": "0", "mas_edad": "65", "menos_gasto": "0"}


def read(typed: Mapping[str, object], today: date) -> tuple[Answers, tuple[Problem, ...]]:
    """The answers, and what is wrong with them: what is wrong reads as nothing, so that a question can be
    judged before the others are answered. Answers with problems are no basis for a result."""
    reader = Reader(typed)
    birth = _birth(reader, today)
    retire_at = _retire_at(reader, birth, today)
    ley = reader.choice("ley", ("nose", "ley73", "ley97"))
    works = reader.choice("aporta", ("no", "si")) == "si"
    low, base, high = (reader.percent(name, -5, 10) for name in ("bajo", "base", "alto"))
    if not reader.problems and not low <= base <= high:
        reader.wrong("base", "not_between")
    incomes: dict[Currency, Decimal] = {
        own: reader.amount(name, _MOST_A_MONTH)
        for own, name in zip(CURRENCIES, ("ing_mx", "ing_us", "ing_ca"), strict=True)
    }
    currency = cast(Currency, reader.choice("moneda", CURRENCIES))
    wish = {line: reader.amount(line, _MOST_A_MONTH) for line in LINES}
    if not any(wish.values()):
        reader.wrong(LINES[0], "wish_is_nothing")
    answers = Answers(
        birth=birth,
        as_of=today,
        retire_at=retire_at,
        regime="ley73" if ley == "ley73" else "ley97",
        regime_is_sure=ley != "nose",
        weeks=reader.whole("semanas", 0, 3_500) if reader.text("semanas") else None,
        balances=Balances(
            **{pot: reader.amount(pot, _MOST_SAVED) for pot in ("fondo72", "sar92", "viv97", "solo")}
        ),
        salary=reader.amount("sueldo", _MOST_A_MONTH) if works else Decimal(0),
        years_paid_in=reader.whole("anios_aporta", 0, 60) if works else 0,
        afore=reader.amount("afore", _MOST_SAVED),
        incomes=incomes,
        rates={own: _rate(reader, own, today) for own in ("usd", "cad") if incomes[own] or currency == own},
        currency=currency,
        wish=wish,
        years=reader.whole("anios", 1, MOST_YEARS),
        low=low,
        base=base,
        high=high,
        mix=_mix(reader, retire_at),
    )
    return answers, tuple(reader.problems)


def _birth(reader: Reader, today: date) -> date:
    """The first of the month: days are ignored, so they are not asked for."""
    month = reader.whole("nac_mes", 1, 12)
    year = reader.whole("nac_anio", today.year - 110, today.year - 15)
    return date(year or today.year - 40, month or 1, 1)


def _retire_at(reader: Reader, birth: date, today: date) -> int:
    """From 60 to 70 and not in the past; who is past 70 retires now."""
    now = age_in(birth, today)
    is_known = not reader.problems
    age = reader.whole("edad", YOUNGEST, max(OLDEST, now) if is_known else OLDEST)
    if age and is_known and age < now:
        reader.wrong("edad", "age_is_past", now)
    return age or OLDEST


def _rate(reader: Reader, currency: Currency, today: date) -> Rate:
    """The rate typed with its day; what came with the program keeps its source."""
    pesos = reader.number(currency, Decimal(1), Decimal(100), needed=True)
    typed = Rate(pesos, reader.day(f"{currency}_dia", today))
    known = known_rates().get(currency)
    return known if known and (known.pesos, known.day) == (typed.pesos, typed.day) else typed


def _mix(reader: Reader, retire_at: int) -> Mix:
    """An age earlier than the plan's is the plan's: the sliders only help."""
    later = reader.whole("mas_edad", 0, 120, needed=False)
    if later > OLDEST_SOLUTION and later > retire_at:
        reader.wrong("mas_edad", "too_large", OLDEST_SOLUTION)
    return Mix(
        extra_monthly=reader.amount("mas_ahorro", _MOST_A_MONTH),
        retire_at=max(retire_at, later),
        smaller_by=reader.amount("menos_gasto", 100 * _MOST_A_MONTH),
    )
