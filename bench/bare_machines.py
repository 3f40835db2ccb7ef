"""Both commands of the README on machines that hold nothing but git, python3, python3-venv and certificates.

Makes minimal Debian roots with debootstrap and goes through what happens to newcomers in them: a first start
as root and as an ordinary user, an odd path, no home, no network at the second start, a checkout that cannot
be written, a full disk, a taken port, a start that is killed. Then a first start with each Python of this
machine. Needs root, a network and debootstrap. Prints one line a case; exits with 1 when one failed.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_PACKAGES = "git,python3,python3-venv,ca-certificates"
_USER = "persona"
_CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
_PORT = 8765
_CHECKOUT = "micuenta"


@dataclass(frozen=True, slots=True)
class Start:
    """How a start went: whether the site answered, after how long, and what the terminal said."""

    answered: bool
    seconds: float
    code: int
    lines: list[str]

    @property
    def last(self) -> str:
        return next((line for line in reversed(self.lines) if line.strip()), "")

    @property
    def is_one_clear_line(self) -> bool:
        """It gave up, and the last line says why."""
        said = "\n".join(self.lines)
        return self.code != 0 and self.last.startswith("micuenta:") and "Traceback" not in said


class Machine:
    """A Debian root; each command runs in its own mount and process namespace, and leaves nothing behind."""

    def __init__(self, folder: Path, suite: str, certificates: Path | None) -> None:
        self.root = folder / suite
        self._certificates = certificates
        if not (self.root / "usr/bin/git").exists():
            _checked("debootstrap", "--variant=minbase", f"--include={_PACKAGES}", suite, str(self.root))
        if not (self.root / "home" / _USER).exists():
            _checked("chroot", str(self.root), "useradd", "--create-home", _USER)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        if certificates:
            shutil.copy(certificates, self.root / _CERTIFICATES[1:])

    def run(
        self,
        command: str,
        user: str = "root",
        mounts: str = "",
        offline: bool = False,
        home: bool = True,
        **variables: str,
    ) -> subprocess.CompletedProcess[str]:
        """Run a shell command inside.

        Args:
            mounts: shell commands that change the mounts first; $R is the machine's root.
            offline: without any network but the loopback.
        """
        environment = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", **variables}
        if home:
            environment["HOME"] = "/root" if user == "root" else f"/home/{user}"
        if self._certificates:
            for name in ("SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"):
                environment[name] = _CERTIFICATES
        assigned = " ".join(shlex.quote(f"{name}={value}") for name, value in environment.items())
        script = (
            "set -e; mount --rbind /dev $R/dev; mount -t proc proc $R/proc; "
            + ("ip link set lo up; " if offline else "")
            + (f"{mounts}; " if mounts else "")
            + f"exec chroot --userspec={user}:{user} $R env -i {assigned} sh -c {shlex.quote(command)}"
        )
        net = ["--net"] if offline else []
        return subprocess.run(
            ["unshare", "--mount", "--pid", "--fork", *net, "sh", "-c", script],
            env={**os.environ, "R": str(self.root)},
            capture_output=True,
            text=True,
            check=False,
        )

    def clone(self, place: str, user: str = "root") -> None:
        """A clean clone of this checkout's last commit."""
        target = self.root / place[1:]
        shutil.rmtree(target, ignore_errors=True)
        with tempfile.TemporaryDirectory(dir=self.root / "var/tmp") as folder:
            bundle = Path(folder) / "micuenta.bundle"
            _checked("git", "-C", str(ROOT), "bundle", "create", "-q", str(bundle), "HEAD")
            Path(folder).chmod(0o755)
            inside = shlex.quote(f"/{bundle.relative_to(self.root)}")
            cloned = self.run(f"git clone -q {inside} {shlex.quote(place)}", user)
        if cloned.returncode:
            raise RuntimeError(cloned.stderr)

    def start(self, place: str, *options: str, before: str = "", **how: Any) -> Start:
        """`./micuenta run` in a clone, until it answers or gives up."""
        shutil.copy(Path(__file__).with_name("bare_start.py"), self.root / "var/tmp/bare_start.py")
        command = shlex.join(["./micuenta", "run", "--port", str(_PORT), *options])
        ran = self.run(
            f"cd {shlex.quote(place)} && {before} exec python3 /var/tmp/bare_start.py {_PORT} {command}",
            **how,
        )
        if ran.returncode:
            raise RuntimeError(ran.stderr)
        return Start(**json.loads(ran.stdout.splitlines()[-1]))

    def size(self, place: str) -> int:
        """Megabytes on disk."""
        return int(_checked("du", "-sm", str(self.root / place[1:])).split()[0])


class Report:
    """Prints a line a case and remembers whether all went well."""

    def __init__(self) -> None:
        self.failed = 0

    def say(self, where: str, what: str, good: bool, text: str) -> None:
        self.failed += not good
        print(f"{'ok    ' if good else 'FAILED'}  {where:9} {what}: {text}", flush=True)

    def answered(self, where: str, what: str, start: Start, more: str = "") -> None:
        text = f"{start.seconds} s to the first answer{more}" if start.answered else start.last
        self.say(where, what, start.answered, text)

    def one_line(self, where: str, what: str, start: Start) -> None:
        self.say(where, what, start.is_one_clear_line, start.last)


def _first_starts(machine: Machine, name: str, report: Report) -> None:
    place = f"/root/{_CHECKOUT}"
    shutil.rmtree(machine.root / "root/.cache", ignore_errors=True)
    for cache in ("empty", "warm"):
        machine.clone(place)
        first = machine.start(place)
        sizes = f"; .venv {machine.size(f'{place}/.venv')} MB, .web {machine.size(f'{place}/.web')} MB"
        report.answered(name, f"root, first start, {cache} cache", first, sizes)
    report.answered(name, "root, second start", machine.start(place))
    status = _status(machine, place)
    report.say(name, "the checkout afterwards", not status, status or "clean")


def _status(machine: Machine, place: str) -> str:
    return machine.run(f"cd {shlex.quote(place)} && git status --porcelain").stdout.strip()


def _odd_user(machine: Machine, name: str, report: Report) -> None:
    place = f"/home/{_USER}/mi cuenta ñ"
    machine.clone(place, _USER)
    how: dict[str, Any] = {"user": _USER, "home": False, "LANG": "C", "before": "umask 077 &&"}
    first = machine.start(place, **how)
    report.answered(name, "user, path with a space and ñ, LANG=C, no HOME, umask 077", first)
    report.answered(
        name, "the same, second start without a network", machine.start(place, offline=True, **how)
    )


def _read_only(machine: Machine, name: str, report: Report) -> None:
    place = f"/root/{_CHECKOUT}"
    read_only = "mount --bind $R{0} $R{0}; mount -o remount,ro,bind $R{0}"
    data = {"MICUENTA_DATA_DIR": "/var/tmp/micuenta-data"}
    ready = machine.start(place, mounts=read_only.format(place), **data)
    report.answered(name, "a checkout that cannot be written any more, data elsewhere", ready)
    fresh = "/root/fresh"
    machine.clone(fresh)
    refused = machine.start(fresh, mounts=read_only.format(fresh), **data)
    report.one_line(name, "a fresh checkout that cannot be written", refused)


def _full_disk(machine: Machine, name: str, report: Report) -> None:
    place = "/root/full"
    machine.clone(place)
    for megabytes in (40, 300, 800):
        mounts = (
            f"mkdir -p $R/mnt/full; mount -t tmpfs -o size={megabytes}m none $R/mnt/full; "
            f"cp -a $R{place}/. $R/mnt/full"
        )
        report.one_line(name, f"a disk of {megabytes} MB", machine.start("/mnt/full", mounts=mounts))
    for kilobytes in (0, 2_000):
        mounts = (
            "mkdir -p $R/mnt/data; mount -t tmpfs -o size=4m none $R/mnt/data; "
            f"head -c {4096 - kilobytes}K /dev/zero > $R/mnt/data/filler || true"
        )
        start = machine.start(f"/root/{_CHECKOUT}", mounts=mounts, MICUENTA_DATA_DIR="/mnt/data")
        report.one_line(name, f"{kilobytes} kB left for the data", start)


def _taken_port(machine: Machine, name: str, report: Report) -> None:
    # It answers nothing: only the start's own words end the case.
    listen = f"import socket, time; s = socket.create_server(('127.0.0.1', {_PORT})); time.sleep(600)"
    taken = machine.start(f"/root/{_CHECKOUT}", before=f"{{ python3 -c {shlex.quote(listen)} & }} &&")
    report.one_line(name, "a taken port", taken)


def _killed(machine: Machine, name: str, report: Report) -> None:
    place = "/root/killed"
    for signal in ("TERM", "KILL"):
        machine.clone(place)
        machine.run(
            f"cd {place}; ./micuenta run --port {_PORT} > /var/tmp/killed.log 2>&1 & "
            "until grep -qi building /var/tmp/killed.log; do sleep 0.2; done; "
            f"sleep 4; kill -{signal} $!; sleep 1"
        )
        status = _status(machine, place)
        report.say(name, f"a first start ended by SIG{signal}", not status, status or "the checkout is clean")
        report.answered(name, "and the next", machine.start(place))


def _tests(machine: Machine, name: str, report: Report, which: str) -> None:
    options = "--quick" if which == "quick" else ""
    for user, home in (("root", "/root"), (_USER, f"/home/{_USER}")):
        place = f"{home}/{_CHECKOUT}-tests"
        machine.clone(place, user)
        begun = time.monotonic()
        ran = machine.run(f"cd {place} && ./micuenta test {options}", user)
        last = (ran.stdout + ran.stderr).strip().splitlines()[-1]
        text = f"{last} ({time.monotonic() - begun:.0f} s)"
        report.say(name, f"{user}, ./micuenta test {options}".strip(), ran.returncode == 0, text)


CASES: list[Callable[[Machine, str, Report], None]] = [
    _first_starts,
    _odd_user,
    _read_only,
    _full_disk,
    _taken_port,
    _killed,
]


def _pythons() -> Iterator[tuple[str, str]]:
    for minor in range(11, 15):
        python = shutil.which(f"python3.{minor}")
        if python and subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0:
            yield f"3.{minor}", python


@contextmanager
def _clone_here() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / _CHECKOUT
        _checked("git", "clone", "-q", str(ROOT), str(place))
        yield place


def _each_python(report: Report) -> None:
    for version, python in _pythons():
        with _clone_here() as place:
            driver = [sys.executable, str(Path(__file__).with_name("bare_start.py")), str(_PORT)]
            command = [python, str(place / "micuenta"), "run", "--port", str(_PORT)]
            ran = subprocess.run([*driver, *command], capture_output=True, text=True, check=True)
            report.answered(f"Python {version}"[:9], "first start", Start(**json.loads(ran.stdout)))


def _checked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench bare")
    parser.add_argument("--folder", type=Path, default=Path("/var/tmp/micuenta-bare"), help="for the roots")
    parser.add_argument(
        "--certificates", type=Path, help="a bundle to trust, behind a proxy that inspects TLS"
    )
    parser.add_argument("--suites", nargs="*", default=["bookworm", "trixie"])
    parser.add_argument("--tests", choices=["none", "quick", "all"], default="quick")
    parser.add_argument("--no-pythons", action="store_true", help="leave out this machine's own Pythons")
    options = parser.parse_args(sys.argv[2:])
    report = Report()
    for suite in options.suites:
        machine = Machine(options.folder, suite, options.certificates)
        for case in CASES:
            case(machine, suite, report)
        if options.tests != "none":
            _tests(machine, suite, report, options.tests)
    if not options.no_pythons:
        _each_python(report)
    sys.exit(1 if report.failed else 0)
