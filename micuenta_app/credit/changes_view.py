"""What changed, in words and two columns. Pure."""

from dataclasses import dataclass, field

from babel.numbers import format_decimal

from ..ui.dates import long_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import texts
from .changes import Changes, Side


@dataclass(frozen=True)
class ChangesView:
    """Empty where nothing changed. `rows`: what, before, after."""

    said: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    source: str = ""


def changes_view(t: Translator, found: Changes) -> ChangesView:
    before, after = found.before, found.after
    rows = [
        [t("Fecha"), *(long_date(t, side.on) for side in (before, after))],
        [t("Debes"), plain_pesos(before.owed), plain_pesos(after.owed)],
        [t("En unidades (VSM)"), _units(t, before), _units(t, after)],
        [t("Intereses de un mes"), _pesos(before.interest), _pesos(after.interest)],
        [t("Tu pago de un mes"), _pesos(before.installment), _pesos(after.installment)],
        [t("Lo que subía por la unidad"), _pesos(found.last_rise and found.last_rise[1]), _pesos(0)],
    ]
    if found.forgiven:
        # Both are of one day, which the sentence above says.
        del rows[0]
    if found.last_rise is None:
        del rows[-1]
    source = texts.frozen_source(t) if found.last_rise else ""
    return ChangesView(_said(t, found), [row for row in rows if row[1] and row[2]], source)


def _said(t: Translator, found: Changes) -> list[str]:
    said = []
    if found.forgiven:
        said.append(
            t(
                "El {date}, INFONAVIT te perdonó {amount}: ya no los debes.",
                date=long_date(t, found.before.on),
                amount=plain_pesos(found.forgiven),
            )
        )
    if found.last_rise:
        day, amount = found.last_rise
        said.append(
            t(
                "Tu deuda ya no sube cada año por la unidad. La última vez subió {amount}, el {date}.",
                amount=plain_pesos(amount),
                date=long_date(t, day),
            )
        )
    said.append(t("Es gratis: nadie debe cobrarte por este cambio."))
    return said


def _pesos(centavos: int | None) -> str:
    return "" if centavos is None else plain_pesos(centavos)


def _units(t: Translator, side: Side) -> str:
    return "" if side.units is None else format_decimal(side.units, format="#,##0.00##", locale=t.locale)
