"""The savings in a browser, on a phone and a tablet: narrowed, drawn, explained and taken along."""

import csv
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, SignedIn, in_english, in_spanish, phone_and_tablet
from e2e.pages.frame import Language
from e2e.pages.savings import Download, Employers, Movements, Savings, Years, Yields
from e2e.pages.sign_in import SignIn
from e2e.support.complaints import Complaints
from e2e.support.demo_files import DemoFiles
from e2e.support.frames import Frames
from tests.support.pdf_text import pdf_text
from tests.support.sheets import xlsx_sheets


@pytest.fixture
def martin(signed_in: SignedIn) -> Iterator[Callable[..., Page]]:
    """Martín's browser: two employers, four laws, no credit. Nothing it showed was an error."""
    heard: list[Complaints] = []

    def enter(**options: Any) -> Page:
        context: BrowserContext = signed_in("martin", **options)
        heard.append(Complaints(context))
        return context.new_page()

    yield enter
    assert [one.heard for one in heard] == [[] for _ in heard]


@phone_and_tablet
def test_every_screen_is_one_step_from_the_total(
    martin: Callable[..., Page], demo_files: DemoFiles, screen: dict[str, Any], language: Language
) -> None:
    record = demo_files.of("martin")
    savings = Savings(martin(**screen), language).open()
    assert savings.total() == record.savings
    assert sum(savings.pots()) == record.savings

    movements = savings.go_to_movements()
    assert movements.shown()[0][1] == record.savings

    years = movements.go_back().go_to_years()
    assert years.balances()[0] == record.savings
    expect(years.drawing).to_have_count(1)
    expect(years.drawing).to_have_accessible_name(years.main.locator("figcaption").inner_text())
    years.open_numbers()
    expect(years.numbers).to_be_visible()

    employers = years.go_back().go_to_employers()
    expect(employers.stretches.filter(has_text="Calzado Oropeza")).to_contain_text(
        employers.say("De enero de 1997 a junio de 2012", "January 1997 to June 2012")
    )
    expect(employers.whom_to_ask.get_by_role("link")).to_have_attribute("href", "tel:+525591715050")

    yields = employers.go_back().go_to_yields()
    expect(yields.years.filter(has_text="2022")).to_contain_text(yields.say("7.82", "7.82%"))
    expect(yields.years.filter(has_text="2025")).to_contain_text(
        yields.say("Sin dato verificado", "No verified data")
    )
    yields.go_back().go_to_download()


@in_spanish
def test_the_oldest_pot_is_doubled_in_words_and_not_in_the_total(
    martin: Callable[..., Page], demo_files: DemoFiles, language: Language
) -> None:
    record = demo_files.of("martin")
    savings = Savings(martin(**PHONE), language).open()
    doubled = f"${2 * record.by_bucket['fondo72']:,}"
    pot = savings.pots_sheet.get_by_role("listitem").filter(has_text="1972–1992").first
    expect(pot).to_contain_text(doubled)
    assert savings.total() == sum(record.by_bucket.values())


def test_the_plain_answers(martin: Callable[..., Page], language: Language) -> None:
    savings = Savings(martin(**PHONE), language).open()
    law = savings.ask("¿Ley de 1973 o de 1997?", "Law of 1973 or of 1997?")
    expect(law).to_contain_text(savings.say("1 de marzo de 1983", "March 1, 1983"))
    expect(savings.ask("¿Qué pasa a los 70 años?", "What happens at 70?")).to_contain_text("Bienestar")
    expect(savings.ask("¿Y si muero?", "And if I die?")).to_contain_text(
        savings.say("beneficiarios", "beneficiaries")
    )
    expect(savings.sheet(savings.say("¿Puedo sacarlo ahora?", "Can I take it out now?"))).to_contain_text(
        "coyote"
    )


@phone_and_tablet
def test_a_ledger_is_narrowed_and_widened_again(
    martin: Callable[..., Page], screen: dict[str, Any], language: Language
) -> None:
    movements = Movements(martin(**screen), language).open()
    newest = movements.shown()[0]
    kind = movements.say("Rendimientos", "Returns")
    movements.narrow(anio="2000", tipo=kind)
    expect(movements.narrowed).to_contain_text(f"2000 · {kind}")
    for row in movements.rows.all():
        expect(row).to_contain_text(kind)
        expect(row).to_contain_text("2000")
    amounts = [amount for amount, _ in movements.shown()]
    expect(movements.narrowed).to_contain_text(f"${sum(amounts, Decimal()):,}")
    # Nothing of it is in the address.
    assert movements.page.url.endswith(movements.address)
    movements.narrow(anio="1985")
    expect(movements.main).to_contain_text(
        movements.say("Ningún movimiento es así", "No transaction is like that")
    )
    movements.show_all()
    expect(movements.rows.first).to_contain_text(f"{newest[1]:,}")
    assert movements.shown()[0] == newest


@phone_and_tablet
def test_page_and_files_say_the_same(
    martin: Callable[..., Page], tmp_path: Path, screen: dict[str, Any], language: Language
) -> None:
    page = martin(**screen)
    movements = Movements(page, language).open()
    movements.narrow(anio="2001")
    expect(movements.narrowed).to_contain_text("2001")
    shown = list(reversed(movements.shown()))
    assert shown

    download = Download(page, language).open()
    files = {}
    for kind, ending in (("PDF", "pdf"), ("Excel", "xlsx"), ("CSV", "csv")):
        download.choose("2001", "2001", kind)
        files[ending] = download.file(tmp_path)
        name = download.say("mi-ahorro", "my-savings")
        assert files[ending].name == f"{name}-2001-2001.{ending}"
    with files["csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert [(Decimal(row[5]), Decimal(row[6])) for row in rows] == shown
    rows = xlsx_sheets(files["xlsx"].read_bytes())[2][1][1:]
    assert [(Decimal(row[5]), Decimal(row[6])) for row in rows] == shown
    said = pdf_text(files["pdf"].read_bytes())
    assert not [one for pair in shown for one in pair if f"${abs(one):,}" not in said]


@in_english
def test_years_the_wrong_way_round_are_said_and_kept(martin: Callable[..., Page], language: Language) -> None:
    download = Download(martin(**PHONE), language).open()
    download.choose("2010", "2001", "Excel")
    download.send()
    expect(download.error_summary).to_be_focused()
    last = download.main.locator("#hasta")
    expect(last).to_have_accessible_description(
        download.say(
            "Error: El último año no puede ser antes que el primero",
            "Error: The last year cannot be before the first",
        )
    )
    expect(download.main.locator("#desde")).to_have_value("2010")
    expect(last).to_have_value("2001")
    expect(download.main.get_by_role("radio", name="Excel")).to_be_checked()
    assert download.page.url.endswith(download.address)


@in_spanish
def test_without_a_session_no_screen_shows_anything(page: Page, language: Language) -> None:
    frames = Frames(page)
    for screen in (Savings, Movements, Years, Employers, Yields, Download):
        page.goto(screen(page, language).address)
        SignIn(page, language).expect_open()
    assert not frames.with_text("$", sent=False)
