"""Signing up and getting in."""

from ..fraud.sources import BROCHURE, HERALDO
from ..settings import settings
from ..ui.texts import Translator
from .question import Question
from .sources import (
    DEDINERO,
    INFOBAE_EMAIL,
    NIST,
    NOTIGRAM,
)


def about_account(t: Translator) -> tuple[Question, ...]:
    return (
        Question(
            "registro",
            t("¿Cómo me registro?"),
            (
                t("Ten a la mano tu NSS, tu CURP, tu RFC, un correo y un celular solo tuyos."),
                t("Te hacemos una pregunta a la vez. Es gratis."),
            ),
            links=((t("Registrarme gratis"), t.href("/registro")),),
            sources=(BROCHURE,),
            also="crear abrir cuenta alta inscribir requisitos papeles open account",
        ),
        Question(
            "gratis",
            t("¿Cuánto cuesta registrarme?"),
            (
                t("Nada. Registrarte y consultar es gratis, aquí y en el sitio oficial."),
                t("Si alguien te cobra por eso, es fraude."),
            ),
            links=((t("Cuidado con el fraude"), t.href("/fraude")),),
            sources=(
                BROCHURE,
                HERALDO,
            ),
            also="precio cobran pagar dinero comision price fee",
        ),
        Question(
            "nss",
            t("¿El NSS es mi Social Security?"),
            (
                t("No. El NSS es de México y tiene 11 números."),
                t("El Social Security es de Estados Unidos. Nunca te lo pedimos."),
            ),
            also="numero de seguridad social imss ssn seguro",
        ),
        Question(
            "celular",
            t("¿Sirve mi celular de Estados Unidos o Canadá?"),
            (
                t("En este sitio, sí. También uno de México. Escoge tu país al escribirlo."),
                t("No sabemos si el sitio oficial acepta números de fuera de México. Pregunta en INFONATEL."),
            ),
            also="telefono movil numero extranjero phone mobile",
        ),
        Question(
            "codigo",
            t("No me llegó el código"),
            (
                t("Si va por mensaje, revisa que tengas señal. Si va por correo, busca en no deseado."),
                t("Revisa que tu celular y tu correo estén bien escritos. Puedes pedirlo al otro."),
                t(
                    "Espera {seconds} segundos y pide otro. Cada código dura {minutes} minutos.",
                    seconds=settings().resend_seconds,
                    minutes=settings().code_minutes,
                ),
            ),
            also="spam sms mensaje confirmacion activar code text junk",
        ),
        Question(
            "no-entra",
            t("No me deja entrar"),
            (
                t("Después de cinco intentos hay que esperar un poco. La espera crece cada vez."),
                t("Usa el botón «Ver» para leer lo que escribes."),
                t("Si la olvidaste, pide un enlace para crear otra. Llega a tu correo."),
            ),
            links=((t("¿Olvidaste tu contraseña?"), t.href("/recuperar")),),
            also="bloqueada cuenta intentos error clave blocked locked password",
        ),
        Question(
            "contrasena",
            t("¿Cómo hago una contraseña fácil de recordar?"),
            (
                t(
                    "Junta cuatro palabras comunes que no digan nada de ti. Puedes dejar espacios "
                    "entre ellas."
                ),
                t("No uses tu nombre, tu NSS, tu CURP ni tu fecha de nacimiento."),
                t("Así la recuerdas, y tu cuenta no se bloquea."),
            ),
            sources=(
                BROCHURE,
                NIST,
            ),
            also="clave segura frase password passphrase",
        ),
        Question(
            "olvide",
            t("Olvidé mi contraseña"),
            (
                t("Pide un enlace. Llega a tu correo y con él creas otra."),
                t("En el sitio oficial también hay un enlace que dice «¿Olvidaste tu contraseña?»."),
            ),
            links=((t("Crear otra contraseña"), t.href("/recuperar")),),
            sources=(BROCHURE,),
            also="clave recuperar restablecer reset forgot",
        ),
        Question(
            "correo-perdido",
            t("Perdí mi correo"),
            (
                t("Para tu cuenta oficial, llama a INFONATEL: desde el extranjero te atienden ahí."),
                t("En este sitio: si sabes tu contraseña, entra con tu NSS y cambia tu correo en tu perfil."),
                t("Si tampoco la sabes, entra con un código en papel o con tu celular."),
            ),
            links=((t("No tengo correo, o ya no lo abro"), t.href("/recuperar/sin-correo")),),
            sources=(INFOBAE_EMAIL,),
            also="cambiar email no tengo acceso lost access mailbox",
        ),
        Question(
            "correo-trabajo",
            t("¿Por qué no debo usar el correo del trabajo?"),
            (
                t(
                    "Si cambias de empleo, pierdes ese correo. Ya no te llegan los avisos ni "
                    "puedes recuperar tu cuenta."
                ),
            ),
            sources=(BROCHURE,),
            also="personal email empresa patron work",
        ),
        Question(
            "compartir",
            t("¿Puedo usar el mismo correo o celular para mi familia?"),
            (
                t("No. Tu correo y tu celular deben ser solo tuyos."),
                t("No los uses para registrar a otra persona: recibiría tus códigos, o tú los suyos."),
            ),
            sources=(BROCHURE,),
            also="esposa esposo hijos papa mama compartir share family",
        ),
        Question(
            "me-ayudan",
            t("¿Puede ayudarme otra persona?"),
            (
                t("Sí: puede leerte las preguntas y explicarte."),
                t("Tú escribes tu contraseña y tus códigos. Que nadie los vea, ni quien te ayuda."),
            ),
            sources=(BROCHURE,),
            also="familiar gestor hijo asistencia help",
        ),
        Question(
            "datos-mal",
            t("Mis datos están mal"),
            (
                t("Los datos que tiene INFONAVIT se corrigen gratis en el sitio oficial o en INFONATEL."),
                t(
                    "Si el error viene de otra oficina, pregunta ahí. Tu NSS es del IMSS; tu CURP, "
                    "de RENAPO; tu RFC, del SAT."
                ),
                t(
                    "Deben ser iguales letra por letra en todas. Si no sabes cuál está mal, "
                    "pregunta en INFONATEL."
                ),
            ),
            sources=(
                DEDINERO,
                NOTIGRAM,
            ),
            also="nombre apellido corregir equivocado error curp rfc nss name wrong correct",
        ),
        Question(
            "migracion",
            t("¿Me van a preguntar por mi situación migratoria?"),
            (
                t("No. Tampoco te pedimos tu domicilio ni tu Social Security de Estados Unidos."),
                t("Si alguien te los pide en nombre de INFONAVIT, no contestes."),
            ),
            also="papeles visa indocumentado ice migra documents immigration status",
        ),
    )
