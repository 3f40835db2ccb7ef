"""`micuenta plan`, as a program runs it."""

import json
from decimal import Decimal
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from micuenta_app.cli import app


def run(**options: object) -> Result:
    given = {"balance": "350000.00", "rate": "0.1045", "payment": "3500.00"} | options
    said = [f"--{name}={value}" for name, value in given.items()]
    return CliRunner().invoke(app, ["plan", *said, "--json"])


def answer(**options: object) -> dict[str, Any]:
    result = run(**options)
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def test_a_debt_worked_out_by_hand():
    assert answer(balance="1000", rate="0.12", payment="400.00") == {
        "months": 3,
        "total_interest": "18.26",
        "total_paid": "1018.26",
        "installments": [
            {"n": 1, "interest": "10.00", "principal": "390.00", "balance": "610.00"},
            {"n": 2, "interest": "6.10", "principal": "393.90", "balance": "216.10"},
            {"n": 3, "interest": "2.16", "principal": "216.10", "balance": "0.00"},
        ],
    }


def test_what_is_paid_once_lowers_the_debt_before_the_first_month():
    plan = answer(balance="1100", rate="0.12", payment="300.00", extra="100.00", once="100.00")
    assert plan["installments"][0] == {
        "n": 1,
        "interest": "10.00",
        "principal": "390.00",
        "balance": "610.00",
    }
    assert (plan["months"], plan["total_interest"], plan["total_paid"]) == (3, "18.26", "1118.26")


def test_the_sums_are_those_of_the_rows():
    plan = answer(extra="500.00", once="10000.00")
    rows = plan["installments"]
    assert sum(Decimal(row["principal"]) for row in rows) == Decimal("340000.00")
    assert sum(Decimal(row["interest"]) for row in rows) == Decimal(plan["total_interest"])
    assert Decimal(plan["total_paid"]) == 350_000 + Decimal(plan["total_interest"])
    assert plan["months"] == len(rows) == rows[-1]["n"]


def test_for_people_it_is_a_table():
    result = CliRunner().invoke(app, "plan --balance 1000 --rate .12 --payment 400".split())
    assert result.stdout.splitlines()[-1] == "3 months, 18.26 of interest, 1018.26 paid in all"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        # 350,000 at 10.45 % is 3,047.92 of interest in the first month.
        ({"payment": "3047.92"}, "interest of the first month alone is 3047.92"),
        ({"payment": "0"}, "never pay off the debt"),
        ({"payment": "-3500"}, "--payment '-3500' is not an amount"),
        ({"payment": "mucho"}, "--payment 'mucho' is not an amount"),
        ({"payment": "3500.005"}, "is not an amount"),
        ({"payment": "٣٥٠٠"}, "is not an amount"),
        ({"payment": "nan"}, "is not an amount"),
        ({"payment": "1e9"}, "is not an amount"),
        ({"payment": ""}, "is not an amount"),
        ({"payment": "1000000000000"}, "too much"),
        ({"balance": "0"}, "nothing is owed"),
        ({"balance": "-1"}, "is not an amount"),
        ({"balance": "1000000000000"}, "too much"),
        ({"extra": "350000.01"}, "--extra 350000.01 is more than the debt of 350000.00"),
        ({"once": "350000.01"}, "--once 350000.01 is more than the debt of 350000.00"),
        ({"once": "-1"}, "is not an amount"),
        ({"rate": "10.45"}, "0.1045 is 10.45 %"),
        ({"rate": "-0.1"}, "is not a yearly rate"),
        ({"rate": "diez"}, "is not a yearly rate"),
        ({"rate": "0", "payment": "0.01"}, "more than 100000 months"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(change: dict[str, str], said: str):
    result = run(**change)
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith("micuenta plan: ") and said in line


def test_the_smallest_payment_that_works():
    assert answer(payment="3047.93")["months"] > 1000
