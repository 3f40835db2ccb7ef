"""What would happen with the credit if."""

from playwright.sync_api import Locator

from .frame import Frame


class WhatIf(Frame):
    path = "/cuenta/credito/y-si"
    heading = ("¿Y si pago más, o dejo de pagar?", "What if I pay more, or stop paying?")

    def ask(self, spanish: str, english: str) -> None:
        self.main.get_by_role("button", name=self.say(spanish, english), exact=True).click()

    def field(self, name: str) -> Locator:
        return self.page.locator(f"#{name}")

    @property
    def more_button(self) -> Locator:
        return self.page.locator("[data-adjust] [data-by]").last

    @property
    def slider(self) -> Locator:
        return self.page.locator("[data-adjust] [type=range]")

    @property
    def answer(self) -> Locator:
        return self.sheet(self.say("Qué pasaría", "What would happen"))
