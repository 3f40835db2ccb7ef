"""What is the institute's own: the allow-list of official.toml. Pure."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A value that is the institute's, who said so, and on which day."""

    value: str
    source: str
    url: str
    on: date


def _entries(kind: str) -> tuple[Entry, ...]:
    return tuple(Entry(**entry) for entry in _LISTED[kind])


_LISTED = tomllib.loads((Path(__file__).parent / "official.toml").read_text("utf-8"))
DOMAINS, PHONES = _entries("domain"), _entries("phone")
# Its sites that a source names: what stands before its domain.
SITES: frozenset[str] = frozenset(_LISTED["sites"])

_ENDS = tuple(f".{entry.value}" for entry in DOMAINS)
_NUMBERS = frozenset(entry.value for entry in PHONES)


def is_official_host(host: str) -> bool:
    """Whether a host in its plain form (lower case, no trailing dot) is the institute's or below it."""
    return f".{host}".endswith(_ENDS)


def is_official_mail(host: str) -> bool:
    """Whether mail to a host reaches the institute: its domains, and the sites of its that are known.

    A link may lead to any name below its domain. A mailbox is believed only where one is known to be:
    an "@" is a dot with one key missed.
    """
    site, _, domain = host.partition(".")
    known = {entry.value for entry in DOMAINS}
    return host in known or (site in SITES and domain in known)


def is_official_phone(national: str) -> bool:
    """Whether ten digits are a number of the institute."""
    return national in _NUMBERS
