"""The words of the privacy notice: what this software keeps, as its records.py files say.

Whoever changes what it says gives it a new version (NOTICE_VERSION in rules.py): everybody who begins a
sign-up after that reads it again. tests/help/test_privacy.py holds the two together.
"""

from dataclasses import dataclass

from ..settings import settings
from ..ui.texts import Translator


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of data: what it is, what for, and how long."""

    name: str
    what: str
    why: str
    how_long: str


def kept(t: Translator) -> tuple[Kept, ...]:
    """Everything that is stored about a person."""
    return (
        Kept(
            t("Tus datos de INFONAVIT"),
            t("Tu nombre, NSS, CURP, RFC y semanas; tu ahorro con sus movimientos; tu crédito con sus pagos.")
            + " "
            + _origin_of_registry(t),
            t("Para mostrarte tu ahorro y tu crédito, y saber que eres tú."),
            t("Hasta que lo quite quien opera el sitio. El programa no lo borra solo."),
        ),
        Kept(
            t("Lo que contestas al registrarte"),
            t("Tu NSS, CURP, RFC, correo y celular. Nada antes de que aceptes este aviso."),
            t("Para que puedas seguir donde lo dejaste."),
            t(
                "Se borra cuando terminas. Si no terminas, deja de servir en {hours} horas y se borra con el "
                "siguiente registro de otra persona.",
                hours=settings().draft_hours,
            ),
        ),
        Kept(
            t("Tu cuenta"),
            t(
                "Tu correo y tu celular, también los de antes y el que falta confirmar; tu idioma, cuándo la "
                "abriste y qué aviso aceptaste. "
                "De tu contraseña y tus códigos solo una huella: con ella no se pueden leer. "
                "Si usas llaves de acceso, su parte pública."
            ),
            t("Para que entres tú y nadie más, y para avisarte."),
            t("Mientras tengas tu cuenta."),
        ),
        Kept(
            t("Lo que pasa en tu cuenta"),
            t(
                "Cuándo entraste y con qué tipo de aparato, como «Chrome · Android». Qué cambió y cuándo. "
                "Una huella de los navegadores en que ya entraste. No guardamos dónde estás."
            ),
            t("Para que veas si entró alguien más."),
            t("Mientras tengas tu cuenta.")
            + " "
            + t("También se anota en el registro técnico, con el número de la cuenta y sin tus datos."),
        ),
        Kept(
            t("Las cuentas de retiro que guardas"),
            t(
                "Solo si las guardas con un nombre: lo que contestaste ahí, como tu edad, tu Afore y lo que "
                "quieres gastar. La cuenta que haces sin guardar, o sin entrar, no se queda."
            ),
            t("Para que vuelvas a ellas y las compares."),
            t("Hasta que las borres o cierres tu cuenta."),
        ),
        Kept(
            t("Los pagos que apuntas"),
            t(
                "Lo que escribes de tu pago: día, cantidad, lugar y referencia. Si subes tu recibo, una "
                "imagen de él sin el lugar ni la hora en que la tomaste. Si pides avisos, de qué crédito "
                "y qué día."
            ),
            t("Para decirte cuándo se ve tu pago y qué hacer si no se ve, y avisarte si lo pides."),
            t("Hasta que los quites o cierres tu cuenta. Un pago que ya se ve se queda con tu cuenta."),
        ),
        Kept(
            t("Los intentos y los códigos"),
            t(
                "Una huella de lo que se intentó y de la dirección de internet (IP) de donde vino, para "
                "contar cuántas veces. No se puede leer de ella. "
                "Si alguien recupera una cuenta con su celular, también el número que escribió."
            ),
            t("Para frenar a quien adivina contraseñas o manda muchos códigos."),
            t(
                "La dirección, minutos; los códigos y el celular que se escribió, una hora; los intentos, "
                "treinta días. Se borran con los que siguen."
            ),
        ),
        Kept(
            t("Los mensajes que te enviamos"),
            t("A qué correo o celular, cuándo y con qué asunto.") + " " + _words_of_messages(t),
            t("Para volver a enviar los que no salieron."),
            t("Hasta que cierres tu cuenta. Los demás, el programa no los borra solo."),
        ),
    )


def _origin_of_registry(t: Translator) -> str:
    if settings().demo:
        return t("En esta demostración son de personas inventadas.")
    return t("No los escribes tú: vienen de los archivos que carga quien opera el sitio.")


def _words_of_messages(t: Translator) -> str:
    if settings().demo:
        return t(
            "Lo que dicen se borra al enviarlos. Los que no salen de esta demostración los puede leer "
            "cualquiera en la bandeja."
        )
    return t("Lo que dicen se borra al enviarlos.")


def never_asked(t: Translator) -> tuple[str, ...]:
    return (
        t("Tu situación migratoria."),
        t("Tu Social Security de Estados Unidos."),
        t("Tu domicilio en Estados Unidos o Canadá."),
        t("El número de tu tarjeta."),
    )


def who_sees_it(t: Translator) -> tuple[str, ...]:
    return (
        t("Tú, cuando entras a tu cuenta."),
        t("Quien opera el sitio, porque cuida la máquina donde está guardado."),
        t("La empresa que lleva un correo o un mensaje ve ese mensaje y a quién va."),
        t("Nadie más. No vendemos tus datos ni ponemos anuncios."),
        t("El programa no envía nada a INFONAVIT ni a ningún gobierno."),
    )


def cookies(t: Translator) -> tuple[str, ...]:
    """All that stays in the browser."""
    return (
        t("Una cookie para tu registro, que dura {hours} horas.", hours=settings().draft_hours),
        t("Una para tu sesión. Termina cuando sales o cuando cierras el navegador."),
        t(
            "Una para reconocer este navegador, que dura {days} días. Así no hay aviso cada vez que entras.",
            days=settings().known_browser_days,
        ),
        t("Una para un enlace que abriste de un mensaje, que dura de minutos a un día."),
        t("Una para una llave de acceso, que dura minutos."),
        t("Una para decirte qué faltó en una pregunta, que dura cinco minutos."),
        t(
            "Una para seguir tu registro en otro aparato, que dura {minutes} minutos.",
            minutes=settings().code_minutes,
        ),
        t("En la tablet de quien ayuda: dos que dicen que es prestada, y ninguna de ti al terminar."),
        t("Un número al azar por pestaña, para que la página funcione. Se va al cerrarla."),
        t("Ninguna te sigue en otros sitios."),
    )


def operator(t: Translator) -> tuple[str, ...]:
    """Who answers for this installation, and what a demonstration is."""
    said = [t("Este sitio no es de INFONAVIT.")]
    if settings().demo:
        said.append(t("Es una demostración con personas ficticias. No escribas aquí tus datos reales."))
    if settings().operator:
        said.append(t("Lo opera: {operator}", operator=settings().operator))
    elif not settings().demo:
        said.append(
            t("Quien lo opera todavía no puso aquí su nombre. No des tus datos hasta saber quién es.")
        )
    return tuple(said)


def rights(t: Translator) -> tuple[str, ...]:
    return (
        t("Ver y llevarte todo lo que hay de ti: entra y descárgalo en «Tu perfil»."),
        t("Cambiar tu correo, tu celular y tu idioma: también en «Tu perfil»."),
        t("Corregir: lo que viene de INFONAVIT se corrige gratis en el sitio oficial o en INFONATEL."),
        t("Cerrar tu cuenta: ciérrala en «Tu perfil». Se borra todo menos tus datos de INFONAVIT."),
        t("Decir que no: si no aceptas este aviso, no te registres. No guardamos nada."),
    )
