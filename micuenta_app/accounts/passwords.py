"""Passwords: what is refused and why, and how they are kept.

bcrypt over an HMAC-SHA-256 keyed with the server's key: bcrypt refuses more than 72 bytes, which a
phrase of accented words soon passes, and a stolen table without the key cannot be searched.
Hashing takes a quarter of a second and weighing a new one up to a tenth, so both run in threads, as
many as there are cores.
"""

import asyncio
import base64
import hashlib
import hmac
import os
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TypeVar

import bcrypt
import structlog

from ..settings import secret_key, settings
from .known_passwords import is_known
from .own_data import is_mostly
from .strength import is_repetitive, weakness

# NIST SP 800-63B-4, 3.1.1.2: 15 code points where the password is the only factor, 8 beside another.
SHORTEST, SHORTEST_BESIDE_PASSKEY, LONGEST = 15, 8, 256
# The least there is: a nice thread still gets every moment nobody else wants.
_NICENESS = 19
_log = structlog.get_logger()

Result = TypeVar("Result")


@lru_cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(
        max_workers=os.cpu_count() or 1, thread_name_prefix="bcrypt", initializer=_give_way
    )


def _give_way() -> None:
    """Let everything else go first: with every core hashing, an open page would wait for its turn."""
    if sys.platform == "linux":  # elsewhere a thread has no niceness of its own
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)


# The server's worker is a fork of the process that opened the demo accounts, and threads do not
# survive a fork: its first password would wait for one that is not there.
os.register_at_fork(after_in_child=_threads.cache_clear)


def normalize(password: str) -> str:
    """NFC, so that an accent typed on another keyboard is the same accent (NIST 3.1.1.2)."""
    return unicodedata.normalize("NFC", password)


def is_enough_alone(password: str) -> bool:
    """Whether it is long enough to open an account without a passkey: what Account.password_alone says."""
    return len(normalize(password)) >= SHORTEST


async def problem(password: str, own: Iterable[str], *, shortest: int = SHORTEST) -> str:
    """Why a new password is refused, as a text key; empty when it is accepted.

    Args:
        password: as typed.
        own: the person's names, identifiers, addresses and dates (own_data.py).
        shortest: the fewest characters; passkeys.service.shortest_password says it for an account.

    Raises:
        TooBusy: too many are being checked.
    """
    password = normalize(password)
    if len(password) < shortest:
        return "password_short"
    if len(password) > LONGEST:
        return "password_long"
    return await _in_thread(lambda: _examined(password, tuple(own)))


def _examined(password: str, own: tuple[str, ...]) -> str:
    try:
        if is_repetitive(password):
            return "password_repeats"
        if is_mostly(password, own):
            return "password_own_data"
        return "password_common" if is_known(password) else weakness(password, own)
    except Exception as failure:
        # What could not be examined is not accepted. Of the failure only its kind is logged: its words
        # may hold the password's.
        _log.error("password_unchecked", cause=type(failure).__name__)
        return "password_unchecked"


def _digest(password: str) -> bytes:
    keyed = hmac.new(secret_key(), normalize(password).encode(), hashlib.sha256).digest()
    return base64.b64encode(keyed)


@lru_cache
def _nobodys_hash(cost: int) -> bytes:
    return bcrypt.hashpw(b"nobody", bcrypt.gensalt(cost))


class TooBusy(Exception):
    """More people wait for their password than can be served in a few seconds."""


# A fair's thirty people get through in seconds; who sends hundreds at once must not make them wait.
_MOST_WAITING = 32 * (os.cpu_count() or 1)
_waiting = 0


async def _in_thread(work: Callable[[], Result]) -> Result:
    global _waiting
    if _waiting >= _MOST_WAITING:
        raise TooBusy
    _waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(_threads(), work)
    finally:
        _waiting -= 1


# Stored where no password opens an account: somebody else knew the old one, and no new one is set yet.
NOBODYS = ""


async def hashed(password: str) -> str:
    """The hash to store.

    Raises:
        TooBusy: too many are being hashed.
    """
    cost = settings().bcrypt_cost
    return await _in_thread(lambda: bcrypt.hashpw(_digest(password), bcrypt.gensalt(cost)).decode())


async def matches(password: str, stored: str | None) -> bool:
    """Whether a password is the stored one. Without an account, and where nobody's password is stored,
    the same work is done in vain.

    Raises:
        TooBusy: too many are being checked.
    """
    cost = settings().bcrypt_cost

    def check() -> bool:
        against = stored.encode() if stored else _nobodys_hash(cost)
        return bcrypt.checkpw(_digest(password), against) and bool(stored)

    return await _in_thread(check)
