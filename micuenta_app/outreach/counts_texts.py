"""The words for what is counted."""

from collections.abc import Callable, Mapping

from ..counts.service import Name
from ..ui.texts import Translator

Say = Callable[[Translator], str]

STOPS: Mapping[Name, Say] = {
    "stopped_nss": lambda t: t("En el NSS"),
    "stopped_curp": lambda t: t("En la CURP"),
    "stopped_rfc": lambda t: t("En el RFC"),
    "stopped_datos": lambda t: t("Al revisar los datos"),
    "stopped_correo": lambda t: t("En el correo"),
    "stopped_celular": lambda t: t("En el celular"),
    "stopped_codigo": lambda t: t("En el código"),
    "stopped_contrasena": lambda t: t("En la contraseña"),
}
VERDICTS: Mapping[Name, Say] = {
    "verdict_official": lambda t: t("Del sitio oficial"),
    "verdict_unknown": lambda t: t("No lo sabemos"),
    "verdict_suspicious": lambda t: t("Sospechoso"),
    "verdict_dangerous": lambda t: t("Fraude"),
}
