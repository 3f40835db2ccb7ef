"""What is written to people about getting back into their account."""

from ..accounts.messages import Message, letter
from ..delivery.rules import sms_parts
from ..settings import settings
from ..ui.texts import Translator


def recovery_message(t: Translator, address: str) -> Message:
    """The link, by e-mail alone."""
    minutes = settings().recovery_minutes
    return Message(
        subject=t("Tu enlace para cambiar tu contraseña"),
        body=letter(
            t,
            t("Alguien pidió cambiar la contraseña de tu cuenta. Si fuiste tú, abre este enlace:"),
            address,
            t("Dura {minutes} minutos y sirve una vez.", minutes=minutes),
            t("Si no fuiste tú, borra este mensaje. Tu contraseña sigue igual."),
        ),
    )


def no_email_message(t: Translator) -> Message:
    """To who has only a phone: where the other way is. No link: whoever holds the phone may be a thief."""
    return Message(
        subject=t("Pidieron cambiar tu contraseña"),
        body="",
        sms=t(
            "Para cambiar tu contraseña, toca No tengo correo, donde la pediste. "
            "Si no la pediste, nada es distinto."
        ),
    )


def _with_link(said: str, without: str) -> str:
    """The text, or the one without a link where the site's own address is too long for one part."""
    return said if sms_parts(said) == 1 else without


def password_changed_message(t: Translator) -> Message:
    return Message(
        subject=t("Cambió tu contraseña"),
        body=letter(
            t,
            t("La contraseña de tu cuenta cambió. Cerramos todas las sesiones."),
            t("Si no fuiste tú, pide otro enlace en «¿Olvidaste tu contraseña?» y cambia la de tu correo."),
        ),
        sms=t("Tu cuenta tiene otra contraseña. Si no la cambiaste, pide otra en ¿Olvidaste tu contraseña?"),
    )


def email_dropped_message(t: Translator) -> Message:
    return Message(
        subject=t("Tu cuenta tiene otra contraseña y ya no tiene este correo"),
        body=letter(
            t,
            t("La contraseña de tu cuenta cambió. Cerramos todas las sesiones."),
            t("Quien la cambió dijo que ya no tiene este correo. Por eso lo quitamos de la cuenta."),
            t("Si no fuiste tú, pide ayuda con tu celular en «No tengo correo, o ya no lo abro». Es gratis."),
        ),
        sms=t("Tu cuenta tiene otra contraseña y ya no tiene el correo de antes. Entra con tu NSS."),
    )


def codes_made_message(t: Translator) -> Message:
    return Message(
        subject=t("Hiciste códigos de recuperación"),
        body=letter(
            t,
            t("Hiciste diez códigos para guardar en papel. Los de antes ya no sirven."),
            t("Si no fuiste tú, entra, cambia tu contraseña y haz otros códigos."),
        ),
        sms=t("Hay un papel nuevo para recuperar tu cuenta. Si no lo hiciste, cambia tu contraseña."),
    )


def code_used_message(t: Translator) -> Message:
    return Message(
        subject=t("Se usó un código de recuperación"),
        body=letter(
            t,
            t("Alguien usó uno de tus códigos de papel para crear otra contraseña. Ese código ya no sirve."),
            t("Si no fuiste tú, entra ahora, cambia tu contraseña y haz códigos nuevos."),
        ),
        sms=t("Alguien usa tu papel para recuperar tu cuenta. Si no lo usas ahora, cambia tu contraseña."),
    )


def lost_email_asked_message(t: Translator, stop_address: str) -> Message:
    hours = f"{settings().lost_email_hours:g}"
    return Message(
        subject=t("Alguien quiere entrar a tu cuenta sin tu correo"),
        body=letter(
            t,
            t("Alguien dijo que perdió la contraseña y el correo de tu cuenta, y tiene tu celular."),
            t("Si fuiste tú, no hagas nada. En {hours} horas te avisamos por mensaje de texto.", hours=hours),
            t("Si no fuiste tú, detenlo antes de {hours} horas. Abre este enlace:", hours=hours),
            stop_address,
            t("También puedes detenerlo en tu cuenta, si la tienes abierta."),
        ),
        sms=_with_link(
            t(
                "Piden cambiar tu contraseña sin tu correo. Si no eres quien la pide: {address}",
                address=stop_address,
            ),
            t("Piden cambiar tu contraseña sin tu correo. Si no la pides, entra a tu cuenta y toca Detener."),
        ),
    )


def lost_email_ready_message(t: Translator, address: str) -> Message:
    """Only by text message: who asked has no e-mail."""
    return Message(
        subject=t("Ya puedes crear tu contraseña nueva"),
        body="",
        sms=_with_link(
            t("Ya puedes crear tu contraseña nueva. Abre: {address}", address=address),
            t("Ya puedes crear tu contraseña nueva. Vuelve a donde la pediste."),
        ),
    )


def lost_email_stopped_message(t: Translator) -> Message:
    return Message(
        subject=t("Se detuvo la entrada sin tu correo"),
        body=letter(
            t,
            t("Nadie entró. Tu contraseña sigue igual."),
            t("Quien lo pidió tiene tu celular o tu número. Si tú no lo pediste, habla con tu compañía."),
        ),
        sms=t("Nadie puede ya cambiar tu contraseña sin tu correo: se detuvo. Tu contraseña sigue igual."),
    )
