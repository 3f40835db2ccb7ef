"""The practice: trap or safe."""

from playwright.sync_api import Locator

from .frame import Frame


class Practice(Frame):
    path = "/fraude/practica"
    heading = ("¿Trampa o seguro?", "Trap or safe?")

    def start(self) -> None:
        self.page.get_by_role("button", name=self.say("Empezar", "Start"), exact=True).click()

    @property
    def situation(self) -> Locator:
        """The one that is asked now."""
        return self.page.locator("[data-now]")

    @property
    def question(self) -> Locator:
        return self.situation.get_by_role("heading", level=2)

    @property
    def verdict(self) -> Locator:
        return self.situation.locator(".verdict h3")

    @property
    def marks(self) -> Locator:
        return self.situation.locator("mark")

    @property
    def trap_button(self) -> Locator:
        return self.situation.get_by_role("button", name=self.say("Es una trampa", "It is a trap"))

    @property
    def safe_button(self) -> Locator:
        return self.situation.get_by_role("button", name=self.say("Es seguro", "It is safe"))

    @property
    def next_button(self) -> Locator:
        return self.situation.get_by_role("button", name=self.say("Siguiente", "Next"), exact=True)

    @property
    def progress(self) -> Locator:
        return self.page.locator("[data-part=progress]").get_by_role("status")

    @property
    def is_trap(self) -> bool:
        """Whether the one that is asked is a trap; the reader cannot see that."""
        return self.situation.get_attribute("data-situation") == "trap"

    def answer(self, *, rightly: bool = True) -> None:
        (self.trap_button if self.is_trap == rightly else self.safe_button).click()

    @property
    def score(self) -> Locator:
        return self.page.locator("#resultado")

    @property
    def certificate(self) -> Locator:
        return self.page.locator(".certificate")

    @property
    def again_button(self) -> Locator:
        return self.page.get_by_role(
            "button", name=self.say("Practicar con otras diez", "Practise with another ten")
        )

    @property
    def share_button(self) -> Locator:
        return self.page.get_by_role("button", name=self.say("Compartir", "Share"), exact=True)

    @property
    def save_button(self) -> Locator:
        return self.page.get_by_role("button", name=self.say("Guardar como imagen", "Save as a picture"))

    @property
    def missed(self) -> Locator:
        """What was answered wrong, shown again at the end."""
        return self.page.locator("[data-now]")
