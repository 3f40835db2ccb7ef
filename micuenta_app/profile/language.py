"""The language a person is written to in."""

from sqlalchemy import update
from sqlmodel import col

from .. import db
from ..accounts.records import Account
from ..ui.texts import Language, translator_for
from ..viewer import Viewer


async def set_language(viewer: Viewer, asked: str) -> Language:
    """Keep the language of the messages; Spanish for anything but English."""
    language = translator_for(asked).language
    async with db.writing() as database:
        mine = update(Account).where(col(Account.id) == viewer.account_id)
        await database.execute(mine.values(language=language))
    return language
