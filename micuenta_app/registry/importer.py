"""Import a folder of registry files: all of it or, but for rows refused on request, nothing."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
from sqlalchemy import Connection, insert, text

from .. import clock, db
from . import ledgers, snapshots, staging
from .checks import check
from .ledgers import Ledger
from .reading import UnreadableFile, read_chunks
from .records import ImportBatch
from .rejects import write_rejected
from .report import ImportReport, Problem
from .schema import CREDIT_MOVEMENTS, CREDITS, FILES, FileSpec
from .snapshots import Snapshot

# Gets the file's name, and the bytes read and to read in all.
Progress = Callable[[str, int, int], None]

_KINDS: dict[str, Ledger | Snapshot] = {
    kind.spec.name: kind
    for kind in (
        snapshots.PEOPLE,
        ledgers.SAVINGS_LEDGER,
        snapshots.TOTALS,
        snapshots.CREDIT,
        ledgers.CREDIT_LEDGER,
    )
}


def import_folder(folder: Path, *, skip_bad: bool = False, progress: Progress | None = None) -> ImportReport:
    """Store the registry files of a folder in the configured database, in one transaction.

    workers.csv must be there; the other files may be absent. Refused rows are in the report: without
    `skip_bad` one of them refuses the whole import; with it the good rows are stored and the rest
    written to `rejected-<file>.csv` beside the files. A file that cannot be read at all refuses
    the import in either case.

    Ledgers only grow: a movement stored before must come again as it was. People, credits and control
    totals are replaced by newer ones. Savings control totals must equal the sum of their ledger, and a
    credit's balance the sum of its movements if it has any.

    Readers of the database are not blocked and see nothing until all is stored.
    """
    withheld: frozenset[str] = frozenset()
    while True:
        attempt = _Attempt(folder, skip_bad, withheld, progress or (lambda file, done, total: None))
        report = attempt.run()
        if report is not None:
            return report
        withheld |= attempt.mismatched


class _Attempt:
    """One transaction. `withheld` are credits whose balance was found wrong, kept out with all that
    is theirs; what is wrong with a balance only shows once everything is stored."""

    def __init__(self, folder: Path, skip_bad: bool, withheld: frozenset[str], progress: Progress) -> None:
        self.mismatched: frozenset[str] = frozenset()
        self._folder = folder
        self._skip_bad = skip_bad
        self._withheld = withheld
        self._progress = progress
        self._problems: list[Problem] = []
        self._stored = dict.fromkeys((spec.name for spec in FILES), 0)
        self._unchanged = 0
        self._sizes = {path.name: path.stat().st_size for path in _files(folder)}
        self._done = 0

    def run(self) -> ImportReport | None:
        """The report, or None when it must be tried again without the mismatched credits."""
        engine = db.sync_engine().execution_options(writes=True)
        with engine.connect() as connection, connection.begin() as transaction:
            if connection.dialect.name == "postgresql":
                # One import at a time, as on SQLite: new rows are told by their ids.
                connection.execute(text("LOCK TABLE import_batch IN SHARE ROW EXCLUSIVE MODE"))
            staging.create(connection)
            try:
                report = self._import(connection)
            except UnreadableFile as unreadable:
                report = ImportReport(rejected=(*self._sorted(), unreadable.problem), committed=False)
            if report is None or not report.committed:
                transaction.rollback()
                return report
            staging.drop(connection)
        if self._skip_bad:
            write_rejected(self._folder, report.rejected)
        return report

    def _import(self, connection: Connection) -> ImportReport | None:
        before = {
            kind: ledgers.last_id(connection, kind) for kind in _KINDS.values() if isinstance(kind, Ledger)
        }
        for spec in FILES:
            if spec.required or spec.name in self._sizes:
                self._load(connection, spec, before)
                self._done += self._sizes.get(spec.name, 0)
        self._check_balances(connection)
        if self.mismatched and self._skip_bad:
            return None
        if self._problems and not self._skip_bad:
            return ImportReport(rejected=self._sorted(), committed=False)
        stored = {spec.stem: self._stored[spec.name] for spec in FILES}
        totals = stored.pop("savings_totals")
        if totals or any(stored.values()):
            connection.execute(insert(ImportBatch).values(imported_at=clock.now(), **stored))
        return ImportReport(
            workers=stored["workers"],
            movements=stored["movements"],
            credits=stored["credits"],
            credit_movements=stored["credit_movements"],
            sum_by_bucket=ledgers.sums(
                connection, ledgers.SAVINGS_LEDGER, before[ledgers.SAVINGS_LEDGER], "bucket"
            ),
            debt=sum(
                ledgers.sums(
                    connection, ledgers.CREDIT_LEDGER, before[ledgers.CREDIT_LEDGER], "kind"
                ).values()
            ),
            unchanged=self._unchanged,
            rejected=self._sorted(),
        )

    def _load(self, connection: Connection, spec: FileSpec, before: dict[Ledger, int]) -> None:
        kind = _KINDS[spec.name]
        total = sum(self._sizes.values())
        chunks = read_chunks(
            self._folder / spec.name,
            spec,
            self._problems.append,
            lambda done: self._progress(spec.name, self._done + done, total),
        )
        for chunk in chunks:
            good, problems = check(spec, self._without_withheld(spec, chunk))
            self._problems += problems
            if len(good):
                staging.fill(connection, spec, good)
            if isinstance(kind, Ledger) and len(good):
                new, problems = ledgers.append(connection, kind, before[kind])
                self._problems += problems
                self._stored[spec.name] += new
                self._unchanged += len(good) - new - len(problems)
        if isinstance(kind, Snapshot):
            self._stored[spec.name], unchanged, problems = snapshots.store(connection, kind)
            self._problems += problems
            if kind is not snapshots.TOTALS:
                self._unchanged += unchanged

    def _without_withheld(self, spec: FileSpec, chunk: pl.DataFrame) -> pl.DataFrame:
        if not self._withheld or spec not in (CREDITS, CREDIT_MOVEMENTS):
            return chunk
        held = pl.col("credit_number").is_in(list(self._withheld))
        column = "balance" if spec is CREDITS else "amount"
        for line in chunk.filter(held)["line"]:
            self._problems.append(Problem(spec.name, line, column, "balance_mismatch"))
        return chunk.filter(~held)

    def _check_balances(self, connection: Connection) -> None:
        mismatches = snapshots.balance_mismatches(connection)
        self.mismatched = frozenset(number for number, _, _ in mismatches)
        for _, line, first_movement in mismatches:
            if line is not None:
                self._problems.append(Problem(CREDITS.name, line, "balance", "balance_mismatch"))
            elif first_movement is not None:
                problem = Problem(CREDIT_MOVEMENTS.name, first_movement, "amount", "balance_mismatch")
                self._problems.append(problem)

    def _sorted(self) -> tuple[Problem, ...]:
        order = {spec.name: place for place, spec in enumerate(FILES)}
        return tuple(sorted(self._problems, key=lambda problem: (order[problem.file], problem.line)))


def _files(folder: Path) -> list[Path]:
    return [path for spec in FILES if (path := folder / spec.name).is_file()]
