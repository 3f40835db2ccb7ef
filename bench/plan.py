"""How long the schedule of a thirty-year credit takes.

The floor is the same loop with floats and without rounding to centavos, in the same run: what exactness
costs is the ratio.
"""

import sys
import timeit
from decimal import Decimal

from micuenta_app.credit.schedule import Installment, schedule

_BALANCE, _RATE, _MONTHS = 350_000_00, Decimal("0.1045"), 360
# Of 360 months, the last one a little less than the others.
_PAYMENT = 3_189_00
MOST_MILLISECONDS, MOST_TIMES_THE_FLOOR = 1.0, 4.0


def main() -> None:
    if schedule(_BALANCE, _RATE, _PAYMENT).months != _MONTHS:
        raise AssertionError
    # In turns, so that whatever else the machine does strikes both.
    rounds = [(_milliseconds(_floor), _milliseconds(_ours)) for _ in range(15)]
    floor, ours = (min(taken) for taken in zip(*rounds, strict=True))
    print(
        f"{_MONTHS} rows: {ours:.3f} ms (at most {MOST_MILLISECONDS}); floor {floor:.3f} ms, "
        f"ratio {ours / floor:.1f} (at most {MOST_TIMES_THE_FLOOR})"
    )
    if ours > MOST_MILLISECONDS or ours / floor > MOST_TIMES_THE_FLOOR:
        sys.exit(1)


def _milliseconds(job: object) -> float:
    times = 40
    # pyrefly: ignore[bad-argument-type]
    return 1000 * timeit.timeit(job, number=times) / times


def _ours() -> None:
    schedule(_BALANCE, _RATE, _PAYMENT)


def _floor() -> None:
    balance, monthly = _BALANCE / 100, float(_RATE) / 12
    rows = []
    for n in range(1, _MONTHS + 1):
        interest = balance * monthly
        principal = _PAYMENT / 100 - interest
        balance -= principal
        # pyrefly: ignore[bad-argument-type]
        rows.append(Installment(n, interest, principal, balance))
