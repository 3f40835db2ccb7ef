"""`micuenta sign-out` and `micuenta doctor`, as an operator runs them."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from micuenta_app import db
from micuenta_app.cli import app
from micuenta_app.outreach.keys import KEYS
from micuenta_app.settings import ROOT
from tests.support.databases import configured
from tests.support.server import PLAIN, Server, clean_environment
from tests.wire.client import sign_in


def run(folder: Path, *arguments: str) -> tuple[int, str]:
    with configured(folder, ""):
        done = CliRunner().invoke(app, arguments)
        db.sync_engine().dispose()
    return done.exit_code, done.output


def run_as_a_program(folder: Path, *arguments: str) -> int:
    command = [sys.executable, "-m", "micuenta_app.cli", *arguments]
    return subprocess.run(command, cwd=ROOT, env=clean_environment(folder), capture_output=True).returncode


async def _is_signed_in(server: Server, cookie: str) -> bool:
    async with httpx.AsyncClient(verify=PLAIN, base_url=server.url) as http:
        answer = await http.post(
            "/cuenta/confirmar", data={"password": ""}, headers={"Origin": server.origin, "Cookie": cookie}
        )
    return answer.headers["location"] != "/entrar"


async def test_an_operator_ends_one_persons_sessions_or_everyones(server: Server):
    rosa = await sign_in(server, KEYS["rosa"].email, KEYS["rosa"].password)
    noemi = await sign_in(server, KEYS["noemi"].email, KEYS["noemi"].password)
    assert run_as_a_program(server.data_dir, "sign-out", KEYS["rosa"].email) == 0
    assert not await _is_signed_in(server, rosa)
    assert await _is_signed_in(server, noemi)
    assert run_as_a_program(server.data_dir, "sign-out", "--everyone") == 0
    assert not await _is_signed_in(server, noemi)


@pytest.mark.parametrize("arguments", [["nobody@example.com"], [], ["rosa@example.com", "--everyone"]])
def test_it_does_nothing_it_was_not_asked_for(server: Server, arguments: list[str]):
    assert run_as_a_program(server.data_dir, "sign-out", *arguments) != 0


def test_the_doctor_finds_a_demonstration_in_order(server: Server):
    code, said = run(server.data_dir, "doctor")
    assert (code, "PROBLEM" in said) == (0, False), said


def test_the_doctor_names_what_a_real_site_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MICUENTA_DEMO", "false")
    code, said = run(tmp_path, "doctor")
    assert code == 1
    for word in ("MICUENTA_ORIGINS", "MICUENTA_OPERATOR", "MICUENTA_SMTP_HOST", "revision none"):
        assert word in said
