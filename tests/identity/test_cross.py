"""Data that do not look like one person's are remarked on, with the office to ask; alike data never are."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.identity.rules import (
    Mismatch,
    PersonNames,
    curp_for,
    mismatches,
    nss_check_digit,
    rfc_for,
)
from micuenta_app.registry.named_people import NAMED
from micuenta_app.registry.people import birth_and_sex, person

BORN = date(1980, 5, 17)
NAMES = PersonNames("Aurora", "Tzab", "Núñez")
OTHER = PersonNames("Blanca", "Huerta", "Lara")


def nss_of(year: int, subdelegation: str = "12") -> str:
    start = f"{subdelegation}02{year % 100:02}1234"
    return start + nss_check_digit(start)


def found(
    *,
    nss_year: int = BORN.year,
    subdelegation: str = "12",
    curp_names: PersonNames = NAMES,
    rfc_names: PersonNames = NAMES,
    rfc_born: date = BORN,
    names: PersonNames = NAMES,
) -> tuple[Mismatch, ...]:
    return mismatches(
        nss=nss_of(nss_year, subdelegation),
        curp_text=curp_for(curp_names, BORN, "M", "YN"),
        rfc=rfc_for(rfc_names, rfc_born),
        names=names,
    )


def test_one_persons_data_are_not_remarked_on() -> None:
    assert found() == ()


def test_an_rfc_of_somebody_else_is_for_sat() -> None:
    assert found(rfc_names=OTHER) == (Mismatch("curp_unlike_rfc", "SAT"),)
    assert found(rfc_born=date(1980, 5, 18)) == (Mismatch("curp_unlike_rfc", "SAT"),)


def test_a_curp_unlike_both_the_rfc_and_the_name_is_for_renapo() -> None:
    assert found(curp_names=OTHER) == (
        Mismatch("curp_unlike_rfc", "RENAPO"),
        Mismatch("curp_unlike_names", "RENAPO"),
    )


def test_a_name_unlike_both_keys_is_for_imss() -> None:
    assert found(names=OTHER) == (Mismatch("curp_unlike_names", "IMSS"),)


def test_the_enye_of_an_rfc_is_the_x_of_a_curp_whatever_the_name_says() -> None:
    both = PersonNames("José Luis", "Ñáñez", "Ortiz")
    assert found(curp_names=both, rfc_names=both, names=OTHER) == (Mismatch("curp_unlike_names", "IMSS"),)


def test_without_an_rfc_a_name_unlike_the_curp_is_for_renapo() -> None:
    curp = curp_for(NAMES, BORN, "M", "YN")
    assert mismatches(nss=nss_of(1980), curp_text=curp, rfc="", names=OTHER) == (
        Mismatch("curp_unlike_names", "RENAPO"),
    )
    assert mismatches(nss=nss_of(1980), curp_text=curp, rfc="", names=NAMES) == ()


def test_an_rfc_without_its_homoclave_is_compared_too() -> None:
    curp, rfc = curp_for(NAMES, BORN, "M", "YN"), rfc_for(NAMES, BORN)[:10]
    assert mismatches(nss=nss_of(1980), curp_text=curp, rfc=rfc, names=NAMES) == ()


@pytest.mark.parametrize("year", [1978, 1982, 1930, 2030])
def test_an_nss_with_another_year_of_birth_is_for_imss(year: int) -> None:
    assert found(nss_year=year) == (Mismatch("curp_unlike_nss", "IMSS"),)


@pytest.mark.parametrize("year", [1979, 1980, 1981, 1880, 2080])
def test_the_year_of_an_nss_is_compared_loosely(year: int) -> None:
    assert found(nss_year=year) == ()


def test_the_turn_of_the_century_is_one_year() -> None:
    born = date(2000, 1, 2)
    curp, rfc = curp_for(NAMES, born, "M", "YN"), rfc_for(NAMES, born)
    assert mismatches(nss=nss_of(1999), curp_text=curp, rfc=rfc, names=NAMES) == ()


def test_the_years_of_subdelegation_97_say_nothing() -> None:
    assert found(nss_year=1950, subdelegation="97") == ()
    assert found(nss_year=1950, subdelegation="96") != ()


@pytest.mark.parametrize(
    "names",
    [
        PersonNames("Elia", "Pérez", "Núñez"),  # PXNE and PENX: each office hides an ugly word its way
        PersonNames("José Luis", "Ñáñez", "Ortiz"),  # XAOL and ÑAOL
        PersonNames("Ana", "Uc", "Ek"),  # a short first surname
        PersonNames("Ana", "De la Cruz"),  # no second surname
    ],
)
def test_the_known_differences_between_curp_and_rfc_are_none(names: PersonNames) -> None:
    assert found(curp_names=names, rfc_names=names, names=names) == ()


def test_names_that_no_rule_can_spell_are_not_judged() -> None:
    assert found(names=PersonNames("李", "王")) == ()
    assert found(names=PersonNames("", "")) == ()


@pytest.mark.parametrize("who", NAMED, ids=lambda who: who.key)
def test_the_named_people_of_the_demonstration_agree(who) -> None:
    assert mismatches(nss=who.nss, curp_text=who.curp, rfc=who.rfc, names=who.names) == ()


@given(st.integers(0, 800_000), st.integers(0, 2**32))
def test_the_other_people_of_the_demonstration_agree(place: int, seed: int) -> None:
    birth, sex = birth_and_sex(place)
    who = person(place, birth.year + 20, birth, sex, Random(seed))
    assert mismatches(nss=who.nss, curp_text=who.curp, rfc=who.rfc, names=who.names) == ()
