"""What a person signs in with, in two words: enough to recognise it, too little to track it."""

from collections.abc import Mapping

from ua_parser import parse

from ..settings import settings
from .cookies import ASSISTED, read_cookie

_LONGEST_USER_AGENT = 400


def device_words(headers: Mapping[str, str]) -> str:
    """Such as "Chrome · Android"; what is not recognised is left out."""
    said = parse(headers.get("user-agent", "")[:_LONGEST_USER_AGENT])
    browser = said.user_agent.family if said.user_agent else ""
    system = said.os.family if said.os else ""
    return " · ".join(word for word in (browser, system) if word)


def is_borrowed(headers: Mapping[str, str]) -> bool:
    """Whether this is a tablet in assisted mode: all that is opened on it is a borrowed device's."""
    return bool(settings().outreach_pin) and bool(read_cookie(headers, ASSISTED))
