"""The papers of a credit: each says what the page says, to the centavo, and only of one's own."""

import csv
import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO
from itertools import pairwise

import pytest

from micuenta_app import clock
from micuenta_app.accounts.rules import Problem
from micuenta_app.credit import papers_download, service
from micuenta_app.credit.papers_state import PapersState
from micuenta_app.credit.plan_state import PlanState
from micuenta_app.credit.state import CreditState
from micuenta_app.credit.timeline import Filters
from micuenta_app.credit.timeline_state import TimelineState
from micuenta_app.downloads.file import File
from micuenta_app.ui.texts import LANGUAGES, Language, Translator
from micuenta_app.viewer import Viewer
from tests.credit.files import credit, lived, paid
from tests.profile.people import aurora, events_of, somebody_else
from tests.savings.looking import as_viewer, made
from tests.savings.people import store
from tests.support.pdf_text import pdf_text
from tests.support.sheets import xlsx_sheets

pytestmark = pytest.mark.usefixtures("database")
every_language = pytest.mark.parametrize("language", LANGUAGES)
MONTH = {"papel": "mes", "mes": "2026-10"}
INTEREST = {"papel": "intereses", "anio": "2025"}
PLAN = {"papel": "plan"}
SOME = {"desde": "2024", "hasta": "2026"}
HOSTILE = '=HYPERLINK("http://evil.example") #let x = $ *_ <a>'


async def file(
    viewer: Viewer, asked: Mapping[str, str], kind: str = "pdf", language: Language = "es", place: object = 0
) -> File:
    found = await service.paper_file(
        viewer, place, {**asked, "formato": kind}, Translator(language), "Chrome · Android"
    )
    assert isinstance(found, File), found
    return found


def money(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace("$", "").replace(",", "").replace("+", ""))


def amounts(text: str) -> list[Decimal]:
    """The cells that hold an amount and nothing else."""
    return [money(line) for line in text.splitlines() if re.fullmatch(r"[−+]?\$[\d,]+\.\d\d", line)]


def after(text: str, heading: str) -> str:
    """What stands under a heading, up to the end."""
    assert f"\n{heading}\n" in text, text
    return text.partition(f"\n{heading}\n")[2]


async def on_the_page(viewer: Viewer, **asked: str) -> list[tuple[Decimal, Decimal]]:
    """Amounts and what was owed after them as the screen says them on all its pages, oldest first."""
    state = TimelineState()
    await as_viewer(viewer, TimelineState.narrow, state, asked)
    lines = list(state.movements)
    while state.pager.has_next:
        await as_viewer(viewer, TimelineState.show_page, state, state.pager.page + 1)
        lines += state.movements
    return [(money(one.amount), money(one.after.rpartition(" ")[2])) for one in reversed(lines)]


def pairs(found: list[Decimal]) -> list[tuple[Decimal, Decimal]]:
    return list(zip(found[::2], found[1::2], strict=True))


async def test_the_ledger_is_the_same_on_the_page_and_in_every_file() -> None:
    me = await aurora()
    await lived(me, "elvira")
    page = [line for year in ("2024", "2025", "2026") for line in await on_the_page(me, anio=year)]
    assert len(page) > 90
    rows = list(csv.reader(StringIO((await file(me, SOME, "csv")).content.decode("utf-8-sig"))))[1:]
    assert [(Decimal(row[3]), Decimal(row[4])) for row in rows] == page
    rows = xlsx_sheets((await file(me, SOME, "xlsx")).content)[2][1][1:]
    assert [(Decimal(row[3]), Decimal(row[4])) for row in rows] == page
    text = pdf_text((await file(me, SOME)).content)
    assert pairs(amounts(after(text, "Movimientos"))) == page


async def test_the_summary_leads_from_what_was_owed_to_what_is_owed() -> None:
    me, state = await aurora(), CreditState()
    await lived(me, "elvira")
    await as_viewer(me, CreditState.open, state)
    owed = money(state.view.balance.whole + state.view.balance.cents)
    summary = [row for row in xlsx_sheets((await file(me, SOME, "xlsx")).content)[0][1] if len(row) == 2]
    said = [Decimal(row[1]) for row in summary]
    assert sum(said[:-1]) == said[-1] == owed
    years = xlsx_sheets((await file(me, SOME, "xlsx")).content)[1][1][1:]
    assert Decimal(years[-1][-1]) == owed
    for before, year in pairwise(years):
        assert Decimal(before[-1]) + sum(map(Decimal, year[1:-1])) == Decimal(year[-1])
    for kind in ("interest", "payment"):
        found = await service.timeline_of(me, 0, 1, Filters(year=2025, kind=kind))
        column = {"interest": 1, "payment": 3}[kind]
        assert Decimal(years[1][column]) * 100 == found.centavos


async def test_a_month_leads_from_one_balance_to_the_next_and_explains_each_line() -> None:
    me, state = await aurora(), CreditState()
    await lived(me, "ignacio")
    await as_viewer(me, CreditState.open, state)
    page = (await on_the_page(me, anio="2026"))[-3:]
    text = pdf_text((await file(me, MONTH)).content)
    lines = amounts(after(text, "Tu mes, línea por línea").partition("\nQué pagaron tus pagos\n")[0])
    assert lines[0] == page[0][1] - page[0][0]
    assert sum(lines[:-1]) == lines[-1] == page[-1][1]
    assert lines[-1] == money(state.view.balance.whole + state.view.balance.cents)
    for said in ("por tu tasa de 10.45", "El seguro de tu crédito", "Sin Fronteras"):
        assert said in text.replace("\n", " ")
    parts = amounts(after(text, "Qué pagaron tus pagos").partition("\nTu siguiente pago\n")[0])
    assert sum(parts) == -page[-1][0] and "está por confirmar" in text.replace("\n", " ")
    due = amounts(after(text, "Tu siguiente pago").partition("\nMovimientos\n")[0])
    assert due == [money(line.amount) for line in state.view.next_parts]
    assert pairs(amounts(after(text, "Movimientos"))) == page


async def test_what_comes_next_stands_on_the_newest_month_only() -> None:
    me = await aurora()
    await lived(me, "ignacio")
    old = pdf_text((await file(me, {"papel": "mes", "mes": "2025-12"})).content)
    assert "Tu siguiente pago" not in old and "diciembre de 2025" in old


async def test_a_late_credit_says_what_is_late_as_the_page_does() -> None:
    me, state = await aurora(), CreditState()
    await lived(me, "elvira")
    await as_viewer(me, CreditState.open, state)
    assert f"De meses pasados debes {state.view.to_do[0].amount}." in pdf_text(
        (await file(me, MONTH)).content
    )


async def test_interest_is_that_of_the_page_and_the_paper_is_not_the_tax_document() -> None:
    me = await aurora()
    await lived(me, "ignacio")
    charged = (await service.timeline_of(me, 0, 1, Filters(year=2025, kind="interest"))).centavos
    text = pdf_text((await file(me, INTEREST)).content)
    year = amounts(after(text, "El año").partition("\nMes por mes\n")[0])
    assert [int(amount * 100) for amount in year[:2]] == [charged, 0]
    rows = amounts(after(text, "Mes por mes"))
    assert len(rows) == 36
    assert [sum(rows[place::3]) for place in range(3)] == year
    flat = text.replace("\n", " ")
    assert "No es la constancia para tu declaración" in flat and "micuenta.infonavit.org.mx" in flat


async def test_the_schedule_is_that_of_the_page() -> None:
    me, state = await aurora(), await made(PlanState)
    await lived(me, "ignacio")
    await as_viewer(me, PlanState.choose, state, 0)
    rows = list(state.view.rows)
    while state.view.pager.has_next:
        await as_viewer(me, PlanState.show_page, state, state.view.pager.page + 1)
        rows += state.view.rows
    text = pdf_text((await file(me, PLAN)).content)
    assert amounts(after(text, "Mes por mes")) == [money(cell) for row in rows for cell in row[1:]]
    assert state.view.answer in text.replace("\n", " ")


@every_language
@pytest.mark.parametrize("asked", [MONTH, INTEREST, PLAN, SOME], ids=["month", "interest", "plan", "all"])
async def test_each_paper_is_tagged_and_says_whose_it_is_and_what_it_is_not(
    asked: dict[str, str], language: Language
) -> None:
    me = await aurora()
    await lived(me, "ignacio", credit_number="1923456789")
    paper = await file(me, asked, language=language)
    for mark in (b"<pdfuaid:part>1<", b"/Marked true", b"/StructTreeRoot", f"/Lang({language})".encode()):
        assert mark in paper.content
    text = pdf_text(paper.content).replace("\n", " ")
    assert "Aurora" in text and "6789" in text and "1923456789" not in text
    assert {"es": "no es el sitio oficial", "en": "is not INFONAVIT’s official site"}[language] in text
    assert re.fullmatch(r"[a-z-]+(-\d{4}){0,2}(-\d{2})?\.pdf", paper.name)


async def test_units_that_rose_and_debt_that_was_forgiven_are_explained() -> None:
    me = await aurora()
    await lived(me, "tomas")
    rose = pdf_text((await file(me, {"papel": "mes", "mes": "2024-02"})).content).replace("\n", " ")
    assert "Subió la unidad" in rose
    cut = pdf_text((await file(me, {"papel": "mes", "mes": "2025-12"})).content).replace("\n", " ")
    assert "Deuda perdonada" in cut and "ya no te cobra" in cut


async def test_words_of_a_registry_stay_words_in_every_file() -> None:
    me = await aurora()
    row = await credit(me, balance_centavos=90_00)
    await store(
        paid(row, date(2026, 1, 1), -100_00, HOSTILE), paid(row, date(2026, 2, 1), 10_00, channel=HOSTILE)
    )
    asked = {"desde": "", "hasta": ""}
    rows = list(csv.reader(StringIO((await file(me, asked, "csv")).content.decode("utf-8-sig"))))[1:]
    assert rows[0][1] == rows[1][2] == f"'{HOSTILE}"
    sheet = xlsx_sheets((await file(me, asked, "xlsx")).content)[2][1]
    assert sheet[1][1] == sheet[2][2] == HOSTILE
    said = "".join(pdf_text((await file(me, asked)).content).split())
    assert "".join(HOSTILE.split()) in said
    await file(me, {"papel": "mes", "mes": "2026-01"})


async def test_a_ledger_that_does_not_add_up_says_so_on_the_paper() -> None:
    me = await aurora()
    row = await credit(me, balance_centavos=123_45)
    await store(paid(row, date(2026, 1, 1), -100_00, "disbursement"))
    text = pdf_text((await file(me, {})).content).replace("\n", " ")
    assert "no suman" in text and "$123.45" in text


@pytest.mark.parametrize("asked", [1, -1, 10**9, "x", None, [0], True])
async def test_no_place_leads_to_somebody_elses_papers(asked: object) -> None:
    me, other = await aurora(), await somebody_else()
    await lived(me, "ignacio")
    await credit(other, status="judicial", credit_number="9999999999", balance_centavos=1)
    mine = (await file(me, {}, "csv")).content
    assert (await file(me, {}, "csv", place=asked)).content == mine
    assert (await service.papers_offered(me, asked)).years == (await service.papers_offered(me, 0)).years


async def test_each_of_ones_own_credits_has_its_papers() -> None:
    me = await aurora()
    await lived(me, "ignacio")
    row = await credit(me, status="paid", balance_centavos=0, granted_on=date(2003, 1, 1))
    await store(paid(row, date(2003, 1, 1), -5_00, "disbursement"), paid(row, date(2004, 1, 1), 5_00))
    offered = await service.papers_offered(me, 1)
    assert offered.years == (2004, 2003) and not offered.has_plan
    text = (await file(me, {}, "csv", place=1)).content.decode("utf-8-sig")
    assert text.count("\r\n") == 3 and "2004-01-01" in text
    assert await service.paper_file(me, 1, PLAN, Translator(), "") == Problem("", "statement_no_plan")


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"papel": "mes", "mes": "1999-01"}, Problem("mes", "statement_month")),
        ({"papel": "mes", "mes": "../../etc"}, Problem("mes", "statement_month")),
        ({"papel": "mes"}, Problem("mes", "statement_month")),
        ({"papel": "intereses", "anio": "20２5"}, Problem("anio", "statement_year")),
        ({"papel": "intereses", "anio": "9" * 300}, Problem("anio", "statement_year")),
        ({"desde": "2026", "hasta": "2020"}, Problem("hasta", "statement_reversed")),
        ({"desde": "1810"}, Problem("desde", "statement_year")),
    ],
)
async def test_nonsense_is_said_at_its_field_and_noted_nowhere(
    asked: dict[str, str], problem: Problem
) -> None:
    me = await aurora()
    await lived(me, "ignacio")
    assert await service.paper_file(me, 0, asked, Translator(), "") == problem
    assert "credit_downloaded" not in await events_of(me)


async def test_without_a_credit_or_a_ledger_there_is_nothing_to_download() -> None:
    me = await aurora()
    assert await service.paper_file(me, 0, {}, Translator(), "") == Problem("", "statement_empty")
    await credit(me)
    assert await service.paper_file(me, 0, MONTH, Translator(), "") == Problem("", "statement_empty")
    state = await made(PapersState)
    await as_viewer(me, PapersState.choose, state, 0)
    assert state.ready and state.years == [] and state.typed["mes"] == ""


async def test_more_rows_than_a_file_holds_are_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    me = await aurora()
    await lived(me, "ignacio")
    monkeypatch.setattr(papers_download, "MOST_PDF_ROWS", 6)
    assert await service.paper_file(me, 0, {}, Translator(), "") == Problem("desde", "statement_long")
    assert await service.paper_file(me, 0, {"formato": "csv"}, Translator(), "")


async def test_each_paper_is_written_down_and_there_are_only_some_an_hour() -> None:
    me = await aurora()
    await lived(me, "ignacio")
    for _ in range(30):
        await file(me, SOME, "csv")
    assert (await events_of(me))[-30:] == ["credit_downloaded"] * 30
    assert await service.paper_file(me, 0, SOME, Translator(), "") == Problem("", "statement_many")
    with clock.shifted(timedelta(hours=1, seconds=1)):
        await file(me, SOME, "csv")


async def test_the_form_offers_what_there_is() -> None:
    me, state = await aurora(), await made(PapersState)
    await lived(me, "ignacio")
    await as_viewer(me, PapersState.choose, state, 0)
    assert state.months[0].value == "2026-10" and len(state.months) == 36
    assert state.typed == {
        "mes": "2026-10", "anio": "2026", "desde": "2017", "hasta": "2026", "formato": "pdf",
    }  # fmt: skip
    assert state.has_plan
