"""The savings screens: the first one, and those below it."""

import re
from decimal import Decimal
from pathlib import Path

from playwright.sync_api import Locator

from .frame import Frame
from .ledger import Ledger
from .money import first_amount


class Savings(Frame):
    path = "/cuenta/ahorro"
    heading = ("Tu ahorro para la vivienda", "Your housing savings")

    @property
    def total_sheet(self) -> Locator:
        return self.sheet(self.say("¿Cuánto tengo ahorrado?", "How much have I saved?"))

    def total(self) -> Decimal:
        return first_amount(self.total_sheet.inner_text())

    @property
    def pots_sheet(self) -> Locator:
        return self.sheet(self.say("¿Dónde está guardado?", "Where is it kept?"))

    def pots(self) -> list[Decimal]:
        """The balance of each pot."""
        listed = self.pots_sheet.get_by_role("listitem")
        return [first_amount(text) for text in listed.all_inner_texts()]

    def ask(self, spanish: str, english: str) -> Locator:
        """Open a question; its answer."""
        summary = self.page.locator("summary", has_text=self.say(spanish, english))
        summary.click()
        return self.page.locator("details", has=summary)

    def _go(self, spanish: str, english: str) -> None:
        more = self.sheet(self.say("Ver más", "See more"))
        more.get_by_role("link", name=self.say(spanish, english), exact=True).click()

    def go_to_movements(self) -> "Movements":
        self._go("Mis movimientos", "My transactions")
        return Movements(self.page, self.language).expect_open()

    def go_to_years(self) -> "Years":
        self._go("Mi ahorro, año por año", "My savings, year by year")
        return Years(self.page, self.language).expect_open()

    def go_to_employers(self) -> "Employers":
        self._go("Mis patrones", "My employers")
        return Employers(self.page, self.language).expect_open()

    def go_to_yields(self) -> "Yields":
        self._go("¿Cuánto ha dado el ahorro cada año?", "How much have the savings earned each year?")
        return Yields(self.page, self.language).expect_open()

    def go_to_download(self) -> "Download":
        self._go("Descargar mi ahorro", "Download my savings")
        return Download(self.page, self.language).expect_open()


class _Below(Frame):
    """A page below the savings."""

    def go_back(self) -> Savings:
        back = self.say("Volver a tu ahorro", "Back to your savings")
        self.main.get_by_role("link", name=back).click()
        return Savings(self.page, self.language).expect_open()


class Movements(_Below, Ledger):
    path = "/cuenta/ahorro/movimientos"
    heading = ("Tus movimientos", "Your transactions")


class Years(_Below):
    path = "/cuenta/ahorro/historia"
    heading = ("Tu ahorro, año por año", "Your savings, year by year")

    @property
    def drawing(self) -> Locator:
        return self.main.get_by_role("img").filter(visible=True)

    @property
    def numbers(self) -> Locator:
        return self.main.get_by_role("table")

    def open_numbers(self) -> None:
        self.page.locator("summary", has_text=self.say("en una tabla", "in a table")).click()

    def balances(self) -> list[Decimal]:
        """The balance at the end of each year, newest first."""
        listed = self.sheet(self.say("Qué pasó cada año", "What happened each year"))
        return [first_amount(line) for line in listed.get_by_role("definition").all_inner_texts()]


class Employers(_Below):
    path = "/cuenta/ahorro/patrones"
    heading = ("Tus patrones", "Your employers")

    @property
    def stretches(self) -> Locator:
        found = self.sheet(self.say("¿Quién ha aportado por mí?", "Who has paid in for me?"))
        return found.get_by_role("listitem")

    @property
    def whom_to_ask(self) -> Locator:
        return self.sheet(
            self.say("¿Falta un patrón o un bimestre?", "Is an employer or a two-month period missing?")
        )


class Yields(_Below):
    path = "/cuenta/ahorro/rendimientos"
    heading = ("¿Cuánto ha dado el ahorro cada año?", "How much have the savings earned each year?")

    @property
    def years(self) -> Locator:
        return self.sheet(self.say("Año por año", "Year by year")).get_by_role("listitem")


class Download(_Below):
    path = "/cuenta/ahorro/descargar"
    heading = ("Descarga tu ahorro", "Download your savings")

    def choose(self, first: str, last: str, kind: str) -> None:
        """Years, and the kind of file as the screen calls it."""
        self.main.locator("#desde").select_option(first)
        self.main.locator("#hasta").select_option(last)
        self.main.get_by_role("radio", name=re.compile(kind)).check()

    def send(self) -> None:
        self.main.get_by_role("button", name=self.say("Descargar", "Download"), exact=True).click()

    def file(self, folder: Path) -> Path:
        """Press the button; the file, under the name the browser would give it."""
        with self.page.expect_download() as coming:
            self.send()
        kept = folder / coming.value.suggested_filename
        coming.value.save_as(kept)
        return kept
