"""The check on the screen: questions one by one at first, then everything beside its result.

Every event carries the whole form, so a result never depends on what a lost connection forgot. What is
typed stays in the browser's fields; the server writes into them only when it fills them itself: at the
beginning, with a life to begin from, and with a plan that was kept.
"""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import reflex as rx

from .. import clock
from ..ui.dates import short_date
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator, public
from . import service
from .answers import FIELDS, QUESTIONS, RATE_FIELDS, Answers, defaults, read
from .comparison import column, row_names
from .filled_in import savings_note, unknown, weeks_note
from .reading import Problem
from .result import result_of
from .texts import errors_of
from .tip_texts import tip
from .tips import SITUATIONS, tips_for
from .view import ResultView, view_of
from .wishes import PRESETS

_NOTHING = dict.fromkeys((*FIELDS, "nombre"), "")
# A form of the check has some forty short fields.
_LONGEST_VALUE = 60


@dataclass(frozen=True)
class SavedView:
    name: str = ""
    day: str = ""


class Check(rx.State, mixin=True):
    """What the page with an account and the one without have in common."""

    ready: bool = False
    # The question that is asked now; empty when the result is shown.
    question: str = ""
    is_first: bool = True
    progress: str = ""
    typed: dict[str, str] = _NOTHING
    wrong: dict[str, str] = _NOTHING
    errors: list[FieldError] = []
    # Parts of the page are made anew when these change: all fields, and the lines of the life one wants.
    edition: int = 0
    lives: int = 0
    result: ResultView = ResultView()
    tips: list[str] = []
    packed: str = ""  # the answers that the result is of, for the document
    _asked: list[str] = []
    _last: dict[str, str] = {}

    def _begin(self, t: Translator, typed: dict[str, str], questions: list[str]) -> None:
        self.typed, self.wrong, self.errors = {**_NOTHING, **typed}, _NOTHING, []
        self._asked, self._last = questions, typed
        self.edition += 1
        self._ask(t, questions[0] if questions else "")
        self.ready = True

    def _goes_on(self) -> bool:
        """Whether the page is opened again by a connection that came back, or by a reload: what was answered
        stays as it was sent last."""
        if not (self.ready and self._last):
            return False
        self.typed = {**_NOTHING, **self._last}
        return True

    def _ask(self, t: Translator, question: str) -> None:
        self.question = question
        self.is_first = self._asked[:1] == [question]
        place = self._asked.index(question) + 1 if question in self._asked else 0
        self.progress = (
            t("Pregunta {n} de {all}", n=place, all=len(self._asked)) if place else t("Un dato que falta")
        )

    async def _resume(self, t: Translator, typed: dict[str, str]) -> None:
        """Go on with answers that were given before; what no longer holds of them is asked again."""
        self._begin(t, typed, [])
        answers, problems = read(typed, clock.now().date())
        self._ask(t, self._question_with(problems))
        await self._show(t, answers, problems)

    async def _answer(self, form: object):
        """Take what stands in all fields; move on to the next question, or to the result."""
        t = page_translator(self)
        given = self._given(form)
        self._last = {name: given.get(name, "") for name in FIELDS}
        self.tips = self._tips(t, given)
        answers, problems = read(given, clock.now().date())
        if self.question:
            return await self._go_on(t, given, answers, problems)
        await self._show(t, answers, problems)
        return None

    def _given(self, form: object) -> dict[str, str]:
        """The texts of a form, whatever was sent; a life that was just chosen fills its lines."""
        sent: Mapping[object, object] = form if isinstance(form, Mapping) else {}
        given = {
            name: value[:_LONGEST_VALUE]
            for name, value in sent.items()
            if isinstance(name, str) and isinstance(value, str)
        }
        preset = given.get("preset", "")
        if preset in PRESETS and preset != given.get("preset_hecho", ""):
            chosen = {**PRESETS[preset].lines(), "moneda": PRESETS[preset].currency, "preset": preset}
            given |= chosen
            self.typed = {**self.typed, **chosen, **{own: given.get(own, "") for own in RATE_FIELDS}}
            self.lives += 1
        return given

    def _tips(self, t: Translator, given: Mapping[str, str]) -> list[str]:
        replies = {situation: given.get(f"t_{situation}", "") for situation in SITUATIONS}
        answers, problems = read(given, clock.now().date())
        if problems or not any(replies.values()):
            return []
        return [tip(t, code) for code in tips_for(replies, answers.age)]

    async def _go_on(
        self, t: Translator, given: Mapping[str, str], answers: Answers, problems: tuple[Problem, ...]
    ):
        here = QUESTIONS.get(self.question, ())
        wrong = tuple(problem for problem in problems if problem.field in here)
        if given.get("vivo") == "1":
            return None
        self._tell(t, wrong)
        if wrong:
            return None
        skips = given.get("ir") == "resultado"
        left = [] if skips else self._asked[self._place() + 1 :]
        following = left[0] if left else self._question_with(problems)
        if skips or not left:
            self._tell(t, tuple(p for p in problems if p.field in QUESTIONS.get(following, ())))
        self._ask(t, following)
        if not following:
            await self._show(t, answers, problems)
            return rx.set_focus("respuesta")
        return None if self.errors else rx.set_focus(f"q-{following}")

    def _place(self) -> int:
        return self._asked.index(self.question) if self.question in self._asked else len(self._asked)

    def _question_with(self, problems: tuple[Problem, ...]) -> str:
        """The first question whose answer is wrong; none when all are right."""
        fields = {problem.field for problem in problems}
        return next((key for key, own in QUESTIONS.items() if fields & set(own)), "")

    def _back(self):
        place = self._place()
        if self.question and place > 0:
            self._tell(page_translator(self), ())
            self._ask(page_translator(self), self._asked[min(place, len(self._asked)) - 1])
            return rx.set_focus(f"q-{self.question}")
        return None

    async def _show(self, t: Translator, answers: Answers, problems: tuple[Problem, ...]) -> None:
        """The result of the answers; with something wrong, the one before stays."""
        self._tell(t, problems)
        if problems:
            return
        result = await asyncio.to_thread(result_of, answers)
        self.result = view_of(t, result)
        self.packed = json.dumps({name: text for name, text in self._last.items() if text})

    def _tell(self, t: Translator, problems: tuple[Problem, ...]) -> None:
        self.errors = errors_of(t, problems)
        self.wrong = {**_NOTHING, **{error.field: error.text for error in self.errors}}


class PublicRetirementState(Check, rx.State):
    """/retiro: for anybody; nothing of it is kept."""

    @rx.event
    @public
    async def open(self):
        """Begin with the first question."""
        if not self._goes_on():
            self._begin(page_translator(self), defaults(), list(QUESTIONS))

    @rx.event
    @public
    async def answer(self, form: dict):
        """Everything that stands in the fields, at each change."""
        return await self._answer(form)

    @rx.event
    @public
    async def back(self):
        """To the question before."""
        return self._back()


class RetirementState(Check, rx.State):
    """/cuenta/retiro: filled in from the registry, and with plans that can be kept."""

    savings_note: str = ""
    weeks_note: str = ""
    said: str = ""
    saved: list[SavedView] = []
    compared: list[str] = []
    comparison: list[list[str]] = []

    @rx.event
    async def open(self):
        """Fill in what the registry knows and ask for the rest; who has kept a plan goes on with it."""
        t, viewer = page_translator(self), current_viewer()
        start = await service.start_of(viewer)
        self.savings_note = savings_note(t, start)
        self.weeks_note = weeks_note(t, start)
        self.compared, self.comparison, self.said = [], [], ""
        kept = await self._list(t)
        if self._goes_on():
            return
        if kept:
            await self._resume(t, start.typed | kept[0].answers)
        else:
            self._begin(t, start.typed, unknown(start))

    @rx.event
    async def answer(self, form: dict):
        """Everything that stands in the fields, at each change."""
        return await self._answer(form)

    @rx.event
    async def back(self):
        """To the question before."""
        return self._back()

    @rx.event
    async def save(self, form: dict):
        """Keep the answers of the result under a name."""
        t = page_translator(self)
        name = form.get("nombre") if isinstance(form, Mapping) else ""
        problems = read(self._last, clock.now().date())[1]
        if not problems and (refused := await service.save(current_viewer(), name, self._last)):
            problems = (refused,)
        self._tell(t, problems)
        self.said = "" if problems else t("Guardado.")
        await self._list(t)

    @rx.event
    async def load(self, place: int):
        """Show a plan that was kept."""
        t = page_translator(self)
        if kept := await self._kept(place):
            await self._resume(t, defaults() | kept.answers)
            return rx.set_focus(f"q-{self.question}" if self.question else "respuesta")
        return None

    @rx.event
    async def forget(self, place: int):
        """Delete a plan that was kept."""
        if kept := await self._kept(place):
            await service.delete(current_viewer(), kept.name)
            self.said = page_translator(self)("Borrado.")
            self.compared, self.comparison = [], []
        await self._list(page_translator(self))

    @rx.event
    async def compare(self, form: dict):
        """Two plans that were kept, side by side."""
        t = page_translator(self)
        places = [form.get(name) if isinstance(form, Mapping) else None for name in ("uno", "otro")]
        kept = [await self._kept(place) for place in places]
        columns = [await column(t, one) for one in kept if one]
        if len(columns) == 2:
            self.compared = [one.name for one in kept if one]
            self.comparison = [[name, *pair] for name, *pair in zip(row_names(t), *columns, strict=True)]

    async def _kept(self, place: object) -> service.Saved | None:
        """The plan at a place of the list as this tab shows it: another tab may have changed the order."""
        if isinstance(place, str) and place.isascii() and place.isdigit() and len(place) < 4:
            place = int(place)
        if not isinstance(place, int) or isinstance(place, bool) or not 0 <= place < len(self.saved):
            return None
        found = await service.scenarios_of(current_viewer())
        return next((one for one in found if one.name == self.saved[place].name), None)

    async def _list(self, t: Translator) -> Sequence[service.Saved]:
        kept = await service.scenarios_of(current_viewer())
        self.saved = [SavedView(one.name, short_date(t, one.saved_at)) for one in kept]
        return kept
