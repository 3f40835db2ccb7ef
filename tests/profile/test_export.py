"""The file with everything: nothing of the person is missing, nothing of others and no secret is in it."""

import asyncio
import json
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import Table
from sqlmodel import SQLModel, select

from micuenta_app import clock, db
from micuenta_app.accounts.records import Account, Session
from micuenta_app.accounts.rules import Problem
from micuenta_app.passkeys.records import Passkey
from micuenta_app.pdf import TooBusy
from micuenta_app.profile import export, export_pdf
from micuenta_app.profile import service as profile
from micuenta_app.profile.own_data import SECTIONS
from micuenta_app.recovery.records import RecoveryCode
from micuenta_app.registry.records import Credit, CreditMovement, SavingsMovement, SavingsTotal
from micuenta_app.ui.texts import LANGUAGES, Translator
from micuenta_app.viewer import Viewer
from tests.accounts.people import letters_to

from .people import (
    CHROME,
    EMAIL,
    ORIGIN,
    OTHER_EMAIL,
    OTHER_PHONE,
    PHONE,
    aurora,
    events_of,
    somebody_else,
)

MOVEMENTS = 1_200


def _personal_tables() -> set[str]:
    """Every table that leads to an account or a worker, over however many others."""
    found = {"account", "worker"}
    tables: dict[str, Table] = dict(db.metadata.tables)
    while more := {
        name
        for name, table in tables.items()
        if name not in found and any(key.column.table.name in found for key in table.foreign_keys)
    }:
        found |= more
    return found


def test_every_table_that_leads_to_a_person_is_in_the_file():
    assert _personal_tables() <= {section.record.__tablename__ for section in SECTIONS}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_every_column_is_given_out_or_named_as_left_out(section):
    given = {column.name for column in section.columns}
    assert given.isdisjoint(section.left_out)
    assert given | section.left_out == set(section.record.model_fields)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_no_secret_is_given_out(section):
    named = {column.name for column in section.columns}
    assert not [name for name in named if "hash" in name or "key" in name or name == "body"]


async def _file(viewer: Viewer, kind: export.Format = "json", language: str = "es") -> profile.File:
    t = Translator("en" if language == "en" else "es")
    file = await profile.own_data(viewer, kind, t, ORIGIN, CHROME)
    assert isinstance(file, profile.File)
    return file


async def _data(viewer: Viewer) -> dict:
    return json.loads((await _file(viewer)).content)


async def long_life(viewer: Viewer, movements: int = MOVEMENTS) -> None:
    async with db.writing() as database:
        worker_id = viewer.worker_id
        for n in range(movements):
            database.add(
                SavingsMovement(
                    movement_id=f"{worker_id}-{n}",
                    worker_id=worker_id,
                    posted_on=date(2000 + n // 60, 1 + n // 5 % 12, 1),
                    period="",
                    bucket="viv97",
                    kind="contribution",
                    amount_centavos=123_405 if n else -5,
                    employer='Patrón #let x = "y" $ *_ <a>',
                )
            )
        database.add(
            SavingsTotal(worker_id=worker_id, bucket="viv97", balance_centavos=7, as_of=date(2026, 6, 30))
        )
        credit = Credit(
            credit_number=f"12345678{worker_id:02}",
            worker_id=worker_id,
            product="traditional",
            granted_on=date(2015, 1, 1),
            denomination="mxn",
            original_amount_centavos=50_000_000,
            annual_rate=Decimal("0.1045"),
            term_months=240,
            monthly_payment_centavos=350_000,
            monthly_insurance_centavos=0,
            monthly_fee_centavos=0,
            regime="rea",
            status="current",
            balance_centavos=35_000_000,
            as_of=date(2026, 6, 30),
        )
        database.add(credit)
        await database.flush()
        database.add(
            CreditMovement(
                movement_id=f"c{worker_id}",
                credit_id=credit.id,
                posted_on=date(2020, 1, 1),
                kind="payment",
                amount_centavos=-350_000,
            )
        )


@pytest.mark.usefixtures("database")
async def test_the_file_says_what_is_kept_and_nothing_of_others():
    me, other = await aurora(), await somebody_else()
    await long_life(me, 2)
    await long_life(other, 3)
    data = await _data(me)
    assert (data["account"]["email"], data["account"]["phone"]) == (EMAIL, PHONE)
    assert data["person"]["given_names"] == "Aurora"
    assert [movement["amount"] for movement in data["savings_movements"]] == ["1234.05", "-0.05"]
    assert data["savings_totals"][0]["balance"] == "0.07"
    assert data["credits"][0]["annual_rate"] == "0.1045"
    assert data["credits"][0]["balance"] == "350000.00"
    assert [movement["amount"] for movement in data["credit_movements"]] == ["-3500.00"]
    assert "Tu cuenta está lista" in [message["subject"] for message in data["messages"]]
    assert {message["recipient"] for message in data["messages"]} <= {EMAIL, PHONE}
    assert data["sessions"][0]["device"] == CHROME
    assert [event["kind"] for event in data["events"]][-1] == "created"
    for foreign in (OTHER_EMAIL, OTHER_PHONE):
        assert foreign not in json.dumps(data)


@pytest.mark.usefixtures("database")
async def test_what_cannot_be_read_back_is_counted_and_not_given():
    me = await aurora()
    now = clock.now()
    async with db.writing() as database:
        for n in range(3):
            used = now if n == 0 else None
            database.add(
                RecoveryCode(account_id=me.account_id, code_hash=f"secret{n}", made_at=now, used_at=used)
            )
        database.add(
            Passkey(
                account_id=me.account_id,
                user_handle="secret",
                credential_id="secret",
                public_key=b"secret",
                device=CHROME,
                created_at=now,
            )
        )
    file = await _file(me)
    data = json.loads(file.content)
    assert data["account"]["recovery_codes_left"] == 2
    assert data["passkeys"][0]["device"] == CHROME
    assert b"secret" not in file.content
    async with db.reading() as database:
        account = await database.get_one(Account, me.account_id)
        tokens = (await database.execute(select(Session.token_hash))).scalars()
        assert account.password_hash.encode() not in file.content
        assert not [token for token in tokens if token.encode() in file.content]


@pytest.mark.usefixtures("database")
async def test_every_key_is_explained_and_every_moment_has_its_zone():
    data = await _data(await aurora())
    for section in SECTIONS:
        rows = [data[section.key]] if section.single else data[section.key]
        for row in rows:
            assert set(row) <= set(data["about"]["keys"][section.key])
    assert datetime.fromisoformat(data["account"]["created_at"]).tzinfo
    assert datetime.fromisoformat(data["about"]["made_at"]).tzinfo


@pytest.mark.usefixtures("database")
async def test_the_owner_is_told_and_can_read_of_it():
    me = await aurora()
    file = await _file(me)
    assert "data_downloaded" in await events_of(me)
    for address in (EMAIL, PHONE):
        assert f"{ORIGIN}/no-fui-yo/" in (await letters_to(address))[-1].body
    assert EMAIL not in file.name and "Aurora" not in file.name


@pytest.mark.usefixtures("database")
async def test_only_some_files_an_hour():
    me = await aurora()
    for _ in range(10):
        await _file(me)
    assert await profile.own_data(me, "json", Translator(), ORIGIN, CHROME) == Problem("", "data_many")


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_long_life_is_a_file_and_others_do_not_wait(language):
    me = await aurora()
    await long_life(me)
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0.005)
            turns += 1

    meanwhile = asyncio.create_task(others())
    file = await _file(me, "pdf", language)
    meanwhile.cancel()
    assert file.content.startswith(b"%PDF")
    # Drawn on the event loop, they would have a few turns while the rows are read, and none after.
    assert turns > 20
    # The newest rows only, and it says so; the other file has them all.
    assert len((await _data(me))["savings_movements"]) == MOVEMENTS > export_pdf.MOST_ROWS


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pdf_is_tagged_titled_and_in_its_language(language):
    me = await aurora()
    await long_life(me, 3)
    content = (await _file(me, "pdf", language)).content
    # Typst refuses to write PDF/UA-1 without what it asks for; here is that it was asked.
    for mark in (b"<pdfuaid:part>1<", b"/Marked true", b"/DisplayDocTitle true", b"/StructTreeRoot"):
        assert mark in content
    assert f"/Lang({language})".encode() in content
    title = {"es": "Todo lo que guardamos de ti", "en": "Everything we keep about you"}[language]
    assert f">{title}</rdf:li></rdf:Alt></dc:title>".encode() in content


async def test_too_many_files_at_once_are_refused_in_words():
    empty: dict[str, Sequence[SQLModel]] = {section.key: () for section in SECTIONS}
    made = await asyncio.gather(
        *(export_pdf.as_pdf(Translator(), empty, clock.now()) for _ in range(3)), return_exceptions=True
    )
    assert [type(one) for one in made] == [bytes, bytes, TooBusy]
