"""What is written to owners who say that something was not their doing."""

from ..accounts.messages import Message, letter
from ..ui.texts import Translator
from .texts import report_words


def reported_message(t: Translator, number: str) -> Message:
    said = report_words(number)
    return Message(
        subject=t("Recibimos tu reporte {number}", number=said),
        body=letter(
            t,
            t("Reportaste algo que no hiciste. El número de tu reporte es {number}.", number=said),
            t("Cerramos tu cuenta en los demás aparatos. Ahora haz esto. Todo es gratis:"),
            "\n".join(
                (
                    t("1. Cambia tu contraseña aquí, y la de tu correo."),
                    t("2. Entra a tu cuenta oficial y revisa que tus datos sean los tuyos."),
                    t("3. Busca ahí créditos que no pediste. Si ves uno, llama a INFONATEL."),
                )
            ),
            t("Si tú no hiciste este reporte, alguien está en tu cuenta: cambia tu contraseña ya."),
        ),
        sms=t(
            "Recibimos tu reporte {number}. Cambia tu clave y busca en tu cuenta oficial lo que no pediste.",
            number=said,
        ),
    )


def disavowed_message(t: Translator) -> Message:
    return Message(
        subject=t("Cerramos tu cuenta en todos los aparatos"),
        body=letter(
            t,
            t("Alguien abrió un enlace tuyo y dijo «No fui yo». Cerramos tu cuenta en todos los aparatos."),
            t(
                "La contraseña de antes ya no sirve. Si te cambiaron el correo o el celular, "
                "pusimos los de antes."
            ),
            t(
                "Para volver a entrar, abre el enlace que te enviamos. "
                "Si ya venció, pide otro en «¿Olvidaste tu contraseña?»."
            ),
            t("Después revisa tu cuenta oficial y busca créditos que no pediste. Todo es gratis."),
        ),
        sms=t(
            "Cerramos tu cuenta en todos los aparatos y la clave de antes no sirve. "
            "Crea otra en ¿Olvidaste tu contraseña?"
        ),
    )
