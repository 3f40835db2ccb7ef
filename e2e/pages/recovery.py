"""The pages of a forgotten password."""

from .frame import Frame


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
