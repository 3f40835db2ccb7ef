"""All that is kept about a person.

A table that leads to an account or a worker is here, and each of its columns is either given out or named
as left out (tests/profile/test_export.py holds both).
"""

from .own_account_data import ACCOUNT, HISTORY
from .own_data_shape import Column, Section
from .own_registry_data import LEDGERS, PERSON

__all__ = ["SECTIONS", "Column", "Section"]

SECTIONS: tuple[Section, ...] = (PERSON, ACCOUNT, *LEDGERS, *HISTORY)
