"""Phone numbers and e-mail addresses."""

import unicodedata
from typing import Literal

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from .text import InvalidIdentifier

Country = Literal["us", "ca", "mx"]


def phone(text: str, country: Country) -> str:
    """The number in E.164, checked to belong to the country (the United States and Canada share +1).

    Raises InvalidIdentifier: phone_invalid, or phone_country when it is a number of another one.
    """
    try:
        number = phonenumbers.parse(text, country.upper())
    except phonenumbers.NumberParseException:
        raise InvalidIdentifier("phone_invalid") from None
    if not phonenumbers.is_valid_number(number) or number.extension:
        raise InvalidIdentifier("phone_invalid")
    if not phonenumbers.is_valid_number_for_region(number, country.upper()):
        raise InvalidIdentifier("phone_country")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def shown_phone(number: str) -> str:
    """A number in E.164 as people write it: "+1 312-555-0142"."""
    parsed = phonenumbers.parse(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def national_phone(number: str) -> str:
    """A number in E.164 as it is written beside its country: "312 555 0142". Nothing of nothing."""
    if not number:
        return ""
    parsed = phonenumbers.parse(number)
    shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return "".join(c for c in shown.replace("-", " ") if c not in "()")


def email(text: str) -> str:
    """The address in lower case, in the one spelling that is compared and stored: full-width letters
    become plain, and the invisible marks that come with a pasted text go.

    No mail server is asked. Raises InvalidIdentifier: email_syntax, also for the reserved domains
    that nobody can receive mail at (localhost, .test).
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    visible = "".join(c for c in plain if unicodedata.category(c) != "Cf").strip()
    try:
        return validate_email(visible, check_deliverability=False, allow_smtputf8=False).normalized.lower()
    except EmailNotValidError:
        raise InvalidIdentifier("email_syntax") from None
