"""The profile and its questions."""

from playwright.sync_api import Download, Locator, expect

from .frame import Frame


class Confirm(Frame):
    path = "/cuenta/confirmar"
    heading = ("Muestra otra vez que eres tú", "Confirm that it is you")

    @property
    def passkey_button(self) -> Locator:
        return self.main.get_by_role("button", name=self.say("Usar mi llave de acceso", "Use my passkey"))

    def confirm(self, password: str) -> None:
        expect(self.h1).to_have_text(self.say(*self.heading))
        # Where to go on is known once the page's script has asked.
        expect(self.page.locator("input[name=para]").first).not_to_have_value("")
        self.page.get_by_label(self.say("Tu contraseña", "Your password"), exact=True).fill(password)
        self.main.get_by_role("button", name=self.say("Continuar", "Continue"), exact=True).click()


class Profile(Frame):
    path = "/cuenta/perfil"
    heading = ("Tu perfil", "Your profile")

    @property
    def email(self) -> Locator:
        return self.sheet(self.say("Tu correo", "Your e-mail"))

    @property
    def phone(self) -> Locator:
        return self.sheet(self.say("Tu celular", "Your cell phone"))

    @property
    def identity(self) -> Locator:
        return self.sheet(self.say("Tus datos", "Your details"))

    @property
    def said(self) -> Locator:
        """What was just done."""
        return self.main.get_by_role("status").first

    def follow(self, spanish: str, english: str) -> None:
        self.main.get_by_role("link", name=self.say(spanish, english), exact=True).click()

    def press(self, spanish: str, english: str) -> None:
        self.main.get_by_role("button", name=self.say(spanish, english), exact=True).click()

    def change_email(self) -> None:
        self.follow("Cambiar mi correo", "Change my e-mail")

    def change_phone(self) -> None:
        self.follow("Cambiar mi celular", "Change my cell phone")

    def change_password(self) -> None:
        self.follow("Cambiar mi contraseña", "Change my password")

    def cancel(self, contact: Locator) -> None:
        contact.get_by_role("button", name=self.say("Cancelar este cambio", "Cancel this change")).click()


class NewEmail(Frame):
    path = "/cuenta/perfil/correo"
    heading = ("¿Cuál es tu correo nuevo?", "What is your new e-mail?")

    @property
    def field(self) -> Locator:
        return self.page.get_by_label(self.say(*self.heading))

    def answer(self, email: str) -> None:
        self.field.fill(email)
        self.main.get_by_role("button", name=self.say("Continuar", "Continue"), exact=True).click()


class NewPhone(Frame):
    path = "/cuenta/perfil/celular"
    heading = ("¿Cuál es tu celular nuevo?", "What is your new cell phone number?")

    def answer(self, number: str) -> None:
        country = self.say("Estados Unidos (+1)", "United States (+1)")
        self.page.get_by_role("radio", name=country).check()
        label = self.say("Tu celular, 10 números", "Your cell phone, 10 digits")
        self.page.get_by_label(label).fill(number)
        self.main.get_by_role("button", name=self.say("Enviarme un código", "Send me a code")).click()


class PhoneCode(Frame):
    path = "/cuenta/perfil/celular/codigo"
    heading = ("Escribe el código que llegó a tu celular", "Type the code that came to your cell phone")

    def answer(self, code: str) -> None:
        self.page.get_by_label(self.say("Código de 6 números", "6-digit code")).fill(code)
        self.main.get_by_role("button", name=self.say("Continuar", "Continue"), exact=True).click()


class NewPassword(Frame):
    path = "/cuenta/perfil/contrasena"
    heading = ("Crea otra contraseña, fácil de recordar", "Create another password, easy to remember")

    def save(self, password: str) -> None:
        label = self.say("Tu contraseña nueva", "Your new password")
        self.page.get_by_label(label, exact=True).fill(password)
        save = self.say("Guardar mi contraseña", "Save my password")
        self.main.get_by_role("button", name=save).click()


class OwnData(Frame):
    path = "/cuenta/perfil/datos"
    heading = ("Descarga tus datos", "Download your data")

    def download(self, kind: str) -> Download:
        with self.page.expect_download() as waiting:
            name = self.say(f"Descargar en {kind}", f"Download as {kind}")
            self.main.get_by_role("button", name=name).click()
        return waiting.value


class Close(Frame):
    path = "/cuenta/perfil/cerrar"
    heading = ("Cerrar tu cuenta", "Close your account")

    def go_on(self) -> None:
        name = self.say("Seguir para cerrarla", "Continue to close it")
        self.main.get_by_role("link", name=name).click()


class ReallyClose(Frame):
    path = "/cuenta/perfil/cerrar/seguro"
    heading = ("¿Cerrar tu cuenta ahora?", "Close your account now?")

    def leave_open(self) -> None:
        self.main.get_by_role("link", name=self.say("No, dejarla abierta", "No, keep it open")).click()

    def close(self) -> None:
        name = self.say("Sí, cerrar mi cuenta", "Yes, close my account")
        self.main.get_by_role("button", name=name).click()


class Closed(Frame):
    path = "/cuenta-cerrada"
    heading = ("Cerramos tu cuenta", "We closed your account")


class ConfirmEmail(Frame):
    """Where the link in a message to a new e-mail leads."""

    path = "/correo/confirmar"
    heading = ("Confirma tu correo", "Confirm your e-mail")

    @property
    def gone(self) -> Locator:
        return self.main.get_by_text(self.say("Este enlace ya no sirve", "This link no longer works"))

    def confirm(self) -> None:
        name = self.say("Confirmar mi correo", "Confirm my e-mail")
        self.main.get_by_role("button", name=name, exact=True).click()


class EmailConfirmed(Frame):
    path = "/correo/confirmado"
    heading = ("Listo: tu correo quedó confirmado", "Done: your e-mail is confirmed")
