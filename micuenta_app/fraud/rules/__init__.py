"""What is fraud: by what was asked for (`asked`), and by what a text holds (`check`). Pure."""

from .asked import PLACES, VERDICTS, Asked, Place, as_asked
from .signs import OFFICIAL, Code, Sign, Verdict, is_dangerous
from .verdict import Judged, check

__all__ = [
    "OFFICIAL",
    "PLACES",
    "VERDICTS",
    "Asked",
    "Code",
    "Judged",
    "Place",
    "Sign",
    "Verdict",
    "as_asked",
    "check",
    "is_dangerous",
]
