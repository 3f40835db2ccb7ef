"""This site."""

from ..ui.texts import Translator
from .question import Question


def about_site(t: Translator) -> tuple[Question, ...]:
    return (
        Question(
            "oficial",
            t("¿Es oficial este sitio?"),
            (
                t("No. No es de INFONAVIT ni usa su logo."),
                t("El sitio oficial es micuenta.infonavit.org.mx. Escribe tú la dirección."),
            ),
            also="gobierno infonavit real verdadero official government",
        ),
        Question(
            "datos",
            t("¿Qué hacen con mis datos?"),
            (
                t("Los usamos para mostrarte tu cuenta. No los vendemos ni ponemos anuncios."),
                t("Tu contraseña no se guarda como la escribes. Nadie puede leerla."),
                t("Usamos solo las cookies que hacen falta para registrarte y entrar."),
            ),
            links=((t("Aviso de privacidad"), t.href("/privacidad")),),
            also="privacidad cookies seguridad privacy",
        ),
        Question(
            "escuchar",
            t("¿Puedo escuchar las páginas?"),
            (
                t("Sí. Toca «Escuchar esta página», arriba. Te la lee tu teléfono."),
                t("Si no se oye, tu teléfono no tiene una voz en español. Búscala en sus ajustes."),
            ),
            also="leer voz audio no leo read aloud voice",
        ),
        Question(
            "borrar",
            t("¿Cómo cierro mi cuenta de este sitio?"),
            (
                t("Entra y ve a «Tu perfil». Ahí mismo puedes llevarte tus datos antes."),
                t("Tu cuenta oficial de INFONAVIT no cambia."),
            ),
            links=((t("Ver mi perfil"), t.href("/cuenta/perfil")),),
            also="eliminar borrar cancelar cuenta delete",
        ),
    )
