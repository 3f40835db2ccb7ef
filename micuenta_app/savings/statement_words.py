"""The words of a statement that its PDF and its tables share."""

from ..ui.dates import long_date
from ..ui.texts import Translator
from . import texts
from .movements import Movement
from .statement import Statement
from .years import Year


def title(t: Translator) -> str:
    return t("Tu ahorro para la vivienda")


def about(t: Translator, statement: Statement) -> list[str]:
    """Whose it is, which years, and what it is not."""
    first, last = statement.period.first, statement.period.last
    lines = [
        statement.full_name,
        t("NSS que termina en {end}", end=statement.nss_end),
        t("Año {year}", year=first) if first == last else t("De {first} a {last}", first=first, last=last),
        t("Hecho el {date}. Las cantidades son pesos mexicanos.", date=long_date(t, statement.made_on)),
        t("Mi Cuenta desde el extranjero no es el sitio oficial de INFONAVIT. Esto no es un comprobante."),
    ]
    if not statement.savings.agrees:
        lines.append(
            t("Tus movimientos no suman lo mismo que dice INFONAVIT. Llama a INFONATEL: +52 55 9171 5050.")
        )
    return lines


def summary(t: Translator, statement: Statement) -> list[tuple[str, int]]:
    """From the first balance to the last, in centavos. The lines between them add up to the difference."""
    years = statement.years
    between = (
        (texts.column_name(t, "paid_in"), sum(one.paid_in for one in years)),
        (texts.column_name(t, "yields"), sum(one.yields for one in years)),
        (texts.column_name(t, "to_credit"), sum(one.to_credit for one in years)),
        (texts.column_name(t, "out"), sum(one.out for one in years)),
        (texts.column_name(t, "other"), sum(one.other for one in years)),
    )
    return [
        (t("Saldo al empezar {year}", year=statement.period.first), statement.opening),
        *((name, centavos) for name, centavos in between if centavos),
        (t("Saldo después del último movimiento"), statement.closing),
    ]


def balances(t: Translator, statement: Statement) -> list[tuple[str, str, int]]:
    """Each pot as it is now: its name, its date and its balance."""
    return [
        (texts.bucket_name(t, one.bucket), long_date(t, one.as_of), one.centavos)
        for one in statement.savings.balances
    ]


def year_headings(t: Translator) -> list[str]:
    return [t("Año"), *(texts.column_name(t, column) for column in _COLUMNS), t("Saldo al final")]


def year_amounts(year: Year) -> list[int]:
    return [*(getattr(year, column) for column in _COLUMNS), year.balance]


_COLUMNS = ("paid_in", "yields", "to_credit", "out", "other")


def movement_headings(t: Translator) -> list[str]:
    return [
        t("Fecha"), t("Bimestre"), t("Fondo"), t("Qué fue"), t("Patrón"), t("Cantidad"), t("Saldo"),
    ]  # fmt: skip


def movement_words(t: Translator, one: Movement) -> list[str]:
    """Bimester, pot, kind and employer; the date and the amounts are for each file to write its way."""
    return [
        texts.period_words(t, one.period),
        texts.bucket_name(t, one.bucket),
        texts.kind_name(t, one.kind),
        one.employer,
    ]
