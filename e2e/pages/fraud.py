"""How to recognise fraud."""

from playwright.sync_api import Locator

from .frame import Frame


class Fraud(Frame):
    path = "/fraude"
    heading = ("Cuidado con el fraude", "Watch out for fraud")

    def was_asked_for_money(self) -> None:
        name = self.say("Dinero, una comisión o un depósito", "Money, a fee or a deposit")
        self.page.get_by_role("radio", name=name).check()

    @property
    def verdict(self) -> Locator:
        return self.sheet(self.say("¿Qué te pidieron?", "What did they ask you for?")).get_by_role("status")
