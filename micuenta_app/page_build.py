"""Compile and bundle the pages: `python -m micuenta_app.page_build`, started by build.py.

Reflex's own export, with two differences. It works in a folder that only looks like the checkout, because
Reflex writes into reflex.lock while it works and would leave that changed when it is killed. And the result
is compressed here, each different content once.
"""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .build import web_dir
from .settings import ROOT
from .steps import Step, end_with_parent, give_up, tell

_READ_FROM_CHECKOUT = ("micuenta_app", "assets", "pyproject.toml", "bunfig.toml", ".npmrc")
_WRITTEN_TO = "reflex.lock"
_CONFIG = "rxconfig.py"
_COUNTED = "\nfrom micuenta_app.build_counting import counted\n\nconfig = counted(config)\n"
_COMPRESS = Path(__file__).with_name("web") / "compress.js"
_FORMATS = ("brotli", "gzip")


@contextmanager
def _stand_in() -> Iterator[Path]:
    """A folder that looks like the checkout, and of which only what Reflex writes to is real."""
    folder = web_dir().with_name(f"{web_dir().name}-stage")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in _READ_FROM_CHECKOUT:
        (folder / name).symlink_to(ROOT / name)
    (folder / _WRITTEN_TO).mkdir()
    for path in (ROOT / _WRITTEN_TO).iterdir():
        shutil.copy(path, folder / _WRITTEN_TO)
    (folder / _CONFIG).write_text((ROOT / _CONFIG).read_text() + _COUNTED)
    yield folder
    shutil.rmtree(folder)


def _forget_half_an_installation() -> None:
    # Reflex writes this file when Bun is done. Bun itself takes a folder that is there for a whole package.
    if not (web_dir() / "reflex.install_frontend_packages.cached").exists():
        shutil.rmtree(web_dir() / "node_modules", ignore_errors=True)


def _export() -> None:
    from reflex.reflex import cli

    from .build_counting import count_bundling

    count_bundling()
    cli(["export", "--frontend-only", "--no-zip"], standalone_mode=False)


def _compress() -> None:
    command = [Path(sys.prefix) / "bin" / "bun", _COMPRESS, web_dir() / "build" / "client", *_FORMATS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            done, total = map(int, line.split())
            tell(Step("compressing", done, total))
    if process.returncode:
        sys.exit(1)


def main() -> int:
    end_with_parent()
    # A compile makes millions of small objects and lets go of none: looking for cycles among them takes a
    # third of its time and frees nothing.
    gc.disable()
    tell(Step("reading the pages"))
    try:
        _forget_half_an_installation()
        with _stand_in() as folder:
            os.chdir(folder)
            _export()
            os.chdir(ROOT)
        _compress()
    except OSError as error:
        return give_up(f"{error.strerror or error}: {error.filename or web_dir()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
