"""Back in without the old e-mail, as seen from outside: what a stranger can tell, and what scanners do."""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from tests.support.server import Server
from tests.wire.client import Tab

_MOMENT = re.compile(r'"changes_at_rx_state_": "(\d{4}-[^"]+)"')
PACE, _TRIES = 0.4, 20  # seconds, as web/pace.py says
PEOPLE = {person.key: person for person in NAMED}
MARTIN, BEGIN = PEOPLE["martin"], "/recuperar/sin-correo"
HIS = {"nss": MARTIN.nss, "curp": MARTIN.curp, "pais": "ca", "celular": KEYS["martin"].phone}
NOBODYS = {"nss": PEOPLE["lucia"].nss, "curp": PEOPLE["lucia"].curp, "pais": "us", "celular": "312 555 0188"}


@pytest.fixture(scope="module")
def server(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Its own: what is asked for here makes wait and writes to people."""
    with Server(tmp_path_factory.mktemp("lost"), people, MICUENTA_BCRYPT_COST="4") as running:
        yield running


def _browser(server: Server) -> httpx.Client:
    return httpx.Client(base_url=server.url, headers={"Origin": server.origin})


def _message(server: Server, pattern: str) -> str:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        bodies = database.execute("SELECT body FROM outbox_message ORDER BY id DESC").fetchall()
    return next(found[1] for (body,) in bodies if (found := re.search(pattern, body)))


def _shape(answer: httpx.Response) -> tuple[object, ...]:
    """All that a stranger sees of an answer, without what is random."""
    cookies = sorted((name, len(value)) for name, value in answer.cookies.items())
    headers = sorted(name for name in answer.headers if name != "date")
    return answer.status_code, answer.headers["location"], answer.content, cookies, headers


def _walk(server: Server, typed: dict[str, str], code: str) -> list[tuple[object, ...]]:
    with closing(_browser(server)) as http:
        return [_shape(http.post(path, data=form)) for path, form in _steps(typed, code)]


def _steps(typed: dict[str, str], code: str) -> list[tuple[str, dict[str, str]]]:
    return [(f"{BEGIN}/celular", typed), (f"{BEGIN}/codigo", {"codigo": code})]


def test_the_bytes_are_the_same_with_and_without_an_account(server: Server):
    # Wrong codes both times: what the owner's phone got, the stranger does not know.
    known = [_walk(server, HIS, "000000") for _ in range(4)]
    unknown = [_walk(server, NOBODYS, "000000") for _ in range(4)]
    assert known == unknown


@pytest.mark.parametrize(
    ("whose", "asked"),
    [
        ("known", _steps(HIS, "000000")),
        ("unknown", _steps(NOBODYS, "000000")),
        *(
            (whose, [(path, {"identifier": email, "papel": "3479CDFHJKMNPRTW"})])
            for path in ("/recuperar", f"{BEGIN}/papel")
            for whose, email in (("known", KEYS["noemi"].email), ("unknown", "nobody@example.com"))
        ),
    ],
)
def test_the_time_is_the_same_with_and_without_an_account(
    server: Server, whose: str, asked: list[tuple[str, dict[str, str]]]
):
    """Every answer waits for its time, which hides what there was to do, and comes soon after. Not each one:
    a busy machine holds some up."""
    with closing(_browser(server)) as http:
        for path, form in asked:
            for _ in range(_TRIES):
                begun = time.perf_counter()
                http.post(path, data=form)
                seconds = time.perf_counter() - begun
                assert seconds >= PACE
                if seconds < 1.5 * PACE:
                    break
            else:
                pytest.fail(f"{path}: no answer came soon after its time")


def _stop_path(server: Server) -> str:
    """A running request of Elvira's account; the path of the link that stops it."""
    elvira = PEOPLE["elvira"]
    typed = {"nss": elvira.nss, "curp": elvira.curp, "pais": "us", "celular": KEYS["elvira"].phone}
    with closing(_browser(server)) as http:
        http.post(f"{BEGIN}/celular", data=typed)
        code = _message(server, r"Tu código es (\d{6})")
        assert http.post(f"{BEGIN}/codigo", data={"codigo": code}).headers["location"] == f"{BEGIN}/espera"
    return _message(server, r"(/recuperar/parar/\S+)")


def _stopped(server: Server) -> int:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        count = "SELECT count(*) FROM lost_email WHERE stopped_at IS NOT NULL"
        return database.execute(count).fetchone()[0]


def test_a_scanner_that_opens_the_link_stops_nothing_and_one_tap_does(server: Server):
    path = _stop_path(server)
    for method in ("GET", "HEAD", "GET"):
        scanned = httpx.request(method, f"{server.url}{path}", follow_redirects=True)
        assert path.rpartition("/")[2] not in str(scanned.url)
    assert _stopped(server) == 0
    with closing(_browser(server)) as http:
        http.get(path)
        foreign = http.post("/recuperar/parar", data={}, headers={"Origin": "https://evil.example"})
        assert foreign.status_code == 403
        assert _stopped(server) == 0
        assert http.post("/recuperar/parar", data={}).headers["location"] == "/recuperar/detenida"
        assert _stopped(server) == 1
        # Once more, by its cookie or its address: nothing is left to stop.
        assert http.get(path).headers["location"] == "/recuperar/parar"
        assert http.post("/recuperar/parar", data={}).headers["location"] == "/recuperar/parar"
    assert _stopped(server) == 1


def test_strangers_stop_nothing_in_a_session(server: Server):
    with closing(_browser(server)) as http:
        assert http.post("/cuenta/parar", data={}).headers["location"] == "/entrar"


async def test_a_client_token_without_the_cookie_shows_nothing_of_a_request(server: Server):
    """Noemí's browser shows until when she waits; its token alone does not."""
    noemi = PEOPLE["noemi"]
    typed = {"nss": noemi.nss, "curp": noemi.curp, "pais": "us", "celular": KEYS["noemi"].phone}
    with closing(_browser(server)) as http:
        http.post(f"{BEGIN}/celular", data=typed)
        proved = http.post(f"{BEGIN}/codigo", data={"codigo": _message(server, r"Tu código es (\d{6})")})
        assert proved.headers["location"] == f"{BEGIN}/espera"
        cookie = f"celular={http.cookies['celular']}"
    open_wait = "reflex___state____state.micuenta_app___recovery___lost_state____lost_state.open_wait"
    async with Tab(server, cookie=cookie, page=f"{BEGIN}/espera") as hers:
        # Loading the page asks for it. Nothing may be under way any more when the thief comes.
        await hers.until(lambda text: _MOMENT.search(text) is not None)
        shown = await hers.settle()
        token = hers.token
    found = _MOMENT.search(shown)
    assert found
    async with Tab(server, token=token, page=f"{BEGIN}/espera") as thief:
        await thief.send(open_wait)
        await thief.until(lambda text: "/recuperar/sin-correo" in text and "redirect" in text)
        assert found[1] not in await thief.settle()
