"""Dates in words, in the language of the page."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from .texts import Language, Translator

_LONG: dict[Language, str] = {"es": "d 'de' MMMM 'de' y", "en": "MMMM d, y"}
_SHORT: dict[Language, str] = {"es": "d MMM y", "en": "MMM d, y"}
_MONTH_YEAR: dict[Language, str] = {"es": "MMMM 'de' y", "en": "MMMM y"}


def long_date(t: Translator, day: date) -> str:
    return format_date(day, _LONG[t.language], locale=t.locale)


def short_date(t: Translator, day: date) -> str:
    return format_date(day, _SHORT[t.language], locale=t.locale)


def month_year(t: Translator, day: date) -> str:
    return format_date(day, _MONTH_YEAR[t.language], locale=t.locale)


def short_month(t: Translator, day: date) -> str:
    """For narrow columns: "nov 2026"."""
    return format_date(day, "LLL y", locale=t.locale)


def month_name(t: Translator, day: date) -> str:
    return format_date(day, "LLLL", locale=t.locale)


def clock_time(t: Translator, moment: datetime) -> str:
    """Day and hour, in UTC and saying so: nobody told us where the reader is."""
    return format_datetime(moment, "d MMM, HH:mm 'UTC'", locale=t.locale)
