"""The command `micuenta sign-out`: what an operator can do for a person, and after a break-in."""

import asyncio
from typing import Annotated

import typer
from sqlalchemy import update
from sqlmodel import col

from .. import clock, db
from . import sessions
from .events import record
from .records import Session
from .sign_in import account_known_as, normalized


def sign_out_command(
    person: Annotated[str, typer.Argument(help="The e-mail or NSS of an account.")] = "",
    everyone: Annotated[bool, typer.Option("--everyone", help="End every session there is.")] = False,
) -> None:
    """End the sessions of a person, or of everyone. Exits with 1 when there is no such account."""
    if bool(person) == everyone:
        raise typer.BadParameter("name an e-mail or NSS, or say --everyone")
    done = asyncio.run(_end_everyones() if everyone else _end_of(person))
    typer.echo("Signed out." if done else "No account has this e-mail or NSS.", err=not done)
    if not done:
        raise typer.Exit(1)


async def _end_of(person: str) -> bool:
    async with db.writing() as database:
        account = await account_known_as(database, normalized(person))
        if account is None:
            return False
        await sessions.end_all(database, account.id)
        record(database, account.id, "sessions_ended")
    return True


async def _end_everyones() -> bool:
    async with db.writing() as database:
        open_ones = update(Session).where(col(Session.ended_at).is_(None))
        await database.execute(open_ones.values(ended_at=clock.now()))
    return True
