"""Signed-in people and what was sent to them."""

import re

from sqlmodel import col, select

from micuenta_app import db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.records import Account, AccountEvent, Session
from micuenta_app.viewer import Viewer
from tests.accounts.people import PASSWORD, add_worker, letters_to, sign_in, sign_up

ORIGIN = "https://cuenta.example.org"
EMAIL, PHONE = "aurora@example.com", "+13125550142"
OTHER_EMAIL, OTHER_PHONE = "other@example.com", "+13125550199"
CHROME = "Chrome · Android"


async def viewer_for(email: str = EMAIL) -> Viewer:
    """Sign in once more."""
    signed_in = await sign_in(email, PASSWORD)
    assert isinstance(signed_in, accounts.SignedIn)
    viewer = await accounts.viewer_of(signed_in.token)
    assert viewer
    return viewer


async def aurora() -> Viewer:
    await sign_up(await add_worker(1))
    return await viewer_for()


async def somebody_else() -> Viewer:
    await sign_up(await add_worker(2), email=OTHER_EMAIL, phone=OTHER_PHONE[2:])
    return await viewer_for(OTHER_EMAIL)


async def account_of(viewer: Viewer) -> Account:
    async with db.reading() as database:
        return await database.get_one(Account, viewer.account_id)


async def events_of(viewer: Viewer) -> list[str]:
    async with db.reading() as database:
        mine = select(AccountEvent.kind).where(AccountEvent.account_id == viewer.account_id)
        return list((await database.execute(mine.order_by(col(AccountEvent.id)))).scalars())


async def is_signed_in(viewer: Viewer) -> bool:
    async with db.reading() as database:
        return (await database.get_one(Session, viewer.session_id)).ended_at is None


async def link_to(address: str) -> str:
    """The token of the newest link that proves an address."""
    letters = [letter.body for letter in await letters_to(address) if "/correo/abrir/" in letter.body]
    found = re.search(r"https://cuenta\.example\.org(?:/en)?/correo/abrir/(\S+)", letters[-1])
    assert found
    return found[1]


async def subjects_to(address: str) -> list[str]:
    return [letter.subject for letter in await letters_to(address)]
