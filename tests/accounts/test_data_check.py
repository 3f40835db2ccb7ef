"""The data a newcomer checks: what does not look alike stands beside them, and stops nobody."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from micuenta_app import db
from micuenta_app.accounts import service
from micuenta_app.accounts.rules import Step
from micuenta_app.accounts.texts import mismatch_text
from micuenta_app.identity.rules import Mismatch, MismatchCode, Office, PersonNames, curp_for, rfc_for
from micuenta_app.registry.demo import write_demo
from micuenta_app.registry.importer import import_folder
from micuenta_app.registry.named_people import NAMED
from micuenta_app.registry.records import Worker
from micuenta_app.ui.texts import LANGUAGES, Language, Translator

from .people import add_worker, answer, answers, begin


async def _shown(worker: Worker, until: Step = "datos") -> tuple[str, service.Progress]:
    token = await begin()
    for step, given in answers(worker).items():
        if step == until:
            break
        outcome = await answer(token, step, given)
        assert not outcome.problems, (step, outcome)
    progress = await service.look(token, until)
    assert progress is not None and progress.next == until
    return token, progress


@pytest.mark.usefixtures("database")
async def test_what_does_not_look_alike_is_shown_and_stops_nobody():
    worker = await add_worker()
    other = PersonNames("Blanca", "Huerta", "Lara")
    async with db.writing() as database:
        stored = await database.get_one(Worker, worker.id)
        stored.rfc = worker.rfc = rfc_for(other, date(1980, 1, 2))
    token, progress = await _shown(worker)
    assert progress.person is not None
    assert progress.person.mismatches == (Mismatch("curp_unlike_rfc", "SAT"),)
    assert (await answer(token, "datos", {})).next == "correo"


@pytest.mark.usefixtures("database")
async def test_the_registrys_whole_name_is_compared():
    worker = await add_worker()
    async with db.writing() as database:
        stored = await database.get_one(Worker, worker.id)
        stored.curp = worker.curp = curp_for(
            PersonNames("Aurora", "Tzab", "Poot"), date(1980, 1, 2), "M", "YN"
        )
    _, progress = await _shown(worker)
    assert progress.person is not None
    assert [mismatch.office for mismatch in progress.person.mismatches] == ["RENAPO", "RENAPO"]


async def test_the_data_of_the_demonstration_agree(database: str, tmp_path: Path):
    write_demo(tmp_path / "demo", len(NAMED) + 20, seed=5)
    assert import_folder(tmp_path / "demo").committed
    async with db.reading() as reading:
        workers = [await reading.get_one(Worker, place) for place in range(1, len(NAMED) + 21)]
    for worker in workers:
        _, progress = await _shown(worker)
        assert progress.person is not None
        assert progress.person.nss == worker.nss
        assert progress.person.mismatches == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("office", get_args(Office))
@pytest.mark.parametrize("code", get_args(MismatchCode))
def test_a_remark_says_what_and_whom_to_ask(language: Language, code: MismatchCode, office: Office):
    said = mismatch_text(Translator(language), Mismatch(code, office))
    assert "CURP" in said and office in said and "{" not in said
    assert said.endswith(".")
