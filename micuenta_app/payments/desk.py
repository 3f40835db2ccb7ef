"""What the viewer pays: one of their credits, an amount, and the slip that goes with it."""

from dataclasses import dataclass

from .. import db
from ..accounts.service import Problem
from ..credit.service import CreditFile, Credits, credits_of
from ..registry.records import Worker
from ..ui.money import plain_pesos
from ..viewer import Viewer
from . import rules
from .rules import Kind


@dataclass(frozen=True, slots=True)
class Slip:
    """What is shown or dictated where one pays. It never says what is owed: anybody may be given it."""

    number: str
    centavos: int
    holder: str


@dataclass(frozen=True, slots=True)
class Desk:
    """The viewer's credits, and what the one chosen can be paid with. Without one there is no slip."""

    credits: Credits
    is_payable: bool = False
    options: tuple[rules.Option, ...] = ()
    kind: Kind = "other"
    slip: Slip | None = None
    effect: rules.Effect | None = None
    problem: Problem | None = None

    @property
    def file(self) -> CreditFile | None:
        return self.credits.chosen


async def desk_of(viewer: Viewer, place: object = 0, kind: object = "", typed: object = "") -> Desk:
    """The viewer's desk.

    Args:
        place: of the credit, in the viewer's own list; a place that is not there is the first.
        kind: what is paid; what is not offered becomes what is proposed.
        typed: the amount, where it is another one.
    """
    credits = await credits_of(viewer, place)
    file = credits.chosen
    if file is None:
        return Desk(credits)
    if not rules.is_payable(file.terms):
        return Desk(credits)
    offered = rules.options(file.terms, file.last_paid_on)
    amounts: dict[Kind, int] = {option.kind: option.centavos for option in offered}
    wanted = _kind(kind, amounts)
    problem = None
    centavos = amounts.get(wanted, 0)
    if wanted == "other" and kind == "other":
        try:
            centavos = rules.amount(typed if isinstance(typed, str) else "", file.terms.balance_centavos)
        except rules.BadAmount as bad:
            problem = Problem("monto", str(bad), word=plain_pesos(file.terms.balance_centavos))
    if not centavos:
        return Desk(credits, True, offered, wanted, problem=problem)
    effect = rules.effect(file.terms, file.annual_rate, centavos)
    return Desk(credits, True, offered, wanted, Slip(file.number, centavos, await name_of(viewer)), effect)


def _kind(asked: object, amounts: dict[Kind, int]) -> Kind:
    offered: tuple[Kind, ...] = (*amounts, "other")
    places = [place for place, kind in enumerate(offered) if kind == asked]
    return offered[places[0] if places else 0]


async def name_of(viewer: Viewer) -> str:
    """The viewer's whole name, as the registry writes it."""
    async with db.reading() as session:
        worker = await session.get_one(Worker, viewer.worker_id)
        return " ".join(
            part for part in (worker.given_names, worker.first_surname, worker.second_surname) if part
        )
