"""The words of this site and of the institute, in plain ones."""

import re
import unicodedata
from dataclasses import dataclass

from ..ui.texts import Translator


@dataclass(frozen=True, slots=True)
class Term:
    """A word as it stands on Mexican papers, the same in both languages, and what it means."""

    word: str
    means: str

    @property
    def ident(self) -> str:
        return anchor(self.word)


def anchor(word: str) -> str:
    """Where the page of the glossary says a word: the same in every language, so that links last."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def link_to(t: Translator, word: str) -> str:
    """The address of a word's meaning."""
    return f"{t.href('/ayuda/glosario')}#{anchor(word)}"


def terms(t: Translator) -> tuple[Term, ...]:
    """All of them, in the order of the Spanish alphabet."""
    return (
        Term("Afore", t("La empresa que guarda tu ahorro para el retiro en México.")),
        Term("Al corriente", t("No debes ningún pago de los que ya tocaban.")),
        Term(
            "Aportación patronal",
            t(
                "Lo que pone tu patrón en tu ahorro de vivienda: 5\xa0% de tu sueldo. Si "
                "tienes crédito, baja tu deuda."
            ),
        ),
        Term(
            "Aviso de Suspensión",
            t("La hoja que le dice a tu patrón que ya no te descuente, porque terminaste de pagar."),
        ),
        Term("Beneficiario", t("La persona que recibe tu ahorro si mueres.")),
        Term("Capital", t("Lo que debes sin contar los intereses.")),
        Term("CESI", t("Oficina de atención de INFONAVIT en México.")),
        Term(
            "CLABE", t("El número de 18 cifras de una cuenta de banco en México. Sirve para recibir dinero.")
        ),
        Term("Cotizar", t("Trabajar con un patrón que paga por ti al IMSS y al INFONAVIT.")),
        Term(
            "Coyote, falso gestor",
            t("Quien te cobra por un trámite que es gratis. Puede robarte o usar tus datos."),
        ),
        Term("CURP", t("Tu clave de población en México: 18 letras y números. La da el RENAPO.")),
        Term("e.firma", t("Tu firma electrónica ante el SAT. Sirve para algunos trámites por internet.")),
        Term("Escritura", t("El papel que prueba que la casa es tuya.")),
        Term("Estado de cuenta", t("La hoja que dice cuánto debes, qué pagaste y cuánto toca pagar.")),
        Term("Fondo de Ahorro", t("El ahorro de quien trabajó entre mayo de 1972 y febrero de 1992.")),
        Term(
            "Fondo de Pensiones para el Bienestar",
            t("A donde pasa el ahorro que nadie pidió a los 70 años. Sigue siendo de su dueño."),
        ),
        Term(
            "Fondo de Protección de Pagos",
            t("Un apoyo si pierdes tu trabajo: pagas una parte y el fondo, el resto."),
        ),
        Term("Hipoteca", t("La garantía de tu crédito: tu casa responde por la deuda hasta que la pagas.")),
        Term("IMSS", t("El Seguro Social de México. Lleva tus semanas y da las pensiones.")),
        Term("INFONATEL", t("El teléfono de INFONAVIT. Desde Estados Unidos o Canadá: +52 55 9171 5050.")),
        Term(
            "INFONAVIT", t("El instituto de México que guarda tu ahorro de vivienda y da créditos para casa.")
        ),
        Term(
            "INFONAVIT Sin Fronteras",
            t("La forma de pagar tu crédito desde Estados Unidos, por una empresa de envíos."),
        ),
        Term("Intereses", t("Lo que pagas por el dinero prestado. También lo que gana tu ahorro.")),
        Term(
            "Ley 73 y Ley 97",
            t(
                "Las dos leyes de pensión. Te toca la de 1973 si empezaste a cotizar antes del "
                "1 de julio de 1997."
            ),
        ),
        Term("Liquidar", t("Pagar todo lo que falta.")),
        Term(
            "Llave de acceso",
            t(
                "Entrar con tu huella, tu cara o el bloqueo de tu celular, sin contraseña. En "
                "inglés, passkey."
            ),
        ),
        Term("Mensualidad", t("Lo que toca pagar cada mes.")),
        Term("NSS", t("Tu Número de Seguridad Social de México: 11 números. No es el Social Security.")),
        Term("Omiso", t("Un pago que tocaba y no se hizo.")),
        Term("Patrón", t("La persona o empresa para la que trabajas.")),
        Term("Prórroga", t("Un tiempo sin pagar tu crédito porque perdiste tu sueldo.")),
        Term("REA", t("Pagas tu crédito por tu cuenta, porque no tienes patrón en México.")),
        Term("Reestructura", t("Un cambio de las condiciones de tu crédito: tu pago, tu tasa o tu deuda.")),
        Term("Remesa", t("Dinero que se manda de un país a otro.")),
        Term("RENAPO", t("La oficina de México que da la CURP.")),
        Term("Rendimiento", t("Lo que ganó tu ahorro en un año.")),
        Term("RFC", t("Tu clave ante el SAT: 13 letras y números.")),
        Term("ROA", t("Tu patrón en México descuenta tu pago de tu sueldo.")),
        Term("SAT", t("La oficina de impuestos de México.")),
        Term("Semanas cotizadas", t("Las semanas que trabajaste con un patrón que pagó por ti al IMSS.")),
        Term("SPEI", t("La forma de pasar dinero entre bancos de México.")),
        Term("Subcuenta de Vivienda", t("Tu ahorro para casa o retiro, a tu nombre, en INFONAVIT.")),
        Term("Suplantación", t("Cuando alguien se hace pasar por ti, o por INFONAVIT.")),
        Term("UMA", t("Una medida que fija el INEGI cada año. Varios montos oficiales se cuentan en ella.")),
        Term(
            "UMI",
            t(
                "La medida de los créditos en salarios mínimos. Vale 100.81 pesos diarios y no "
                "sube desde 2024."
            ),
        ),
        Term(
            "Ventanilla de Asesoría Financiera",
            t("Un mostrador para preguntas de dinero en algunos consulados de México."),
        ),
        Term("VSM", t("Veces salario mínimo: así se contaban los créditos antiguos.")),
    )
