"""Business days of Mexico: neither a weekend nor a day off by law (LFT art. 74). Pure."""

from datetime import date, timedelta
from functools import cache

from . import months


def is_business_day(day: date) -> bool:
    return day.weekday() < 5 and day not in _days_off(day.year)


def last_business_day(month: date) -> date:
    """The last one of a day's month."""
    day = months.following(month) - timedelta(days=1)
    while not is_business_day(day):
        day -= timedelta(days=1)
    return day


def after(day: date, count: int) -> date:
    """The business day that many after a day, which itself does not count."""
    for _ in range(count):
        day += timedelta(days=1)
        while not is_business_day(day):
            day += timedelta(days=1)
    return day


@cache
def _days_off(year: int) -> frozenset[date]:
    import holidays  # a seventh of a second, not needed to start

    return frozenset(holidays.country_holidays("MX", years=year))
