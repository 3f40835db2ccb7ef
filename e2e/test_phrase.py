"""A proposed phrase: asked for, exchanged, used to sign up and to sign in, and never on the socket."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from e2e.conftest import PHONE, TABLET, OpenContext
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.mailbox import Mailbox
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.support.accessibility import violations
from e2e.support.complaints import Complaints
from e2e.support.drafts import Draft
from e2e.support.frames import Frames
from tests.support.server import Server


def _at_password(context: BrowserContext, url: str, language: Language, key: str, number: str) -> SignUp:
    """A sign-up that has come to its password; its address is not loaded yet."""
    email = f"{key}.frase@example.com"
    draft = Draft(url, key, language, email=email, number=number).until_code()
    page = context.new_page()
    draft.confirm(Mailbox(page).code_for(email))
    page.close()
    context.add_cookies([draft.cookie])
    return SignUp(context.new_page(), language)


@pytest.mark.parametrize(
    ("screen", "language", "key", "number"),
    [
        pytest.param(PHONE, "es", "lucia", "312 555 0191", id="phone-es"),
        pytest.param(TABLET, "en", "ignacio", "312 555 0192", id="tablet-en"),
    ],
)
def test_a_proposed_phrase_becomes_the_password(
    own_context: OpenContext,
    own_server: Server,
    screen: dict[str, Any],
    language: Language,
    key: str,
    number: str,
) -> None:
    context = own_context(**screen)
    complaints = Complaints(context)
    sign_up = _at_password(context, own_server.url, language, key, number)
    frames = Frames(sign_up.page)
    sign_up.open_question("contrasena")
    first = sign_up.proposed_phrase()
    second = sign_up.another_phrase()
    assert re.fullmatch(r"[a-z]+( [a-z]+){3}", second) and second != first
    expect(sign_up.password_field).to_have_value("")
    assert violations(sign_up.page) == []

    sign_up.use_phrase()
    expect(sign_up.password_field).to_have_value(second)
    expect(sign_up.password_field).to_have_attribute("type", "text")
    expect(sign_up.password_field).to_be_focused()
    sign_up.save_password()
    sign_up.expect_done()
    sign_up.go_to_sign_in()
    SignIn(sign_up.page, language).sign_in(f"{key}.frase@example.com", second)
    Dashboard(sign_up.page, language).expect_open()

    assert frames.addresses, "the recorder saw no socket"
    for phrase in (first, second):
        assert not frames.with_text(phrase)
        assert not frames.with_text(phrase.replace(" ", '","'))
    assert complaints.heard == []


def test_without_a_phrase_there_is_no_sheet_and_the_page_still_works(
    own_context: OpenContext, own_server: Server
) -> None:
    context = own_context()
    sign_up = _at_password(context, own_server.url, "es", "beatriz", "312 555 0193")
    refused: list[str] = []

    def refuse(route: Route) -> None:
        refused.append(route.request.url)
        route.abort()

    sign_up.page.route("**/registro/frase", refuse)
    sign_up.open_question("contrasena")
    sign_up.expect_question("contrasena")
    sign_up.choose_password("too short")
    expect(sign_up.error_summary).to_be_focused()
    expect(sign_up.phrase_sheet).to_be_hidden()
    assert refused
