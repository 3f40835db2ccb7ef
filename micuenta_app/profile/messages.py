"""What is written to people when they, or somebody else, change their account."""

from ..accounts.messages import Message, letter, text_with_link
from ..settings import settings
from ..ui.texts import Translator


def email_asked_message(t: Translator, undo: str) -> Message:
    """To the old contacts, when a new e-mail is asked for. The new one is not named: whoever reads this
    may not be its owner."""
    return Message(
        subject=t("Alguien pidió cambiar tu correo"),
        body=letter(
            t,
            t("Alguien pidió cambiar el correo de tu cuenta. El tuyo sigue hasta que confirmen el nuevo."),
            t("Si fuiste tú, no hagas nada más aquí."),
            *_not_me(t, undo),
        ),
        sms=text_with_link(t("Piden cambiar el correo de tu cuenta. ¿No lo pediste? Abre:"), undo),
    )


def email_changed_message(t: Translator, undo: str) -> Message:
    """To the old contacts, when the new e-mail has replaced the old one."""
    return Message(
        subject=t("Cambió el correo de tu cuenta"),
        body=letter(
            t,
            t("Tu cuenta ya usa otro correo. A este ya no llegan sus mensajes."),
            t("Si fuiste tú, no hagas nada más aquí."),
            *_not_me(t, undo),
            t("El enlace sirve {days} días: tu correo de antes vuelve a tu cuenta.", days=_days()),
        ),
        sms=text_with_link(t("Ya es otro el correo de tu cuenta. ¿No lo hiciste? Abre:"), undo),
    )


def phone_asked_message(t: Translator, undo: str) -> Message:
    """To the old contacts, when a new phone is asked for."""
    return Message(
        subject=t("Alguien pidió cambiar tu celular"),
        body=letter(
            t,
            t("Alguien pidió cambiar el celular de tu cuenta. El tuyo sigue hasta que confirmen el nuevo."),
            t("Si fuiste tú, no hagas nada más aquí."),
            *_not_me(t, undo),
        ),
        sms=text_with_link(t("Piden cambiar el celular de tu cuenta. ¿No lo pediste? Abre:"), undo),
    )


def phone_changed_message(t: Translator, undo: str) -> Message:
    """To the old contacts, when the new phone has replaced the old one."""
    return Message(
        subject=t("Cambió el celular de tu cuenta"),
        body=letter(
            t,
            t("Tu cuenta ya usa otro celular."),
            t("Si fuiste tú, no hagas nada más aquí."),
            *_not_me(t, undo),
            t("El enlace sirve {days} días: tu celular de antes vuelve a tu cuenta.", days=_days()),
        ),
        sms=text_with_link(t("Ya es otro el celular de tu cuenta. ¿No lo hiciste? Abre:"), undo),
    )


def password_changed_message(t: Translator, undo: str) -> Message:
    return Message(
        subject=t("Cambió tu contraseña"),
        body=letter(
            t,
            t("La contraseña de tu cuenta cambió. Cerramos tu cuenta en los demás aparatos."),
            t("Si fuiste tú, no hagas nada más aquí."),
            *_not_me(t, undo),
        ),
        sms=text_with_link(t("Ya es otra la contraseña de tu cuenta. ¿No la cambiaste? Abre:"), undo),
    )


def data_downloaded_message(t: Translator, undo: str) -> Message:
    return Message(
        subject=t("Alguien descargó tus datos"),
        body=letter(
            t,
            t("Alguien descargó todo lo que guardamos de ti, desde tu cuenta."),
            t("Si fuiste tú, no hagas nada más aquí."),
            *_not_me(t, undo),
        ),
        sms=text_with_link(t("Alguien descarga los datos de tu cuenta. ¿No eres? Abre:"), undo),
    )


def farewell_message(t: Translator) -> Message:
    """The last one: there is nothing left to undo."""
    return Message(
        subject=t("Cerramos tu cuenta"),
        body=letter(
            t,
            t("Borramos tu cuenta y todo lo que era de ella. Gracias por usarla."),
            t("Los datos que tiene INFONAVIT siguen ahí: son del registro, no de esta cuenta."),
            t("Puedes volver a registrarte cuando quieras. Es gratis."),
            t("Si no fuiste tú, regístrate otra vez y llama a INFONATEL."),
        ),
        sms=t("Tu cuenta ya no existe y ya no guardamos sus datos. Puedes abrir otra gratis."),
    )


def _days() -> int:
    return settings().disavowal_days


def _not_me(t: Translator, undo: str) -> tuple[str, str]:
    return t("¿No fuiste tú? Abre este enlace. Cierra tu cuenta en todos los aparatos:"), undo
