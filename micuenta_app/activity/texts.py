"""What happened, in words."""

from collections.abc import Callable, Mapping

from ..accounts.events import Kind
from ..ui.texts import Translator

# Nouns: whether it was the owner is what they are here to find out.
_WORDS: Mapping[Kind, Callable[[Translator, int], str]] = {
    "created": lambda t, n: t("Registro de tu cuenta"),
    "signed_in": lambda t, n: t("Entrada a tu cuenta"),
    "signed_out": lambda t, n: t("Salida de tu cuenta"),
    "tries_failed": lambda t, n: t.many("Una contraseña equivocada", "{n} contraseñas equivocadas", n),
    "password_changed": lambda t, n: t("Cambio de contraseña"),
    "email_changed": lambda t, n: t("Cambio de correo"),
    "phone_changed": lambda t, n: t("Cambio de celular"),
    "passkey_added": lambda t, n: t("Una llave de acceso nueva"),
    "passkey_removed": lambda t, n: t("Una llave de acceso menos"),
    "codes_made": lambda t, n: t("Códigos de recuperación nuevos"),
    "code_used": lambda t, n: t("Un código de recuperación usado"),
    "recovery_asked": lambda t, n: t("Alguien pidió recuperar tu cuenta"),
    "recovery_stopped": lambda t, n: t("Alguien detuvo la recuperación de tu cuenta"),
    "sessions_ended": lambda t, n: t.many(
        "Tu cuenta se cerró en otro aparato", "Tu cuenta se cerró en otros {n} aparatos", n
    ),
    "disavowed": lambda t, n: t("Aviso «No fui yo»: cerramos todo"),
    "reported": lambda t, n: t("Un reporte tuyo"),
    "data_downloaded": lambda t, n: t("Descarga de tus datos"),
    "savings_downloaded": lambda t, n: t("Descarga de tu ahorro"),
    "credit_downloaded": lambda t, n: t("Descarga de un papel de tu crédito"),
}


def happening_words(t: Translator, kind: Kind, count: int = 0) -> str:
    """What happened.

    Args:
        count: how many, for the kinds that count.
    """
    return _WORDS[kind](t, count)


def report_words(number: str) -> str:
    """A report's number in groups that can be read out."""
    return "-".join((number[:3], number[3:6], number[6:]))
