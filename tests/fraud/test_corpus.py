"""How often the checker is right, on cases of our own. The run prints the figures."""

from collections.abc import Callable

import pytest

from micuenta_app.fraud.rules import Verdict, check
from micuenta_app.fraud.rules.doubt import is_doubtful
from micuenta_app.fraud.rules.requests import read_message

from .corpus import Case, cases, wrong

# Each was written without a look at the rules, and first judged before they were changed by it.
_BLIND = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")


@pytest.mark.parametrize(
    ("kinds", "least"),
    [(("links",), 0.98), (("phones", "emails"), 0.98), (("messages",), 0.92), (_BLIND, 0.92)],
    ids=lambda value: "+".join(value) if isinstance(value, tuple) else "",
)
def test_it_is_right_often_enough(
    kinds: tuple[str, ...], least: float, record_property: Callable[[str, object], None]
):
    all_of_them = cases(*kinds)
    missed = wrong(all_of_them)
    right = 1 - len(missed) / len(all_of_them)
    record_property("figure", f"checker, {' and '.join(kinds)}: {right:.1%} of {len(all_of_them)} right")
    assert right >= least, [(case.text, case.verdict, got) for case, got in missed]


def test_there_are_enough_cases_of_every_verdict():
    found = cases()
    assert len(found) >= 400
    texts = [case.text for case in found]
    assert not [text for text in texts if texts.count(text) > 1]
    for kind in ("links", "phones", "emails", "messages"):
        assert {case.verdict for case in cases(kind)} == {"official", "unknown", "suspicious", "dangerous"}


def _not_official() -> list[Case]:
    return [case for case in cases() if case.verdict != "official"]


# A true address as bait: with a phone number of the institute's behind it, and with its site before it.
@pytest.mark.parametrize("around", ["{} INFONATEL +52 55 9171 5050", "https://micuenta.infonavit.org.mx {}"])
def test_a_true_address_makes_no_trick_official(around: str):
    tricks = [case.text for case in cases() if case.verdict in ("suspicious", "dangerous")]
    assert not [text for text in tricks if check(around.replace("{}", text)).verdict == "official"]


def test_wording_alone_keeps_most_tricks_from_being_official():
    """The rules will miss some: what they miss must not become official by a true address in it."""
    told = [case.text for case in cases() if case.verdict == "dangerous" and len(case.text.split()) > 4]
    read = [read_message(text, [], foreign=False, foreign_link=False) for text in told]
    assert sum(map(is_doubtful, read)) / len(read) >= 0.9


@pytest.mark.parametrize("around", ["{}", "Mira: {}", "{} gracias", "https://micuenta.infonavit.org.mx {}"])
def test_what_is_not_the_institute_s_is_never_called_official(around: str):
    called = [case.text for case in _not_official() if _judge(case, around) == "official"]
    # An ordinary message becomes an official one when an official address is put before it.
    allowed = {
        case.text for case in _not_official() if case.verdict == "unknown" and _holds_nothing(case.text)
    }
    assert not {*called} - (allowed if "https" in around else set())


def _judge(case: Case, around: str) -> Verdict:
    return check(around.replace("{}", case.text)).verdict


def _holds_nothing(text: str) -> bool:
    """Whether a text has no contact at all: with an official one it is an official message."""
    return check(f"{text} micuenta.infonavit.org.mx").verdict == "official"
