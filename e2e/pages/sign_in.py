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

    @property
    def passkey_button(self) -> Locator:
        words = self.say("Entrar con mi llave de acceso", "Sign in with my passkey")
        return self.main.get_by_role("button", name=words)

    @property
    def passkey_status(self) -> Locator:
        """The line that says how the phone answered."""
        return self.main.locator("[data-cancelled]").get_by_role("status")

    @property
    def borrowed_box(self) -> Locator:
        return self.page.get_by_role(
            "checkbox", name=self.say("Este aparato no es mío", "This device is not mine")
        )

    @property
    def why_signed_out(self) -> Locator:
        words = self.say("Cerramos tu sesión para protegerte.", "We signed you out to protect you.")
        return self.main.get_by_text(words, exact=True)

    def sign_in(self, identifier: str, password: str) -> None:
        self.identifier_field.fill(identifier)
        self.password_field.fill(password)
        self.button.click()
