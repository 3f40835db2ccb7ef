"""The password once more: what it opens, for how long, and what a stranger at the telephone gets."""

import asyncio
from datetime import timedelta

import pytest

from micuenta_app import clock
from micuenta_app.accounts import service
from micuenta_app.viewer import Viewer

from .people import PASSWORD, add_worker, sign_in, sign_up

WRONG = "no es esta contraseña"


async def _viewer(email: str = "aurora@example.com") -> tuple[Viewer, str]:
    result = await sign_in(email, PASSWORD)
    assert isinstance(result, service.SignedIn)
    viewer = await service.viewer_of(result.token)
    assert viewer is not None
    return viewer, result.token


async def _is_fresh(token: str) -> bool:
    viewer = await service.viewer_of(token)
    assert viewer is not None
    return service.is_fresh(viewer)


@pytest.mark.usefixtures("database")
async def test_after_five_minutes_the_password_is_asked_for_again_and_opens_five_more():
    await sign_up(await add_worker())
    viewer, token = await _viewer()
    assert await _is_fresh(token)
    with clock.shifted(timedelta(minutes=5, seconds=1)):
        assert not await _is_fresh(token)
        assert await service.confirm_password(viewer, WRONG) == service.Problem("password", "confirm_wrong")
        assert not await _is_fresh(token)
        renewed = await service.confirm_password(viewer, PASSWORD)
        assert isinstance(renewed, service.Renewed)
        token = renewed.token
        assert await _is_fresh(token)
    with clock.shifted(timedelta(minutes=10, seconds=2)):
        assert not await _is_fresh(token)


@pytest.mark.usefixtures("database")
async def test_a_confirmed_session_confirms_no_other():
    await sign_up(await add_worker())
    _, stale = await _viewer()
    with clock.shifted(timedelta(minutes=6)):
        await _viewer()
        assert not await _is_fresh(stale)


@pytest.mark.usefixtures("database")
async def test_a_stranger_at_an_open_telephone_waits_and_the_owner_signs_in_elsewhere():
    await sign_up(await add_worker())
    viewer, _ = await _viewer()
    answers = await asyncio.gather(*(service.confirm_password(viewer, f"guess {n}") for n in range(20)))
    codes = [answer.code for answer in answers if isinstance(answer, service.Problem)]
    assert (codes.count("confirm_wrong"), codes.count("sign_in_wait")) == (5, 15)
    problem = await service.confirm_password(viewer, PASSWORD)
    assert isinstance(problem, service.Problem) and problem.code == "sign_in_wait"
    await _viewer()


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "/",
        "//evil.example",
        "https://evil.example/cuenta",
        "/cuenta/../salir",
        "/cuenta//evil.example",
        "/cuenta/perfil?x=1",
        "/cuenta/perfil#x",
        "/cuenta\\evil",
        "/cuenta/perfil\n",
        "/cuenta/perfil%0d%0aSet-Cookie:x",
        "/cuentas",
        "/cuenta/confirmar",
        "javascript:alert(1)",
    ],
)
def test_nowhere_else_is_gone_on_to(asked: str):
    assert service.page_after_confirm(asked) == "/cuenta/perfil"


@pytest.mark.parametrize("page", ["/cuenta", "/cuenta/perfil", "/cuenta/perfil/llaves"])
def test_a_page_of_the_account_is_gone_on_to(page: str):
    assert service.page_after_confirm(page) == page
    assert service.confirm_path(page) == f"/cuenta/confirmar?para={page}"
