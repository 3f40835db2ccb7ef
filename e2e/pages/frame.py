"""What surrounds every page: banner, language switch, telephone, rail, foot; and its error summary."""

import re
from typing import Literal, Self

from playwright.sync_api import Locator, Page, expect

Language = Literal["es", "en"]


class Frame:
    """A page of the site in one language. Subclasses add what stands inside."""

    path = "/"
    # The h1, Spanish and English. Empty where it is not fixed.
    heading: tuple[str, str] = ("", "")

    def __init__(self, page: Page, language: Language = "es") -> None:
        self.page = page
        self.language: Language = language

    def say(self, spanish: str, english: str) -> str:
        """The words as they stand on the page's language."""
        return spanish if self.language == "es" else english

    @property
    def address(self) -> str:
        return address(self.path, self.language)

    def open(self) -> Self:
        """Load the page and wait until it answers."""
        self.page.goto(self.address)
        return self.expect_open()

    def expect_open(self) -> Self:
        """The page is here, in its language, and filled."""
        expect(self.page).to_have_url(
            re.compile(rf"^[^/]+//[^/]+{re.escape(self.address.rstrip('/'))}/?(#.*)?$")
        )
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)
        if any(self.heading):
            expect(self.h1).to_have_text(self.say(*self.heading))
        self.wait_for_answers()
        return self

    def wait_for_scripts(self) -> None:
        """Wait until the page's script has taken over what the HTML brought."""
        self.page.wait_for_function(
            # The page of an unknown address has no main before its script has run.
            "() => Object.keys(document.querySelector('main') ?? {})"
            ".some((key) => key.startsWith('__reactProps'))"
        )

    def wait_for_answers(self) -> None:
        """Wait until nothing says that it is loading."""
        expect(self.page.get_by_text(self.say("Cargando…", "Loading…"))).to_have_count(0)

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def h1(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def sheet(self, title: str) -> Locator:
        """The sheet under a heading."""
        return self.page.locator("section", has=self.page.get_by_role("heading", name=title, exact=True)).last

    @property
    def skip_link(self) -> Locator:
        return self.page.get_by_role("link", name=self.say("Ir al contenido", "Skip to the content"))

    @property
    def banner(self) -> Locator:
        return self.page.get_by_role("complementary", name=self.say("Aviso", "Notice"))

    @property
    def _top(self) -> Locator:
        return self.page.get_by_role("banner")

    @property
    def listen_button(self) -> Locator:
        return self.page.get_by_role("button", name=self.say("Escuchar esta página", "Listen to this page"))

    @property
    def stop_listening_button(self) -> Locator:
        return self.page.get_by_role("button", name=self.say("Dejar de escuchar", "Stop listening"))

    @property
    def call_link(self) -> Locator:
        return self._top.get_by_role("link", name=re.compile("INFONATEL"))

    @property
    def other_language_link(self) -> Locator:
        return self._top.get_by_role("link", name=self.say("English", "Español"), exact=True)

    @property
    def foot(self) -> Locator:
        return self.page.get_by_role("contentinfo")

    @property
    def rail(self) -> Locator:
        return self.page.get_by_role("navigation", name=self.say("Tu cuenta", "Your account"), exact=True)

    def go_to_savings(self) -> None:
        self.rail.get_by_role("link", name=self.say("Ahorro", "Savings")).click()

    def go_to_credit(self) -> None:
        self.rail.get_by_role("link", name=self.say("Crédito", "Loan")).click()

    def go_to_help(self) -> None:
        self.foot.get_by_role("link", name=self.say("Ayuda", "Help")).click()

    def go_to_fraud(self) -> None:
        self.foot.get_by_role("link", name=self.say("Cuidado con el fraude", "Watch out for fraud")).click()

    def sign_out(self) -> None:
        self.rail.get_by_role("button", name=self.say("Salir", "Sign out")).click()

    @property
    def absence(self) -> Locator:
        """The question whether somebody is still there."""
        return self.page.get_by_role("alertdialog", name=self.say("¿Sigues ahí?", "Are you still there?"))

    @property
    def end_of_session(self) -> Locator:
        """That the longest a session lasts is over soon."""
        name = self.say("Tu sesión va a terminar", "Your session is about to end")
        return self.page.get_by_role("alertdialog", name=name)

    @property
    def stay_button(self) -> Locator:
        return self.absence.get_by_role("button", name=self.say("Seguir en mi cuenta", "Stay signed in"))

    @property
    def time_left(self) -> Locator:
        """What counts down: a wait's, or a session's."""
        return self.page.get_by_role("timer")

    @property
    def error_summary(self) -> Locator:
        return self.page.get_by_role(
            "alert", name=self.say("Revisa esto para seguir", "Check this to continue")
        )

    @property
    def no_connection(self) -> Locator:
        return self.page.get_by_text(self.say("Sin conexión.", "No connection."), exact=True)


def address(path: str, language: Language) -> str:
    """The address of a page in a language."""
    return path if language == "es" else f"/en{path}".rstrip("/")
