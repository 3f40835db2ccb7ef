"""Passwords: what is refused and why, and how they are kept.

bcrypt over an HMAC-SHA-256 keyed with the server's key: bcrypt refuses more than 72 bytes, which a
phrase of accented words soon passes, and a stolen table without the key cannot be searched.
Hashing takes a quarter of a second, so it runs in threads, as many as there are cores.
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

from ..settings import secret_key, settings

# NIST SP 800-63B-4, 3.1.1.2: 15 code points where the password is the only factor.
SHORTEST, LONGEST = 15, 128
_CONTEXT_WORDS = ("infonavit", "micuenta", "mi cuenta", "contraseña", "password")


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


def problem(password: str, own: Iterable[str]) -> str:
    """Why a new password is refused, as a text key; empty when it is accepted.

    Args:
        password: as typed.
        own: the person's names, identifiers and addresses: the first things a thief tries.
    """
    password = normalize(password)
    if len(password) < SHORTEST:
        return "password_short"
    if len(password) > LONGEST:
        return "password_long"
    if len(set(password.casefold())) < 5:
        return "password_repeats"
    remaining = password.casefold()
    for word in (*own, *_CONTEXT_WORDS):
        if len(word) >= 3:
            remaining = remaining.replace(word.casefold(), "")
    # What is left once the guessable parts are gone must itself be worth something.
    return "" if len(remaining.strip(" -_.0123456789")) >= 8 else "password_own_data"


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
