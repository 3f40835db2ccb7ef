"""What is kept of a form that was filled in wrong: little, and not for long."""

import time

import pytest
from starlette.responses import Response

from micuenta_app.accounts.service import Problem
from micuenta_app.web import notice
from micuenta_app.web.cookies import NOTICE
from micuenta_app.web.notice import Notice, leave, take


def _left(value: str) -> dict[str, str]:
    response = Response()
    leave(response, Notice(typed={"nss": value}))
    return {"cookie": response.headers["set-cookie"].partition(";")[0]}


def test_a_notice_is_read_once_by_whoever_has_its_cookie():
    headers = _left("9291908443")
    assert take({"cookie": f"{NOTICE}=guess"}).typed == {}
    assert take(headers).typed == {"nss": "9291908443"}
    assert take(headers).typed == {}


def test_unread_notices_are_gone_after_five_minutes(monkeypatch: pytest.MonkeyPatch):
    headers = _left("somebody real")
    late = time.monotonic() + 301
    monkeypatch.setattr(notice.time, "monotonic", lambda: late)
    assert take(headers).typed == {}
    _left("old")
    later = late + 301
    monkeypatch.setattr(notice.time, "monotonic", lambda: later)
    _left("new")
    assert [kept.notice.typed["nss"] for kept in notice._kept.values()] == ["new"]


def test_a_value_is_kept_no_longer_than_anything_we_ask_for():
    assert len(take(_left("x" * 8000)).typed["nss"]) == 300


@pytest.fixture
def waiting() -> dict[str, str]:
    """The cookie of somebody who has to wait at the sign-in page."""
    response = Response()
    problems = (Problem("", "sign_in_wait", 900),)
    leave(response, Notice(problems, {"identifier": "a@example.com"}, page="/entrar"))
    return {"cookie": response.headers["set-cookie"].partition(";")[0]}


def _waits(left: Notice) -> list[int]:
    return [problem.n for problem in left.problems]


def test_a_wait_is_told_again_on_its_page_until_it_is_over(
    waiting: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    now = time.monotonic()
    assert _waits(take(waiting, at="/entrar/")) == [900]
    monkeypatch.setattr(notice.time, "monotonic", lambda: now + 600)
    again = take(waiting, at="/entrar")
    assert 300 <= _waits(again)[0] <= 301 and again.typed == {"identifier": "a@example.com"}
    monkeypatch.setattr(notice.time, "monotonic", lambda: now + 901)
    assert take(waiting, at="/entrar") == Notice()


def test_a_wait_is_told_on_no_other_page(waiting: dict[str, str]):
    assert take(waiting, at="/recuperar") == Notice()
    assert _waits(take(waiting, at="/entrar")) == [900]
