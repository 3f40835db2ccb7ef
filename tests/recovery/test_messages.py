"""Each text message is one part, also with the longest address a site may have; its link is then whole."""

import pytest

from micuenta_app.delivery.rules import sms_parts
from micuenta_app.recovery import messages
from micuenta_app.ui.texts import LANGUAGES, Translator

LONG = "https://mi-cuenta-desde-el-extranjero.example.org"
TOO_LONG = f"https://{'consulado-' * 12}.example.org"
TOKEN = "x" * 22


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("origin", "has_link"), [(LONG, True), (TOO_LONG, False)])
def test_messages_with_a_link(language, origin, has_link):
    t = Translator(language)

    def at(path: str) -> str:
        return f"{origin}{t.href(path)}/{TOKEN}"

    for text, address in (
        (messages.lost_email_asked_message(t, at("/recuperar/parar")).sms, at("/recuperar/parar")),
        (messages.lost_email_ready_message(t, at("/recuperar/sin-correo")).sms, at("/recuperar/sin-correo")),
    ):
        assert sms_parts(text) == 1
        assert text.endswith(address) == has_link


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "message",
    [
        messages.no_email_message,
        messages.password_changed_message,
        messages.email_dropped_message,
        messages.codes_made_message,
        messages.code_used_message,
        messages.lost_email_stopped_message,
    ],
)
def test_messages_without_a_link(language, message):
    assert sms_parts(message(Translator(language)).sms) == 1
