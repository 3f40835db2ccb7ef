"""`micuenta outlook`, as a program runs it."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from micuenta_app.cli import app

PLAN: dict[str, Any] = {
    "id": "a1",
    "birth_date": "1978-05-20",
    "as_of": "2026-11-24",
    "retire_at": 65,
    "regime": "ley97",
    "balances": {"fondo72": "1000.00", "sar92": "0", "viv97": "200000.00", "solo": "500.00"},
    "real_yield": "0",
    "monthly_contribution": "100.00",
    "afore": "50000.00",
    "other_monthly": "1500.00",
    "desired_monthly": "9000.00",
    "years": 20,
}


def run(*plans: object) -> tuple[int, list[dict[str, Any]]]:
    lines = b"\n".join(plan if isinstance(plan, bytes) else json.dumps(plan).encode() for plan in plans)
    result = CliRunner().invoke(app, ["outlook", "--jsonl"], input=lines)
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def test_a_plan_worked_out_by_hand():
    # 198 months to May 2043; 2 x 1,000 + 200,500 + 19,800 = 222,300; with the Afore 272,300 over 240 months.
    code, (answer,) = run(PLAN)
    assert code == 0
    assert answer == {
        "id": "a1",
        "months_to_retirement": 198,
        "at_retirement": "222300.00",
        "lump_sum": "2500.00",
        "monthly_from_savings": "1134.58",
        "monthly_total": "2634.58",
        "gap": "6365.42",
        "coverage": "0.2927",
        "close_gap": {"extra_monthly": "7715.66", "retire_at": None, "desired_monthly": "2634.58"},
    }


@pytest.mark.parametrize("wrong", [b"no json", b"\xff\xfe", b"[" * 100_000, b"7", b'{"years": NaN'])
def test_a_wrong_line_does_not_stop_the_others(wrong: bytes):
    code, answers = run(wrong, PLAN, {**PLAN, "id": "b", "years": 0})
    assert code == 1
    assert answers[0] == {"id": None, "error": {"field": "", "code": "not_json"}}
    assert answers[1]["id"] == "a1" and "error" not in answers[1]
    assert answers[2] == {"id": "b", "error": {"field": "years", "code": "out_of_range"}}


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"real_yield": "lots"}, "real_yield", "not_a_number"),
        ({"real_yield": "NaN"}, "real_yield", "not_a_number"),
        ({"real_yield": "-1"}, "real_yield", "out_of_range"),
        ({"desired_monthly": "-5"}, "desired_monthly", "out_of_range"),
        ({"desired_monthly": 5}, "desired_monthly", "not_a_number"),
        ({"afore": "1e30"}, "afore", "out_of_range"),
        ({"birth_date": "24/11/2026"}, "birth_date", "not_a_date"),
        ({"regime": "ley85"}, "regime", "unknown"),
        ({"retire_at": True}, "retire_at", "not_a_number"),
        ({"balances": {"fondo72": "1"}}, "balances.sar92", "missing"),
        ({"balances": []}, "balances", "missing"),
        ({"birth_date": "2027-01-01"}, "birth_date", "out_of_range"),
        ({"birth_date": "9999-01-01"}, "birth_date", "out_of_range"),
    ],
)
def test_what_is_no_plan_is_named(change: dict[str, Any], field: str, code: str):
    assert run({**PLAN, **change})[1] == [{"id": "a1", "error": {"field": field, "code": code}}]


@pytest.mark.parametrize("real_yield", ["-0.9", "1", "1e-48", "-1e-30"])
def test_the_oddest_plan_has_an_answer(real_yield: str):
    odd = {"birth_date": "0001-01-01", "as_of": "0001-01-01", "retire_at": 120, "years": 100}
    most = "1000000000000"
    code, (answer,) = run(
        {
            **PLAN,
            **odd,
            "real_yield": real_yield,
            "balances": dict.fromkeys(PLAN["balances"], most),
            "desired_monthly": most,
        }
    )
    assert code == 0 and answer["months_to_retirement"] == 1440
