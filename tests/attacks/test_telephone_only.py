"""A thief has the owner's telephone, unlocked or its number on another card, and knows the NSS.

The account has no proved e-mail, as after a sign-up by text message.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from tests.attacks.people import browser, change, goes_to, messages_to, rows, signed_in
from tests.support.server import Server

OWNER = KEYS["elvira"]
PERSON = {person.key: person for person in NAMED}["elvira"]
WITHOUT = "/recuperar/sin-correo"
HERS = {"nss": PERSON.nss, "curp": PERSON.curp, "pais": "us", "celular": OWNER.phone}


@pytest.fixture(scope="module")
def server(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("telephone"), people, MICUENTA_BCRYPT_COST="4") as running:
        change(running, "UPDATE account SET email = NULL WHERE email = ?", OWNER.email)
        yield running


def _on_the_phone(server: Server) -> list[str]:
    number = rows(server, "SELECT recipient FROM outbox_message WHERE channel = 'sms' GROUP BY recipient")
    return [body for (recipient,) in number for body in messages_to(server, recipient)]


def _links_of_hers(server: Server) -> list[tuple]:
    return rows(
        server,
        "SELECT r.id FROM password_reset r JOIN account a ON a.id = r.account_id "
        "JOIN worker w ON w.id = a.worker_id WHERE w.nss = ?",
        PERSON.nss,
    )


def test_asking_for_a_new_password_sends_no_link_and_says_where_the_other_way_is(server: Server):
    with closing(browser(server)) as thief:
        assert goes_to(thief.post("/recuperar", data={"identifier": PERSON.nss})) == "/recuperar/enviado"
    told = [body for body in _on_the_phone(server) if "No tengo correo" in body]
    assert told
    assert not [body for body in _on_the_phone(server) if "/recuperar/abrir/" in body]
    assert not any("://" in body for body in told)
    assert not _links_of_hers(server)


def test_the_answer_is_the_same_with_and_without_an_e_mail(server: Server):
    answers = []
    for identifier in (PERSON.nss, KEYS["noemi"].email, "nobody@example.com"):
        with closing(browser(server)) as stranger:
            answer = stranger.post("/recuperar", data={"identifier": identifier})
            answers.append((answer.status_code, answer.headers["location"], answer.content))
    assert answers[0] == answers[1] == answers[2]


def test_with_the_papers_too_the_thief_waits_two_days_and_the_owner_stops_it(server: Server):
    with closing(browser(server)) as thief:
        thief.post(f"{WITHOUT}/celular", data=HERS)
        codes = re.findall(r"Tu código es (\d{6})", "\n".join(_on_the_phone(server)))
        assert goes_to(thief.post(f"{WITHOUT}/codigo", data={"codigo": codes[-1]})) == f"{WITHOUT}/espera"
        assert "recuperar" not in thief.cookies
        assert goes_to(thief.post("/recuperar/nueva", data={"password": "x" * 30})) != "/recuperar/lista"
    with closing(signed_in(server, PERSON.nss, OWNER.password)) as owner:
        owner.post("/cuenta/parar", data={})
    assert rows(server, "SELECT 1 FROM lost_email WHERE stopped_at IS NOT NULL")


def test_that_was_not_me_gives_the_thief_no_link_either(server: Server):
    """The owner's phone is told of a changed contact, with a link: who holds the phone can tap it."""
    with closing(signed_in(server, PERSON.nss, OWNER.password)) as owner:
        owner.post("/cuenta/perfil/celular", data={"pais": "us", "celular": "312 555 0188"})
    found = [body for body in _on_the_phone(server) if "/no-fui-yo/" in body]
    assert found
    path = re.findall(r"/no-fui-yo/\S+", found[-1])[-1]
    with closing(browser(server)) as thief:
        thief.get(path)
        thief.post("/no-fui-yo", data={})
    assert not [body for body in _on_the_phone(server) if "/recuperar/abrir/" in body]
    assert not _links_of_hers(server)
