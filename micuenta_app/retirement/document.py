"""The result to take along: a PDF of the same words and figures as the screen."""

import asyncio
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .. import clock
from ..pdf import make_pdf
from ..ui.dates import long_date
from ..ui.texts import Translator
from .amounts import said
from .answers import Answers, defaults, read
from .result import Result, result_of
from .texts import line_name
from .view import ResultView, view_of

_TEMPLATE = (Path(__file__).parent / "outlook.typ").read_bytes()


class NoPlan(Exception):
    """What was sent is no set of answers that a page of ours would send."""


@dataclass(frozen=True, slots=True)
class Document:
    content: bytes
    name: str  # without anything personal: folders are shared


async def document(t: Translator, packed: str) -> Document:
    """The document of the answers that a result page packed. Nothing of them is kept.

    Raises:
        NoPlan: they are no answers, or there is something wrong with them.
        TooBusy: others are having their documents made.
    """
    today = clock.now().date()
    answers = _unpacked(packed, today)
    result = await asyncio.to_thread(result_of, answers)
    told = await asyncio.to_thread(_told, t, result, today)
    file_name = t("mi-retiro")
    return Document(await make_pdf(_TEMPLATE, told), f"{file_name}-{today:%Y-%m-%d}.pdf")


def _unpacked(packed: str, today: date) -> Answers:
    try:
        typed = json.loads(packed)
    except (ValueError, RecursionError):
        raise NoPlan from None
    if not isinstance(typed, dict):
        raise NoPlan
    answers, problems = read({**dict.fromkeys(defaults(), ""), **typed}, today)
    if problems:
        raise NoPlan
    return answers


def _told(t: Translator, result: Result, today: date) -> dict[str, Any]:
    view = view_of(t, result)
    return {
        "language": t.language,
        "title": t("¿Me alcanzará en mi retiro?"),
        "lead": view.sentence,
        "about": [
            view.spread,
            *([view.unsure] if view.unsure else []),
            *view.rates,
            t("Hecho el {date}.", date=long_date(t, today)),
            t("Mi Cuenta desde el extranjero no es el sitio oficial de INFONAVIT."),
        ],
        "sections": [*_sections(t, result, view), _sums(t, view)],
    }


def _section(
    title: str, lines: list[str], head: list[str] | None = None, rows: list[list[str]] | None = None
) -> dict[str, Any]:
    return {"title": title, "lines": lines, "head": head or [], "rows": rows or []}


def _sections(t: Translator, result: Result, view: ResultView) -> list[dict[str, Any]]:
    answers = result.answers
    sources = [[row.what, row.amount] for row in view.rows]
    sources += [[t("Tendrías cada mes"), view.total], [t("Quieres cada mes"), view.wish]]
    wish = [[line_name(t, line), f"{amount:,.2f}"] for line, amount in answers.wish.items()]
    return [
        _section(
            t("De dónde saldría tu dinero cada mes"),
            [],
            [t("Dato"), t("En pesos")],
            [*sources, [t("Qué parte cubres"), view.share]],
        ),
        _section(
            t("Tu ahorro cuando te retires"),
            [view.fan_words, f"{view.lump_title}: {said(result.base.lump_sum)}.", view.lump_words],
            [t("Cuánto crece al año"), t("Ahorro en tu retiro"), t("Al mes")],
            view.saved,
        ),
        _section(view.gap_title, [view.gap_words, *(f"{way.title}. {way.detail}" for way in view.closing)]),
        _section(t("Tus semanas para una pensión"), [f"{view.weeks.title}. {view.weeks.words}"]),
        _section(t("La vida que quieres, al mes"), [], [t("Renglón"), answers.currency.upper()], wish),
    ]


def _sums(t: Translator, view: ResultView) -> dict[str, Any]:
    return {
        **_section(t("¿De dónde salen estos números?"), []),
        "sums": [[one.title, one.formula, one.numbers, one.source] for one in view.explained],
    }
