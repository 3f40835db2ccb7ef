"""Every event of one's own account, and of nobody else's."""

from datetime import timedelta
from typing import get_args

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.events import Kind, record
from micuenta_app.accounts.records import AccountEvent
from micuenta_app.activity import service as activity
from micuenta_app.activity.texts import happening_words
from micuenta_app.ui.texts import Translator
from tests.accounts.people import sign_in

from .people import AURORA, OTHER, account_of, aurora, enter, kinds_of, look, somebody_else, viewer_by


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_its_words_in_both_languages(kind: Kind):
    for count in (1, 3):
        spanish, english = (happening_words(Translator(language), kind, count) for language in ("es", "en"))
        assert spanish and english and spanish != english
        assert "{" not in spanish + english


def test_kinds_that_count_say_how_many():
    for kind in ("tries_failed", "sessions_ended"):
        assert "3" in happening_words(Translator(), kind, 3)


@pytest.mark.usefixtures("database")
class TestHistory:
    async def test_newest_first_and_only_ones_own(self):
        await aurora()
        await somebody_else()
        viewer = await look(device="Firefox · Windows")
        theirs = await look(OTHER)
        seen = await activity.history_of(viewer)
        assert [(one.kind, one.device) for one in seen.happenings] == [
            ("signed_in", "Firefox · Windows"),
            ("created", ""),
        ]
        others = await activity.history_of(theirs)
        assert not {one.key for one in seen.happenings} & {one.key for one in others.happenings}

    async def test_a_long_history_has_pages_that_hold_each_event_once(self):
        await aurora()
        viewer = await look()
        async with db.writing() as database:
            for _ in range(45):
                record(database, viewer.account_id, "signed_in")
        pages = [await activity.history_of(viewer, number) for number in (1, 2, 3)]
        assert [len(page.happenings) for page in pages] == [20, 20, 7]
        times = [one.at for page in pages for one in page.happenings]
        assert times == sorted(times, reverse=True)
        assert len({one.key for page in pages for one in page.happenings}) == 47

    @pytest.mark.parametrize("asked", [-1, 0, 99, "2", None, [], True, 10**30])
    async def test_a_page_that_does_not_exist_is_the_nearest_one(self, asked: object):
        await aurora()
        assert (await activity.history_of(await look(), asked)).page == 1

    async def test_what_a_row_is_called_says_nothing_of_its_number(self):
        await aurora()
        viewer = await look()
        async with db.reading() as database:
            ids = (await database.execute(select(AccountEvent.id))).scalars().all()
        keys = {one.key for one in (await activity.history_of(viewer)).happenings}
        assert all(len(key) == 64 for key in keys)
        assert not keys & {str(number) for number in ids}

    async def test_signing_out_is_written_down_once_with_its_device(self):
        await aurora()
        token = await enter(device="Safari · iPhone")
        viewer = await viewer_by(token)
        await accounts.sign_out(token)
        await accounts.sign_out(token)
        await accounts.sign_out("guess")
        assert (await kinds_of(viewer.account_id)).count("signed_out") == 1
        newest = (await activity.history_of(viewer)).happenings[0]
        assert (newest.kind, newest.device) == ("signed_out", "Safari · iPhone")


@pytest.mark.usefixtures("database")
class TestLastVisit:
    async def test_the_first_sign_in_has_none_before_it(self):
        await aurora()
        assert await activity.last_visit(await look()) is None

    async def test_it_is_the_sign_in_before_this_one(self):
        await aurora()
        await enter(device="Firefox · Windows")
        with clock.shifted(timedelta(hours=1)):
            viewer = await look(device="Chrome · Android")
            seen = await activity.last_visit(viewer)
            assert seen is not None and (seen.device, seen.wrong_tries) == ("Firefox · Windows", 0)
        with clock.shifted(timedelta(hours=2)):
            # Whoever comes later is not the visit before.
            await enter(device="Edge · Windows")
            seen = await activity.last_visit(viewer)
            assert seen is not None and seen.device == "Firefox · Windows"

    async def test_wrong_passwords_before_either_sign_in_are_counted_and_older_ones_are_not(self):
        await aurora()
        account = await account_of()

        async def wrong(count: int) -> None:
            async with db.writing() as database:
                record(database, account.id, "tries_failed", count=count)

        await wrong(9)
        await enter()
        await wrong(3)
        await enter()  # by whoever guessed it at last
        await wrong(2)
        seen = await activity.last_visit(await look())
        assert seen is not None and seen.wrong_tries == 5

    async def test_real_guesses_are_told(self):
        await aurora()
        await enter()
        for _ in range(2):
            await sign_in(AURORA, "no es esta contraseña")
        seen = await activity.last_visit(await look())
        assert seen is not None and seen.wrong_tries == 2

    async def test_another_persons_visits_are_not_mine(self):
        await aurora()
        await somebody_else()
        await enter(OTHER)
        assert await activity.last_visit(await look()) is None
