"""The worker's PIN: it begins and ends a tablet's assisted mode, and shows the counts of a real site."""

import hmac
from datetime import timedelta

from .. import clock, db
from ..accounts import waits
from ..accounts.rules import Problem
from ..accounts.secret import keyed_hash
from ..settings import settings

COUNTS_MINUTES = 15


async def check_pin(typed: str, address: str) -> Problem | None:
    """What is wrong with a typed PIN. Every try counts before it is checked, also simultaneous ones.

    Args:
        address: of the network it comes from, as web/address.py gives it.
    """
    guessed = keyed_hash("outreach-pin", address)
    async with db.writing() as database:
        if seconds := await waits.count_try(database, guessed):
            return Problem("", "sign_in_wait", seconds)
        if not hmac.compare_digest(_hash(typed.strip()), _hash(settings().outreach_pin)):
            await waits.was_wrong(database, guessed)
            return Problem("pin", "pin_wrong")
        await waits.forget(database, guessed)
    return None


def counts_ticket() -> str:
    """What lets who has just given the PIN see the counts, for some minutes: until when, and its seal."""
    until = int((clock.now() + timedelta(minutes=COUNTS_MINUTES)).timestamp())
    return f"{until}.{_seal(until)}"


def may_see_counts(ticket: str) -> bool:
    """Everybody in the demonstration; elsewhere who holds a ticket that is not over."""
    if settings().demo:
        return True
    until, _, seal = ticket.partition(".")
    if not settings().outreach_pin or not (until.isascii() and until.isdigit() and len(until) < 12):
        return False
    return hmac.compare_digest(seal, _seal(int(until))) and clock.now().timestamp() < int(until)


def _hash(pin: str) -> str:
    return keyed_hash("outreach-pin-typed", pin)


def _seal(until: int) -> str:
    return keyed_hash("outreach-counts", f"{until}:{settings().outreach_pin}")
