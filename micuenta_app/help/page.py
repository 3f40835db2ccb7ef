"""Help: the telephone first, then the questions people ask."""

from datetime import date

import reflex as rx

from ..settings import settings
from ..ui.dates import long_date
from ..ui.details import details
from ..ui.frame import INFONATEL, INFONATEL_DIAL, INFONATEL_FROM_US, OFFICIAL, frame
from ..ui.icons import icon
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.press import call_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator


def _call(t: Translator) -> rx.Component:
    return sheet(
        t("Llama a INFONATEL"),
        rx.el.h3(t("Desde Estados Unidos o Canadá")),
        rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
        rx.el.p(t("Si no entra la llamada, marca"), " ", rx.el.b(INFONATEL_FROM_US, class_name="nb"), "."),
        rx.el.h3(t("Desde México"), class_name="rule"),
        rx.el.p(call_link("800 008 3900", "8000083900")),
        rx.el.p(t("En la Ciudad de México, también:")),
        rx.el.p(call_link("55 9171 5050", "5591715050")),
        icon="tel",
        tone="next",
    )


def _never_asked(t: Translator) -> rx.Component:
    lines = (
        t("Tu Social Security de Estados Unidos."),
        t("Tu situación migratoria."),
        t("Tu domicilio."),
        t("El número de tu tarjeta."),
        t("Dinero: todo aquí es gratis."),
    )
    return sheet(
        t("Lo que nunca te pedimos"),
        rx.el.ul(*(rx.el.li(icon("no"), rx.el.span(line)) for line in lines), class_name="ticks"),
        rx.el.p(t("Tu contraseña la escribes solo tú. Ni quien te ayuda debe verla.")),
        icon="cuidado",
    )


def _entry(t: Translator) -> rx.Component:
    """Getting in."""
    return rx.el.section(
        rx.el.h2(t("Registrarte y entrar")),
        details(
            t("¿Cómo me registro?"),
            rx.el.p(t("Ten a la mano tu NSS, tu CURP, tu RFC, un correo y un celular solo tuyos.")),
            rx.el.p(t("Te hacemos una pregunta a la vez. Es gratis.")),
            go_link(t("Registrarme gratis"), t.href("/registro")),
        ),
        details(
            t("No me llegó el código"),
            rx.el.p(t("Busca en el correo no deseado. Revisa que tu correo esté bien escrito.")),
            rx.el.p(
                t(
                    "Espera {seconds} segundos y pide otro. Cada código dura {minutes} minutos.",
                    seconds=settings().resend_seconds,
                    minutes=settings().code_minutes,
                )
            ),
        ),
        details(
            t("No me deja entrar"),
            rx.el.p(t("Después de cinco intentos hay que esperar un poco. La espera crece cada vez.")),
            rx.el.p(t("Usa el botón «Ver» para leer lo que escribes.")),
            rx.el.p(t("Si la olvidaste, pide un enlace para crear otra. Llega a tu correo.")),
            rx.el.p(go_link(t("¿Olvidaste tu contraseña?"), t.href("/recuperar"))),
        ),
        details(
            t("Mis datos están mal"),
            rx.el.p(
                t(
                    "Los datos que tiene INFONAVIT se corrigen gratis en el sitio oficial o en INFONATEL. "
                    "Si el error viene de otra oficina, pregunta ahí:"
                )
            ),
            rx.el.ul(
                rx.el.li(icon("tarjeta"), rx.el.b(t("Tu NSS")), rx.el.span(t("IMSS (Seguro Social)"))),
                rx.el.li(icon("hoja"), rx.el.b(t("Tu CURP")), rx.el.span(t("RENAPO (oficina de la CURP)"))),
                rx.el.li(icon("pagar"), rx.el.b(t("Tu RFC")), rx.el.span(t("SAT (oficina de impuestos)"))),
                class_name="ticks",
            ),
            rx.el.p(t("Si no sabes cuál, pregunta en INFONATEL.")),
        ),
        details(
            t("Perdí mi correo"),
            rx.el.p(t("Para tu cuenta oficial, llama a INFONATEL: desde el extranjero te atienden ahí.")),
            rx.el.p(t("En este sitio todavía no se puede cambiar el correo.")),
            rx.el.p(t("Por eso conviene un correo personal, no el del trabajo.")),
        ),
        class_name="stack tight asked",
    )


def _money(t: Translator) -> rx.Component:
    """Savings, credit and paying."""
    return rx.el.section(
        rx.el.h2(t("Tu ahorro y tu crédito")),
        details(
            t("¿Puedo sacar mi ahorro ahora?"),
            rx.el.p(t("Solo si ya te vas a retirar. INFONAVIT no da efectivo.")),
            rx.el.p(t("Tu ahorro es para tu casa o para tu retiro.")),
            rx.el.p(t("Tu derecho a recibirlo no tiene fecha límite.")),
            rx.el.p(t("Si alguien te ofrece sacarlo hoy por una comisión, es fraude.")),
            go_link(t("Cuidado con el fraude"), t.href("/fraude")),
            rx.el.p(
                t(
                    "Fuente: Ley del INFONAVIT, artículo 37; El Economista, {date}.",
                    date=long_date(t, date(2025, 11, 26)),
                ),
                class_name="small muted",
            ),
        ),
        details(
            t("¿Cómo pago desde Estados Unidos?"),
            rx.el.p(t("Con INFONAVIT Sin Fronteras. Necesitas tu número de crédito, de 10 números.")),
            rx.el.p(t("También puede pagarlo otra persona por ti.")),
            rx.el.p(
                t("En octubre de 2025 participaban Dolex y Barri."),
                " ",
                t("Pregunta en INFONATEL cuáles participan hoy."),
            ),
            rx.el.p(t("En octubre de 2025, INFONAVIT pagaba la comisión.")),
            rx.el.p(
                t(
                    "Fuente: Vanguardia, {date}; El Universal, 2020.",
                    date=long_date(t, date(2025, 10, 22)),
                ),
                class_name="small muted",
            ),
        ),
        details(
            t("¿Y si vivo en Canadá?"),
            rx.el.p(t("No sabemos de un lugar para pagar desde Canadá con Sin Fronteras.")),
            rx.el.p(t("Un familiar puede pagar por ti en México. En INFONATEL te dicen cómo.")),
        ),
        details(
            t("¿Cómo va mi crédito?"),
            rx.el.p(t("Son dos respuestas: cuánto debes, y si vas al corriente.")),
            rx.el.p(t("Si no puedes pagar, llama a INFONATEL antes de que se junte otro mes.")),
            go_link(t("Ver mi crédito"), t.href("/cuenta/credito")),
        ),
        class_name="stack tight asked",
    )


def _site(t: Translator) -> rx.Component:
    """What this site is."""
    return rx.el.section(
        rx.el.h2(t("Este sitio")),
        details(
            t("¿Es oficial?"),
            rx.el.p(t("No. No es de INFONAVIT ni usa su logo.")),
            rx.el.p(t("El sitio oficial es"), " ", NativeLink.create(OFFICIAL, href=f"https://{OFFICIAL}/")),
        ),
        details(
            t("¿Qué hacen con mis datos?"),
            rx.el.p(t("Los usamos para mostrarte tu cuenta. No los vendemos ni ponemos anuncios.")),
            rx.el.p(t("Tu contraseña no se guarda como la escribes. Nadie puede leerla.")),
            rx.el.p(t("Usamos solo las cookies que hacen falta para registrarte y entrar.")),
        ),
        class_name="stack tight asked",
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Ayuda")),
        rx.el.div(
            rx.el.div(_entry(t), _money(t), _site(t), class_name="stack wide-gap"),
            rx.el.div(_call(t), _never_asked(t), class_name="stack loose first-narrow"),
            class_name="cols wide-narrow",
        ),
        here="ayuda",
    )


PAGE = Page("ayuda", lambda t: t("Ayuda"), _view)
