"""/cuenta/actividad: what happened to the account, and where it is open."""

import reflex as rx

from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.local_time import local_time
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.table import pager
from ..ui.texts import Translator
from .not_me_page import PAGES as NOT_ME
from .report_page import PAGE as REPORT
from .state import ActivityState, Device, Row


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Volver a mi cuenta"), t.href("/cuenta"), icon="atras")),
        rx.el.div(
            rx.el.h1(t("Actividad de tu cuenta")),
            rx.el.p(t("Si ves algo que no hiciste, repórtalo. Es gratis."), class_name="lead"),
            class_name="stack",
        ),
        rx.el.div(rx.cond(ActivityState.done != "", status_badge("good", ActivityState.done)), role="status"),
        rx.el.div(
            _history(t),
            rx.el.div(_devices(t), class_name="first-narrow"),
            class_name="cols wide-narrow",
        ),
        here="cuenta/actividad",
        rail=True,
    )


def _history(t: Translator) -> rx.Component:
    listed = rx.fragment(
        rx.el.ul(rx.foreach(ActivityState.happenings, lambda row: _happening(t, row)), class_name="roster"),
        pager(
            t,
            ActivityState.pager,
            ActivityState.show_page(ActivityState.pager.page - 1),
            ActivityState.show_page(ActivityState.pager.page + 1),
        ),
    )
    return sheet(t("Qué ha pasado"), when_ready(ActivityState.ready, listed, lines=8), icon="calendario")


def _happening(t: Translator, row: rx.vars.ObjectVar[Row]) -> rx.Component:
    reported = row.report != ""
    link = rx.el.a(
        rx.cond(reported, t("Ver tu reporte"), t("¿No fuiste tú?")),
        rx.el.span(" ", row.what, class_name="vh"),
        href=f"{t.href('/cuenta/actividad/reportar')}?de={row.key}",
        class_name="go",
    )
    return rx.el.li(
        rx.el.div(
            rx.el.b(row.what),
            rx.el.p(local_time(t, row.at), class_name="small muted"),
            rx.cond(row.device != "", rx.el.p(row.device, class_name="small muted")),
            rx.cond(
                reported,
                rx.el.p(t("Reportado:"), " ", rx.el.b(row.report, class_name="nb"), class_name="small"),
            ),
        ),
        link,
    )


def _devices(t: Translator) -> rx.Component:
    # pyrefly: ignore[missing-attribute]
    others = ActivityState.devices.length() > 1
    end_all = native_form(
        t,
        "/cuenta/actividad/cerrar-demas",
        button(t("Cerrar en todos los demás"), danger=True),
        class_name="",
    )
    listed = rx.fragment(
        rx.el.ul(rx.foreach(ActivityState.devices, lambda device: _device(t, device)), class_name="roster"),
        rx.cond(others, end_all, rx.el.p(t("En ningún otro aparato."))),
    )
    return sheet(
        t("Dónde está abierta tu cuenta"), when_ready(ActivityState.ready, listed, lines=3), icon="cel"
    )


def _device(t: Translator, device: rx.vars.ObjectVar[Device]) -> rx.Component:
    end = native_form(
        t,
        "/cuenta/actividad/cerrar",
        rx.el.input(type="hidden", name="sesion", value=device.key, read_only=True),
        rx.el.button(
            t("Cerrar"), rx.el.span(" ", device.name, class_name="vh"), type="submit", class_name="tool"
        ),
        class_name="",
    )
    seen = rx.fragment(t("Última vez:"), " ", local_time(t, device.seen_at))
    return rx.el.li(
        rx.el.div(
            rx.el.b(device.name),
            rx.el.p(rx.cond(device.is_this, t("Es este aparato, ahora."), seen), class_name="small muted"),
            rx.el.p(
                t("Desde:"),
                " ",
                local_time(t, device.began_at),
                class_name="small muted",
            ),
        ),
        rx.cond(device.is_this, rx.fragment(), end),
    )


PAGES = [
    Page("cuenta/actividad", lambda t: t("Actividad de tu cuenta"), _view, ActivityState.open),
    REPORT,
    *NOT_ME,
]
