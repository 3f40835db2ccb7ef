"""The command `micuenta plan`."""

import json
import re
from decimal import Decimal
from typing import Annotated, Any

import typer

from .schedule import MONTHS_MAX, NeverPaidOff, Schedule, TooLong, schedule

# No credit comes near it; above it a typing error is likelier than a debt.
_MOST_PESOS = 10**9
_PESOS = re.compile(r"(\d{1,15})(?:\.(\d{1,2}))?", re.ASCII)
_RATE = re.compile(r"\d(?:\.\d{1,12})?|\.\d{1,12}", re.ASCII)


class BadInput(Exception):
    """An option no plan can be made with; the message is one line that says which and why."""


def plan_command(
    balance: Annotated[str, typer.Option(metavar="PESOS", help="What is owed today.")],
    rate: Annotated[str, typer.Option(metavar="RATE", help="Yearly, nominal: 0.1045 is 10.45 %.")],
    payment: Annotated[str, typer.Option(metavar="PESOS", help="Each month, without insurance and fees.")],
    extra: Annotated[str, typer.Option(metavar="PESOS", help="Added to each payment.")] = "0",
    once: Annotated[str, typer.Option(metavar="PESOS", help="Paid before the first month.")] = "0",
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Work out a debt at a fixed rate, month by month. Exits with 2 if it would never be paid."""
    try:
        planned = _planned(
            _pesos("--balance", balance),
            _rate(rate),
            _pesos("--payment", payment),
            _pesos("--extra", extra),
            _pesos("--once", once),
        )
    except BadInput as bad:
        typer.echo(f"micuenta plan: {bad}", err=True)
        raise typer.Exit(2) from None
    if as_json:
        typer.echo(json.dumps(_as_json(planned)))
    else:
        _print_table(planned)


def _planned(balance: int, rate: Decimal, payment: int, extra: int, once: int) -> Schedule:
    if balance == 0:
        raise BadInput("--balance is 0: nothing is owed")
    for name, amount in (("--extra", extra), ("--once", once)):
        if amount > balance:
            raise BadInput(f"{name} {shown(amount)} is more than the debt of {shown(balance)} pesos")
    try:
        return schedule(balance, rate, payment, extra, once)
    except NeverPaidOff as never:
        raise BadInput(
            f"{shown(payment + extra)} pesos a month never pay off the debt: "
            f"the interest of the first month alone is {shown(never.interest)}"
        ) from None
    except TooLong:
        raise BadInput(f"the debt would take more than {MONTHS_MAX} months") from None


def _pesos(option: str, text: str) -> int:
    """Pesos as centavos."""
    found = _PESOS.fullmatch(text.strip())
    if found is None:
        raise BadInput(f"{option} {text!r} is not an amount of pesos such as 3500.00")
    whole, cents = found.groups()
    if int(whole) >= _MOST_PESOS:
        raise BadInput(f"{option} {text} is too much: less than {_MOST_PESOS} pesos")
    return int(whole) * 100 + int((cents or "").ljust(2, "0"))


def _rate(text: str) -> Decimal:
    said = text.strip()
    if _RATE.fullmatch(said) is None or Decimal(said) > 1:
        raise BadInput(f"--rate {text!r} is not a yearly rate between 0 and 1: 0.1045 is 10.45 %")
    return Decimal(said)


def shown(centavos: int) -> str:
    """Pesos with two decimals."""
    return f"{centavos // 100}.{centavos % 100:02}"


def _as_json(planned: Schedule) -> dict[str, Any]:
    return {
        "months": planned.months,
        "total_interest": shown(planned.total_interest),
        "total_paid": shown(planned.total_paid),
        "installments": [
            {
                "n": row.n,
                "interest": shown(row.interest),
                "principal": shown(row.principal),
                "balance": shown(row.balance),
            }
            for row in planned.rows
        ],
    }


def _print_table(planned: Schedule) -> None:
    typer.echo(f"{'month':>6} {'interest':>14} {'principal':>14} {'balance':>14}")
    for row in planned.rows:
        typer.echo(
            f"{row.n:>6} {shown(row.interest):>14} {shown(row.principal):>14} {shown(row.balance):>14}"
        )
    typer.echo(
        f"{planned.months} months, {shown(planned.total_interest)} of interest, "
        f"{shown(planned.total_paid)} paid in all"
    )
