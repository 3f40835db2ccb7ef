"""Every piece in every state, for who builds with them. Only in demo mode."""

from datetime import date

import reflex as rx

from ..ui.chart import line_chart, line_chart_figure
from ..ui.choices import choice_field, select_field
from ..ui.dates import long_date, short_date
from ..ui.details import details, note
from ..ui.fields import FieldError, error_summary, password_field, text_field
from ..ui.frame import frame
from ..ui.icons import Tone, flag, icon, shape
from ..ui.loading import bones
from ..ui.money import figure, pesos, plain_pesos
from ..ui.page import Page
from ..ui.press import button, button_link, call_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.table import Heading, Pager, pager, table, turned_to
from ..ui.texts import Translator

_DRAWINGS = (
    *("ahorro", "casa", "retiro", "pagar", "cuidado", "cuenta", "salir", "tel", "ojo", "tapa", "copiar"),
    *("mas", "menos", "va", "atras", "si", "no", "correo", "cel", "llave", "tarjeta", "hoja", "reloj"),
    *("calendario", "senal", "sinsenal", "borrar", "gente", "lapiz", "bajar", "buscar", "lugar"),
)
_TODAY = date(2026, 11, 15)
_PAST = [
    (date(2018, 9, 17), 9_041_012),
    (date(2020, 3, 15), 12_610_500),
    (date(2021, 9, 1), 15_890_044),
    (date(2024, 3, 15), 21_100_220),
    (_TODAY, 26_845_030),
]
_FUTURE = [(date(2028, 11, 15), 30_100_000), (date(2031, 11, 15), 34_800_000)]


def _piece(title: str, *children: rx.Component) -> rx.Component:
    return rx.el.section(rx.el.h2(title), *children, class_name="stack piece")


def _press(t: Translator) -> rx.Component:
    return _piece(
        t("Botones y enlaces"),
        rx.el.p(
            button(t("Principal"), main=True, type="button"),
            button(t("Segundo"), type="button"),
            button(t("Borra algo"), danger=True, icon="borrar", type="button"),
            class_name="row",
        ),
        rx.el.p(
            button(t("Guardando…"), main=True, type="button", custom_attrs={"aria-busy": "true"}),
            button(t("Apagado"), type="button", disabled=True),
            button_link(t("Enlace con peso de botón"), t.href("/demo/piezas"), icon="correo"),
            class_name="row",
        ),
        rx.el.p(
            go_link(t("Enlace que avanza"), t.href("/demo/piezas")),
            go_link(t("Atrás"), t.href("/demo/piezas"), icon="atras"),
            call_link("+52 55 9171 5050", "+525591715050"),
            class_name="row tools",
        ),
    )


def _states(t: Translator) -> rx.Component:
    return _piece(
        t("Estados: figura y palabra"),
        rx.el.div(
            status_badge("good", t("Al corriente")),
            status_badge("bad", t("Atrasado: 3 pagos")),
            status_badge("info", t("En prórroga hasta marzo de 2027")),
            status_badge("warn", t("Reestructurado")),
            status_badge("none", t("Sin dato verificado")),
            status_badge("good", t("Pagado"), big=True),
            class_name="row",
        ),
    )


def _sheets(t: Translator) -> rx.Component:
    as_of = rx.el.p(t("Al {day}", day=long_date(t, _TODAY)), class_name="small muted")
    return _piece(
        t("Hojas: una respuesta cada una"),
        rx.el.div(
            sheet(
                t("¿Cuánto tengo ahorrado?"),
                figure(pesos(26_845_030), t),
                as_of,
                go_link(t("Ver mis movimientos"), t.href("/cuenta/ahorro")),
                icon="ahorro",
                level=3,
            ),
            sheet(
                t("Ponte al corriente: debes tres pagos"),
                rx.el.p(t("Son septiembre, octubre y noviembre.")),
                button_link(t("Ver mi crédito"), t.href("/cuenta/credito"), main=True),
                icon="pagar",
                eyebrow=t("Tu siguiente paso"),
                level=3,
                tone="next",
            ),
            sheet(
                t("Un título muy largo que no cabe en un renglón y una palabra: desoxirribonucleótido"),
                figure(pesos(-123_456_789), t),
                rx.el.p("Xochiquetzalli Guadalupe Montemayor-Etcheverrigaray de los Ángeles Quiñones"),
                icon="casa",
                level=3,
            ),
            class_name="cols three",
        ),
    )


def _waiting(t: Translator) -> rx.Component:
    empty = rx.el.section(
        flag("hoja"),
        rx.el.h3(t("Aún no hay movimientos")),
        rx.el.p(t("Cuando tu patrón aporte o tú pagues, lo verás aquí.")),
        class_name="sheet empty",
    )
    return _piece(
        t("Vacío, cargando, no se pudo"),
        rx.el.div(
            empty,
            sheet(t("¿Cuánto tengo ahorrado?"), bones(4), icon="ahorro", level=3),
            sheet(
                t("No pudimos traer tu saldo"),
                rx.el.p(t("No hiciste nada mal. Espera un minuto.")),
                button(t("Intentar otra vez"), type="button"),
                icon="ahorro",
                level=3,
            ),
            class_name="cols three",
        ),
    )


def _notes(t: Translator) -> rx.Component:
    lost = t("Lo que escribiste sigue aquí. Lo que ves es de esta hora: 10:32")
    return _piece(
        t("Conexión y avisos"),
        rx.el.div(
            note("warn", rx.el.p(rx.el.b(t("Sin conexión.")), " ", lost), drawing="sinsenal"),
            note("good", rx.el.p(rx.el.b(t("Listo.")), " ", t("Guardamos tus cambios.")), role="status"),
            note("info", rx.el.p(t("Tu crédito cambió en 2025. Revisa tus nuevas condiciones."))),
            note("bad", rx.el.p(rx.el.b(t("No pudimos guardar.")), " ", t("Vuelve a intentarlo."))),
            note("none", rx.el.p(t("Solo tú escribes tu contraseña.")), drawing="cuidado"),
            details(t("¿Qué es la Subcuenta de Vivienda?"), rx.el.p(t("Es un ahorro a tu nombre."))),
            class_name="cols two",
        ),
    )


def _verdicts(t: Translator) -> rx.Component:
    said: tuple[tuple[Tone, str], ...] = (
        ("good", t("Es del sitio oficial")),
        ("none", t("No lo sabemos")),
        ("warn", t("Sospechoso: no sigas")),
        ("bad", t("Es fraude")),
    )
    return _piece(
        t("Cuatro veredictos"),
        rx.el.div(
            *(
                rx.el.div(shape(tone), rx.el.div(rx.el.h3(words)), class_name=f"verdict {tone}")
                for tone, words in said
            ),
            class_name="cols two",
        ),
    )


def _fields(t: Translator) -> rx.Component:
    wrong = t("A tu correo le falta la arroba (@)")
    two = (("si", t("Sí"), ""), ("no", t("No"), t("Puedes cambiarlo después.")))
    return _piece(
        t("Campos"),
        error_summary(t, [FieldError("ejemplo-correo", wrong), FieldError("", t("No pudimos guardar."))]),
        rx.el.div(
            text_field(
                t,
                "ejemplo-curp",
                "CURP",
                hint=t("18 letras y números."),
                width="w18",
                value="BOXW310820HNERXN09",
            ),
            text_field(
                t,
                "ejemplo-correo",
                t("Tu correo"),
                hint=t("Personal, no el del trabajo."),
                error=wrong,
                value="elvira.correo",
            ),
            password_field(t, "ejemplo-clave", t("Tu contraseña"), hint=t("15 letras o más.")),
            select_field(
                t,
                "ejemplo-pais",
                t("País de tu celular"),
                (("us", t("Estados Unidos")), ("ca", t("Canadá")), ("mx", t("México"))),
                width="w18",
            ),
            choice_field(t, "ejemplo-a", t("¿Es tuyo este celular?"), two, value="si"),
            choice_field(t, "ejemplo-b", t("¿Es tuyo este correo?"), two, error=t("Escoge una respuesta")),
            class_name="cols two",
        ),
    )


def _numbers(t: Translator) -> rx.Component:
    rows = [[short_date(t, day), t("Aportación"), plain_pesos(amount)] for day, amount in _PAST]
    shown = table(
        t("Tus movimientos"), [Heading(t("Fecha")), Heading(t("Qué fue")), Heading(t("Pesos"), True)], rows
    )
    chart = line_chart(
        t,
        _PAST,
        _FUTURE,
        mark=t("Hoy: {amount}", amount=pesos(26_845_030).whole),
        summary=t("Tu ahorro subió de 90 mil pesos en 2018 a 268 mil hoy."),
    )
    middle = turned_to(t, 2, 60, 24)
    return _piece(
        t("Tabla, páginas y gráfica"),
        shown,
        pager(t, rx.Var.create(middle), [], []),
        pager(t, rx.Var.create(Pager()), [], []),
        line_chart_figure(
            t, chart, t("Tu ahorro crece poco a poco. La línea de puntos es lo que falta."), shown
        ),
    )


def _lists(t: Translator) -> rx.Component:
    return _piece(
        t("Listas y dibujos"),
        rx.el.ol(
            rx.el.li(rx.el.b(t("Guarda tu comprobante")), rx.el.span(t("Toma una foto."))),
            rx.el.li(rx.el.b(t("Espera")), rx.el.span(t("Puede tardar."))),
            class_name="steps",
        ),
        rx.el.ul(
            *(
                rx.el.li(icon(name), rx.el.span(name, class_name="small"), class_name="row")
                for name in _DRAWINGS
            ),
            class_name="row drawings",
        ),
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.div(
            rx.el.h1(t("Piezas")),
            rx.el.p(t("Cada parte, en cada estado. Los datos son ficticios."), class_name="muted"),
        ),
        _press(t),
        _states(t),
        _sheets(t),
        _waiting(t),
        _notes(t),
        _verdicts(t),
        _fields(t),
        _numbers(t),
        _lists(t),
        here="demo/piezas",
    )


PAGE = Page("demo/piezas", lambda t: t("Piezas"), _view)
