"""The words of the questions about one's situation, and of what to do."""

from ..ui.texts import Translator


def question(t: Translator, situation: str) -> str:
    return {
        "semanas_ok": t("¿Viste cuántas semanas tienes en el IMSS?"),
        "datos_iguales": t("¿Tu nombre, NSS, CURP y RFC son iguales en todos lados?"),
        "credito": t("¿Debes un crédito INFONAVIT?"),
        "vuelves": t("¿Vas a trabajar otra vez en México?"),
        "familia_sabe": t("¿Tu familia sabe que tienes este ahorro?"),
    }[situation]


def tip(t: Translator, code: str) -> str:
    return {
        "semanas_ok_si": t(
            "Compara tus semanas con los trabajos que tuviste. Si falta uno, pregunta en el IMSS."
        ),
        "semanas_ok_no": t("Pide al IMSS tu constancia de semanas. Revisa que estén todos tus trabajos."),
        "semanas_ok_nose": t(
            "Empieza por ahí: sin ese número no sabes si te toca una pensión. Pídelo al IMSS."
        ),
        "datos_iguales_si": t("Muy bien. Guarda copia de tus papeles donde los encuentres."),
        "datos_iguales_no": t("Corrígelo con tiempo: una letra distinta detiene tu trámite de retiro."),
        "datos_iguales_nose": t(
            "Compara tu CURP con tu Afore, el IMSS y el SAT. Una letra distinta detiene el trámite."
        ),
        "credito_si": t("Para recibir tu ahorro no debes tener un crédito vigente. Mira cuánto te falta."),
        "credito_no": t("Si ya lo pagaste, revisa que también cancelaste tu hipoteca."),
        "credito_nose": t("Pregunta en INFONATEL. Con un crédito vigente no te entregan tu ahorro."),
        "vuelves_si": t(
            "Un patrón que te registra aporta 5 % de tu sueldo. Prueba aquí cuánto cambia la cuenta."
        ),
        "vuelves_no": t(
            "Tu ahorro sigue ganando rendimientos aunque nadie aporte. Tu derecho a recibirlo no vence."
        ),
        "vuelves_nose": t("Haz la cuenta de las dos formas y guarda las dos."),
        "familia_sabe_si": t("Diles también dónde están tus papeles y tu NSS."),
        "familia_sabe_no": t("Cuéntales. Si faltas, tus beneficiarios pueden pedirlo."),
        "familia_sabe_nose": t("Habla con ellos. Si faltas, tus beneficiarios pueden pedirlo."),
        "antes_50": t(
            "Antes de los 50: revisa esta cuenta una vez al año y corrige tus datos mientras hay tiempo."
        ),
        "desde_50": t(
            "Desde los 50: junta tus papeles. Te pedirán la resolución del IMSS, una cuenta de banco a tu "
            "nombre con CLABE y, por internet, tu e.firma del SAT. Pedir tu ahorro es gratis y lo haces tú."
        ),
    }[code]
