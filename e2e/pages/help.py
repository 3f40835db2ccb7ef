"""The help page."""

from playwright.sync_api import Locator

from .frame import Frame


class Help(Frame):
    path = "/ayuda"
    heading = ("Ayuda", "Help")

    @property
    def telephone(self) -> Locator:
        """The number for callers in the United States or Canada."""
        sheet = self.sheet(self.say("Llama a INFONATEL", "Call INFONATEL"))
        return sheet.get_by_role("link", name="+52 55 9171 5050")
