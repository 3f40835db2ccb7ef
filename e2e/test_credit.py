"""The credit in a browser: its whole ledger, its papers, its words, and what changed while one was away."""

import csv
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from e2e.conftest import PHONE, SignedIn, in_english, in_spanish, phone_and_tablet
from e2e.pages.credit import Credit, Papers, Timeline
from e2e.pages.frame import Language
from e2e.pages.money import amounts
from tests.support.pdf_text import pdf_text
from tests.support.sheets import xlsx_sheets


@phone_and_tablet
def test_the_ledger_is_narrowed_turned_and_widened_again(
    signed_in: SignedIn, screen: dict[str, Any], language: Language
) -> None:
    credit = Credit(signed_in("rosa", **screen).new_page(), language).open()
    owed = credit.owed()
    timeline = credit.go_to_timeline()
    newest = timeline.shown()[0]
    assert newest[1] == owed
    kind = timeline.say("Intereses", "Interest")
    timeline.narrow(anio="2020", tipo=kind)
    expect(timeline.narrowed).to_contain_text(f"2020 · {kind}")
    shown = timeline.all_movements()
    assert len(shown) == 12
    total = sum((amount for amount, _ in shown), Decimal())
    expect(timeline.narrowed).to_contain_text(f"${total:,}")
    assert timeline.page.url.endswith(timeline.address)
    timeline.show_all()
    expect(timeline.rows.first).to_contain_text(f"{newest[1]:,}")
    timeline.later_button.click()
    expect(timeline.rows.first).not_to_contain_text(f"{newest[1]:,}")


@phone_and_tablet
def test_page_and_papers_say_the_same(
    signed_in: SignedIn, tmp_path: Path, screen: dict[str, Any], language: Language
) -> None:
    page = signed_in("rosa", **screen).new_page()
    timeline = Timeline(page, language).open()
    timeline.narrow(anio="2021")
    expect(timeline.narrowed).to_contain_text("2021")
    shown = list(reversed(timeline.all_movements()))

    papers = Papers(page, language).open()
    papers.choose(desde="2021", hasta="2021")
    files = {}
    for kind, ending in (("PDF", "pdf"), ("Excel", "xlsx"), ("CSV", "csv")):
        papers.choose_kind(kind)
        files[ending] = papers.file(tmp_path, "Descargar la historia", "Download the history")
        stem = papers.say("mi-credito", "my-loan")
        assert files[ending].name == f"{stem}-2021-2021.{ending}"
    with files["csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert [(Decimal(row[3]), Decimal(row[4])) for row in rows] == shown
    rows = xlsx_sheets(files["xlsx"].read_bytes())[2][1][1:]
    assert [(Decimal(row[3]), Decimal(row[4])) for row in rows] == shown
    said = pdf_text(files["pdf"].read_bytes())
    assert not [one for pair in shown for one in pair if f"${abs(one):,}" not in said]


@in_english
def test_a_month_interest_and_plan_can_be_taken_along(
    signed_in: SignedIn, tmp_path: Path, language: Language
) -> None:
    page = signed_in("rosa", **PHONE).new_page()
    owed = Credit(page, language).open().owed()
    papers = Credit(page, language).open().go_to_papers()
    month = papers.file(tmp_path, "Descargar el mes", "Download the month")
    assert f"${owed:,}" in pdf_text(month.read_bytes())
    papers.choose(anio="2021")
    interest = papers.file(tmp_path, "Descargar los intereses", "Download the interest")
    assert "micuenta.infonavit.org.mx" in pdf_text(interest.read_bytes())
    plan = papers.file(tmp_path, "Descargar los pagos por venir", "Download the payments to come")
    assert amounts(pdf_text(plan.read_bytes()))[-1] >= 0
    for path in (month, interest, plan):
        assert re.fullmatch(r"[a-z0-9-]+\.pdf", path.name)
    assert page.url.endswith(papers.address)


@in_spanish
def test_a_word_leads_to_its_meaning(signed_in: SignedIn, language: Language) -> None:
    credit = Credit(signed_in("tomas", **PHONE).new_page(), language).open()
    credit.words.filter(has_text="VSM").click()
    expect(credit.page).to_have_url(re.compile(r"/ayuda/glosario#vsm$"))
    meaning = credit.page.locator("#vsm")
    expect(meaning).to_be_in_viewport()
    expect(meaning).to_contain_text("VSM")


def test_who_was_away_sees_before_and_after(signed_in: SignedIn, language: Language) -> None:
    credit = Credit(signed_in("tomas", **PHONE).new_page(), language).open()
    rows = credit.changed.get_by_role("row")
    owed = rows.filter(has_text=re.compile(credit.say("^Debes", "^You owe")))
    before, after = amounts(owed.inner_text())
    forgiven = amounts(credit.changed.get_by_role("paragraph").first.inner_text())[0]
    assert before - after == forgiven > 0
