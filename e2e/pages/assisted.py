"""A worker's tablet in assisted mode."""

from playwright.sync_api import Locator

from .frame import Frame


class Assisted(Frame):
    path = "/asistido"

    @property
    def pin_field(self) -> Locator:
        return self.page.get_by_label(self.say("PIN de quien ayuda", "Helper's PIN"))

    def begin(self, pin: str) -> None:
        self.pin_field.fill(pin)
        name = self.say("Empezar el modo asistido", "Start assisted mode")
        self.main.get_by_role("button", name=name).click()

    def leave(self, pin: str) -> None:
        if not self.pin_field.is_visible():
            self.main.get_by_text(self.say("Para quien ayuda", "For the helper"), exact=True).click()
        self.pin_field.fill(pin)
        name = self.say("Salir del modo asistido", "Leave assisted mode")
        self.main.get_by_role("button", name=name).click()

    @property
    def ready_for_the_next(self) -> Locator:
        name = self.say("Esta tablet está lista para ti", "This tablet is ready for you")
        return self.page.get_by_role("heading", level=1, name=name)


class Tablet(Frame):
    """What stands over any page of it."""

    @property
    def bar(self) -> Locator:
        return self.page.get_by_role("complementary", name=self.say("Tablet prestada", "Borrowed tablet"))

    @property
    def finish_button(self) -> Locator:
        """The one that can be reached now: also where the tablet asks to be turned."""
        name = self.say("Terminar y borrar todo", "Finish and erase everything")
        return self.page.get_by_role("button", name=name).first

    @property
    def turn(self) -> Locator:
        return self.page.get_by_role("dialog", name=self.say("Voltea la tablet", "Turn the tablet"))

    def take(self) -> None:
        """The person has the tablet now."""
        self.turn.get_by_role("button", name=self.say("Ya la tengo yo", "I have it now")).click()

    @property
    def question(self) -> Locator:
        return self.page.get_by_role("alertdialog", name=self.say("¿Sigues ahí?", "Are you still there?"))
