"""A wait after failures counts down by itself, for every reader, and survives a reload and a sleep."""

import re

from playwright.sync_api import Page, expect

from e2e.pages.frame import Language
from e2e.pages.recovery import Recovery
from e2e.pages.sign_in import SignIn
from e2e.support.asking import asking

_TIME = re.compile(r"\b0:(\d\d)\b")


def _spend_the_tries(sign_in: SignIn, url: str, email: str) -> None:
    """The last one in the browser."""
    with asking(url) as http:
        for number in range(5):
            http.post("/sesion", data={"identifier": email, "password": f"not the password {number}"})
    sign_in.open().sign_in(email, "not the password either")
    expect(sign_in.error_summary).to_be_focused()


def _left(sign_in: SignIn) -> int:
    found = _TIME.search(sign_in.time_left.inner_text())
    assert found
    return int(found[1])


def test_a_wait_outlives_a_reload_and_counts_down_to_its_end(
    page: Page, base_url: str, language: Language
) -> None:
    sign_in, recovery, email = (
        SignIn(page, language),
        Recovery(page, language),
        f"waits.{language}@example.com",
    )
    page.clock.install()
    _spend_the_tries(sign_in, base_url, email)
    expect(sign_in.time_left).to_have_text(_TIME)
    # It is its page's only.
    recovery.open()
    expect(recovery.error_summary).to_have_count(0)
    sign_in.open()
    expect(sign_in.time_left).to_have_text(_TIME)
    page.reload()
    expect(sign_in.time_left).to_have_text(_TIME)
    expect(sign_in.identifier_field).to_have_value(email)
    expect(sign_in.time_left).to_have_attribute("aria-live", "off")

    # From now on only the test moves the page's clock.
    page.clock.pause_at((page.evaluate("() => Date.now()") + 1_000) / 1_000)
    before = _left(sign_in)
    page.clock.run_for(3_000)
    assert _left(sign_in) == before - 3
    # As a telephone that slept.
    page.clock.fast_forward(4_000)
    assert _left(sign_in) == before - 7
    page.clock.fast_forward(30_000)
    over = sign_in.error_summary.get_by_role("status")
    expect(over).to_have_text(sign_in.say("Ya puedes intentar otra vez.", "You can try again now."))
    expect(sign_in.error_summary).not_to_contain_text(sign_in.say("Espera", "Wait"), use_inner_text=True)
    expect(sign_in.time_left).to_be_empty()
