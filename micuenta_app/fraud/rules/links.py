"""Judging a link by where a browser would go with it. Pure: nothing is fetched."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote

import ada_url

from .found import MOST_CHARACTERS
from .letters import skeleton, visible
from .names import imitation, public_suffix, shown_host
from .official import is_official_host
from .signs import Code

_PLAIN = re.compile(
    r"(?:https?://)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?(?::(?:443|80))?(?P<rest>[/?][^\\]*)?", re.I
)
_START = re.compile(r"(?:hxx|htt|f)tps?:[/\\]*|https?:[/\\]*", re.I)
_WEB = re.compile(r"^(?:h(?:tt|xx)ps?|ftp|wss?):", re.I)
_SLASHES = re.compile(r"^[a-z]+:(?!//[^/\\])", re.I)
_OFFICIAL_NAME = re.compile(r"infonavit\.org\.mx|infonavitfacil\.mx")
_ADDRESS_INSIDE = re.compile(r"(?:https?:)?[/\\]{2}[^/\\]|https?:", re.I)
_NAME = re.compile(r"infonavit|infonatel")
_MOST_LAYERS = 3

_SHORTENERS = frozenset(
    """
    bit.ly tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly cutt.ly rb.gy shorturl.at shorturl.asia t.ly
    tiny.cc rebrand.ly bl.ink lnkd.in acortar.link acortaurl.com n9.cl u.to s.id x.gd qr.ae soo.gd
    clck.ru short.gy shrtco.de adf.ly bc.vc linktr.ee lnk.bio snip.ly kutt.it urlz.fr me2.do surl.li
    tny.im dub.sh qrco.de shorte.st ouo.io goo.su tr.im v.ht ttm.sh da.gd 1drv.ms page.link app.link
    onelink.me smarturl.it bit.do j.mp amzn.to fb.me wp.me urlr.me l.ead.me tinylink.net t2m.io chilp.it
    vurl.com ln.run
    """.split()
)
# Pages and profiles that anybody makes: a name in the path says nothing about who made them.
_ANYBODY = frozenset(
    """
    facebook.com fb.com instagram.com tiktok.com twitter.com x.com t.me telegram.me threads.net
    youtube.com sites.google.com docs.google.com forms.gle drive.google.com linkedin.com pinterest.com
    medium.com notion.site notion.so canva.com typeform.com jotform.com linktr.ee wa.me whatsapp.com
    chat.whatsapp.com m.me
    """.split()
)
# Pages that send whoever opens them to another address, written inside theirs.
_FORWARDS = re.compile(
    r"(?:^|\.)google\.[a-z.]+/(?:url|amp/|local_url)|^l\.(?:facebook|instagram|messenger|threads)\.|^lm\.facebook\.|"
    r"/(?:l\.php|redirect|redir|redirigir|goto|out|away(?:\.php)?|ir|link|click|track|exit|"
    r"leave|linkfilter|url)(?:[/?.]|$)|"
    r"safelinks\.protection\.outlook\.com|^duckduckgo\.com/l/|bing\.com/ck/|urldefense\.|translate\.goog|web\.archive\.org",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link is: signs against it, the host it goes to, and whether that is the institute's."""

    codes: tuple[Code, ...]
    host: str
    official: bool = False


def judge_link(written: str) -> Link:
    """Judge one link as it was written, with or without its scheme. Never raises."""
    plain = _PLAIN.fullmatch(written)
    if plain and is_official_host(plain["host"].lower()) and len(written) <= MOST_CHARACTERS:
        inside = _leads_away(plain["rest"] or "")
        return Link(("redirect",) if inside else (), plain["host"].lower(), official=not inside)
    return _judge_other(written[:MOST_CHARACTERS])


def _judge_other(written: str) -> Link:
    seen = visible(written)
    authority = _authority(seen)
    codes: list[Code] = []
    if seen != written and _in_address(written):
        codes.append("hidden_marks")
    if "@" in skeleton(authority) or "%40" in authority:
        codes.append("before_at")
    elif "%" in authority or "\\" in _before_path(seen):
        codes.append("disguised")
    host = _host(seen)
    if host is None:
        return Link((*codes, *_unreadable(authority)), "")
    codes += _judge_host(host, authority)
    if is_official_host(host):
        odd: Code = "odd_letters" if not authority.isascii() else "odd_address"
        return Link(tuple(codes) or (odd,), host)
    codes += _judge_path(host, seen)
    return Link(tuple(dict.fromkeys(codes)), host)


def _in_address(written: str) -> bool:
    """Whether the hidden marks stand in the host or right at its end, not in some path."""
    return visible(_before_path(written)) != _before_path(written)


def _before_path(text: str) -> str:
    start = _START.match(text)
    rest = text[start.end() :] if start else text
    return (start[0] if start else "") + re.split(r"[/?#]", rest, maxsplit=1)[0]


def _authority(text: str) -> str:
    start = _START.match(text)
    rest = text[start.end() :] if start else text.partition("://")[2] or text
    return re.split(r"[/?#\\]", rest, maxsplit=1)[0]


def _host(text: str) -> str | None:
    """The host that a browser goes to, in its own spelling, or None if it goes nowhere."""
    address = text.replace("[.]", ".").replace("(.)", ".").replace("[dot]", ".")
    if address[:4].lower() == "hxxp":
        address = "http" + address[4:]
    if "://" not in address and not _WEB.match(address):
        address = f"http://{address}"
    try:
        return ada_url.URL(address).hostname.rstrip(".") or None
    except ValueError:
        return None


def _unreadable(authority: str) -> tuple[Code, ...]:
    found = imitation(skeleton(authority).partition(":")[0].rpartition("@")[2])
    return (found,) if found else ("odd_address",)


def _judge_host(host: str, authority: str) -> list[Code]:
    if host.startswith("[") or host.replace(".", "").isdigit():
        return ["number_host"]
    if is_official_host(host):
        return []
    found = imitation(host)
    if found and not authority.isascii() and found != "name_off_list":
        return ["odd_letters"]
    if found:
        return [found]
    spelled = skeleton(authority).partition(":")[0].rpartition("@")[2]
    as_read = imitation(spelled) if spelled != host else None
    if as_read or is_official_host(spelled):
        return ["odd_letters"]
    return ["odd_address"] if authority.lower().startswith("xn--") or ".xn--" in authority.lower() else []


def _judge_path(host: str, seen: str) -> list[Code]:
    path = skeleton(_unquoted(seen.partition("://")[2] or seen).partition(host)[2] or _after_authority(seen))
    base = host.removeprefix("www.").removeprefix("m.")
    codes: list[Code] = []
    inside = _leads_to(path)
    if _FORWARDS.search(f"{host}{_after_authority(seen)}") and inside:
        codes.append("redirect")
    elif _OFFICIAL_NAME.search(path):
        codes.append("name_in_path")
    elif any(imitation(other) for other in inside):
        codes.append("redirect")
    if base in _SHORTENERS or ".".join(host.split(".")[-2:]) in _SHORTENERS:
        codes.append("shortener")
    if base in _ANYBODY and _NAME.search(path.replace("-", "").partition("?")[0]):
        codes.append("name_off_list")
    if re.search(r"\.(?:apk|exe|scr|bat|msi)(?:$|[?#])", path):
        codes.append("odd_address")
    return codes


def _after_authority(seen: str) -> str:
    rest = seen.partition("://")[2] or seen
    cut = re.search(r"[/?#\\]", rest)
    return rest[cut.start() :] if cut else ""


def _unquoted(text: str) -> str:
    """Percent signs undone, layer by layer: a redirector's target is often wrapped more than once."""
    for _ in range(_MOST_LAYERS):
        plain = unquote(text)
        if plain == text:
            break
        text = plain
    return text


def _leads_to(path: str) -> list[str]:
    """The hosts of addresses inside a path or query."""
    plain = _unquoted(path)
    hosts: list[str] = []
    values = [value for _, value in parse_qsl(plain.partition("?")[2], max_num_fields=None)][:20]
    values += [plain[match.start() :] for match in list(re.finditer(r"(?<=[/=?#])https?:", plain))[:5]]
    for value in values:
        if _ADDRESS_INSIDE.match(value) and "." in value:
            host = _host(value if value[:1].isalpha() else f"http:{value}")
            if host:
                hosts.append(host)
    return hosts


def _leads_away(rest: str) -> bool:
    """Whether a path on the institute's own host sends on to somebody else's."""
    if not rest or ("%" not in rest and "//" not in rest and "http" not in rest.lower()):
        return False
    return any(not is_official_host(host) for host in _leads_to(rest))


def is_same_place(one: str, two: str) -> bool:
    """Whether two hosts belong to one owner."""
    return _registrable(one) == _registrable(two)


def _registrable(host: str) -> str:
    ending = public_suffix(host)
    return ".".join(shown_host(host).split(".")[-(ending.count(".") + 2) :]) if ending else host
