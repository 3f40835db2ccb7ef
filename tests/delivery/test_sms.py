"""Text messages over a real HTTP connection, in the shape of Twilio's API."""

import logging

import pytest

from micuenta_app.delivery import outbox
from micuenta_app.delivery.sender import missing_settings, send_due
from tests.support.sms import TOKEN, SmsProvider

from .messages import Configure, later, only_message, put

pytestmark = pytest.mark.usefixtures("database")


async def test_a_text_message_arrives_once_with_its_accents(sms: SmsProvider):
    await put(channel="sms", body="Tu código es 123456. Nunca te lo pediremos.")
    assert await send_due() == 1
    assert await send_due() == 0
    assert sms.taken == [
        {"To": "+13125550142", "From": "+15550100", "Body": "Tu código es 123456. Nunca te lo pediremos."}
    ]
    kept = await only_message()
    assert kept.sent_at and kept.body == ""


@pytest.mark.parametrize(
    "number", ["3125550142", "+1 312 555 0142", "+", "+13125550142\n", "aurora@example.com"]
)
async def test_what_is_no_number_is_given_up_without_asking(sms: SmsProvider, number: str):
    await put(number, channel="sms")
    await send_due()
    assert (await only_message()).failure == "malformed" and sms.asked == 0


@pytest.mark.parametrize("status", [400, 403, 404, 410])
async def test_a_refusal_is_given_up_at_once_with_the_providers_number(sms: SmsProvider, status: int):
    sms.status, sms.code = status, 21610
    await put(channel="sms")
    await send_due()
    kept = await only_message()
    assert kept.given_up_at and (kept.failure, kept.body) == (f"http_{status}/21610", "")
    with later(hours=1):
        await send_due()
    assert sms.asked == 1


async def test_a_wrong_token_is_reported(sms: SmsProvider, configure: Configure):
    configure(sms_token="wrong")
    await put(channel="sms")
    await send_due()
    assert (await only_message()).failure == "http_401/20003"
    assert await outbox.undelivered() == {"sms": 1}


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
async def test_too_many_or_out_of_order_is_tried_again(sms: SmsProvider, status: int):
    sms.status = status
    await put(channel="sms")
    for seconds in (0, 15, 40):
        with later(seconds=seconds):
            assert await send_due() == 0
    sms.status = 201
    with later(seconds=90):
        assert await send_due() == 1
    assert len(sms.taken) == 1


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_one_that_took_it_and_said_it_did_not_is_asked_first(sms: SmsProvider, status: int):
    sms.status, sms.keeps = status, True
    await put(channel="sms")
    assert await send_due() == 0
    sms.status = 201
    with later(seconds=15):
        assert await send_due() == 1
    assert len(sms.taken) == 1


async def test_the_same_words_sent_before_are_not_taken_for_these(sms: SmsProvider):
    await put(channel="sms")
    await send_due()
    with later(minutes=30):
        await put(channel="sms")
        sms.status = 500
        await send_due()
    sms.status = 201
    with later(minutes=31):
        await send_due()
    assert len(sms.taken) == 2


async def test_a_provider_that_cannot_answer_what_it_took_is_asked_again_and_gets_nothing_twice(
    sms: SmsProvider,
):
    sms.status, sms.keeps = 504, True
    await put(channel="sms")
    await send_due()
    sms.status, sms.list_status = 201, 503
    with later(seconds=15):
        assert await send_due() == 0
    sms.list_status = 200
    with later(seconds=60):
        assert await send_due() == 1
    assert len(sms.taken) == 1


async def test_without_a_list_it_is_at_most_one_too_many_and_then_reported(sms: SmsProvider):
    sms.lists, sms.hang_up = False, "after keeping"
    await put(channel="sms")
    for minutes in range(0, 30, 3):
        with later(minutes=minutes):
            await send_due()
    assert len(sms.taken) == 2
    assert (await only_message()).failure == "in_doubt"


async def test_the_token_follows_no_redirect(sms: SmsProvider):
    sms.status = 307
    await put(channel="sms")
    assert await send_due() == 0
    assert (await only_message()).failure == "http_307/0" and sms.asked == 1


async def test_one_line_says_what_is_missing(configure: Configure):
    configure(sms_url="https://api.example.com", sms_account="AC1")
    assert missing_settings() == "No text message is sent: set MICUENTA_SMS_TOKEN, MICUENTA_SMS_FROM."
    configure(sms_token=TOKEN, sms_from="+15550100")
    assert missing_settings() == ""


@pytest.mark.parametrize("url", ["http://api.example.com", "ftp://127.0.0.1", "http://[", "api.example.com"])
async def test_the_token_is_not_sent_in_the_clear(sms: SmsProvider, configure: Configure, url: str):
    configure(sms_url=url)
    assert missing_settings().startswith("No text message is sent: MICUENTA_SMS_URL")
    await put(channel="sms")
    assert await send_due() == 0
    kept = await only_message()
    assert (kept.failure, kept.given_up_at) == ("settings", None)


async def test_logs_hold_neither_words_nor_numbers(
    sms: SmsProvider, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
):
    caplog.set_level(logging.INFO)
    sms.status = 504
    await put(channel="sms")
    await send_due()
    with later(seconds=15):
        await send_due()
    sms.status = 400
    with later(seconds=60):
        await send_due()
    printed = caplog.text + "".join(capsys.readouterr())
    assert "message_given_up" in printed and "message_not_sent" in printed
    for secret in ("123456", "5550142", TOKEN):
        assert secret not in printed
