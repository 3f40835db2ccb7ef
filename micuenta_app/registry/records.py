"""The institution's records. Ledgers are append-only: a balance is the sum of its ledger."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import BigInteger, Column, Index
from sqlmodel import Field, SQLModel

from ..db import ExactDecimal


class Bucket(StrEnum):
    """The four pots of the Subcuenta de Vivienda, by the law in force when money came in."""

    FONDO72 = "fondo72"
    SAR92 = "sar92"
    VIV97 = "viv97"
    SOLO = "solo"


class SavingsKind(StrEnum):
    CONTRIBUTION = "contribution"
    YIELD = "yield"
    VOLUNTARY = "voluntary"
    APPLIED_TO_CREDIT = "applied_to_credit"
    WITHDRAWAL = "withdrawal"
    TRANSFER = "transfer"
    ADJUSTMENT = "adjustment"


class Denomination(StrEnum):
    MXN = "mxn"
    VSM = "vsm"


class Regime(StrEnum):
    """Who pays: ROA by the employer's payroll, REA by the person."""

    ROA = "roa"
    REA = "rea"


class CreditStatus(StrEnum):
    CURRENT = "current"
    LATE = "late"
    DEFERRED = "deferred"
    PROTECTED = "protected"
    RESTRUCTURED = "restructured"
    JUDICIAL = "judicial"
    PAID = "paid"
    RELEASED = "released"
    MORTGAGE_CANCELLED = "mortgage_cancelled"


class CreditMovementKind(StrEnum):
    DISBURSEMENT = "disbursement"
    INTEREST = "interest"
    INSURANCE = "insurance"
    FEE = "fee"
    LATE_INTEREST = "late_interest"
    PAYMENT = "payment"
    EMPLOYER_CONTRIBUTION = "employer_contribution"
    ADJUSTMENT = "adjustment"
    FORGIVENESS = "forgiveness"


def _centavos() -> Column:
    return Column(BigInteger, nullable=False)


class ImportBatch(SQLModel, table=True):
    __tablename__ = "import_batch"

    id: int = Field(default=None, primary_key=True)
    imported_at: datetime
    workers: int
    movements: int
    credits: int
    credit_movements: int


class Worker(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    nss: str = Field(max_length=11, unique=True)
    curp: str = Field(max_length=18, unique=True)
    rfc: str = Field(max_length=13)
    given_names: str
    first_surname: str
    second_surname: str = ""
    first_contribution_on: date | None = None
    weeks_contributed: int | None = None
    weeks_as_of: date | None = None


class SavingsMovement(SQLModel, table=True):
    __tablename__ = "savings_movement"
    # A person's ledger is read newest first, a page at a time.
    __table_args__ = (Index(None, "worker_id", "posted_on", "id"),)

    id: int = Field(default=None, primary_key=True)
    movement_id: str = Field(unique=True)
    worker_id: int = Field(foreign_key="worker.id")
    posted_on: date
    period: str = ""  # a bimester, 2026B1 … 2026B6; empty when unknown
    bucket: str
    kind: str
    amount_centavos: int = Field(sa_column=_centavos())  # signed
    employer: str = ""


class SavingsTotal(SQLModel, table=True):
    """What the institution says a bucket holds: the control total of the ledger."""

    __tablename__ = "savings_total"

    worker_id: int = Field(foreign_key="worker.id", primary_key=True)
    bucket: str = Field(primary_key=True)
    balance_centavos: int = Field(sa_column=_centavos())
    as_of: date


class Credit(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    credit_number: str = Field(max_length=10, unique=True)
    worker_id: int = Field(foreign_key="worker.id", index=True)
    product: str
    granted_on: date
    denomination: str
    original_amount_centavos: int = Field(sa_column=_centavos())
    annual_rate: Decimal = Field(sa_type=ExactDecimal)  # nominal yearly, 0.1045 is 10.45 %
    term_months: int
    monthly_payment_centavos: int = Field(sa_column=_centavos())
    monthly_insurance_centavos: int = Field(sa_column=_centavos())
    monthly_fee_centavos: int = Field(sa_column=_centavos())
    # Unknown unless the contract says: the law sets no rate (domain facts, moratory interest).
    late_annual_rate: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    regime: str
    status: str
    status_until: date | None = None
    late_installments: int = 0
    deferral_months_used: int = 0
    frozen: bool = False
    balance_centavos: int = Field(sa_column=_centavos())
    balance_units: Decimal | None = Field(default=None, sa_type=ExactDecimal)  # VSM only
    monthly_payment_units: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    as_of: date


class CreditMovement(SQLModel, table=True):
    __tablename__ = "credit_movement"
    __table_args__ = (Index(None, "credit_id", "posted_on", "id"),)

    id: int = Field(default=None, primary_key=True)
    movement_id: str = Field(unique=True)
    credit_id: int = Field(foreign_key="credit.id")
    posted_on: date
    kind: str
    amount_centavos: int = Field(sa_column=_centavos())  # positive raises the debt
    channel: str = ""
    reference: str = ""
