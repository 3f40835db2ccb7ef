"""The desk on the screen. What is downloaded is a native form: see web/payments.py."""

from dataclasses import dataclass, field

import reflex as rx

from .. import clock
from ..accounts.errors import blank
from ..credit.rules import in_groups
from ..credit.view import choice_words
from ..ui.dates import long_date
from ..ui.fields import FieldError
from ..ui.money import Pesos, pesos, plain_pesos
from ..ui.qr import Square, square
from ..ui.texts import Translator
from ..web import notice
from ..web.session_guard import current_viewer, page_translator, request_headers
from . import service, texts
from .rules import Kind

NO_AMOUNT, NO_SQUARE = Pesos(), Square()
_FIELDS = ("cuanto", "monto", "fecha")


@dataclass(frozen=True)
class OptionView:
    kind: str = ""
    title: str = ""
    amount: str = ""
    hint: str = ""


@dataclass(frozen=True)
class SlipView:
    """`number` is grouped, for the eye; `digits` one by one, for the ear; `plain` to be copied."""

    number: list[str] = field(default_factory=list)
    digits: str = ""
    plain: str = ""
    amount: Pesos = NO_AMOUNT
    holder: str = ""
    square: Square = NO_SQUARE
    share: str = ""
    effect: list[str] = field(default_factory=list)
    as_of: str = ""
    dollars: list[str] = field(default_factory=list)
    tells_debt: bool = False


@dataclass(frozen=True)
class SpeiView:
    """The account to transfer to, where whoever runs the site says which."""

    clabe: str = ""
    reference: str = ""
    confirmed: str = ""


class PayState(rx.State):
    """What to pay of one of the viewer's credits, by its place in their own list, and the slip for it."""

    ready: bool = False
    has_credit: bool = False
    payable: bool = False
    choices: list[str] = []
    chosen: int = 0
    options: list[OptionView] = []
    kind: str = ""
    typed: dict[str, str] = blank(_FIELDS)
    errors: list[FieldError] = []
    said: str = ""
    # What a form of this page did.
    done: str = ""
    has_slip: bool = False
    slip: SlipView = SlipView()
    spei: SpeiView = SpeiView()

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    async def open(self):
        """Show what is proposed, or what was chosen before the connection broke."""
        t, left = page_translator(self), notice.take(request_headers(), at=self.router.url.path)
        if left.typed:
            self.typed = blank(_FIELDS) | {name: left.typed[name] for name in _FIELDS if name in left.typed}
        await self._show(t, _place(left.typed.get("credito"), self.chosen), self.typed["cuanto"])
        self.errors = texts.errors_of(t, left.problems) or self.errors
        self.done = texts.done_text(t, left.done)

    @rx.event
    async def choose(self, place: int):
        """Another credit of the viewer; the service answers any place with one there is."""
        self.typed, self.errors = blank(_FIELDS), []
        await self._show(page_translator(self), place, "")

    @rx.event
    async def prepare(self, form: dict):
        """The slip for the amount that was chosen."""
        t = page_translator(self)
        if not isinstance(form, dict):
            return
        # Taken away first, so that the same error a second time is a new summary that gets the focus.
        self.errors, self.said = [], ""
        yield
        self.typed = blank(_FIELDS) | {
            name: form[name][:300] for name in ("cuanto", "monto") if isinstance(form.get(name), str)
        }
        await self._show(t, self.chosen, self.typed["cuanto"])
        if self.has_slip and not self.errors:
            self.said = t(
                "Lista. Tu ficha dice {amount} pesos.", amount=self.slip.amount.whole + self.slip.amount.cents
            )

    async def _show(self, t: Translator, place: object, kind: str) -> None:
        desk = await service.desk_of(current_viewer(), place, kind, self.typed["monto"])
        self.has_credit = desk.file is not None
        self.choices = [choice_words(t, choice) for choice in desk.credits.choices]
        self.chosen, self.kind = desk.credits.ordinal, desk.kind
        self.options = [
            OptionView(option.kind, texts.kind_title(t, option.kind), plain_pesos(option.centavos), hint)
            for option in desk.options
            if desk.file and (hint := texts.kind_hint(t, option.kind, desk.file))
        ]
        self.errors = texts.errors_of(t, (desk.problem,)) if desk.problem else []
        self.spei = _spei(t)
        self.has_slip = desk.slip is not None
        self.slip = await _slip(t, desk) if desk.slip else SlipView()
        self.payable = desk.is_payable
        self.ready = True


def _place(left: str | None, before: int) -> int:
    return int(left) if left and left.isascii() and left.isdigit() else before


async def _slip(t: Translator, desk: service.Desk) -> SlipView:
    slip, file, effect = desk.slip, desk.file, desk.effect
    if slip is None or file is None or effect is None:
        return SlipView()
    kind: Kind = desk.kind
    return SlipView(
        number=in_groups(slip.number).split(" "),
        digits=" ".join(slip.number),
        plain=slip.number,
        amount=pesos(slip.centavos),
        holder=slip.holder,
        square=square(texts.square_text(t, slip)),
        share=texts.share_text(t, slip),
        effect=texts.effect_lines(t, kind, file, effect),
        as_of=t("Con tu saldo al {date}, según tus datos.", date=long_date(t, file.terms.as_of)),
        dollars=texts.dollar_lines(t, slip.centavos, await service.last_rate(), clock.now().date()),
        tells_debt=effect.after == 0,
    )


def _spei(t: Translator) -> SpeiView:
    account = service.spei_account()
    if account is None:
        return SpeiView()
    return SpeiView(
        " ".join((account.clabe[:3], account.clabe[3:6], account.clabe[6:17], account.clabe[17:])),
        account.reference,
        t("Confirmada el {date} por quien opera este sitio.", date=long_date(t, account.confirmed_on)),
    )
