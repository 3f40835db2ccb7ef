"""After the last payment: what to do, with the days it takes."""

from datetime import date

import pytest

from micuenta_app.credit import business_days, service
from micuenta_app.credit.credit_file import CreditFile
from micuenta_app.credit.pay_off import cancel_mortgage
from micuenta_app.credit.view import credit_view
from micuenta_app.ui.texts import Translator
from tests.credit.files import credit, lived, paid
from tests.savings.people import store, worker

TODAY = date(2026, 11, 26)


async def _noemi() -> CreditFile:
    viewer = await worker()
    await lived(viewer, "noemi")
    found = (await service.credits_of(viewer)).chosen
    assert found is not None
    return found


@pytest.mark.usefixtures("database")
async def test_the_steps_name_their_days() -> None:
    steps = cancel_mortgage(Translator(), await _noemi(), TODAY)
    assert [step.title for step in steps] == [
        "Confirma que debes cero",
        "Pide el Aviso de Suspensión",
        "Cancela tu hipoteca",
        "Apunta estas fechas",
        "Recoge tu escritura",
    ]
    assert "llegó a cero el 12 de agosto de 2026" in steps[0].text
    # 20 business days from a Thursday, over Christmas, and 10 more over New Year.
    assert "a más tardar el 24 de diciembre de 2026" in steps[3].text
    assert "hasta el 11 de enero de 2027" in steps[3].text
    assert "180 días: hasta el 25 de mayo de 2027" in steps[3].text


@pytest.mark.usefixtures("database")
async def test_the_screen_names_the_source_of_the_days() -> None:
    view = credit_view(Translator(), await _noemi(), TODAY)
    assert len(view.to_do) == 5 and "Expansión, 28 de octubre de 2025" in view.to_do_source
    assert [word.word for word in view.words] == ["Hipoteca", "Escritura", "Aviso de Suspensión"]


@pytest.mark.usefixtures("database")
async def test_without_a_mortgage_there_is_nothing_to_cancel() -> None:
    viewer = await worker()
    row = await credit(viewer, product="mejoravit", status="paid", balance_centavos=0)
    await store(paid(row, date(2025, 3, 4)))
    found = (await service.credits_of(viewer)).chosen
    assert found is not None and found.settled_on == date(2025, 3, 4)
    assert cancel_mortgage(Translator(), found, TODAY) == []


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # from Friday to Monday
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas is a Friday
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # a Saturday begins nothing
    ],
)
def test_business_days_leave_out_weekends_and_days_off(day: date, count: int, expected: date) -> None:
    assert business_days.after(day, count) == expected
