"""A wait after failures counts down by itself, for every reader, and survives a reload and a sleep."""

import re
import time

from playwright.sync_api import Page, expect

from e2e.pages.frame import Language
from e2e.pages.recovery import Recovery
from e2e.pages.sign_in import SignIn

_TIME = re.compile(r"\b0:(\d\d)\b")


def _spend_the_tries(sign_in: SignIn, email: str) -> None:
    for number in range(6):
        sign_in.open()
        # The page may still say what the try before was told: only a new one shows that this one counts.
        with sign_in.page.expect_navigation():
            sign_in.sign_in(email, f"not the password {number}")
        expect(sign_in.error_summary).to_be_focused()


def _left(sign_in: SignIn) -> int:
    found = _TIME.search(sign_in.time_left.inner_text())
    assert found
    return int(found[1])


def test_a_wait_counts_down_and_says_when_it_is_over(page: Page, language: Language) -> None:
    sign_in = SignIn(page, language)
    _spend_the_tries(sign_in, f"waiting.{language}@example.com")
    expect(sign_in.time_left).to_have_text(_TIME)
    expect(sign_in.time_left).to_have_attribute("aria-live", "off")
    over = sign_in.error_summary.get_by_role("status")
    words = sign_in.say("Ya puedes intentar otra vez.", "You can try again now.")
    expect(over).to_have_text(words, timeout=45_000)
    expect(sign_in.error_summary).not_to_contain_text(sign_in.say("Espera", "Wait"), use_inner_text=True)
    expect(sign_in.time_left).to_be_empty()


def test_a_tab_that_slept_counts_the_time_it_slept(page: Page) -> None:
    sign_in = SignIn(page)
    _spend_the_tries(sign_in, "sleeping@example.com")
    expect(sign_in.time_left).to_have_text(_TIME)
    before, began = _left(sign_in), time.monotonic()
    wire = page.context.new_cdp_session(page)
    wire.send("Page.setWebLifecycleState", {"state": "frozen"})
    awake = page.context.new_page()
    awake.wait_for_function("(since) => Date.now() - since > 10000", arg=time.time() * 1000)
    wire.send("Page.setWebLifecycleState", {"state": "active"})
    expect(sign_in.time_left).not_to_have_text(re.compile(rf"0:{before:02}"))
    assert abs(before - _left(sign_in) - (time.monotonic() - began)) < 4


def test_a_wait_is_still_there_after_a_reload_and_on_its_page_only(page: Page) -> None:
    sign_in, recovery = SignIn(page), Recovery(page)
    _spend_the_tries(sign_in, "reloading@example.com")
    recovery.open()
    expect(recovery.error_summary).to_have_count(0)
    sign_in.open()
    expect(sign_in.time_left).to_have_text(_TIME)
    page.reload()
    expect(sign_in.time_left).to_have_text(_TIME)
    expect(sign_in.identifier_field).to_have_value("reloading@example.com")
