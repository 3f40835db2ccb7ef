"""Forms with an error, and the keyboard alone. What holds for every page is in test_places.py."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from e2e.conftest import in_english, in_spanish
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.support.accessibility import small_targets, violations
from e2e.support.places import Who
from micuenta_app.outreach.keys import KEYS

FOCUS_IS_SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""


# Each question with a wrong answer, and what is pressed.
WRONG: dict[str, Callable[[SignUp], None]] = {
    "nss": lambda sign_up: sign_up.answer_nss("123"),
    "curp": lambda sign_up: sign_up.answer_curp("ABC"),
    "rfc": lambda sign_up: sign_up.answer_rfc("ABC"),
    "correo": lambda sign_up: sign_up.answer_email("sin arroba"),
    "celular": lambda sign_up: sign_up.answer_phone("us", "12"),
    "codigo": lambda sign_up: sign_up.answer_code("12"),
    "contrasena": lambda sign_up: sign_up.choose_password("corta"),
}


def test_each_question_with_an_error(
    page: Page, cookies_of: dict[Who, list[Any]], language: Language
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for step in WRONG:
        page.context.add_cookies(cookies_of["confirmed" if step == "contrasena" else "drafter"])
        _expect_error_told(SignUp(page, language), step)
        found = [*violations(page), *small_targets(page)]
        assert not found, f"{step}: {found}"


def _expect_error_told(sign_up: SignUp, step: str) -> None:
    """The wrong answer to a question takes the focus to what is wrong."""
    page = sign_up.page
    page.goto(f"{sign_up.address}/{step}")
    sign_up.wait_for_scripts()
    sign_up.wait_for_answers()
    if step in ("nss", "curp", "rfc", "correo"):
        # The answer of before must have arrived, or it would replace what is typed now.
        expect(page.locator("form input:not([type=hidden])")).not_to_have_value("")
    WRONG[step](sign_up)
    expect(sign_up.error_summary).to_be_focused()
    expect(page).to_have_title(re.compile(r"^Error: "))


@in_english
def test_sign_in_with_an_error(page: Page, language: Language) -> None:
    sign_in = SignIn(page, language).open()
    sign_in.sign_in("", "")
    expect(sign_in.error_summary).to_be_focused()
    assert violations(page) == []


@in_spanish
def test_signing_in_with_the_keyboard_alone(page: Page, language: Language) -> None:
    sign_in = SignIn(page, language).open()
    sign_in.wait_for_scripts()
    keys = page.keyboard
    _tab_to(page, lambda: _is_focused(page, "identifier"))
    keys.type(KEYS["tomas"].email)
    _tab_to(page, lambda: _is_focused(page, "password"))
    keys.type(KEYS["tomas"].password)
    keys.press("Enter")
    Dashboard(page, language).expect_open()


def _is_focused(page: Page, ident: str) -> bool:
    return page.evaluate("() => document.activeElement.id") == ident


def _tab_to(page: Page, there: Callable[[], bool]) -> None:
    """Press Tab until a control is reached; each one on the way shows that it has the focus."""
    for _ in range(15):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN), page.evaluate("() => document.activeElement.outerHTML")
        if there():
            return
    raise AssertionError("the control was not reached")
