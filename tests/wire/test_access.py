"""Every registered handler, called by people it is not for: nothing of the victim comes back."""

import inspect
import sqlite3
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from reflex_base.registry import RegistrationContext

from micuenta_app.micuenta_app import app  # registers every handler
from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from micuenta_app.web.socket_guard import callable_handlers
from tests.support.server import Server

from .client import Tab, sign_in, sign_out

_PEOPLE = {person.key: person for person in NAMED}
_VICTIM, _OTHER = "elvira", "rosa"
# The account page last: it is the one that shows her name, a mark the walk looks for.
_PRIVATE_PAGES = ("/cuenta/ahorro", "/cuenta/credito", "/cuenta/retiro", "/cuenta/actividad", "/cuenta")


def _marks(key: str) -> list[str]:
    """What gives a person away on the wire."""
    person = _PEOPLE[key]
    return [
        person.names.given_names,
        person.names.first_surname,
        person.nss,
        person.curp,
        person.rfc,
        KEYS[key].email,
    ]


async def _cookie(server: Server, key: str) -> str:
    cookie = await sign_in(server, KEYS[key].email, KEYS[key].password)
    assert cookie
    return cookie


def _hostile_payloads(name: str) -> Iterator[dict[str, Any]]:
    """Arguments a stranger would try: the victim's identifiers and odd types for each parameter."""
    handler = RegistrationContext.get().event_handlers[name].handler.fn
    parameters = [one for one in inspect.signature(handler).parameters if one not in ("self", "_")]
    victim = _PEOPLE[_VICTIM]
    # Written otherwise than the marks below look for: what comes back must come from the server.
    nss, email = "-".join(victim.nss), KEYS[_VICTIM].email.upper()
    yield {}
    for value in (nss, email, 0, 1, -1, 10**9, None, [], {"nss": nss}, "../elvira"):
        yield dict.fromkeys(parameters, value)


@pytest.fixture
async def victims_tab(server: Server) -> AsyncIterator[str]:
    """The client token of a tab in which the victim looked at everything, and then left."""
    cookie = await _cookie(server, _VICTIM)
    token = ""
    for page in _PRIVATE_PAGES:
        async with Tab(server, token=token, cookie=cookie, page=page) as tab:
            token = tab.token
            await tab.until(lambda text: '"ready_rx_state_": true' in text)
    # The demonstration's mailbox shows everybody's letters to anybody: those about these sign-ins.
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        database.execute("DELETE FROM outbox_message WHERE recipient = ?", (KEYS[_VICTIM].email,))
    yield token
    await sign_out(server, cookie)


def test_the_app_has_the_handlers_this_walk_is_about():
    assert app is not None
    assert len(callable_handlers()) > 10


async def test_the_victim_does_see_herself(server: Server):
    async with Tab(server, cookie=await _cookie(server, _VICTIM), page="/cuenta") as tab:
        assert "Elvira" in await tab.until(lambda text: "Elvira" in text)


@pytest.mark.parametrize("thief", ["", "sesion=guess", _OTHER])
async def test_no_handler_gives_the_victim_away(server: Server, victims_tab: str, thief: str):
    cookie = await _cookie(server, thief) if thief == _OTHER else thief
    for name in sorted(callable_handlers()):
        # First the page the victim left, where her data would still be: any other wipes them.
        for page in (_PRIVATE_PAGES[-1], "/"):
            async with Tab(server, token=victims_tab, cookie=cookie, page=page) as tab:
                for payload in _hostile_payloads(name):
                    await tab.send(name, **payload)
                received = await tab.settle()
            found = [mark for mark in _marks(_VICTIM) if mark in received]
            assert not found, (name, page, found)


async def test_signing_out_takes_effect_on_an_open_socket(server: Server):
    cookie = await _cookie(server, _OTHER)
    async with Tab(server, cookie=cookie, page="/cuenta") as tab:
        await tab.until(lambda text: "Rosa" in text)
        await sign_out(server, cookie)
        before = len(tab.received)
        await tab.settle()
        assert "Rosa" not in "\n".join(tab.received[before:])


async def test_a_visitor_without_session_is_sent_to_sign_in(server: Server):
    async with Tab(server, page="/cuenta/ahorro") as tab:
        assert '"/entrar"' in await tab.until(lambda text: "_redirect" in text)
