"""Bring the database to the newest revision, from Python: nobody needs the alembic command."""

from importlib import import_module
from pathlib import Path

from alembic import command
from alembic.config import Config

_PACKAGE = Path(__file__).resolve().parent


def config() -> Config:
    """Alembic's configuration, without an ini file."""
    alembic = Config()
    alembic.set_main_option("script_location", str(_PACKAGE / "migrations"))
    return alembic


def upgrade() -> None:
    """Migrate the configured database to the newest revision; does nothing when it is there already."""
    command.upgrade(config(), "head")


def import_records() -> None:
    """Import every feature's tables, so that the metadata is whole."""
    for path in sorted(_PACKAGE.glob("*/records.py")):
        import_module(f"micuenta_app.{path.parent.name}.records")
