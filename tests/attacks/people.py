"""What both sides of an attack have: browsers, and what was sent."""

import re
import sqlite3
from contextlib import closing
from typing import Any

import httpx

from tests.support.server import PLAIN, Server


def browser(server: Server) -> httpx.Client:
    """One without any cookie, as a stranger's or the owner's next one."""
    return httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}, timeout=30)


def signed_in(server: Server, identifier: str, password: str) -> httpx.Client:
    http = browser(server)
    answer = http.post("/sesion", data={"identifier": identifier, "password": password})
    assert "sesion" in http.cookies, answer.headers["location"]
    return http


def goes_to(answer: httpx.Response) -> str:
    assert answer.status_code == 303
    return answer.headers["location"]


def rows(server: Server, wanted: str, *values: Any) -> list[tuple]:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        return database.execute(wanted, values).fetchall()


def change(server: Server, wanted: str, *values: Any) -> None:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database, database:
        database.execute(wanted, values)


def messages_to(server: Server, recipient: str) -> list[str]:
    """Oldest first."""
    found = rows(server, "SELECT body FROM outbox_message WHERE recipient = ? ORDER BY id", recipient)
    return [body for (body,) in found]


def link_to(server: Server, recipient: str, path: str) -> str:
    """The path of the newest link of a kind that was sent to somebody."""
    found = re.findall(rf"{re.escape(path)}\S+", "\n".join(messages_to(server, recipient)))
    assert found, path
    return found[-1]
