"""Whatever is typed or sent: the right answer, or a clear problem at its field."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from micuenta_app.retirement.answers import FIELDS, QUESTIONS, defaults, read
from micuenta_app.retirement.rates import known_rates
from micuenta_app.retirement.reading import Problem
from micuenta_app.retirement.texts import errors_of
from micuenta_app.retirement.weeks import weeks_missing, weeks_required
from micuenta_app.retirement.wishes import LINES, PRESETS
from micuenta_app.ui.texts import LANGUAGES, Translator

TODAY = date(2026, 11, 25)
ROSA = {"nac_mes": "3", "nac_anio": "1985"}


def problems(**typed: str) -> list[tuple[str, str, int]]:
    found = read(defaults() | ROSA | typed, TODAY)[1]
    return [(problem.field, problem.code, problem.n) for problem in found]


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("9000", "9000"),
        ("9,000.50", "9000.50"),
        (" $ 9,000 ", "9000"),
        ("1,234,567.891", "1234567.89"),
        ("9000.", "9000"),
        ("", "0"),
    ],
)
def test_amounts_as_people_write_them(typed: str, amount: str):
    answers, found = read(defaults() | ROSA | {"viv97": typed}, TODAY)
    assert found == () and answers.balances.viv97 == Decimal(amount)


@pytest.mark.parametrize(
    ("field", "typed", "code", "n"),
    [
        ("viv97", "mucho", "not_a_number", 0),
        ("viv97", "1,5", "not_a_number", 0),  # a decimal comma must not become fifteen
        ("viv97", "٣٠٠", "not_a_number", 0),
        ("viv97", "1e5", "not_a_number", 0),
        ("viv97", "-300", "negative", 0),
        ("viv97", "−300", "negative", 0),
        ("afore", "99,999,999,999", "too_large", 50_000_000),
        ("comida", "9,000,000", "too_large", 1_000_000),
        ("semanas", "5000", "too_large", 3_500),
        ("semanas", "10.5", "not_whole", 0),
        ("edad", "59", "too_small", 60),
        ("edad", "71", "too_large", 70),
        ("edad", "", "missing", 0),
        ("edad", "sesenta", "not_a_number", 0),
        ("anios", "0", "too_small", 1),
        ("anios", "-3", "negative", 0),
        ("anios", "46", "too_large", 45),
        ("nac_anio", "2020", "too_large", 2011),
        ("nac_anio", "1850", "too_small", 1916),
        ("nac_mes", "13", "too_large", 12),
        ("nac_mes", "", "missing", 0),
        ("base", "3", "not_between", 0),
        ("alto", "11", "too_large", 10),
        ("bajo", "-6", "too_small", -5),
        ("mas_edad", "76", "too_large", 75),
        ("menos_gasto", "-1", "negative", 0),
    ],
)
def test_what_is_wrong_is_said_at_its_field(field: str, typed: str, code: str, n: int):
    assert (field, code, n) in problems(**{field: typed})


def test_an_age_that_has_passed():
    assert problems(nac_anio="1960", nac_mes="3", edad="65") == [("edad", "age_is_past", 66)]
    assert problems(nac_anio="1960", nac_mes="3", edad="66") == []
    # Past 70, one retires now; nobody is shut out.
    assert problems(nac_anio="1950", nac_mes="3", edad="76") == []
    assert problems(nac_anio="1950", nac_mes="3", edad="70") == [("edad", "age_is_past", 76)]


def test_a_wish_of_nothing_is_no_wish():
    assert problems(**dict.fromkeys(LINES, "")) == [("vivienda", "wish_is_nothing", 0)]


def test_a_rate_is_asked_for_only_where_its_currency_is_used():
    assert problems(cad="", cad_dia="") == []
    assert problems(ing_ca="100") == [("cad", "missing", 0), ("cad_dia", "missing", 0)]
    assert problems(moneda="cad", cad="0.5", cad_dia="2026-11-26") == [
        ("cad", "too_small", 1),
        ("cad_dia", "in_the_future", 0),
    ]
    assert problems(ing_us="100", usd_dia="el martes") == [("usd_dia", "not_a_date", 0)]


def test_no_rate_without_a_verified_source():
    """Canadian dollars have none: theirs must be typed."""
    assert set(known_rates()) == {"usd"}
    rate = known_rates()["usd"]
    assert rate.source and rate.day < TODAY and 5 < rate.pesos < 50
    answers, _ = read(defaults() | ROSA | {"ing_us": "100"}, TODAY)
    assert answers.rates["usd"] == rate and answers.other_monthly == Decimal("1754.45")
    mine, _ = read(defaults() | ROSA | {"ing_us": "100", "usd": "18"}, TODAY)
    assert mine.rates["usd"].source == "" and mine.other_monthly == 1800


def test_who_does_not_know_the_law_gets_the_one_that_pays_less_at_once():
    answers, found = read(defaults() | ROSA | {"ley": "nose"}, TODAY)
    assert (answers.regime, answers.regime_is_sure, found) == ("ley97", False, ())


def test_nothing_is_contributed_from_abroad_by_default():
    plan = read(defaults() | ROSA | {"sueldo": "9000", "anios_aporta": "5"}, TODAY)[0].plan()
    assert plan.monthly_contribution == 0
    plan = read(defaults() | ROSA | {"aporta": "si", "sueldo": "9000", "anios_aporta": "5"}, TODAY)[0].plan()
    assert (plan.monthly_contribution, plan.contribution_months) == (450, 60)


@pytest.mark.parametrize(
    ("regime", "year", "weeks"),
    [
        *[("ley97", year, weeks) for year, weeks in ((2024, 825), (2025, 850), (2026, 875), (2027, 900))],
        *[("ley97", year, weeks) for year, weeks in ((2019, 750), (2030, 975), (2031, 1000), (2050, 1000))],
        ("ley73", 2026, 500),
    ],
)
def test_weeks_by_the_transitional_article(regime: Any, year: int, weeks: int):
    assert weeks_required(regime, year) == weeks
    assert weeks_missing(weeks, regime, year) == 0
    assert weeks_missing(weeks - 1, regime, year) == 1


def test_every_field_is_asked_for_once_and_presets_fill_every_line():
    assert len(set(FIELDS)) == len(FIELDS)
    assert set(defaults()) == set(FIELDS)
    assert all(set(preset.lines()) == set(LINES) for preset in PRESETS.values())
    assert set(LINES) <= set(QUESTIONS["vida"])


hostile = st.one_of(st.text(max_size=60), st.integers(), st.none(), st.lists(st.text()), st.booleans())


# The first text of all takes hypothesis seconds on a busy machine.
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS), hostile))
def test_whatever_is_sent_is_read_or_refused_in_words(typed: dict[str, object]):
    answers, found = read(defaults() | typed, TODAY)
    assert len({problem.field for problem in found}) == len(found)
    for language in LANGUAGES:
        for error in errors_of(Translator(language), found):
            assert error.field in FIELDS and error.text and not re.search(r"[{}]", error.text)
    if not found:
        assert answers.plan().years >= 1 and answers.desired_monthly > 0


def test_a_problem_keeps_its_first_cause():
    assert read(defaults() | ROSA | {"edad": "x"}, TODAY)[1] == (Problem("edad", "not_a_number"),)
