"""What would happen if, asked by the viewer about one of their credits."""

import asyncio
from collections.abc import Mapping
from decimal import Decimal
from typing import cast

import reflex as rx

from ..retirement.reading import Problem, Reader
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator
from . import service
from .debts import debt_of
from .plan_view import never_words, no_plan_words
from .schedule import MoreThanDebt, NeverPaidOff, TooLong
from .state import CreditState
from .view import choice_words
from .what_if import Debt, as_it_goes
from .what_if_view import AnswerView, answer_view
from .wishes import WISHES, Range, Wish, answer, range_of, slider_end

_NO_ANSWER = AnswerView()


class WhatIfState(rx.State):
    """A question at a time, its number, and the answer."""

    ready: bool = False
    has_credit: bool = False
    choices: list[str] = []
    chosen: int = 0
    why_none: str = ""
    wish: str = "mas"
    value: str = ""
    most: str = "1"
    hint: str = ""
    wrong: str = ""
    errors: list[FieldError] = []
    view: AnswerView = _NO_ANSWER

    @rx.event
    async def open(self):
        """More each month, about the credit that was looked at last."""
        await self._begin((await self.get_state(CreditState)).chosen, "mas")

    @rx.event
    async def choose(self, place: int):
        """Another credit of the viewer; the service answers any place with one there is."""
        await self._begin(place, self.wish)
        (await self.get_state(CreditState)).chosen = self.chosen

    @rx.event
    async def ask(self, wish: str):
        """Another question, with a number to begin from; an unknown one is the first."""
        await self._begin(self.chosen, wish)

    @rx.event
    async def answer(self, form: dict):
        """The number that stands in the field, at each change."""
        t = page_translator(self)
        found = await self._debt(t, self.chosen)
        if found is not None:
            await self._answer(t, *found, form)

    async def _begin(self, place: object, wish: str) -> None:
        t = page_translator(self)
        self.wish = _wish_of(wish)
        self.view, self.errors, self.wrong = _NO_ANSWER, [], ""
        found = await self._debt(t, place)
        if found is not None:
            debt, asked = found
            self.value = f"{asked.start:,}"
            self.most = str(slider_end(_wish_of(self.wish), debt, asked))
            self.hint = t("Entre {least} y {most}.", least=asked.least, most=f"{asked.most:,}")
            await self._answer(t, debt, asked, {self.wish: self.value})
        self.ready = True

    async def _debt(self, t: Translator, place: object) -> tuple[Debt, Range] | None:
        credits = await service.credits_of(current_viewer(), place)
        self.choices = [choice_words(t, choice) for choice in credits.choices]
        self.chosen, file = credits.ordinal, credits.chosen
        self.has_credit, self.why_none = file is not None, ""
        if file is None:
            return None
        debt = debt_of(file.terms, file.annual_rate, file.last_paid_on)
        if debt is None:
            self.why_none = no_plan_words(t, file)
            return None
        try:
            return debt, range_of(_wish_of(self.wish), debt, as_it_goes(debt).months)
        except NeverPaidOff as never:
            self.why_none = never_words(t, debt, never)
        except TooLong:
            self.why_none = t("Con tu pago de hoy tardarías demasiado. Pregunta en INFONATEL.")
        return None

    async def _answer(self, t: Translator, debt: Debt, asked: Range, form: object) -> None:
        reader = Reader(form if isinstance(form, Mapping) else {})
        least, most = Decimal(asked.least), Decimal(asked.most)
        number = reader.number(self.wish, least, most, needed=True)
        if self.wish in ("anios", "sin") and number != int(number):
            reader.wrong(self.wish, "not_whole")
        said = [_problem(t, problem) for problem in reader.problems]
        if not said:
            try:
                found = await asyncio.to_thread(answer, _wish_of(self.wish), debt, int(number * 100))
                self.view = answer_view(t, _wish_of(self.wish), debt, found)
            except NeverPaidOff:
                said = [t("Después de eso, tu pago ya no alcanzaría para los intereses.")]
            except (MoreThanDebt, TooLong):
                said = [t("Es más de lo que debes.")]
        self.wrong = said[0] if said else ""
        self.errors = [FieldError(self.wish, text) for text in said]


def _wish_of(name: object) -> Wish:
    return cast(Wish, name) if name in WISHES else "mas"


def _problem(t: Translator, problem: Problem) -> str:
    """What is wrong with the number; the answer before it stays."""
    words = {
        "missing": t("Escribe un número."),
        "not_a_number": t("Escribe una cantidad con números, como 500 o 1,000.50"),
        "negative": t("Escribe un número mayor que cero."),
        "too_small": t("Escribe {n} o más.", n=problem.n),
        "too_large": t("El máximo es {n}. Revisa si sobra un cero", n=f"{problem.n:,}"),
        "not_whole": t("Escribe un número entero, sin decimales"),
    }
    return words[problem.code]
