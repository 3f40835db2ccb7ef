"""A registry folder with one more payment of a demo person, imported by the real command."""

import csv
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from micuenta_app.registry.demo import write_demo
from micuenta_app.registry.named_people import NAMED
from micuenta_app.settings import ROOT
from tests.support.server import Server, clean_environment


@dataclass(frozen=True, slots=True)
class Ledger:
    """The files of the demonstration, and where changed ones are written."""

    folder: Path

    def pay(self, server: Server, key: str, pesos: Decimal, day: date) -> None:
        """Import what the institution sends once it has a payment that makes the person current."""
        write_demo(self.folder / "all", workers=len(NAMED))
        nss = next(person.nss for person in NAMED if person.key == key)
        (worker,) = [row for row in self._rows("workers") if row["nss"] == nss]
        (credit,) = [row for row in self._rows("credits") if row["nss"] == nss]
        credit |= {
            "balance": str(Decimal(credit["balance"]) - pesos),
            "status": "current",
            "late_installments": "0",
            "as_of": day.isoformat(),
        }
        payment = {
            "movement_id": f"E2E-{key}-{day}",
            "credit_number": credit["credit_number"],
            "posted_on": day.isoformat(),
            "kind": "payment",
            "amount": f"-{pesos}",
            "channel": "sin_fronteras",
            "reference": "E2E",
        }
        for name, row in (("workers", worker), ("credits", credit), ("credit_movements", payment)):
            with (self.folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                written = csv.DictWriter(file, list(row))
                written.writeheader()
                written.writerow(row)
        command = [sys.executable, "-m", "micuenta_app.cli", "import", str(self.folder), "--json"]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=clean_environment(server.data_dir),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    def _rows(self, name: str) -> list[dict[str, str]]:
        with (self.folder / "all" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
