from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from micuenta_app.credit.service import CreditFile
from micuenta_app.dashboard.rules import Step
from micuenta_app.dashboard.steps import next_step
from micuenta_app.ui.texts import Language, Translator
from tests.credit.files import terms

STATUS_OF = {
    "court": "judicial",
    "catch_up": "late",
    "review_terms": "restructured",
    "protection": "protected",
    "deferral": "deferred",
    "cancel_mortgage": "paid",
}


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("step", get_args(Step))
def test_every_step_has_its_words_and_a_place_to_go(step: Step, language: Language) -> None:
    t = Translator(language)
    file = None
    if step in STATUS_OF:
        known = terms(STATUS_OF[step], status_until=date(2027, 2, 28))
        file = CreditFile("1923456789", "", known, Decimal("0.04"), None, 240, None, None, ())
    said = next_step(t, step, file)
    assert said.title and said.text and said.action
    assert said.href.startswith(t.href("/cuenta/"))
    if language == "en":
        assert said.title != next_step(Translator("es"), step, file).title
    if step == "deferral":
        assert "2027" in said.text
