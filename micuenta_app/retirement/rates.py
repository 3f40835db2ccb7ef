"""What a dollar is in pesos: dated, with its source, and never more than an estimate. Pure."""

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Literal

Currency = Literal["mxn", "usd", "cad"]
CURRENCIES: tuple[Currency, ...] = ("mxn", "usd", "cad")


@dataclass(frozen=True, slots=True)
class Rate:
    """Pesos for one unit of a currency, on a day. `source` is empty where the person typed it."""

    pesos: Decimal
    day: date
    source: str = ""


@lru_cache
def known_rates() -> dict[str, Rate]:
    """The rates that come with the program, by currency; none for a currency without a verified one."""
    with (Path(__file__).parent / "rates.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["currency"]: Rate(Decimal(row["pesos"]), date.fromisoformat(row["day"]), row["source"])
            for row in csv.DictReader(file)
        }
