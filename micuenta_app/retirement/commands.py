"""The command `micuenta outlook`: JSON lines in, JSON lines out."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

import typer

from ..json_lines import BadLine, Given, answer_lines
from .rules import Balances, Outlook, Plan, outlook, shown, shown_coverage

_POTS = ("fondo72", "sar92", "viv97", "solo")
# More than any person's savings; beyond it 50 digits would no longer be exact.
_MOST = Decimal(10) ** 12
_MOST_YEARS, _MOST_AGE = 100, 120
# What loses or gains more in a year is no yield but a slip of the pen.
_LEAST_YIELD, _MOST_YIELD = Decimal("-0.9"), Decimal(1)


def outlook_command(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One plan a line, from standard input.")] = False,
) -> None:
    """Work out retirement plans. A line that is wrong gets {"id", "error"}, and the exit code is 1."""
    if not jsonl:
        raise typer.BadParameter("plans are read with --jsonl")
    answer_lines(lambda given: _as_json(outlook(plan_from(given))))


def plan_from(given: Given) -> Plan:
    """The plan a line describes. Raises BadLine."""
    pots = given.get("balances")
    if not isinstance(pots, dict):
        raise BadLine("balances", "missing")
    real_yield = _decimal(given, "real_yield")
    if not _LEAST_YIELD <= real_yield <= _MOST_YIELD:
        raise BadLine("real_yield", "out_of_range")
    if given.get("regime") not in ("ley73", "ley97"):
        raise BadLine("regime", "unknown")
    birth_date, as_of = _date(given, "birth_date"), _date(given, "as_of")
    if birth_date > as_of:
        raise BadLine("birth_date", "out_of_range")
    return Plan(
        birth_date=birth_date,
        as_of=as_of,
        retire_at=_whole(given, "retire_at", 0, _MOST_AGE),
        regime=given["regime"],
        balances=Balances(**{pot: _amount(pots, pot, f"balances.{pot}") for pot in _POTS}),
        real_yield=real_yield,
        years=_whole(given, "years", 1, _MOST_YEARS),
        monthly_contribution=_amount(given, "monthly_contribution"),
        afore=_amount(given, "afore"),
        other_monthly=_amount(given, "other_monthly"),
        desired_monthly=_amount(given, "desired_monthly"),
    )


def _decimal(given: Given, name: str, field: str = "") -> Decimal:
    value = given.get(name)
    if value is None:
        raise BadLine(field or name, "missing")
    try:
        if isinstance(value, str):
            number = Decimal(value)
            if number.is_finite():
                return number
    except InvalidOperation:
        pass
    raise BadLine(field or name, "not_a_number")


def _amount(given: Given, name: str, field: str = "") -> Decimal:
    amount = _decimal(given, name, field)
    if not 0 <= amount <= _MOST:
        raise BadLine(field or name, "out_of_range")
    return amount


def _whole(given: Given, name: str, least: int, most: int) -> int:
    value = given.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadLine(name, "missing" if value is None else "not_a_number")
    if not least <= value <= most:
        raise BadLine(name, "out_of_range")
    return value


def _date(given: Given, name: str) -> date:
    try:
        return date.fromisoformat(given[name])
    except (KeyError, TypeError, ValueError):
        raise BadLine(name, "not_a_date") from None


def _as_json(result: Outlook) -> dict[str, Any]:
    extra = result.close_gap.extra_monthly
    return {
        "months_to_retirement": result.months_to_retirement,
        "at_retirement": shown(result.at_retirement),
        "lump_sum": shown(result.lump_sum),
        "monthly_from_savings": shown(result.monthly_from_savings),
        "monthly_total": shown(result.monthly_total),
        "gap": shown(result.gap),
        "coverage": None if result.coverage is None else shown_coverage(result.coverage),
        "close_gap": {
            "extra_monthly": None if extra is None else shown(extra),
            "retire_at": result.close_gap.retire_at,
            "desired_monthly": shown(result.close_gap.desired_monthly),
        },
    }
