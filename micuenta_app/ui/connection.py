"""What stands over every page when something fails: the connection, or the page itself."""

from collections.abc import Callable

import reflex as rx
from reflex_base.components.memo import memo
from reflex_base.vars import VarData
from reflex_components_core.base.error_boundary import ErrorBoundary
from reflex_components_core.base.fragment import Fragment
from reflex_components_core.core.banner import connect_errors, has_too_many_connection_errors

from .languages import both
from .native import NativeLink

_SINCE = rx.Var(
    "lostAt",
    _var_type=str,
    _var_data=VarData(imports={"react": [rx.ImportVar(tag="useState"), rx.ImportVar(tag="useEffect")]}),
)


class ConnectionNotice(Fragment):
    """Says that the connection is gone, since when, and that it comes back by itself.

    Two failed attempts first: a short gap between two cell towers is not worth a word.
    """

    def add_hooks(self) -> list[str | rx.Var]:
        return [
            rx.Var(
                _js_expr='const [lostAt, setLostAt] = useState("");',
                _var_data=VarData.merge(_SINCE._get_all_var_data(), connect_errors._get_all_var_data()),
            ),
            """useEffect(() => {
  const time = () => new Date().toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
  setLostAt((before) => (connectErrors.length === 0 ? "" : before || time()));
}, [connectErrors]);""",
        ]


def _no_signal() -> rx.Component:
    """The one drawing that cannot come from icons.svg: it is needed when nothing can be fetched."""
    waves = "M3 9.5a13.5 13.5 0 0 1 18 0M6.5 13.5a8.3 8.3 0 0 1 11 0M12 18.5v.01M4.5 20.5l15-17"
    return rx.el.svg(
        rx.el.svg.path(d=waves), view_box="0 0 24 24", class_name="i", custom_attrs={"aria-hidden": "true"}
    )


def _not_sent() -> rx.Component:
    """Shown by assets/js/page.js after a form that did not get through."""
    return rx.el.div(
        _no_signal(),
        rx.el.div(
            rx.el.b(both(lambda t: t("No se envió."))),
            " ",
            both(
                lambda t: t("Lo que escribiste sigue aquí. Cuando vuelva la señal, toca el botón otra vez.")
            ),
        ),
        id="no-enviado",
        class_name="note warn",
        hidden=True,
    )


def connection_notice() -> rx.Component:
    return ConnectionNotice.create(
        rx.el.div(
            _not_sent(),
            rx.cond(
                has_too_many_connection_errors,
                rx.el.div(
                    _no_signal(),
                    rx.el.div(
                        rx.el.b(both(lambda t: t("Sin conexión."))),
                        " ",
                        both(lambda t: t("Lo que escribiste sigue aquí. El sitio sigue intentando.")),
                        " ",
                        both(lambda t: t("Lo que ves es de esta hora:")),
                        " ",
                        rx.el.b(_SINCE),
                    ),
                    class_name="note warn",
                ),
            ),
            role="status",
            class_name="lost",
        )
    )


def _fallen() -> rx.Component:
    reload = both(lambda t: t("Abrir otra vez"))
    return rx.el.main(
        rx.el.h1(both(lambda t: t("Esta página no se pudo abrir"))),
        rx.el.p(both(lambda t: t("No hiciste nada mal. Lo que ya guardaste está a salvo."))),
        rx.el.p(NativeLink.create(reload, href="", class_name="button main")),
        rx.el.p(
            both(lambda t: t("¿Tienes prisa? INFONATEL te dice cómo va tu cuenta oficial:")),
            " ",
            NativeLink.create("+52 55 9171 5050", href="tel:+525591715050", class_name="phone"),
        ),
        class_name="fallen",
    )


WRAPS: dict[tuple[int, str], Callable[[bool], rx.Component | None]] = {
    (55, "ErrorBoundary"): lambda _: ErrorBoundary.create(fallback_render=rx.Var.create(_fallen())),
    (5, "Overlay"): lambda stateful: rx.fragment(memo(connection_notice)()) if stateful else None,
}
