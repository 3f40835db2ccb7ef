"""What gives a situation away, or what is good about it, in words: the checker's reasons, and those that
no text shows.
"""

from collections.abc import Mapping
from typing import cast, get_args

from ...ui.texts import Translator
from ..review_texts import Words, reason_words
from ..rules import Code


def words_of(t: Translator, key: str) -> Words:
    """What was seen, and what it means.

    Raises:
        KeyError: no such reason.
    """
    if key in get_args(Code):
        return reason_words(t, cast(Code, key))
    return {**_traps(t), **_good(t)}[key]


def _traps(t: Translator) -> Mapping[str, Words]:
    return {
        "says_who": (
            t("Dice quién es y no lo puedes comprobar"),
            t("Cualquiera puede decirlo. Cuelga y llama tú a INFONATEL."),
        ),
        "their_number": (
            t("Te dan su número para llamar"),
            t("Te contesta quien te engaña. Llama tú al +52 55 9171 5050."),
        ),
        "looks": (t("Verse bien no prueba nada"), t("Un logo, un sello o un gafete se copian.")),
        "others_did": (
            t("Te cuentan que a otros les funcionó"),
            t("Así te convencen. No lo puedes comprobar."),
        ),
        "secret_deal": (t("Te piden que no lo cuentes"), t("Quien no quiere que preguntes, te engaña.")),
        "hurry": (t("Te apuran"), t("Quieren que no lo pienses ni lo consultes.")),
        "sign_blank": (
            t("Te piden firmar sin leer"),
            t("No firmes hojas en blanco ni lo que no leíste."),
        ),
        "power": (t("Te piden un poder"), t("Es permiso para firmar por ti. Con él deciden en tu lugar.")),
        "keeps": (
            t("Se quedan con tus papeles o tu tarjeta"),
            t("Con ellos pueden hacerse pasar por ti."),
        ),
        "their_mail": (
            t("El correo o el celular no es de quien se registra"),
            t("Ahí llega el código que abre la cuenta. Quien lo lee, entra."),
        ),
        "odd_friend": (
            t("No suena a quien dice ser"),
            t("Le pueden haber robado su cuenta o su celular."),
        ),
    }


def _good(t: Translator) -> Mapping[str, Words]:
    return {
        "nothing_asked": (t("No te pide nada"), t("Ni dinero, ni datos, ni contraseña, ni código.")),
        "you_began": (t("Tú empezaste"), t("Tú llamaste, tú lo pediste o tú escribiste la dirección.")),
        "warns": (t("Te avisa para cuidarte"), t("Quien te cuida no te pide el código ni te cobra.")),
        "free_said": (t("Dice que es gratis"), t("Así es: registrarte y consultar no cuesta.")),
        "no_secret": (t("No quiere tu contraseña"), t("Nadie la necesita para ayudarte.")),
        "you_alone": (t("Lo haces tú"), t("Te explican, y tú escribes. Nadie ve tus claves.")),
        "go_check": (t("Te deja comprobarlo"), t("Quien no te engaña no te apura.")),
        "own_payment": (
            t("Es tu mensualidad"),
            t("Pagar tu crédito no es pagar por un trámite."),
        ),
        "receipt": (t("Hay recibo"), t("Guárdalo: con él compruebas tu pago.")),
        "ordinary": (t("Es una plática de todos los días"), t("No te pide dinero, datos ni claves.")),
    }
