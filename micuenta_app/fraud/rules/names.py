"""Whether the name of a host imitates the institute's. Pure.

The name is compared label by label, as a reader sees it: other scripts, digits for letters, hyphens
and single wrong letters all lead back to the name that is meant.
"""

import re

from publicsuffixlist import PublicSuffixList

from .letters import distance, scripts, skeleton, without_digits
from .official import is_official_host
from .signs import Code

_SUFFIXES = PublicSuffixList(accept_unknown=False)
_NAME = "infonavit"
_EXACT = (_NAME, "infonavitfacil")
# Other names of its own, and what its addresses are made of.
ITS_NAMES = re.compile(r"infonavit|infonatel|mejoravit")
_PARTS = (
    "micuenta",
    "portalmx",
    "portal",
    "tallerlinea",
    "orgmx",
    "gobmx",
    "org",
    "www",
    "mx",
    "com",
    "facil",
)
# Another institution, two letters away.
_OTHERS = ("infonacot", "fonacot")
_UNVERIFIED = "gob.mx"
_MOST_LABELS = 20


def public_suffix(host: str) -> str:
    """The ending under which anybody can take a name ("com.mx"); empty if there is no such ending."""
    return _SUFFIXES.publicsuffix(host) or ""


def shown_host(host: str) -> str:
    """A host with its punycode turned into the letters that a browser may show."""
    return ".".join(_shown(label) for label in host.split("."))


def _shown(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label


def imitation(host: str) -> Code | None:
    """What is wrong with a host that is not the institute's, or None if it does not call to mind its name.

    Args:
        host: small letters; punycode or the letters themselves.
    """
    shown = shown_host(host)
    labels = shown.split(".")[-_MOST_LABELS:]
    ending = public_suffix(host).count(".") + 1 if public_suffix(host) else 1
    own = len(labels) - ending - 1
    found = {_label(label, place == own, host) for place, label in enumerate(labels[: len(labels) - ending])}
    for code in _WORST_FIRST:
        if code in found:
            return code
    if not shown.isascii() and is_official_host(skeleton(shown)):
        return "odd_letters"
    return None


_WORST_FIRST: tuple[Code, ...] = (
    "odd_letters",
    "below_other",
    "other_ending",
    "imitates",
    "near_name",
    "name_off_list",
)


def _label(label: str, own: bool, host: str) -> Code | None:
    seen = skeleton(label)
    plain = seen.replace("-", "").replace("_", "")
    code = _exact(seen, own, host) or _near_facil(plain) or _made_of(plain, seen) or _near(plain)
    if code is None:
        return "odd_letters" if _mixed(label) else None
    return code if label.isascii() else "odd_letters"


def _mixed(label: str) -> bool:
    """Letters of two scripts in one word, as no language but Japanese writes them; or foreign letters
    that all pass for Latin ones."""
    if label.isascii():
        return False
    found = scripts(label)
    if "LATIN" in found:
        return bool(found & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
    return bool(found & {"CYRILLIC", "GREEK", "CHEROKEE"}) and skeleton(label).isascii()


def _exact(seen: str, own: bool, host: str) -> Code | None:
    if seen not in _EXACT:
        return None
    if not own:
        return "below_other"
    return "name_off_list" if public_suffix(host) == _UNVERIFIED else "other_ending"


def _made_of(plain: str, seen: str) -> Code | None:
    """The name with more around it. Made of pieces of its own address, it poses as that address."""
    read = without_digits(plain)
    around = read.replace("infonavitfacil", "", 1) if "infonavitfacil" in read else read.replace(_NAME, "", 1)
    if around != read and len(around) == 1:
        return "near_name"
    if around != read and ("micuenta" in around or _own_parts(around)):
        return "imitates" if seen != read else "near_name"
    if ITS_NAMES.search(plain):
        return "name_off_list" if ITS_NAMES.search(seen) else "near_name"
    return "near_name" if ITS_NAMES.search(read) else None


def _own_parts(around: str) -> bool:
    for part in _PARTS:
        around = around.replace(part, " ")
    return not around.strip() or distance(around.strip(), "micuenta", 1) <= 1


def _near_facil(plain: str) -> Code | None:
    read = without_digits(plain)
    return "near_name" if abs(len(read) - len(_EXACT[1])) < 2 and distance(read, _EXACT[1], 1) <= 1 else None


def _near(plain: str) -> Code | None:
    """The name with a letter or two wrong."""
    if any(other in plain for other in _OTHERS):
        return None
    for read in {plain, without_digits(plain), plain.replace("rn", "m"), plain.replace("vv", "v")}:
        if _around(read) or (len(read) > 7 and distance(read, _NAME, 2) <= 2):
            return "near_name"
    return None


def _around(label: str) -> bool:
    """Whether some stretch of a label is the name with one letter wrong, added, dropped or swapped."""
    # One error leaves one half of the name whole: most labels need no comparison.
    if "info" not in label and "navit" not in label:
        return False
    size = len(_NAME)
    return any(
        distance(label[start : start + length], _NAME, 1) <= 1
        for length in (size - 1, size, size + 1)
        for start in range(max(1, len(label) - length + 1))
    )
