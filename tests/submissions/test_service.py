"""What became of a form is known for an hour."""

from datetime import timedelta

from micuenta_app import clock
from micuenta_app.submissions import service as submissions


async def test_an_answered_form_is_known_and_another_is_not(database: str) -> None:
    await submissions.remember("one", "/cuenta")
    assert await submissions.location_of("one") == "/cuenta"
    assert await submissions.location_of("two") is None


async def test_the_first_answer_stays(database: str) -> None:
    await submissions.remember("one", "/cuenta")
    await submissions.remember("one", "/entrar")
    assert await submissions.location_of("one") == "/cuenta"


async def test_after_an_hour_it_is_forgotten(database: str) -> None:
    await submissions.remember("one", "/cuenta")
    with clock.shifted(timedelta(minutes=61)):
        assert await submissions.location_of("one") is None
        await submissions.remember("one", "/entrar")
        assert await submissions.location_of("one") == "/entrar"
