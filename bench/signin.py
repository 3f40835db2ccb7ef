"""How many people can sign in a second, and what everybody else notices of it.

A real server with real password hashes. The floor is bcrypt itself: cores ÷ the time of one check, taken
before and after in the same run. Meanwhile somebody else's open tab sends an event again and again; its
round trip is compared with that on the same server at rest.
"""

import asyncio
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

import aiohttp
import bcrypt

from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server
from tests.wire.client import Tab, sign_in

CLIENTS, SECONDS, EVENTS = 16, 20, 150
LEAST_RATE, MOST_SLOWER = 0.9, 2.0
_COST = 12
_WATCHER, *_COMERS = KEYS


def main() -> None:
    before = _one_check()
    with (
        tempfile.TemporaryDirectory() as folder,
        # Everybody comes from this machine.
        Server(Path(folder), MICUENTA_BCRYPT_COST=str(_COST), MICUENTA_ADDRESS_TRIES="1000000") as server,
    ):
        idle, busy, done, seconds = asyncio.run(_measure(server))
    check = statistics.mean((before, _one_check()))
    floor = (os.cpu_count() or 1) / check
    rate, slower = done / seconds, busy / idle
    print(
        f"one check {1000 * check:.0f} ms; {CLIENTS} clients: {rate:.2f} sign-ins/s, floor {floor:.2f}, "
        f"ratio {rate / floor:.2f} (at least {LEAST_RATE}); "
        f"event p95 {1000 * idle:.0f} ms at rest, {1000 * busy:.0f} ms meanwhile, "
        f"ratio {slower:.2f} (at most {MOST_SLOWER})"
    )
    if rate / floor < LEAST_RATE or slower > MOST_SLOWER:
        sys.exit(1)


def _one_check() -> float:
    """The seconds of one password check, the median of some."""
    stored = bcrypt.hashpw(b"password", bcrypt.gensalt(_COST))
    taken = []
    for _ in range(7):
        began = time.perf_counter()
        bcrypt.checkpw(b"password", stored)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


async def _measure(server: Server) -> tuple[float, float, int, float]:
    """The p95 at rest and meanwhile, and how many signed in in how many seconds."""
    cookie = await sign_in(server, KEYS[_WATCHER].email, KEYS[_WATCHER].password)
    async with Tab(server, cookie=cookie, page="/cuenta") as tab:
        await tab.until(lambda text: '"ready_rx_state_": true' in text)
        idle = await _p95(tab, EVENTS)
        # In its own process: it must not slow down who measures.
        ours, theirs = multiprocessing.Pipe()
        comers = multiprocessing.get_context("spawn").Process(target=_come, args=(server.url, theirs))
        comers.start()
        await asyncio.to_thread(ours.recv)
        busy = await _p95(tab, EVENTS)
        done, seconds = await asyncio.to_thread(ours.recv)
        comers.join()
    return idle, busy, done, seconds


async def _p95(tab: Tab, events: int) -> float:
    taken = []
    for _ in range(events):
        began = time.perf_counter()
        await tab.settle()
        taken.append(time.perf_counter() - began)
        await asyncio.sleep(0.1)
    return statistics.quantiles(taken, n=20)[-1]


def _come(url: str, told: Connection) -> None:
    told.send(asyncio.run(_sign_in_again_and_again(url, told)))


async def _sign_in_again_and_again(url: str, told: Connection) -> tuple[int, float]:
    """Clients that sign in, each in its own browser, and again as soon as they are in."""
    ends, done = 0.0, 0

    async def client(number: int) -> None:
        nonlocal done
        keys = KEYS[_COMERS[number % len(_COMERS)]]
        form = {"identifier": keys.email, "password": keys.password}
        jar = aiohttp.CookieJar(unsafe=True)  # cookies of an address that is a number
        async with aiohttp.ClientSession(url, headers={"Origin": url}, cookie_jar=jar) as browser:
            while time.perf_counter() < ends:
                async with browser.post("/sesion", data=form, allow_redirects=False) as answer:
                    if answer.headers.get("location") != "/cuenta":
                        raise RuntimeError(f"not let in: {answer.status} {answer.headers}")
                done += 1

    told.send("beginning")
    began = time.perf_counter()
    ends = began + SECONDS
    await asyncio.gather(*map(client, range(CLIENTS)))
    return done, time.perf_counter() - began
