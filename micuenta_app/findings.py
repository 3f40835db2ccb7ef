"""What is in order about an installation and what is not. The settings must be well-formed."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError

from . import db, migrate
from .credit import ledger
from .delivery import outbox
from .delivery.sender import missing_settings
from .payments import banxico, exchange
from .serve import CannotRun, check_data_dir, check_no_demo_people
from .settings import secret_key, settings


@dataclass(frozen=True, slots=True)
class Finding:
    good: bool
    text: str


def look() -> Iterator[Finding]:
    try:
        check_data_dir()
        secret_key()
        yield Finding(True, f"data folder {settings().data_dir}, with a key of its own")
    except (CannotRun, ValueError) as error:
        yield Finding(False, str(error))
    if settings().demo:
        yield Finding(True, "demo mode: only fictional people can register")
    elif settings().origins:
        yield Finding(True, f"answers at {', '.join(settings().origins)}")
    else:
        yield Finding(False, "real people without https: set MICUENTA_ORIGINS to the public address")
    if not settings().demo:
        named = bool(settings().operator)
        yield Finding(named, "the privacy notice " + ("names you" if named else "lacks MICUENTA_OPERATOR"))
    problem = missing_settings()
    yield Finding(not problem, problem or "messages: every channel that is set up can send")
    problem = banxico.problem()
    yield Finding(not problem, problem or _asks_for_rate())
    yield from _database()


def _asks_for_rate() -> str:
    if banxico.configured():
        return "exchange rate: asked of Banco de México every few hours"
    return "exchange rate: not asked for (MICUENTA_BANXICO_TOKEN is empty); amounts stay in pesos"


def _database() -> Iterator[Finding]:
    try:
        with db.sync_engine().connect() as connection:
            at = MigrationContext.configure(connection).get_current_revision()
        newest = ScriptDirectory.from_config(migrate.config()).get_current_head()
        yield Finding(at == newest, f"database at revision {at or 'none'}; the code is at {newest}")
        if at != newest:
            return
        check_no_demo_people()
        lost, disagreements, heard_at = asyncio.run(_stored())
    except CannotRun as error:
        yield Finding(False, str(error))
    except OSError as error:
        yield Finding(False, f"the database cannot be opened ({error.strerror or error})")
    except SQLAlchemyError as error:
        yield Finding(False, f"the database does not answer ({type(error).__name__})")
    else:
        said = ", ".join(f"{count} by {channel}" for channel, count in sorted(lost.items()))
        yield Finding(not lost, f"messages given up: {said}" if lost else "no message was given up")
        if banxico.configured():
            yield Finding(heard_at is not None, f"exchange rate last heard {heard_at or 'never'}")
        yield from map(_disagreement, disagreements)
        if not disagreements:
            yield Finding(True, "credits: every ledger agrees with the rules")


def _disagreement(found: ledger.Disagreement) -> Finding:
    said = [f"{found.lines} lines differ from the rules"] if found.lines else []
    if found.gaps:
        said.append(f"{found.gaps} months lack their interest")
    if found.unexplained:
        said.append(f"its balance is {found.unexplained / 100:+.2f} pesos off its ledger")
    return Finding(False, f"credit ending in {found.number_end}: {', '.join(said)}")


async def _stored() -> tuple[dict[str, int], list[ledger.Disagreement], datetime | None]:
    try:
        found = [one async for one in ledger.disagreements()]
        return await outbox.undelivered(), found, await exchange.last_heard_at()
    finally:
        await db.close()
