"""Fraud and this site, in short; the fraud page says more."""

from ..fraud.sources import BROCHURE, CAFC, COMPETITION, ENFASIS, HORAS, INFOBAE, INFORMADOR, LAW
from ..ui.texts import Translator
from .question import Question


def about_fraud(t: Translator) -> tuple[Question, ...]:
    return (
        Question(
            "me-cobran",
            t("Alguien me quiere cobrar por un trámite"),
            (
                t("No pagues. Los trámites son gratis y los haces tú."),
                t("INFONAVIT no usa gestores. Quien te dice que sí, te engaña."),
            ),
            links=((t("Cuidado con el fraude"), t.href("/fraude")),),
            sources=(
                BROCHURE,
                ENFASIS,
            ),
            also="coyote gestor comision cobrar agent fee scam",
        ),
        Question(
            "liga",
            t("¿Cómo sé si una página es la oficial?"),
            (
                t("Mira la dirección: debe terminar en infonavit.org.mx. También es suya infonavitfacil.mx."),
                t("Escribe tú la dirección. No entres por una liga que te manden."),
            ),
            links=((t("Cuidado con el fraude"), t.href("/fraude")),),
            sources=(
                BROCHURE,
                INFORMADOR,
            ),
            also="falsa direccion url sitio link fake website phishing",
        ),
        Question(
            "whatsapp",
            t("¿INFONAVIT me escribe por WhatsApp o Facebook?"),
            (
                t("No tenemos confirmada ninguna cuenta oficial ahí. Ha habido muchos perfiles falsos."),
                t("No des datos por ahí. Pregunta en INFONATEL."),
            ),
            sources=(HORAS,),
            also="redes sociales perfil mensaje social media",
        ),
        Question(
            "credito-ajeno",
            t("¿Y si piden un crédito a mi nombre?"),
            (
                t("Entra de vez en cuando y busca créditos que no pediste."),
                t("Si ves uno, llama a INFONATEL y escribe a denuncias@infonavit.org.mx."),
            ),
            links=((t("Si ya diste dinero o datos"), t.href("/fraude") + "#ya-paso"),),
            sources=(
                INFORMADOR,
                INFOBAE,
            ),
            also="robo identidad suplantacion identity theft",
        ),
        Question(
            "ya-di",
            t("Ya di mis datos o pagué"),
            (
                t("No es tu culpa. Corta el contacto, guarda pruebas y cambia tu contraseña."),
                t("Te decimos paso por paso a quién llamar, según dónde vives."),
            ),
            links=((t("Si ya diste dinero o datos"), t.href("/fraude") + "#ya-paso"),),
            sources=(
                COMPETITION,
                CAFC,
            ),
            also="estafa robaron victima denunciar victim scam report",
        ),
        Question(
            "desconocen",
            t("¿A dónde mando una queja?"),
            (
                t("Un fraude: a denuncias@infonavit.org.mx o en «Contáctanos» del sitio oficial."),
                t("Si te trató mal alguien de INFONAVIT, a su Comisión de Inconformidades."),
            ),
            sources=(
                INFORMADOR,
                LAW,
            ),
            also="denuncia queja reclamo complaint condusef",
        ),
    )
