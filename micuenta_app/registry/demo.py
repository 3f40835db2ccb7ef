"""Write the registry files of the demonstration: fictional people with coherent records."""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from . import lives, people
from .careers import AS_OF, Application, contributions, period, savings_rows, weeks
from .credits import AS_OF_MONTH, Outcome, Plan, play, units
from .demo_size import DEFAULT_SEED, DEFAULT_WORKERS, MOST_PEOPLE
from .named_people import NAMED
from .people import Person
from .report import pesos
from .schema import FILES
from .stories import LIVES, Life

_FINISHED = ("paid", "released", "mortgage_cancelled")


def write_demo(out: Path, workers: int = DEFAULT_WORKERS, seed: int = DEFAULT_SEED) -> None:
    """Write the five files for `workers` people, the named ones first and in any case.

    The same seed writes the same bytes, and more people only add to the same first ones. Everything
    is as of AS_OF. Raises ValueError beyond MOST_PEOPLE.
    """
    if workers > MOST_PEOPLE:
        raise ValueError(f"at most {MOST_PEOPLE} people")
    out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        writers: dict[str, Any] = {}
        for spec in FILES:
            file = stack.enter_context((out / spec.name).open("w", encoding="utf-8", newline=""))
            writers[spec.stem] = csv.writer(file, lineterminator="\n")
            writers[spec.stem].writerow([column.name for column in spec.columns])
        for who, life in islice(_everyone(seed), max(workers, len(NAMED))):
            _write(writers, who, life)


def _everyone(seed: int) -> Iterator[tuple[Person, Life]]:
    for named in NAMED:
        yield Person(named.nss, named.curp, named.rfc, named.names), LIVES[named.key]
    for place in range(MOST_PEOPLE):
        random = Random(f"{seed}:{place}")  # noqa: S311  fiction, not secrets
        birth, sex = people.birth_and_sex(place)
        start = lives.first_year(birth, random)
        who = people.person(place, start, birth, sex, random)
        yield who, lives.life(place, birth, start, random)


def _write(writers: dict[str, Any], who: Person, life: Life) -> None:
    paid = contributions(life.jobs)
    names = who.names
    writers["workers"].writerow(
        (who.nss, who.curp, who.rfc, names.given_names, names.first_surname, names.second_surname,
         _first_day(life.jobs[0].start), weeks(life.jobs), AS_OF)
    )  # fmt: skip
    application = None
    if life.plan:
        outcome = play(life.plan, paid)
        application = Application(life.plan.granted_on.isoformat(), outcome.paid_off_on)
        writers["credits"].writerow(_credit(who.nss, life.plan, outcome))
        writers["credit_movements"].writerows(
            (f"C{life.plan.number}-{n:04}", life.plan.number, row.posted_on, row.kind, pesos(row.amount),
             row.channel, row.reference)
            for n, row in enumerate(outcome.rows, 1)
        )  # fmt: skip
    balances: dict[str, int] = {}
    rows = []
    for n, row in enumerate(savings_rows(paid, application, life.voluntary), 1):
        balances[row.bucket] = balances.get(row.bucket, 0) + row.amount
        rows.append((f"S{who.nss}-{n:04}", who.nss, *row[:4], pesos(row.amount), row.employer))
    writers["movements"].writerows(rows)
    writers["savings_totals"].writerows(
        (who.nss, bucket, pesos(balance), AS_OF) for bucket, balance in sorted(balances.items())
    )


def _first_day(bimester: int) -> str:
    return f"{period(bimester)[:4]}-{bimester % 6 * 2 + 1:02}-01"


def _credit(nss: str, plan: Plan, outcome: Outcome) -> tuple[Any, ...]:
    status, payment = plan.status, outcome.payment
    if outcome.balance == 0 and status not in _FINISHED:
        status = "paid"
    alive = status not in _FINISHED
    balance_units: Any = ""
    payment_units: Any = ""
    if plan.is_vsm:
        balance_units = units(outcome.balance)
        payment_units = units(payment)
    return (
        plan.number, nss, plan.product, plan.granted_on, "vsm" if plan.is_vsm else "mxn",
        pesos(plan.amount), outcome.rate, plan.term, pesos(payment), pesos(plan.insurance), pesos(plan.fee),
        "" if plan.late_rate is None else plan.late_rate,
        "roa" if plan.payroll_until > AS_OF_MONTH else "rea", status,
        plan.status_until if alive and plan.status_until else "", outcome.late, outcome.deferred,
        int(plan.frozen), pesos(outcome.balance), balance_units, payment_units, AS_OF,
    )  # fmt: skip
