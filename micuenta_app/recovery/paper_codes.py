"""Ten codes on paper, for who has neither their password nor their e-mail. Each works once.

Stored are keyed hashes: 68 random bits are more than anybody searches, and a stolen table without the
server's key cannot even be tried.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts import waits
from ..accounts.events import record
from ..accounts.messages import write
from ..accounts.rules import Problem
from ..accounts.secret import keyed_hash
from ..accounts.sign_in import account_known_as, normalized
from ..ui.texts import translator_for
from ..viewer import Viewer
from . import tokens
from .locks import locked
from .messages import code_used_message, codes_made_message
from .records import RecoveryCode
from .rules import ALPHABET, CODES, LETTERS_A_CODE, code_typed, grouped


@dataclass(frozen=True, slots=True)
class CodesKept:
    """How many codes of the last ten still work, and when those were made; None when they never were."""

    left: int
    made_at: datetime | None


async def codes_of(viewer: Viewer) -> CodesKept:
    """What a person's paper is still good for."""
    mine = RecoveryCode.account_id == viewer.account_id
    unused = func.count().filter(col(RecoveryCode.used_at).is_(None))
    async with db.reading() as database:
        counted = select(unused, func.max(RecoveryCode.made_at)).where(mine)
        left, made_at = (await database.execute(counted)).one()
    return CodesKept(left, made_at)


async def make_codes(viewer: Viewer) -> tuple[str, ...]:
    """Ten new codes, in groups of four; those of before are dead. They are nowhere but in this answer."""
    made = tuple("".join(secrets.choice(ALPHABET) for _ in range(LETTERS_A_CODE)) for _ in range(CODES))
    now = clock.now()
    async with db.writing() as database:
        account = await locked(database, viewer.account_id)
        await database.execute(delete(RecoveryCode).where(col(RecoveryCode.account_id) == account.id))
        database.add_all(
            RecoveryCode(account_id=account.id, code_hash=_hash(account.id, code), made_at=now)
            for code in made
        )
        record(database, account.id, "codes_made")
        await write(database, account, codes_made_message(translator_for(account.language)))
    return tuple(map(grouped, made))


async def use_code(identifier: str, typed: str) -> str | Problem:
    """Exchange a code for a link's token that sets a new password and drops the old e-mail.

    A wrong code, a used one and one of nobody's get the same answer; each try counts, known or not.
    """
    known_as, code = normalized(identifier), code_typed(typed)
    if not known_as:
        return Problem("identifier", "recovery_identifier" if identifier.strip() else "recovery_empty")
    if len(code) != LETTERS_A_CODE:
        return Problem("papel", "paper_length", len(code))
    guessed = keyed_hash("recovery-code", known_as)
    async with db.writing() as database:
        account = await account_known_as(database, known_as)
        if seconds := await waits.count_try(database, guessed):
            return Problem("", "sign_in_wait", seconds)
        if account is not None:
            await locked(database, account.id)
        if not await _spend(database, account.id if account else 0, code) or account is None:
            return Problem("papel", "paper_wrong")
        await waits.forget(database, guessed)
        record(database, account.id, "code_used")
        await write(database, account, code_used_message(translator_for(account.language)))
        return await tokens.issue(database, account.id)


async def _spend(database: AsyncSession, account_id: int, code: str) -> bool:
    """Use a code up. Of simultaneous tries with the same one the database lets exactly one through."""
    spent = update(RecoveryCode).where(
        col(RecoveryCode.account_id) == account_id,
        col(RecoveryCode.code_hash) == _hash(account_id, code),
        col(RecoveryCode.used_at).is_(None),
    )
    result = await database.execute(spent.values(used_at=clock.now()))
    # pyrefly: ignore[missing-attribute]
    return result.rowcount == 1


def _hash(account_id: int, code: str) -> str:
    return keyed_hash("recovery-code", f"{account_id}:{code}")
