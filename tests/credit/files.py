"""Made-up credits."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from micuenta_app import db
from micuenta_app.credit.rules import Terms
from micuenta_app.registry.careers import AS_OF
from micuenta_app.registry.credits import play, units
from micuenta_app.registry.records import Credit, CreditMovement
from micuenta_app.registry.stories import LIVES
from micuenta_app.viewer import Viewer

NOVEMBER = date(2026, 11, 15)
_numbers = count(1)


def terms(status: str = "current", **changes: object) -> Terms:
    values: dict[str, Any] = {
        "status": status,
        "status_until": None,
        "late_installments": 0,
        "deferral_months_used": 0,
        "frozen": False,
        "regime": "rea",
        "denomination": "mxn",
        "granted_on": date(2021, 6, 4),
        "original_centavos": 312_400_00,
        "balance_centavos": 224_800_49,
        "payment_centavos": 2_880_03,
        "insurance_centavos": 98_40,
        "fee_centavos": 0,
        "as_of": NOVEMBER,
    }
    # pyrefly: ignore[bad-argument-type]
    return Terms(**(values | changes))


async def credit(viewer: Viewer, **changes: object) -> Credit:
    """A credit in the registry, stored."""
    values: dict[str, Any] = {
        "credit_number": f"{next(_numbers):010}",
        "product": "tradicional",
        "granted_on": date(2021, 6, 4),
        "denomination": "mxn",
        "original_amount_centavos": 312_400_00,
        "annual_rate": Decimal("0.0741"),
        "term_months": 240,
        "monthly_payment_centavos": 2_880_03,
        "monthly_insurance_centavos": 98_40,
        "monthly_fee_centavos": 0,
        "regime": "rea",
        "status": "current",
        "balance_centavos": 224_800_49,
        "as_of": NOVEMBER,
    }
    # pyrefly: ignore[bad-argument-type]
    row = Credit(worker_id=viewer.worker_id, **(values | changes))
    async with db.writing() as session:
        session.add(row)
    return row


def paid(
    credit: Credit, posted_on: date, centavos: int = 2_978_43, kind: str = "payment", channel: str = ""
) -> CreditMovement:
    assert credit.id is not None
    return CreditMovement(
        movement_id=f"c{next(_numbers)}",
        credit_id=credit.id,
        posted_on=posted_on,
        kind=kind,
        amount_centavos=-centavos,
        channel=channel,
    )


async def lived(viewer: Viewer, key: str, **changes: object) -> Credit:
    """The credit of a person of the demonstration, with the ledger they would have without an employer."""
    plan = LIVES[key].plan
    assert plan is not None
    outcome = play(plan, [])
    row = await credit(
        viewer,
        **{
            "product": plan.product,
            "granted_on": plan.granted_on,
            "denomination": "vsm" if plan.is_vsm else "mxn",
            "original_amount_centavos": plan.amount,
            "annual_rate": outcome.rate,
            "term_months": plan.term,
            "monthly_payment_centavos": outcome.payment,
            "monthly_insurance_centavos": plan.insurance,
            "monthly_fee_centavos": plan.fee,
            "status": plan.status,
            "status_until": plan.status_until,
            "late_installments": outcome.late,
            "deferral_months_used": outcome.deferred,
            "frozen": plan.frozen,
            "balance_centavos": outcome.balance,
            "balance_units": units(outcome.balance) if plan.is_vsm else None,
            "as_of": AS_OF,
        }
        | changes,
    )
    assert row.id is not None
    async with db.writing() as session:
        session.add_all(
            CreditMovement(
                movement_id=f"c{next(_numbers)}",
                credit_id=row.id,
                posted_on=date.fromisoformat(line.posted_on),
                kind=line.kind,
                amount_centavos=line.amount,
                channel=line.channel,
                reference=line.reference,
            )
            for line in outcome.rows
        )
    return row
