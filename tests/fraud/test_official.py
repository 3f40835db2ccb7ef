"""Nothing but the institute's own addresses, written plainly, is ever called official."""

from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from micuenta_app.fraud.rules import check
from micuenta_app.fraud.rules.official import DOMAINS, PHONES, is_official_host, is_official_phone

_HOSTS = st.sampled_from(
    [
        "micuenta.infonavit.org.mx",
        "portalmx.infonavit.org.mx",
        "infonavit.org.mx",
        "www.infonavit.org.mx",
        "infonavitfacil.mx",
    ]
)
# Letters that matter to a parser of addresses, and any other character.
_CHARACTERS = st.one_of(
    st.sampled_from(
        list(
            "abiovx013.-_@:/\\?#%&=;,!$'()*+[]{}|^~`\"<> \t\n\u200b\u00ad\u3002\uff0e\u2024\u0430\u043e\u0456"
        )
    ),
    st.characters(),
)
# What may stand around an address in a sentence.
_PROSE = " .,;:!?¡¿()[]*_~'‘’`…–—•·=\"<>“”«»{}|\t\n\r"
# Before an address a pictogram is no part of it, as a bracket is not: a telephone leaves both out of a link.
_PICTOGRAMS = (("\u2190", "\u2bff"), ("\U0001f000", "\U0001faff"))
_SCHEMES = st.sampled_from(["", "http://", "https://", "HTTPS://"])


def _is_plain(host: str) -> bool:
    """A spelling that means the official host: small or capital letters, one dot at the end, 80 or 443."""
    name, _, port = host.partition(":")
    return host.isascii() and is_official_host(name.lower().removesuffix(".")) and port in ("", "80", "443")


def _is_pictogram(character: str) -> bool:
    return any(first <= character <= last for first, last in _PICTOGRAMS)


@settings(deadline=None)
@given(
    _HOSTS, _SCHEMES, st.booleans(), st.booleans(), st.sampled_from(["", ":80", ":443"]), st.text("abc/0=&")
)
def test_case_port_path_query_and_last_dot_do_not_matter(
    host: str, scheme: str, capital: bool, dot: bool, port: str, path: str
):
    link = f"{scheme}{host.upper() if capital else host}{'.' * dot}{port}/{path}?{path}"
    assert check(link).verdict == "official"


@settings(deadline=None, max_examples=2000)
@given(_HOSTS, _SCHEMES, st.sampled_from(["add", "drop", "change", "swap"]), st.integers(0, 30), _CHARACTERS)
@example("micuenta.infonavit.org.mx", "https://", "change", 8, "\u2024")
@example("infonavit.org.mx", "", "add", 0, "@")
@example("infonavit.org.mx", "https://", "add", 16, "@")
def test_no_other_change_of_an_official_host_is_official(
    host: str, scheme: str, how: str, at: int, character: str
):
    at = min(at, len(host))
    if how == "add":
        changed = host[:at] + character + host[at:]
    elif how == "drop":
        changed = host[:at] + host[at + 1 :]
    elif how == "change":
        changed = host[:at] + character + host[at + 1 :]
    else:
        changed = host[:at] + host[at + 1 : at + 2] + host[at : at + 1] + host[at + 2 :]
    # The end of a link in a sentence, or of the whole text: nothing of the address has changed.
    assume(not _is_plain(changed) and not (how == "add" and at in (0, len(host))))
    assume(not (how == "change" and at == len(host)))
    assume(not (how == "change" and at in (0, len(host) - 1) and character in _PROSE))
    # What then is left, "icuenta.infonavit.org.mx", is under a name that only the institute can give.
    assume(
        not (
            how == "change" and at == 0 and not scheme and _is_pictogram(character) and _is_plain(changed[1:])
        )
    )
    left = changed.replace(character, " ").split() if how in ("add", "change") else []
    # Cut in two by a space, what is left may be an official host by itself: "micuenta. infonavit.org.mx".
    assume(not (character.isspace() and any(_is_plain(part) for part in left)))
    assert check(f"{scheme}{changed}").verdict != "official"


@given(
    _HOSTS, st.one_of(*(st.characters(min_codepoint=ord(a), max_codepoint=ord(b)) for a, b in _PICTOGRAMS))
)
@example("micuenta.infonavit.org.mx", "\U0001f000")
def test_a_pictogram_makes_nothing_official_but_what_stands_behind_it(host: str, pictogram: str):
    assert check(f"{pictogram}{host}").verdict == "official"
    assert check(f"{pictogram}i{host[1:]}").verdict == check(f"i{host[1:]}").verdict
    for changed in (
        f"https://{pictogram}{host}",
        f"{host[:5]}{pictogram}{host[5:]}",
        f"{pictogram}x{host[-16:]}x",
    ):
        assert check(changed).verdict != "official"


@settings(deadline=None, max_examples=1000)
@given(_HOSTS, _CHARACTERS, _CHARACTERS, st.sampled_from(["before", "after"]))
@example("infonavit.org.mx", ".", "a", "after")
@example("infonavit.org.mx", "@", "a", "after")
@example("infonavit.org.mx", "-", "a", "before")
def test_a_longer_host_is_never_official(host: str, one: str, two: str, where: str):
    assume(not {one, two} & {*"/?"} and not (one + two).isspace())
    changed = f"{one}{two}.{host}.{one}{two}" if where == "after" else f"{one}{two}-{host}"
    assume(not _is_plain(changed))
    judged = check(f"https://{changed}")
    assert judged.verdict != "official" or not (one + two).strip(_PROSE)


@settings(deadline=None)
@given(st.text(), st.text("infonavit.orgmx@/:%\\ \u200b-0198", max_size=60))
def test_nothing_makes_it_raise_and_nothing_is_official_without_an_official_contact(any_text: str, near: str):
    for text in (
        any_text,
        near,
        any_text + near,
        f"https://{near}",
        f"{near}@{near}",
        f"[{near}]({any_text})",
    ):
        judged = check(text)
        assert all(0 <= sign.start <= sign.end <= len(text) for sign in judged.signs)
        if judged.verdict == "official":
            seen = text.lower()
            digits = "".join(c for c in text if c.isdigit())
            assert any(entry.value in seen for entry in DOMAINS) or any(
                entry.value in digits for entry in PHONES
            )


@settings(deadline=None)
@given(st.sampled_from([entry.value for entry in PHONES]), st.integers(0, 9), st.integers(0, 9))
def test_a_phone_with_one_other_digit_is_a_look_alike(number: str, at: int, digit: int):
    changed = number[:at] + str(digit) + number[at + 1 :]
    assert check(changed).verdict == ("official" if is_official_phone(changed) else "dangerous")


def test_every_official_entry_says_where_it_comes_from():
    for entry in (*DOMAINS, *PHONES):
        assert entry.source and entry.url.startswith("https://") and entry.on.year >= 2024


def test_twice_the_text_is_about_twice_the_work():
    """Counted in lines of our own code that run, so a busy machine changes nothing."""
    said = (
        "Su ahorro ya está liberado. Deposite $1,500 hoy en infonavit-citas.example, 55 1234 5678, a@b.mx.\n"
    )
    for piece in (
        said,
        "a.",
        "a@",
        "[a](",
        "<a href=",
        "5 ",
        "http://",
        "https://a",
        "manda tu ",
        "55 9171 5051 ",
    ):
        one, two = _lines_run(piece * 200), _lines_run(piece * 400)
        assert two < 2.5 * one, piece


def _lines_run(text: str) -> int:
    import sys

    count = 0

    def trace(frame: object, event: str, _: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        check(text)
    finally:
        sys.settrace(before)
    return count
