"""The door to accounts: what the edge and other features may use. Each flow has its own file."""

from .drafts import Person
from .drafts import begin as begin_signup
from .proposals import propose_phrase
from .recovery import ask as ask_recovery
from .recovery import is_open as recovery_is_open
from .recovery import set_password as recover
from .rules import SECRET_STEPS, Problem, Step, step_named
from .sessions import end as end_session
from .sessions import viewer_of
from .sign_in import SignedIn, sign_in
from .sign_up import Outcome, Progress, answer, fields_of, look, resend

__all__ = [
    "SECRET_STEPS",
    "Outcome",
    "Person",
    "Problem",
    "Progress",
    "SignedIn",
    "Step",
    "answer",
    "ask_recovery",
    "begin_signup",
    "end_session",
    "fields_of",
    "look",
    "propose_phrase",
    "recover",
    "recovery_is_open",
    "resend",
    "sign_in",
    "step_named",
    "viewer_of",
]
