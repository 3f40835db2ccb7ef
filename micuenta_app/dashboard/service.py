"""What the first screen of an account says: savings, credit and the next step."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import select

from .. import clock, db
from ..accounts.records import Account
from ..activity.service import LastVisit, last_visit
from ..credit.service import Credits, credits_of
from ..identity.curp import curp
from ..identity.text import InvalidIdentifier
from ..payments.service import Order, orders_of
from ..recovery.service import waiting_for
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
    has_email: bool  # a proved one: the way back when the password is forgotten
    last_visit: LastVisit | None
    # Since when somebody who has lost the e-mail can get in, unless the viewer stops it.
    recovery_from: datetime | None
    latest_payment: Order | None  # of those the viewer told of


async def dashboard_of(viewer: Viewer) -> Dashboard:
    async with db.reading() as session:
        person = (
            await session.execute(
                select(Worker.given_names, Worker.curp).where(Worker.id == viewer.worker_id)
            )
        ).one()
        mine = select(Account.email).where(Account.id == viewer.account_id)
        email = (await session.execute(mine)).scalar_one_or_none()
    savings, credits = await overview_of(viewer), await credits_of(viewer)
    terms = credits.chosen.terms if credits.chosen else None
    step = rules.next_step(
        terms.status if terms else None,
        terms.late_installments if terms else 0,
        _years(person.curp),
        terms.has_mortgage if terms else False,
    )
    return Dashboard(
        given_names=_calm(person.given_names),
        savings=savings,
        credits=credits,
        step=step,
        has_email=email is not None,
        last_visit=await last_visit(viewer),
        recovery_from=await waiting_for(viewer),
        latest_payment=next(iter((await orders_of(viewer)).orders), None),
    )


def _calm(name: str) -> str:
    """Registries write in capitals; a greeting should not shout."""
    return name.title() if name.isupper() else name


def _years(text: str) -> int | None:
    try:
        born: date = curp(text).birth_date
    except InvalidIdentifier:
        return None
    return rules.age(born, clock.now().date())
