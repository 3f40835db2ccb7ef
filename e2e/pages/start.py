"""The start page."""

from .frame import Frame


class StartPage(Frame):
    path = "/"
    heading = ("Lejos de México, cerca de lo tuyo", "Far from Mexico, close to what is yours")

    def sign_up(self) -> None:
        self.main.get_by_role("link", name=self.say("Registrarme gratis", "Sign up for free")).click()
