"""People with an account, their browser's cookie, and their phone."""

from dataclasses import dataclass, field

from sqlmodel import col, select

from micuenta_app import db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.records import Account, AccountEvent
from micuenta_app.passkeys import service
from micuenta_app.passkeys.records import Passkey
from micuenta_app.viewer import Viewer
from tests.accounts.people import DEVICE, PASSWORD, add_worker, sign_in, sign_up
from tests.support.authenticator import Authenticator

ORIGIN = "https://cuenta.example.org"


def site(origin: str = ORIGIN) -> service.Site:
    found = service.site_at(origin)
    assert found
    return found


SITE = site()


@dataclass
class Person:
    """Somebody signed in, at a browser with a phone.

    Attributes:
        asked: the cookie of the challenge this browser was given last.
    """

    viewer: Viewer
    email: str
    phone: Authenticator = field(default_factory=lambda: Authenticator(ORIGIN))
    asked: str = ""

    async def begin_adding(self) -> service.Begun:
        return self._remember(await service.begin_adding(self.viewer, SITE, self.asked))

    async def begin_confirming(self) -> service.Begun:
        return self._remember(await service.begin_confirming(self.viewer, SITE, self.asked))

    async def begin_sign_in(self) -> service.Begun:
        return self._remember(await service.begin_sign_in(SITE, self.asked))

    def _remember(self, begun: service.Begun | accounts.Problem) -> service.Begun:
        assert isinstance(begun, service.Begun), begun
        self.asked = begun.token
        return begun

    async def add(self) -> accounts.Problem | None:
        begun = await self.begin_adding()
        return await service.add(self.viewer, SITE, begun.token, self.phone.make(begun.options), DEVICE)

    async def sign_in(self) -> accounts.SignedIn | accounts.Problem:
        begun = await self.begin_sign_in()
        return await self.answer(self.phone.use(begun.options))

    async def answer(self, credential: object) -> accounts.SignedIn | accounts.Problem:
        """Answer the last challenge of this browser."""
        return await service.sign_in(SITE, self.asked, credential, DEVICE)

    async def remove(self, place: int = 0) -> accounts.Problem | None:
        keys = await service.keys_of(self.viewer)
        return await service.remove(self.viewer, place, keys[place].made_at.isoformat())


async def person(serial: int = 1, *, email: str = "aurora@example.com") -> Person:
    """Somebody with an account, just signed in with the password."""
    await sign_up(await add_worker(serial), email=email, phone=f"312 555 01{serial + 41}")
    opened = await sign_in(email, PASSWORD)
    assert isinstance(opened, accounts.SignedIn)
    viewer = await accounts.viewer_of(opened.token)
    assert viewer
    return Person(viewer, email)


async def person_with_key(serial: int = 1, *, email: str = "aurora@example.com") -> Person:
    who = await person(serial, email=email)
    assert await who.add() is None
    return who


async def shorten_password(who: Person) -> None:
    """As after a change to a password that needs a passkey beside it."""
    async with db.writing() as database:
        account = await database.get_one(Account, who.viewer.account_id)
        account.password_alone = False


async def events_of(who: Person) -> list[str]:
    wanted = (
        select(AccountEvent.kind)
        .where(AccountEvent.account_id == who.viewer.account_id)
        .order_by(col(AccountEvent.id))
    )
    async with db.reading() as database:
        return list((await database.execute(wanted)).scalars())


async def stored_keys() -> list[Passkey]:
    async with db.reading() as database:
        return list((await database.execute(select(Passkey).order_by(col(Passkey.id)))).scalars())
