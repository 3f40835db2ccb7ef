"""What the payments keep."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, Column, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from ..db import ExactDecimal


class ExchangeRate(SQLModel, table=True):
    """Banco de México's FIX: pesos for one US dollar, on the day it was determined."""

    __tablename__ = "exchange_rate"

    day: date = Field(primary_key=True)
    pesos: Decimal = Field(sa_type=ExactDecimal)
    # When it was last heard: so that several processes ask once, and doctor can say how long ago.
    heard_at: datetime


class PaymentOrder(SQLModel, table=True):
    """A payment that a person says they made. It moves no money: it waits for its line in the ledger."""

    __tablename__ = "payment_order"
    __table_args__ = (
        UniqueConstraint("account_id", "number"),
        # Told twice, it is one; a line of the ledger is one payment.
        UniqueConstraint(
            *("account_id", "credit_id", "paid_on", "amount_centavos", "channel", "reference"),
            name="uq_payment_order_told",
        ),
        UniqueConstraint("movement_id"),
    )

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id")
    # Its place among the person's own, from 1: all a client ever says about it. It does not move.
    number: int
    credit_id: int = Field(foreign_key="credit.id", index=True)
    paid_on: date
    amount_centavos: int = Field(sa_column=Column(BigInteger, nullable=False))
    channel: str  # an id of channels.toml, or "other"
    reference: str = ""
    told_at: datetime
    # The line of the ledger that is this payment, and when it was found.
    movement_id: int | None = Field(default=None, foreign_key="credit_movement.id")
    applied_at: datetime | None = None
    # When it was noticed that it should be there by now.
    missed_at: datetime | None = None


class Receipt(SQLModel, table=True):
    """The picture of a payment's receipt: a JPEG that we drew ourselves."""

    __tablename__ = "payment_receipt"

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    order_id: int = Field(foreign_key="payment_order.id", unique=True)
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    size_bytes: int
    kept_at: datetime


class PaymentReminder(SQLModel, table=True):
    """That somebody asked to be written to about a credit."""

    __tablename__ = "payment_reminder"
    # Each look asks who is due on a day.
    __table_args__ = (UniqueConstraint("account_id", "credit_id"), Index(None, "day", "told_for"))

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id")
    credit_id: int = Field(foreign_key="credit.id")
    day: int  # of the month, 1 to 28
    asked_at: datetime
    # The payment that was looked at last.
    told_for: date | None = None
