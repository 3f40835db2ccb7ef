"""How far Reflex's export is, by its own hooks and its own log."""

import logging
from typing import Any

import reflex as rx
from reflex_base.plugins import Plugin

from .steps import Step, tell

_TOLD_EVERY = 10  # pages
# Reflex passes on here what Bun writes, line by line.
_BUN_LINES = "reflex.utils.processes"


class _Pages(Plugin):
    """Tell of each page that Reflex evaluates and, when all are, compiles."""

    def __init__(self) -> None:
        self.count = 0
        self._done = 0

    def eval_page(self, page_fn: Any, /, **kwargs: Any) -> None:
        self.count = len(kwargs["compile_context"].pages)
        self._tell()

    def compile_page(self, page_ctx: Any, /, **kwargs: Any) -> None:
        self._tell()

    def _tell(self) -> None:
        self._done += 1
        if self._done % _TOLD_EVERY == 1 or self._done == 2 * self.count:
            tell(Step("compiling the pages", self._done, 2 * self.count))

    def pre_compile(self, **context: Any) -> None:
        tell(Step("writing the scripts"))

    def post_build(self, **context: Any) -> None:
        tell(Step("finishing the pages"))


_PAGES = _Pages()


class _Bundling(logging.Handler):
    """Tell what Bun does."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = 0

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage()
        if line.startswith("Running command") and "'install'" in line:
            tell(Step("installing the scripts' packages"))
        elif "building client environment" in line:
            tell(Step("bundling the scripts"))
        elif "building ssr environment" in line:
            tell(Step("bundling what draws the pages"))
        elif line.startswith("Prerender"):
            self._drawn += 1
            if self._drawn % _TOLD_EVERY == 1 or self._drawn == _PAGES.count:
                tell(Step("drawing the pages", self._drawn, _PAGES.count))


def counted(config: rx.Config) -> rx.Config:
    """The configuration of an export that is counted here, and compressed by the one who started it."""
    config.plugins.append(_PAGES)
    # Reflex would compress each page twice, since it writes each under two names.
    config.frontend_compression_formats = []
    return config


def count_bundling() -> None:
    """Tell from now on what Bun does. Reflex's own handler keeps its level, so nothing more is printed."""
    lines = logging.getLogger(_BUN_LINES)
    lines.setLevel(logging.DEBUG)
    lines.addHandler(_Bundling())
