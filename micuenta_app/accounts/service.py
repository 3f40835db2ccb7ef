"""The door to accounts: what the edge and other features may use. Each flow has its own file."""

from .confirm import confirm_password, confirm_path, page_after_confirm
from .contacts import link_is_open as email_link_is_open
from .drafts import Person, follow_link, is_here
from .drafts import begin as begin_signup
from .drafts import forget as forget_signup
from .handover import TakenOver, is_open, offer, take_over
from .proposals import propose_phrase
from .rules import SECRET_STEPS, Outcome, Problem, Step, step_named
from .sessions import Device, Renewed, is_fresh, sign_out, time_left_by, viewer_of
from .sign_in import SignedIn, sign_in
from .sign_up import Progress, Sent, answer, fields_of, look, send_again
from .traffic import Traffic, count_visit

__all__ = [
    "SECRET_STEPS",
    "Device",
    "Outcome",
    "Person",
    "Problem",
    "Progress",
    "Renewed",
    "Sent",
    "SignedIn",
    "Step",
    "TakenOver",
    "Traffic",
    "answer",
    "begin_signup",
    "confirm_password",
    "confirm_path",
    "count_visit",
    "email_link_is_open",
    "fields_of",
    "follow_link",
    "forget_signup",
    "is_fresh",
    "is_here",
    "is_open",
    "look",
    "offer",
    "page_after_confirm",
    "propose_phrase",
    "send_again",
    "sign_in",
    "sign_out",
    "step_named",
    "take_over",
    "time_left_by",
    "viewer_of",
]
