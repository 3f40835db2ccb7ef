"""The answer to "which phone": a country and its ten digits."""

from collections.abc import Mapping

from ..identity import rules as identity
from .rules import Problem


def phone_from(answers: Mapping[str, str]) -> str | Problem:
    """The phone in E.164 from the fields "pais" (us, ca, mx) and "celular", or what is wrong with one."""
    country = answers.get("pais", "")
    if country not in ("us", "ca", "mx"):
        return Problem("pais", "phone_country_missing")
    try:
        return identity.phone(answers.get("celular", ""), country)
    except identity.InvalidIdentifier as invalid:
        return Problem("pais" if invalid.code == "phone_country" else "celular", invalid.code)
