"""A sign-up that goes on on another device."""

import re

from playwright.sync_api import Locator, expect

from .frame import Frame


class Offer(Frame):
    """What the first device shows."""

    path = "/registro/pasar"
    heading = ("Sigue en tu propio celular", "Continue on your own phone")

    def code(self) -> str:
        shown = self.main.locator("code")
        expect(shown).to_have_text(re.compile(r"^\w{4} \w{4} \w{4}$"))
        return shown.inner_text()

    @property
    def square(self) -> Locator:
        name = self.say("Código QR para seguir en tu celular", "QR code to continue on your phone")
        return self.main.get_by_role("img", name=name)


class PassedOn(Frame):
    path = "/registro/pasado"
    heading = ("Tu registro sigue en tu celular", "Your sign-up continues on your phone")

    def begin_another(self) -> None:
        self.main.get_by_role("link", name=self.say("Empezar otro registro", "Start another sign-up")).click()


class TakeOver(Frame):
    """What the second one shows."""

    path = "/continuar"
    heading = ("Sigue aquí tu registro", "Continue your sign-up here")

    @property
    def code_field(self) -> Locator:
        return self.page.get_by_label(
            self.say("El código de la otra pantalla", "The code on the other screen")
        )

    def go_on(self) -> None:
        name = self.say("Seguir mi registro en este celular", "Continue my sign-up on this phone")
        self.main.get_by_role("button", name=name).click()
