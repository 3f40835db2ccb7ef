"""The rules of every identifier, in one place to import from. Pure."""

from .contact import Country, email, phone
from .curp import STATES, Curp, curp, curp_for
from .names import PersonNames
from .nss import nss, nss_check_digit
from .rfc import Rfc, rfc, rfc_for
from .text import InvalidIdentifier, normalize

__all__ = [
    "STATES",
    "Country",
    "Curp",
    "InvalidIdentifier",
    "PersonNames",
    "Rfc",
    "curp",
    "curp_for",
    "email",
    "normalize",
    "nss",
    "nss_check_digit",
    "phone",
    "rfc",
    "rfc_for",
]
