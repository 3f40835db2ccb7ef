"""Taking one's data along, and closing the account."""

import reflex as rx

from ..ui.details import details
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .forms import question_page
from .state import ProfileFormState

_errors = ProfileFormState.errors


def _own_data(t: Translator) -> rx.Component:
    return question_page(
        t,
        "cuenta/perfil/datos",
        _errors,
        rx.el.h1(t("Descarga tus datos")),
        rx.el.p(t("Es todo lo que guardamos de ti. Es gratis."), class_name="lead"),
        _file_form(t, "pdf", t("Descargar en PDF"), t("Para leer o imprimir."), main=True),
        _file_form(t, "json", t("Descargar en JSON"), t("Para usar en otro programa.")),
        rx.el.p(t("Guárdalo donde solo tú lo veas: tiene tu NSS, tu CURP y tu RFC.")),
        details(
            t("¿Qué trae?"),
            rx.el.ul(
                rx.el.li(t("Tu nombre, tu NSS, tu CURP y tu RFC")),
                rx.el.li(t("Tu correo, tu celular y tu idioma")),
                rx.el.li(t("Tu ahorro y tus créditos, con todos sus movimientos")),
                rx.el.li(t("Lo que pasó en tu cuenta y los aparatos donde entraste")),
                rx.el.li(t("Las cuentas de retiro que guardaste")),
                rx.el.li(t("Los mensajes que te enviamos: su asunto y su fecha")),
                class_name="stack tight",
            ),
            rx.el.p(t("No trae tu contraseña, tus códigos ni tus llaves: nadie los puede leer.")),
        ),
    )


def _file_form(t: Translator, kind: str, words: str, hint: str, *, main: bool = False) -> rx.Component:
    return native_form(
        t,
        "/cuenta/perfil/datos",
        rx.el.input(type="hidden", name="formato", value=kind, read_only=True),
        rx.el.p(button(words, main=main, icon="bajar"), class_name="row"),
        rx.el.p(hint, class_name="small muted"),
    )


def _close(t: Translator) -> rx.Component:
    return question_page(
        t,
        "cuenta/perfil/cerrar",
        _errors,
        rx.el.h1(t("Cerrar tu cuenta")),
        rx.el.p(t("Esto es lo que pasa si la cierras:"), class_name="lead"),
        rx.el.ul(
            _point("borrar", t("Borramos tu cuenta, tu contraseña, tus llaves y tus códigos.")),
            _point("borrar", t("Borramos tu correo, tu celular y tu actividad.")),
            _point("salir", t("Se cierra en todos los aparatos, en este momento.")),
            _point(
                "ahorro",
                t("Tu ahorro y tu crédito no cambian. Los datos de INFONAVIT siguen: no son de esta cuenta."),
            ),
            _point("correo", t("Te enviamos un último mensaje. Solo guardamos a dónde y cuándo salió.")),
            _point("si", t("Puedes registrarte otra vez cuando quieras. Es gratis.")),
            class_name="ticks",
        ),
        rx.el.p(go_link(t("Descargar antes mis datos"), t.href("/cuenta/perfil/datos"))),
        rx.el.p(
            button_link(t("Seguir para cerrarla"), t.href("/cuenta/perfil/cerrar/seguro")),
            class_name="row",
        ),
    )


def _point(drawing: str, words: str) -> rx.Component:
    return rx.el.li(icon(drawing), rx.el.span(words))


def _sure(t: Translator) -> rx.Component:
    return question_page(
        t,
        "cuenta/perfil/cerrar/seguro",
        _errors,
        rx.el.h1(t("¿Cerrar tu cuenta ahora?")),
        rx.el.p(t("No se puede deshacer."), class_name="lead"),
        native_form(
            t,
            "/cuenta/perfil/cerrar",
            rx.el.p(
                button(t("Sí, cerrar mi cuenta"), danger=True, icon="borrar"),
                button_link(t("No, dejarla abierta"), t.href("/cuenta/perfil")),
                class_name="row",
            ),
        ),
    )


def _closed(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Cerramos tu cuenta")),
        rx.el.p(t("Borramos todo lo que era de ella. Gracias por usarla."), class_name="lead"),
        rx.el.p(t("Puedes registrarte otra vez cuando quieras. Es gratis.")),
        rx.el.p(button_link(t("Ir al inicio"), t.href("/") or "/"), class_name="row"),
        here="cuenta-cerrada",
        narrow=True,
    )


PAGES = [
    Page("cuenta/perfil/datos", lambda t: t("Descarga tus datos"), _own_data, ProfileFormState.open),
    Page("cuenta/perfil/cerrar", lambda t: t("Cerrar tu cuenta"), _close, ProfileFormState.open_plain),
    Page(
        "cuenta/perfil/cerrar/seguro", lambda t: t("¿Cerrar tu cuenta ahora?"), _sure, ProfileFormState.open
    ),
    Page("cuenta-cerrada", lambda t: t("Cerramos tu cuenta"), _closed),
]
