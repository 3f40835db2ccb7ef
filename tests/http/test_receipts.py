"""Receipts over the wire: sizes, kinds, owners, and what the answer lets a browser do."""

import io
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from PIL import Image

from tests.http.test_payment_orders import told
from tests.support.receipts import SECRET, bomb, photo
from tests.support.server import PLAIN, Server

TELL, KEEP = "/cuenta/pagar/ya-pague", "/cuenta/pagar/recibo"
SHOW, FORGET = f"{KEEP}/ver", f"{KEEP}/borrar"
BACK = f"{KEEP}?de=1"
Enter = Callable[[str], httpx.Client]
MIB = 1024 * 1024


def send(http: httpx.Client, content: bytes, name: str = "recibo.jpg", pago: str = "1") -> httpx.Response:
    files = {"recibo": (name, content, "image/jpeg")}
    return http.post(KEEP, data={"idioma": "es", "pago": pago}, files=files)


@pytest.fixture
def elvira(enter: Enter) -> Iterator[httpx.Client]:
    """Her browser, after she told of her first payment, without a receipt."""
    http = enter("elvira")
    assert http.post(TELL, data=told(referencia="R1")).headers["location"] == BACK
    yield http
    http.post(FORGET, data={"pago": "1"})


@pytest.mark.parametrize("path", [KEEP, SHOW, FORGET])
def test_only_for_who_is_signed_in_and_only_from_our_pages(
    server: Server, elvira: httpx.Client, path: str
) -> None:
    form: dict[str, Any] = (
        {"files": {"recibo": ("a.jpg", photo())}} if path == KEEP else {"data": {"pago": "1"}}
    )
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as nobody:
        answer = nobody.post(path, **form)
        assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")
        assert nobody.get(path).status_code in (200, 404, 405)
    for origin in ("https://evil.example", "null", ""):
        assert elvira.post(path, **form, headers={"Origin": origin}).status_code == 403


def test_the_owner_gets_a_picture_that_no_browser_runs(elvira: httpx.Client) -> None:
    assert (
        send(elvira, photo() + b"<script>alert(1)</script>", "recibo.html").headers["location"]
        == "/cuenta/pagar"
    )
    answer = elvira.post(SHOW, data={"pago": "1"})
    assert answer.status_code == 200 and answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["content-disposition"] == 'attachment; filename="recibo.jpg"'
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].endswith("; sandbox")
    assert SECRET.encode() not in answer.content and b"script" not in answer.content
    assert not Image.open(io.BytesIO(answer.content)).getexif()


@pytest.mark.parametrize("pago", ["1", "2", "0", "-1", "x", "", "9" * 40, "1 OR 1=1"])
def test_somebody_else_reaches_nothing(elvira: httpx.Client, enter: Enter, pago: str) -> None:
    send(elvira, photo())
    martin = enter("martin")
    for path in (SHOW, FORGET):
        answer = martin.post(path, data={"pago": pago})
        assert (answer.status_code, answer.headers["location"]) == (303, "/cuenta/pagar")
    assert send(martin, photo(), pago=pago).headers["location"].startswith(f"{KEEP}?de=")
    assert elvira.post(SHOW, data={"pago": "1"}).content.startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html></html>",
        b"MZ\x90\x00",
        b"\xff\xd8\xff<script>",
        bomb(),
        photo("WEBP"),
        photo() + b"\0" * 5 * MIB,
    ],
    ids=["empty", "html", "program", "false-jpeg", "bomb", "webp", "six-megabytes"],
)
def test_what_is_no_receipt_goes_back_to_its_page(elvira: httpx.Client, content: bytes) -> None:
    assert send(elvira, content).headers["location"] == BACK
    assert elvira.post(SHOW, data={"pago": "1"}).headers["location"] == "/cuenta/pagar"


def test_just_under_the_limit_is_taken(elvira: httpx.Client) -> None:
    content = photo()
    assert send(elvira, content + b"\0" * (5 * MIB - len(content))).headers["location"] == "/cuenta/pagar"


def test_an_announced_flood_is_not_read(elvira: httpx.Client, server: Server) -> None:
    status, sent = _flood(elvira, server, announced=10**12)
    assert status in (413, 0) and sent < 10 * MIB


def test_an_endless_flood_is_cut_off(elvira: httpx.Client, server: Server) -> None:
    status, sent = _flood(elvira, server, announced=None)
    assert status in (413, 0) and sent < 80 * MIB


def test_neither_fields_nor_files_without_end(elvira: httpx.Client) -> None:
    many = [("recibo", (f"{n}.jpg", photo())) for n in range(3)]
    assert elvira.post(KEEP, data={"pago": "1"}, files=many).status_code == 400
    long = elvira.post(KEEP, data={"pago": "1" * 5_000}, files={"recibo": ("a.jpg", photo())})
    assert long.status_code == 400
    fields = {f"f{n}": "1" for n in range(30)}
    assert elvira.post(KEEP, data=fields, files={"recibo": ("a.jpg", photo())}).status_code == 400
    for kind in (
        "text/plain",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/mixed; boundary=x",
    ):
        answer = elvira.post(KEEP, content=b"x", headers={"Content-Type": kind})
        assert answer.status_code in (400, 415), kind


def _flood(http: httpx.Client, server: Server, announced: int | None) -> tuple[int, int]:
    """Send a file without end; the status of the answer (0: hung up), and the bytes sent."""
    length = f"Content-Length: {announced}" if announced else "Transfer-Encoding: chunked"
    head = (
        f"POST {KEEP} HTTP/1.1\r\nHost: localhost:{server.port}\r\nOrigin: {server.origin}\r\n{length}\r\n"
        f"Cookie: sesion={http.cookies['sesion']}\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n"
    )
    start = b'--b\r\nContent-Disposition: form-data; name="recibo"; filename="a.jpg"\r\n\r\n'
    piece = b"\0" * 65_536
    chunk = piece if announced else b"%x\r\n%s\r\n" % (len(piece), piece)
    sent, until = 0, time.monotonic() + 60
    with socket.create_connection(("localhost", server.port), timeout=60) as line:
        line.sendall(head.encode() + (start if announced else b"%x\r\n%s\r\n" % (len(start), start)))
        try:
            while sent < 200 * MIB and time.monotonic() < until:
                line.sendall(chunk)
                sent += len(piece)
                line.setblocking(False)
                try:
                    if answer := line.recv(64):
                        return int(answer.split()[1]), sent
                    return 0, sent
                except BlockingIOError:
                    pass
                finally:
                    line.settimeout(60)
        except (ConnectionError, TimeoutError):
            return 0, sent
    return 200, sent
