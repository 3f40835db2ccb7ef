"""The checker on the screen. What was pasted is judged, shown to who pasted it, and forgotten."""

import asyncio
from collections.abc import Mapping

import reflex as rx

from ..counts import service as counts
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web.session_guard import page_translator, public
from .review import MOST_CHARACTERS, Answer, Piece, answer, pieces, report
from .rules import Verdict, check

FIELD = "texto"
_COUNTED: Mapping[Verdict, counts.Name] = {
    "official": "verdict_official",
    "unknown": "verdict_unknown",
    "suspicious": "verdict_suspicious",
    "dangerous": "verdict_dangerous",
}


class ReviewState(rx.State):
    """The answer stays while the page is open. The text does not: see `review`."""

    errors: list[FieldError] = []
    wrong: str = ""
    answer: Answer = Answer()
    pieces: list[Piece] = []
    report: str = ""

    @rx.event
    @public
    async def review(self, form: object = None):
        t = page_translator(self)
        given = form.get(FIELD) if isinstance(form, dict) else None
        text = given.strip() if isinstance(given, str) else ""
        self.wrong = _wrong(t, text)
        self.errors = [FieldError(FIELD, self.wrong)] if self.wrong else []
        self.answer, self.pieces, self.report = Answer(), [], ""
        if self.wrong:
            return
        judged = await asyncio.to_thread(check, text)
        # The verdict alone, without the text.
        await counts.count(_COUNTED[judged.verdict])
        self.answer, self.pieces = answer(t, judged), pieces(text, judged) if judged.signs else []
        if judged.verdict in ("suspicious", "dangerous"):
            self.report = report(text, judged)
        yield rx.set_focus("veredicto")
        # The browser has it now. Emptied here and not told, so it stays on that one screen and nowhere else.
        self.pieces, self.report = [], ""
        self.dirty_vars -= {"pieces", "report"}


def _wrong(t: Translator, text: str) -> str:
    if not text:
        return t("Pega aquí lo que te llegó: un mensaje, una liga, un teléfono o un correo.")
    if len(text) > MOST_CHARACTERS:
        return t(
            "Es muy largo: caben {most} letras y trae {n}. Pega solo la parte que te preocupa.",
            most=f"{MOST_CHARACTERS:,}",
            n=f"{len(text):,}",
        )
    return ""
