"""What became of the payments the viewer told of, on the screen."""

from dataclasses import dataclass, field

import reflex as rx

from ..credit.service import Choice
from ..credit.view import choice_words
from ..ui.dates import long_date
from ..ui.fields import FieldError
from ..ui.money import Pesos, pesos
from ..ui.status import Tone
from ..ui.table import Pager, turned_to
from ..ui.texts import Translator
from ..web import notice
from ..web.session_guard import current_viewer, page_translator, request_headers
from . import service, texts
from .follow_texts import TONES, call_words, order_facts, stage_lines, stage_word

NO_AMOUNT = Pesos()


@dataclass(frozen=True)
class OrderView:
    """A payment. `number` is its place among the viewer's own; `stage` is a code."""

    number: str = ""
    title: str = ""
    amount: Pesos = NO_AMOUNT
    place: str = ""
    stage: str = ""
    tone: Tone = "none"
    word: str = ""
    lines: list[str] = field(default_factory=list)
    has_receipt: bool = False


@dataclass(frozen=True)
class Fact:
    name: str = ""
    value: str = ""


@dataclass(frozen=True)
class MissingView:
    """A payment to ask for: what identifies it, what to say, and the same as one text."""

    title: str = ""
    facts: list[Fact] = field(default_factory=list)
    # In Spanish, which INFONATEL speaks; what they mean, on the English page.
    words: list[str] = field(default_factory=list)
    meaning: list[str] = field(default_factory=list)
    text: str = ""


NO_ORDER = OrderView()


@dataclass(frozen=True)
class ReminderView:
    """A credit to be reminded of. `on` says how; empty where no reminders were asked for."""

    place: str = ""
    words: str = ""
    on: str = ""


class FollowState(rx.State):
    """A page of the viewer's payments, the newest first, and the reminders they asked for."""

    ready: bool = False
    orders: list[OrderView] = []
    pager: Pager = Pager()
    reminders: list[ReminderView] = []

    @rx.event
    async def open(self):
        """Show the newest, and the reminders."""
        await self._show(1)
        t = page_translator(self)
        self.reminders = [_reminder(t, one) for one in await service.reminders_of(current_viewer())]

    @rx.event
    async def show_page(self, page: int):
        """Another page of them; the service answers any number with one there is."""
        await self._show(page)

    async def _show(self, page: object) -> None:
        t = page_translator(self)
        found = await service.orders_of(current_viewer(), page)
        self.orders = [order_view(t, order) for order in found.orders]
        self.pager = turned_to(t, found.page, found.total, service.PAGE_SIZE)
        self.ready = True


class ReceiptState(rx.State):
    """The payment whose receipt is added."""

    ready: bool = False
    done: str = ""
    order: OrderView = NO_ORDER
    errors: list[FieldError] = []

    @rx.var
    def wrong(self) -> str:
        """The error beside the file."""
        return next((error.text for error in self.errors if error.field == "recibo"), "")

    @rx.event
    async def open(self):
        """Show the viewer's payment that the address numbers; without one, all of them."""
        t = page_translator(self)
        number = self.router.url.query_parameters.get("de", "")
        found = await service.order_numbered(current_viewer(), number)
        if found is None:
            return rx.redirect(t.href("/cuenta/pagar"))
        left = notice.take(request_headers(), at=self.router.url.path)
        self.order, self.done = order_view(t, found), texts.done_text(t, left.done)
        self.errors, self.ready = texts.errors_of(t, left.problems), True
        return None


class MissingState(rx.State):
    """The viewer's payments that should show by now and do not."""

    ready: bool = False
    missing: list[MissingView] = []

    @rx.event
    async def open(self):
        """Show them, the oldest first."""
        t, viewer = page_translator(self), current_viewer()
        orders, holder = await service.missing_orders(viewer), await service.name_of(viewer)
        self.missing = [_missing(t, order, holder) for order in orders]
        self.ready = True


def _reminder(t: Translator, one: service.Reminding) -> ReminderView:
    words = choice_words(t, Choice(one.product, one.granted_on, one.status))
    on = t("Te avisamos antes del día {day} de cada mes.", day=one.day) if one.day else ""
    return ReminderView(str(one.place), words, on)


def order_view(t: Translator, order: service.Order) -> OrderView:
    return OrderView(
        number=str(order.number),
        title=order_title(t, order),
        amount=pesos(order.centavos),
        place=texts.place_name(t, order.channel),
        stage=order.stage,
        tone=TONES[order.stage],
        word=stage_word(t, order.stage),
        lines=stage_lines(t, order),
        has_receipt=order.has_receipt,
    )


def order_title(t: Translator, order: service.Order) -> str:
    return t("Pago del {date}", date=long_date(t, order.paid_on))


def _missing(t: Translator, order: service.Order, holder: str) -> MissingView:
    facts, spanish = order_facts(t, order), Translator("es")
    listed = [f"{name}: {value}" for name, value in facts]
    return MissingView(
        title=order_title(t, order),
        facts=[Fact(name, value) for name, value in facts],
        words=call_words(spanish, order, holder),
        meaning=[] if t == spanish else call_words(t, order, holder),
        text="\n".join([order_title(t, order), *listed]),
    )
