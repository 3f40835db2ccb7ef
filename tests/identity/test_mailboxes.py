"""A slip of the finger is asked about, a throw-away mailbox is known, and a real mailbox is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.identity.rules import Doubt, doubt_about, is_throwaway


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gmaill.con", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.com.mx", "gmail.com"),
        ("hotmial.com", "hotmail.com"),
        ("hotmai.com", "hotmail.com"),
        ("hotmal.es", "hotmail.es"),
        ("yaho.com", "yahoo.com"),
        ("yaho.com.mx", "yahoo.com.mx"),
        ("outlok.com", "outlook.com"),
        ("iclud.com", "icloud.com"),
        ("aol.con", "aol.com"),
    ],
)
def test_near_misses_of_big_providers_are_asked_about(typed: str, meant: str) -> None:
    assert doubt_about(f"rosa.villa@{typed}") == Doubt("email_typo", f"rosa.villa@{meant}")


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "yahoo.com.mx", "yahoo.ca", "icloud.com",
        "live.com.mx", "hotmail.fr", "outlook.ie", "ymail.com", "mail.com", "email.com", "gmx.com", "me.com",
        "proton.me", "aol.com", "att.net", "comcast.net", "prodigy.net.mx", "privaterelay.appleid.com",
        "example.com",
    ],
)  # fmt: skip
def test_personal_mailboxes_are_left_alone(domain: str) -> None:
    assert doubt_about(f"rosa@{domain}") is None
    assert not is_throwaway(f"rosa@{domain}")


@pytest.mark.parametrize(
    "domain", ["aon.com", "small.com", "cemex.com", "unam.mx", "empacadora-lopez.com.mx"]
)
def test_another_domain_may_be_an_employers(domain: str) -> None:
    assert doubt_about(f"rosa@{domain}") == Doubt("email_work")
    assert not is_throwaway(f"rosa@{domain}")


@pytest.mark.parametrize("domain", ["mailinator.com", "any.mailinator.com", "yopmail.com", "amail.com"])
def test_throwaway_mailboxes_are_known_and_not_asked_about(domain: str) -> None:
    assert is_throwaway(f"rosa@{domain}")
    assert doubt_about(f"rosa@{domain}") is None


def test_what_ends_like_a_throwaway_name_is_not_one() -> None:
    assert not is_throwaway("rosa@xmailinatorx.com")


@given(st.sampled_from(["gmail", "hotmail", "outlook", "yahoo", "icloud"]), st.data())
def test_two_neighbours_swapped_are_always_noticed(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name) - 2))
    swapped = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    expected = None if swapped == name else Doubt("email_typo", f"rosa@{name}.com")
    assert doubt_about(f"rosa@{swapped}.com") == expected


@given(st.from_regex(r"[a-z0-9]{1,12}(\.[a-z]{2,6}){1,2}", fullmatch=True))
def test_what_is_suggested_is_not_asked_about_again(domain: str) -> None:
    doubt = doubt_about(f"rosa@{domain}")
    if doubt and doubt.suggestion:
        assert doubt_about(doubt.suggestion) is None
        assert not is_throwaway(doubt.suggestion)
