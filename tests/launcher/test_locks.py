"""The locks name all that is needed, for every Python and system, and nothing more to run than to run."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from typing import cast

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from micuenta_app.settings import ROOT
from tests.support.package_index import PIN, real_requirements

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
NEEDED = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-test.lock": [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["test"]],
}
# What a marker may ask about; of Windows nothing is promised.
ENVIRONMENTS = [
    {
        "python_version": f"3.{minor}",
        "python_full_version": f"3.{minor}.{patch}",
        "sys_platform": system.lower(),
        "platform_system": system,
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "os_name": "posix",
    }
    for minor in range(11, 15)
    for patch in (0, 20)
    for system, machine in (("Linux", "x86_64"), ("Linux", "aarch64"), ("Darwin", "arm64"))
]


def _pins(lock: str, environment: dict[str, str]) -> dict[str, tuple[str, set[str]]]:
    """Version and extras of each package that the lock names for an environment."""
    found = {}
    for pin in PIN.finditer((ROOT / lock).read_text()):
        asked = Requirement(f"{pin['name']}{pin['extras'] or ''}{(pin['marker'] or '').rstrip()}")
        if asked.marker is None or asked.marker.evaluate(environment):
            found[pin["name"]] = (pin["version"], asked.extras)
    return found


def _asked_for(
    roots: list[str], pins: dict[str, tuple[str, set[str]]], environment: dict[str, str]
) -> Iterator[tuple[str, Requirement]]:
    """Every requirement in the tree, extras included, with who asks."""
    waiting = [("pyproject.toml", line, "") for line in roots]
    seen = set()
    while waiting:
        who, line, extra = waiting.pop()
        asked = Requirement(line)
        if asked.marker and not asked.marker.evaluate({**environment, "extra": extra}):
            continue
        yield who, asked
        name = canonicalize_name(asked.name)
        for wanted in {"", *asked.extras}:
            if name in pins and (name, wanted) not in seen:
                seen.add((name, wanted))
                waiting += [(name, further, wanted) for further in _requirements(name)]


def _requirements(name: str) -> list[str]:
    try:
        return real_requirements(name)
    except metadata.PackageNotFoundError:
        return []  # for another system or Python; uv, which made the lock, has seen its metadata


@pytest.mark.parametrize("lock", NEEDED)
def test_every_requirement_and_its_extras_are_met_by_a_pin(lock: str) -> None:
    for environment in ENVIRONMENTS:
        pins = _pins(lock, environment)
        for who, asked in _asked_for(NEEDED[lock], pins, environment):
            version, extras = pins.get(canonicalize_name(asked.name), ("", set()))
            assert version, f"{who} asks for {asked}: {lock} does not name it"
            assert asked.specifier.contains(Version(version), prereleases=True), f"{who}: {asked}"
            assert asked.extras <= extras, f"{who} asks for {asked}: the pin lacks an extra"


def test_the_lock_of_the_tests_holds_the_other_one_unchanged() -> None:
    for environment in ENVIRONMENTS:
        run, test = (_pins(lock, environment) for lock in NEEDED)
        assert {name: test[name][0] for name in run} == {name: run[name][0] for name in run}


# Imports all of ours, and looks for what they import only when it is needed, where the packages that the lock
# for running does not name seem not to be there.
_IMPORT_ALL = """
import ast, importlib, importlib.metadata, importlib.util, pathlib, pkgutil, re, sys
from importlib.machinery import PathFinder

def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()

allowed = set(sys.argv[1].split(","))
owners = importlib.metadata.packages_distributions()
refused = {top for top, names in owners.items() if not {plain(name) for name in names} & allowed}

class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name.partition(".")[0] in refused else super().find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Without
import micuenta_app
for module in pkgutil.walk_packages(micuenta_app.__path__, "micuenta_app."):
    if ".migrations" not in module.name:  # run by Alembic, inside its context
        importlib.import_module(module.name)

def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module

for path in pathlib.Path("micuenta_app").rglob("*.py"):
    for name in {name.partition(".")[0] for name in imported(path)}:
        # The tests' own command finds the tests' own browser.
        found = importlib.util.find_spec(name) or (path.name, name) == ("browser.py", "playwright")
        assert found, (path, name)
"""


def test_the_site_needs_nothing_but_what_is_installed_to_run_it() -> None:
    names = ",".join(_pins("requirements.lock", cast(dict[str, str], default_environment())))
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _IMPORT_ALL, names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
