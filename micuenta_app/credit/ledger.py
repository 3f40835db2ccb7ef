"""A credit's ledger, read whole and explained; and the ledgers that disagree with the rules."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import db
from ..accounts.records import Account as PortalAccount
from ..registry.records import Credit, CreditMovement, Denomination
from ..settings import settings
from ..viewer import Viewer
from .owned import owned_at
from .reconstruct import Account, Known, Row, reconstruct


async def explained(session: AsyncSession, credit: Credit) -> Account:
    """A credit's whole ledger, oldest line first: thirty years are some fifteen hundred lines."""
    found = await session.execute(
        select(CreditMovement)
        .where(CreditMovement.credit_id == credit.id)
        .order_by(col(CreditMovement.posted_on), col(CreditMovement.id))
    )
    rows = [
        Row(row.posted_on, row.kind, row.amount_centavos, row.channel, row.reference)
        for row in found.scalars()
    ]
    return reconstruct(_known(credit), rows, settings().payment_order)


async def account_of(viewer: Viewer, place: object) -> Account | None:
    """The whole ledger of the credit at a place of the viewer's list, explained; None without a credit."""
    async with db.reading() as session:
        credit = await owned_at(session, viewer, place)
        return await explained(session, credit) if credit else None


def _known(credit: Credit) -> Known:
    return Known(
        granted_on=credit.granted_on,
        as_of=credit.as_of,
        rate=credit.annual_rate,
        late_rate=credit.late_annual_rate,
        is_vsm=credit.denomination == Denomination.VSM,
        deferral_months_used=credit.deferral_months_used,
        balance=credit.balance_centavos,
    )


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A credit whose figures the rules cannot follow. The last four digits name it to the operator."""

    number_end: str
    lines: int
    gaps: int
    unexplained: int


async def disagreements() -> AsyncIterator[Disagreement]:
    """The credits of people with an account whose ledger and rules differ."""
    async with db.reading() as session:
        credits = await session.execute(
            select(Credit)
            .join(PortalAccount, col(PortalAccount.worker_id) == col(Credit.worker_id))
            .order_by(col(Credit.id))
        )
        for credit in credits.scalars().all():
            account = await explained(session, credit)
            if account.disagreements or account.gaps or account.unexplained:
                yield Disagreement(
                    credit.credit_number[-4:],
                    len(account.disagreements),
                    len(account.gaps),
                    account.unexplained,
                )
