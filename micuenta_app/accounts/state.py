"""Sign-up and sign-in on the screen. What is secret never passes here: see web/sign_up.py."""

from dataclasses import dataclass

import reflex as rx

from ..delivery.ways import can_send
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web import notice
from ..web.cookies import CONTACT, DRAFT, SESSION, read_cookie
from ..web.origin import link_origin
from ..web.session_guard import page_translator, public, request_headers
from . import service
from .email_doubt import Asked, asked_about
from .errors import blank, errors_of
from .service import SECRET_STEPS, Sent, Step, step_named
from .texts import mismatch_text, problem_text


@dataclass(frozen=True)
class PersonView:
    """The registry's data as the review shows them."""

    full_name: str = ""
    nss: str = ""
    curp: str = ""
    rfc: str = ""


@dataclass(frozen=True)
class SentView:
    """Where the code went, and what the page offers when it does not come."""

    by_text: bool = False
    words: str = ""  # what stands before the address
    address: str = ""
    can_text: bool = False
    by_link: bool = False


_SIGNUP_FIELDS = ("nss", "curp", "rfc", "correo", "pais", "celular", "codigo", "password")
_SIGNIN_FIELDS = ("identifier", "password", "prestado")


class SignupState(rx.State):
    """One question of the sign-up. The draft in the database is the truth; this shows a step of it."""

    ready: bool = False
    errors: list[FieldError] = []
    asked: Asked = Asked()
    typed: dict[str, str] = blank(_SIGNUP_FIELDS)
    person: PersonView = PersonView()
    remarks: list[str] = []  # what of the person's data does not look alike
    said: str = ""  # what the status line says
    draft_open: bool = False
    # Until it is known: most codes go by text message where they can.
    sent: SentView = SentView(by_text=can_send("sms"), can_text=can_send("sms"))
    wait: int = 0  # seconds until another code may be asked for

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(_SIGNUP_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def begin(self):
        """The first page: why one is back here, and whether there is a sign-up to go on with."""
        left = notice.take(request_headers(), at=self.router.url.path)
        self.errors = errors_of(page_translator(self), left.problems)
        self.draft_open = await service.look(_draft(), "nss") is not None
        self.ready = True

    @rx.event
    @public
    async def open(self):
        """Show the step of the page, or go to the one that comes first."""
        t, step = page_translator(self), self._step()
        if step is None:
            return None
        progress = await service.look(_draft(), step)
        if progress is None:
            return rx.redirect(t.href("/registro"))
        if progress.next != step:
            return rx.redirect(t.href(f"/registro/{progress.next}"))
        left = notice.take(request_headers(), at=self.router.url.path)
        again = {name: left.typed[name] for name in progress.typed if name in left.typed}
        self.typed = {**blank(_SIGNUP_FIELDS), **progress.typed, **again}
        # Who was quick has answered before the page asked for its question: what was wrong stays.
        if self.ready or left.problems:
            self.errors = errors_of(t, left.problems)
            self.asked = asked_about(t, left.problems, left.typed)
        self.said = ""
        if progress.person:
            self.person = PersonView(
                progress.person.full_name, progress.person.nss, progress.person.curp, progress.person.rfc
            )
            self.remarks = [mismatch_text(t, mismatch) for mismatch in progress.person.mismatches]
        self._show_sent(t, progress.sent)
        self.ready = True
        return None

    def _show_sent(self, t: Translator, sent: Sent | None) -> None:
        if sent:
            self.sent = SentView(
                by_text=sent.channel == "sms",
                words=_sent_words(t, sent),
                address=sent.to,
                can_text=sent.can_text,
                by_link=sent.by_link,
            )
            self.wait = sent.seconds

    @rx.event
    @public
    async def answer(self, form: dict):
        """Check and keep the answer to the page's question."""
        t, step = page_translator(self), self._step()
        if step is None or step in SECRET_STEPS or not isinstance(form, dict):
            return
        # Taken away first, so that the same error a second time is a new summary that gets the focus.
        self.errors, self.asked = [], Asked()
        yield
        answers = {name: value for name, value in form.items() if isinstance(value, str)}
        outcome = await service.answer(_draft(), step, answers, origin=link_origin(request_headers()))
        self.errors = errors_of(t, outcome.problems)
        self.asked = asked_about(t, outcome.problems, answers)
        if not outcome.problems:
            self.ready = False
            yield rx.redirect(t.href(f"/registro/{outcome.next}" if outcome.next else "/registro"))

    @rx.event
    @public
    async def send_again(self, form: dict):
        """Send the code again, or by the other way."""
        if self._step() != "codigo" or not isinstance(form, dict):
            return
        t, channel = page_translator(self), form.get("canal")
        # Taken away first, so that the same wait again is counted down anew and the same words are said.
        self.errors, self.said, self.wait = [], "", 0
        yield
        origin = link_origin(request_headers())
        problem = await service.send_again(
            _draft(), channel if isinstance(channel, str) else "", origin=origin
        )
        progress = await service.look(_draft(), "codigo")
        self._show_sent(t, progress.sent if progress else None)
        self.said = (
            problem_text(t, problem) if problem else t("Te enviamos otro código. El anterior ya no sirve.")
        )

    def _step(self) -> Step | None:
        return step_named(self.router.url.path.rstrip("/").rpartition("/")[2])


def _draft() -> str:
    return read_cookie(request_headers(), DRAFT)


def _sent_words(t: Translator, sent: Sent) -> str:
    if sent.channel == "email":
        return t("Lo enviamos a este correo:")
    if sent.by_link:
        return t("Lo enviamos por mensaje al celular que termina en")
    return t("Lo enviamos por mensaje a este celular:")


class DoneState(rx.State):
    """The end of a sign-up: what there still is to prove."""

    link_sent_to: str = ""

    @rx.event
    @public
    async def open(self):
        """Say where the link went that proves the e-mail, to who has just finished."""
        self.link_sent_to = notice.take(request_headers()).typed.get("correo", "")


class SigninState(rx.State):
    """The sign-in page: what went wrong with the last try."""

    errors: list[FieldError] = []
    typed: dict[str, str] = blank(_SIGNIN_FIELDS)
    proves_email: bool = False  # somebody opened the link to a new e-mail here

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(_SIGNIN_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def open(self):
        """Show what the form post left, or go on when already signed in."""
        t, headers = page_translator(self), request_headers()
        token = read_cookie(headers, SESSION)
        if token and await service.viewer_of(token):
            return rx.redirect(t.href("/cuenta"))
        left = notice.take(headers, at=self.router.url.path)
        self.errors = errors_of(t, left.problems)
        kept = {name: left.typed[name] for name in ("identifier", "prestado") if name in left.typed}
        self.typed = {**blank(_SIGNIN_FIELDS), **kept}
        self.proves_email = await service.email_link_is_open(read_cookie(headers, CONTACT))
        return None
