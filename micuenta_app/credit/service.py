"""The door to the credits: what the edge, the screens and other features may use."""

from .credit_file import Choice, CreditFile, Credits, Payment, credits_of, file_of, year_ends
from .ledger import account_of
from .papers_download import paper_file, papers_offered
from .timeline import choices_of, timeline_of

__all__ = [
    "Choice",
    "CreditFile",
    "Credits",
    "Payment",
    "account_of",
    "choices_of",
    "credits_of",
    "file_of",
    "paper_file",
    "papers_offered",
    "timeline_of",
    "year_ends",
]
