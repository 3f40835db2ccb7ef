"""What the demonstration's own files say about a person, added up here and not by the product."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from micuenta_app.registry.demo import write_demo
from micuenta_app.registry.named_people import NAMED, NamedPerson

PEOPLE: dict[str, NamedPerson] = {person.key: person for person in NAMED}


def name_of(key: str) -> str:
    """The name as the list of people shows it."""
    names = PEOPLE[key].names
    return f"{names.given_names} {names.first_surname}"


@dataclass(frozen=True, slots=True)
class Record:
    """A person's movements by pot, and the balance of the only credit, if there is one."""

    movements: list[Decimal]
    by_bucket: Counter[str]
    debt: Decimal | None

    @property
    def savings(self) -> Decimal:
        return sum(self.movements, Decimal())


class DemoFiles:
    """The files as `micuenta demo` writes them."""

    def __init__(self, folder: Path) -> None:
        write_demo(folder, workers=len(NAMED))
        self._folder = folder

    def _rows(self, name: str) -> Iterator[dict[str, str]]:
        with (self._folder / name).open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def of(self, key: str) -> Record:
        nss = PEOPLE[key].nss
        movements = [row for row in self._rows("movements.csv") if row["nss"] == nss]
        by_bucket: Counter[str] = Counter()
        for row in movements:
            # pyrefly: ignore[unsupported-operation]
            by_bucket[row["bucket"]] += Decimal(row["amount"])
        numbers = [row["credit_number"] for row in self._rows("credits.csv") if row["nss"] == nss]
        owed = [row for row in self._rows("credit_movements.csv") if row["credit_number"] in numbers]
        debt = sum((Decimal(row["amount"]) for row in owed), Decimal()) if numbers else None
        return Record([Decimal(row["amount"]) for row in movements], by_bucket, debt)
