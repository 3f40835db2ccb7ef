"""Text messages, handed to an HTTP provider with Twilio's API.

https://www.twilio.com/docs/messaging/api/message-resource
"""

import logging
import re
import ssl
from datetime import timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from urllib.parse import quote

import httpx

from ..settings import settings
from .channel import NotNow, Refused, is_loopback
from .records import OutboxMessage
from .ways import has_server

_E164 = re.compile(r"\+[1-9]\d{7,14}")
# How far the provider's clock may be behind ours.
_CLOCK_SKEW = timedelta(minutes=1)
# Their lines hold the address of a request, which holds a phone number when we ask what was sent to it.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


def problem() -> str:
    if not has_server("sms"):
        return "No text message is sent: set MICUENTA_SMS_URL."
    wanted = {
        "MICUENTA_SMS_ACCOUNT": settings().sms_account,
        "MICUENTA_SMS_TOKEN": settings().sms_token,
        "MICUENTA_SMS_FROM": settings().sms_from,
    }
    if missing := [name for name, value in wanted.items() if not value]:
        return f"No text message is sent: set {', '.join(missing)}."
    try:
        url = httpx.URL(settings().sms_url)
    except httpx.InvalidURL:
        return "No text message is sent: MICUENTA_SMS_URL is not an address."
    if url.scheme != "https" and not (url.scheme == "http" and is_loopback(url.host)):
        return "No text message is sent: MICUENTA_SMS_URL must begin with https://."
    return ""


async def send(message: OutboxMessage) -> None:
    if problem():
        raise NotNow("settings")
    if not _E164.fullmatch(message.recipient):
        raise Refused("malformed")
    form = {"To": message.recipient, "From": settings().sms_from, "Body": message.body}
    try:
        async with _client() as client:
            answer = await client.post(_messages(), data=form)
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise NotNow(type(error).__name__) from error
    except httpx.HTTPError as error:
        raise NotNow(type(error).__name__, maybe_sent=True) from error
    if answer.is_success:
        return
    cause = f"http_{answer.status_code}{_provider_code(answer)}"
    if answer.is_client_error and answer.status_code != httpx.codes.TOO_MANY_REQUESTS:
        raise Refused(cause)
    # A gateway's 502 or 504 says nothing about what the server behind it did.
    raise NotNow(cause, maybe_sent=answer.is_server_error)


async def arrived(message: OutboxMessage) -> bool | None:
    """Look among what the provider took for this number lately, newest first."""
    if problem():
        raise NotNow("settings")
    try:
        async with _client() as client:
            answer = await client.get(_messages(), params={"To": message.recipient, "PageSize": 50})
    except httpx.HTTPError as error:
        raise NotNow(type(error).__name__) from error
    if answer.is_server_error or answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
        raise NotNow(f"http_{answer.status_code}")
    try:
        answer.raise_for_status()
        return any(_is(message, taken) for taken in answer.json()["messages"])
    # Not every provider with this API has the list.
    except (httpx.HTTPStatusError, ValueError, KeyError, TypeError):
        return None


def _is(message: OutboxMessage, taken: dict[str, str]) -> bool:
    # A trial account writes a line of its own before ours.
    return (
        message.body in taken["body"]
        and taken["status"] not in ("failed", "undelivered", "canceled")
        and parsedate_to_datetime(taken["date_created"]) > message.created_at - _CLOCK_SKEW
    )


@lru_cache
def _trust() -> ssl.SSLContext:
    """Made once: to read every certificate authority takes long enough to be felt by the whole server."""
    return httpx.create_ssl_context()


def _client() -> httpx.AsyncClient:
    # Redirects are not followed: the token is for this server only.
    return httpx.AsyncClient(
        base_url=settings().sms_url,
        auth=(settings().sms_account, settings().sms_token),
        timeout=settings().sms_timeout_seconds,
        verify=_trust(),
    )


def _messages() -> str:
    return f"/2010-04-01/Accounts/{quote(settings().sms_account, safe='')}/Messages.json"


def _provider_code(answer: httpx.Response) -> str:
    """The provider's own number for an error, such as 21610 for a person who wrote STOP."""
    try:
        return f"/{int(answer.json()['code'])}"
    except (ValueError, KeyError, TypeError):
        return ""
