"""What is written to people about their passkeys."""

from ..accounts.messages import Message, letter
from ..ui.texts import Translator


def passkey_added_message(t: Translator, device: str, address: str) -> Message:
    return Message(
        subject=t("Guardaste una llave de acceso"),
        body=letter(
            t,
            t(
                "Tu cuenta tiene una llave de acceso nueva: {device}. Abre tu cuenta sin contraseña.",
                device=device,
            ),
            t("Si fuiste tú, no hagas nada."),
            t("Si no fuiste tú, abre este enlace: cierra tu cuenta en todos los aparatos y quita esa llave."),
            address,
        ),
        sms=t(
            "Tu cuenta tiene una llave de acceso nueva. Si no la hiciste, entra, quita esa llave y cambia tu "
            "contraseña."
        ),
    )


def passkey_removed_message(t: Translator, device: str) -> Message:
    return Message(
        subject=t("Quitaste una llave de acceso"),
        body=letter(
            t,
            t("Tu cuenta ya no tiene esta llave de acceso: {device}. Ya no abre tu cuenta.", device=device),
            t("Si fuiste tú, no hagas nada."),
            t("Si no fuiste tú, pide otra contraseña en «¿Olvidaste tu contraseña?» y revisa tus llaves."),
        ),
    )
