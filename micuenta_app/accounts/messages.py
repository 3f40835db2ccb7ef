"""What is written to people about their account. A link only where nothing else will do: a message
without one teaches that real ones do not need it."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from .. import clock
from ..delivery import outbox
from ..delivery.channel import ChannelName
from ..delivery.rules import sms_parts
from ..settings import settings
from ..ui.texts import Translator
from .records import Account


@dataclass(frozen=True, slots=True)
class Message:
    """What to say: in an e-mail and, where it matters enough or is all there is, in one text message.

    Text messages carry neither á, í, ó nor ú if they are longer than 70 characters (sms_parts).
    """

    subject: str
    body: str
    sms: str = ""


async def write(database: AsyncSession, to: Account, message: Message, *, minutes: int | None = None) -> bool:
    """Put a message to an account's owner in the outbox, by every way it has words for. What only helps
    for some minutes is not sent after them. False when no way took it: there were too many like it."""
    taken = False
    if to.email:
        taken |= await send_to(database, "email", to.email, message, language=to.language, minutes=minutes)
    if to.phone and message.sms:
        taken |= await send_to(database, "sms", to.phone, message, language=to.language, minutes=minutes)
    return taken


async def send_to(
    database: AsyncSession,
    channel: ChannelName,
    address: str,
    message: Message,
    *,
    language: str,
    minutes: int | None = None,
) -> bool:
    """Put a message in the outbox, to an address that may be nobody's account. False when it was dropped."""
    put = await outbox.put(
        database,
        channel=channel,
        recipient=address,
        subject=message.subject,
        body=message.body if channel == "email" else message.sms,
        language=language,
        useless_after=clock.now() + timedelta(minutes=minutes) if minutes else None,
    )
    return put is not None


def letter(t: Translator, *paragraphs: str) -> str:
    """The body of a message: its paragraphs, then what protects against those who imitate it."""
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


def text_with_link(said: str, link: str) -> str:
    """A text message that ends in a link; without it where the site's address is too long for one part."""
    whole = f"{said} {link}"
    return whole if sms_parts(whole) == 1 else said


def code_message(t: Translator, code: str, link: str = "") -> Message:
    """A code. An e-mail may say where else it can be typed; whoever opens that is asked who they are."""
    elsewhere = (
        t("¿Sigues en otro aparato? Abre este enlace. Ahí escribes tu NSS y este código:"),
        link,
    )
    return Message(
        subject=t("Tu código"),
        body=letter(
            t,
            t("Tu código es {code}.", code=code),
            t(
                "Escríbelo en la página donde lo pediste. Dura {minutes} minutos.",
                minutes=settings().code_minutes,
            ),
            *(elsewhere if link else ()),
            t("No se lo des a nadie, ni a quien te ayuda. Si tú no lo pediste, borra este mensaje."),
        ),
        sms=t("Tu código es {code}. No se lo des a nadie: nunca te lo pediremos.", code=code),
    )


def sign_up_link_message(t: Translator, link: str) -> Message:
    """To the e-mail of a sign-up whose code went to the phone. The address may be a stranger's."""
    return Message(
        subject=t("Sigue tu registro donde lo dejaste"),
        body=letter(
            t,
            t("Te enviamos un código por mensaje a tu celular. Escríbelo en la página donde lo pediste."),
            t("¿Se cerró la página o sigues en otro aparato? Abre este enlace:"),
            link,
            t(
                "Ahí escribes tu NSS y el código. Sirve hasta que termines, {hours} horas cuando mucho.",
                hours=settings().draft_hours,
            ),
            t("Si tú no empezaste un registro, borra este mensaje. No se abre ninguna cuenta sin el código."),
        ),
    )


def already_yours_message(t: Translator, *, has_email: bool = False) -> Message:
    """The owner's telephone is told where it is the only way to them."""
    short = t(
        "Alguien quiso registrarse con tus datos. Ya tienes una cuenta: entra con ella. "
        "Si no lo pediste, nadie puede entrar y nada cambia."
    )
    return Message(
        subject=t("Alguien quiso registrarse con tus datos"),
        body=letter(
            t,
            t("Alguien quiso abrir una cuenta con tu NSS, tu correo o tu celular. Ya tienes una cuenta."),
            t("Si fuiste tú, entra con tu NSS y tu contraseña. No necesitas otra cuenta."),
            t(
                "Si no fuiste tú, nadie entró y nada cambió. No des tus datos a nadie. "
                "Revisa tu cuenta oficial y busca créditos que no pediste."
            ),
        ),
        sms="" if has_email else short,
    )


def welcome_message(t: Translator) -> Message:
    return Message(
        subject=t("Tu cuenta está lista"),
        body=letter(
            t,
            t("Ya puedes entrar con tu correo o tu NSS y tu contraseña."),
            t("Si tú no la abriste, alguien usó tus datos. Avisa a INFONATEL y revisa tu cuenta oficial."),
        ),
        sms=t(
            "Ya tienes tu cuenta: entra con tu NSS. Si no la abriste, alguien usa tus datos: "
            "avisa a INFONATEL, +52 55 9171 5050."
        ),
    )
