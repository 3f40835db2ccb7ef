"""A ledger on the screen: rows with a balance, pages to turn, and a form that narrows it."""

import re
from decimal import Decimal

from playwright.sync_api import Locator, expect

from .frame import Frame
from .money import amounts


class Ledger(Frame):
    @property
    def _sheet(self) -> Locator:
        return self.sheet(self.say("Movimientos", "Transactions"))

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

    def all_movements(self) -> list[tuple[Decimal, Decimal]]:
        """Amount and balance of every row, newest first, turning the pages one by one as a person does."""
        rows: list[tuple[Decimal, Decimal]] = []
        while True:
            if self._pages.count():
                place = self._pages.get_by_role("status")
                expect(place).to_have_text(self._where(len(rows) + 1))
            rows += self.shown()
            if not self._pages.count() or self.later_button.is_disabled():
                return rows
            self.later_button.click()

    def shown(self) -> list[tuple[Decimal, Decimal]]:
        """Amount and balance of the rows on the screen."""
        lines = self._sheet.get_by_role("definition").all_inner_texts()
        return [(amounts(line)[0], amounts(line)[1]) for line in lines]

    @property
    def rows(self) -> Locator:
        return self._sheet.locator("dl > div")

    def narrow(self, **chosen: str) -> None:
        """Choose by the words of the fields' options and look: `narrow(anio="2014")`."""
        form = self.main.locator("details", has=self.page.locator("form"))
        if form.get_attribute("open") is None:
            form.locator("summary").click()
        for name, words in chosen.items():
            form.locator(f"#{name}").select_option(label=words)
        form.get_by_role("button").click()

    @property
    def narrowed(self) -> Locator:
        return self._sheet.get_by_role("status").first

    def show_all(self) -> None:
        self.main.get_by_role("button", name=self.say("Quitar los filtros", "Clear the filters")).click()
