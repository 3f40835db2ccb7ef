"""The start: what a person can find out here, that it is free, and what to have at hand."""

import reflex as rx

from ..settings import settings
from ..ui.files import address
from ..ui.frame import OFFICIAL, frame
from ..ui.icons import icon
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.press import button_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator

_FLAG = "M0 0H56V66a7 7 0 0 1-14 0 7 7 0 0 1-14 0 7 7 0 0 1-14 0 7 7 0 0 1-14 0z"
_HOLES = "M5 6.5h.01M13.4 6.5h.01M21.8 6.5h.01M34.2 6.5h.01M42.6 6.5h.01M51 6.5h.01"
# Along the string: the drawing on each flag, and where the flag hangs.
_FLAGS = (("ahorro", 8, 14), ("casa", 84, 22), ("cuenta", 160, 25), ("tel", 236, 22), ("cuidado", 312, 14))


def _garland() -> rx.Component:
    """Paper flags on a string; a decoration."""
    svg = rx.el.svg

    def hanging(name: str, x: int, y: int) -> rx.Component:
        return svg.g(
            svg.path(d=_FLAG, class_name="paper"),
            svg.path(d=_HOLES, class_name="holes"),
            svg.use(href=f"{address('icons.svg')}#i-{name}", x="10", y="17", width="36", height="36"),
            transform=f"translate({x} {y})",
        )

    return svg(
        svg.path(d="M0 8Q188 44 376 8", class_name="string"),
        *(hanging(*one) for one in _FLAGS),
        view_box="0 0 376 112",
        class_name="garland",
        custom_attrs={"aria-hidden": "true"},
    )


def _hero(t: Translator) -> rx.Component:
    demo = rx.el.p(go_link(t("Ver la demostración"), t.href("/demo"))) if settings().demo else rx.fragment()
    return rx.el.div(
        rx.el.div(
            rx.el.h1(t("Lejos de México, cerca de lo tuyo")),
            rx.el.p(
                t("Mira cuánto tienes ahorrado y cómo va tu crédito."),
                " ",
                t("Es gratis y lo haces tú, desde Estados Unidos o Canadá."),
                class_name="lead",
            ),
            rx.el.p(
                button_link(t("Registrarme gratis"), t.href("/registro"), main=True),
                button_link(t("Ya tengo cuenta"), t.href("/entrar")),
                class_name="row",
            ),
            rx.el.p(go_link(t("¿Olvidaste tu contraseña?"), t.href("/recuperar"))),
            demo,
            class_name="stack",
        ),
        _garland(),
        class_name="cols hero",
    )


def _questions(t: Translator) -> rx.Component:
    def card(drawing: str, title: str, text: str, link: str, path: str) -> rx.Component:
        return sheet(title, rx.el.p(text), go_link(link, t.href(path)), icon=drawing, level=3)

    return rx.el.section(
        rx.el.h2(t("¿Qué quieres saber?")),
        rx.el.div(
            card(
                "ahorro",
                t("¿Cuánto tengo ahorrado?"),
                t("Lo que hay en tu Subcuenta de Vivienda, movimiento por movimiento."),
                t("Ver mi ahorro"),
                "/cuenta/ahorro",
            ),
            card(
                "casa",
                t("¿Cómo va mi crédito?"),
                t("Cuánto debes y si vas al corriente. Son dos respuestas."),
                t("Ver mi crédito"),
                "/cuenta/credito",
            ),
            card(
                "retiro",
                t("¿Me alcanzará en mi retiro?"),
                t("Haz la cuenta sin registrarte. Aquí no se guarda nada."),
                t("Hacer la cuenta"),
                "/retiro",
            ),
            card(
                "cuidado",
                t("¿Me quieren engañar?"),
                t("Dinos qué te pidieron. Te decimos qué hacer y dónde denunciar."),
                t("Revisar lo que me pidieron"),
                "/fraude",
            ),
            class_name="cols two",
        ),
        class_name="stack",
    )


def _free(t: Translator) -> rx.Component:
    rules = (
        t("No pagues a coyotes ni a falsos gestores. Registrarte es gratis."),
        t("INFONAVIT no da dinero en efectivo. Si te lo ofrecen, desconfía."),
        t("No des tu contraseña ni tu código a nadie, ni a quien te ayuda."),
    )
    return sheet(
        t("Nadie debe cobrarte por esto"),
        rx.el.ul(*(rx.el.li(icon("no"), rx.el.span(rule)) for rule in rules), class_name="ticks"),
        go_link(t("Cómo reconocer un fraude"), t.href("/fraude")),
        icon="cuidado",
    )


def _at_hand(t: Translator) -> rx.Component:
    things = (
        (
            "tarjeta",
            t("Tu NSS"),
            t("Tu Número de Seguridad Social de México: 11 números. No es el Social Security."),
        ),
        ("hoja", t("Tu CURP y tu RFC"), t("La CURP tiene 18 letras y números; el RFC, 13.")),
        (
            "correo",
            t("Un correo personal"),
            t("Si usas el del trabajo y cambias de empleo, pierdes el acceso."),
        ),
        ("cel", t("Un celular solo tuyo"), t("De Estados Unidos, Canadá o México.")),
    )
    return sheet(
        t("Ten esto a la mano"),
        rx.el.ul(
            *(rx.el.li(icon(drawing), rx.el.b(name), rx.el.span(about)) for drawing, name, about in things),
            class_name="ticks",
        ),
        icon="hoja",
    )


def _official(t: Translator) -> rx.Component:
    what = (
        t("Este sitio es una demostración con personas ficticias. No escribas aquí tus datos reales.")
        if settings().demo
        else t("Este sitio no es de INFONAVIT.")
    )
    return rx.el.section(
        rx.el.h2(t("¿Este es el sitio oficial?")),
        rx.el.p(t("No."), " ", what),
        rx.el.p(
            t("Tu cuenta verdadera está en"),
            " ",
            NativeLink.create(OFFICIAL, href=f"https://{OFFICIAL}/"),
            ". ",
            t("Escribe tú esa dirección. No entres por una liga que te manden."),
        ),
        class_name="stack",
    )


def _canada(t: Translator) -> rx.Component:
    return rx.el.section(
        rx.el.h2(t("¿Y si vivo en Canadá?")),
        rx.el.p(t("Puedes registrarte y consultar todo, igual que desde Estados Unidos.")),
        rx.el.p(
            t("INFONAVIT Sin Fronteras es para pagar desde Estados Unidos."),
            " ",
            t("Si estás en Canadá, un familiar puede pagar por ti en México."),
            " ",
            t("En INFONATEL te dicen cómo."),
        ),
        go_link(t("Cómo pagar desde el extranjero"), t.href("/pagar-desde-eeuu")),
        class_name="stack",
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        _hero(t),
        _questions(t),
        rx.el.div(_free(t), _at_hand(t), class_name="cols two"),
        rx.el.div(_official(t), _canada(t), class_name="cols two"),
        here="",
    )


PAGE = Page("", lambda t: t("Inicio"), _view)
