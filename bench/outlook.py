"""How long a result of the retirement check takes: the simulation, everything else, and over the socket.

The simulation's floor is what it cannot do without, in bare numpy: as many draws, one multiplication a
year and one partial sort for each moment shown. The socket's floor is the round trip of an event that does
nothing, on the same server.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from micuenta_app.retirement import fan as simulation
from micuenta_app.retirement.answers import defaults, read
from micuenta_app.retirement.result import result_of
from micuenta_app.retirement.rules import Balances, Plan
from tests.support.server import Server
from tests.wire.client import Tab
from tests.wire.test_retirement import PUBLIC, ready, result

MOST_MS, MOST_SOCKET_MS, ROUNDS = 60, 300, 60
YEARS, MOMENTS = 45, 9
TODAY = date(2026, 11, 25)
PLAN = Plan(
    birth_date=date(2001, 11, 1),
    as_of=TODAY,
    retire_at=25 + YEARS,
    regime="ley97",
    balances=Balances(viv97=Decimal(184_320)),
    real_yield=Decimal("0.01"),
    years=20,
    monthly_contribution=Decimal(850),
    afore=Decimal(50_000),
)


def main() -> None:
    floor = _median(_bare)
    warm = _median(lambda: simulation.fan(PLAN, 0.01))
    cold = _median(_cold)
    answers, _ = read(defaults() | {"nac_mes": "5", "nac_anio": "1988", "viv97": "184,320.55"}, TODAY)
    whole = _median(lambda: result_of(answers))
    idle, shown = asyncio.run(_socket())
    print(
        f"simulation of {simulation.PATHS:,} paths over {YEARS} years, saving each month: {cold:.1f} ms with "
        f"its draws, {warm:.1f} ms with those of before (at most {MOST_MS}); bare numpy {floor:.1f} ms, "
        f"ratio {cold / floor:.1f}\n"
        f"a whole result: {whole:.1f} ms\n"
        f"over the socket: p95 {shown:.0f} ms (at most {MOST_SOCKET_MS}); "
        f"an event that does nothing {idle:.0f} ms"
    )
    if cold > MOST_MS or shown > MOST_SOCKET_MS:
        sys.exit(1)


def _bare() -> None:
    draws = np.random.default_rng(1).standard_normal((YEARS, simulation.PATHS), dtype=np.float32)
    fund = np.ones(simulation.PATHS, np.float32)
    for year in range(YEARS):
        fund = fund * draws[year]
    for _ in range(MOMENTS):
        np.partition(draws[0], (500, 5_000, 9_499))


def _cold() -> None:
    simulation._draws.cache_clear()
    simulation.fan(PLAN, 0.01)


def _median(work: Callable[[], object]) -> float:
    """Milliseconds, the median of some rounds."""
    work()
    taken = []
    for _ in range(15):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return 1000 * statistics.median(taken)


async def _socket() -> tuple[float, float]:
    """Milliseconds, the 95th percentile: of an event that does nothing, and of a result."""
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder), MICUENTA_BCRYPT_COST="4") as server:
        async with Tab(server, page="/retiro") as tab:
            await ready(tab)
            await result(tab, PUBLIC, ir="resultado")
            results, idle = [], []
            for n in range(ROUNDS):
                # As often as a slider sends: the socket's guard drops what comes faster than a person.
                await asyncio.sleep(0.12)
                results.append(await result(tab, PUBLIC, mas_ahorro=str(100 * n), vivo="1"))
                began = time.perf_counter()
                await tab.settle()
                idle.append(time.perf_counter() - began)
    return _p95(idle), _p95(results)


def _p95(taken: list[float]) -> float:
    return 1000 * sorted(taken)[-(len(taken) // 20) - 1]
