"""After the last payment: how the mortgage is cancelled, with the days it takes. Pure.

LINFONAVIT art. 44: the institute issues the document itself, free of charges. An answer takes 20 business
days and may take 10 more (Expansión, 28-10-2025); a letter for a notary is good for 180 days (an old page of
the institute).
"""

from datetime import date, timedelta

from ..ui.dates import long_date
from ..ui.texts import Translator
from . import business_days, rules
from .advice import Advice
from .credit_file import CreditFile

ANSWER_BUSINESS_DAYS, MORE_BUSINESS_DAYS = 20, 10
LETTER_DAYS = 180
_ANSWER_SOURCE_ON = date(2025, 10, 28)


def cancel_mortgage(t: Translator, file: CreditFile, today: date) -> list[Advice]:
    """The steps, in order; none where there is no mortgage to cancel. Days are counted from today."""
    if not rules.owes_cancellation(file.terms):
        return []
    return [_zero(t, file), _suspension(t), _cancel(t), _days(t, today), _deed(t)]


def _zero(t: Translator, file: CreditFile) -> Advice:
    call = t("Llama a INFONATEL. Ten a la mano tu número de crédito.")
    if file.settled_on:
        reached = t("En tus datos, tu deuda llegó a cero el {date}.", date=long_date(t, file.settled_on))
        call = f"{reached} {call}"
    return Advice(t("Confirma que debes cero"), "", call)


def _suspension(t: Translator) -> Advice:
    return Advice(
        t("Pide el Aviso de Suspensión"),
        "",
        t("Es gratis. Sirve si un patrón en México te descuenta: con él, deja de hacerlo."),
    )


def _cancel(t: Translator) -> Advice:
    said = t(
        "Por ley, INFONAVIT hace el documento que la cancela. No te cobra por hacerlo y te da una "
        "copia certificada gratis."
    )
    return Advice(t("Cancela tu hipoteca"), "", said)


def _days(t: Translator, today: date) -> Advice:
    first = business_days.after(today, ANSWER_BUSINESS_DAYS)
    last = business_days.after(first, MORE_BUSINESS_DAYS)
    said = [
        t(
            "Si la pides hoy, te responde a más tardar el {first}: son 20 días hábiles. "
            "Puede alargarlo hasta el {last}.",
            first=long_date(t, first),
            last=long_date(t, last),
        ),
        t(
            "Si hoy te dan una carta para el notario, vale 180 días: hasta el {date}.",
            date=long_date(t, today + timedelta(days=LETTER_DAYS)),
        ),
    ]
    return Advice(t("Apunta estas fechas"), "", " ".join(said))


def _deed(t: Translator) -> Advice:
    return Advice(
        t("Recoge tu escritura"),
        "",
        t("Guárdala bien: dice que la casa es tuya. Nadie debe cobrarte por recogerla."),
    )


def source(t: Translator) -> str:
    return t(
        "Fuente: Ley del INFONAVIT, artículo 44. Sobre los 20 días: Expansión, {date}. "
        "Sobre los 180 días: página antigua de INFONAVIT.",
        date=long_date(t, _ANSWER_SOURCE_ON),
    )
