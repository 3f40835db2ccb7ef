"""The credit."""

from ..fraud.sources import HERALDO
from ..ui.texts import Translator
from .question import Question
from .sources import (
    CIVIL2094,
    CRONICA,
    ECONOMISTA_PAYOFF,
    ENLINEA,
    EXPANSION,
    IDC,
    IMPARCIAL,
    INFORMADOR_JOB,
    LAW41,
    LAW44,
    LAW47,
    LAW51,
    PORTAL_CANCEL,
    RAZON,
    UMA_BREVE,
    UNIVERSAL,
    VANGUARDIA_DEFERRAL,
)


def about_credit(t: Translator) -> tuple[Question, ...]:
    return (
        Question(
            "como-va",
            t("¿Cómo va mi crédito?"),
            (
                t("Son dos respuestas: cuánto debes, y si vas al corriente."),
                t("Si no puedes pagar, llama a INFONATEL antes de que se junte otro mes."),
            ),
            links=((t("Ver mi crédito"), t.href("/cuenta/credito")),),
            also="saldo deuda atraso estado balance status owe",
        ),
        Question(
            "saldo-oficial",
            t("¿Dónde veo mi saldo en el sitio oficial?"),
            (
                t("En «Mi Crédito», y luego «Saldos y Movimientos»."),
                t("Ahí mismo está «Mis movimientos y estados de cuenta»."),
            ),
            sources=(
                IMPARCIAL,
                UMA_BREVE,
            ),
            also="estado de cuenta deuda statement",
        ),
        Question(
            "sin-trabajo",
            t("Ya no trabajo en México. ¿Quién paga mi crédito?"),
            (
                t("Tú. Antes tu patrón lo descontaba de tu sueldo; ahora lo pagas por tu cuenta."),
                t("Otra persona también puede pagar por ti."),
            ),
            sources=(
                RAZON,
                UNIVERSAL,
            ),
            also="desempleo patron descuento rea perdi trabajo unemployed job",
        ),
        Question(
            "prorroga",
            t("¿Qué es la prórroga?"),
            (
                t(
                    "Es un tiempo sin pagar cuando pierdes tu sueldo. Cada una dura hasta 12 "
                    "meses; todas juntas, hasta 24."
                ),
                t(
                    "La ley dice que no se cobran intereses mientras dura. Antes del 21 de febrero "
                    "de 2025 sí se cobraban."
                ),
                t("Si ya pagaste por tu cuenta, puede que no llegue sola. Pregunta en INFONATEL."),
            ),
            sources=(
                LAW41,
                VANGUARDIA_DEFERRAL,
            ),
            also="aplazar meses sin pagar desempleo deferral",
        ),
        Question(
            "fondo-proteccion",
            t("¿Hay un apoyo si perdí mi trabajo?"),
            (
                t(
                    "El Fondo de Protección de Pagos, para créditos de después de 2009: tú pagas "
                    "10\xa0% y el fondo el resto, hasta seis meses."
                ),
                t("Se puede usar una vez cada cinco años. Pregunta en INFONATEL si te toca."),
                t("Nadie debe cobrarte por conseguirlo."),
            ),
            sources=(INFORMADOR_JOB,),
            also="seguro desempleo ayuda apoyo fpp insurance unemployment",
        ),
        Question(
            "vsm",
            t("Mi crédito está en salarios mínimos. ¿Sigue subiendo?"),
            (
                t("No. Desde 2025 la ley prohíbe subir el saldo y la mensualidad."),
                t("Tu crédito pudo cambiar mientras estabas fuera. Revisa tus nuevas condiciones."),
            ),
            sources=(
                LAW44,
                CRONICA,
            ),
            also="vsm umi veces salario minimo congelado actualizacion frozen",
        ),
        Question(
            "baja-poco",
            t("¿Por qué mi deuda baja tan poco?"),
            (
                t("Cada mes se cobran intereses sobre lo que debes."),
                t(
                    "Si no se acordó otra cosa, tu pago cubre primero los intereses. Lo que sobra "
                    "baja la deuda."
                ),
            ),
            sources=(
                LAW44,
                CIVIL2094,
            ),
            also="intereses capital no baja interest principal",
        ),
        Question(
            "descuento",
            t("¿Hay descuento si pago todo?"),
            (
                t("En 2025 lo había: 50\xa0% si debías 25\xa0% o menos de lo que te prestaron."),
                t(
                    "Había que pagar la cantidad exacta, en un solo pago, antes de que acabara el "
                    "mes. Si pagas menos, solo baja tu saldo."
                ),
                t("Pregunta en INFONATEL si sigue y si te toca."),
            ),
            sources=(
                ECONOMISTA_PAYOFF,
                ENLINEA,
            ),
            also="liquidar adelantar liquidacion anticipada pay off discount",
        ),
        Question(
            "treinta",
            t("¿Mi crédito termina algún día?"),
            (t("Sí. A los 30 años se libera lo que falte, menos los pagos que no hiciste y las prórrogas."),),
            sources=(LAW41,),
            also="30 anos plazo liberar termino years end",
        ),
        Question(
            "casa",
            t("¿Me pueden quitar mi casa?"),
            (
                t("INFONAVIT dice que no hace desalojos. Un atraso muy largo puede llegar ante un juez."),
                t("Si debes pagos, llama a INFONATEL cuanto antes."),
                t("Si alguien te amenaza con desalojarte hoy si no le pagas, es fraude."),
            ),
            links=((t("Cuidado con el fraude"), t.href("/fraude")),),
            sources=(HERALDO,),
            also="desalojo juicio embargo perder evict court",
        ),
        Question(
            "termine",
            t("Ya terminé de pagar. ¿Qué sigue?"),
            (
                t("Revisa que tu saldo esté en cero y pide que ya no te descuenten."),
                t(
                    "Desde 2025, INFONAVIT debe hacer el papel que quita la hipoteca, y darte una "
                    "copia gratis."
                ),
                t("Después recoge tu escritura. Pregunta en INFONATEL quién puede hacerlo por ti en México."),
            ),
            sources=(
                LAW44,
                PORTAL_CANCEL,
            ),
            also="liquidado cancelar hipoteca escritura paid off mortgage deed",
        ),
        Question(
            "respuesta",
            t("¿Cuánto tarda INFONAVIT en contestar un trámite?"),
            (
                t(
                    "Según la prensa de 2025, 20 días hábiles para corregir datos, reestructurar o "
                    "cancelar la hipoteca. Puede pedir 10 más."
                ),
            ),
            sources=(EXPANSION,),
            also="plazo dias espera tramite time answer",
        ),
        Question(
            "otro-credito",
            t("¿Puedo pedir otro crédito?"),
            (t("Sí, cuando terminas de pagar el anterior."),),
            sources=(LAW47,),
            also="segundo credito nuevo second loan",
        ),
        Question(
            "muerte-credito",
            t("¿Qué pasa con mi crédito si muero?"),
            (t("Un seguro paga la deuda si mueres o quedas con incapacidad total. Lo cubre INFONAVIT."),),
            sources=(LAW51,),
            also="seguro fallecer incapacidad death insurance",
        ),
        Question(
            "intereses-anual",
            t("¿Dónde saco mi Constancia de Intereses?"),
            (t("En el sitio oficial, en los servicios de Mi Cuenta INFONAVIT. Es gratis."),),
            sources=(IDC,),
            also="declaracion anual impuestos sat hacienda constancia tax return",
        ),
    )
