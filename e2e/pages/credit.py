"""The credit screen."""

from decimal import Decimal

from playwright.sync_api import Locator

from .frame import Frame
from .money import first_amount


class Credit(Frame):
    path = "/cuenta/credito"
    heading = ("Tu crédito", "Your loan")

    @property
    def how_it_goes(self) -> Locator:
        """The badge and its meaning."""
        return self.page.get_by_role("status").filter(
            has=self.page.get_by_role(
                "heading", name=self.say("¿Cómo voy?", "How am I doing with my payments?")
            )
        )

    @property
    def owed_sheet(self) -> Locator:
        return self.sheet(self.say("¿Cuánto debo?", "How much do I owe?"))

    def owed(self) -> Decimal:
        return first_amount(self.owed_sheet.inner_text())

    @property
    def none_sheet(self) -> Locator:
        return self.sheet(self.say("No tienes crédito registrado", "You have no loan on record"))
