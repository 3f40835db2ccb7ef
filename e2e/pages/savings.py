"""The savings screen."""

import re
from decimal import Decimal

from playwright.sync_api import Locator, expect

from .frame import Frame
from .money import amounts, first_amount


class Savings(Frame):
    path = "/cuenta/ahorro"
    heading = ("Tu ahorro para la vivienda", "Your housing savings")

    @property
    def total_sheet(self) -> Locator:
        return self.sheet(self.say("¿Cuánto tengo ahorrado?", "How much have I saved?"))

    def total(self) -> Decimal:
        return first_amount(self.total_sheet.inner_text())

    def pots(self) -> list[Decimal]:
        """The balance of each pot."""
        listed = self.sheet(self.say("¿Dónde está guardado?", "Where is it kept?")).get_by_role("listitem")
        return [first_amount(text) for text in listed.all_inner_texts()]

    @property
    def movements_sheet(self) -> Locator:
        return self.sheet(self.say("Tus movimientos", "Your transactions"))

    @property
    def _pages(self) -> Locator:
        return self.page.get_by_role("navigation", name=self.say("Páginas", "Pages"))

    @property
    def later_button(self) -> Locator:
        return self._pages.get_by_role("button", name=self.say("Página siguiente", "Next page"))

    @property
    def earlier_button(self) -> Locator:
        return self._pages.get_by_role("button", name=self.say("Página anterior", "Previous page"))

    def _where(self, first: int) -> re.Pattern[str]:
        return re.compile(self.say(rf"^Del {first} al (\d+) de (\d+)$", rf"^{first} to (\d+) of (\d+)$"))

    def all_movements(self) -> list[Decimal]:
        """The amounts of every page, turning them one by one as a person does."""
        rows: list[Decimal] = []
        while True:
            if self._pages.count():
                place = self._pages.get_by_role("status")
                expect(place).to_have_text(self._where(len(rows) + 1))
            rows += self._shown()
            if not self._pages.count() or self.later_button.is_disabled():
                return rows
            self.later_button.click()

    def _shown(self) -> list[Decimal]:
        lines = self.movements_sheet.get_by_role("definition").all_inner_texts()
        return [amounts(line)[0] for line in lines]
