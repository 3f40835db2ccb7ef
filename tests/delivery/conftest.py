"""Real servers that the settings point at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from micuenta_app import settings
from tests.support.certificate import Certificate, make
from tests.support.hold import Hold
from tests.support.mail import MailServer
from tests.support.sms import ACCOUNT, TOKEN, SmsProvider

from .messages import Configure


@pytest.fixture
def configure(monkeypatch: pytest.MonkeyPatch) -> Iterator[Configure]:
    """Change settings for the test, given by their names."""

    def change(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"MICUENTA_{name.upper()}", value)
        settings.settings.cache_clear()

    yield change
    monkeypatch.undo()
    settings.settings.cache_clear()


@pytest.fixture
def mail(smtp_server: MailServer, configure: Configure) -> MailServer:
    """A mail server on the loopback, without TLS, that is up."""
    configure(smtp_host=smtp_server.host, smtp_port=str(smtp_server.port), smtp_security="none")
    return smtp_server


@pytest.fixture
def sms(configure: Configure) -> Iterator[SmsProvider]:
    """A provider of text messages that is up."""
    provider = SmsProvider()
    provider.start()
    configure(sms_url=provider.url, sms_account=ACCOUNT, sms_token=TOKEN, sms_from="+15550100")
    yield provider
    provider.stop()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def trusted(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Makes the machine trust the test's certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.public))
    return certificate.public


@pytest.fixture
def hold() -> Iterator[Hold]:
    """A place to wait at. Nobody waits there after the test."""
    place = Hold()
    yield place
    place.let_go()
