"""A moment in the reader's own time zone, which only their browser knows."""

import json

import reflex as rx

from .texts import Translator

_PARTS = {
    "day": "numeric",
    "month": "short",
    "hour": "numeric",
    "minute": "2-digit",
    "timeZoneName": "short",
}


def local_time(t: Translator, moment: rx.Var[str]) -> rx.Component:
    """Day, month and hour where the reader is, and the zone's short name; the year if it is another one.

    Args:
        moment: ISO 8601 with its offset; an empty one shows nothing.
    """
    locale, parts = json.dumps(t.locale.replace("_", "-")), json.dumps(_PARTS)
    year = f'(new Date({moment}).getFullYear() === new Date().getFullYear() ? undefined : "numeric")'
    shown = rx.Var(
        f'({moment} ? new Date({moment}).toLocaleString({locale}, {{...{parts}, year: {year}}}) : "")',
        _var_type=str,
        _var_data=moment._get_all_var_data(),
    )
    return rx.el.time(shown, date_time=moment)
