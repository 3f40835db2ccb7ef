"""What happened to the account, where it is open, and what its owner disowns, on the screen."""

from dataclasses import dataclass

import reflex as rx

from ..ui.table import Pager, turned_to
from ..ui.texts import Translator
from ..web import notice
from ..web.cookies import NOT_ME, read_cookie
from ..web.session_guard import current_viewer, page_translator, public, request_headers
from . import service
from .texts import happening_words, report_words


@dataclass(frozen=True)
class Row:
    """An event. Times are ISO 8601: the browser says them in its own zone."""

    key: str = ""
    what: str = ""
    at: str = ""
    device: str = ""
    report: str = ""  # the report's number; empty when it was not reported


@dataclass(frozen=True)
class Device:
    """A browser in which the account is open."""

    key: str = ""
    name: str = ""
    began_at: str = ""
    seen_at: str = ""
    is_this: bool = False


NO_ROW = Row()


class ActivityState(rx.State):
    """A page of the viewer's events, and their open sessions."""

    ready: bool = False
    done: str = ""
    devices: list[Device] = []
    happenings: list[Row] = []
    pager: Pager = Pager()

    @rx.event
    async def open(self):
        """Fill the screen: open sessions, the newest events, and what a form post did."""
        t, viewer = page_translator(self), current_viewer()
        left = notice.take(request_headers()).typed.get("ended", "")
        self.done = _ended_words(t, int(left)) if left else ""
        self.devices = [_device(t, one) for one in await service.open_sessions(viewer)]
        self._tell(t, await service.history_of(viewer))
        self.ready = True

    @rx.event
    async def show_page(self, page: int):
        """Another page of the viewer's own events; the service answers any number with one there is."""
        self._tell(page_translator(self), await service.history_of(current_viewer(), page))

    def _tell(self, t: Translator, page: service.HistoryPage) -> None:
        self.happenings = [_row(t, one) for one in page.happenings]
        self.pager = turned_to(t, page.page, page.total, service.PAGE_SIZE)


class ReportState(rx.State):
    """The one event that a report is about."""

    ready: bool = False
    row: Row = NO_ROW

    @rx.event
    async def open(self):
        """Show the viewer's event that the address names; without one, all of them."""
        t = page_translator(self)
        key = self.router.url.query_parameters.get("de", "")
        found = await service.happening_named(current_viewer(), key)
        if found is None:
            return rx.redirect(t.href("/cuenta/actividad"))
        self.row, self.ready = _row(t, found), True
        return None


class NotMeState(rx.State):
    """What the link that this browser followed would disavow. Empty `what`: it no longer works."""

    ready: bool = False
    what: str = ""

    @rx.event
    @public
    async def open(self):
        """Say what the message told of."""
        kind = await service.disavowable(read_cookie(request_headers(), NOT_ME))
        self.what = happening_words(page_translator(self), kind) if kind else ""
        self.ready = True


def _row(t: Translator, one: service.Happening) -> Row:
    return Row(
        key=one.key,
        what=happening_words(t, one.kind, one.count),
        at=one.at.isoformat(),
        device=one.device,
        report=report_words(one.report_number) if one.report_number else "",
    )


def _device(t: Translator, one: service.OpenSession) -> Device:
    return Device(
        key=one.key,
        name=one.device or t("Un aparato que no reconocemos"),
        began_at=one.began_at.isoformat(),
        seen_at=one.seen_at.isoformat(),
        is_this=one.is_this,
    )


def _ended_words(t: Translator, count: int) -> str:
    if not count:
        return t("Ahí ya estaba cerrada.")
    return t.many("Cerramos tu cuenta en ese aparato.", "Cerramos tu cuenta en {n} aparatos.", count)
