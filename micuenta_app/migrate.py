"""Bring the database to the newest revision, from Python: nobody needs the alembic command."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from . import peek

if TYPE_CHECKING:
    from alembic.config import Config

_PACKAGE = Path(__file__).resolve().parent


def config() -> "Config":
    """Alembic's configuration, without an ini file."""
    from alembic.config import Config

    alembic = Config()
    alembic.set_main_option("script_location", str(_PACKAGE / "migrations"))
    return alembic


def upgrade() -> None:
    """Migrate the configured database to the newest revision; does nothing when it is there already.

    Raises SQLAlchemyError when the database cannot be used, CommandError when it is of newer code.
    """
    if peek.is_newest():
        return
    from alembic import command

    command.upgrade(config(), "head")


def import_records() -> None:
    """Import every feature's tables, so that the metadata is whole."""
    for path in sorted(_PACKAGE.glob("*/records.py")):
        import_module(f"micuenta_app.{path.parent.name}.records")
