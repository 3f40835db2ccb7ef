"""The whole page around its content: banner, top, rail, main, foot."""

import reflex as rx

from ..settings import settings
from .absence import absence
from .assisted import assisted
from .connection import WRAPS
from .files import address
from .icons import icon
from .listen import listen
from .native import NativeLink, native_form
from .press import call_link
from .texts import Language, Translator

__all__ = ["HEAD", "STYLESHEETS", "WRAPS", "frame"]

OFFICIAL = "micuenta.infonavit.org.mx"
INFONATEL, INFONATEL_DIAL, INFONATEL_FROM_US = "+52 55 9171 5050", "+525591715050", "011 52 55 9171 5050"

_DOT = "\u00a0· "  # ends a line and begins none

# Reflex bundles these into one file with a digest in its name.
STYLESHEETS = ["/css/tokens.css", "/css/micuenta.css"]

# Only where there is a demonstration to present.
_PRESENTER = {"data-recorrido": address("js/tour.js")} if settings().demo else {}

HEAD: list[rx.Component] = [
    # Numbers become links where we say so, not where the browser guesses.
    rx.el.meta(name="format-detection", content="telephone=no"),
    rx.el.meta(name="theme-color", content="#f6ab23"),
    # web/manifest.py writes it; iPhones take the icon from here.
    rx.el.link(rel="manifest", href="/manifest.webmanifest"),
    rx.el.link(rel="apple-touch-icon", href=address("icons/app-touch-180.png")),
    # The file of the drawings: as they are there already, the icon costs no request.
    rx.el.link(rel="icon", type="image/svg+xml", href=address("icons.svg")),
    rx.el.script(
        src=address("js/page.js"),
        defer=True,
        # By the cookie that says that this is a worker's tablet.
        custom_attrs={"data-tablet": address("js/assisted.js"), **_PRESENTER},
    ),
]


def banner(t: Translator) -> rx.Component:
    """What this site is, and where the official one is. On every page, above everything."""
    official = NativeLink.create(OFFICIAL, href=f"https://{OFFICIAL}/")
    people = (t("Demostración con personas ficticias"), _DOT) if settings().demo else ()
    plain = t("no es el sitio oficial") if settings().demo else t("No es el sitio oficial")
    return rx.el.aside(
        rx.el.p(*people, plain, _DOT, t("el oficial es"), " ", official),
        class_name="banner",
        custom_attrs={"aria-label": t("Aviso")},
    )


def _other_language(t: Translator, here: str) -> rx.Component:
    """The same page in the other language, by a full load: <html lang> must change with it."""
    other: Language = "en" if t.language == "es" else "es"
    return NativeLink.create(
        {"es": "Español", "en": "English"}[other],
        href=Translator(other).href(f"/{here}") or "/",
        lang=other,
        href_lang=other,
    )


def _top(t: Translator, here: str) -> rx.Component:
    name = rx.el.span("Mi Cuenta ", rx.el.small("desde el extranjero", lang="es"))
    call = rx.el.span(t("Llamar"), rx.el.span(" ", t("a INFONATEL:"), f" {INFONATEL}", class_name="wide"))
    return rx.el.header(
        rx.el.a(icon("flor"), name, href=t.href("/"), class_name="brand"),
        _other_language(t, here),
        NativeLink.create(icon("tel"), call, href=f"tel:{INFONATEL_DIAL}", class_name="call"),
        class_name="top",
    )


def _rail(t: Translator, here: str) -> rx.Component:
    def item(slug: str, drawing: str, word: str) -> rx.Component:
        # A page below one of these belongs to it; all of them are below the account's first screen.
        is_below = slug != "cuenta" and here.startswith(f"{slug}/")
        current = {"aria-current": "page" if slug == here else "true"} if slug == here or is_below else {}
        # pyrefly: ignore[bad-argument-type]
        return rx.el.li(rx.el.a(icon(drawing), word, href=t.href(f"/{slug}"), custom_attrs=current))

    leave = native_form(
        t,
        "/salir",
        rx.el.button(
            icon("salir"),
            rx.el.span(t("Salir"), class_name="when-mine"),
            rx.el.span(t("Terminar y borrar todo"), class_name="when-borrowed"),
            type="submit",
        ),
        class_name="",
    )
    return rx.el.nav(
        rx.el.ul(
            item("cuenta", "cuenta", t("Cuenta")),
            item("cuenta/ahorro", "ahorro", t("Ahorro")),
            item("cuenta/credito", "casa", t("Crédito")),
            item("cuenta/retiro", "retiro", t("Retiro")),
            item("cuenta/pagar", "pagar", t("Pagar")),
            item("cuenta/perfil", "gente", t("Perfil")),
            rx.el.li(leave),
        ),
        class_name="rail",
        custom_attrs={"aria-label": t("Tu cuenta")},
    )


def _foot(t: Translator) -> rx.Component:
    links = [
        ("/ayuda", t("Ayuda")),
        ("/fraude", t("Cuidado con el fraude")),
        ("/privacidad", t("Privacidad")),
    ]
    return rx.el.footer(
        rx.el.div(
            rx.el.section(
                rx.el.h2(t("¿Necesitas ayuda?")),
                rx.el.p(t("Llama a INFONATEL desde Estados Unidos o Canadá:")),
                rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
                rx.el.p(
                    t("Si no entra la llamada, marca"),
                    " ",
                    rx.el.span(f"{INFONATEL_FROM_US}.", class_name="nb"),
                    class_name="small",
                ),
                class_name="stack",
            ),
            rx.el.section(
                rx.el.h2(t("Todo es gratis")),
                rx.el.p(t("Nadie debe cobrarte por registrarte ni por consultar.")),
                rx.el.p(
                    t(
                        "Nunca te pedimos tu Social Security de Estados Unidos, "
                        "tu situación migratoria ni tu domicilio."
                    )
                ),
                class_name="stack",
            ),
            rx.el.nav(
                rx.el.ul(*(rx.el.li(rx.el.a(word, href=t.href(path))) for path, word in links)),
                custom_attrs={"aria-label": t("Más de este sitio")},
            ),
        ),
        class_name="foot",
    )


def frame(
    t: Translator, *children: rx.Component, here: str, rail: bool = False, narrow: bool = False
) -> rx.Component:
    """A whole page.

    Args:
        here: its slug, for the language switch and the rail.
        rail: show the signed-in navigation.
        narrow: keep to one column as wide as a line of text, for questions and forms.
    """
    return rx.el.div(
        NativeLink.create(t("Ir al contenido"), href="#main", class_name="skip"),
        assisted(t),
        banner(t),
        _top(t, here),
        _rail(t, here) if rail else listen(t),
        rx.el.main(*children, id="main", tab_index=-1, class_name="one" if narrow else ""),
        _foot(t),
        absence(t) if rail else rx.fragment(),
        class_name="page",
    )
