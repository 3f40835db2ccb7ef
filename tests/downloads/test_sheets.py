"""Files for programs: what somebody's name can do to whoever opens them."""

import csv
from io import StringIO

import pytest

from micuenta_app.downloads.sheets import csv_file


# OWASP, CSV injection; a Japanese or Chinese spreadsheet takes the full-width signs too.
@pytest.mark.parametrize("sign", [*"=+-@\t\r\n", *"＝＋－＠"])
def test_no_text_becomes_a_formula(sign: str) -> None:
    text = f"{sign}HYPERLINK(1)"
    _, (cell,) = csv.reader(StringIO(csv_file(["employer"], [[text]]).decode("utf-8-sig"), newline=""))
    assert cell == f"'{text}"


def test_amounts_below_zero_stay_numbers() -> None:
    assert csv_file(["amount"], [[-1_50]]).decode("utf-8-sig") == "amount\r\n-1.50\r\n"
