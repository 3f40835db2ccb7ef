"""Judging an e-mail address or a phone number. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .found import MOST_CHARACTERS, Found
from .letters import distance, skeleton, visible
from .names import imitation
from .official import PHONES, SITES, is_official_host, is_official_mail, is_official_phone
from .signs import Code

_PLAIN = re.compile(r"(?P<local>[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*)@(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.I)
_ITS_ADDRESS = re.compile(r"infonavit\W?(?:org|com|gob)\W?mx|micuenta\W?infonavit")
_ITS_NAME = re.compile(r"infonavit|infonatel|mi\s?cuenta")

_NUMBER = re.compile(r"(?<![\w$.])(?:[+＋]\s?)?\(?\d(?:[\s().\u2010-\u2015\u2212-]{0,3}[\dOoIl]){6,15}(?!\w)")
_NO_PHONE = re.compile(
    r"(?:nss|seguro social|clabe|cuenta|cr[eé]dito|credit|loan|folio|referencia|reference|tarjeta|card|"
    r"convenio|contrato|"
    r"expediente|ticket|gu[ií]a|pedido|curp|account|orden|factura|recibo|c[oó]digo|code)\W{0,3}"
    r"(?:(?:es|is|no|num|n[uú]mero|number|del?|el|la|bancaria|de|infonavit)\W{1,3}){0,3}$|[$#]\s?$",
    re.I,
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d\d?-\d\d?-\d{4}|\d+\.\d\d$")
_BEFORE = 60
_CLAIMED = re.compile(r"infonatel(?: ?tel\.)?(?: ?24 ?(?:h\w*|/ ?7))?[^.,;\n\d]{0,30}$")
_NAMED = re.compile(
    r"(?:whats?app|wats|atenci[oó]n|tel[eé]fono|tel|n[uú]mero|l[ií]nea|call center|phone|number|contacto|"
    r"soporte|support|ayuda|"
    r"cobranza|oficina)\W+(?:(?:oficial|de|del|al|a|clientes|la|el)\W+)*infonavit\W[^.,;\n\d]{0,25}$|"
    r"infonavit\W+(?:whats?app|tel[eé]fono|tel|phone|atenci[oó]n|contacto|support|soporte|usa|eua)\W[^.,;\n\d]{0,20}$"
)
_ABROAD = ("00", "011")
_MEXICO = "52"
_SHORTEST, _LONGEST = 8, 11
_FAR = 2
# INFONATEL without its area code, as it was once dialled in Mexico City.
_LOCAL = frozenset(entry.value[2:] for entry in PHONES)


@dataclass(frozen=True, slots=True)
class Contact:
    """Signs against an address or number, and whether it is the institute's."""

    codes: tuple[Code, ...]
    official: bool = False


def judge_email(written: str) -> Contact:
    """Judge one e-mail address as it was written. Never raises."""
    plain = _PLAIN.fullmatch(written)
    if plain and is_official_mail(plain["host"].lower()):
        # "micuenta@infonavit.org.mx" is its address with one sign changed, and nobody's mailbox that we know.
        odd = plain["local"].lower() in SITES
        return Contact(("odd_address",)) if odd else Contact((), official=True)
    seen = visible(written[:MOST_CHARACTERS])
    if seen != written[:MOST_CHARACTERS]:
        return Contact(("hidden_marks",))
    if seen.count("@") > 1:
        return Contact(("before_at",))
    local, _, domain = skeleton(seen).rpartition("@")
    if "%" in domain:
        return Contact(("disguised",))
    if domain.startswith("["):
        return Contact(("number_host",))
    domain = domain.rstrip(".")
    found = imitation(seen.rpartition("@")[2].lower().rstrip(".") or "-")
    if found is None and is_official_host(domain):
        found = "odd_address" if seen.isascii() else "odd_letters"
    if _ITS_ADDRESS.search(local):
        return Contact(("before_at",))
    if found is None and re.search(r"infonavit|infonatel|mejoravit", local):
        found = "name_off_list"
    return Contact((found,) if found else ())


def display_name(text: str, start: int) -> Code | None:
    """Whether the name before an address in angle brackets says that it is the institute's."""
    if text[start - 1 : start] != "<":
        return None
    line = skeleton(text[max(0, start - 1 - _BEFORE) : start - 1]).rpartition("\n")[2]
    return "display_name" if _ITS_NAME.search(line) else None


def phones(text: str) -> Iterator[Found]:
    """The phone numbers of a text in which other contacts are blanked out."""
    for match in _NUMBER.finditer(text):
        written = match[0]
        if sum(c in "OoIl" for c in written) > 3 or _DATE.match(written):
            continue
        if not _NO_PHONE.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            yield Found("phone", written, match.start(), match.end())


def judge_phone(written: str) -> Contact:
    """Judge one phone number as it was written. Never raises."""
    seen = skeleton(visible(written))
    digits = "".join(c for c in seen.translate(_LETTERS) if c.isdigit())
    country, national = _parts(digits, "+" in seen)
    same = is_official_phone(national)
    if same and country in ("", _MEXICO):
        plain = written.isascii() and not any(c in "oOlI" for c in written)
        return Contact((), official=True) if plain else Contact(("phone_near",))
    if same or any(_is_near(read) for read in {national, digits}):
        return Contact(("phone_near",))
    return Contact(())


def chat_number(host: str, written: str) -> str:
    """The phone number that a WhatsApp link opens a talk with; empty if it is no such link."""
    if host not in ("wa.me", "api.whatsapp.com", "web.whatsapp.com", "send"):
        return ""
    found = re.search(r"(?:wa\.me/|phone=)\+?(\d{8,15})", written, re.I)
    return found[1] if found else ""


def claimed_phone(text: str, start: int) -> Code | None:
    """Whether a number that is not the institute's is presented as its own."""
    before = skeleton(text[max(0, start - _BEFORE) : start])
    if _CLAIMED.search(before):
        return "phone_claims"
    return "its_contact" if _NAMED.search(before) else None


_LETTERS = str.maketrans("oil", "011")


def _parts(digits: str, plus: bool) -> tuple[str, str]:
    """The country code ("" if none is written) and the rest."""
    for prefix in () if plus else _ABROAD:
        if digits.startswith(prefix) and len(digits) > 11:
            return _parts(digits[len(prefix) :], True)
    if not plus and len(digits) == 12 and digits.startswith("01"):
        return "", digits[2:]
    return (digits[:-10], digits[-10:]) if len(digits) > 10 else ("", digits)


def _is_near(read: str) -> bool:
    if not _SHORTEST <= len(read) <= _LONGEST or read in _LOCAL:
        return False
    return any(distance(read, entry.value, _FAR) <= _FAR for entry in PHONES)
