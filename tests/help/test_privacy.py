"""The privacy notice says what the software keeps, and a version of it says one thing."""

import hashlib
from collections.abc import Iterator

import pytest

from micuenta_app import db
from micuenta_app.help import privacy
from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.micuenta_app import PAGES  # every feature's tables
from micuenta_app.settings import settings
from micuenta_app.ui.texts import LANGUAGES, Translator

# What the notice said, in both languages of a real site, when its version was given.
SAID = {
    "2026-11-24": "8e69184438bc4d9f",
    "2026-11-25": "02bf546a1af2597e",
    "2026-11-26": "ba85847a2f84b60a",
}
# Each table, and the part of the notice that speaks of it. Those without people's data say nothing.
SPOKEN_OF = {
    "Tus datos de INFONAVIT": {
        "worker", "savings_movement", "savings_total", "credit", "credit_movement",
    },
    "Lo que contestas al registrarte": {"signup_draft", "signup_handover"},
    "Tu cuenta": {
        "account", "contact_change", "passkey", "passkey_challenge", "recovery_code",
        "password_reset", "lost_email", "disavowal",
    },
    "Lo que pasa en tu cuenta": {"session", "known_browser", "account_event"},
    "Las cuentas de retiro que guardas": {"retirement_scenario"},
    "Los pagos que apuntas": {"payment_order", "payment_receipt", "payment_reminder"},
    "Los intentos y los códigos": {"one_time_code", "phone_proof", "sign_in_wait", "address_traffic"},
    "Los mensajes que te enviamos": {"outbox_message"},
    "": {"import_batch", "exchange_rate", "submission", "day_count"},
}  # fmt: skip


@pytest.fixture
def configure(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    settings.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    settings.cache_clear()


def _all(t: Translator) -> str:
    kept = [text for one in privacy.kept(t) for text in (one.name, one.what, one.why, one.how_long)]
    lines = (privacy.never_asked(t), privacy.who_sees_it(t), privacy.cookies(t), privacy.rights(t))
    return "\n".join([*kept, *(line for group in lines for line in group)])


def test_another_notice_has_another_version(configure: pytest.MonkeyPatch):
    """If it says something else now, give it today's date; if only the words changed, note the digest."""
    configure.setenv("MICUENTA_DEMO", "false")
    said = "\n".join(_all(Translator(language)) for language in LANGUAGES)
    assert SAID.get(NOTICE_VERSION) == hashlib.sha256(said.encode()).hexdigest()[:16]


def test_every_table_is_spoken_of():
    assert PAGES
    named = {table for tables in SPOKEN_OF.values() for table in tables}
    assert set(db.metadata.tables) == named
    assert set(SPOKEN_OF) - {""} == {kept.name for kept in privacy.kept(Translator())}


@pytest.mark.parametrize(
    ("word", "said"),
    [("migratoria", "immigration"), ("Social Security", "Social Security"), ("domicilio", "address")],
)
def test_it_says_what_is_never_asked_for(word: str, said: str):
    assert word in " ".join(privacy.never_asked(Translator("es")))
    assert said in " ".join(privacy.never_asked(Translator("en")))


def test_a_demonstration_says_that_it_is_one():
    assert "demostración" in " ".join(privacy.operator(Translator()))


@pytest.mark.parametrize(
    ("operator", "said"),
    [("Casa Puebla · datos@example.org", "Casa Puebla · datos@example.org"), ("", "No des tus datos")],
)
def test_a_real_site_says_who_runs_it_or_warns(configure: pytest.MonkeyPatch, operator: str, said: str):
    configure.setenv("MICUENTA_DEMO", "false")
    configure.setenv("MICUENTA_OPERATOR", operator)
    shown = " ".join(privacy.operator(Translator()))
    assert said in shown and "ficticias" not in shown
