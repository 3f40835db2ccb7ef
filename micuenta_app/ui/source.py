"""Where what we say comes from. A newspaper keeps its name in both languages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import reflex as rx

from .dates import long_date
from .native import NativeLink
from .texts import Translator


@dataclass(frozen=True, slots=True)
class Source:
    """A publication; `on` is its day where it is known."""

    name: str | Callable[[Translator], str]
    url: str = ""
    on: date | None = None

    def named(self, t: Translator) -> str:
        return self.name if isinstance(self.name, str) else self.name(t)

    def cited(self, t: Translator) -> list[rx.Component | str]:
        """Its name, as a link where there is one, and its day."""
        said = self.named(t)
        name = NativeLink.create(said, href=self.url, rel="noreferrer") if self.url else said
        return [name, f", {long_date(t, self.on)}" if self.on else ""]


def source_line(t: Translator, *sources: Source) -> rx.Component:
    """One quiet line that names them all."""

    def named() -> Iterator[rx.Component | str]:
        for place, source in enumerate(sources):
            yield "; " if place else " "
            yield from source.cited(t)

    return rx.el.p(t("Fuente:"), *named(), ".", class_name="small muted")
