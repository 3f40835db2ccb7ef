"""Every word of a credit is explained one tap away; what a payment pays first is said as it is known."""

from itertools import product

import pytest

from micuenta_app.credit.ledger_texts import order_words
from micuenta_app.credit.words import words_of
from micuenta_app.help.glossary import terms as glossary
from micuenta_app.payment_turns import DEFAULT_ORDER, Turn
from micuenta_app.registry.records import CreditStatus
from micuenta_app.ui.texts import Language, Translator
from tests.credit.files import terms


@pytest.mark.parametrize("language", ["es", "en"])
def test_each_word_leads_to_its_meaning(language: Language) -> None:
    t = Translator(language)
    known = {f"{t.href('/ayuda/glosario')}#{term.ident}" for term in glossary(t)}
    for status, unit, regime in product(CreditStatus, ("mxn", "vsm"), ("rea", "roa")):
        words = words_of(t, terms(status, late_installments=2, denomination=unit, regime=regime))
        assert words and {word.href for word in words} <= known


def test_no_two_words_of_the_glossary_share_a_place() -> None:
    places = [term.ident for term in glossary(Translator("es"))]
    assert len(places) == len(set(places)) and all(places)


def test_the_order_of_the_law_is_said_to_be_unconfirmed() -> None:
    said = order_words(Translator("es"), DEFAULT_ORDER)
    assert "Está por confirmar" in said[0] and any("2094" in text for text in said)


def test_an_order_that_the_operator_chose_is_said_to_be_theirs() -> None:
    order: tuple[Turn, ...] = ("current", "overdue", "charges", "late_interest")
    said = order_words(Translator("es"), order)
    assert said[0].index("pago del mes") < said[0].index("atrasados") < said[0].index("seguro")
    assert "quien opera este sitio" in said[1]
