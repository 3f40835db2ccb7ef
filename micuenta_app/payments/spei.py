"""The bank account for transfers inside Mexico. None stands in the code: an account on a screen is the
shape of a scam, so whoever runs a site says which, and when they confirmed it with the institute."""

from dataclasses import dataclass
from datetime import date, timedelta

from .. import clock
from ..settings import settings

_TRUSTED_FOR = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class SpeiAccount:
    clabe: str
    reference: str
    confirmed_on: date


def spei_account() -> SpeiAccount | None:
    """The account, while it was confirmed within half a year."""
    wanted = settings()
    if not wanted.spei_clabe or wanted.spei_confirmed_on is None:
        return None
    age = clock.now().date() - wanted.spei_confirmed_on
    if not timedelta(0) <= age <= _TRUSTED_FOR:
        return None
    return SpeiAccount(wanted.spei_clabe, wanted.spei_reference, wanted.spei_confirmed_on)
