"""NSS, CURP and RFC: what is right passes however it is typed, and what is wrong is named."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.identity.rules import (
    STATES,
    InvalidIdentifier,
    PersonNames,
    curp,
    curp_for,
    normalize,
    nss,
    nss_check_digit,
    rfc,
    rfc_for,
)

WORDS = ["Ñáñez", "Peña", "De la O", "Uc", "Güemes", "Hernández", "Pérez", "Ek", "Ybarra", "Mc Gregor"]
names = st.builds(
    PersonNames,
    st.sampled_from(["José María", "María", "José", "Ana", "Úrsula", "María del Carmen", "Ñoño"]),
    st.sampled_from(WORDS),
    st.sampled_from(["", *WORDS]),
)
births = st.dates(date(1930, 1, 1), date(2015, 12, 31))
first10 = st.text("0123456789", min_size=10, max_size=10)


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def code_of(rule, text: str) -> tuple[str, int]:
    with pytest.raises(InvalidIdentifier) as refused:
        rule(text)
    return refused.value.code, refused.value.missing


@given(first10)
def test_every_nss_passes_however_it_is_typed(start: str) -> None:
    value = start + nss_check_digit(start)
    spaced = f"  {value[:2]}-{value[2:4]} {value[4:6]}.{value[6:10]}–{value[10]}\u200b\n"
    assert nss(value) == nss(spaced) == nss(full_width(value)) == value


@given(first10, st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_of_an_nss_is_found(start: str, place: int, shift: int) -> None:
    value = start + nss_check_digit(start)
    wrong = value[:place] + str((int(value[place]) + shift) % 10) + value[place + 1 :]
    assert code_of(nss, wrong) == ("nss_check_digit", 0)


@pytest.mark.parametrize(
    ("text", "code", "missing"),
    [
        ("9291908443", "nss_length_short", 1),
        ("", "nss_length_short", 11),
        ("929190844311", "nss_length_long", -1),
        ("9291908443O", "nss_digits", 0),
        ("٩2919084431", "nss_digits", 0),
    ],
)
def test_what_is_wrong_with_an_nss_is_named(text: str, code: str, missing: int) -> None:
    assert code_of(nss, text) == (code, missing)


def test_published_examples_pass() -> None:
    assert nss("92-91-90-8443-1") == "92919084431"
    assert nss("12345678903") == "12345678903"
    assert curp("BOXW310820HNERXN09").birth_date == date(1931, 8, 20)
    assert rfc("GODE561231GR8").check_digit_ok is True


@given(names, births, st.sampled_from("HMX"), st.sampled_from(sorted(STATES)), st.integers(0, 9))
def test_every_curp_passes_and_says_who(
    who: PersonNames, birth: date, sex: str, state: str, homonymy: int
) -> None:
    value = curp_for(who, birth, sex, state, homonymy)
    read = curp(value)
    assert (read.value, read.birth_date, read.sex, read.state) == (value, birth, sex, state)
    assert curp(f" {full_width(value.lower()[:10])}-{value[10:]} ") == read


@given(names, births, st.integers(1, 9))
def test_a_wrong_last_digit_of_a_curp_is_found(who: PersonNames, birth: date, shift: int) -> None:
    value = curp_for(who, birth, "X", "YN")
    wrong = value[:17] + str((int(value[17]) + shift) % 10)
    assert code_of(curp, wrong) == ("curp_check_digit", 0)


@pytest.mark.parametrize(
    ("text", "code", "missing"),
    [
        ("BOXW310820HNERXN0", "curp_length_short", 1),
        ("BOXW310820HNERXN099", "curp_length_long", -1),
        ("BOXW31082OHNERXN09", "curp_format", 0),
        ("BOXW310231HNERXN09", "curp_date", 0),
        ("BOXW310820HQQRXN09", "curp_state", 0),
        ("PENE310820HNERXN09", "curp_prefix", 0),
        ("BOXW310820HNERXN08", "curp_check_digit", 0),
        ("ÑOXW310820HNERXN09", "curp_format", 0),
    ],
)
def test_what_is_wrong_with_a_curp_is_named(text: str, code: str, missing: int) -> None:
    assert code_of(curp, text) == (code, missing)


def test_renapo_rules() -> None:
    birth = date(1980, 1, 2)
    assert curp_for(PersonNames("Elia", "Pérez", "Núñez"), birth, "M", "DF")[:4] == "PXNE"
    assert curp_for(PersonNames("José María", "Huerta", "Lara"), birth, "H", "MN")[:4] == "HULJ"
    assert curp_for(PersonNames("José Luis", "Ñáñez", "Ortiz"), birth, "H", "MN")[:4] == "XAOL"
    assert curp_for(PersonNames("Ana", "De la Cruz"), birth, "M", "MN")[:4] == "CUXA"


@given(names, births)
def test_every_rfc_passes_with_its_check_digit(who: PersonNames, birth: date) -> None:
    value = rfc_for(who, birth)
    assert rfc(f" {value[:4].lower()} {value[4:10]}-{value[10:]}").value == value
    assert rfc(value).check_digit_ok is True


def test_an_rfc_of_sat_is_built() -> None:
    assert rfc_for(PersonNames("Emma", "Gómez", "Díaz"), date(1956, 12, 31)) == "GODE561231GR8"


def test_a_wrong_rfc_check_digit_only_warns_and_no_homoclave_is_fine() -> None:
    assert rfc("VACE460910SX6").check_digit_ok is False
    assert rfc("VACE460910").check_digit_ok is None
    assert rfc("vace000229").value == "VACE000229"


@given(st.text() | st.from_regex(r"[A-Z&Ñ_-]{3,5}[0-9]{6}[A-Z0-9]{0,3}"))
def test_whatever_passes_as_an_rfc_has_its_form(text: str) -> None:
    try:
        value = rfc(text).value
    except InvalidIdentifier:
        return
    assert re.fullmatch(r"[A-ZÑ&]{4}[0-9]{6}([A-Z0-9]{3})?", value)
    assert value == normalize(value)


@pytest.mark.parametrize(
    ("text", "code", "missing"),
    [
        ("VACE460910SX", "rfc_length_short", 1),
        ("VACE460910SX66", "rfc_length_long", -1),
        ("VAC3460910SX6", "rfc_format", 0),
        ("VAC_460910SX6", "rfc_format", 0),  # the RFC of a company with an underscore in it
        ("VACE010229", "rfc_date_or_prefix", 0),
        ("VACE461310SX6", "rfc_date_or_prefix", 0),
        ("PUTA460910SX6", "rfc_date_or_prefix", 0),
    ],
)
def test_what_is_wrong_with_an_rfc_is_named(text: str, code: str, missing: int) -> None:
    assert code_of(rfc, text) == (code, missing)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
