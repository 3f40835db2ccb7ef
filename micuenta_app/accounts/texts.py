"""The words for what can go wrong with an account: one key serves the summary and the field."""

import math
from collections.abc import Callable, Mapping

from ..identity.rules import Mismatch, MismatchCode, Office
from ..ui.texts import Translator
from .rules import Problem

Say = Callable[[Translator, int], str]


def _wait(t: Translator, seconds: int) -> str:
    """Minutes from one minute up, rounded up: who comes back then is not too early."""
    if seconds < 60:
        return t.many(
            "Espera un segundo y vuelve a intentar", "Espera {n} segundos y vuelve a intentar", seconds
        )
    return t.many(
        "Espera un minuto y vuelve a intentar",
        "Espera {n} minutos y vuelve a intentar",
        math.ceil(seconds / 60),
    )


def _nss_short(t: Translator, missing: int) -> str:
    if missing == 11:
        return t("Escribe tu NSS: tiene 11 números")
    return t.many(
        "A tu NSS le falta un número: debe tener 11", "A tu NSS le faltan {n} números: debe tener 11", missing
    )


def _curp_short(t: Translator, missing: int) -> str:
    if missing == 18:
        return t("Escribe tu CURP: tiene 18 letras y números")
    return t.many(
        "A tu CURP le falta una letra o un número: debe tener 18",
        "A tu CURP le faltan {n} letras o números: debe tener 18",
        missing,
    )


_WORDS: Mapping[str, Say] = {
    # NSS
    "nss_length_short": _nss_short,
    "nss_length_long": lambda t, n: t.many(
        "A tu NSS le sobra un número: debe tener 11", "A tu NSS le sobran {n} números: debe tener 11", n
    ),
    "nss_digits": lambda t, n: t("Tu NSS solo lleva números"),
    "nss_check_digit": lambda t, n: t("Un número de tu NSS no es correcto. Revisa que esté bien copiado"),
    "nss_not_in_demo": lambda t, n: t(
        "Este NSS no es de una persona ficticia. No uses tus datos reales: escoge a alguien en la lista"
    ),
    # CURP
    "curp_length_short": _curp_short,
    "curp_length_long": lambda t, n: t.many(
        "A tu CURP le sobra una letra o un número: debe tener 18",
        "A tu CURP le sobran {n} letras o números: debe tener 18",
        n,
    ),
    "curp_format": lambda t, n: t("Tu CURP no tiene la forma correcta. Empieza con 4 letras y 6 números"),
    "curp_state": lambda t, n: t("Las letras del estado de tu CURP no existen. Revisa las letras 12 y 13"),
    "curp_date": lambda t, n: t(
        "La fecha de tu CURP no existe. Revisa los 6 números después de las 4 primeras letras"
    ),
    "curp_prefix": lambda t, n: t("Las 4 letras del principio de tu CURP no pueden ser esas. Revísalas"),
    "curp_check_digit": lambda t, n: t("Algo en tu CURP no es correcto. Revisa que esté bien copiada"),
    "curp_not_in_demo": lambda t, n: t(
        "Esta CURP no es de una persona ficticia. No uses tus datos reales: escoge a alguien en la lista"
    ),
    # RFC
    "rfc_length_short": lambda t, n: t(
        "A tu RFC le falta algo: debe tener 13 letras y números, o los primeros 10"
    ),
    "rfc_length_long": lambda t, n: t(
        "A tu RFC le sobra algo: debe tener 13 letras y números, o los primeros 10"
    ),
    "rfc_date_or_prefix": lambda t, n: t("Algo en tu RFC no es correcto. Revisa las 4 letras y la fecha"),
    "rfc_format": lambda t, n: t("Tu RFC no tiene la forma correcta. Empieza con 4 letras y 6 números"),
    "identity_mismatch": lambda t, n: t("Tu NSS, tu CURP y tu RFC no aparecen juntos. Revisa los tres"),
    "identity_wait": _wait,
    # Contact
    "email_syntax": lambda t, n: t("Escribe tu correo completo, como nombre@correo.com"),
    "email_throwaway": lambda t, n: t("Ese correo dura poco y perderías el acceso. Usa uno que sea tuyo"),
    "email_work": lambda t, n: t(
        "¿Es un correo del trabajo? Si cambias de empleo, pierdes el acceso y los avisos."
    ),
    "email_domain": lambda t, n: t("Ese correo no puede recibir mensajes. Revisa lo que va después de la @"),
    "phone_country": lambda t, n: t("Ese número no es del país que escogiste. Revísalo"),
    "phone_country_missing": lambda t, n: t("Escoge de qué país es tu celular"),
    "phone_invalid": lambda t, n: t("Escribe los 10 números de tu celular, con la clave de tu zona"),
    # Code
    "code_length": lambda t, n: t("El código tiene 6 números"),
    "code_wrong": lambda t, n: t.many(
        "Ese no es el código. Te queda un intento", "Ese no es el código. Te quedan {n} intentos", n
    ),
    "code_expired": lambda t, n: t("Ese código ya venció. Pide otro"),
    "code_exhausted": lambda t, n: t("Ese código ya no sirve: se intentó muchas veces. Pide otro"),
    "resend_soon": lambda t, n: t.many(
        "Espera un segundo para pedir otro código", "Espera {n} segundos para pedir otro código", n
    ),
    "resend_many": lambda t, n: t("Ya enviamos varios códigos. Espera una hora para pedir otro"),
    "nss_of_another": lambda t, n: t("Este registro no empezó con ese NSS. Escribe el tuyo"),
    "link_gone": lambda t, n: t(
        "Ese enlace ya no sirve. Si ya terminaste tu registro, entra a tu cuenta. "
        "Si no, empieza otra vez: es gratis"
    ),
    "notice_changed": lambda t, n: t(
        "Cambió nuestro aviso de privacidad. Léelo y, si estás de acuerdo, sigue"
    ),
    "draft_gone": lambda t, n: t("Tu registro venció. Empieza de nuevo: es gratis"),
    # On to another device
    "handover_empty": lambda t, n: t("Escribe el código que está en la otra pantalla"),
    "handover_gone": lambda t, n: t(
        "Ese código no sirve: ya se usó, venció o le falta una letra. Revísalo, o pide otro en la otra "
        "pantalla"
    ),
    # A worker's tablet
    "pin_wrong": lambda t, n: t("Ese no es el PIN. Revísalo"),
    "demo_changed": lambda t, n: t("Alguien cambió la cuenta de esa persona. Reinicia la demostración"),
    # Another e-mail or phone
    "email_same": lambda t, n: t("Ese ya es el correo de tu cuenta"),
    "phone_same": lambda t, n: t("Ese ya es el celular de tu cuenta"),
    "sms_off": lambda t, n: t(
        "Este sitio no envía mensajes de texto, así que no podemos confirmar un celular. Usa tu correo"
    ),
    "contact_soon": lambda t, n: t.many(
        "Espera un segundo para pedir otro enlace", "Espera {n} segundos para pedir otro enlace", n
    ),
    "contact_many": lambda t, n: t("Ya enviamos varios enlaces. Espera una hora para pedir otro"),
    "data_many": lambda t, n: t("Ya descargaste tus datos varias veces. Espera una hora"),
    # A statement of the savings
    "statement_year": lambda t, n: t("Escoge un año de la lista"),
    "statement_reversed": lambda t, n: t("El último año no puede ser antes que el primero"),
    "statement_empty": lambda t, n: t("No hay movimientos en tus datos, así que no hay nada que descargar"),
    "statement_long": lambda t, n: t("Son muchos movimientos para un archivo. Escoge menos años"),
    "statement_many": lambda t, n: t("Ya descargaste muchos archivos. Espera una hora"),
    "statement_month": lambda t, n: t("Escoge un mes de la lista"),
    "statement_no_plan": lambda t, n: t("Este crédito no tiene pagos por venir que se puedan calcular"),
    "contact_gone": lambda t, n: t("Ese cambio ya no se puede confirmar. Pide otro en tu perfil"),
    # Password
    "password_short": lambda t, n: t("Tu contraseña es corta: escribe {n} letras o más", n=n),
    "password_long": lambda t, n: t("Tu contraseña es muy larga: escribe 256 letras o menos"),
    "password_repeats": lambda t, n: t("Tu contraseña repite las mismas letras. Usa palabras distintas"),
    "password_own_data": lambda t, n: t(
        "Tu contraseña tiene tu nombre, tus datos o palabras fáciles de adivinar. Usa otras palabras"
    ),
    "password_common": lambda t, n: t(
        "Muchas personas usan esta contraseña, y los ladrones la prueban primero. Inventa otra"
    ),
    "password_like_common": lambda t, n: t(
        "Tu contraseña se parece a una que usan muchas personas. Junta cuatro palabras que no van juntas"
    ),
    "password_few_words": lambda t, n: t(
        "Tu contraseña tiene pocas palabras y se adivina. Agrega una o dos palabras que no van juntas"
    ),
    "password_names": lambda t, n: t(
        "Los nombres y apellidos se adivinan. Usa palabras que no sean nombres, como cosas o animales"
    ),
    "password_date": lambda t, n: t("Las fechas y los años se adivinan. Usa palabras en su lugar"),
    "password_sequence": lambda t, n: t(
        "Las letras o números seguidos, como abc o 1234, se adivinan. Usa palabras en su lugar"
    ),
    "password_keyboard": lambda t, n: t(
        "Las teclas que están juntas, como qwerty, se adivinan. Usa palabras en su lugar"
    ),
    "password_guessable": lambda t, n: t("Tu contraseña se adivina fácil. Agrega una o dos palabras"),
    "password_unchecked": lambda t, n: t(
        "No pudimos revisar tu contraseña, y no guardamos nada. Vuelve a intentar o escribe otra"
    ),
    "signup_unfinished": lambda t, n: t(
        "No pudimos terminar tu registro. Si ya tienes una cuenta, entra con ella. "
        "Si no, empieza otra vez: es gratis"
    ),
    "busy": lambda t, n: t("Hay mucha gente entrando. Espera unos segundos y vuelve a intentar"),
    # Recovery
    "recovery_empty": lambda t, n: t("Escribe tu correo o tu NSS"),
    "recovery_identifier": lambda t, n: t("Eso no es un correo ni un NSS. Revísalo"),
    "recovery_gone": lambda t, n: t("Ese enlace ya se usó, venció o pediste otro después. Pide uno nuevo"),
    "proof_gone": lambda t, n: t("Pasó mucho tiempo. Empieza otra vez: es gratis"),
    "stop_gone": lambda t, n: t("Ese aviso ya no detiene nada: ya se detuvo o ya terminó"),
    "paper_length": lambda t, n: t("El código de papel tiene 16 letras y números, en cuatro grupos"),
    "paper_wrong": lambda t, n: t(
        "Ese código no corresponde a esa cuenta, o ya se usó. Revísalo letra por letra, o usa el siguiente"
    ),
    # Sign-in
    "sign_in_empty": lambda t, n: t("Escribe tu correo o NSS y tu contraseña"),
    "sign_in_wrong": lambda t, n: t("El correo, el NSS o la contraseña no son correctos. Revísalos"),
    "sign_in_wait": lambda t, n: ". ".join((t("Hubo varios intentos seguidos"), _wait(t, n))),
    "address_wait": lambda t, n: ". ".join((t("Llegan muchas visitas de tu red"), _wait(t, n))),
    "sign_in_passkey": lambda t, n: t(
        "Tu contraseña es corta y no abre tu cuenta sola: entra con tu llave de acceso. Si no la tienes, "
        "crea una contraseña más larga en «¿Olvidaste tu contraseña?»"
    ),
    # Passkeys
    "passkey_wrong": lambda t, n: t("Esa llave no sirve aquí. Usa otra llave o tu contraseña"),
    "passkey_late": lambda t, n: t("Tardó mucho o la página se abrió dos veces. Vuelve a intentar"),
    "passkey_address": lambda t, n: t("En esta dirección no hay llaves de acceso. Usa tu contraseña"),
    "passkey_none": lambda t, n: t("Tu cuenta no tiene llaves de acceso. Usa tu contraseña"),
    "passkey_not_added": lambda t, n: t("No pudimos guardar esa llave. Vuelve a intentar"),
    "passkey_borrowed": lambda t, n: t(
        "Este aparato no es tuyo: quien lo tenga podría entrar a tu cuenta. Guarda la llave en el tuyo"
    ),
    "passkey_too_many": lambda t, n: t("Ya tienes {n} llaves. Quita una que no uses", n=n),
    "passkey_last": lambda t, n: t(
        "No quitamos tu última llave: tu contraseña es corta y no basta sola. Primero cámbiala por una de "
        "{n} letras o más",
        n=n,
    ),
    # The password once more
    "confirm_empty": lambda t, n: t("Escribe tu contraseña"),
    "confirm_wrong": lambda t, n: t("Esa no es tu contraseña. Revísala"),
}


_ABOUT_A_WORD: Mapping[str, Callable[[Translator, str], str]] = {
    "email_typo": lambda t, address: t("¿Quisiste escribir {address}?", address=address),
}


def problem_text(t: Translator, problem: Problem) -> str:
    """The sentence for a problem."""
    if problem.code in _ABOUT_A_WORD:
        return _ABOUT_A_WORD[problem.code](t, problem.word)
    return _WORDS[problem.code](t, problem.n)


CODES = frozenset(_WORDS) | frozenset(_ABOUT_A_WORD)


_UNLIKE: Mapping[MismatchCode, Callable[[Translator], str]] = {
    "curp_unlike_rfc": lambda t: t(
        "Tu CURP y tu RFC no se parecen: casi siempre empiezan con las mismas 10 letras y números."
    ),
    "curp_unlike_nss": lambda t: t(
        "Tu CURP y tu NSS no se parecen: casi siempre los números 5 y 6 del NSS son el año en que naciste."
    ),
    "curp_unlike_names": lambda t: t(
        "Tu CURP y tu nombre no se parecen: casi siempre la CURP empieza con letras de tus apellidos y tu "
        "nombre."
    ),
}
_ASK: Mapping[Office, Callable[[Translator], str]] = {
    "IMSS": lambda t: t("Revisa tu NSS y tu nombre. Pregunta en el IMSS (Seguro Social)."),
    "RENAPO": lambda t: t("Revisa tu CURP. Pregunta en RENAPO (oficina de la CURP)."),
    "SAT": lambda t: t("Revisa tu RFC. Pregunta en el SAT (oficina de impuestos)."),
}


def mismatch_text(t: Translator, mismatch: Mismatch) -> str:
    """What does not look alike, and whom to ask about it."""
    return f"{_UNLIKE[mismatch.code](t)} {_ASK[mismatch.office](t)}"
