"""One's passkeys."""

from playwright.sync_api import Locator

from .frame import Frame


class Passkeys(Frame):
    path = "/cuenta/perfil/llaves"
    heading = ("Mis llaves de acceso", "My passkeys")

    @property
    def save_button(self) -> Locator:
        return self.main.get_by_role("button", name=self.say("Guardar mi llave", "Save my passkey"))

    @property
    def rows(self) -> Locator:
        return self.sheet(self.say("Tus llaves", "Your passkeys")).get_by_role("listitem")

    @property
    def none_yet(self) -> Locator:
        return self.main.get_by_text(self.say("Todavía no tienes ninguna.", "You have none yet."))

    @property
    def saved(self) -> Locator:
        return self.main.get_by_text(self.say("Guardamos tu llave.", "We saved your passkey."))

    @property
    def removed(self) -> Locator:
        return self.main.get_by_text(self.say("Quitamos la llave.", "We removed the passkey."))

    @property
    def status(self) -> Locator:
        """The line that says how the phone answered."""
        return self.main.locator("[data-cancelled]").get_by_role("status")

    def remove_first(self) -> None:
        row = self.rows.first
        row.locator("summary").click()
        row.get_by_role("button", name=self.say("Quitar esta llave", "Remove this passkey")).click()
