"""Plans that are kept: their owner's only, a sensible number, and gone with the account."""

import asyncio
from datetime import date, timedelta

import pytest
import reflex as rx
from sqlalchemy import func, select

from micuenta_app import clock, db
from micuenta_app.retirement import service
from micuenta_app.retirement.answers import FIELDS, defaults
from micuenta_app.retirement.records import Scenario
from micuenta_app.retirement.state import RetirementState
from micuenta_app.viewer import Viewer
from tests.profile.people import aurora, somebody_else
from tests.savings.looking import as_viewer
from tests.savings.people import movement, store, total, worker

pytestmark = pytest.mark.usefixtures("database")
ANSWERS = defaults() | {"nac_mes": "5", "nac_anio": "1978", "viv97": "200,000"}


async def names(viewer: Viewer) -> list[str]:
    return [one.name for one in await service.scenarios_of(viewer)]


async def rows() -> int:
    async with db.reading() as database:
        return (await database.execute(select(func.count()).select_from(Scenario))).scalar_one()


async def test_kept_replaced_and_deleted():
    me = await aurora()
    assert await service.save(me, "  Me   quedo ", ANSWERS) is None
    assert await service.save(me, "Me quedo", ANSWERS | {"edad": "68"}) is None
    (kept,) = await service.scenarios_of(me)
    assert (kept.name, kept.answers["edad"], kept.answers["viv97"]) == ("Me quedo", "68", "200,000")
    await service.delete(me, "Otro")
    assert await names(me) == ["Me quedo"]
    await service.delete(me, "Me quedo")
    assert await names(me) == [] and await rows() == 0


async def test_nobody_elses_are_seen_replaced_or_deleted():
    me, other = await aurora(), await somebody_else()
    await service.save(me, "Mío", ANSWERS)
    await service.save(other, "Mío", ANSWERS | {"edad": "70"})
    assert (await service.scenarios_of(me))[0].answers["edad"] == "65"
    await service.delete(other, "Mío")
    assert await names(other) == [] and await names(me) == ["Mío"]


@pytest.mark.parametrize(
    ("name", "code"),
    [*((name, "name_missing") for name in ("", "  ", None, 7, {"a": 1})), ("a" * 41, "name_long")],
)
async def test_a_name_that_is_none(name: object, code: str):
    me = await aurora()
    problem = await service.save(me, name, ANSWERS)
    assert problem and (problem.field, problem.code) == ("nombre", code)
    assert await rows() == 0


async def test_no_more_than_the_most_even_at_once():
    me = await aurora()
    told = await asyncio.gather(*(service.save(me, f"Plan {n}", ANSWERS) for n in range(12)))
    assert [problem.code for problem in told if problem] == ["too_many"] * (12 - service.MOST_SCENARIOS)
    assert len(await names(me)) == await rows() == service.MOST_SCENARIOS
    assert await service.save(me, (await names(me))[0], ANSWERS) is None


async def test_only_the_checks_own_fields_are_kept_and_short():
    me = await aurora()
    sent = ANSWERS | {"nss": "12345678901", "afore": "9" * 9_000, "edad": ["65"]}
    await service.save(me, "Uno", sent)
    (kept,) = await service.scenarios_of(me)
    assert set(kept.answers) == set(FIELDS)
    assert len(kept.answers["afore"]) == 40 and kept.answers["edad"] == ""


# The screen.


async def screen() -> RetirementState:
    # pyrefly: ignore[unexpected-keyword]
    root = rx.State(_reflex_internal_init=True)
    return await root.get_state(RetirementState)


async def test_it_begins_with_what_the_registry_knows():
    viewer = await worker(
        curp="VITR850314MYNLNS00",
        first_contribution_on=date(1996, 5, 2),
        weeks_contributed=612,
        weeks_as_of=date(2026, 9, 30),
    )
    await store(
        movement(viewer, 18_764_92, date(1996, 9, 1), "sar92"),
        total(viewer, 18_764_92, date(2026, 10, 31), "sar92"),
    )
    start = await service.start_of(viewer)
    assert start.typed["ley"] == "ley73" and start.typed["semanas"] == "612"
    assert start.typed["sar92"] == "18,764.92" and start.typed["viv97"] == ""
    assert start.savings_as_of == date(2026, 10, 31) and start.savings_agree


async def test_movements_that_do_not_add_up_are_told_and_the_institutions_figure_counts():
    viewer, state = await worker(), await screen()
    await store(movement(viewer, 100_00, date(2026, 9, 1)), total(viewer, 900_00, date(2026, 10, 31)))
    await as_viewer(viewer, RetirementState.open, state)
    assert state.typed["viv97"] == "900.00"
    assert "INFONATEL" in state.savings_note


async def test_an_empty_registry_is_asked_for():
    viewer, state = await worker(curp="no curp"), await screen()
    await as_viewer(viewer, RetirementState.open, state)
    assert state.ready and state.question == "nacimiento" and state.progress == "Pregunta 1 de 8"
    assert state.savings_note == "" and state.typed["viv97"] == ""


async def test_a_whole_visit():
    me, state = await aurora(), await screen()
    await as_viewer(me, RetirementState.open, state)
    await as_viewer(me, RetirementState.answer, state, {**ANSWERS, "edad": "6", "ir": "resultado"})
    assert state.question == "edad" and state.wrong["edad"] == "El mínimo es 60"
    await as_viewer(me, RetirementState.answer, state, {**ANSWERS, "ir": "resultado"})
    assert state.question == "" and state.errors == []
    assert state.result.sentence.startswith("A los 65 tendrías unos $1,")
    # Something wrong: the result of before stays, and what is wrong is said.
    before = state.result
    await as_viewer(me, RetirementState.answer, state, {**ANSWERS, "viv97": "mucho", "vivo": "1"})
    assert state.result == before and [error.field for error in state.errors] == ["viv97"]
    await as_viewer(me, RetirementState.answer, state, ANSWERS)
    await as_viewer(me, RetirementState.save, state, {"nombre": "Uno"})
    assert state.said == "Guardado."
    await as_viewer(me, RetirementState.answer, state, ANSWERS | {"edad": "70"})
    await as_viewer(me, RetirementState.save, state, {"nombre": "Dos"})
    assert [one.name for one in state.saved] == ["Dos", "Uno"]
    await as_viewer(me, RetirementState.compare, state, {"uno": "1", "otro": "0"})
    assert state.compared == ["Uno", "Dos"]
    assert state.comparison[0] == ["Edad de retiro", "65", "70"]
    # Who comes back goes on with the newest.
    back = await screen()
    await as_viewer(me, RetirementState.open, back)
    assert back.question == "" and back.typed["edad"] == "70" and "A los 70" in back.result.sentence
    await as_viewer(me, RetirementState.load, state, 1)
    assert state.typed["edad"] == "65" and "A los 65" in state.result.sentence
    await as_viewer(me, RetirementState.forget, state, 1)
    assert await names(me) == ["Dos"]


async def test_a_place_that_is_none_changes_nothing(subtests: pytest.Subtests):
    me, state = await aurora(), await screen()
    await service.save(me, "Uno", ANSWERS)
    await as_viewer(me, RetirementState.open, state)
    question = state.question
    assert question == ""
    for place in (-1, 5, 10**9, None, "x", "0x", [], {"a": 1}, True, 0.0):
        with subtests.test(place=place):
            await as_viewer(me, RetirementState.load, state, place)
            await as_viewer(me, RetirementState.forget, state, place)
            await as_viewer(me, RetirementState.compare, state, {"uno": place, "otro": place})
            await as_viewer(me, RetirementState.compare, state, place)
            assert await names(me) == ["Uno"] and state.question == question and state.comparison == []


async def test_a_form_that_is_none_is_answered_in_words(subtests: pytest.Subtests):
    me = await aurora()
    for form in (None, [], "x", 7, {"edad": 5}, {1: "a"}, {"preset": "../x", "vivienda": None}):
        with subtests.test(form=form):
            state = await screen()
            await as_viewer(me, RetirementState.open, state)
            await as_viewer(me, RetirementState.answer, state, form)
            await as_viewer(me, RetirementState.save, state, form)
            assert state.errors and await names(me) == []


async def test_deleting_takes_the_one_this_tab_shows():
    """Another tab may have kept one since: the list has moved, the name has not."""
    me, state = await aurora(), await screen()
    await service.save(me, "Uno", ANSWERS)
    await as_viewer(me, RetirementState.open, state)
    with clock.shifted(timedelta(minutes=1)):
        await service.save(me, "Dos", ANSWERS)
    await as_viewer(me, RetirementState.forget, state, 0)
    assert await names(me) == ["Dos"]


async def test_a_connection_that_comes_back_finds_everything_as_it_was():
    """The page is opened again then: neither the answers nor the place among the questions are lost."""
    me, state = await aurora(), await screen()
    await as_viewer(me, RetirementState.open, state)
    for form in (ANSWERS, ANSWERS | {"edad": "68"}):
        await as_viewer(me, RetirementState.answer, state, form)
    question, edition = state.question, state.edition
    assert question
    await as_viewer(me, RetirementState.open, state)
    assert (state.question, state.edition, state.typed["edad"]) == (question, edition, "68")
    await as_viewer(me, RetirementState.answer, state, ANSWERS | {"edad": "69", "ir": "resultado"})
    sentence = state.result.sentence
    await as_viewer(me, RetirementState.open, state)
    assert state.question == "" and state.result.sentence == sentence and "A los 69" in sentence


async def test_what_is_wrong_is_not_kept():
    me, state = await aurora(), await screen()
    await as_viewer(me, RetirementState.open, state)
    await as_viewer(me, RetirementState.answer, state, {**ANSWERS, "afore": "-1"})
    await as_viewer(me, RetirementState.save, state, {"nombre": "Uno"})
    assert "afore" in [error.field for error in state.errors] and await names(me) == []


async def test_a_kept_plan_whose_age_has_passed_asks_for_the_age():
    me, state = await aurora(), await screen()
    await service.save(me, "Uno", ANSWERS | {"nac_anio": "1966", "edad": "60"})
    with clock.shifted(timedelta(days=3 * 365)):
        await as_viewer(me, RetirementState.open, state)
        assert state.question == "edad" and state.wrong["edad"].startswith("Ya tienes 6")
        form = ANSWERS | {"nac_anio": "1966", "edad": "68"}
        await as_viewer(me, RetirementState.answer, state, form)
        assert state.question == "" and "A los 68" in state.result.sentence


async def test_choosing_a_life_fills_its_lines():
    me, state = await aurora(), await screen()
    await as_viewer(me, RetirementState.open, state)
    edition, lives = state.edition, state.lives
    form = {**ANSWERS, "preset": "us_justo", "preset_hecho": "mx_tranquilo", "vivo": "1"}
    await as_viewer(me, RetirementState.answer, state, form)
    assert state.typed["moneda"] == "usd" and state.typed["vivienda"] == "900"
    assert (state.edition, state.lives) == (edition, lives + 1)
    assert state.question != ""  # a change is no answer yet
