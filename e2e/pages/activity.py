"""What happened to an account, where it is open, and what its owner disowns."""

import re

from playwright.sync_api import Locator, expect

from .frame import Frame


class Activity(Frame):
    path = "/cuenta/actividad"
    heading = ("Actividad de tu cuenta", "Your account’s activity")

    @property
    def history(self) -> Locator:
        """The events, newest first."""
        return self.sheet(self.say("Qué ha pasado", "What has happened")).get_by_role("listitem")

    @property
    def devices(self) -> Locator:
        return self.sheet(self.say("Dónde está abierta tu cuenta", "Where you are signed in")).get_by_role(
            "listitem"
        )

    def not_me(self, row: Locator) -> None:
        row.get_by_role("link", name=self.say("¿No fuiste tú?", "Not you?")).click()

    def sign_out_on(self, device: str) -> None:
        row = self.devices.filter(has_text=device)
        row.get_by_role("button", name=self.say("Cerrar", "Sign out")).click()

    def sign_out_others(self) -> None:
        self.page.get_by_role(
            "button", name=self.say("Cerrar en todos los demás", "Sign out on all the others")
        ).click()

    @property
    def said(self) -> Locator:
        """What the form that was just sent did."""
        return self.main.get_by_role("status").first


class Report(Frame):
    path = "/cuenta/actividad/reportar"
    NUMBER = re.compile(r"\b\d{3}-\d{3}-\d{3}\b")

    def expect_question(self) -> "Report":
        expect(self.h1).to_have_text(self.say("¿No fuiste tú?", "Not you?"))
        return self

    def send(self) -> None:
        self.main.get_by_role("button", name=self.say("Reportar: no fui yo", "Report: it was not me")).click()

    def number(self) -> str:
        """The number of the report that was just made."""
        expect(self.h1).to_have_text(self.say("Recibimos tu reporte", "We got your report"))
        found = self.NUMBER.search(self.main.inner_text())
        assert found
        return found[0]

    def change_password(self) -> None:
        self.main.get_by_role("link", name=self.say("Cambiar mi contraseña", "Change my password")).click()


class NotMe(Frame):
    path = "/no-fui-yo"
    heading = ("«No fui yo»", "“That was not me”")

    @property
    def button(self) -> Locator:
        return self.main.get_by_role(
            "button", name=self.say("No fui yo: cerrar todo", "It was not me: sign everything out")
        )

    @property
    def dead_end(self) -> Locator:
        return self.page.get_by_text(self.say("Este enlace ya no sirve.", "This link no longer works."))


class AllSignedOut(Frame):
    path = "/recuperar/no-fui-yo"
    heading = ("Cerramos tu cuenta en todos los aparatos", "We signed you out on every device")
