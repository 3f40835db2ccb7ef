"""The credit screen."""

import re
from decimal import Decimal
from pathlib import Path

from playwright.sync_api import Locator

from .frame import Frame
from .ledger import Ledger
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

    def _go(self, spanish: str, english: str) -> None:
        more = self.sheet(self.say("Ver más", "See more"))
        more.get_by_role("link", name=self.say(spanish, english), exact=True).click()

    def go_to_timeline(self) -> "Timeline":
        self._go("Mis pagos y movimientos", "My payments and transactions")
        return Timeline(self.page, self.language).expect_open()

    def go_to_papers(self) -> "Papers":
        self._go("Descargar mis papeles", "Download my papers")
        return Papers(self.page, self.language).expect_open()

    @property
    def words(self) -> Locator:
        """The words of the credit that lead to the glossary."""
        return self.main.get_by_role("link").filter(has=self.page.locator("span[lang=es]"))

    @property
    def changed(self) -> Locator:
        return self.sheet(
            self.say("¿Qué cambió mientras estabas fuera?", "What changed while you were away?")
        )


class Timeline(Ledger):
    path = "/cuenta/credito/movimientos"
    heading = ("Tus pagos y movimientos", "Your payments and transactions")


class Papers(Frame):
    path = "/cuenta/credito/descargar"
    heading = ("Descarga tus papeles", "Download your papers")

    def choose(self, **chosen: str) -> None:
        """Fields of the forms, by the values of their options."""
        for name, value in chosen.items():
            self.main.locator(f"#{name}").select_option(value)

    def choose_kind(self, kind: str) -> None:
        self.main.get_by_role("radio", name=re.compile(kind)).check()

    def file(self, folder: Path, spanish: str, english: str) -> Path:
        """Press a form's button; what the browser saved, under its name."""
        with self.page.expect_download() as download:
            self.main.get_by_role("button", name=self.say(spanish, english), exact=True).click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path
