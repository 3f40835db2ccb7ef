"""The checker."""

from playwright.sync_api import Locator

from .frame import Frame


class Review(Frame):
    path = "/fraude/revisar"
    heading = ("Revisa un mensaje o una liga", "Check a message or a link")

    @property
    def text_field(self) -> Locator:
        return self.page.get_by_label(self.say("¿Qué te llegó?", "What did you get?"))

    def check(self, text: str) -> None:
        self.text_field.fill(text)
        self.page.get_by_role("button", name=self.say("Revisar", "Check it"), exact=True).click()

    @property
    def verdict(self) -> Locator:
        return self.page.locator("#veredicto")

    @property
    def marks(self) -> Locator:
        """The stretches of the text that a reason points at."""
        return self.sheet(self.say("Esto pegaste", "What you pasted")).locator("mark")

    @property
    def reasons(self) -> Locator:
        return self.sheet(self.say("Lo que vimos", "What we saw")).get_by_role("listitem")

    @property
    def report(self) -> Locator:
        return self.sheet(self.say("Denúncialo", "Report it"))

    def copy_report(self) -> None:
        self.report.get_by_role("button", name=self.say("Copiar el texto", "Copy the text")).click()
