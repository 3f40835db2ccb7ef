"""Two saved plans side by side."""

import asyncio

from .. import clock
from ..ui.texts import Translator
from . import service
from .amounts import about
from .answers import read
from .result import result_of


def row_names(t: Translator) -> list[str]:
    return [
        t("Edad de retiro"),
        t("Ahorro de vivienda en tu retiro"),
        t("En un solo pago"),
        t("Tendrías al mes"),
        t("Quieres al mes"),
        t("Te falta al mes"),
    ]


async def column(t: Translator, kept: service.Saved) -> list[str]:
    """A plan's figures; dashes where its answers no longer hold, such as an age that has passed."""
    answers, problems = read(kept.answers, clock.now().date())
    if problems:
        return ["–"] * len(row_names(t))
    base = (await asyncio.to_thread(result_of, answers)).base
    figures = (base.at_retirement, base.lump_sum, base.monthly_total, answers.desired_monthly, base.gap)
    return [str(answers.retire_at), *(about(figure) for figure in figures)]
