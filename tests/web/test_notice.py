"""What is kept of a form that was filled in wrong: little, and not for long."""

import time

import pytest
from starlette.responses import Response

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
    assert [kept.typed["nss"] for _, kept in notice._kept.values()] == ["new"]


def test_a_value_is_kept_no_longer_than_anything_we_ask_for():
    assert len(take(_left("x" * 8000)).typed["nss"]) == 300
