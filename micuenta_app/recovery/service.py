"""The door to recovery: what the edge and other features may use. Each way back has its own file."""

from .distrust import distrust
from .links import ask, drops_email, end_links, is_open, propose_phrase, send_link, set_password
from .lost_email import Standing, can_stop, stop_as, stop_by_link, waiting_for
from .paper_codes import CodesKept, codes_of, make_codes, use_code
from .phone_proof import PROOF_MINUTES, Proved, look, phone_asked, prove, resend
from .phone_proof import begin as begin_proof

__all__ = [
    "PROOF_MINUTES",
    "CodesKept",
    "Proved",
    "Standing",
    "ask",
    "begin_proof",
    "can_stop",
    "codes_of",
    "distrust",
    "drops_email",
    "end_links",
    "is_open",
    "look",
    "make_codes",
    "phone_asked",
    "propose_phrase",
    "prove",
    "resend",
    "send_link",
    "set_password",
    "stop_as",
    "stop_by_link",
    "use_code",
    "waiting_for",
]
