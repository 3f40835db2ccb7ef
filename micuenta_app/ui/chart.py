"""Line charts, drawn on the server as text.

Each is drawn twice, for narrow and for wide screens, because type in a shrunk drawing cannot be
read. The past is solid, the future dotted, and the marigold dot is where the person is now.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor, log10
from typing import cast

import reflex as rx
from babel.dates import format_date
from babel.numbers import format_decimal

from .details import details
from .texts import Translator

Points = Sequence[tuple[date, int]]  # a day and centavos, in order of days


@dataclass(frozen=True)
class Tick:
    """A label beside an axis, at a place along it, with its grid line as a path."""

    place: str
    label: str
    path: str = ""


@dataclass(frozen=True)
class Drawing:
    """One chart for one width, as the strings its SVG needs."""

    view_box: str = "0 0 1 1"
    line: str = ""
    area: str = ""
    future: str = ""
    axis: str = ""
    down: str = ""  # from the mark to the axis
    mark_x: str = ""
    mark_y: str = ""
    label_x: str = ""
    label_y: str = ""
    label_anchor: str = "start"
    floor: str = ""  # where the labels of the days stand
    left: str = ""  # where the labels of the amounts end
    days: list[Tick] = field(default_factory=list)
    amounts: list[Tick] = field(default_factory=list)


@dataclass(frozen=True)
class LineChart:
    """A chart ready to be drawn. Without points it is empty and nothing is drawn."""

    drawn: bool = False
    narrow: Drawing = field(default_factory=Drawing)
    wide: Drawing = field(default_factory=Drawing)
    mark: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """The room of a drawing: outer size, inner edges, and how many labels fit."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    days: int


_NARROW = _Frame(296, 240, 58, 284, 34, 206, days=3)
_WIDE = _Frame(640, 340, 76, 622, 40, 300, days=6)


def nice_step(most: int) -> int:
    """A round distance between grid lines, so that three to five of them reach `most` centavos."""
    rough = max(most, 100) / 4
    power = 10 ** floor(log10(rough))
    return next(int(nice * power) for nice in (1, 2, 5, 10) if nice * power >= rough)


def amount_label(t: Translator, centavos: int, most: int) -> str:
    """Short, for an axis: "200 mil", "1.5 mill."; the whole chart uses one unit."""
    whole = centavos / 100
    if not centavos:
        return "$0"
    if most >= 100_000_000:
        return t("${n} mill.", n=format_decimal(whole / 1_000_000, "#,##0.##", locale=t.locale))
    if most >= 1_000_000:
        return t("${n} mil", n=format_decimal(whole / 1_000, "#,##0.##", locale=t.locale))
    return f"${whole:,.0f}"


def _day_ticks(t: Translator, first: date, last: date, most: int) -> list[tuple[date, str]]:
    years = list(range(first.year + 1, last.year + 1))
    if len(years) < 2:
        pattern = "LLL y"
        return [(day, format_date(day, pattern, locale=t.locale)) for day in dict.fromkeys((first, last))]
    every = -(-len(years) // most)
    return [(date(year, 1, 1), str(year)) for year in years[::every]]


def _draw(t: Translator, frame: _Frame, past: Points, future: Points) -> Drawing:
    everything = [*past, *future]
    first, last = everything[0][0], everything[-1][0]
    span = max((last - first).days, 1)
    most = max(0, *(amount for _, amount in everything))
    least = min(0, *(amount for _, amount in everything))
    step = nice_step(most - least)
    low = least // step * step
    high = max(-(-most // step) * step, low + step)

    def x(day: date) -> float:
        return frame.left + (day - first).days / span * (frame.right - frame.left)

    def y(amount: int) -> float:
        return frame.bottom - (amount - low) / (high - low) * (frame.bottom - frame.top)

    def path(points: Points) -> str:
        return "M" + "L".join(f"{x(day):.1f} {y(amount):.1f}" for day, amount in points) if points else ""

    (now_day, now_amount), ground = past[-1], y(0)
    now_x, now_y = x(now_day), y(now_amount)
    to_the_right = now_x < (frame.left + frame.right) / 2
    return Drawing(
        view_box=f"0 0 {frame.width} {frame.height}",
        line=path(past),
        area=f"{path(past)}V{ground:.1f}H{x(first):.1f}Z",
        future=path([past[-1], *future]) if future else "",
        axis=f"M{frame.left} {ground:.1f}H{frame.right}",
        down=f"M{now_x:.1f} {now_y:.1f}V{ground:.1f}",
        mark_x=f"{now_x:.1f}",
        mark_y=f"{now_y:.1f}",
        label_x=f"{now_x + (12 if to_the_right else 8):.1f}",
        label_y=f"{max(now_y - 16, 16):.1f}",
        label_anchor="start" if to_the_right else "end",
        floor=str(frame.bottom + 24),
        left=str(frame.left - 8),
        days=[Tick(f"{x(day):.1f}", said) for day, said in _day_ticks(t, first, last, frame.days)],
        amounts=[
            Tick(f"{y(n):.1f}", amount_label(t, n, high), f"M{frame.left} {y(n):.1f}H{frame.right}")
            for n in range(low, high + 1, step)
        ],
    )


def line_chart(t: Translator, past: Points, future: Points = (), *, mark: str, summary: str) -> LineChart:
    """Draw a history and what is expected to follow.

    Args:
        past: days and centavos in order; the last one is where the person is now.
        future: what follows, dotted.
        mark: the words beside the dot, such as "Hoy: $224,800".
        summary: what the chart says, in a sentence, for who does not see it.
    """
    if not past:
        return LineChart()
    return LineChart(True, _draw(t, _NARROW, past, future), _draw(t, _WIDE, past, future), mark, summary)


def _svg(drawing: Drawing, mark: str, summary: str, size: str) -> rx.Component:
    svg = rx.el.svg
    return svg(
        rx.foreach(drawing.amounts, lambda tick: svg.path(d=tick.path, class_name="grid")),
        rx.foreach(
            drawing.amounts,
            lambda tick: svg.text(
                tick.label,
                x=drawing.left,
                y=tick.place,
                class_name="q",
                custom_attrs={"textAnchor": "end", "dy": ".35em"},
            ),
        ),
        svg.path(d=drawing.area, class_name="area"),
        svg.path(d=drawing.axis, class_name="axis"),
        svg.path(d=drawing.line, class_name="line"),
        svg.path(d=drawing.future, class_name="line dots"),
        svg.path(d=drawing.down, class_name="down"),
        rx.foreach(
            drawing.days,
            lambda tick: svg.text(
                tick.label,
                x=tick.place,
                y=drawing.floor,
                class_name="q",
                custom_attrs={"textAnchor": "middle"},
            ),
        ),
        svg.circle(cx=drawing.mark_x, cy=drawing.mark_y, r="8", class_name="today"),
        svg.text(
            mark,
            x=drawing.label_x,
            y=drawing.label_y,
            class_name="bold halo",
            custom_attrs={"textAnchor": drawing.label_anchor},
        ),
        view_box=drawing.view_box,
        class_name=f"chart {size}",
        role="img",
        custom_attrs={"aria-label": summary},
    )


def line_chart_figure(
    t: Translator, chart: LineChart | rx.Var[LineChart], caption: str | rx.Var[str], table: rx.Component
) -> rx.Component:
    """The drawing, its sentence, and the same numbers as a table one tap away."""
    shown = cast(LineChart, chart)
    return cast(
        rx.Component,
        rx.cond(
            shown.drawn,
            rx.el.figure(
                rx.el.figcaption(caption),
                _svg(shown.narrow, shown.mark, shown.summary, "s"),
                _svg(shown.wide, shown.mark, shown.summary, "l"),
                details(t("Ver los números en una tabla"), table),
                class_name="stack",
            ),
        ),
    )
