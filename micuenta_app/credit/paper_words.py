"""What every paper of a credit says, and why each of its lines is there. Pure."""

from collections.abc import Sequence

from ..ui.dates import long_date, short_date
from ..ui.money import percent, plain_pesos
from ..ui.texts import Translator
from . import rules, texts
from .application import Due, Part
from .ledger_texts import kind_name
from .papers import Papers
from .reconstruct import Explained
from .timeline import KINDS


def about(t: Translator, papers: Papers, *said: str) -> list[str]:
    """Whose it is and of which credit, what it is of, and what it is not."""
    file = papers.file
    product = texts.product_name(t, file.product)
    lines = [
        papers.full_name,
        t("NSS que termina en {end}", end=papers.nss_end),
        t("{product}, número que termina en {end}", product=product, end=file.number[-4:]),
        *said,
        t("Hecho el {date}. Las cantidades son pesos mexicanos.", date=long_date(t, papers.made_on)),
        t("Mi Cuenta desde el extranjero no es el sitio oficial de INFONAVIT. Esto no es un comprobante."),
    ]
    if papers.account.unexplained:
        lines.append(
            t(
                "Los movimientos no suman lo que dice INFONAVIT que debes: {amount}. "
                "Llama a INFONATEL: +52 55 9171 5050.",
                amount=plain_pesos(file.terms.balance_centavos),
            )
        )
    return lines


def kinds_in(sums: dict[str, int]) -> list[str]:
    """The kinds there are: what raised the debt first, then what lowered it."""
    known = [kind for kind in (*KINDS[3:], *KINDS[:3]) if kind in sums]
    return [*known, *sorted(set(sums) - set(known))]


def why(t: Translator, papers: Papers, kind: str, lines: Sequence[Explained]) -> str:
    """Why a month's movements of a kind are there."""
    rate = percent(t, papers.file.annual_rate)
    match kind:
        case "interest":
            return _why_interest(t, rate, lines)
        case "payment":
            paid = [
                f"{short_date(t, line.row.posted_on)}: {texts.channel_name(t, line.row.channel)}"
                for line in lines
            ]
            return "; ".join(paid)
        case "adjustment" if papers.file.terms.denomination == "vsm" and lines[0].row.centavos > 0:
            return t("Subió la unidad en que se lleva tu crédito. Desde 2025 la ley lo prohíbe.")
        case _:
            return {
                "disbursement": t("Lo que te prestó INFONAVIT."),
                "insurance": t("El seguro de tu crédito."),
                "fee": t("La cuota de algunos créditos antiguos."),
                "late_interest": t("Lo que cobra tu contrato por pagar tarde."),
                "employer_contribution": t("El 5\xa0% de tu sueldo. Baja tu deuda. Ley, artículo 43 Bis."),
                "adjustment": t("Una corrección. Pregunta en INFONATEL de qué es."),
                "forgiveness": t("Una parte que INFONAVIT ya no te cobra."),
            }.get(kind, t("Pregunta en INFONATEL qué es."))


def _why_interest(t: Translator, rate: str, lines: Sequence[Explained]) -> str:
    if any(line.expected is None for line in lines):
        return t("El costo del dinero prestado. Tus datos no dicen la tasa de ese mes.")
    if any(line.difference for line in lines):
        expected = plain_pesos(sum(line.expected or 0 for line in lines))
        return t(
            "Con tu tasa de {rate} al año serían {amount}. Pregunta en INFONATEL.", rate=rate, amount=expected
        )
    return t("Lo que debías ese día, por tu tasa de {rate} al año, entre 12.", rate=rate)


def part_name(t: Translator, part: Part) -> str:
    return {
        Part.FEE: t("Cuota"),
        Part.INSURANCE: t("Seguro"),
        Part.LATE_INTEREST: t("Intereses por atraso"),
        Part.INTEREST: t("Intereses"),
        Part.PRINCIPAL: t("Deuda"),
        Part.BALANCE: t("Bajó tu deuda"),
        Part.EXCESS: t("De más: pide que te lo devuelvan"),
    }[part]


def paid_parts(lines: Sequence[Explained]) -> dict[Part, int]:
    """What the payments among some lines paid, by the order of application; it adds up to them."""
    dues: list[Due] = [due for line in lines for due in line.parts]
    return {
        part: centavos for part in Part if (centavos := sum(due.centavos for due in dues if due.part is part))
    }


def unconfirmed(t: Translator) -> str:
    return t(
        "INFONAVIT no publica en qué orden aplica un pago. Esto sigue el orden que supone la ley: está por "
        "confirmar."
    )


def movement_headings(t: Translator) -> list[str]:
    return [t("Fecha"), t("Qué fue"), t("Por dónde"), t("Cantidad"), t("Debes")]


def movement_words(t: Translator, line: Explained) -> list[str]:
    """Kind and channel; the date and the amounts are for each file to write its way."""
    row = line.row
    by = texts.channel_name(t, row.channel) if row.kind == "payment" and row.channel else ""
    return [kind_name(t, row.kind), by]


def late_note(t: Translator, papers: Papers) -> str:
    """What is owed besides, from the record; empty when nothing is late."""
    late = rules.catch_up(papers.file.terms)
    return t("De meses pasados debes {amount}.", amount=plain_pesos(late)) if late else ""
