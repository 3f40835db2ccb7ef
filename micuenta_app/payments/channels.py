"""Where a credit can be paid: channels.toml, read once and checked, so that a typo in it is no silence."""

import tomllib
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, HttpUrl

Country = Literal["us", "ca", "mx"]
Program = Literal["sin_fronteras", "card", "store"]
Way = Literal["branch", "web", "app", "store"]
Need = Literal["credit_number", "mexican_card"]
Limit = Literal["no_amex", "three_a_month", "most_30000", "least_50"]

# Companies join and leave within months: five in 2023 were two in 2025.
_TRUSTED_FOR = timedelta(days=180)
_FILE = Path(__file__).parent / "channels.toml"


def first_day(day: str) -> date | None:
    """The earliest day that "2025-10-22", "2025-10" or "2025" may mean; None for ""."""
    return date.fromisoformat((day + "-01-01")[:10] if len(day) < 10 else day) if day else None


def _is_day(day: str) -> str:
    first_day(day)
    return day


class Channel(BaseModel):
    """A way to pay. `name` is empty where it is no company's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    program: Program
    countries: tuple[Country, ...]
    ways: tuple[Way, ...]
    needs: tuple[Need, ...]
    fee: Literal["infonavit", "unknown"]
    limits: tuple[Limit, ...] = ()
    source: str
    url: HttpUrl
    verified_on: Annotated[str, AfterValidator(_is_day)]


@lru_cache
def channels() -> tuple[Channel, ...]:
    """Every channel, in the order of the file. Raises ValueError where the file holds anything else."""
    with _FILE.open("rb") as file:
        return tuple(Channel(**row) for row in tomllib.load(file)["channel"])


def channels_in(country: Country) -> tuple[Channel, ...]:
    """What somebody in a country is shown: Sin Fronteras where it is, and what remains where it is not."""
    here = tuple(channel for channel in channels() if country in channel.countries)
    return tuple(channel for channel in here if channel.program == "sin_fronteras") or here


def is_old(channel: Channel, today: date) -> bool:
    """Whether it must be confirmed before anyone walks there: half a year after what was published, and
    always where no day is known. A date in the future is a typo and counts as none."""
    known = first_day(channel.verified_on)
    return known is None or not timedelta(0) <= today - known <= _TRUSTED_FOR
