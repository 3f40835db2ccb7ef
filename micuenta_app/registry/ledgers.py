"""Append a chunk of ledger rows. What is stored never changes: a repeat must be identical."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, func, select, true

from ..identity import rules as identity
from .records import Credit, CreditMovement, SavingsMovement, Worker
from .report import Problem
from .schema import CREDIT_MOVEMENTS, MOVEMENTS, FileSpec
from .staging import ACCEPTED, STAGES, TOUCHED, count_of, insert_into


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger file: its table, the table of whom rows belong to, and the columns that join them."""

    spec: FileSpec
    table: Table
    owner: Table
    owner_key: str
    foreign_key: str


def _table(model: Any) -> Table:
    return model.__table__


SAVINGS_LEDGER = Ledger(MOVEMENTS, _table(SavingsMovement), _table(Worker), "nss", "worker_id")
CREDIT_LEDGER = Ledger(CREDIT_MOVEMENTS, _table(CreditMovement), _table(Credit), "credit_number", "credit_id")


def last_id(connection: Connection, ledger: Ledger) -> int:
    return connection.scalar(select(func.max(ledger.table.c.id))) or 0


def append(connection: Connection, ledger: Ledger, before: int) -> tuple[int, list[Problem]]:
    """Store the staged rows and empty the stage. Gives how many were new, and the refused ones.

    `before` is the ledger's last id when the import began.
    """
    stage, table, owner = STAGES[ledger.spec.name], ledger.table, ledger.owner
    columns = [c.stored_name for c in ledger.spec.columns if c.name != ledger.owner_key]
    owned = stage.join(owner, stage.c[ledger.owner_key] == owner.c[ledger.owner_key])
    rows = (
        select(owner.c.id, *(stage.c[name] for name in columns))
        .select_from(owned)
        .where(true())  # SQLite would take ON CONFLICT for a join's ON
        .order_by(stage.c.line)
    )
    new = count_of(
        connection,
        insert_into(connection, table)
        .from_select([ledger.foreign_key, *columns], rows)
        .on_conflict_do_nothing(index_elements=["movement_id"]),
    )
    problems: list[Problem] = []
    if new < (connection.scalar(select(func.count()).select_from(stage)) or 0):
        problems = list(_explain(connection, ledger, columns))
        _accept(connection, ledger, before)
    if ledger is CREDIT_LEDGER:
        _touch(connection)
    connection.execute(delete(stage))
    return new, problems


def _explain(connection: Connection, ledger: Ledger, columns: list[str]) -> Iterator[Problem]:
    stage, table, owner = STAGES[ledger.spec.name], ledger.table, ledger.owner
    key = stage.c[ledger.owner_key]
    same = and_(table.c[ledger.foreign_key] == owner.c.id, *(table.c[n] == stage.c[n] for n in columns))
    rows = connection.execute(
        select(stage.c.line, key, owner.c.id, same)
        .select_from(
            stage.outerjoin(owner, key == owner.c[ledger.owner_key]).outerjoin(
                table, table.c.movement_id == stage.c.movement_id
            )
        )
        .order_by(stage.c.line)
    )
    for line, value, owner_id, is_same in rows:
        if owner_id is None:
            yield Problem(ledger.spec.name, line, ledger.owner_key, unknown_code(ledger.owner_key, value))
        elif not is_same:
            yield Problem(ledger.spec.name, line, "movement_id", "duplicate_id_conflict")


def unknown_code(column: str, value: str) -> str:
    """Why nobody has this NSS or credit number: a wrong check digit explains it better."""
    if column == "credit_number":
        return "unknown_credit"
    try:
        identity.nss(value)
    except identity.InvalidIdentifier:
        return "bad_nss"
    return "unknown_nss"


def _accept(connection: Connection, ledger: Ledger, before: int) -> None:
    """Remember the rows stored before this import, for its sums; conflicts refuse theirs anyway."""
    stage, table, accepted = STAGES[ledger.spec.name], ledger.table, ACCEPTED[ledger.spec.name]
    owner, columns = ledger.owner, [c.stored_name for c in ledger.spec.columns if c.name != ledger.owner_key]
    again = (
        select(table.c.id)
        .join(stage, and_(*(table.c[name] == stage.c[name] for name in columns)))
        .join(owner, and_(owner.c.id == table.c[ledger.foreign_key]))
        .where(table.c.id <= before, owner.c[ledger.owner_key] == stage.c[ledger.owner_key])
    )
    connection.execute(insert_into(connection, accepted).from_select(["id"], again).on_conflict_do_nothing())


def _touch(connection: Connection) -> None:
    stage, credit = STAGES[CREDIT_MOVEMENTS.name], CREDIT_LEDGER.owner
    first_lines = (
        select(credit.c.id, func.min(stage.c.line))
        .join(stage, stage.c.credit_number == credit.c.credit_number)
        .where(true())
        .group_by(credit.c.id)
    )
    insert = insert_into(connection, TOUCHED).from_select(["credit_id", "line"], first_lines)
    connection.execute(insert.on_conflict_do_nothing())


def sums(connection: Connection, ledger: Ledger, before: int, by: str) -> dict[str, int]:
    """The accepted rows of this import summed in centavos, each once, by a column."""
    table, accepted = ledger.table, ACCEPTED[ledger.spec.name]
    group = table.c[by]
    new = select(group, func.sum(table.c.amount_centavos)).where(table.c.id > before).group_by(group)
    again = (
        select(group, func.sum(table.c.amount_centavos))
        .join(accepted, accepted.c.id == table.c.id)
        .group_by(group)
    )
    totals: dict[str, int] = {}
    for query in (new, again):
        for name, total in connection.execute(query):
            totals[name] = totals.get(name, 0) + int(total)
    return dict(sorted(totals.items()))
