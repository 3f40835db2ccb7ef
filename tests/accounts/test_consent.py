"""Nothing is kept of who has not accepted the privacy notice as it is now."""

import pytest
from sqlmodel import select

from micuenta_app import db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import Account, SignupDraft
from micuenta_app.help.rules import NOTICE_VERSION

from .people import add_worker, answer, begin, sign_up

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize("accepted", ["", "2020-01-01"])
async def test_without_the_present_notice_nothing_begins(accepted: str):
    assert await service.begin_signup("es", accepted) is None
    async with db.reading() as database:
        assert (await database.execute(select(SignupDraft))).first() is None


async def test_the_account_says_which_notice_was_accepted():
    await sign_up(await add_worker())
    async with db.reading() as database:
        assert (await database.execute(select(Account.notice_version))).scalar_one() == NOTICE_VERSION


async def test_a_notice_that_changes_under_way_is_read_before_going_on():
    worker = await add_worker()
    token = await begin()
    async with db.writing() as database:
        (await database.execute(select(SignupDraft))).scalar_one().notice_version = "2020-01-01"
    assert await service.look(token, "nss") is None
    assert await answer(token, "nss", {"nss": worker.nss}) == service.Outcome()
