"""A small folder of registry files, right in everything, to be spoiled by a test."""

import csv
from pathlib import Path

from micuenta_app.registry.named_people import NAMED

ROSA, ELVIRA, MARTIN = NAMED[0], NAMED[1], NAMED[2]

Row = dict[str, str]


def _worker(person) -> Row:
    return {
        "nss": person.nss, "curp": person.curp, "rfc": person.rfc,
        "given_names": person.names.given_names, "first_surname": person.names.first_surname,
        "second_surname": person.names.second_surname, "first_contribution_on": "2004-05-01",
        "weeks_contributed": "700", "weeks_as_of": "2026-10-31",
    }  # fmt: skip


def _movement(key: str, nss: str, amount: str, bucket: str = "viv97", kind: str = "contribution") -> Row:
    return {
        "movement_id": key, "nss": nss, "posted_on": "2024-03-17", "period": "2024B1", "bucket": bucket,
        "kind": kind, "amount": amount, "employer": "Textiles, Hilos y Más SA",
    }  # fmt: skip


def _total(nss: str, bucket: str, balance: str) -> Row:
    return {"nss": nss, "bucket": bucket, "balance": balance, "as_of": "2026-10-31"}


def _credit(number: str, nss: str, balance: str, **changes: str) -> Row:
    return {
        "credit_number": number, "nss": nss, "product": "tradicional", "granted_on": "2015-04-20",
        "denomination": "mxn", "original_amount": "400000.00", "annual_rate": "0.1045",
        "term_months": "300", "monthly_payment": "3500.00", "monthly_insurance": "120.00",
        "monthly_fee": "0.00", "late_annual_rate": "", "regime": "rea", "status": "current",
        "status_until": "", "late_installments": "0", "deferral_months_used": "0", "frozen": "0",
        "balance": balance, "balance_units": "", "monthly_payment_units": "", "as_of": "2026-10-31",
        **changes,
    }  # fmt: skip


def _paid(key: str, number: str, kind: str, amount: str) -> Row:
    return {
        "movement_id": key, "credit_number": number, "posted_on": "2026-10-12", "kind": kind,
        "amount": amount, "channel": "sin_fronteras", "reference": "R1",
    }  # fmt: skip


class Files(dict[str, list[Row]]):
    """Rows by file; `at` is the folder they are written to."""

    def __init__(self, at: Path) -> None:
        self.at = at
        vsm = {
            # 10 × 100.81 × 30.4 = 30646.24
            "denomination": "vsm", "balance_units": "10", "monthly_payment_units": "1",
            "monthly_payment": "3064.62", "frozen": "1",
        }  # fmt: skip
        super().__init__(
            {
                "workers.csv": [_worker(ROSA), _worker(ELVIRA)],
                "movements.csv": [
                    _movement("M1", ROSA.nss, "1500.10"),
                    _movement("M2", ROSA.nss, "-500.05", kind="applied_to_credit"),
                    _movement("M3", ELVIRA.nss, "70.00", bucket="sar92"),
                ],
                "savings_totals.csv": [
                    _total(ROSA.nss, "viv97", "1000.05"),
                    _total(ELVIRA.nss, "sar92", "70.00"),
                ],
                "credits.csv": [
                    _credit("1234567890", ROSA.nss, "396500.00"),
                    _credit("0987654321", ELVIRA.nss, "30646.24", **vsm),
                ],
                "credit_movements.csv": [
                    _paid("C1", "1234567890", "disbursement", "400000.00"),
                    _paid("C2", "1234567890", "payment", "-3500.00"),
                    _paid("C3", "0987654321", "disbursement", "30646.24"),
                ],
            }
        )

    def write(self) -> Path:
        self.at.mkdir(exist_ok=True)
        for name, rows in self.items():
            with (self.at / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)
        return self.at

    def text(self, name: str) -> str:
        return (self.at / name).read_text(encoding="utf-8")
