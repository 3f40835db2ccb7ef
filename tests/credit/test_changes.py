"""What changed while one was away: only what the ledger shows, in two columns that agree with the page."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from micuenta_app.credit import service
from micuenta_app.credit.changes import Changes, Side, what_changed
from micuenta_app.credit.changes_view import changes_view
from micuenta_app.credit.reconstruct import Account, Known, Row, reconstruct
from micuenta_app.credit.state import CreditState
from micuenta_app.ui.texts import Language, Translator
from tests.credit.files import lived, terms
from tests.savings.looking import as_viewer
from tests.savings.people import worker


def account(*rows: Row) -> Account:
    known = Known(date(2006, 5, 17), date(2026, 10, 31), Decimal("0.04"), None, True, 0, 0)
    return reconstruct(known, rows)


ROSE = Row(date(2024, 2, 1), "adjustment", 4_000_00)
LIFE = (
    Row(date(2006, 5, 17), "disbursement", 100_000_00),
    ROSE,
    Row(date(2024, 12, 1), "interest", 800_00),
    Row(date(2024, 12, 12), "payment", -900_00),
)
CUT = (
    Row(date(2025, 12, 5), "forgiveness", -33_900_00),
    Row(date(2026, 1, 1), "interest", 233_33),
)


def test_a_restructured_credit_before_and_after() -> None:
    found = what_changed(terms("restructured", denomination="vsm", frozen=True), account(*LIFE, *CUT))
    # A unit was 100.81 × 30.4 = 3,064.62 pesos.
    assert found == Changes(
        before=Side(date(2025, 12, 5), 103_900_00, 800_00, 900_00, Decimal("33.9031")),
        after=Side(date(2025, 12, 5), 70_000_00, 233_33, 2_978_43, Decimal("22.8413")),
        forgiven=33_900_00,
        last_rise=(ROSE.posted_on, 4_000_00),
    )


def test_a_frozen_credit_is_compared_with_the_last_day_on_which_it_could_rise() -> None:
    lines = account(*LIFE, Row(date(2025, 1, 1), "interest", 790_00))
    frozen = terms(denomination="vsm", frozen=True, balance_centavos=104_690_00)
    found = what_changed(frozen, lines)
    assert found is not None and found.forgiven == 0
    assert (found.before.on, found.before.owed) == (date(2024, 12, 31), 103_900_00)
    assert (found.after.on, found.after.owed) == (frozen.as_of, 104_690_00)
    assert (found.before.interest, found.after.interest) == (800_00, 790_00)


@pytest.mark.parametrize(
    ("status", "changes", "rows"),
    [
        ("current", {}, LIFE),
        ("restructured", {}, LIFE),  # without a cut there is nothing to compare
        ("paid", {"frozen": True, "denomination": "vsm"}, (*LIFE, *CUT)),
        ("current", {"frozen": True}, LIFE),  # in pesos nothing rose
        ("current", {"frozen": True, "denomination": "vsm"}, ()),
        # All that was left: the debt is gone, and another screen says so.
        ("restructured", {}, (*LIFE, Row(date(2026, 1, 1), "forgiveness", -103_900_00))),
    ],
)
def test_nothing_is_said_where_the_ledger_shows_no_change(
    status: str, changes: dict[str, object], rows: tuple[Row, ...]
) -> None:
    assert what_changed(terms(status, **changes), account(*rows)) is None


def test_what_is_not_known_leaves_its_row_out() -> None:
    found = what_changed(terms("restructured", denomination="vsm"), account(LIFE[0], CUT[0]))
    assert found is not None
    rows = changes_view(Translator(), found).rows
    assert [row[0] for row in rows] == ["Debes", "En unidades (VSM)"]
    view = changes_view(Translator(), replace(found, forgiven=0))
    assert view.said == ["Es gratis: nadie debe cobrarte por este cambio."] and view.source == ""


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("language", ["es", "en"])
async def test_the_screen_of_somebody_whose_credit_was_cut(language: Language) -> None:
    viewer, state = await worker(), CreditState()
    await lived(viewer, "tomas")
    await as_viewer(viewer, CreditState.open, state)
    rows = {row[0]: row[1:] for row in state.changes.rows}
    assert rows["Lo que subía por la unidad"][1] == "$0.00"
    account = await service.account_of(viewer, 0)
    assert account is not None
    cut = next(line for line in account.lines if line.row.kind == "forgiveness")
    assert any(f"{-cut.row.centavos / 100:,.2f}" in text for text in state.changes.said)
    assert rows["Debes"] == [
        f"${(cut.balance - cut.row.centavos) / 100:,.2f}",
        f"${cut.balance / 100:,.2f}",
    ]
    # pyrefly: ignore[missing-attribute]
    found = what_changed((await service.credits_of(viewer)).chosen.terms, account)
    assert found is not None and len(changes_view(Translator(language), found).rows) == 5


@pytest.mark.usefixtures("database")
async def test_other_credits_say_nothing_of_changes() -> None:
    viewer, state = await worker(), CreditState()
    await lived(viewer, "ignacio")
    await as_viewer(viewer, CreditState.open, state)
    assert state.changes.rows == [] and state.changes.said == []
