"""The first screen of an account."""

from decimal import Decimal

from playwright.sync_api import Locator

from .frame import Frame
from .money import first_amount


class Dashboard(Frame):
    path = "/cuenta"

    @property
    def savings(self) -> Locator:
        return self.sheet(self.say("¿Cuánto tengo ahorrado?", "How much have I saved?"))

    @property
    def credit(self) -> Locator:
        return self.sheet(self.say("Tu crédito", "Your loan"))

    @property
    def next_step(self) -> Locator:
        """The one thing to do now."""
        return self.page.locator("section").filter(
            has=self.page.get_by_text(self.say("Tu siguiente paso", "Your next step"), exact=True)
        )

    @property
    def cover_button(self) -> Locator:
        return self.page.get_by_role("button", name=self.say("Ocultar saldos", "Hide balances"))

    @property
    def uncover_button(self) -> Locator:
        return self.page.get_by_role("button", name=self.say("Mostrar saldos", "Show balances"))

    def saved(self) -> Decimal:
        return first_amount(self.savings.inner_text())

    def owed(self) -> Decimal:
        return first_amount(self.credit.inner_text())
