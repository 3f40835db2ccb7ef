"""Everything the screen, the PDF and the explanations say of one person's answers. Pure."""

from dataclasses import dataclass, replace
from decimal import Decimal

from .answers import OLDEST, YOUNGEST, Answers
from .moments import Moment
from .rules import (
    Outlook,
    Plan,
    growth,
    level_payment,
    monthly_rate,
    months_to_retirement,
    outlook,
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a month's money comes from at an age."""

    age: int
    housing: Decimal
    afore: Decimal
    other: Decimal
    total: Decimal
    gap: Decimal


@dataclass(frozen=True, slots=True)
class Help:
    """What one way, or all together, does to the gap: `after` is what is left of it, negative a surplus."""

    closes: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class Result:
    """The outlook at the three yields, by age, with its uncertainty and what closes the gap."""

    answers: Answers
    low: Outlook
    base: Outlook
    high: Outlook
    at: Sources
    ages: tuple[Sources, ...]
    fan: tuple[Moment, ...]
    fan_monthly: tuple[Decimal, Decimal]  # the 5th and 95th percentile
    saving: Help
    later: Help
    smaller: Help
    together: Help

    @property
    def has_gap(self) -> bool:
        """A gap that is shown as at least a centavo."""
        return self.base.gap >= Decimal("0.005")


def result_of(answers: Answers) -> Result:
    """Work everything out; takes some tens of milliseconds, so call it in a thread."""
    from .fan import fan  # NumPy: a fifth of a second and sixteen megabytes, not needed to start

    plan = answers.plan()
    base = outlook(plan)
    deviation = float(answers.high - answers.low) / 2
    moments = fan(plan, deviation)
    mix = answers.mix
    return Result(
        answers=answers,
        low=outlook(answers.plan(answers.low)),
        base=base,
        high=outlook(answers.plan(answers.high)),
        at=sources(plan),
        ages=tuple(sources(replace(plan, retire_at=age)) for age in _ages(answers)),
        fan=moments,
        fan_monthly=_monthly(plan, base, moments),
        saving=_help(plan, base, mix.extra_monthly, plan.retire_at, Decimal(0)),
        later=_help(plan, base, Decimal(0), mix.retire_at, Decimal(0)),
        smaller=_help(plan, base, Decimal(0), plan.retire_at, mix.smaller_by),
        together=_help(plan, base, mix.extra_monthly, mix.retire_at, mix.smaller_by),
    )


def _ages(answers: Answers) -> range:
    """The ages to compare: those still to come, and a later one where the sliders ask for it."""
    first = max(YOUNGEST, min(answers.age, answers.retire_at))
    return range(first, min(max(OLDEST, answers.retire_at, answers.mix.retire_at), first + 15) + 1)


def sources(plan: Plan) -> Sources:
    """What each source pays a month at the plan's age."""
    months, rate = months_to_retirement(plan), monthly_rate(plan.real_yield)
    found = outlook(plan)
    afore = level_payment(plan.afore * growth(rate, months), rate, 12 * plan.years)
    return Sources(
        age=plan.retire_at,
        housing=level_payment(found.at_retirement, rate, 12 * plan.years),
        afore=afore,
        other=plan.other_monthly,
        total=found.monthly_total,
        gap=found.gap,
    )


def _help(plan: Plan, base: Outlook, extra: Decimal, age: int, smaller_by: Decimal) -> Help:
    helped = replace(
        plan,
        extra_monthly=extra,
        retire_at=age,
        desired_monthly=max(Decimal(0), plan.desired_monthly - smaller_by),
    )
    after = outlook(helped).gap
    return Help(base.gap - after, after)


def _monthly(plan: Plan, base: Outlook, moments: tuple[Moment, ...]) -> tuple[Decimal, Decimal]:
    """What the low and the high end of the fan would pay a month, at the base yield from then on."""
    if not moments:
        return base.monthly_total, base.monthly_total
    rate, last = monthly_rate(plan.real_yield), moments[-1]
    low, high = (
        level_payment(Decimal(fund), rate, 12 * plan.years) + plan.other_monthly
        for fund in (last.low, last.high)
    )
    return low, high
