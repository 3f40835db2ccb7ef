"""Phones belong to the country chosen, and an e-mail has one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.identity.rules import Country, InvalidIdentifier, email, national_phone, phone


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


AREAS: dict[Country, list[str]] = {
    "us": ["212", "312", "469", "602", "713", "956"],
    "ca": ["204", "416", "514", "519", "604"],
    "mx": ["33", "55", "81", "222", "664", "999"],
}


@given(st.sampled_from(["us", "ca", "mx"]), st.data())
def test_every_phone_passes_however_it_is_typed(country: Country, data: st.DataObject) -> None:
    area = data.draw(st.sampled_from(AREAS[country]))
    # No number begins with 0 or 1 after its area, and 555, 911 and their like are nobody's.
    rest = data.draw(st.from_regex(r"[2-4][2-9]2[0-9]{5}", fullmatch=True))[: 10 - len(area)]
    code = "+52" if country == "mx" else "+1"
    for typed in (
        f"{area}{rest}",
        f" ({area}) {rest[:3]}-{rest[3:]} ",
        f"{code} {area}.{rest}",
        f"\u202a{code}\u00a0{area} {rest}\u202c",
        "".join(chr(ord(digit) + 0xFEE0) for digit in area + rest),
    ):
        assert phone(typed, country) == f"{code}{area}{rest}"


@given(st.sampled_from(["us", "ca", "mx"]), st.data())
def test_a_kept_phone_is_shown_as_ten_digits_that_may_be_sent_again(
    country: Country, data: st.DataObject
) -> None:
    area = data.draw(st.sampled_from(AREAS[country]))
    rest = data.draw(st.from_regex(r"[2-4][2-9]2[0-9]{5}", fullmatch=True))[: 10 - len(area)]
    kept = phone(area + rest, country)
    assert national_phone(kept).replace(" ", "") == area + rest
    assert phone(national_phone(kept), country) == kept


def test_a_phone_is_shown_as_the_form_asks_for_it() -> None:
    assert national_phone("+13125550142") == "312 555 0142"
    assert national_phone("") == ""


def test_an_email_has_one_spelling() -> None:
    assert email(" Rosa.Villa@GMAIL.com\n") == email("rosa.villa@gmail.com") == "rosa.villa@gmail.com"


@given(
    st.from_regex(
        r"[a-zA-Z0-9]{1,10}([._+-][a-zA-Z0-9]{1,10})?@[a-z]{2,9}\.(com|mx|com\.mx|ca)", fullmatch=True
    )
)
def test_every_email_passes_however_it_is_typed(address: str) -> None:
    full_width = "".join(chr(ord(c) + 0xFEE0) for c in address)
    for typed in (address, f" {address}\n", f"\u200b{address}\ufeff ", address.upper(), full_width):
        assert email(typed) == address.lower()


@pytest.mark.parametrize("text", ["", "rosa", "rosa@", "@x.mx", "a b@x.mx", "a@localhost", "a@x.mx,b@x.mx"])
def test_what_is_no_email_is_refused(text: str) -> None:
    with pytest.raises(InvalidIdentifier) as refused:
        email(text)
    assert refused.value.code == "email_syntax"
