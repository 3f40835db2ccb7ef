"""What is written to who asked for reminders. No link, amount or number: whoever imitates these messages must
look different, and mailboxes are read over shoulders."""

from datetime import date

from ..accounts.messages import Message, letter
from ..ui.dates import long_date
from ..ui.texts import Translator


def due_message(t: Translator, due: date) -> Message:
    return Message(
        subject=t("Se acerca tu pago"),
        body=letter(
            t,
            t("Quieres pagar tu crédito el {date}. Todavía hay tiempo.", date=long_date(t, due)),
            t("Entra a tu cuenta como siempre y prepara tu ficha en «Pagar». Es gratis."),
            *_ends(t),
        ),
    )


def applied_message(t: Translator, paid_on: date) -> Message:
    return Message(
        subject=t("Tu pago ya se ve en tu crédito"),
        body=letter(
            t,
            t("El pago que hiciste el {date} ya se ve en tu crédito.", date=long_date(t, paid_on)),
            t("No tienes que hacer nada. Si quieres verlo, entra a tu cuenta como siempre."),
            *_ends(t),
        ),
    )


def missing_message(t: Translator, paid_on: date) -> Message:
    return Message(
        subject=t("Tu pago todavía no se ve"),
        body=letter(
            t,
            t(
                "Ya pasaron 10 días hábiles y el pago que hiciste el {date} todavía no se ve en tu crédito.",
                date=long_date(t, paid_on),
            ),
            t(
                "Ten tu recibo a la mano y llama a INFONATEL. En tu cuenta, en «Pagar», está lo que hay "
                "que decir."
            ),
            t("No le pagues a nadie para arreglarlo. Preguntar es gratis."),
            *_ends(t),
        ),
    )


def _ends(t: Translator) -> tuple[str, str]:
    return (
        t("Este sitio no mueve dinero. Nunca te pedimos tu tarjeta ni la contraseña de tu banco."),
        t("Recibes esto porque pediste avisos. Para dejar de recibirlos, entra a tu cuenta, en «Pagar»."),
    )
