"""Whether the fictional people are there, asked of the database through its driver alone."""

from . import peek
from .outreach.keys import KEYS
from .registry.named_people import NAMED


def can_sign_in() -> bool:
    """Whether every one who has an account by the story has one. Raises NoAnswer."""
    expected = [person.nss for person in NAMED if person.key in KEYS]
    query = f"""SELECT count(*) FROM account JOIN worker ON worker.id = account.worker_id
        WHERE worker.nss IN ({_places(expected)})"""  # noqa: S608  question marks
    return peek.ask(query, *expected) == [(len(expected),)]


def are_missing() -> bool:
    """Whether they are to be loaded: nobody is in the registry, or they are and cannot sign in yet. A
    registry of other people is left alone. Raises NoAnswer."""
    if not peek.ask("SELECT id FROM worker LIMIT 1"):
        return True
    theirs = peek.ask("SELECT id FROM worker WHERE nss = ?", NAMED[0].nss)
    return bool(theirs) and not can_sign_in()


def have_accounts() -> bool:
    """Whether an account of any of them exists. Raises NoAnswer."""
    public = [keys.email for keys in KEYS.values()]
    query = f"SELECT id FROM account WHERE email IN ({_places(public)}) LIMIT 1"  # noqa: S608  question marks
    return bool(peek.ask(query, *public))


def _places(values: list[str]) -> str:
    return ", ".join("?" for _ in values)
