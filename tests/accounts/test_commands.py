"""`micuenta sign-out` and `micuenta doctor`, as an operator runs them."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.settings import ROOT
from tests.support.server import Server, clean_environment
from tests.wire.client import sign_in


def run(folder: Path, *arguments: str, **settings: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "micuenta_app.cli", *arguments],
        cwd=ROOT,
        env=clean_environment(folder, **settings),
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


async def _is_signed_in(server: Server, cookie: str) -> bool:
    async with httpx.AsyncClient(base_url=server.url) as http:
        answer = await http.post(
            "/cuenta/confirmar", data={"password": ""}, headers={"Origin": server.origin, "Cookie": cookie}
        )
    return answer.headers["location"] != "/entrar"


async def test_an_operator_ends_one_persons_sessions_or_everyones(server: Server):
    rosa = await sign_in(server, KEYS["rosa"].email, KEYS["rosa"].password)
    noemi = await sign_in(server, KEYS["noemi"].email, KEYS["noemi"].password)
    assert run(server.data_dir, "sign-out", KEYS["rosa"].email)[0] == 0
    assert not await _is_signed_in(server, rosa)
    assert await _is_signed_in(server, noemi)
    assert run(server.data_dir, "sign-out", "--everyone")[0] == 0
    assert not await _is_signed_in(server, noemi)


@pytest.mark.parametrize("arguments", [["nobody@example.com"], [], ["rosa@example.com", "--everyone"]])
def test_it_does_nothing_it_was_not_asked_for(server: Server, arguments: list[str]):
    assert run(server.data_dir, "sign-out", *arguments)[0] != 0


def test_the_doctor_finds_a_demonstration_in_order(server: Server):
    code, said = run(server.data_dir, "doctor")
    assert (code, "PROBLEM" in said) == (0, False), said


def test_the_doctor_names_what_a_real_site_lacks(tmp_path: Path):
    code, said = run(tmp_path, "doctor", MICUENTA_DEMO="false")
    assert code == 1
    for word in ("MICUENTA_ORIGINS", "MICUENTA_OPERATOR", "MICUENTA_SMTP_HOST", "revision none"):
        assert word in said
