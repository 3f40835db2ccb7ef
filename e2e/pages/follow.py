"""Telling of a payment, and what became of it."""

from playwright.sync_api import Locator

from .frame import Frame


class Tell(Frame):
    path = "/cuenta/pagar/ya-pague"
    heading = ("Ya pagué", "I have paid")

    def fill(self, *, day: str, pesos: str, place: str, reference: str) -> None:
        self.page.get_by_label(self.say("¿Qué día pagaste?", "Which day did you pay?")).fill(day)
        self.page.get_by_label(self.say("¿Cuántos pesos mexicanos?", "How many Mexican pesos?")).fill(pesos)
        self.page.get_by_label(self.say("¿Dónde pagaste?", "Where did you pay?")).select_option(place)
        self.page.locator("#referencia").fill(reference)

    def save(self) -> None:
        self.page.get_by_role("button", name=self.say("Guardar mi pago", "Save my payment")).click()


class Receipt(Frame):
    path = "/cuenta/pagar/recibo"
    heading = ("¿Tienes foto de tu recibo?", "Do you have a photo of your receipt?")

    def add(self, name: str, content: bytes) -> None:
        file = {"name": name, "mimeType": "image/jpeg", "buffer": content}
        self.page.get_by_label(self.say("Foto de tu recibo", "Photo of your receipt")).set_input_files(file)
        self.page.get_by_role("button", name=self.say("Guardar la foto", "Save the photo")).click()


class Payments(Frame):
    """The list on /cuenta/pagar."""

    path = "/cuenta/pagar"
    heading = ("Pagar mi crédito", "Pay my loan")

    @property
    def list(self) -> Locator:
        return self.sheet(self.say("¿Ya pagaste?", "Have you paid?"))

    def tell(self) -> None:
        self.list.get_by_role("link", name=self.say("Ya pagué", "I have paid")).click()

    @property
    def ask_link(self) -> Locator:
        return self.list.get_by_role(
            "link", name=self.say("Qué decirle a INFONATEL", "What to tell INFONATEL")
        )

    @property
    def receipt_button(self) -> Locator:
        return self.list.get_by_role("button", name=self.say("Descargar mi recibo", "Download my receipt"))


class Missing(Frame):
    path = "/cuenta/pagar/no-se-ve"
    heading = ("Tu pago todavía no se ve", "Your payment does not show yet")
