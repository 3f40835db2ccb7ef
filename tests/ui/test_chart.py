import re
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.ui.chart import Drawing, LineChart, line_chart
from micuenta_app.ui.texts import Translator

T = Translator("es")
START = date(2005, 1, 17)

amounts = st.integers(min_value=-(10**9), max_value=10**11)
series = st.lists(
    st.tuples(st.integers(0, 20_000), amounts), min_size=1, max_size=60, unique_by=lambda p: p[0]
)


def draw(points: list[tuple[int, int]], future: list[tuple[int, int]] | None = None) -> LineChart:
    days = [(START + timedelta(days=day), amount) for day, amount in sorted(points)]
    later = [(days[-1][0] + timedelta(days=1 + day), amount) for day, amount in sorted(future or [])]
    return line_chart(T, days, later, mark="Hoy", summary="Sube")


def numbers(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def size(drawing: Drawing) -> tuple[float, float]:
    _, _, width, height = map(float, drawing.view_box.split())
    return width, height


@given(series, st.lists(st.tuples(st.integers(0, 20_000), amounts), max_size=20, unique_by=lambda p: p[0]))
def test_everything_stays_inside_the_drawing(past, future) -> None:
    chart = draw(past, future)
    for drawing in (chart.narrow, chart.wide):
        width, height = size(drawing)
        marks = [(float(drawing.mark_x), float(drawing.mark_y))]
        for x, y in numbers(drawing.line) + numbers(drawing.future) + marks:
            assert 0 <= x <= width
            assert 0 <= y <= height
        for tick in drawing.days:
            assert 0 <= float(tick.place) <= width
        assert len(drawing.days) <= 6
        assert 2 <= len(drawing.amounts) <= 8


@given(series)
def test_more_money_is_higher_and_later_is_further_right(points) -> None:
    drawn = numbers(draw(points).wide.line)
    by_day = [amount for _, amount in sorted(points)]
    assert drawn == sorted(drawn, key=lambda point: point[0])
    for (amount, (_, y)), (other, (_, other_y)) in zip(
        zip(by_day, drawn, strict=True), list(zip(by_day, drawn, strict=True))[1:], strict=False
    ):
        if amount > other:
            assert y <= other_y


def test_the_mark_is_the_last_day_of_the_past() -> None:
    chart = draw([(0, 100_00), (400, 250_00)], [(365, 300_00)])
    assert numbers(chart.narrow.line)[-1] == (float(chart.narrow.mark_x), float(chart.narrow.mark_y))
    assert numbers(chart.narrow.future)[0] == numbers(chart.narrow.line)[-1]


def test_without_points_nothing_is_drawn() -> None:
    assert not line_chart(T, [], mark="", summary="").drawn


def test_an_account_that_never_held_money_is_drawn_flat() -> None:
    chart = draw([(0, 0), (900, 0)])
    assert len({y for _, y in numbers(chart.wide.line)}) == 1


def test_large_amounts_are_said_short_on_the_axis() -> None:
    chart = draw([(0, 0), (900, 268_450_30)])
    assert [tick.label for tick in chart.wide.amounts] == ["$0", "$100 mil", "$200 mil", "$300 mil"]
    chart = draw([(0, 0), (900, 1_900_000_00)])
    assert [tick.label for tick in chart.wide.amounts] == [
        "$0",
        "$0.5 mill.",
        "$1 mill.",
        "$1.5 mill.",
        "$2 mill.",
    ]
