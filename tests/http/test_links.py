"""Links in messages, as mail programs, thumbs and strangers change them."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.server import PLAIN, Server

TOKEN = "-aB3_x9"
# Which cookie keeps what stands at the end of an address, and the page that a link is for. The other links
# are looked up when they are opened.
KEPT = {
    "/correo/abrir": ("correo", "/correo/confirmar"),
    "/no-fui-yo": ("no-fui-yo", "/no-fui-yo"),
    "/continuar": ("pasar", "/continuar"),
}
OPENED = [*KEPT, "/recuperar/parar", "/recuperar/abrir", "/registro/abrir"]
languages = pytest.mark.parametrize("language", ["", "/en"])


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as client:
        yield client


def _kept(answer: httpx.Response) -> dict[str, str]:
    """What an answer puts into cookies; taking one away puts nothing."""
    pairs = [said.partition(";")[0].partition("=") for said in answer.headers.get_list("set-cookie")]
    return {name: value for name, _, value in pairs if value.strip('"')}


@languages
@pytest.mark.parametrize("link", KEPT)
@pytest.mark.parametrize("added", [".", ",", ")", "%3E", "%20", "%C2%A0", "*", "%E2%80%9D", "/", "/.", "%0A"])
def test_what_a_mail_program_adds_changes_nothing(http: httpx.Client, link: str, added: str, language: str):
    cookie, page = KEPT[link]
    answer = http.get(f"{language}{link}/{TOKEN}{added}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{language}{page}")
    assert _kept(answer) == {cookie: TOKEN}


@languages
@pytest.mark.parametrize("link", OPENED)
@pytest.mark.parametrize("left", ["", "/", "/a", "/%20", "/%C3%B1"])
def test_where_a_thumb_cut_it_off_a_page_says_what_helps(
    http: httpx.Client, link: str, left: str, language: str
):
    answer = http.get(f"{language}{link}{left}", follow_redirects=True)
    assert answer.status_code == 200
    assert "<h1" in answer.text


@pytest.mark.parametrize("link", OPENED)
@pytest.mark.parametrize(
    "end",
    ["a%0d%0aSet-Cookie:x=1", "%C3%B1and%C3%BA", "a;b=c", 'a"b', "a%00b", "x" * 3000, "a/b", "%F0%9F%92%A9"],
)
def test_what_is_no_token_is_kept_nowhere(http: httpx.Client, link: str, end: str):
    first = http.get(f"{link}/{end}")
    assert first.status_code in (303, 404)
    # Why nothing opened is said on the next page, by a notice of our own words.
    assert _kept(first).keys() <= {"aviso"}
