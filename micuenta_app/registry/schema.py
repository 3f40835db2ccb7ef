"""The five registry files, column by column."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any

import polars as pl

from . import umi_check
from .records import Bucket, CreditMovementKind, CreditStatus, Denomination, Regime, SavingsKind


class Kind(StrEnum):
    """What a cell holds. Pesos have two decimals; a rate is a fraction (0.1045), not a percentage."""

    TEXT = auto()
    ID = auto()
    NSS = auto()  # eleven digits
    CHECKED_NSS = auto()  # and its check digit
    CURP = auto()
    RFC = auto()
    CREDIT_NUMBER = auto()
    DATE = auto()
    PERIOD = auto()
    ENUM = auto()
    PESOS = auto()
    POSITIVE_PESOS = auto()
    UNITS = auto()
    RATE = auto()
    COUNT = auto()
    FLAG = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `required` cells may not be empty; `values` are the words of an ENUM."""

    name: str
    kind: Kind
    required: bool = True
    values: tuple[str, ...] = ()

    @property
    def stored_name(self) -> str:
        """The name in the tables, where pesos are integer centavos."""
        return f"{self.name}_centavos" if self.is_pesos else self.name

    @property
    def is_pesos(self) -> bool:
        return self.kind in (Kind.PESOS, Kind.POSITIVE_PESOS)


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule across a row's columns: `broken` gets the row; `column` and `code` name the problem."""

    column: str
    code: str
    broken: Callable[[dict[str, Any]], bool]


@dataclass(frozen=True, slots=True)
class FileSpec:
    name: str
    columns: tuple[Column, ...]
    required: bool = False
    row_rules: tuple[RowRule, ...] = ()

    @property
    def stem(self) -> str:
        return self.name.removesuffix(".csv")

    @property
    def text_schema(self) -> dict[str, type[pl.String]]:
        return {column.name: pl.String for column in self.columns}


def _enum(name: str, values: type[StrEnum]) -> Column:
    return Column(name, Kind.ENUM, values=tuple(values))


WORKERS = FileSpec(
    "workers.csv",
    (
        Column("nss", Kind.CHECKED_NSS),
        Column("curp", Kind.CURP),
        Column("rfc", Kind.RFC, required=False),
        Column("given_names", Kind.TEXT),
        Column("first_surname", Kind.TEXT),
        Column("second_surname", Kind.TEXT, required=False),
        Column("first_contribution_on", Kind.DATE, required=False),
        Column("weeks_contributed", Kind.COUNT, required=False),
        Column("weeks_as_of", Kind.DATE, required=False),
    ),
    required=True,
)

MOVEMENTS = FileSpec(
    "movements.csv",
    (
        Column("movement_id", Kind.ID),
        Column("nss", Kind.NSS),
        Column("posted_on", Kind.DATE),
        Column("period", Kind.PERIOD, required=False),
        _enum("bucket", Bucket),
        _enum("kind", SavingsKind),
        Column("amount", Kind.PESOS),
        Column("employer", Kind.TEXT, required=False),
    ),
)

SAVINGS_TOTALS = FileSpec(
    "savings_totals.csv",
    (
        Column("nss", Kind.NSS),
        _enum("bucket", Bucket),
        Column("balance", Kind.POSITIVE_PESOS),
        Column("as_of", Kind.DATE),
    ),
)

CREDITS = FileSpec(
    "credits.csv",
    (
        Column("credit_number", Kind.CREDIT_NUMBER),
        Column("nss", Kind.NSS),
        Column("product", Kind.TEXT),
        Column("granted_on", Kind.DATE),
        _enum("denomination", Denomination),
        Column("original_amount", Kind.POSITIVE_PESOS),
        Column("annual_rate", Kind.RATE),
        Column("term_months", Kind.COUNT),
        Column("monthly_payment", Kind.POSITIVE_PESOS),
        Column("monthly_insurance", Kind.POSITIVE_PESOS),
        Column("monthly_fee", Kind.POSITIVE_PESOS),
        Column("late_annual_rate", Kind.RATE, required=False),
        _enum("regime", Regime),
        _enum("status", CreditStatus),
        Column("status_until", Kind.DATE, required=False),
        Column("late_installments", Kind.COUNT),
        Column("deferral_months_used", Kind.COUNT),
        Column("frozen", Kind.FLAG),
        Column("balance", Kind.POSITIVE_PESOS),
        Column("balance_units", Kind.UNITS, required=False),
        Column("monthly_payment_units", Kind.UNITS, required=False),
        Column("as_of", Kind.DATE),
    ),
    row_rules=(
        RowRule("balance_units", "missing_value", umi_check.lacks("balance_units")),
        RowRule("monthly_payment_units", "missing_value", umi_check.lacks("monthly_payment_units")),
        RowRule("as_of", "umi_unknown", umi_check.umi_unknown),
        RowRule("balance", "vsm_mismatch", umi_check.disagrees("balance", "balance_units")),
        RowRule(
            "monthly_payment",
            "vsm_mismatch",
            umi_check.disagrees("monthly_payment", "monthly_payment_units"),
        ),
    ),
)

CREDIT_MOVEMENTS = FileSpec(
    "credit_movements.csv",
    (
        Column("movement_id", Kind.ID),
        Column("credit_number", Kind.CREDIT_NUMBER),
        Column("posted_on", Kind.DATE),
        _enum("kind", CreditMovementKind),
        Column("amount", Kind.PESOS),
        Column("channel", Kind.TEXT, required=False),
        Column("reference", Kind.TEXT, required=False),
    ),
)

# In the order they are read: who comes before what is theirs, ledgers before their totals.
FILES = (WORKERS, MOVEMENTS, SAVINGS_TOTALS, CREDITS, CREDIT_MOVEMENTS)
