"""The checker's answer in words: the verdict, each reason, what to do."""

from collections.abc import Mapping

from ..ui.icons import Tone
from ..ui.texts import Translator
from .rules import Code, Verdict

TONES: Mapping[Verdict, Tone] = {
    "official": "good",
    "unknown": "none",
    "suspicious": "warn",
    "dangerous": "bad",
}
Words = tuple[str, str]  # what it is; why that matters


def verdict_words(t: Translator, verdict: Verdict) -> Words:
    """One word, and one sentence."""
    said: Mapping[Verdict, Words] = {
        "official": (t("Oficial"), t("Las direcciones y los teléfonos que trae son de INFONAVIT.")),
        "unknown": (
            t("Desconocido"),
            t("No vimos señales de fraude. Tampoco podemos decir que sea de INFONAVIT."),
        ),
        "suspicious": (t("Sospechoso"), t("Algo no cuadra. No sigas hasta preguntar en INFONATEL.")),
        "dangerous": (t("Peligroso"), t("No contestes, no pagues y no abras la liga.")),
    }
    return said[verdict]


def reason_words(t: Translator, code: Code) -> Words:
    """What was seen, and what it means."""
    return {**_addresses(t), **_requests(t), **_weak(t), **_own(t)}[code]


def _addresses(t: Translator) -> Mapping[Code, Words]:
    return {
        "below_other": (
            t("La dirección es de otro sitio"),
            t("Lleva el nombre de INFONAVIT al principio. El dueño es quien está al final."),
        ),
        "before_at": (
            t("El nombre está antes de una arroba"),
            t("Lo que va antes de la @ es adorno. Lleva a lo que va después."),
        ),
        "near_name": (t("Le cambiaron una letra al nombre"), t("Se parece a INFONAVIT, pero no es.")),
        "odd_letters": (
            t("Usa letras que no son lo que parecen"),
            t("Vienen de otro alfabeto. Se ven igual y llevan a otro sitio."),
        ),
        "hidden_marks": (t("Trae signos que no se ven"), t("Sirven para esconder a dónde lleva.")),
        "disguised": (t("La dirección está disfrazada"), t("Usa signos raros para esconder a dónde lleva.")),
        "number_host": (
            t("La dirección es un número"),
            t("INFONAVIT usa su nombre, no un número."),
        ),
        "not_a_page": (t("No es una página"), t("Es una orden para tu teléfono o computadora. No la abras.")),
        "redirect": (t("Te manda a otro lado"), t("La dirección que se ve no es a donde llegas.")),
        "other_ending": (
            t("Termina distinto"),
            t("Las oficiales terminan en infonavit.org.mx o infonavitfacil.mx."),
        ),
        "imitates": (
            t("Imita la dirección oficial"),
            t("La oficial es micuenta.infonavit.org.mx, con puntos y sin guiones."),
        ),
        "name_in_path": (
            t("El nombre oficial está de adorno"),
            t("Está al final. El dueño del sitio es otro."),
        ),
        "text_differs": (
            t("Dice una dirección y lleva a otra"),
            t("Lo que se lee y a donde llegas no es lo mismo."),
        ),
        "phone_near": (
            t("El teléfono casi es el de INFONATEL"),
            t("Los de INFONATEL son 800 008 3900 y +52 55 9171 5050."),
        ),
        "phone_claims": (
            t("Dice ser INFONATEL y no lo es"),
            t("Los de INFONATEL son 800 008 3900 y +52 55 9171 5050."),
        ),
        "display_name": (
            t("El remitente se puso el nombre de INFONAVIT"),
            t("Cualquiera puede ponerse ese nombre. El correo es de otro."),
        ),
    }


def _requests(t: Translator) -> Mapping[Code, Words]:
    return {
        "money": (t("Te piden dinero"), t("Los trámites de INFONAVIT son gratis.")),
        "cash_out": (
            t("Te ofrecen tu ahorro en efectivo"),
            t("INFONAVIT no da efectivo. Tu ahorro es para tu casa o tu retiro."),
        ),
        "secret": (t("Te piden tu contraseña"), t("Es la llave de tu cuenta. No se da a nadie.")),
        "code": (t("Te piden un código"), t("Con él entran a tu cuenta. No se da a nadie.")),
        "card": (t("Te piden datos de tu tarjeta o de tu banco"), t("Con ellos pueden sacar tu dinero.")),
        "threat": (t("Te amenazan o te apuran"), t("Quieren que no lo pienses ni lo consultes.")),
        "does_it": (
            t("Ofrecen hacerlo por ti"),
            t("Así trabajan los coyotes. Tus trámites los haces tú, gratis."),
        ),
    }


def _weak(t: Translator) -> Mapping[Code, Words]:
    return {
        "name_off_list": (
            t("Usa el nombre de INFONAVIT y no está en la lista"),
            t("No sabemos de quién es. Los oficiales están en la lista de este sitio."),
        ),
        "shortener": (t("La liga está recortada"), t("No se ve a dónde lleva hasta que la abres.")),
        "odd_address": (t("La dirección está mal escrita"), t("INFONAVIT no escribe así sus direcciones.")),
        "odd_name": (t("El nombre está escrito raro"), t("INFONAVIT escribe bien su nombre.")),
        "asks_data": (
            t("Te piden datos o papeles por mensaje"),
            t("Con tu NSS, tu CURP o tu INE pueden hacerse pasar por ti."),
        ),
        "bait": (
            t("Te dicen que ganaste o que te deben"),
            t("Es un anzuelo. Míralo tú en el sitio oficial."),
        ),
        "threat_alone": (t("Suena a amenaza"), t("Pregunta en INFONATEL antes de creerlo.")),
        "does_it_alone": (
            t("Ofrecen hacerlo por ti"),
            t("Tu cuenta es solo tuya. Los trámites son gratis y los puedes hacer tú."),
        ),
        "its_link": (
            t("Habla como INFONAVIT y la liga no es suya"),
            t("Entra tú: escribe micuenta.infonavit.org.mx"),
        ),
        "its_contact": (
            t("Habla como INFONAVIT y el contacto no es suyo"),
            t("Llama tú a INFONATEL: +52 55 9171 5050."),
        ),
        "too_much": (
            t("Es demasiado para revisarlo todo"),
            t("Pega solo la parte que te preocupa."),
        ),
    }


def _own(t: Translator) -> Mapping[Code, Words]:
    return {
        "official_link": (
            t("Esta dirección sí es de INFONAVIT"),
            t("Está en la lista de direcciones oficiales."),
        ),
        "official_phone": (
            t("Este teléfono sí es de INFONATEL"),
            t("Está en la lista de teléfonos oficiales."),
        ),
        "official_email": (t("Este correo sí es de INFONAVIT"), t("Está en una dirección oficial.")),
    }


def steps(t: Translator, verdict: Verdict) -> tuple[Words, ...]:
    """What to do now, in order."""
    never = (t("No des tu contraseña ni un código"), t("Ni al que te ayuda."))
    ask = (t("Pregunta en INFONATEL"), t("Llama tú al +52 55 9171 5050."))
    by_hand = (t("Si trae una liga, no la abras"), t("Escribe tú la dirección: micuenta.infonavit.org.mx"))
    if verdict == "official":
        return (
            (t("Escribe tú la dirección"), t("Así no dependes de ninguna liga.")),
            never,
            (t("No pagues por trámites"), t("Son gratis. Tu mensualidad es otra cosa.")),
        )
    if verdict == "unknown":
        return (
            (t("Fíjate quién te escribe"), t("Si dice ser de INFONAVIT, llama tú a INFONATEL.")),
            never,
            (t("No pagues por trámites"), t("Son gratis. Tu mensualidad es otra cosa.")),
        )
    if verdict == "suspicious":
        return (ask, by_hand, never)
    return (
        (t("No contestes"), t("Ni para decir que no.")),
        (t("Guarda una foto de la pantalla"), t("Sirve para denunciar.")),
        (
            t("¿Ya diste datos o dinero?"),
            t("Cambia tu contraseña, llama a INFONATEL y avisa a donde pagaste."),
        ),
    )
