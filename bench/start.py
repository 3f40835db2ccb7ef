"""How long a first start and a restart take, and what memory the site rests in: `python -m bench start`.

Each run: a clone of this checkout with nothing built and no data is started until it answers, stopped, and
started again. The floor, in the same run: a bare Reflex app of as many pages, exported by `reflex export`
and served by the same server, one worker. The packages are installed already, Bun's own cache is warm; what
an installation takes is not in it. `--runs N` says how often (5).
"""

import argparse
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.support.checkout import clone
from tests.support.server import clean_environment, free_port

_REST_SECONDS = 2.0
_BARE_CONFIG = """
import sys
from pathlib import Path
import reflex as rx

config = rx.Config(
    app_name="bare",
    bun_path=Path(sys.prefix) / "bin" / "bun",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    state_manager_mode="memory",
    frontend_compression_formats=["brotli", "gzip"],
    disable_plugins=[rx.plugins.SitemapPlugin],
)
"""
_BARE_APP = """
import reflex as rx


class Count(rx.State):
    n: int = 0

    @rx.event
    def more(self):
        self.n += 1


app = rx.App()
for number in range({pages}):
    app.add_page(
        lambda number=number: rx.el.main(
            rx.el.h1(f"Page {{number}}"), rx.el.button(Count.n, on_click=Count.more)
        ),
        route=f"/p{{number}}" if number else "/",
    )
"""
_SERVE_BARE = (
    "granian --interface asgi --factory --host 127.0.0.1 --workers 1 --log-level warning bare.bare:app"
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench start")
    parser.add_argument("start")
    parser.add_argument("--runs", type=int, default=5)
    runs: int = parser.parse_args().runs
    measured: dict[str, dict[str, list[float]]] = {"site": {}, "bare": {}}
    for run in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            pages = _measure_site(Path(folder), measured["site"])
            _measure_bare(Path(folder) / "bare", pages, measured["bare"])
        print(f"run {run + 1} of {runs}, {pages} pages", flush=True)
    for name in measured["site"]:
        site, bare = measured["site"][name], measured["bare"].get(name)
        line = f"{name:<28} {_said(site)}"
        if bare:
            line += f"   floor {_said(bare)}   ratio {statistics.median(site) / statistics.median(bare):.2f}"
        print(line)


def _said(values: list[float]) -> str:
    return f"{min(values):6.1f} least, {statistics.median(values):6.1f} median"


def _measure_site(folder: Path, into: dict[str, list[float]]) -> int:
    checkout = clone(folder / "clone")
    environment = clean_environment(folder / "data")
    port = free_port()
    command = [sys.executable, "-m", "micuenta_app.cli", "run", "--port", str(port)]
    _start_twice(command, checkout, environment, f"http://localhost:{port}/salud", into)
    return sum(1 for _ in (checkout / ".web" / "build" / "client").rglob("index.html"))


def _measure_bare(folder: Path, pages: int, into: dict[str, list[float]]) -> None:
    (folder / "bare").mkdir(parents=True)
    (folder / "rxconfig.py").write_text(_BARE_CONFIG)
    (folder / "bare" / "bare.py").write_text(_BARE_APP.format(pages=pages))
    (folder / "bare" / "__init__.py").touch()
    environment = {
        **clean_environment(folder / "data"),
        "REFLEX_ENV_MODE": "prod",
        "REFLEX_DIR": str(folder / "reflex"),
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "REFLEX_TELEMETRY_ENABLED": "false",
    }
    environment.pop("REFLEX_WEB_WORKDIR", None)
    began, used = time.perf_counter(), _cpu_of_ended()
    subprocess.run(
        [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    built = time.perf_counter() - began, _cpu_of_ended() - used
    served = {
        **environment,
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        "__REFLEX_SKIP_COMPILE": "true",
    }
    port = free_port()
    command = [sys.executable, "-m", *_SERVE_BARE.split(), "--port", str(port)]
    _start_twice(command, folder, served, f"http://localhost:{port}/", into, built)


def _start_twice(
    command: list[str],
    folder: Path,
    environment: dict[str, str],
    url: str,
    into: dict[str, list[float]],
    before: tuple[float, float] = (0.0, 0.0),
) -> None:
    """Measure both starts; `before` are the seconds, and those of all cores, that the first one took already.

    On a machine with other work to do, what all cores were busy with says more than what a clock says.
    """
    for what, (waited, worked) in (("first start", before), ("restart", (0.0, 0.0))):
        used = _cpu_of_ended()
        with _started(command, folder, environment, url) as (process, seconds):
            into.setdefault(f"{what}, s", []).append(waited + seconds)
            if what == "restart":
                _weigh(process.pid, into)
        into.setdefault(f"{what}, s of all cores", []).append(worked + _cpu_of_ended() - used)


def _cpu_of_ended() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@contextmanager
def _started(
    command: list[str], folder: Path, environment: dict[str, str], url: str
) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """The process and how many seconds passed until the address answered. Stopped as by Ctrl-C."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    try:
        while not _answers(url):
            if process.poll() is not None:
                sys.exit(f"{command} ended before it answered")
            time.sleep(0.02)
        yield process, time.perf_counter() - began
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).is_success
    except httpx.TransportError:
        return False


def _weigh(parent: int, into: dict[str, list[float]]) -> None:
    """What the process that waits and its worker hold at rest. Linux counts it."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = (map(int, line.split()) for line in listed.stdout.splitlines())
    (worker,) = [child for child, of in pairs if of == parent]
    _wait_for_rest(worker)
    for name, pid in (("parent", parent), ("worker", worker)):
        for kind in ("Rss", "Pss"):
            into.setdefault(f"{name} {kind.upper()}, MB", []).append(_megabytes(pid, kind))


def _wait_for_rest(pid: int) -> None:
    before = -1.0
    while (used := _cpu_seconds(pid)) - before > 0.1:
        before = used
        time.sleep(_REST_SECONDS)


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _megabytes(pid: int, kind: str) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) / 1024
    raise ValueError(kind)
