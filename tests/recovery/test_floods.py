"""A stranger who causes many messages does not keep the owner from getting back in."""

from datetime import timedelta

import pytest

from micuenta_app import clock
from micuenta_app.accounts import service
from micuenta_app.delivery.outbox import MOST_PER_HOUR
from micuenta_app.recovery import service as recovery
from micuenta_app.registry.records import Worker
from tests.accounts.people import PASSWORD, add_worker, fill_in, letters_to, sign_in
from tests.recovery.people import EMAIL, NEW, ORIGIN, aurora, link_in_message_to, viewer_with

pytestmark = pytest.mark.usefixtures("database")

NEW_DEVICE = "Entraron a tu cuenta desde un aparato nuevo"
ALREADY_YOURS = "Alguien quiso registrarse con tus datos"
LINK = "Tu enlace para cambiar tu contraseña"


async def _come_from_new_devices(_worker: Worker) -> None:
    for _ in range(MOST_PER_HOUR + 2):
        await viewer_with(PASSWORD)


async def _sign_up_as_her_again(worker: Worker) -> None:
    """With her e-mail and somebody else's NSS, and with hers and other e-mails: each is counted apart."""
    other = await add_worker(2)
    for number in range(MOST_PER_HOUR // 2 + 1):
        await fill_in(other, phone="312 555 0199")
        await fill_in(worker, email=f"other{number}@example.com", phone="312 555 0199")


async def _links_sent() -> int:
    return sum(letter.subject == LINK for letter in await letters_to(EMAIL))


@pytest.mark.parametrize(
    ("flood", "subject"), [(_come_from_new_devices, NEW_DEVICE), (_sign_up_as_her_again, ALREADY_YOURS)]
)
async def test_other_messages_leave_room_for_a_link(flood, subject):
    worker, _ = await aurora()
    await flood(worker)
    assert [letter.subject for letter in await letters_to(EMAIL)].count(subject) == MOST_PER_HOUR
    assert await recovery.ask(EMAIL, ORIGIN) is None
    assert await _links_sent() == 1
    assert await recovery.set_password(await link_in_message_to(EMAIL), NEW) is None


async def test_past_the_most_links_of_an_hour_the_last_one_that_was_sent_still_works():
    worker, _ = await aurora()
    # By each name as often as makes nobody wait.
    for identifier in (EMAIL, worker.nss):
        for _ in range(MOST_PER_HOUR // 2):
            assert await recovery.ask(identifier, ORIGIN) is None
    assert await _links_sent() == MOST_PER_HOUR
    with clock.shifted(timedelta(minutes=1)):
        for identifier in (EMAIL, worker.nss):
            assert await recovery.ask(identifier, ORIGIN) is None
        assert await _links_sent() == MOST_PER_HOUR
        assert await recovery.set_password(await link_in_message_to(EMAIL), NEW) is None
        assert isinstance(await sign_in(EMAIL, NEW), service.SignedIn)
