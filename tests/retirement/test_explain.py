"""Whoever repeats the printed sums gets the printed figures."""

import re
from datetime import date
from decimal import ROUND_CEILING, Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micuenta_app.retirement.answers import defaults, read
from micuenta_app.retirement.explain import explained
from micuenta_app.retirement.result import Result, result_of
from micuenta_app.retirement.rules import shown, shown_coverage
from micuenta_app.retirement.sums import Explained
from micuenta_app.ui.texts import Translator

TODAY = date(2026, 11, 25)
T = Translator()
_CENTAVO = Decimal("0.01")


class _Sum:
    """A calculator: numbers, + − × ÷ ^ and brackets, each with its usual weight, from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens = re.findall(r"\d[\d,]*(?:\.\d+)?|[-+−×÷^()]", text)
        left = re.sub(r"\d[\d,]*(?:\.\d+)?|[-+−×÷^()\s]", "", text)
        assert not left, (text, left)

    def value(self) -> Decimal:
        with localcontext(prec=50):
            found = self._terms()
        assert not self._tokens
        return found

    def _next(self) -> str:
        return self._tokens[0] if self._tokens else ""

    def _take(self) -> str:
        return self._tokens.pop(0)

    def _terms(self) -> Decimal:
        found = self._factors()
        while self._next() in ("+", "−"):
            found = found + self._factors() if self._take() == "+" else found - self._factors()
        return found

    def _factors(self) -> Decimal:
        found = self._power()
        while self._next() in ("×", "÷"):
            found = found * self._power() if self._take() == "×" else found / self._power()
        return found

    def _power(self) -> Decimal:
        found = self._one()
        if self._next() == "^":
            self._take()
            found **= self._one()
        return found

    def _one(self) -> Decimal:
        token = self._take()
        if token == "(":
            found = self._terms()
            assert self._take() == ")"
            return found
        if token == "−":
            return -self._one()
        return Decimal(token.replace(",", ""))


def worked_out(step: Explained) -> tuple[Decimal, Decimal]:
    """What the sum comes to, and what is printed behind it."""
    sum_, equals, printed = step.numbers.partition(" = ")
    assert equals, step
    return _Sum(sum_).value(), Decimal(printed.replace(",", "").replace("−", "-"))


def result(**typed: str) -> Result:
    answers, problems = read(defaults() | {"nac_mes": "5", "nac_anio": "1978"} | typed, TODAY)
    assert problems == ()
    return result_of(answers)


def steps(found: Result) -> dict[str, Explained]:
    return {step.key: step for step in explained(T, found)}


FULL = {
    "viv97": "184,320.55",
    "sar92": "18,764.92",
    "fondo72": "1,200.10",
    "solo": "5,000",
    "ley": "ley73",
    "semanas": "420",
    "afore": "95,000",
    "aporta": "si",
    "sueldo": "12,500",
    "anios_aporta": "7",
    "ing_mx": "1,500.25",
    "ing_us": "310",
    "ing_ca": "95.5",
    "cad": "12.9",
    "cad_dia": "2026-11-20",
}
CASES: list[dict[str, str]] = [
    {},
    FULL,
    {**FULL, "ley": "ley97", "moneda": "usd"},
    {**FULL, "bajo": "-2", "base": "-1", "alto": "0"},
    {**FULL, "bajo": "0", "base": "0", "alto": "0"},
    {**FULL, "base": "0", "afore": "30,000,000"},
    {**FULL, "nac_anio": "1960", "edad": "66", "mas_edad": "75"},
    {"viv97": "900,000", "edad": "60", "anios": "10", **dict.fromkeys(("comida", "salud", "familia"), "")},
]


@pytest.mark.parametrize("typed", CASES)
def test_every_printed_sum_comes_to_the_printed_figure(typed: dict[str, str]):
    for step in explained(T, result(**typed)):
        found, printed = worked_out(step)
        assert abs(found - printed) <= _tolerance(step), (step.key, step.numbers, found)
        assert step.title and step.formula and step.source


def _tolerance(step: Explained) -> Decimal:
    """A centavo, but for what is printed with more digits; a saving is rounded up, a wish down."""
    return {"rate": Decimal("1e-17"), "coverage": Decimal("1e-4"), "close_extra": Decimal("0.02")}.get(
        step.key, _CENTAVO
    )


@pytest.mark.parametrize("typed", CASES)
def test_the_printed_figures_are_the_ones_of_the_result(typed: dict[str, str]):
    found = result(**typed)
    printed = {key: step.numbers.rpartition(" = ")[2].replace(",", "") for key, step in steps(found).items()}
    base = found.base
    assert printed["months"] == str(base.months_to_retirement)
    assert printed["at_retirement"] == shown(base.at_retirement)
    assert printed["lump_sum"] == shown(base.lump_sum)
    assert printed["from_savings"] == shown(base.monthly_from_savings)
    assert printed["total"] == shown(base.monthly_total)
    assert printed["gap"].replace("−", "-") == shown(base.gap)
    assert base.coverage is not None and printed["coverage"] == shown_coverage(base.coverage)
    assert printed["close_wish"] == shown(base.close_gap.desired_monthly)
    extra = base.close_gap.extra_monthly
    assert printed.get("close_extra") == (shown(extra) if extra else None)
    if extra:
        exact, _ = worked_out(steps(found)["close_extra"])
        assert abs(exact.quantize(_CENTAVO, ROUND_CEILING) - extra) <= _CENTAVO


amount = st.integers(0, 3_000_000_00).map(lambda centavos: f"{Decimal(centavos) / 100:,.2f}")


@settings(max_examples=40, deadline=None)
@given(
    st.fixed_dictionaries(
        {
            "viv97": amount,
            "afore": amount,
            "ley": st.sampled_from(["ley73", "ley97", "nose"]),
            "edad": st.sampled_from(["60", "65", "70"]),
            "base": st.sampled_from(["0", "0.5", "1", "2", "-0.75"]),
            "anios": st.integers(1, 45).map(str),
            "ing_us": st.sampled_from(["", "250", "1,200.55"]),
        }
    )
)
def test_any_plan_can_be_worked_out_by_hand(typed: dict[str, Any]):
    for step in explained(T, result(bajo="-1", alto="3", **typed)):
        found, printed = worked_out(step)
        assert abs(found - printed) <= _tolerance(step), (step.key, step.numbers, found)
