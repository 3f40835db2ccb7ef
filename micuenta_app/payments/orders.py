"""The payments a person says they made: told, listed, taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts.records import Account
from ..accounts.service import Problem
from ..credit.rules import FINISHED
from ..registry.records import Credit, CreditMovement
from ..savings.rules import page_number
from ..viewer import Viewer
from . import matching, telling
from .applying import apply_to_credit
from .records import PaymentOrder, Receipt
from .telling import OwnCredit, Told

PAGE_SIZE = 5
# Nobody pays more often; whoever tells more would fill the database.
_MOST_A_DAY = 20


@dataclass(frozen=True, slots=True)
class Order:
    """A payment that was told of, and how far it is.

    Attributes:
        number: what its owner's client calls it by.
        credit_place: of its credit, as in OwnCredit.
        deadline: from the next day on it is to be asked for.
        posted_on: the day of its line in the ledger; None until there is one.
    """

    number: int
    credit_place: int
    credit_number: str
    product: str
    granted_on: date
    paid_on: date
    centavos: int
    channel: str
    reference: str
    told_at: datetime
    stage: matching.Stage
    deadline: date
    posted_on: date | None
    has_receipt: bool


@dataclass(frozen=True, slots=True)
class OrderPage:
    orders: tuple[Order, ...]
    page: int
    total: int


async def own_credits(viewer: Viewer) -> tuple[OwnCredit, ...]:
    """Every credit of the viewer, the oldest record first."""
    async with db.reading() as database:
        return await _own_credits(database, viewer)


async def tell(viewer: Viewer, form: Mapping[str, str]) -> int | tuple[Problem, ...]:
    """Keep a payment the viewer says they made; its number. The same told twice is one. If the ledger has
    it already, it is applied at once."""
    today = clock.now().date()
    async with db.writing() as database:
        # One at a time for each person: numbers follow one another.
        await database.get_one(Account, viewer.account_id, with_for_update=True)
        told = telling.read(form, await _own_credits(database, viewer), today)
        if not isinstance(told, Told):
            return told
        if (known := await _known(database, viewer, told)) is not None:
            return known
        if await _told_lately(database, viewer) >= _MOST_A_DAY:
            return (Problem("", "orders_many"),)
        number = await _next_number(database, viewer)
        database.add(
            PaymentOrder(
                account_id=viewer.account_id,
                number=number,
                credit_id=told.credit.ident,
                paid_on=told.paid_on,
                amount_centavos=told.centavos,
                channel=told.channel,
                reference=told.reference,
                told_at=clock.now(),
            )
        )
        await database.flush()
        await apply_to_credit(database, told.credit.ident)
    return number


async def orders_of(viewer: Viewer, page: object = 1) -> OrderPage:
    """A page of the viewer's payments, the newest first; one that does not exist becomes the nearest."""
    mine = PaymentOrder.account_id == viewer.account_id
    async with db.reading() as database:
        total = (await database.execute(select(func.count()).where(mine))).scalar_one()
        number = page_number(page, total, PAGE_SIZE)
        newest = _orders(viewer).order_by(col(PaymentOrder.paid_on).desc(), col(PaymentOrder.number).desc())
        shown = newest.limit(PAGE_SIZE).offset((number - 1) * PAGE_SIZE)
        return OrderPage(await _told(database, viewer, shown), number, total)


async def order_numbered(viewer: Viewer, number: object) -> Order | None:
    """The viewer's payment of a number; None for whatever is none of theirs."""
    found = number_of(number)
    if found is None:
        return None
    async with db.reading() as database:
        orders = await _told(database, viewer, _orders(viewer).where(col(PaymentOrder.number) == found))
    return orders[0] if orders else None


async def missing_orders(viewer: Viewer) -> tuple[Order, ...]:
    """What should be in the ledger by now and is not, the oldest first: to be asked for."""
    waiting = (
        _orders(viewer)
        .where(col(PaymentOrder.movement_id).is_(None))
        .order_by(col(PaymentOrder.paid_on), col(PaymentOrder.number))
        .limit(_MOST_A_DAY)
    )
    async with db.reading() as database:
        orders = await _told(database, viewer, waiting)
    return tuple(order for order in orders if order.stage == "not_applied")


async def take_back(viewer: Viewer, number: object) -> bool:
    """Delete a payment told of by mistake, with its receipt. What the ledger has stays: False."""
    found = number_of(number)
    if found is None:
        return False
    async with db.writing() as database:
        mine = _mine(viewer).where(col(PaymentOrder.number) == found, col(PaymentOrder.movement_id).is_(None))
        order = (await database.execute(mine.with_for_update())).scalar_one_or_none()
        if order is None:
            return False
        await database.execute(delete(Receipt).where(col(Receipt.order_id) == order.id))
        await database.delete(order)
    return True


def number_of(said: object) -> int | None:
    """A number as a client says it; None for whatever is none."""
    text = str(said) if isinstance(said, (str, int)) and not isinstance(said, bool) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else None


def _mine(viewer: Viewer) -> Select[Any]:
    return select(PaymentOrder).where(col(PaymentOrder.account_id) == viewer.account_id)


async def _own_credits(database: AsyncSession, viewer: Viewer) -> tuple[OwnCredit, ...]:
    rows = await database.execute(
        select(Credit).where(Credit.worker_id == viewer.worker_id).order_by(col(Credit.id))
    )
    return tuple(
        OwnCredit(
            place=place,
            ident=row.id,
            product=row.product,
            granted_on=row.granted_on,
            status=row.status,
            most_centavos=max(row.original_amount_centavos, row.balance_centavos),
            is_payable=row.status not in FINISHED and row.balance_centavos > 0,
        )
        for place, row in enumerate(rows.scalars())
    )


async def _known(database: AsyncSession, viewer: Viewer, told: Told) -> int | None:
    same = select(PaymentOrder.number).where(
        PaymentOrder.account_id == viewer.account_id,
        PaymentOrder.credit_id == told.credit.ident,
        PaymentOrder.paid_on == told.paid_on,
        PaymentOrder.amount_centavos == told.centavos,
        PaymentOrder.channel == told.channel,
        PaymentOrder.reference == told.reference,
    )
    return (await database.execute(same)).scalar_one_or_none()


async def _told_lately(database: AsyncSession, viewer: Viewer) -> int:
    lately = select(func.count()).where(
        PaymentOrder.account_id == viewer.account_id,
        PaymentOrder.told_at > clock.now() - timedelta(days=1),
    )
    return (await database.execute(lately)).scalar_one()


async def _next_number(database: AsyncSession, viewer: Viewer) -> int:
    highest = select(func.max(PaymentOrder.number)).where(col(PaymentOrder.account_id) == viewer.account_id)
    return ((await database.execute(highest)).scalar_one() or 0) + 1


def _orders(viewer: Viewer) -> Any:
    return (
        select(PaymentOrder, Credit, col(CreditMovement.posted_on), col(Receipt.id))
        .join(Credit, col(Credit.id) == col(PaymentOrder.credit_id))
        .outerjoin(CreditMovement, col(CreditMovement.id) == col(PaymentOrder.movement_id))
        .outerjoin(Receipt, col(Receipt.order_id) == col(PaymentOrder.id))
        .where(col(PaymentOrder.account_id) == viewer.account_id)
    )


async def _told(database: AsyncSession, viewer: Viewer, wanted: Any) -> tuple[Order, ...]:
    places = {credit.ident: credit.place for credit in await _own_credits(database, viewer)}
    today = clock.now().date()
    rows: Any = await database.execute(wanted)
    return tuple(
        Order(
            number=row.number,
            credit_place=places[credit.id],
            credit_number=credit.credit_number,
            product=credit.product,
            granted_on=credit.granted_on,
            paid_on=row.paid_on,
            centavos=row.amount_centavos,
            channel=row.channel,
            reference=row.reference,
            told_at=row.told_at,
            stage=matching.stage(row.paid_on, is_applied=posted_on is not None, today=today),
            deadline=matching.deadline(row.paid_on),
            posted_on=posted_on,
            has_receipt=receipt_id is not None,
        )
        for row, credit, posted_on, receipt_id in rows
    )
