"""What is written to people about their account. No links: a message without one teaches that
real ones do not need it."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from .. import clock
from ..delivery import outbox
from ..settings import settings
from ..ui.texts import Translator
from .records import Account, SignupDraft


@dataclass(frozen=True, slots=True)
class Message:
    subject: str
    body: str


async def write(
    database: AsyncSession, to: Account | SignupDraft, message: Message, *, minutes: int | None = None
) -> None:
    """Put a message in the outbox; what only helps for some minutes is not sent after them."""
    await outbox.put(
        database,
        recipient=to.email,
        subject=message.subject,
        body=message.body,
        language=to.language,
        useless_after=clock.now() + timedelta(minutes=minutes) if minutes else None,
    )


def _letter(t: Translator, *paragraphs: str) -> str:
    return "\n\n".join(
        (
            *paragraphs,
            t("Nunca te pedimos tu contraseña, un código ni dinero, por teléfono ni por mensaje."),
            t(
                "Mi Cuenta desde el extranjero no es el sitio oficial. El oficial es "
                "micuenta.infonavit.org.mx. INFONATEL: +52 55 9171 5050."
            ),
        )
    )


def code_message(t: Translator, code: str) -> Message:
    return Message(
        subject=t("Tu código para registrarte"),
        body=_letter(
            t,
            t("Tu código es {code}.", code=code),
            t(
                "Escríbelo en la página donde te estás registrando. Dura {minutes} minutos.",
                minutes=settings().code_minutes,
            ),
            t("No se lo des a nadie, ni a quien te ayuda. Si tú no lo pediste, borra este mensaje."),
        ),
    )


def already_yours_message(t: Translator) -> Message:
    return Message(
        subject=t("Alguien quiso registrarse con tus datos"),
        body=_letter(
            t,
            t("Alguien quiso abrir una cuenta con tu NSS, tu correo o tu celular. Ya tienes una cuenta."),
            t("Si fuiste tú, entra con tu correo y tu contraseña. No necesitas otra cuenta."),
            t(
                "Si no fuiste tú, nadie entró y nada cambió. No des tus datos a nadie. "
                "Revisa tu cuenta oficial y busca créditos que no pediste."
            ),
        ),
    )


def recovery_message(t: Translator, address: str) -> Message:
    return Message(
        subject=t("Tu enlace para cambiar tu contraseña"),
        body=_letter(
            t,
            t("Alguien pidió cambiar la contraseña de tu cuenta. Si fuiste tú, abre este enlace:"),
            address,
            t("Dura {minutes} minutos y sirve una vez.", minutes=settings().recovery_minutes),
            t("Si no fuiste tú, borra este mensaje. Tu contraseña sigue igual."),
        ),
    )


def password_changed_message(t: Translator) -> Message:
    return Message(
        subject=t("Cambió tu contraseña"),
        body=_letter(
            t,
            t("La contraseña de tu cuenta cambió. Cerramos todas las sesiones."),
            t("Si no fuiste tú, pide otro enlace en «¿Olvidaste tu contraseña?» y cambia la de tu correo."),
        ),
    )


def welcome_message(t: Translator) -> Message:
    return Message(
        subject=t("Tu cuenta está lista"),
        body=_letter(
            t,
            t("Ya puedes entrar con tu correo o tu NSS y tu contraseña."),
            t("Si tú no la abriste, alguien usó tus datos. Avisa a INFONATEL y revisa tu cuenta oficial."),
        ),
    )
