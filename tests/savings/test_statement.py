"""A statement: the same figures on the page, in the PDF and in the tables, and only one's own."""

import csv
import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest

from micuenta_app import clock
from micuenta_app.accounts.rules import Problem
from micuenta_app.savings import service, statement_download
from micuenta_app.savings.filters import Filters
from micuenta_app.savings.movements_state import MovementsState
from micuenta_app.savings.years_state import YearsState
from micuenta_app.ui.texts import LANGUAGES, Language, Translator
from micuenta_app.viewer import Viewer
from tests.profile.people import aurora, events_of, somebody_else
from tests.savings.looking import as_viewer
from tests.savings.people import movement, store, total
from tests.support.pdf_text import pdf_text
from tests.support.sheets import xlsx_sheets

pytestmark = pytest.mark.usefixtures("database")
OCTOBER = date(2026, 10, 31)
HOSTILE = '=HYPERLINK("http://evil.example") #let x = $ *_ <a>'


async def life(viewer: Viewer) -> None:
    await store(
        movement(viewer, 4_700_31, date(1990, 1, 17), "fondo72", period="1989B6", employer="Fundidora"),
        movement(viewer, 96_410_28, date(2020, 5, 17), period="2020B2", employer=HOSTILE),
        movement(viewer, 1_234_07, date(2021, 3, 1), kind="yield"),
        movement(viewer, 500_00, date(2021, 12, 31), "solo", "voluntary"),
        movement(viewer, -97_644_35, date(2022, 1, 1), kind="applied_to_credit"),
        movement(viewer, -50_01, date(2022, 6, 1), "solo", "adjustment"),
        movement(viewer, 850_99, OCTOBER, period="2026B4", employer="Hotel"),
        total(viewer, 850_99, OCTOBER),
    )


ALL = {"desde": "", "hasta": ""}
SOME = {"desde": "2020", "hasta": "2022"}
# Begins on a day with a movement.
ONE = {"desde": "2022", "hasta": "2022"}
each_period = pytest.mark.parametrize("asked", [ALL, SOME, ONE], ids=["all", "some", "one"])
every_language = pytest.mark.parametrize("language", LANGUAGES)


async def file(
    viewer: Viewer, kind: str, asked: Mapping[str, str] = ALL, language: Language = "es"
) -> service.File:
    made = await service.statement_file(
        viewer, {**asked, "formato": kind}, Translator(language), "Chrome · Android"
    )
    assert isinstance(made, service.File)
    return made


def money(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace("$", "").replace(",", "").replace("+", ""))


async def on_the_page(viewer: Viewer, asked: Mapping[str, str]) -> list[tuple[Decimal, Decimal]]:
    """Amounts and balances as the screen says them, oldest first."""
    state = MovementsState()
    await as_viewer(viewer, MovementsState.open, state)
    inside = range(int(asked["desde"] or 0), int(asked["hasta"] or 9999) + 1)
    return [
        (money(one.amount), money(one.after.rpartition(" ")[2]))
        for one in reversed(state.movements)
        if int(re.findall(r"\d{4}", one.detail)[0]) in inside
    ]


def in_csv(content: bytes) -> list[tuple[Decimal, Decimal]]:
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    return [(Decimal(row[5]), Decimal(row[6])) for row in rows[1:]]


def in_xlsx(content: bytes) -> list[tuple[Decimal, Decimal]]:
    rows = xlsx_sheets(content)[2][1]
    return [(Decimal(row[5]), Decimal(row[6])) for row in rows[1:]]


def in_pdf(content: bytes, heading: str = "Movimientos") -> list[tuple[Decimal, Decimal]]:
    """The amounts after a heading, in pairs."""
    text = pdf_text(content).rpartition(f"\n{heading}\n")[2]
    found = [money(line) for line in text.splitlines() if re.fullmatch(r"[−+]?\$[\d,]+\.\d\d", line)]
    return list(zip(found[::2], found[1::2], strict=True))


@each_period
async def test_page_and_files_say_the_same_amounts_and_balances(asked: dict[str, str]) -> None:
    me = await aurora()
    await life(me)
    page = await on_the_page(me, asked)
    assert len(page) == {"": 7, "2020": 5, "2022": 2}[asked["desde"]]
    assert in_csv((await file(me, "csv", asked)).content) == page
    assert in_xlsx((await file(me, "xlsx", asked)).content) == page
    assert in_pdf((await file(me, "pdf", asked)).content) == page


@each_period
async def test_the_summary_leads_from_the_first_balance_to_the_last(asked: dict[str, str]) -> None:
    me = await aurora()
    await life(me)
    page = await on_the_page(me, asked)
    summary = [row for row in xlsx_sheets((await file(me, "xlsx", asked)).content)[0][1] if len(row) == 3]
    amounts = [Decimal(row[2]) for row in summary]
    end = next(place for place, row in enumerate(summary) if row[0].startswith("Saldo después"))
    assert amounts[0] == page[0][1] - page[0][0]
    assert sum(amounts[:end]) == amounts[end] == page[-1][1]
    text = pdf_text((await file(me, "pdf", asked)).content)
    said = [money(one) for one in re.findall(r"[−]?\$[\d,]+\.\d\d", text)]
    assert said[: len(amounts)] == amounts


async def test_years_are_the_same_on_the_page_and_in_the_files() -> None:
    me, state = await aurora(), YearsState()
    await life(me)
    await as_viewer(me, YearsState.open, state)
    page = [(one.year, money(one.balance)) for one in reversed(state.years)]
    rows = xlsx_sheets((await file(me, "xlsx")).content)[1][1][1:]
    assert [(row[0], Decimal(row[-1])) for row in rows] == page
    for row in rows:
        balance = Decimal(row[-1])
        before = next((b for year, b in reversed(page) if year < row[0]), Decimal(0))
        assert before + sum(map(Decimal, row[1:-1])) == balance
    text = pdf_text((await file(me, "pdf")).content).partition("\nPor año\n")[2]
    for year, balance in page:
        assert f"${abs(balance):,}" in text.partition(f"\n{year}\n")[2]


@every_language
async def test_the_pdf_is_tagged_and_says_whose_it_is_and_what_it_is_not(language: Language) -> None:
    me = await aurora()
    await life(me)
    made = await file(me, "pdf", SOME, language)
    for mark in (b"<pdfuaid:part>1<", b"/Marked true", b"/StructTreeRoot", f"/Lang({language})".encode()):
        assert mark in made.content
    text = pdf_text(made.content)
    assert "Aurora" in text
    assert {"es": "De 2020 a 2022", "en": "From 2020 to 2022"}[language] in text
    assert {"es": "no es el sitio oficial", "en": "is not INFONAVIT’s official site"}[language] in text


async def test_names_of_employers_stay_words_in_every_file() -> None:
    me = await aurora()
    await life(me)
    assert f"'{HOSTILE}" in next(
        row[4]
        for row in csv.reader(StringIO((await file(me, "csv")).content.decode("utf-8-sig")))
        if "=" in row[4]
    )
    cells = [
        cell for _, rows in xlsx_sheets((await file(me, "xlsx")).content) for row in rows for cell in row
    ]
    assert [cell for cell in cells if cell.startswith("=")] == [HOSTILE]
    assert "".join(HOSTILE.split()) in "".join(pdf_text((await file(me, "pdf")).content).split())


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
async def test_nothing_of_anybody_else_is_in_it(kind: str) -> None:
    me, other = await aurora(), await somebody_else()
    await life(me)
    await store(movement(other, 7_777_77, OCTOBER, employer="Ajena"))
    content = (await file(me, kind)).content
    said = {
        "csv": lambda: content.decode("utf-8-sig"),
        "xlsx": lambda: str(xlsx_sheets(content)),
        "pdf": lambda: pdf_text(content),
    }[kind]()
    assert "Ajena" not in said and "7777.77" not in said and "7,777.77" not in said


async def test_a_ledger_that_does_not_add_up_says_so_and_whom_to_call() -> None:
    me = await aurora()
    await life(me)
    assert "no suman lo mismo" not in pdf_text((await file(me, "pdf")).content)
    await store(total(me, 1, OCTOBER, "solo"))
    for said in (
        pdf_text((await file(me, "pdf")).content),
        str(xlsx_sheets((await file(me, "xlsx")).content)),
    ):
        assert "no suman lo mismo" in said and "+52 55 9171 5050" in said


async def test_the_owner_can_read_of_it_and_its_name_says_nobody() -> None:
    me = await aurora()
    await life(me)
    made = await file(me, "pdf", SOME)
    assert made.name == "mi-ahorro-2020-2022.pdf"
    assert (await events_of(me))[-1] == "savings_downloaded"


async def test_years_that_make_no_file_are_said_and_nothing_is_noted() -> None:
    me = await aurora()
    await life(me)
    asked = {"desde": "2022", "hasta": "2021", "formato": "pdf"}
    made = await service.statement_file(me, asked, Translator(), "")
    assert made == Problem("hasta", "statement_reversed")
    assert "savings_downloaded" not in await events_of(me)


async def test_without_movements_there_is_nothing_to_download() -> None:
    made = await service.statement_file(await aurora(), {"formato": "csv"}, Translator(), "")
    assert made == Problem("", "statement_empty")


async def test_more_rows_than_a_file_holds_are_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    me = await aurora()
    await life(me)
    monkeypatch.setattr(statement_download, "MOST_PDF_ROWS", 6)
    made = await service.statement_file(me, {"formato": "pdf"}, Translator(), "")
    assert made == Problem("desde", "statement_long")
    assert len(in_csv((await file(me, "csv")).content)) == 7


async def test_only_some_files_an_hour() -> None:
    me = await aurora()
    await life(me)
    for _ in range(30):
        await file(me, "csv")
    refused = await service.statement_file(me, {"formato": "csv"}, Translator(), "")
    assert refused == Problem("", "statement_many")
    with clock.shifted(timedelta(hours=1, seconds=1)):
        await file(me, "csv")


async def test_a_working_life_of_forty_years_is_a_pdf() -> None:
    me = await aurora()
    rows = [
        movement(me, 1_000_00 + n, date(1986 + n // 30, 1 + n // 3 % 12, 17), employer=f"Patrón {n % 9}")
        for n in range(1_200)
    ]
    await store(*rows)
    content = (await file(me, "pdf")).content
    assert len(in_pdf(content)) == 1_200
    assert in_pdf(content)[-1][1] * 100 == sum(row.amount_centavos for row in rows)


async def test_filters_and_statement_agree_on_a_year() -> None:
    me = await aurora()
    await life(me)
    year = await service.movements_of(me, 1, Filters(year=2021))
    made = in_csv((await file(me, "csv", {"desde": "2021", "hasta": "2021"})).content)
    assert sum(amount for amount, _ in made) * 100 == year.centavos
