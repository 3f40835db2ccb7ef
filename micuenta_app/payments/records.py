"""What the payments keep."""

from datetime import date, datetime
from decimal import Decimal

from sqlmodel import Field, SQLModel

from ..db import ExactDecimal


class ExchangeRate(SQLModel, table=True):
    """Banco de México's FIX: pesos for one US dollar, on the day it was determined."""

    __tablename__ = "exchange_rate"  # pyright: ignore[reportAssignmentType]

    day: date = Field(primary_key=True)
    pesos: Decimal = Field(sa_type=ExactDecimal)
    # When it was last heard: so that several processes ask once, and doctor can say how long ago.
    heard_at: datetime
