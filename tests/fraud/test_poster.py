"""The sheet for a wall: one page, tagged, in its language, with a code for this site's own page."""

import io
import re
from typing import Any

import httpx
import pytest
import segno

from micuenta_app.fraud import poster as module
from micuenta_app.fraud.poster import poster
from micuenta_app.ui.texts import LANGUAGES, Language
from tests.support.server import PLAIN, Server

ORIGIN = "https://cuenta.example"


@pytest.mark.parametrize(
    "origin", [ORIGIN, "https://una-casa-de-migrantes-con-un-nombre-muy-largo.example.org"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_tagged_page_in_its_language(language: Language, origin: str) -> None:
    content = poster(language, origin)
    for mark in (b"<pdfuaid:part>1<", b"/Marked true", b"/DisplayDocTitle true", b"/StructTreeRoot"):
        assert mark in content
    assert re.search(rb"/Lang ?\(" + language.encode(), content)
    assert re.search(rb"/Count 1\b", content)


@pytest.mark.parametrize(("language", "page"), [("es", "/fraude"), ("en", "/en/fraude")])
def test_its_code_opens_the_page_of_this_site(
    monkeypatch: pytest.MonkeyPatch, language: Language, page: str
) -> None:
    """The drawing that goes into the file is the code of exactly that address."""
    drawn: list[str] = []
    real = module.compiled

    def listen(template: bytes, said: dict[str, Any]) -> bytes:
        drawn.append(said["code"])
        return real(template, said)

    monkeypatch.setattr(module, "compiled", listen)
    poster(language, "https://otra.example")
    expected = io.BytesIO()
    segno.make(f"https://otra.example{page}", error="m", micro=False).save(
        expected, kind="svg", border=2, dark="#191b2a"
    )
    assert drawn == [expected.getvalue().decode()]


@pytest.mark.parametrize("path", ["/fraude/cartel.pdf", "/en/fraude/cartel.pdf"])
def test_anybody_gets_it_as_a_file(server: Server, path: str) -> None:
    answer = httpx.get(f"{server.url}{path}", verify=PLAIN)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content.startswith(b"%PDF-")
