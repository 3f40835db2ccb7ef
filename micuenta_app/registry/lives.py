"""Plausible working lives and credits for the generated people. All of it is invented."""

from datetime import date
from decimal import Decimal
from random import Random

from .careers import AS_OF, LAST_BIMESTER, Job
from .credits import AS_OF_MONTH, Month, Plan
from .stories import Life

_EMPLOYERS = tuple(
    f"{what} {where} SA de CV"
    for what in (
        "Abarrotes", "Arneses", "Bordados", "Cerámica", "Constructora", "Empacadora", "Hoteles", "Llantas",
        "Maquilas", "Muebles", "Papelera", "Transportes",
    )
    for where in ("Xicoténcatl", "del Bajío", "La Cañada", "Peñón Blanco", "de Occidente", "del Istmo")
)  # fmt: skip
# Status and its share in a hundred credits.
_STATUSES = {
    "current": 52, "late": 14, "deferred": 6, "protected": 3, "restructured": 8, "judicial": 3, "paid": 6,
    "mortgage_cancelled": 5, "released": 3,
}  # fmt: skip
_PRODUCTS = ("tradicional",) * 6 + ("unamos", "cofinavit", "apoyo", "mejoravit")
_CHANNELS = ("sin_fronteras", "sin_fronteras", "spei", "banco", "tienda", "tarjeta")
_RATES = tuple(Decimal(rate) for rate in ("0.0350", "0.0551", "0.0721", "0.0886", "0.1042", "0.1045"))


def first_year(birth: date, random: Random) -> int:
    """When the first job was: between 17 and 24 years of age."""
    return min(birth.year + random.randint(17, 24), AS_OF.year - 3)


def life(place: int, birth: date, start_year: int, random: Random) -> Life:
    """A career until the person emigrated, and for nearly half of people a credit."""
    left_year = random.randint(start_year + 2, AS_OF.year)
    jobs = _jobs(start_year, left_year, random)
    plan = _plan(place, jobs, random) if random.random() < 0.45 else None
    voluntary = {f"{left_year}-{random.randint(1, 9):02}-20": random.randint(5, 90) * 100_00}
    return Life(jobs, plan, voluntary if random.random() < 0.05 else {})


def _jobs(start_year: int, left_year: int, random: Random) -> tuple[Job, ...]:
    jobs: list[Job] = []
    at = start_year * 6 + random.randrange(6)
    salary = random.randint(240, 700) * 100
    while at < left_year * 6 and at < LAST_BIMESTER:
        end = min(at + random.randint(6, 40), left_year * 6 + 4, LAST_BIMESTER + 1)
        jobs.append(Job(at, end, salary, random.choice(_EMPLOYERS)))
        salary = salary * random.randint(100, 125) // 100
        at = end + random.randint(0, 8)
    return tuple(jobs)


def _plan(place: int, jobs: tuple[Job, ...], random: Random) -> Plan | None:
    first_job_month, last_job_month = jobs[0].start * 2, jobs[-1].end * 2
    works = jobs[-1].end > LAST_BIMESTER
    status = random.choices(tuple(_STATUSES), tuple(_STATUSES.values()))[0]
    if works and status not in ("restructured", "released"):
        status = "current"  # the employer deducts
    earliest = first_job_month + 24
    released = status == "released"
    latest = AS_OF_MONTH - 362 if released else min(last_job_month, AS_OF_MONTH - 40)
    if not released:
        earliest = max(earliest, AS_OF_MONTH - 200)
    if earliest > latest:
        return None
    granted = random.randint(earliest, latest)
    granted_on = date(granted // 12, granted % 12 + 1, random.randint(2, 27))
    is_old = granted < 2013 * 12
    is_vsm = is_old and random.random() < 0.7
    months, until = _months(status, max(granted, last_job_month), random)
    status = status if months or status not in _BY_MONTHS else "current"
    finished_in = random.randint(granted + 30, AS_OF_MONTH - 2)
    restructured = status == "restructured"
    return Plan(
        number=f"{granted_on.year % 100:02}{place:08}",
        product=random.choice(_PRODUCTS),
        granted_on=granted_on,
        amount=random.randint(90, 700) * 1_000_00,
        rate=random.choice(_RATES),
        term=360,
        insurance=random.randint(60, 190) * 100,
        fee=random.randint(30, 80) * 100 if is_old else 0,
        is_vsm=is_vsm,
        months=months,
        payroll_until=AS_OF_MONTH + 1 if works else last_job_month,
        channel=random.choice(_CHANNELS),
        settled_in=finished_in if status in ("paid", "mortgage_cancelled") else None,
        released_in=granted + 361 if released else None,
        restructured_in=random.randint(2025 * 12 + 2, 2025 * 12 + 11) if restructured else None,
        forgiven_percent=random.randint(5, 45) if restructured else 0,
        new_rate=Decimal("0.04") if restructured else None,
        status=status,
        status_until=until,
        frozen=is_vsm,
        late_rate=Decimal("0.0420") if random.random() < 0.1 else None,
    )


# Statuses that the last months explain, what happened in them, and how many there are at least and at most.
_BY_MONTHS = {
    "late": (Month.SKIP, 1, 9),
    "judicial": (Month.SKIP, 24, 38),
    "deferred": (Month.DEFER, 1, 11),
    "protected": (Month.PROTECT, 1, 5),
}


def _months(status: str, since: int, random: Random) -> tuple[dict[int, Month], date | None]:
    """The last months of a credit, none before `since`, and when what they are ends."""
    if status not in _BY_MONTHS:
        return {}, None
    what, least, most = _BY_MONTHS[status]
    count = min(random.randint(least, most), AS_OF_MONTH - since)
    if count < least:
        return {}, None
    months = {AS_OF_MONTH - back: what for back in range(count)}
    if status not in ("deferred", "protected"):
        return months, None
    # A prórroga lasts 12 months at most (LINFONAVIT art. 41), the protection 6.
    ends = AS_OF_MONTH - count + (12 if status == "deferred" else 6)
    return months, date(ends // 12, ends % 12 + 1, 28)
