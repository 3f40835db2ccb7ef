"""What was done, in words."""

from collections.abc import Callable, Mapping

from ..ui.texts import Translator

_DONE: Mapping[str, Callable[[Translator], str]] = {
    "email_asked": lambda t: t("Te enviamos un enlace a tu correo nuevo. Ábrelo para confirmarlo."),
    "email_sent": lambda t: t("Te enviamos otro enlace. El anterior ya no sirve."),
    "email_cancelled": lambda t: t("Listo: ya no vamos a cambiar tu correo."),
    "phone_sent": lambda t: t("Te enviamos otro código. El anterior ya no sirve."),
    "phone_cancelled": lambda t: t("Listo: ya no vamos a cambiar tu celular."),
    "phone_changed": lambda t: t("Listo: tu celular quedó confirmado."),
    "language": lambda t: t("Listo: te escribiremos en español."),
    "password": lambda t: t("Listo: cambió tu contraseña. Cerramos tu cuenta en los demás aparatos."),
}


def done_text(t: Translator, key: str) -> str:
    """The sentence for what was done; empty when nothing was."""
    return _DONE[key](t) if key in _DONE else ""
