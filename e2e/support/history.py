"""The browser's own buttons."""

from playwright.sync_api import Page


def step_back_signed_out(page: Page) -> None:
    """The back button, onto a page of the account of who has signed out. It goes on to the sign-in page,
    and that loads itself anew (assets/js/page.js): only then is it over, and another step has an end."""
    page.evaluate("() => { window.isBefore = true; history.back() }")
    page.wait_for_function(
        "() => !window.isBefore && location.pathname.endsWith('/entrar')"
        " && performance.getEntriesByType('navigation')[0].type === 'reload'"
        " && document.readyState === 'complete'"
    )
