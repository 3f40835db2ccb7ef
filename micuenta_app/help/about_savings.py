"""Savings and retirement."""

from ..fraud.sources import HERALDO, INFORMADOR
from ..ui.texts import Translator
from .question import Question
from .sources import (
    CLUB,
    ECONOMISTA_REFUND,
    IMSS_LAW,
    KUENTA,
    LABOR141,
    LAW29,
    LAW34,
    LAW35,
    LAW37,
    LAW39,
    LAW40,
    LAW59,
    ONCE,
    PENSIONADO,
    PROCESO,
    UNOTV73,
    WRADIO,
    XEVT,
)


def about_savings(t: Translator) -> tuple[Question, ...]:
    return (
        Question(
            "subcuenta",
            t("¿Qué es la Subcuenta de Vivienda?"),
            (
                t(
                    "Es un ahorro a tu nombre. Cuando trabajas con un patrón en México, él aporta "
                    "5\xa0% de tu sueldo."
                ),
                t("Sirve para tu casa o para tu retiro."),
            ),
            sources=(LAW29,),
            also="ahorro fondo vivienda aportacion savings fund",
        ),
        Question(
            "cuanto-tengo",
            t("¿Dónde veo cuánto tengo ahorrado?"),
            (
                t("Aquí, en «Ahorro», cuando entras a tu cuenta."),
                t("En el sitio oficial: «Mi ahorro», y luego «Cuánto ahorro tengo»."),
                t("También puedes preguntarlo a tu Afore."),
            ),
            links=((t("Ver mi ahorro"), t.href("/cuenta/ahorro")),),
            sources=(
                INFORMADOR,
                LAW34,
            ),
            also="saldo consultar dinero balance",
        ),
        Question(
            "sacar",
            t("¿Puedo sacar mi ahorro ahora?"),
            (
                t("Solo si ya te vas a retirar. INFONAVIT no da efectivo."),
                t("Tu ahorro es para tu casa o para tu retiro."),
                t("Si alguien te ofrece sacarlo hoy por una comisión, es fraude."),
            ),
            links=((t("Cuidado con el fraude"), t.href("/fraude")),),
            sources=(
                ECONOMISTA_REFUND,
                HERALDO,
            ),
            also="retirar efectivo dinero cobrar adelanto withdraw cash out",
        ),
        Question(
            "cuando",
            t("¿Cuándo puedo recibir mi ahorro?"),
            (
                t("Cuando el IMSS te da tu pensión, o cuando te la niega."),
                t(
                    "Si empezaste a cotizar antes del 1 de julio de 1997 y te pensionas con esa "
                    "ley, lo recibes en un solo pago."
                ),
                t("Si empezaste después, puede ir a tu Afore para pagar tu pensión."),
            ),
            sources=(
                LAW40,
                PROCESO,
            ),
            also="retiro pension jubilar devolucion edad retire refund",
        ),
        Question(
            "devolucion",
            t("¿Qué piden para devolverme mi ahorro?"),
            (
                t("La respuesta del IMSS sobre tu pensión, y no tener un crédito vigente de INFONAVIT."),
                t("Estar en una Afore, y una cuenta de banco con CLABE a tu nombre."),
                t(
                    "Para pedirlo por internet también se usa la e.firma del SAT. Pregunta en "
                    "INFONATEL cómo hacerlo desde donde vives."
                ),
            ),
            sources=(
                UNOTV73,
                WRADIO,
                CLUB,
            ),
            also="requisitos papeles tramite e.firma clabe retiro requirements documents",
        ),
        Question(
            "perder",
            t("¿Puedo perder mi ahorro por vivir fuera?"),
            (
                t("No. Tu derecho a recibirlo no tiene fecha límite."),
                t(
                    "Si a los 70 años no lo has pedido ni trabajas, pasa al Fondo de Pensiones "
                    "para el Bienestar. Sigue siendo tuyo y lo puedes pedir."
                ),
            ),
            sources=(LAW37,),
            also="prescribe caduca vence 70 expire deadline lose",
        ),
        Question(
            "crece",
            t("¿Mi ahorro crece si ya no trabajo en México?"),
            (
                t("Sí: cada año le suman intereses, a más tardar en marzo."),
                t(
                    "La ley pide procurar que tu ahorro no pierda valor. Lo que ya no llega son "
                    "aportaciones de un patrón."
                ),
            ),
            sources=(LAW39,),
            also="rendimiento interes inflacion aumenta yield interest",
        ),
        Question(
            "rinde",
            t("¿Cuánto rinde mi ahorro?"),
            (
                t("En 2021 fue 7.36\xa0% y en 2022 fue 7.82\xa0%."),
                t("De los años siguientes no tenemos un dato confirmado. Pregunta en INFONATEL."),
            ),
            sources=(
                ONCE,
                XEVT,
            ),
            also="rendimiento porcentaje tasa interes yield rate",
        ),
        Question(
            "faltan",
            t("¿Y si faltan aportaciones de mi patrón?"),
            (
                t("Revisa tus movimientos. Las aportaciones se pagan cada dos meses."),
                t("Si falta una, llama a INFONATEL. Ten a la mano el nombre del patrón y las fechas."),
            ),
            sources=(LAW35,),
            also="empresa no pago bimestre missing employer",
        ),
        Question(
            "aportar",
            t("¿Puedo ahorrar más por mi cuenta?"),
            (
                t("Sí. La ley permite aportaciones voluntarias en cualquier momento."),
                t("Pregunta en INFONATEL cómo hacerlo desde donde vives."),
            ),
            sources=(LAW59,),
            also="voluntarias depositar meter dinero voluntary deposit",
        ),
        Question(
            "fondo-72",
            t("Trabajé antes de 1992. ¿Tengo otro ahorro?"),
            (
                t("Sí, si cotizaste entre mayo de 1972 y febrero de 1992: el Fondo de Ahorro."),
                t("No gana intereses. Al retirarte, la ley manda entregarlo con otra cantidad igual."),
            ),
            sources=(
                LABOR141,
                KUENTA,
            ),
            also="fondo de ahorro 1972 1992 viejo old fund",
        ),
        Question(
            "herederos",
            t("¿Quién recibe mi ahorro si muero?"),
            (t("Tus beneficiarios. Pregunta en INFONATEL qué papeles necesitan."),),
            sources=(LAW37,),
            also="muerte herencia beneficiarios viuda fallecer death heirs",
        ),
        Question(
            "afore",
            t("¿Mi ahorro de vivienda es lo mismo que mi Afore?"),
            (
                t("No. La Afore lleva tu cuenta para el retiro. La parte de vivienda la lleva INFONAVIT."),
                t("En este sitio solo ves la parte de INFONAVIT."),
            ),
            also="pension retiro cuenta individual retirement",
        ),
        Question(
            "semanas",
            t("¿Cuántas semanas necesito para pensionarme?"),
            (
                t(
                    "Con la ley de 1997: 875 semanas en 2026 y 900 en 2027. Sube 25 cada año, "
                    "hasta 1,000 en 2031."
                ),
                t("Con la ley de 1973: 500 semanas y 60 años o más."),
            ),
            sources=(
                IMSS_LAW,
                PENSIONADO,
            ),
            also="imss cotizadas pension jubilacion weeks",
        ),
        Question(
            "totalizar",
            t("¿Mis años de Social Security cuentan para el IMSS?"),
            (
                t("No tenemos confirmado que se puedan juntar. No los sumes."),
                t("Pregunta en el IMSS antes de hacer planes."),
            ),
            also="totalizacion convenio semanas estados unidos totalization agreement",
        ),
    )
