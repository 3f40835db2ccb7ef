"""What the registry knows of a person's retirement, and the plans they keep."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import col, select

from .. import clock, db
from ..accounts.records import Account
from ..identity.curp import curp
from ..identity.text import InvalidIdentifier
from ..registry.records import Worker
from ..savings.service import overview_of
from ..viewer import Viewer
from .answers import FIELDS, defaults
from .reading import Problem
from .records import Scenario

# Ley 73 is for who was first insured before this day (LINFONAVIT octavo transitorio 1997).
_LEY97_BEGINS = date(1997, 7, 1)
# More cannot be told apart on a telephone.
MOST_SCENARIOS, LONGEST_NAME = 8, 40
_LONGEST_ANSWER = 40


@dataclass(frozen=True, slots=True)
class Start:
    """What stands in the fields at first, and where it comes from.

    Attributes:
        known: the fields that the registry filled in.
        savings_centavos, savings_as_of: all pots together, and the day they are from; None when there is
            none.
        weeks, weeks_as_of: the same for the weeks.
        savings_agree: false when the movements do not add up to the institution's figure, which counts.
    """

    typed: dict[str, str]
    known: frozenset[str]
    savings_centavos: int
    savings_as_of: date | None
    savings_agree: bool
    weeks: int
    weeks_as_of: date | None


@dataclass(frozen=True, slots=True)
class Saved:
    """A plan that was kept."""

    name: str
    answers: dict[str, str]
    saved_at: datetime


async def start_of(viewer: Viewer) -> Start:
    """The fields as far as the registry knows the viewer."""
    async with db.reading() as database:
        worker = await database.get_one(Worker, viewer.worker_id)
    savings = (await overview_of(viewer)).savings
    found: dict[str, str] = {}
    try:
        born = curp(worker.curp).birth_date
        found |= {"nac_mes": str(born.month), "nac_anio": str(born.year)}
    except InvalidIdentifier:
        pass
    if worker.first_contribution_on:
        found["ley"] = "ley73" if worker.first_contribution_on < _LEY97_BEGINS else "ley97"
    if worker.weeks_contributed is not None:
        found["semanas"] = str(worker.weeks_contributed)
    for balance in savings.balances:
        whole, cents = divmod(max(0, balance.centavos), 100)
        found[balance.bucket] = f"{whole:,}.{cents:02}"
    return Start(
        typed=defaults() | found,
        known=frozenset(found),
        savings_centavos=savings.centavos,
        savings_as_of=savings.as_of,
        savings_agree=savings.agrees,
        weeks=worker.weeks_contributed or 0,
        weeks_as_of=worker.weeks_as_of,
    )


async def scenarios_of(viewer: Viewer) -> Sequence[Saved]:
    """The viewer's plans, the newest first."""
    async with db.reading() as database:
        rows = await database.execute(
            select(Scenario)
            .where(Scenario.account_id == viewer.account_id)
            .order_by(col(Scenario.saved_at).desc(), col(Scenario.id).desc())
        )
        return [Saved(row.name, _answers(json.loads(row.answers)), row.saved_at) for row in rows.scalars()]


async def save(viewer: Viewer, name: object, answers: Mapping[str, object]) -> Problem | None:
    """Keep a plan under a name; one of the same name is replaced."""
    said = " ".join(name.split()) if isinstance(name, str) else ""
    if not said:
        return Problem("nombre", "name_missing")
    if len(said) > LONGEST_NAME:
        return Problem("nombre", "name_long", LONGEST_NAME)
    async with db.writing() as database:
        # One at a time for each account, so that the most is the most.
        await database.get_one(Account, viewer.account_id, with_for_update=True)
        mine = select(Scenario).where(Scenario.account_id == viewer.account_id)
        kept = {row.name: row for row in (await database.execute(mine)).scalars()}
        row = kept.get(said)
        if row is None:
            if len(kept) >= MOST_SCENARIOS:
                return Problem("nombre", "too_many", MOST_SCENARIOS)
            row = Scenario(account_id=viewer.account_id, name=said, answers="", saved_at=clock.now())
            database.add(row)
        row.answers = json.dumps(_answers(answers), ensure_ascii=False)
        row.saved_at = clock.now()
    return None


async def delete(viewer: Viewer, name: str) -> None:
    """Forget the viewer's plan of that name, if there is one."""
    async with db.writing() as database:
        mine = select(Scenario).where(Scenario.account_id == viewer.account_id, Scenario.name == name)
        row = (await database.execute(mine)).scalar_one_or_none()
        if row is not None:
            await database.delete(row)


def _answers(given: Mapping[str, object]) -> dict[str, str]:
    """The fields of the check, as short texts; whatever else was sent is left out."""
    said = {name: given.get(name) for name in FIELDS}
    return {name: value[:_LONGEST_ANSWER] if isinstance(value, str) else "" for name, value in said.items()}
