"""Every setting, with its unit in its name and its reason beside it.

Each is read from the environment as MICUENTA_<NAME>.
"""

import os
import secrets
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="MICUENTA_", frozen=True)

    # Everything stored lives here, so that one folder is the whole backup.
    data_dir: Path = ROOT / ".data"
    # Empty means SQLite in data_dir. PostgreSQL: postgresql+psycopg://user:password@host/name
    database_url: str = ""
    # Only fictional people can register, /demo exists and messages can be read at /demo/bandeja.
    demo: bool = True

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
    # A draft outlives a lost phone battery and a night's sleep, not more: it holds identifiers.
    draft_hours: int = 24
    # NIST AAL2 allows 1 h idle; a phone is lent and lost, so 15 minutes. 12 h in all.
    session_idle_minutes: int = 15
    session_hours: int = 12
    # 2^12 rounds is 235 ms on a small server: dear for a thief, bearable for a person.
    bcrypt_cost: int = 12

    # Empty smtp_host: nothing is sent. In demo mode messages are read at /demo/bandeja.
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_username: str = ""
    smtp_password: str = ""
    smtp_starttls: bool = True
    smtp_timeout_seconds: float = 15.0
    mail_from: str = "Mi Cuenta desde el extranjero <no-responder@localhost>"

    @field_validator("origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())
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
    """The server's key: from the environment, or made once and kept readable by its owner only."""
    if settings().secret_key:
        return settings().secret_key.encode()
    path = settings().data_dir / "secret.key"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_hex(32).encode())
    return path.read_bytes()
