"""Sign-up's order of questions, what an e-mail must be confirmed for, and how long a failed sign-in
makes one wait. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, cast

from ..identity import rules as identity

Step = Literal["nss", "curp", "rfc", "datos", "correo", "celular", "codigo", "contrasena"]
STEPS: tuple[Step, ...] = ("nss", "curp", "rfc", "datos", "correo", "celular", "codigo", "contrasena")

# Passwords and codes never cross the event socket: these steps are native form posts only.
SECRET_STEPS: frozenset[Step] = frozenset({"codigo", "contrasena"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field ("" is the whole form): a text key, and a number or word it may need."""

    field: str
    code: str
    n: int = 0
    word: str = ""

    @property
    def is_question(self) -> bool:
        """Whether the answer may be right: who sends it again has confirmed it."""
        return self.code in QUESTIONS

    @property
    def is_wait(self) -> bool:
        """Whether nothing is wrong but the moment: the same may be tried again in `n` seconds."""
        return self.code in WAITS

    @property
    def wait_seconds(self) -> int:
        """How long until the same may be tried again; 0 when that does not depend on time."""
        return self.n if self.is_wait else 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an answer.

    Attributes:
        next: the step that follows; None when there is no draft or it is done.
        problems: what is wrong, beside its cause.
        token: what this browser's cookie holds from now on, if not what it held.
        link_sent_to: the e-mail that the person still has to prove, with the link it was sent.
    """

    next: Step | None = None
    done: bool = False
    problems: tuple[Problem, ...] = ()
    token: str = ""
    link_sent_to: str = ""


WAITS: frozenset[str] = frozenset({"sign_in_wait", "identity_wait", "address_wait", "resend_soon"})
QUESTIONS: frozenset[str] = frozenset({"email_typo", "email_work"})


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


def mailbox_problem(email: str, asked_about: str) -> Problem | None:
    """What is wrong with a well-formed address, or the question it deserves.

    Args:
        email: the address, normalised.
        asked_about: the address the person was asked about just before, as it was typed.
    """
    doubt = identity.doubt_about(email)
    if doubt and not _is_same_email(asked_about, email):
        return Problem("correo", doubt.code, word=doubt.suggestion)
    if identity.is_throwaway(email):
        return Problem("correo", "email_throwaway")
    return None


def _is_same_email(typed: str, email: str) -> bool:
    try:
        return identity.email(typed) == email
    except identity.InvalidIdentifier:
        return False


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
