"""The plan and the what-if as their screens show them, whatever they are asked."""

from datetime import date
from decimal import Decimal

import pytest

from micuenta_app.credit.plan_state import PlanState
from micuenta_app.credit.what_if_state import WhatIfState
from tests.credit.files import credit, paid
from tests.savings.looking import as_viewer, made
from tests.savings.people import store, worker

pytestmark = pytest.mark.usefixtures("database")

ANYTHING = [None, "x", -1, 10**12, True, {"a": 1}, [1], 1.5, float("nan")]


async def test_the_plan_of_a_credit() -> None:
    viewer = await worker()
    row = await credit(viewer)
    await store(paid(row, date(2026, 11, 2)), paid(row, date(2021, 6, 4), -312_400_00, kind="disbursement"))
    state = await made(PlanState)
    await as_viewer(viewer, PlanState.choose, state, 0)
    assert state.ready and state.has_credit and not state.view.why_none
    # 224,800.49 x 7.41 % / 12 is 1,388.14 of interest; 1,491.89 of 2,880.03 lower the debt.
    assert state.view.rows[0] == [
        "dic 2026", "$2,978.43", "$223,308.60", "$1,388.14", "$1,491.89", "$98.40",
    ]  # fmt: skip
    assert state.view.answer == "Terminas de pagar en octubre de 2035."
    assert state.view.pager.total == 107 and len(state.view.rows) == 12
    await as_viewer(viewer, PlanState.show_page, state, 9)
    assert len(state.view.rows) == 11 and state.view.rows[-1][2] == "$0.00"
    assert state.view.chart.drawn and state.view.by_year[-1] == ["2035", "$0.00"]


@pytest.mark.parametrize("asked", ANYTHING)
async def test_any_page_and_any_place_is_one_of_ones_own(asked: object) -> None:
    viewer, other = await worker(), await worker()
    await credit(viewer)
    await credit(other, status="judicial", balance_centavos=999_999_99)
    state = await made(PlanState)
    await as_viewer(viewer, PlanState.choose, state, asked)
    await as_viewer(viewer, PlanState.show_page, state, asked)
    assert len(state.choices) == 1 and not state.view.why_none and state.view.rows


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"status": "paid", "balance_centavos": 0}, "Ya no debes nada"),
        ({"status": "judicial"}, "ante un juez"),
        ({"monthly_payment_centavos": 1_388_14}, "Con $1,388.14 al mes tu deuda no baja"),
        ({"monthly_payment_centavos": 0}, "tu deuda no baja"),
    ],
)
async def test_without_a_plan_it_says_why(changes: dict[str, object], said: str) -> None:
    viewer = await worker()
    await credit(viewer, **changes)
    plan, what_if = await made(PlanState), await made(WhatIfState)
    await as_viewer(viewer, PlanState.choose, plan, 0)
    await as_viewer(viewer, WhatIfState.ask, what_if, "mas")
    assert said in plan.view.why_none and said in what_if.why_none
    assert plan.view.rows == [] == what_if.view.lines


async def test_more_each_month_ends_sooner_and_says_by_how_much() -> None:
    viewer = await worker()
    await credit(viewer)
    state = await made(WhatIfState)
    await as_viewer(viewer, WhatIfState.ask, state, "mas")
    await as_viewer(viewer, WhatIfState.answer, state, {"mas": "1,000"})
    assert "meses antes" in state.view.answer and state.view.said[0].startswith("Te ahorras $")
    payment = state.view.lines[2]
    assert (payment.detail, payment.amount) == ("Como vas: $2,880.03", "$3,880.03")


@pytest.mark.parametrize("wish", ["mas", "una", "anios", "sin", "patron"])
async def test_each_question_is_answered_at_once(wish: str) -> None:
    viewer = await worker()
    await credit(viewer)
    state = await made(WhatIfState)
    await as_viewer(viewer, WhatIfState.ask, state, wish)
    assert state.wish == wish and state.value and state.view.answer and len(state.view.lines) == 5
    assert state.errors == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "Escribe 1 o más"),
        ("-5", "mayor que cero"),
        ("", "Escribe un número"),
        ("mucho", "con números"),
        ("1000000000000", "El máximo es 224,800"),
        ("224801", "El máximo es 224,800"),
    ],
)
async def test_a_wrong_number_is_said_beside_it_and_the_answer_before_stays(typed: str, said: str) -> None:
    viewer = await worker()
    await credit(viewer)
    state = await made(WhatIfState)
    await as_viewer(viewer, WhatIfState.ask, state, "mas")
    before = state.view
    await as_viewer(viewer, WhatIfState.answer, state, {"mas": typed})
    assert said in state.wrong and state.errors[0].field == "mas"
    assert state.view == before


@pytest.mark.parametrize("asked", ANYTHING)
async def test_anything_sent_to_the_what_if_is_harmless(asked: object) -> None:
    viewer = await worker()
    await credit(viewer, annual_rate=Decimal("0.0741"))
    state = await made(WhatIfState)
    await as_viewer(viewer, WhatIfState.choose, state, asked)
    await as_viewer(viewer, WhatIfState.ask, state, asked)
    await as_viewer(viewer, WhatIfState.answer, state, asked)
    await as_viewer(viewer, WhatIfState.answer, state, {"mas": asked})
    assert state.wish == "mas" and len(state.choices) == 1
