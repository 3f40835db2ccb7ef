"""What is written to a new e-mail, and to whoever it already belongs to."""

from ..settings import settings
from ..ui.texts import Translator
from .messages import Message, letter


def prove_email_message(t: Translator, address: str) -> Message:
    """To an address that may be a stranger's: nothing of the account, not even a name."""
    return Message(
        subject=t("Confirma tu correo"),
        body=letter(
            t,
            t("Alguien escribió este correo en su cuenta. Si fuiste tú, abre este enlace para confirmarlo:"),
            address,
            t("Ábrelo donde tienes abierta tu cuenta. Si no la tienes abierta, te pedimos que entres."),
            t("Dura {hours} horas y sirve una vez.", hours=settings().contact_link_hours),
            t("Si no fuiste tú, borra este mensaje: nadie puede usar tu correo."),
        ),
    )


def taken_email_message(t: Translator) -> Message:
    """To the owner of an account whose e-mail somebody wrote in another one."""
    return Message(
        subject=t("Alguien escribió tu correo en otra cuenta"),
        body=letter(
            t,
            t("Alguien escribió tu correo en otra cuenta. Tu correo sigue siendo de la tuya: nada cambió."),
            t("Si fuiste tú, usa otro correo en esa cuenta: cada cuenta tiene el suyo."),
            t("Si no fuiste tú, no hagas nada. Nadie entró a tu cuenta."),
        ),
    )


def taken_phone_message(t: Translator) -> Message:
    """To the owner of an account whose phone somebody wrote in another one."""
    return Message(
        subject=t("Alguien escribió tu celular en otra cuenta"),
        body=letter(
            t,
            t("Alguien escribió tu celular en otra cuenta. Sigue siendo de la tuya: nada cambió."),
            t("Si fuiste tú, usa otro celular en esa cuenta: cada cuenta tiene el suyo."),
            t("Si no fuiste tú, no hagas nada. Nadie entró a tu cuenta."),
        ),
        sms=t("Tu celular ya es de tu cuenta. Alguien lo quiso poner en otra: nada es distinto."),
    )
