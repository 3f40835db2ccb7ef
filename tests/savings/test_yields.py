from decimal import Decimal

from micuenta_app.savings.yields import spans, yields_until


def test_only_figures_with_a_source_are_shown() -> None:
    """The verified figures: a letter (2018), a communiqué (the average), and communiqués of 2021 and 2022."""
    shown = {one.year: (one.status, one.rate) for one in yields_until(2026) if one.rate is not None}
    assert shown == {
        2018: ("declared", Decimal("0.0638")),
        2019: ("average", Decimal("0.0656")),
        2020: ("average", Decimal("0.0656")),
        2021: ("declared", Decimal("0.0736")),
        2022: ("declared", Decimal("0.0782")),
    }
    assert all((one.rate is None) == (one.source is None) for one in yields_until(2026))


def test_every_year_that_is_over_is_there_and_those_without_a_figure_say_so() -> None:
    years = yields_until(2026)
    assert [one.year for one in years] == list(range(2025, 2009, -1))
    assert {one.year for one in years if one.status == "unverified"} == {*range(2010, 2018), 2023, 2024, 2025}
    assert yields_until(2027)[0].year == 2026


def test_years_that_say_the_same_stand_together() -> None:
    shown = [(one.first, one.last, one.known.status) for one in spans(yields_until(2026))]
    assert shown == [
        (2023, 2025, "unverified"),
        (2022, 2022, "declared"),
        (2021, 2021, "declared"),
        (2019, 2020, "average"),
        (2018, 2018, "declared"),
        (2010, 2017, "unverified"),
    ]
