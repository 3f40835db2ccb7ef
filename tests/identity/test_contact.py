"""Phones belong to the country chosen, and an e-mail has one spelling."""

import pytest

from micuenta_app.identity.rules import Country, InvalidIdentifier, email, phone


@pytest.mark.parametrize(
    ("text", "country", "stored"),
    [
        ("(312) 867-5309", "us", "+13128675309"),
        ("+1 312 867 5309", "us", "+13128675309"),
        ("519 326 1234", "ca", "+15193261234"),
        ("55 9171 5050", "mx", "+525591715050"),
        ("+52 55 9171 5050", "mx", "+525591715050"),
    ],
)
def test_phones_are_kept_as_e164(text: str, country: Country, stored: str) -> None:
    assert phone(text, country) == stored


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("519 326 1234", "us", "phone_country"),
        ("312 867 5309", "ca", "phone_country"),
        ("+1 312 867 5309", "mx", "phone_country"),
        ("312 867 530", "us", "phone_invalid"),
        ("312 867 5309 ext 4", "us", "phone_invalid"),
        ("911", "us", "phone_invalid"),
        ("", "us", "phone_invalid"),
        ("rosa", "mx", "phone_invalid"),
    ],
)
def test_other_phones_are_refused(text: str, country: Country, code: str) -> None:
    with pytest.raises(InvalidIdentifier) as refused:
        phone(text, country)
    assert refused.value.code == code


def test_an_email_has_one_spelling() -> None:
    assert email(" Rosa.Villa@GMAIL.com\n") == email("rosa.villa@gmail.com") == "rosa.villa@gmail.com"


@pytest.mark.parametrize("text", ["", "rosa", "rosa@", "@x.mx", "a b@x.mx", "a@localhost", "a@x.mx,b@x.mx"])
def test_what_is_no_email_is_refused(text: str) -> None:
    with pytest.raises(InvalidIdentifier) as refused:
        email(text)
    assert refused.value.code == "email_syntax"
