"""The door to the savings: what the edge, the screens and other features may use."""

from .balances import AppliedToCredit, Overview, overview_of
from .lifetime import Employment, Lifetime, employment_of, lifetime_of
from .movements import Movement, MovementsPage, choices_of, movements_of
from .statement_download import File, statement_file, statement_years

__all__ = [
    "AppliedToCredit",
    "Employment",
    "File",
    "Lifetime",
    "Movement",
    "MovementsPage",
    "Overview",
    "choices_of",
    "employment_of",
    "lifetime_of",
    "movements_of",
    "overview_of",
    "statement_file",
    "statement_years",
]
