"""The words of a credit that the glossary explains, one tap away. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..help.glossary import link_to
from ..ui.texts import Translator
from . import rules
from .rules import Terms


@dataclass(frozen=True)
class Word:
    """A word as it stands on Mexican papers, and where it is explained."""

    word: str = ""
    href: str = ""


def words_of(t: Translator, terms: Terms) -> list[Word]:
    """The words that matter for a credit as it is, the most urgent first."""
    return [Word(word, link_to(t, word)) for word in _needed(terms)]


def _needed(terms: Terms) -> Iterator[str]:
    if terms.status == "deferred":
        yield "Prórroga"
    if terms.status == "protected":
        yield "Fondo de Protección de Pagos"
    if terms.status == "restructured":
        yield "Reestructura"
    if rules.owes_installments(terms):
        yield "Omiso"
    if terms.status in rules.FINISHED:
        yield from ("Hipoteca", "Escritura") if terms.has_mortgage else ("Liquidar",)
        if rules.owes_cancellation(terms):
            yield "Aviso de Suspensión"
        return
    yield from ("Mensualidad", "Capital", "Intereses")
    if terms.denomination == "vsm":
        yield from ("VSM", "UMI")
    yield "ROA" if terms.regime == "roa" else "REA"
    if terms.regime == "roa":
        yield "Aportación patronal"
