"""What each direct dependency costs: processor time and memory to import it, and the size of its files.

Each is imported in a fresh process by the app's own import statements, after Reflex and SQLModel, which no
page can do without: counted is what it adds to them, with its own dependencies. Its files are counted
without those. Processor time, because others may use the machine; the least of some runs, the first of
which leaves Python's compiled files in place. Memory is what the process holds more of, as Linux says it.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import distribution, packages_distributions
from typing import NamedTuple

from micuenta_app.settings import ROOT

RUNS = 2
_BASE = {"reflex": "import reflex.app", "sqlmodel": "import sqlmodel"}
_WHOLE = {
    "all of the server": "micuenta_app.micuenta_app",
    "all of `micuenta check`": "micuenta_app.fraud.commands",
}
_CHILD = """
import os, time
def held():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
{before}
megabytes, seconds = held(), time.process_time()
{counted}
seconds, megabytes = time.process_time() - seconds, held() - megabytes
print(seconds * 1000, megabytes / 2**20)
"""


class Cost(NamedTuple):
    milliseconds: float
    megabytes: float


def main() -> None:
    direct = _direct()
    modules = {name: _modules(name) for name in direct}
    statements = _statements({module: name for name in direct for module in modules[name]})
    loaded = set(_child("import sys, micuenta_app.micuenta_app; print(*sys.modules)").split())
    print("| package | loaded with the server | import ms | memory MB | files MB |")
    print("| --- | --- | ---: | ---: | ---: |")
    for name in direct:
        when = "yes" if loaded.intersection(modules[name]) else "no"
        before = [] if name in _BASE else list(_BASE.values())
        counted = statements.get(name) or [f"import {module}" for module in modules[name]]
        _print_row(name, when, _cost(before, [_BASE.get(name, ""), *counted]), f"{_files(name):.1f}")
    for what, module in _WHOLE.items():
        _print_row(what, "", _cost([], [f"import {module}"]), "")


def _print_row(name: str, when: str, cost: Cost, files: str) -> None:
    print(f"| {name} | {when} | {cost.milliseconds:.0f} | {cost.megabytes:.1f} | {files} |", flush=True)


def _direct() -> list[str]:
    """The names in pyproject.toml, without the versions and extras they are asked for with."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [re.split(r"[\[=<>~;! ]", line)[0] for line in project["dependencies"]]


def _modules(name: str) -> list[str]:
    """The modules a distribution brings that can be imported by their name alone."""
    return sorted(
        module
        for module, owners in packages_distributions().items()
        if name in map(_normal, owners) and module.isidentifier() and not module.startswith("_")
    )


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _statements(owners: Mapping[str, str]) -> dict[str, list[str]]:
    """How the app imports each distribution. `owners`: the distribution of each module."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in (ROOT / "micuenta_app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            for module in _imported(node):
                if owner := owners.get(module.partition(".")[0]):
                    found[owner].add(ast.unparse(node))
    return {name: sorted(lines) for name, lines in found.items()}


def _imported(node: ast.AST) -> Iterable[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []


def _cost(before: Sequence[str], counted: Sequence[str]) -> Cost:
    code = _CHILD.format(before="\n".join(before), counted="\n".join(counted))
    runs = [Cost(*map(float, _child(code).split())) for _ in range(RUNS)]
    return Cost(*map(min, zip(*runs, strict=True)))


def _child(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def _files(name: str) -> float:
    """Megabytes of what the distribution installs, as packed: without what Python compiles."""
    files = distribution(name).files or []
    return sum(file.size or 0 for file in files) / 2**20
