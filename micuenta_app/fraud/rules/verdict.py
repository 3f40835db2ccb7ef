"""The verdict on a text: what it is, and every reason with its place. Pure: nothing is fetched or kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from .contacts import chat_number, claimed_phone, display_name, judge_email, judge_phone, phones
from .doubt import is_doubtful
from .found import Found, contacts, shown_links
from .letters import skeleton
from .links import is_same_place, judge_link
from .requests import judge_requests, read_message
from .signs import Code, Sign, Verdict, add_up

# More contacts than any message has; the rest is not looked at and nothing with more is official.
MOST_CONTACTS = 100


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict and its reasons, in the order in which they stand in the text."""

    verdict: Verdict
    signs: tuple[Sign, ...]

    @property
    def codes(self) -> list[Code]:
        """Each reason once, in the order of the text."""
        return list(dict.fromkeys(sign.code for sign in self.signs))


@dataclass(frozen=True, slots=True)
class _Contact:
    found: Found
    codes: tuple[Code, ...]
    official: bool
    host: str = ""


def check(text: str) -> Judged:
    """Judge a link, a number, an address or a whole message. Never raises; takes time in proportion to
    the text's length."""
    known = sorted(_contacts(text), key=lambda contact: contact.found.start)
    signs = {sign for contact in known for sign in _signs_of(contact)}
    signs |= set(_differing(text))
    foreign = [contact for contact in known if not contact.official]
    message = read_message(
        text,
        [(contact.found.start, contact.found.end) for contact in known],
        foreign=bool(foreign),
        foreign_link=any(contact.found.kind == "link" for contact in foreign),
    )
    signs |= set(judge_requests(message))
    if len(known) >= MOST_CONTACTS:
        signs.add(Sign(known[-1].found.start, known[-1].found.end, "too_much"))
    ordered = tuple(sorted(signs))
    verdict = add_up(ordered, contacts=len(known))
    return Judged("unknown" if verdict == "official" and is_doubtful(message) else verdict, ordered)


def _contacts(text: str) -> Iterator[_Contact]:
    taken: list[tuple[int, int]] = []
    for found in contacts(text):
        taken.append((found.start, found.end))
        yield _judged(text, found)
        if len(taken) >= MOST_CONTACTS:
            break
    left = MOST_CONTACTS - len(taken)
    for found in phones(_blanked(text, taken)):
        if left <= 0:
            break
        left -= 1
        yield _judged(text, found)


def _blanked(text: str, taken: list[tuple[int, int]]) -> str:
    """The text with what was taken from it blanked out, of the same length."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(taken):
        pieces += (text[at:start], "|" * (end - max(start, at)))
        at = max(at, end)
    return "".join((*pieces, text[at:]))


def _judged(text: str, found: Found) -> _Contact:
    if found.kind == "script":
        return _Contact(found, ("not_a_page",), official=False)
    if found.kind == "email":
        email = judge_email(found.text)
        named = None if email.official else display_name(text, found.start)
        return _Contact(found, (named,) if named else email.codes, email.official)
    if found.kind == "phone":
        phone = judge_phone(found.text)
        claimed = None if phone.official or phone.codes else claimed_phone(text, found.start)
        return _Contact(found, phone.codes or ((claimed,) if claimed else ()), phone.official)
    link = judge_link(found.text)
    number = chat_number(link.host, found.text)
    if number and not link.codes and judge_phone(number).official:
        # No source says that the institute answers there.
        return _Contact(found, ("its_contact",), official=False, host=link.host)
    return _Contact(found, link.codes, link.official, link.host)


_OWN: dict[str, Code] = {"link": "official_link", "phone": "official_phone", "email": "official_email"}


def _signs_of(contact: _Contact) -> Iterator[Sign]:
    codes = (_OWN[contact.found.kind],) if contact.official else contact.codes
    for code in codes:
        yield Sign(contact.found.start, contact.found.end, code)


def _differing(text: str) -> Iterator[Sign]:
    """Links that show one address and lead to another."""
    for shown in shown_links(text):
        target = judge_link(shown.target)
        if target.official:
            continue
        read = next((judge_link(found.text) for found in contacts(shown.text) if found.kind == "link"), None)
        if read and read.host and target.host and not is_same_place(read.host, target.host):
            yield Sign(shown.start, shown.end, "text_differs")
        elif read is None and "infonavit" in skeleton(shown.text):
            yield Sign(shown.start, shown.end, "its_link")
