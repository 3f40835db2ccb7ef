"""The list of fictional people."""

from dataclasses import dataclass

from playwright.sync_api import Locator

from .frame import Frame


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What a person signs up with."""

    nss: str
    curp: str
    rfc: str


class DemoPeople(Frame):
    path = "/demo"
    heading = ("¿A quién quieres mostrar?", "Who do you want to show?")

    def row(self, name: str) -> Locator:
        return self.main.get_by_role("listitem").filter(
            has=self.page.get_by_role("heading", name=name, exact=True)
        )

    def identifiers(self, name: str) -> Identifiers:
        """Open a person's row and read what it says."""
        row = self.row(name)
        row.get_by_text(self.say("Con qué se registra", "What they sign up with")).click()
        nss, curp, rfc = row.get_by_role("definition").all_inner_texts()
        return Identifiers(nss, curp, rfc)
