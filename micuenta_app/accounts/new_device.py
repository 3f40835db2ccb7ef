"""Telling an owner that somebody signed in where nobody had before."""

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from .. import clock
from ..settings import settings
from ..ui.dates import clock_time
from ..ui.texts import Translator, translator_for
from .disavowals import undo_link
from .messages import Message, letter, write
from .records import Account, AccountEvent


async def tell_of_new_device(database: AsyncSession, account: Account, device: str, origin: str) -> None:
    """Write to the owner, with a link that says "that was not me". Not of the first sign-in ever: who
    has just opened the account knows. Comes before that sign-in is recorded.

    Args:
        device: in words, empty when its browser did not say.
        origin: of the site the link leads to; the caller vouches for it.
    """
    before = select(AccountEvent.id).where(
        AccountEvent.account_id == account.id, AccountEvent.kind == "signed_in"
    )
    if (await database.execute(before.limit(1))).first() is None:
        return
    t = translator_for(account.language)
    link = await undo_link(database, account, "signed_in", origin)
    await write(database, account, _message(t, device, link, has_email=account.email is not None))


def _message(t: Translator, device: str, link: str, *, has_email: bool) -> Message:
    what = t(
        "Alguien entró a tu cuenta desde un aparato nuevo: {where}. Fue el {when}.",
        where=device or t("un aparato que no conocemos"),
        when=clock_time(t, clock.now()),
    )
    if_not_you = t("Si no fuiste tú, abre este enlace y cerramos tu cuenta en todos los aparatos:")
    short = t("Entraron a tu cuenta desde un aparato nuevo. Si no fuiste: {link}", link=link)
    return Message(
        subject=t("Entraron a tu cuenta desde un aparato nuevo"),
        body=letter(
            t,
            what,
            t("Si fuiste tú, no hagas nada."),
            f"{if_not_you}\n{link}",
            t("El enlace sirve {days} días. No te pide tu contraseña.", days=settings().disavowal_days),
        ),
        # The owner's telephone is told where it is the only way to them.
        sms="" if has_email else short,
    )
