"""What a simulation of the savings says, apart from how it is made: a picture needs no NumPy."""

from dataclasses import dataclass

PATHS, SEED = 10_000, 1997


@dataclass(frozen=True, slots=True)
class Moment:
    """What is saved after some months from now, in pesos: in one of twenty futures less than `low`, in
    one of twenty more than `high`."""

    months: int
    low: float
    middle: float
    high: float
