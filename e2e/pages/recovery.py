"""The pages of a forgotten password."""

from playwright.sync_api import Locator, expect

from .frame import Frame
from .sign_up import COUNTRIES


class Recovery(Frame):
    path = "/recuperar"
    heading = ("¿Olvidaste tu contraseña?", "Forgot your password?")

    def ask(self, identifier: str) -> None:
        self.page.get_by_label(self.say("Tu correo o tu NSS", "Your e-mail or your NSS")).fill(identifier)
        self.main.get_by_role("button", name=self.say("Enviarme el enlace", "Send me the link")).click()


class Sent(Frame):
    path = "/recuperar/enviado"
    heading = ("Revisa tu correo", "Check your e-mail")


class NewPassword(Frame):
    path = "/recuperar/nueva"
    heading = ("Crea otra contraseña, fácil de recordar", "Create another password, easy to remember")

    def save(self, password: str) -> None:
        self.page.get_by_label(self.say("Tu contraseña", "Your password"), exact=True).fill(password)
        save = self.say("Guardar mi contraseña", "Save my password")
        self.main.get_by_role("button", name=save).click()


class Recovered(Frame):
    path = "/recuperar/lista"
    heading = ("Listo: cambió tu contraseña", "Done: your password has changed")


class PaperCodes(Frame):
    path = "/cuenta/perfil/codigos"
    heading = ("Tus códigos de recuperación", "Your recovery codes")

    def make(self) -> None:
        first, again = (
            self.say("Hacer mis códigos", "Make my codes"),
            self.say("Hacer códigos nuevos", "Make new codes"),
        )
        button = self.main.get_by_role("button", name=first)
        button.or_(self.main.get_by_role("button", name=again)).click()

    @property
    def paper(self) -> Locator:
        return self.sheet(
            self.say(
                "Mi Cuenta desde el extranjero: códigos de recuperación",
                "Mi Cuenta desde el extranjero: recovery codes",
            )
        )

    def codes(self) -> list[str]:
        """The codes on the screen, once they are there."""
        expect(self.paper).to_be_visible()
        return self.paper.get_by_role("listitem").all_inner_texts()

    @property
    def left(self) -> Locator:
        return self.main.get_by_text(self.say("Te quedan:", "You have left:"))

    @property
    def failed(self) -> Locator:
        return self.page.get_by_role("alert").filter(has_text=self.say("No nos llegaron", "did not arrive"))


class UsePaper(Frame):
    path = "/recuperar/sin-correo/papel"
    heading = ("Entra con un código en papel", "Get in with a code on paper")

    def use(self, identifier: str, code: str) -> None:
        who = self.say("Tu NSS o tu correo de antes", "Your NSS or your old e-mail")
        self.page.get_by_label(who).fill(identifier)
        self.page.get_by_label(self.say("Uno de tus códigos", "One of your codes")).fill(code)
        self.main.get_by_role("button", name=self.say("Continuar", "Continue"), exact=True).click()


class NoEmail(Frame):
    path = "/recuperar/sin-correo"
    heading = ("Entra sin tu correo", "Get back in without your e-mail")

    def use_phone(self) -> None:
        self.main.get_by_role("link", name=self.say("Usar mi celular", "Use my cell phone")).click()


class UsePhone(Frame):
    path = "/recuperar/sin-correo/celular"
    heading = ("Entra con el celular de tu cuenta", "Get in with your account's cell phone")

    def say_who(self, nss: str, curp: str, country: str, phone: str) -> None:
        self.page.get_by_label(self.say("Tu NSS", "Your NSS")).fill(nss)
        self.page.get_by_label(self.say("Tu CURP", "Your CURP")).fill(curp)
        self.page.get_by_role("radio", name=self.say(*COUNTRIES[country])).check()
        self.page.get_by_label(self.say("Tu celular, 10 números", "Your cell phone, 10 digits")).fill(phone)
        send = self.say("Enviarme un código", "Send me a code")
        self.main.get_by_role("button", name=send).click()


class PhoneCode(Frame):
    path = "/recuperar/sin-correo/codigo"
    heading = ("Escribe el código de tu celular", "Type the code from your cell phone")

    def answer(self, code: str) -> None:
        self.page.get_by_label(self.say("Código de 6 números", "6-digit code")).fill(code)
        self.main.get_by_role("button", name=self.say("Continuar", "Continue"), exact=True).click()

    def ask_again(self) -> None:
        self.main.get_by_text(self.say("No me llega", "I did not get it")).click()
        again = self.say("Enviarme otro código", "Send me another code")
        self.main.get_by_role("button", name=again).click()


class Waiting(Frame):
    path = "/recuperar/sin-correo/espera"
    heading = ("Falta esperar", "Now you wait")


class RecoveredByNss(Frame):
    path = "/recuperar/sin-correo/lista"
    heading = ("Listo: entra con tu NSS", "Done: sign in with your NSS")


class Stop(Frame):
    path = "/recuperar/parar"
    heading = ("¿Detener la entrada sin tu correo?", "Stop getting in without your e-mail?")

    def stop(self) -> None:
        self.main.get_by_role("button", name=self.say("Detener", "Stop it"), exact=True).click()


class Stopped(Frame):
    path = "/recuperar/detenida"
    heading = ("Listo: lo detuviste", "Done: you stopped it")
