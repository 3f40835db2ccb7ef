"""A reminder for one's own calendar (.ics, RFC 5545).

Calendars are synchronised, shared with families and shown on locked screens: a reminder names no amount,
number or institution.
"""

import uuid
from datetime import date, datetime, timedelta

from ..ui.texts import Translator

# Beyond that a calendar is not what a person means.
_FARTHEST = timedelta(days=5 * 366)


class BadDay(Exception):
    """The text is a code: date_empty, date_format, date_past, date_far."""


def reminder_day(text: str, today: date) -> date:
    """The day somebody wants to be reminded on.

    In Canada and the United States it may still be yesterday when it is today here (UTC).
    """
    if not text.strip():
        raise BadDay("date_empty")
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise BadDay("date_format") from error
    if day < today - timedelta(days=1):
        raise BadDay("date_past")
    if day > today + _FARTHEST:
        raise BadDay("date_far")
    return day


def calendar_file(t: Translator, day: date, *, monthly: bool, made_at: datetime) -> bytes:
    """The file: a whole day, with an alarm the day before, every month if asked for."""
    from icalendar import Alarm, Calendar, Event  # a tenth of a second, not needed to start

    event = Event()
    event.add("uid", f"{uuid.uuid4()}")
    event.add("dtstamp", made_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", t("Mi pago"))
    event.add("description", t("Abre tu cuenta y prepara tu ficha de pago. Es gratis."))
    event.add("transp", "TRANSPARENT")
    if monthly:
        event.add("rrule", _every_month(day))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", t("Mi pago"))
    # At nine in the morning of the day before.
    alarm.add("trigger", timedelta(hours=-15))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Mi Cuenta desde el extranjero//ES")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()


def _every_month(day: date) -> dict[str, object]:
    """On the same day; on the last one where a month is shorter, which RFC 5545 would leave out."""
    if day.day <= 28:
        return {"freq": "monthly"}
    return {"freq": "monthly", "bymonthday": [*range(28, day.day + 1)], "bysetpos": -1}
