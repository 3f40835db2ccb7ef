"""The two pictures, drawn on the server as text: income by source against the wish, and the fan.

Each is drawn twice, for narrow and wide screens: type in a shrunk drawing cannot be read. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..ui.chart import Tick, amount_label, nice_step
from ..ui.texts import Translator
from .moments import Moment
from .result import Result, Sources


@dataclass(frozen=True)
class Box:
    """A rectangle of a column."""

    x: str = ""
    y: str = ""
    width: str = ""
    height: str = ""
    source: str = ""  # a key of the legend


@dataclass(frozen=True)
class Picture:
    """One drawing for one width, as the strings its SVG needs."""

    view_box: str = "0 0 1 1"
    boxes: list[Box] = field(default_factory=list)
    band: str = ""
    middle: str = ""
    axis: str = ""
    line: str = ""  # the wish
    line_label_x: str = ""
    line_label_y: str = ""
    line_label: str = ""
    mark_x: str = ""
    mark_y: str = ""
    floor: str = ""
    left: str = ""
    along: list[Tick] = field(default_factory=list)
    amounts: list[Tick] = field(default_factory=list)


@dataclass(frozen=True)
class Pictures:
    """A picture for both widths; nothing is drawn when `drawn` is false."""

    drawn: bool = False
    narrow: Picture = field(default_factory=Picture)
    wide: Picture = field(default_factory=Picture)
    summary: str = ""


@dataclass(frozen=True, slots=True)
class _Room:
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    labels: int  # how many fit along the floor


_NARROW = _Room(296, 270, 54, 290, 40, 236, labels=4)
_WIDE = _Room(640, 350, 76, 630, 46, 312, labels=8)


@dataclass(frozen=True, slots=True)
class _Scale:
    room: _Room
    most: int

    def y(self, centavos: float) -> float:
        return self.room.bottom - centavos / self.most * (self.room.bottom - self.room.top)


def _scale(room: _Room, most: float) -> tuple[_Scale, range]:
    step = nice_step(int(most))
    high = max(-(-int(most) // step) * step, step)
    return _Scale(room, high), range(0, high + 1, step)


def _common(t: Translator, room: _Room, scale: _Scale, marks: range) -> dict[str, Any]:
    return {
        "view_box": f"0 0 {room.width} {room.height}",
        "axis": f"M{room.left} {room.bottom}H{room.right}",
        "floor": str(room.bottom + 24),
        "left": str(room.left - 8),
        "amounts": [
            Tick(
                f"{scale.y(n):.1f}",
                amount_label(t, n, scale.most),
                f"M{room.left} {scale.y(n):.1f}H{room.right}",
            )
            for n in marks
        ],
    }


def by_source(t: Translator, result: Result, wish_words: str, summary: str) -> Pictures:
    """Columns by the age of retirement, stacked by source, and the wish as a line across."""

    def draw(room: _Room) -> Picture:
        columns = result.ages
        wish = 100 * result.answers.desired_monthly
        scale, marks = _scale(room, max(float(wish), *(100 * float(one.total) for one in columns)) * 1.02)
        slot = (room.right - room.left) / len(columns)
        wide = min(slot * 0.72, 44)
        chosen = next(place for place, one in enumerate(columns) if one.age == result.at.age)
        every = -(-len(columns) // room.labels)
        return Picture(
            boxes=[
                box
                for place, one in enumerate(columns)
                for box in _column(one, scale, room.left + slot * place + (slot - wide) / 2, wide)
            ],
            line=f"M{room.left} {scale.y(float(wish)):.1f}H{room.right}",
            line_label=wish_words,
            line_label_x=str(room.left + 4),
            line_label_y=f"{scale.y(float(wish)) - 10:.1f}",
            mark_x=f"{room.left + slot * (chosen + 0.5):.1f}",
            mark_y=f"{scale.y(100 * float(result.at.total)):.1f}",
            along=[
                Tick(f"{room.left + slot * (place + 0.5):.1f}", str(one.age))
                for place, one in enumerate(columns)
                if place == chosen or (abs(place - chosen) >= every and (place - chosen) % every == 0)
            ],
            **_common(t, room, scale, marks),
        )

    return Pictures(True, draw(_NARROW), draw(_WIDE), summary)


def _column(one: Sources, scale: _Scale, x: float, width: float) -> list[Box]:
    boxes, below = [], 0.0
    for source, amount in (("housing", one.housing), ("afore", one.afore), ("other", one.other)):
        above = below + 100 * float(amount)
        height = scale.y(below) - scale.y(above)
        if height >= 0.5:
            boxes.append(Box(f"{x:.1f}", f"{scale.y(above):.1f}", f"{width:.1f}", f"{height:.1f}", source))
        below = above
    return boxes


def fan_picture(t: Translator, result: Result, summary: str) -> Pictures:
    """What the savings may be each year until retirement."""
    moments = result.fan
    if not moments:
        return Pictures()

    def draw(room: _Room) -> Picture:
        most = max(100 * moment.high for moment in moments)
        scale, marks = _scale(room, most)
        months = moments[-1].months

        def point(moment: Moment, fund: float) -> str:
            x = room.left + moment.months / months * (room.right - room.left)
            return f"{x:.1f} {scale.y(100 * fund):.1f}"

        upper = [point(one, one.high) for one in moments]
        lower = [point(one, one.low) for one in reversed(moments)]
        middle = [point(one, one.middle) for one in moments]
        end_x, end_y = middle[-1].split()
        return Picture(
            band="M" + "L".join([*upper, *lower]) + "Z",
            middle="M" + "L".join(middle),
            mark_x=end_x,
            mark_y=end_y,
            along=_years(result, room, months),
            **_common(t, room, scale, marks),
        )

    return Pictures(True, draw(_NARROW), draw(_WIDE), summary)


def _years(result: Result, room: _Room, months: int) -> list[Tick]:
    """Some of the years until retirement, the first and the last among them."""
    first, span = result.answers.as_of, room.right - room.left
    count = min(room.labels - 1, max(1, months // 12))
    places: Sequence[int] = [round(months * n / count) for n in range(count + 1)]
    return [
        Tick(
            f"{room.left + place / months * span:.1f}",
            str(first.year + (first.month - 1 + place) // 12),
        )
        for place in places
    ]
