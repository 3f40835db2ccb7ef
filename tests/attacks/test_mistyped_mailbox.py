"""The owner mistypes an e-mail; a stranger reads that mailbox, and has a browser and all patience.

Each step of the chain is tried, also after the ones before it were stopped: the link without a session, in
a session of the stranger's own, a link to a new password at the mailbox, and the same a day later.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from tests.attacks.people import browser, change, goes_to, link_to, messages_to, rows, signed_in
from tests.support.server import Server
from tests.wire.client import Tab

OWNER, STRANGER = KEYS["rosa"], KEYS["tomas"]
NSS = {person.key: person.nss for person in NAMED}["rosa"]
MISTYPED = "rosa.del.mal@example.com"
_A_DAY_AGO = "UPDATE contact_change SET asked_at = datetime(asked_at, '-25 hours')"


@pytest.fixture(scope="module")
def server(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("mistyped"), people, MICUENTA_BCRYPT_COST="4") as running:
        yield running


@pytest.fixture
def link(server: Server) -> Iterator[str]:
    """What the stranger finds in the mailbox."""
    with closing(signed_in(server, OWNER.email, OWNER.password)) as owner:
        change(server, "DELETE FROM contact_change")
        owner.post("/cuenta/perfil/correo", data={"correo": MISTYPED, "correo_visto": MISTYPED})
        yield link_to(server, MISTYPED, "/correo/abrir/")


def _owners_email(server: Server) -> str:
    ((email,),) = rows(
        server,
        "SELECT a.email FROM account a JOIN worker w ON w.id = a.worker_id WHERE w.nss = ?",
        NSS,
    )
    return email


def test_the_message_says_nothing_of_the_account(server: Server, link: str):
    said = messages_to(server, MISTYPED)[-1]
    assert link in said
    for known in ("Rosa", "rosa@", NSS, OWNER.phone):
        assert known not in said


def test_the_link_without_a_session_proves_nothing(server: Server, link: str):
    with closing(browser(server)) as stranger:
        assert goes_to(stranger.get(link)) == "/correo/confirmar"
        assert goes_to(stranger.post("/correo/confirmar", data={})) == "/entrar"
    assert _owners_email(server) == OWNER.email


async def test_in_a_browser_without_a_session_the_page_leads_to_sign_in_and_shows_no_address(
    server: Server, link: str
):
    cookie = f"correo={link.rpartition('/')[2]}"
    async with Tab(server, cookie=cookie, page="/correo/confirmar") as tab:
        await tab.until(lambda text: "_redirect" in text and '"/entrar"' in text)
        assert MISTYPED not in await tab.settle()
    async with Tab(server, cookie=cookie, page="/entrar") as tab:
        await tab.until(lambda text: '"proves_email_rx_state_": true' in text)


async def test_the_strangers_own_session_proves_nothing_for_either(server: Server, link: str):
    with closing(browser(server)) as stranger:
        stranger.get(link)
        answer = stranger.post("/sesion", data={"identifier": STRANGER.email, "password": STRANGER.password})
        assert goes_to(answer) == "/correo/confirmar"
        assert goes_to(stranger.post("/correo/confirmar", data={})) == "/correo/confirmar"
        cookie = "; ".join(f"{name}={stranger.cookies[name]}" for name in ("sesion", "correo"))
    async with Tab(server, cookie=cookie, page="/correo/confirmar") as tab:
        await tab.until(lambda text: "contact_link_state" in text and "works" in text)
        assert MISTYPED not in await tab.settle()
    assert _owners_email(server) == OWNER.email
    assert not rows(server, "SELECT 1 FROM account WHERE email = ?", MISTYPED)


@pytest.mark.parametrize("typed", [MISTYPED, NSS, OWNER.email])
def test_the_mailbox_gets_no_link_to_a_new_password(server: Server, link: str, typed: str):
    with closing(browser(server)) as stranger:
        # As a stranger would: first confirm, then ask.
        stranger.get(link)
        stranger.post("/correo/confirmar", data={})
        assert goes_to(stranger.post("/recuperar", data={"identifier": typed})) == "/recuperar/enviado"
    assert not [body for body in messages_to(server, MISTYPED) if "/recuperar/abrir/" in body]


def test_a_day_later_the_mailbox_is_forgotten(server: Server, link: str):
    change(server, _A_DAY_AGO)
    with closing(signed_in(server, OWNER.email, OWNER.password)) as owner:
        owner.get(link)
        assert goes_to(owner.post("/correo/confirmar", data={})) == "/correo/confirmar"
        another = "rosa.otra.mas@example.com"
        owner.post("/cuenta/perfil/correo", data={"correo": another, "correo_visto": another})
    assert not rows(server, "SELECT 1 FROM contact_change WHERE value = ?", MISTYPED)
    assert _owners_email(server) == OWNER.email


def test_the_owner_confirms_after_signing_in_in_the_browser_that_opened_the_link(server: Server, link: str):
    with closing(browser(server)) as elsewhere:
        elsewhere.get(link)
        assert goes_to(elsewhere.post("/correo/confirmar", data={})) == "/entrar"
        answer = elsewhere.post("/sesion", data={"identifier": NSS, "password": OWNER.password})
        assert goes_to(answer) == "/correo/confirmar"
        assert goes_to(elsewhere.post("/correo/confirmar", data={})) == "/correo/confirmado"
        assert _owners_email(server) == MISTYPED
        # The old mailbox can still undo it.
        assert link_to(server, OWNER.email, "/no-fui-yo/")
