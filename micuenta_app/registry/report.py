"""What an import says of itself."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Why a row was refused. `line` is the physical line of the file where the row begins, the header
    being line 1; `column` is empty when the whole row or file is meant."""

    file: str
    line: int
    column: str
    code: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What was stored. Amounts are centavos.

    The counts are of rows stored, new or updated. `unchanged` counts the rows of people, credits and
    ledgers that were stored before, or came twice, with the same content. `sum_by_bucket` and `debt`
    sum the ledger rows of this folder that were accepted, stored now or before. `committed` is False
    when the import was refused: then nothing was stored and all figures are zero.
    """

    workers: int = 0
    movements: int = 0
    credits: int = 0
    credit_movements: int = 0
    sum_by_bucket: dict[str, int] = field(default_factory=dict)
    debt: int = 0
    unchanged: int = 0
    rejected: tuple[Problem, ...] = ()
    committed: bool = True

    def as_json(self) -> dict[str, Any]:
        """The interface of `import --json`: pesos are strings with two decimals."""
        return {
            "workers": self.workers,
            "movements": self.movements,
            "credits": self.credits,
            "credit_movements": self.credit_movements,
            "sum_by_bucket": {bucket: pesos(total) for bucket, total in self.sum_by_bucket.items()},
            "debt": pesos(self.debt),
            "unchanged": self.unchanged,
            "rejected": [
                {"file": p.file, "line": p.line, "column": p.column, "code": p.code} for p in self.rejected
            ],
        }


def pesos(centavos: int) -> str:
    """Centavos as pesos with two decimals."""
    whole, cents = divmod(abs(centavos), 100)
    return f"{'-' if centavos < 0 else ''}{whole}.{cents:02}"
