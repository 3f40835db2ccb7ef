"""Months of the calendar, each as its first day."""

from datetime import date


def following(day: date, months: int = 1) -> date:
    """The first day of the month that many months after a day's."""
    whole = day.year * 12 + day.month - 1 + months
    return date(whole // 12, whole % 12 + 1, 1)


def between(earlier: date, later: date) -> int:
    """From one month to another; days are ignored."""
    return 12 * (later.year - earlier.year) + later.month - earlier.month
