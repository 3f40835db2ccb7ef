import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.fraud.rules import VERDICTS, as_asked
from micuenta_app.fraud.state import FraudState


@pytest.mark.parametrize("asked", ["dinero", "clave"])
def test_asking_for_money_or_a_secret_is_fraud_whoever_asks(asked: str) -> None:
    known = as_asked(asked)
    assert known and VERDICTS[known] == "dangerous"


def test_nothing_that_is_asked_for_is_ever_called_safe() -> None:
    assert set(VERDICTS.values()) <= {"dangerous", "suspicious"}


@given(
    st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.text()))
)
def test_what_is_not_offered_is_not_taken(value: object) -> None:
    assert as_asked(value) in {None, *VERDICTS}
    if value not in [*VERDICTS]:
        assert as_asked(value) is None


async def test_a_choice_is_judged_and_a_forged_one_forgotten() -> None:
    state = FraudState()
    # pyrefly: ignore[bad-argument-count]
    await state.choose_asked("clave")
    assert (state.asked, state.verdict) == ("clave", "dangerous")
    # pyrefly: ignore[bad-argument-count]
    await state.choose_asked("__proto__")
    assert (state.asked, state.verdict) == ("", "")


def test_the_page_s_handlers_are_open_to_everybody() -> None:
    assert getattr(FraudState.choose_asked.fn, "is_public", False)
