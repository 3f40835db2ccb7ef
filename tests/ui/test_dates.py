from datetime import date

from micuenta_app.ui.dates import long_date, month_name, month_year, short_date
from micuenta_app.ui.texts import Translator

DAY = date(2026, 11, 5)
SPANISH, ENGLISH = Translator("es"), Translator("en")


def test_a_date_in_spanish() -> None:
    assert long_date(SPANISH, DAY) == "5 de noviembre de 2026"
    assert short_date(SPANISH, DAY) == "5 nov 2026"
    assert month_year(SPANISH, DAY) == "noviembre de 2026"
    assert month_name(SPANISH, DAY) == "noviembre"


def test_a_date_in_english() -> None:
    assert long_date(ENGLISH, DAY) == "November 5, 2026"
    assert short_date(ENGLISH, DAY) == "Nov 5, 2026"
    assert month_year(ENGLISH, DAY) == "November 2026"
    assert month_name(ENGLISH, DAY) == "November"
