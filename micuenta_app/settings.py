"""Every setting, with its unit in its name and its reason beside it.

Each is read from the environment as MICUENTA_<NAME>.
"""

import contextlib
import os
import re
import secrets
import tempfile
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from .identity.clabe import clabe
from .identity.text import InvalidIdentifier
from .payment_turns import DEFAULT_ORDER, Turn

PREFIX = "MICUENTA_"
_SHORTEST_KEY_BYTES = 32
_SHORTEST_PIN = 6
_PART = r"(?:[^@:/?#%\s\[\]]|%[0-9A-Fa-f]{2})"
_POSTGRES_URL = re.compile(
    rf"postgresql\+psycopg://(?:{_PART}+(?::{_PART}*)?@)?(?:{_PART}*|\[[0-9A-Fa-f:.]+\])(?::\d{{1,5}})?"
    r"/[^@\s%/]*(?:\?\S*)?"
)

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        frozen=True,
        allow_inf_nan=False,
        hide_input_in_errors=True,  # a value may be a secret
    )

    # Everything stored lives here, so that one folder is the whole backup.
    data_dir: Path = ROOT / ".data"
    # Empty means SQLite in data_dir. PostgreSQL: postgresql+psycopg://user:password@host/name
    database_url: str = ""
    # Only fictional people can register, /demo exists and messages can be read at /demo/bandeja.
    demo: bool = True
    # Name and contact of whoever runs a real installation: the privacy notice must say who answers for it.
    operator: str = ""

    # Public pages are kept on the phone and open without a network. Turned off, phones that have them
    # forget them at their next visit.
    offline: bool = True

    # Public addresses of an https deployment (comma separated). Empty: plain http on localhost.
    origins: Annotated[tuple[str, ...], NoDecode] = ()
    # `run --host` beyond the loopback opens the demo to devices that use this machine's address.
    lan: bool = False

    # Keys passwords, codes and tokens are hashed with. Empty: made once in data_dir/secret.key
    secret_key: str = ""

    # ASVS 6.5.5 and NIST: a code lives 10 minutes at most and dies after a few tries.
    code_minutes: int = 10
    code_tries: int = 5
    # Slow mail abroad makes a resend matter more than a longer code.
    resend_seconds: int = 30
    resends_per_hour: int = 5
    # A reset link: NIST allows 24 h by e-mail; half an hour is enough for one who just asked.
    recovery_minutes: int = 30
    # A link that proves a new e-mail: read at home in the evening; the old address stays until then.
    contact_link_hours: int = 24
    # Back in without the old e-mail: two days, so that an owner whose phone was stolen reads the warning
    # and stops it, wherever they are and whatever their work. Afterwards it stays open for some days.
    lost_email_hours: float = 48
    lost_email_open_days: int = 7
    # A draft outlives a lost phone battery and a night's sleep, not more: it holds identifiers.
    draft_hours: int = 24
    # What a credit's payment pays first. Comma separated.
    payment_order: Annotated[tuple[Turn, ...], NoDecode] = DEFAULT_ORDER
    # NIST AAL2 allows 1 h idle; a phone is lent and lost, so 15 minutes. 12 h in all.
    session_idle_minutes: float = 15
    session_hours: float = 12
    # WCAG 2.2.1 asks for 20 s at least to say that one is still there; who reads slowly gets more.
    session_warning_seconds: int = 120
    # A borrowed tablet: the next person at the table must not find the last one's account.
    assisted_idle_minutes: float = 3
    assisted_total_minutes: float = 20
    assisted_warning_seconds: int = 30
    # With it a worker puts a tablet into assisted mode and, on a real site, sees the counts without people.
    # Empty: there is no such mode. It opens nobody's account.
    outreach_pin: str = ""
    # Thirty people at a consulate share one address, and a few telephones mistype three times: 300 sign-ins
    # or codes at once pass, then one every five seconds. A flood of thousands takes hours.
    address_tries: int = 300
    address_tries_a_minute: int = 12
    # Beginning a sign-up and asking for a link write and send something: a fair's people in a morning.
    address_starts: int = 100
    address_starts_a_minute: int = 6
    # How many proxies of ours stand in front: so many addresses at the right of X-Forwarded-For are true.
    # Without, the header is not read; behind a proxy everybody then counts as one address.
    trusted_proxies: int = 0
    # A browser in which an account was opened: people come back once a year, for their yearly statement.
    known_browser_days: int = 365
    # ASVS 7.5.1: what changes the account asks for the password or passkey again after this.
    confirmed_minutes: int = 5
    # "That was not me" in a message: mail is read late.
    disavowal_days: int = 10
    # 2^12 rounds is 235 ms on a small server: dear for a thief, bearable for a person.
    bcrypt_cost: int = 12

    # Empty smtp_host: no e-mail is sent. In demo mode messages are read at /demo/bandeja.
    smtp_host: str = ""
    smtp_port: int = 587
    # "starttls" (usual port 587), "tls" from the first byte (465), or "none" (25), which sends no
    # password to another machine. Certificates are always verified.
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_username: str = ""
    smtp_password: str = ""
    # For one answer to a command; six times as long for the answer to a message's content.
    smtp_timeout_seconds: float = 15.0
    mail_from: str = "Mi Cuenta desde el extranjero <no-responder@localhost>"
    # Empty sms_url: no text message is sent. A provider with Twilio's API: https://api.twilio.com
    sms_url: str = ""
    sms_account: str = ""
    sms_token: str = ""
    # A number of the provider's, in E.164.
    sms_from: str = ""
    sms_timeout_seconds: float = 15.0

    # Empty: no dollars are shown but an invented rate in the demonstration. A token is free:
    # https://www.banxico.org.mx/SieAPIRest/service/v1/token
    banxico_token: str = ""
    banxico_url: str = "https://www.banxico.org.mx/SieAPIRest/service/v1"
    # For each step of an answer; twice as long for the whole of it.
    banxico_timeout_seconds: float = 10.0

    # The institute's account for transfers inside Mexico (SPEI). Empty: none is shown. Confirm it by
    # telephone first; half a year after that day it is not shown any more.
    spei_clabe: str = ""
    spei_reference: str = ""
    spei_confirmed_on: date | None = None

    @field_validator("*")
    @classmethod
    def _is_text(cls, value: object) -> object:
        # Bytes that are no text come as lone surrogates, which fail where they are first written, and that
        # error would show them. A path may hold them.
        if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
            raise ValueError("text in UTF-8")
        return value

    @field_validator("data_dir", mode="before")
    @classmethod
    def _a_folder(cls, value: object) -> object:
        # Empty would be the folder one happens to be in, the checkout, key and all.
        if not str(value).strip():
            raise ValueError("a folder; leave it out for .data in the checkout")
        return value

    @field_validator("database_url")
    @classmethod
    def _an_address(cls, value: str) -> str:
        # What a driver says of an address it cannot read repeats parts of it, the password among them.
        if not value or value.startswith(("sqlite+aiosqlite:///", "sqlite:///")):
            return value
        if not _POSTGRES_URL.fullmatch(value):
            raise ValueError(
                "postgresql+psycopg://user:password@host:port/name, and in a password %40 for @, %3A for :, "
                "%2F for / and %25 for %"
            )
        return value

    @field_validator("origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip().rstrip("/").lower() for part in value.split(",") if part.strip())
        return value

    @field_validator("origins")
    @classmethod
    def _https_only(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        # Cookies carry Secure as soon as one is set; over http no browser would send them back.
        if any(not origin.startswith("https://") for origin in value):
            raise ValueError("addresses that begin with https://, with commas between them")
        return value

    @field_validator("payment_order", mode="before")
    @classmethod
    def _whole_order(cls, value: object) -> object:
        turns = tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value
        if not isinstance(turns, tuple) or sorted(turns) != sorted(DEFAULT_ORDER):
            raise ValueError(f"each of {', '.join(DEFAULT_ORDER)} once, with commas between them")
        return turns

    @field_validator("spei_clabe")
    @classmethod
    def _a_clabe(cls, value: str) -> str:
        # A wrong digit would send somebody's payment to nobody.
        try:
            return clabe(value) if value else ""
        except InvalidIdentifier as error:
            raise ValueError(f"a CLABE of 18 digits ({error.code})") from None

    @field_validator("secret_key")
    @classmethod
    def _hard_to_guess(cls, value: str) -> str:
        if value and len(value.encode()) < _SHORTEST_KEY_BYTES:
            raise ValueError(f"nothing, or {_SHORTEST_KEY_BYTES} bytes or more")
        return value

    @field_validator("outreach_pin")
    @classmethod
    def _long_enough(cls, value: str) -> str:
        # Six digits, and tries that are slowed.
        if value and len(value) < _SHORTEST_PIN:
            raise ValueError(f"nothing, or {_SHORTEST_PIN} characters or more")
        return value

    @property
    def secure(self) -> bool:
        """True when the site is reached by https, so that cookies carry Secure and __Host-."""
        return bool(self.origins)

    @property
    def async_database_url(self) -> str:
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'micuenta.db'}"

    @property
    def sync_database_url(self) -> str:
        """The same database for the importer and the migrations, which run outside the server."""
        return self.async_database_url.replace("+aiosqlite", "")


@lru_cache
def settings() -> Settings:
    return Settings()


@lru_cache
def secret_key() -> bytes:
    """The server's key: from the environment, or made once and kept readable by its owner only.

    Raises:
        ValueError: a kept key shorter than 32 bytes; an empty one would hash without any secret.
    """
    return settings().secret_key.encode() or _kept_key(settings().data_dir / "secret.key")


def _kept_key(path: Path) -> bytes:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written in full, then given its name in one step, which fails for all but the first: no
        # process ever reads half a key.
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name) as draft:
            draft.write(secrets.token_hex(32).encode())
            draft.flush()
            with contextlib.suppress(FileExistsError):
                os.link(draft.name, path)
    key = path.read_bytes()
    if len(key) < _SHORTEST_KEY_BYTES:
        raise ValueError(f"the key in {path} is shorter than {_SHORTEST_KEY_BYTES} bytes")
    return key
