"""The rules of every identifier, in one place to import from. Pure."""

from .clabe import clabe, clabe_check_digit
from .contact import Country, email, national_phone, phone, shown_phone
from .cross import Mismatch, MismatchCode, Office, mismatches
from .curp import STATES, Curp, curp, curp_for
from .mailboxes import Doubt, doubt_about, is_throwaway
from .names import PersonNames
from .nss import nss, nss_check_digit
from .rfc import Rfc, rfc, rfc_for
from .text import InvalidIdentifier, normalize

__all__ = [
    "STATES",
    "Country",
    "Curp",
    "Doubt",
    "InvalidIdentifier",
    "Mismatch",
    "MismatchCode",
    "Office",
    "PersonNames",
    "Rfc",
    "clabe",
    "clabe_check_digit",
    "curp",
    "curp_for",
    "doubt_about",
    "email",
    "is_throwaway",
    "mismatches",
    "national_phone",
    "normalize",
    "nss",
    "nss_check_digit",
    "phone",
    "rfc",
    "rfc_for",
    "shown_phone",
]
