"""Finding in the ledger what people said they paid: after each import, and now and then besides."""

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts.messages import write
from ..registry.records import CreditMovement, CreditMovementKind
from ..ui.texts import translator_for
from .asking import asked_by
from .matching import Paid, match
from .records import PaymentOrder
from .reminder_messages import applied_message


async def apply_all() -> int:
    """Look for every payment that waits; how many were found."""
    async with db.reading() as database:
        # Mostly nothing has come: only credits with a line of the same pesos are looked at.
        waiting = (
            select(PaymentOrder.credit_id)
            .join(CreditMovement, col(CreditMovement.credit_id) == col(PaymentOrder.credit_id))
            .where(
                col(PaymentOrder.movement_id).is_(None),
                CreditMovement.kind == CreditMovementKind.PAYMENT,
                col(CreditMovement.amount_centavos) == -col(PaymentOrder.amount_centavos),
            )
            .distinct()
        )
        credits = (await database.execute(waiting)).scalars().all()
    found = 0
    for credit_id in credits:
        async with db.writing() as database:
            found += await apply_to_credit(database, credit_id)
    return found


async def apply_to_credit(database: AsyncSession, credit_id: int) -> int:
    """Look for the payments of a credit that wait, in the caller's transaction, and tell those who
    asked to be told; how many were found."""
    waiting = select(PaymentOrder).where(
        PaymentOrder.credit_id == credit_id, col(PaymentOrder.movement_id).is_(None)
    )
    orders = {order.id: order for order in (await database.execute(waiting.with_for_update())).scalars()}
    told = [Paid(order.id, order.paid_on, order.amount_centavos) for order in orders.values()]
    found = match(told, await _free_lines(database, credit_id))
    for ident, movement_id in found.items():
        order = orders[ident]
        order.movement_id, order.applied_at = movement_id, clock.now()
        if asked := await asked_by(database, order.account_id, credit_id):
            await write(database, asked, applied_message(translator_for(asked.language), order.paid_on))
    await database.flush()
    return len(found)


async def _free_lines(database: AsyncSession, credit_id: int) -> list[Paid]:
    taken = select(PaymentOrder.movement_id).where(
        PaymentOrder.credit_id == credit_id, col(PaymentOrder.movement_id).is_not(None)
    )
    lines = await database.execute(
        select(CreditMovement).where(
            CreditMovement.credit_id == credit_id,
            CreditMovement.kind == CreditMovementKind.PAYMENT,
            col(CreditMovement.id).not_in(taken),
        )
    )
    return [Paid(line.id, line.posted_on, -line.amount_centavos) for line in lines.scalars()]
