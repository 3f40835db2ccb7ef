"""The retirement check, with an account or without."""

import re

from playwright.sync_api import Locator, expect

from .frame import Frame


class Retirement(Frame):
    path = "/cuenta/retiro"
    heading = ("¿Me alcanzará en mi retiro?", "Will I have enough when I retire?")

    @property
    def go_on_button(self) -> Locator:
        return self.main.get_by_role("button", name=self.say("Seguir", "Go on"), exact=True)

    @property
    def back_button(self) -> Locator:
        return self.main.get_by_role("button", name=self.say("Atrás", "Back"), exact=True)

    @property
    def skip_button(self) -> Locator:
        return self.main.get_by_role("button", name=self.say("Ver la cuenta ya", "See the result now"))

    @property
    def answer_button(self) -> Locator:
        return self.main.get_by_role("button", name=self.say("Hacer la cuenta", "Work it out"))

    def expect_question(self, n: int, all_: int) -> None:
        said = self.say(f"Pregunta {n} de {all_}", f"Question {n} of {all_}")
        expect(self.main.get_by_text(said, exact=True)).to_be_visible()

    def field(self, name: str) -> Locator:
        return self.page.locator(f"#{name}")

    def slider(self, name: str) -> Locator:
        return self.page.locator(f"[data-slides={name}]")

    def button_of(self, name: str, *, more: bool) -> Locator:
        word = self.say("Más", "More") if more else self.say("Menos", "Less")
        box = self.page.locator("[data-adjust]", has=self.field(name))
        return box.get_by_role("button", name=re.compile(f"^{word}"))

    @property
    def sentence(self) -> Locator:
        return self.page.locator("#respuesta")

    @property
    def mixed(self) -> Locator:
        """What the sliders come to."""
        return self.page.locator("[role=status] .status")


class PublicRetirement(Retirement):
    path = "/retiro"
