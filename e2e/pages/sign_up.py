"""The sign-up: where it begins, its questions, and its end."""

import re
from typing import Literal

from playwright.sync_api import Locator, expect

from .frame import Frame

Step = Literal["nss", "curp", "rfc", "datos", "correo", "celular", "codigo", "contrasena"]

QUESTIONS: dict[Step, tuple[str, str]] = {
    "nss": ("¿Cuál es tu NSS?", "What is your NSS?"),
    "curp": ("¿Cuál es tu CURP?", "What is your CURP?"),
    "rfc": ("¿Cuál es tu RFC?", "What is your RFC?"),
    "datos": ("Revisa tus datos", "Check your details"),
    "correo": ("¿Cuál es tu correo personal?", "What is your personal e-mail?"),
    "celular": ("¿Cuál es tu celular?", "What is your cell phone number?"),
    "codigo": ("Escribe el código que te enviamos", "Type the code we sent you"),
    "contrasena": ("Crea una contraseña fácil de recordar", "Create a password that is easy to remember"),
}
COUNTRIES = {
    "us": ("Estados Unidos (+1)", "United States (+1)"),
    "ca": ("Canadá (+1)", "Canada (+1)"),
    "mx": ("México (+52)", "Mexico (+52)"),
}


class SignUp(Frame):
    path = "/registro"
    heading = (
        "Antes de empezar: ¿alguien te está cobrando por esto?",
        "Before you start: is someone charging you for this?",
    )

    def begin(self) -> None:
        self.page.get_by_role("button", name=self.say("No, lo hago yo", "No, I am doing it myself")).click()

    def say_being_charged(self) -> None:
        name = self.say("Sí, me están cobrando", "Yes, I am being charged")
        self.page.get_by_role("link", name=name).click()

    def open_question(self, step: Step) -> None:
        """Load a question by its address; where it leads is another matter."""
        self.page.goto(f"{self.address}/{step}")

    def expect_question(self, step: Step) -> None:
        """The question is here, and nothing of another one."""
        expect(self.h1).to_have_text(self.say(*QUESTIONS[step]))
        expect(self.page).to_have_url(re.compile(rf"^[^/]+//[^/]+{self.address}/{step}/?(#.*)?$"))

    @property
    def nss_field(self) -> Locator:
        return self.page.get_by_label(self.say(*QUESTIONS["nss"]))

    @property
    def curp_field(self) -> Locator:
        return self.page.get_by_label(self.say(*QUESTIONS["curp"]))

    @property
    def rfc_field(self) -> Locator:
        return self.page.get_by_label(self.say(*QUESTIONS["rfc"]))

    @property
    def email_field(self) -> Locator:
        return self.page.get_by_label(self.say(*QUESTIONS["correo"]))

    @property
    def phone_field(self) -> Locator:
        return self.page.get_by_label(self.say("Tu celular, 10 números", "Your cell phone, 10 digits"))

    @property
    def code_field(self) -> Locator:
        return self.page.get_by_label(self.say("Código de 6 números", "6-digit code"))

    @property
    def password_field(self) -> Locator:
        return self.page.get_by_label(self.say("Tu contraseña", "Your password"), exact=True)

    @property
    def phrase_sheet(self) -> Locator:
        return self.sheet(self.say("Frase que te proponemos", "A phrase we suggest"))

    def proposed_phrase(self) -> str:
        """The words the sheet shows now, once it shows some."""
        expect(self.phrase_sheet).to_be_visible()
        return " ".join(self.phrase_sheet.get_by_role("listitem").all_inner_texts())

    def another_phrase(self) -> str:
        words = self.phrase_sheet.get_by_role("list")
        shown = words.inner_text()
        self.phrase_sheet.get_by_role("button", name=self.say("Dame otra", "Give me another")).click()
        expect(words).not_to_have_text(shown, use_inner_text=True)
        return self.proposed_phrase()

    def use_phrase(self) -> None:
        self.phrase_sheet.get_by_role("button", name=self.say("Usar esta frase", "Use this phrase")).click()

    def save_password(self) -> None:
        self.page.get_by_role("button", name=self.say("Guardar y terminar", "Save and finish")).click()

    def country(self, code: str) -> Locator:
        return self.page.get_by_role("radio", name=self.say(*COUNTRIES[code]))

    def go_on(self) -> None:
        self.main.get_by_role("button", name=self.say("Continuar", "Continue"), exact=True).click()

    def answer_nss(self, nss: str) -> None:
        self.expect_question("nss")
        self.nss_field.fill(nss)
        self.go_on()

    def answer_curp(self, curp: str) -> None:
        self.expect_question("curp")
        self.curp_field.fill(curp)
        self.go_on()

    def answer_rfc(self, rfc: str) -> None:
        self.expect_question("rfc")
        self.rfc_field.fill(rfc)
        self.go_on()

    def confirm_data(self) -> None:
        self.expect_question("datos")
        self.page.get_by_role(
            "button", name=self.say("Están bien, seguir", "They are right, continue")
        ).click()

    def answer_email(self, email: str) -> None:
        self.expect_question("correo")
        self.email_field.fill(email)
        self.go_on()

    def email_question(self, words: str) -> Locator:
        """What is asked about the address that was sent."""
        return self.main.get_by_role("group", name=words, exact=True)

    def use_suggestion(self) -> None:
        self.page.get_by_role("button", name=self.say("Sí, usar ese correo", "Yes, use that e-mail")).click()

    @property
    def remarks(self) -> Locator:
        """What of the data does not look alike."""
        return self.main.get_by_text(self.say("no se parecen", "do not look alike"))

    def answer_phone(self, country: str, number: str, by: Literal["email", "sms"] = "email") -> None:
        """Say where the code goes, too."""
        self.expect_question("celular")
        self.country(country).check()
        self.phone_field.fill(number)
        by_text = self.say("Enviarme un código por mensaje", "Text me a code")
        by_email = self.say("Mejor a mi correo", "E-mail it to me instead")
        self.page.get_by_role("button", name=by_text if by == "sms" else by_email).click()

    @property
    def where_it_went(self) -> Locator:
        """What the code question says of where the code went."""
        return self.main.get_by_text(re.compile(self.say("^Lo enviamos", "^We (texted|sent) it")))

    @property
    def nss_again(self) -> Locator:
        """What is asked beside the code of who came by the link."""
        return self.page.get_by_label(self.say("Tu NSS", "Your NSS"), exact=True)

    @property
    def said(self) -> Locator:
        """What the page says of the code that was asked for."""
        return self.main.get_by_role("status").filter(has_text=re.compile(r"\S")).first

    @property
    def email_to_prove(self) -> Locator:
        """At the end: where the link went that proves the e-mail."""
        return self.sheet(self.say("Falta confirmar tu correo", "Your e-mail still has to be confirmed"))

    def send_to_email_instead(self) -> None:
        name = self.say("Mejor a mi correo", "E-mail it to me instead")
        self.page.get_by_role("button", name=name).click()

    def send_by_text_instead(self) -> None:
        name = self.say("Mejor por mensaje a mi celular", "Text it to my phone instead")
        self.page.get_by_role("button", name=name).click()

    def ask_for_another_code(self) -> None:
        name = self.say("Enviarme otro código", "Send me another code")
        self.page.get_by_role("button", name=name).click()

    @property
    def countdown(self) -> Locator:
        return self.main.get_by_role("timer")

    def answer_code(self, code: str) -> None:
        self.expect_question("codigo")
        self.code_field.fill(code)
        self.go_on()

    def choose_password(self, password: str) -> None:
        self.expect_question("contrasena")
        self.password_field.fill(password)
        self.save_password()

    def expect_done(self) -> None:
        expect(self.h1).to_have_text(self.say("Listo: tu cuenta es tuya", "Done: your account is yours"))

    def go_to_sign_in(self) -> None:
        self.main.get_by_role("link", name=self.say("Entrar a mi cuenta", "Sign in to my account")).click()

    def go_back(self) -> None:
        """By the page's own link."""
        self.main.get_by_role("link", name=self.say("Atrás", "Back"), exact=True).click()
