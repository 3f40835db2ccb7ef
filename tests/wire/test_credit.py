"""Every handler and page of the credit and the payments, used by somebody else's session: nothing of the
victim's credit comes back."""

import inspect
import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from reflex_base.registry import RegistrationContext

from micuenta_app.credit.page import PAGES
from micuenta_app.micuenta_app import app  # registers every handler
from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from micuenta_app.registry.stories import LIVES
from micuenta_app.web.socket_guard import callable_handlers
from tests.support.server import Server

from .client import Tab, sign_in

_VICTIM, _OTHER = "elvira", "rosa"
_SCREENS = [f"/{page.slug}" for page in PAGES] + ["/cuenta/pagar"]


def _handlers() -> list[str]:
    """Those of the two features, by where they are written."""
    events = RegistrationContext.get().event_handlers
    ours = ("micuenta_app.credit", "micuenta_app.payments")
    return sorted(name for name in callable_handlers() if events[name].handler.fn.__module__.startswith(ours))


def _hostile(name: str) -> Iterator[dict[str, Any]]:
    """The victim's credit by every name somebody might try for it, in each parameter."""
    victim, plan = next(person for person in NAMED if person.key == _VICTIM), LIVES[_VICTIM].plan
    assert plan is not None
    handler = RegistrationContext.get().event_handlers[name].handler.fn
    parameters = [one for one in inspect.signature(handler).parameters if one not in ("self", "_")]
    yield {}
    for value in (0, 1, 2, -1, 10**9, True, None, plan.number, int(plan.number), [plan.number]):
        yield dict.fromkeys(parameters, value)
    # A form that carries more than its page's fields.
    extra = {"credito": "1", "numero": plan.number, "nss": victim.nss, "worker_id": 2, "anio": "2026"}
    yield dict.fromkeys(parameters, extra)


async def _owed(server: Server, cookie: str) -> set[str]:
    """What gives a credit away: the amounts of its screens that no other person's show."""
    found: set[str] = set()
    for screen in _SCREENS:
        async with Tab(server, cookie=cookie, page=screen) as tab:
            text = await tab.until(lambda text: '"ready_rx_state_": true' in text)
            found |= set(re.findall(r"\$[\d,]+\.\d\d", text))
    return found


def test_the_walk_is_about_every_handler_of_the_two_features():
    assert app is not None
    names = " ".join(_handlers())
    for state in ("credit", "plan", "what_if", "timeline", "papers", "pay"):
        assert f"{state}_state" in names


@pytest.mark.parametrize("screen", _SCREENS)
async def test_nobody_signed_in_is_sent_to_sign_in(server: Server, screen: str):
    async with Tab(server, page=screen) as tab:
        text = await tab.until(lambda text: "_redirect" in text)
    assert '"/entrar"' in text and not re.search(r"\$[\d,]{4,}\.\d\d", text)


async def test_another_persons_session_never_shows_the_victims_credit(server: Server):
    plan = LIVES[_VICTIM].plan
    assert plan is not None
    theirs = await sign_in(server, KEYS[_VICTIM].email, KEYS[_VICTIM].password)
    own = await sign_in(server, KEYS[_OTHER].email, KEYS[_OTHER].password)
    # Her own answers are the yardstick: only what they do not hold is the victim's.
    marks = await _owed(server, theirs) - await _owed(server, own)
    assert len(marks) > 20
    grouped = (plan.number, f"{plan.number[:2]} {plan.number[2:6]} {plan.number[6:]}")
    for screen, name in product(_SCREENS, _handlers()):
        async with Tab(server, cookie=own, page=screen) as tab:
            for payload in _hostile(name):
                await tab.send(name, **payload)
            received = await tab.settle()
        numbers = [mark for mark in grouped if mark in received]
        assert not numbers and "Elvira" not in received, (screen, name, numbers)
        # A small amount of hers may be any what-if's by chance; her debt is not.
        owed = {mark for mark in marks if len(mark) >= len("$100,000.00") and mark in received}
        assert not owed, (screen, name, owed)
