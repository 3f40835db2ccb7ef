"""The payment desk and its slip."""

from decimal import Decimal

from playwright.sync_api import Locator

from .frame import Frame
from .money import first_amount


class Pay(Frame):
    path = "/cuenta/pagar"
    heading = ("Pagar mi crédito", "Pay my loan")

    def choose(self, spanish: str, english: str) -> None:
        self.page.get_by_role("radio", name=self.say(spanish, english)).check()

    def choose_another_amount(self, typed: str) -> None:
        self.choose("Otro monto", "Another amount")
        self.page.get_by_label(self.say("¿Cuánto, en pesos?", "How much, in pesos?")).fill(typed)

    def prepare(self) -> None:
        self.page.get_by_role("button", name=self.say("Preparar mi ficha", "Prepare my slip")).click()

    @property
    def slip(self) -> Locator:
        return self.page.get_by_role("region", name=self.say("Tu ficha de pago", "Your payment slip"))

    @property
    def number(self) -> Locator:
        return self.slip.locator(".number")

    def amount(self) -> Decimal:
        return first_amount(self.slip.locator(".figure").inner_text())

    @property
    def said(self) -> Locator:
        return self.slip.get_by_role("status")

    @property
    def copy_button(self) -> Locator:
        return self.slip.get_by_role("button", name=self.say("Copiar", "Copy"))

    @property
    def share_button(self) -> Locator:
        return self.slip.get_by_role("button", name=self.say("Compartir", "Share"))

    @property
    def listen_button(self) -> Locator:
        return self.slip.get_by_role("button", name=self.say("Escuchar", "Listen"))

    @property
    def pdf_button(self) -> Locator:
        return self.slip.get_by_role("button", name=self.say("Descargar en PDF", "Download as PDF"))
