"""How long a refused sign-in takes says nothing of whether the account exists."""

import pytest

from micuenta_app.accounts import service
from tests.support.work import counted

from .people import add_worker, sign_in, sign_up

pytestmark = pytest.mark.usefixtures("database")


async def _work(identifier: str) -> list[str]:
    with counted() as done:
        assert await sign_in(identifier, "no es esta contraseña") == service.Problem("", "sign_in_wrong")
    return done


async def test_known_and_unknown_people_are_refused_with_the_same_work():
    worker = await add_worker()
    await sign_up(worker)
    stranger = await add_worker(2)
    known, unknown = ("aurora@example.com", worker.nss), ("nobody@example.com", stranger.nss)
    await _work("warm@example.com")  # what strangers' passwords are compared with is hashed once a process
    works = [await _work(identifier) for _ in range(3) for identifier in (*known, *unknown)]
    assert len([step for step in works[0] if step.startswith("bcrypt $2b$04")]) == 1
    assert len(works[0]) > 5
    # The first wrong one of each writes a row, the others change it.
    for turn in range(0, len(works), len((*known, *unknown))):
        assert all(work == works[turn] for work in works[turn : turn + 4])
