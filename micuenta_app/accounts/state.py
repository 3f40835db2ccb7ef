"""Sign-up and sign-in on the screen. What is secret never passes here: see web/sign_up.py."""

from collections.abc import Mapping
from dataclasses import dataclass

import reflex as rx

from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web import notice
from ..web.cookies import DRAFT, SESSION, read_cookie
from ..web.session_guard import page_translator, public, request_headers
from . import service
from .service import SECRET_STEPS, Problem, Step, step_named
from .texts import mismatch_text, problem_text


@dataclass(frozen=True)
class PersonView:
    """The registry's data as the review shows them."""

    full_name: str = ""
    nss: str = ""
    curp: str = ""
    rfc: str = ""


@dataclass(frozen=True)
class Asked:
    """A question about what was typed; the suggestion, if there is one, is what may have been meant."""

    text: str = ""
    typed: str = ""
    suggestion: str = ""


# Every field a page may ask for: what a dict does not hold is undefined in the browser, not "".
_SIGNUP_FIELDS = ("nss", "curp", "rfc", "correo", "pais", "celular", "codigo", "password")
_SIGNIN_FIELDS = ("identifier", "password")


def blank(fields: tuple[str, ...]) -> dict[str, str]:
    """An empty string for each field."""
    return dict.fromkeys(fields, "")


def errors_of(t: Translator, problems: tuple[Problem, ...]) -> list[FieldError]:
    """The problems in words, for the summary and beside the fields."""
    return [
        FieldError(field=problem.field, text=problem_text(t, problem))
        for problem in problems
        if not problem.is_question
    ]


def _asked(t: Translator, problems: tuple[Problem, ...], typed: Mapping[str, str]) -> Asked:
    for problem in problems:
        if problem.is_question:
            return Asked(problem_text(t, problem), typed.get(problem.field, ""), problem.word)
    return Asked()


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

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(_SIGNUP_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def begin(self):
        """The first page: is there a sign-up to go on with?"""
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
        left = notice.take(request_headers())
        again = {name: left.typed[name] for name in progress.typed if name in left.typed}
        self.typed = {**blank(_SIGNUP_FIELDS), **progress.typed, **again}
        self.errors, self.said = errors_of(t, left.problems), ""
        self.asked = _asked(t, left.problems, left.typed)
        if progress.person:
            self.person = PersonView(
                progress.person.full_name, progress.person.nss, progress.person.curp, progress.person.rfc
            )
            self.remarks = [mismatch_text(t, mismatch) for mismatch in progress.person.mismatches]
        self.ready = True
        return None

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
        outcome = await service.answer(_draft(), step, answers)
        self.errors = errors_of(t, outcome.problems)
        self.asked = _asked(t, outcome.problems, answers)
        if not outcome.problems:
            self.ready = False
            yield rx.redirect(t.href(f"/registro/{outcome.next}" if outcome.next else "/registro"))

    @rx.event
    @public
    async def resend(self):
        """Send the code again."""
        t = page_translator(self)
        problem = await service.resend(_draft())
        self.errors = []
        self.said = (
            problem_text(t, problem) if problem else t("Te enviamos otro código. El anterior ya no sirve.")
        )

    def _step(self) -> Step | None:
        return step_named(self.router.url.path.rstrip("/").rpartition("/")[2])


def _draft() -> str:
    return read_cookie(request_headers(), DRAFT)


class SigninState(rx.State):
    """The sign-in page: what went wrong with the last try."""

    errors: list[FieldError] = []
    typed: dict[str, str] = blank(_SIGNIN_FIELDS)

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
        left = notice.take(headers)
        self.errors = errors_of(t, left.problems)
        self.typed = {**blank(_SIGNIN_FIELDS), "identifier": left.typed.get("identifier", "")}
        return None
