"""Links that say "that was not me": one tap ends all sessions and starts recovery (activity/ follows
them). Whoever can read the account's mail may do that, and nothing else."""

from sqlalchemy.ext.asyncio import AsyncSession

from .. import clock
from ..ui.texts import translator_for
from .events import Kind
from .records import Account, Disavowal
from .secret import new_token, token_hash


async def offer(database: AsyncSession, account_id: int, kind: Kind, *, contact: str = "") -> str:
    """Make such a link's token, for the message that tells of an event.

    Args:
        contact: what the event was about: the e-mail or phone that comes back when its change is
            disavowed, or the passkey that goes.
    """
    token = new_token()
    database.add(
        Disavowal(
            token_hash=token_hash(token),
            account_id=account_id,
            kind=kind,
            contact=contact,
            sent_at=clock.now(),
        )
    )
    return token


async def undo_link(
    database: AsyncSession, account: Account, kind: Kind, origin: str, *, contact: str = ""
) -> str:
    """Make such a link for a message to an account's owner, to a page in the language of the message.

    Args:
        origin: of the site it leads to; the caller vouches for it.
        contact: as in `offer`.
    """
    token = await offer(database, account.id, kind, contact=contact)
    return f"{origin}{translator_for(account.language).href('/no-fui-yo')}/{token}"
