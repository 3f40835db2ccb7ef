"""Accounts and their sessions, for the tests of what happens to them."""

from sqlmodel import col, select

from micuenta_app import db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.records import Account, AccountEvent
from micuenta_app.viewer import Viewer
from tests.accounts.people import PASSWORD, add_worker, sign_in, sign_up

AURORA = "aurora@example.com"
PHONE = "+13125550142"
OTHER = "other@example.com"


async def aurora() -> None:
    """Her account."""
    await sign_up(await add_worker(1))


async def somebody_else() -> None:
    """Another person's account."""
    await sign_up(await add_worker(2), email=OTHER, phone="312 555 0199")


async def enter(email: str = AURORA, device: str = "Chrome · Android") -> str:
    """Sign in from a device; return the session's token."""
    result = await sign_in(email, PASSWORD, accounts.Device(device))
    assert isinstance(result, accounts.SignedIn), result
    return result.token


async def viewer_by(token: str) -> Viewer:
    viewer = await accounts.viewer_of(token)
    assert viewer is not None
    return viewer


async def look(email: str = AURORA, device: str = "Chrome · Android") -> Viewer:
    """Sign in, as the one who looks."""
    return await viewer_by(await enter(email, device))


async def account_of(email: str = AURORA) -> Account:
    async with db.reading() as database:
        return (await database.execute(select(Account).where(Account.email == email))).scalar_one()


async def kinds_of(account_id: int) -> list[str]:
    """The kinds of an account's events, oldest first."""
    async with db.reading() as database:
        wanted = select(AccountEvent.kind).where(AccountEvent.account_id == account_id)
        return list((await database.execute(wanted.order_by(col(AccountEvent.id)))).scalars())
