"""Store what describes the present: people, credits and control totals. A newer one replaces the old."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, func, or_, select, true

from .ledgers import CREDIT_LEDGER, unknown_code
from .records import Credit, SavingsMovement, SavingsTotal, Worker
from .report import Problem
from .schema import CREDITS, SAVINGS_TOTALS, WORKERS, FileSpec
from .staging import STAGES, TOUCHED, count_of, insert_into


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file of snapshots: its table, the columns that identify a row and the one that dates it."""

    spec: FileSpec
    table: Table
    key: tuple[str, ...]
    as_of: str

    @property
    def stage(self) -> Table:
        return STAGES[self.spec.name]

    @property
    def owned(self) -> bool:
        """Whether rows belong to a worker; in the table by id, in the file by NSS."""
        return "worker_id" in self.table.c


def _table(model: Any) -> Table:
    return model.__table__


_worker = _table(Worker)
PEOPLE = Snapshot(WORKERS, _worker, ("nss",), "weeks_as_of")
TOTALS = Snapshot(SAVINGS_TOTALS, _table(SavingsTotal), ("nss", "bucket"), "as_of")
CREDIT = Snapshot(CREDITS, _table(Credit), ("credit_number",), "as_of")


def store(connection: Connection, snapshot: Snapshot) -> tuple[int, int, list[Problem]]:
    """Store the staged rows. Gives how many are new or changed, how many are as before, the refused."""
    stage = snapshot.stage
    repeats, problems = _duplicates(connection, snapshot)
    _remove(connection, stage, [*repeats, *(p.line for p in problems)])
    for check in (_unknown, _stored_differently, _taken_curps, _totals):
        found = check(connection, snapshot)
        _remove(connection, stage, [problem.line for problem in found])
        problems += found
    staged = connection.scalar(select(func.count()).select_from(stage)) or 0
    changed = _upsert(connection, snapshot)
    return changed, staged - changed + len(repeats), problems


def _remove(connection: Connection, stage: Table, lines: list[int]) -> None:
    if lines:
        statement = delete(stage).where(stage.c.line == bindparam("at"))
        connection.execute(statement, [{"at": line} for line in lines])


def _duplicates(connection: Connection, snapshot: Snapshot) -> tuple[list[int], list[Problem]]:
    """Lines that repeat an earlier one, and those that contradict it."""
    stage, later = snapshot.stage, snapshot.stage.alias("later")
    firsts = (
        select(func.min(stage.c.line).label("line"), *(stage.c[name] for name in snapshot.key))
        .group_by(*(stage.c[name] for name in snapshot.key))
        .having(func.count() > 1)
        .subquery()
    )
    names = [column.stored_name for column in snapshot.spec.columns]
    differs = or_(*(later.c[name].is_distinct_from(stage.c[name]) for name in names))
    rows = connection.execute(
        select(later.c.line, differs)
        .select_from(firsts)
        .join(stage, stage.c.line == firsts.c.line)
        .join(later, and_(*(later.c[name] == firsts.c[name] for name in snapshot.key)))
        .where(later.c.line > firsts.c.line)
        .order_by(later.c.line)
    ).all()
    column = snapshot.key[0]
    conflicts = [
        Problem(snapshot.spec.name, line, column, "duplicate_id_conflict") for line, bad in rows if bad
    ]
    return [line for line, bad in rows if not bad], conflicts


def _unknown(connection: Connection, snapshot: Snapshot) -> list[Problem]:
    if not snapshot.owned:
        return []
    stage = snapshot.stage
    rows = connection.execute(
        select(stage.c.line, stage.c.nss)
        .outerjoin(_worker, _worker.c.nss == stage.c.nss)
        .where(_worker.c.id.is_(None))
        .order_by(stage.c.line)
    )
    return [Problem(snapshot.spec.name, line, "nss", unknown_code("nss", nss)) for line, nss in rows]


def _stored_differently(connection: Connection, snapshot: Snapshot) -> list[Problem]:
    """Rows older than what is stored, and credits that would change hands."""
    stage, table, as_of = snapshot.stage, snapshot.table, snapshot.as_of
    moved: ColumnElement[bool] = ~true()
    source = stage
    if snapshot.owned:
        source = stage.join(_worker, _worker.c.nss == stage.c.nss)
        moved = table.c.worker_id != _worker.c.id
    rows = connection.execute(
        select(stage.c.line, moved)
        .select_from(source.join(table, _same_key(snapshot)))
        .where(or_(moved, table.c[as_of] > stage.c[as_of]))
        .order_by(stage.c.line)
    )
    return [
        Problem(snapshot.spec.name, line, snapshot.key[0], "duplicate_id_conflict")
        if changed_hands
        else Problem(snapshot.spec.name, line, as_of, "older_than_stored")
        for line, changed_hands in rows
    ]


def _same_key(snapshot: Snapshot) -> ColumnElement[bool]:
    stage, table = snapshot.stage, snapshot.table
    return and_(
        *(
            table.c.worker_id == _worker.c.id
            if name == "nss" and snapshot.owned
            else table.c[name] == stage.c[name]
            for name in snapshot.key
        )
    )


def _taken_curps(connection: Connection, snapshot: Snapshot) -> list[Problem]:
    """A CURP belongs to one NSS, in the file and in the database."""
    if snapshot is not PEOPLE:
        return []
    stage, earlier = snapshot.stage, snapshot.stage.alias("earlier")
    stored = select(stage.c.line).join(
        _worker, and_(_worker.c.curp == stage.c.curp, _worker.c.nss != stage.c.nss)
    )
    in_file = select(stage.c.line).join(
        earlier, and_(earlier.c.curp == stage.c.curp, earlier.c.line < stage.c.line)
    )
    lines = connection.scalars(stored.union(in_file).order_by("line"))
    return [Problem(snapshot.spec.name, line, "curp", "duplicate_curp") for line in lines]


def _totals(connection: Connection, snapshot: Snapshot) -> list[Problem]:
    """Control totals that are not the sum of their ledger."""
    if snapshot is not TOTALS:
        return []
    stage, movement = snapshot.stage, _table(SavingsMovement)
    mentioned = select(_worker.c.id).join(stage, stage.c.nss == _worker.c.nss)
    ledger = (
        select(movement.c.worker_id, movement.c.bucket, func.sum(movement.c.amount_centavos).label("total"))
        .where(movement.c.worker_id.in_(mentioned))
        .group_by(movement.c.worker_id, movement.c.bucket)
        .subquery()
    )
    lines = connection.scalars(
        select(stage.c.line)
        .join(_worker, _worker.c.nss == stage.c.nss)
        .outerjoin(ledger, and_(ledger.c.worker_id == _worker.c.id, ledger.c.bucket == stage.c.bucket))
        .where(func.coalesce(ledger.c.total, 0) != stage.c.balance_centavos)
        .order_by(stage.c.line)
    )
    return [Problem(snapshot.spec.name, line, "balance", "total_mismatch") for line in lines]


def _upsert(connection: Connection, snapshot: Snapshot) -> int:
    stage, table = snapshot.stage, snapshot.table
    names = [c.stored_name for c in snapshot.spec.columns if not (snapshot.owned and c.name == "nss")]
    rows = select(*(stage.c[name] for name in names)).where(true()).order_by(stage.c.line)
    keys = list(snapshot.key)
    if snapshot.owned:
        rows = rows.add_columns(_worker.c.id).join(_worker, _worker.c.nss == stage.c.nss)
        names, keys = [*names, "worker_id"], [key.replace("nss", "worker_id") for key in keys]
    insert = insert_into(connection, table).from_select(names, rows)
    values = {name: insert.excluded[name] for name in names if name not in keys}
    changed = or_(*(table.c[name].is_distinct_from(value) for name, value in values.items()))
    return count_of(connection, insert.on_conflict_do_update(index_elements=keys, set_=values, where=changed))


def balance_mismatches(connection: Connection) -> list[tuple[str, int | None, int | None]]:
    """Credits of this import whose balance is not the sum of their movements, if they have any.

    Gives the credit number, its line in credits.csv and its first line in credit_movements.csv.
    """
    stage, credit, movement = CREDIT.stage, CREDIT.table, CREDIT_LEDGER.table
    mentioned = (
        select(credit.c.id)
        .join(stage, stage.c.credit_number == credit.c.credit_number)
        .union(select(TOUCHED.c.credit_id))
    )
    ledger = (
        select(movement.c.credit_id, func.sum(movement.c.amount_centavos).label("total"))
        .where(movement.c.credit_id.in_(mentioned))
        .group_by(movement.c.credit_id)
        .subquery()
    )
    rows = connection.execute(
        select(credit.c.credit_number, stage.c.line, TOUCHED.c.line)
        .join(ledger, ledger.c.credit_id == credit.c.id)
        .outerjoin(stage, stage.c.credit_number == credit.c.credit_number)
        .outerjoin(TOUCHED, TOUCHED.c.credit_id == credit.c.id)
        .where(ledger.c.total != credit.c.balance_centavos)
        .order_by(stage.c.line, TOUCHED.c.line)
    )
    return [(number, line, first) for number, line, first in rows]
