"""The sign-in page."""

from playwright.sync_api import Locator

from .frame import Frame


class SignIn(Frame):
    path = "/entrar"
    heading = ("Entrar a mi cuenta", "Sign in to my account")

    @property
    def identifier_field(self) -> Locator:
        return self.page.get_by_label(self.say("Tu correo o tu NSS", "Your e-mail or your NSS"))

    @property
    def password_field(self) -> Locator:
        return self.page.get_by_label(self.say("Tu contraseña", "Your password"), exact=True)

    @property
    def button(self) -> Locator:
        return self.main.get_by_role("button", name=self.say("Entrar", "Sign in"), exact=True)

    def sign_in(self, identifier: str, password: str) -> None:
        self.identifier_field.fill(identifier)
        self.password_field.fill(password)
        self.button.click()
