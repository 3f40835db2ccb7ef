"""When the law forgives what is left. Pure.

LINFONAVIT art. 41: 30 years after a credit was granted its balance is released, but for missed payments
and prórrogas. Months of either are counted out: the day moves on by as many.
"""

from calendar import monthrange
from datetime import date

from . import months

RELEASE_YEARS = 30


def release_on(granted_on: date, missed: int, deferred: int) -> date:
    """The day, as far as the record settles it. The 29th of February becomes the last of the month."""
    month = months.following(granted_on, RELEASE_YEARS * 12 + missed + deferred)
    last_day = monthrange(month.year, month.month)[1]
    return month.replace(day=min(granted_on.day, last_day))
