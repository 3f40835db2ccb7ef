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

# NIST SP 800-63B-4, 3.1.1.2: 15 code points where the password is the only factor.
SHORTEST, LONGEST = 15, 128
_log = structlog.get_logger()

Result = TypeVar("Result")


@lru_cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=os.cpu_count() or 1, thread_name_prefix="bcrypt")


# The server's worker is a fork of the process that opened the demo accounts, and threads do not
# survive a fork: its first password would wait for one that is not there.
os.register_at_fork(after_in_child=_threads.cache_clear)


def normalize(password: str) -> str:
    """NFC, so that an accent typed on another keyboard is the same accent (NIST 3.1.1.2)."""
    return unicodedata.normalize("NFC", password)


async def problem(password: str, own: Iterable[str]) -> str:
    """Why a new password is refused, as a text key; empty when it is accepted.

    Args:
        password: as typed.
        own: the person's names, identifiers, addresses and dates (own_data.py).

    Raises:
        TooBusy: too many are being checked.
    """
    password = normalize(password)
    if len(password) < SHORTEST:
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


async def hashed(password: str) -> str:
    """The hash to store.

    Raises:
        TooBusy: too many are being hashed.
    """
    cost = settings().bcrypt_cost
    return await _in_thread(lambda: bcrypt.hashpw(_digest(password), bcrypt.gensalt(cost)).decode())


async def matches(password: str, stored: str | None) -> bool:
    """Whether a password is the stored one. Without an account the same work is done in vain.

    Raises:
        TooBusy: too many are being checked.
    """
    cost = settings().bcrypt_cost

    def check() -> bool:
        against = stored.encode() if stored else _nobodys_hash(cost)
        return bcrypt.checkpw(_digest(password), against) and stored is not None

    return await _in_thread(check)
