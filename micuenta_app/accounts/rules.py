"""Sign-up's order of questions, and how long a failed sign-in makes one wait. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, cast

Step = Literal["nss", "curp", "rfc", "datos", "correo", "celular", "codigo", "contrasena"]
STEPS: tuple[Step, ...] = ("nss", "curp", "rfc", "datos", "correo", "celular", "codigo", "contrasena")

# Passwords and codes never cross the event socket: these steps are native form posts only.
SECRET_STEPS: frozenset[Step] = frozenset({"codigo", "contrasena"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field ("" is the whole form): a text key, and a number it may need."""

    field: str
    code: str
    n: int = 0


def step_named(name: str) -> Step | None:
    """The step a path or form names, or None."""
    return cast(Step, name) if name in STEPS else None


def next_step(answered: Mapping[Step, bool]) -> Step:
    """The first question without an answer; the last one when all have it."""
    for step in STEPS:
        if not answered[step]:
            return step
    return STEPS[-1]


def may_show(step: Step, answered: Mapping[Step, bool]) -> bool:
    """Whether every question before a step has its answer."""
    return STEPS.index(step) <= STEPS.index(next_step(answered))


_FREE_FAILURES = 5
_FIRST_WAIT, _LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)


def wait_after(failures: int) -> timedelta:
    """How long the next sign-in must wait: nothing for five failures, then 30 s doubling to 15 min.

    Never permanent: a stranger who burns an owner's tries must not hold them out for long
    (ASVS 6.1.1, NIST SP 800-63B-4 3.2.2).
    """
    if failures < _FREE_FAILURES:
        return timedelta(0)
    doublings = min(failures - _FREE_FAILURES, 10)
    return min(_FIRST_WAIT * 2**doublings, _LONGEST_WAIT)
