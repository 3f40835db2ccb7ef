from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.ui.table import turned_to
from micuenta_app.ui.texts import Translator

T = Translator("es")


@given(st.integers(-5, 500), st.integers(0, 5_000), st.integers(1, 100))
def test_pages_cover_a_list_once(page: int, total: int, size: int) -> None:
    view = turned_to(T, page, total, size)
    assert 1 <= view.page <= view.pages
    assert view.has_previous == (view.page > 1)
    assert view.has_next == (view.last < total)
    if total:
        assert 1 <= view.first <= view.last <= total
        assert view.last - view.first < size
        assert (view.first - 1) % size == 0


def test_an_empty_list_is_one_page_without_anything() -> None:
    view = turned_to(T, 1, 0, 24)
    assert (view.pages, view.first, view.last, view.text) == (1, 0, 0, "Del 0 al 0 de 0")
