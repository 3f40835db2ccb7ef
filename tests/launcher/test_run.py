"""`micuenta run` says what is in the way, or where the site is."""

import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.settings import ROOT
from tests.support.databases import PostgresServer
from tests.support.server import PLAIN, Server, clean_environment, free_port


def _run(data_dir: Path, port: int, first: str = ":", **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "micuenta_app.cli", "run", "--port", str(port)]
    return subprocess.run(
        ["sh", "-c", f'{first}; exec "$@"', "sh", *command],
        cwd=ROOT,
        env=clean_environment(data_dir, **settings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_taken_port_is_one_clear_line(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = _run(tmp_path, port)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert f"127.0.0.1:{port}" in result.stderr
    assert "--port" in result.stderr


def test_an_unusable_data_folder_is_one_clear_line(tmp_path: Path) -> None:
    # A file where the folder should be: unlike permissions, it stops root too.
    (tmp_path / "file").touch()
    result = _run(tmp_path / "file" / "data", free_port())
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert str(tmp_path / "file" / "data") in result.stderr


def test_an_unreachable_database_is_one_clear_line(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://somebody:secret@127.0.0.1:{free_port()}/none"
    result = _run(tmp_path, free_port(), MICUENTA_DATABASE_URL=url)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "cannot use the database" in result.stderr
    assert "secret" not in result.stderr


def test_a_full_disk_is_one_clear_line(tmp_path: Path) -> None:
    # No file may grow beyond some kilobytes, which is how a full disk looks to a database.
    result = _run(tmp_path, free_port(), first="ulimit -f 100")
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "cannot use the database" in result.stderr


def test_a_database_that_takes_no_people_is_one_clear_line(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    with postgres_server.fresh(tmp_path) as url:
        # In place, so that nothing needs to be migrated, but without the fictional people.
        read_only = f"{url}&options=-c%20default_transaction_read_only%3Don"
        result = _run(tmp_path, free_port(), MICUENTA_DATABASE_URL=read_only)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "read-only" in result.stderr


@pytest.mark.site
def test_a_restart_needs_no_alembic_and_the_process_that_waits_no_site(tmp_path: Path) -> None:
    with Server(tmp_path, MICUENTA_BCRYPT_COST="4"):
        pass
    (tmp_path / "alembic.py").write_text("raise SystemExit('imported')")
    with Server(tmp_path, MICUENTA_BCRYPT_COST="4", PYTHONPATH=str(tmp_path)) as running:
        assert httpx.get(running.url).is_success
    program = "import sys; from micuenta_app import serve; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"reflex", "sqlalchemy", "alembic", "phonenumbers"} & set(done.stdout.split())


def test_it_prints_the_address_and_the_people_to_sign_in_as(server: Server) -> None:
    printed = server.log.read_text()
    assert f"http://localhost:{server.port}/" in printed
    assert "/demo/bandeja" in printed
    assert printed.count("@") >= 3


def test_the_log_holds_no_requests(server: Server) -> None:
    httpx.get(f"{server.url}/salud?token=secret", verify=PLAIN)
    assert "secret" not in server.log.read_text()


@pytest.mark.site
def test_people_can_sign_in_after_the_first_start_and_it_stops_cleanly(tmp_path: Path) -> None:
    # Hashing needs a thread in the worker: one lost in its fork would leave this waiting for ever.
    rosa = {"identifier": KEYS["rosa"].email, "password": KEYS["rosa"].password}
    with Server(tmp_path) as running:
        port = running.port
        answer = httpx.post(
            f"{running.url}/sesion", verify=PLAIN, data=rosa, headers={"Origin": running.origin}, timeout=20
        )
        assert answer.headers["location"] == "/cuenta"
    assert "Traceback" not in running.log.read_text()
    # Those passwords are public: the same data must never be served as a real site's.
    refused = _run(running.data_dir, free_port(), MICUENTA_DEMO="false")
    assert refused.returncode == 1
    assert "fictional people" in refused.stderr
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
