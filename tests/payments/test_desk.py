"""The desk reaches the viewer's own credits and nothing else, whatever a client sends."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from icalendar import Calendar

from micuenta_app import clock
from micuenta_app.payments import service, texts
from micuenta_app.payments.calendar_file import BadDay, calendar_file, reminder_day
from micuenta_app.payments.rules import Rate
from micuenta_app.ui.qr import square
from micuenta_app.ui.texts import LANGUAGES, Translator
from tests.credit.files import credit
from tests.savings.people import worker
from tests.support.databases import forget

ES = Translator("es")
SLIP = service.Slip("2089147735", 8_935_29, "ROSA IDALIA TZAB CHI")
TODAY = date(2026, 11, 25)


@pytest.mark.usefixtures("database")
class TestDesk:
    async def test_no_credit_no_slip(self) -> None:
        desk = await service.desk_of(await worker())
        assert (desk.file, desk.slip, desk.is_payable) == (None, None, False)

    async def test_a_late_credit_is_proposed_to_be_caught_up(self) -> None:
        viewer = await worker()
        row = await credit(viewer, status="late", late_installments=3)
        desk = await service.desk_of(viewer)
        assert desk.kind == "catch_up"
        assert desk.slip and (desk.slip.number, desk.slip.centavos) == (row.credit_number, 8_935_29)

    @pytest.mark.parametrize("place", [-1, 1, 7, 10**12, "1", "x", None, True, [0], {"a": 1}, 0.5])
    async def test_no_place_reaches_somebody_else_s_credit(self, place: object) -> None:
        stranger = await worker()
        theirs = await credit(stranger)
        viewer = await worker()
        mine = await credit(viewer)
        desk = await service.desk_of(viewer, place)
        assert desk.slip and desk.slip.number == mine.credit_number != theirs.credit_number

    @pytest.mark.parametrize("kind", ["", "catch_up", "free", None, 3, ["settle"], {"kind": "settle"}])
    async def test_what_is_not_offered_becomes_what_is_proposed(self, kind: object) -> None:
        viewer = await worker()
        await credit(viewer)
        assert (await service.desk_of(viewer, 0, kind)).kind == "installment"

    @pytest.mark.parametrize("typed", ["0", "-1", "", "mil", str(10**12), None, 500, ["500"]])
    async def test_a_wrong_amount_makes_no_slip(self, typed: object) -> None:
        viewer = await worker()
        await credit(viewer)
        desk = await service.desk_of(viewer, 0, "other", typed)
        assert desk.slip is None and desk.problem and desk.problem.field == "monto"
        assert texts.problem_text(ES, desk.problem)

    async def test_another_amount(self) -> None:
        viewer = await worker()
        await credit(viewer)
        desk = await service.desk_of(viewer, 0, "other", "1,500.50")
        assert desk.slip and desk.slip.centavos == 1_500_50 and desk.problem is None

    async def test_a_paid_credit_has_no_slip(self) -> None:
        viewer = await worker()
        await credit(viewer, status="paid", balance_centavos=0)
        for kind in ("", "settle", "other"):
            desk = await service.desk_of(viewer, 0, kind, "100")
            assert desk.file and desk.slip is None and not desk.is_payable

    async def test_in_court_only_what_was_agreed(self) -> None:
        viewer = await worker()
        await credit(viewer, status="judicial", late_installments=40)
        desk = await service.desk_of(viewer)
        assert desk.is_payable and desk.slip is None and desk.options == () and desk.problem is None
        agreed = await service.desk_of(viewer, 0, "other", "5000")
        assert agreed.slip and agreed.slip.centavos == 5_000_00

    async def test_the_slip_and_all_that_is_handed_on_say_no_balance(self) -> None:
        viewer = await worker()
        await credit(viewer, status="late", late_installments=3)
        desk = await service.desk_of(viewer)
        assert desk.slip and "224" not in str(asdict(desk.slip)).replace(desk.slip.number, "")
        for language in LANGUAGES:
            t = Translator(language)
            handed = texts.share_text(t, desk.slip) + texts.square_text(t, desk.slip)
            assert "224,800" not in handed and "8,935.29" in handed

    async def test_what_it_does_is_said_in_both_languages(self) -> None:
        viewer = await worker()
        await credit(viewer, status="late", late_installments=3, regime="roa")
        for kind in ("catch_up", "installment", "settle", "other"):
            desk = await service.desk_of(viewer, 0, kind, "100")
            assert desk.file and desk.effect
            for language in LANGUAGES:
                t = Translator(language)
                assert all(texts.effect_lines(t, desk.kind, desk.file, desk.effect))
                assert texts.kind_title(t, desk.kind) and texts.kind_hint(t, desk.kind, desk.file)


def test_the_square_holds_the_number_and_the_amount_and_nobody() -> None:
    text = texts.square_text(ES, SLIP)
    assert "2089147735" in text and "8,935.29" in text and "TZAB" not in text
    drawn = square(text)
    assert drawn.path.startswith("M4 4.5h7") and drawn.box == "0 0 45 45"


def test_dollars_are_a_dated_estimate_or_nothing() -> None:
    assert texts.dollar_lines(ES, 8_935_29, None, TODAY) == []
    said = texts.dollar_lines(ES, 8_935_29, Rate(date(2026, 11, 24), Decimal("18.45")), TODAY)
    assert said == [
        "Son unos 484.30 dólares de Estados Unidos. Es una estimación.",
        "Con 18.45 pesos por dólar, del Banco de México, el 24 de noviembre de 2026.",
        "Donde pagues usan su propio tipo de cambio.",
    ]
    old = texts.dollar_lines(ES, 8_935_29, Rate(date(2026, 11, 5), Decimal("18.45")), TODAY)
    assert old[2] == "Ese dato ya tiene 20 días."
    made_up = texts.dollar_lines(ES, 1, Rate(TODAY, Decimal("18.45"), is_invented=True), TODAY)
    assert "inventado" in made_up[1] and "Banco de México" not in " ".join(made_up)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pdf_is_tagged_titled_and_in_its_language(language: Any) -> None:
    content = await service.as_pdf(Translator(language), SLIP)
    for mark in (b"<pdfuaid:part>1<", b"/Marked true", b"/DisplayDocTitle true", b"/StructTreeRoot"):
        assert mark in content
    assert f"/Lang({language})".encode() in content
    # Its title is shown by whatever opens it.
    assert b"2089147735" not in content.split(b"stream")[0] and b"TZAB" not in content.split(b"stream")[0]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "date_empty"),
        ("mañana", "date_format"),
        ("2026-02-30", "date_format"),
        ("2026-11-23", "date_past"),
        ("0001-01-01", "date_past"),
        ("9999-12-31", "date_far"),
    ],
)
def test_a_day_that_cannot_be(typed: str, code: str) -> None:
    with pytest.raises(BadDay, match=f"^{code}$"):
        reminder_day(typed, TODAY)


def test_yesterday_here_may_be_today_where_one_is() -> None:
    assert reminder_day("2026-11-24", TODAY) == date(2026, 11, 24)


def _event(day: date, *, monthly: bool) -> Any:
    file = calendar_file(ES, day, monthly=monthly, made_at=datetime(2026, 11, 25, 12, tzinfo=UTC))
    (event,) = Calendar.from_ical(file.decode()).walk("VEVENT")
    return event


def test_a_reminder_names_nothing_personal_and_wakes_the_day_before() -> None:
    event = _event(date(2026, 12, 15), monthly=False)
    assert event["summary"] == "Mi pago" and "rrule" not in event
    assert event.decoded("dtstart") == date(2026, 12, 15)
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger").total_seconds() == -15 * 3600
    assert not any(character.isdigit() for character in str(event["description"]))


def test_every_month_also_where_the_month_is_short() -> None:
    assert _event(date(2026, 12, 15), monthly=True)["rrule"].to_ical() == b"FREQ=MONTHLY"
    late = _event(date(2026, 12, 31), monthly=True)["rrule"]
    assert late["BYMONTHDAY"] == [28, 29, 30, 31] and late["BYSETPOS"] == [-1]


def test_an_account_is_shown_only_while_its_confirmation_is_young(monkeypatch: pytest.MonkeyPatch) -> None:
    assert service.spei_account() is None
    today = clock.now().date().isoformat()
    for confirmed_on, shown in (("2020-01-01", None), (today, "021180550300050811")):
        monkeypatch.setenv("MICUENTA_SPEI_CLABE", "021180550300050811")
        monkeypatch.setenv("MICUENTA_SPEI_CONFIRMED_ON", confirmed_on)
        forget()
        found = service.spei_account()
        assert (found.clabe if found else None) == shown
    monkeypatch.setenv("MICUENTA_SPEI_CLABE", "021180550300050812")
    forget()
    with pytest.raises(ValueError, match="clabe_check_digit"):
        service.spei_account()
    monkeypatch.undo()
    forget()


def test_the_json_of_a_square_is_small() -> None:
    assert len(json.dumps(asdict(square(texts.square_text(ES, SLIP))))) < 8_000
