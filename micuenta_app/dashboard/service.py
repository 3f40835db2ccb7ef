"""What the first screen of an account says: savings, credit and the next step."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import select

from .. import clock, db
from ..credit.service import Credits, credits_of
from ..identity.curp import curp
from ..identity.text import InvalidIdentifier
from ..registry.records import Worker
from ..savings.service import Overview, overview_of
from ..viewer import Viewer
from . import rules


@dataclass(frozen=True, slots=True)
class Dashboard:
    given_names: str
    savings: Overview
    credits: Credits
    step: rules.Step


async def dashboard_of(viewer: Viewer) -> Dashboard:
    async with db.reading() as session:
        person = (
            await session.execute(
                select(Worker.given_names, Worker.curp).where(Worker.id == viewer.worker_id)
            )
        ).one()
    savings, credits = await overview_of(viewer), await credits_of(viewer)
    terms = credits.chosen.terms if credits.chosen else None
    step = rules.next_step(
        terms.status if terms else None,
        terms.late_installments if terms else 0,
        _years(person.curp),
        terms.has_mortgage if terms else False,
    )
    return Dashboard(_calm(person.given_names), savings, credits, step)


def _calm(name: str) -> str:
    """Registries write in capitals; a greeting should not shout."""
    return name.title() if name.isupper() else name


def _years(text: str) -> int | None:
    try:
        born: date = curp(text).birth_date
    except InvalidIdentifier:
        return None
    return rules.age(born, clock.now().date())
