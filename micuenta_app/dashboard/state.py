"""The first screen of an account."""

from dataclasses import dataclass
from datetime import date

import reflex as rx

from .. import clock
from ..activity.service import LastVisit
from ..credit import rules as credit_rules
from ..credit import texts as credit_texts
from ..credit.service import CreditFile
from ..fraud.seasons import SeasonWarning, warning
from ..payments.follow_texts import TONES, stage_lines, stage_word
from ..payments.service import Order
from ..savings.service import Overview
from ..ui.dates import long_date
from ..ui.money import Pesos, pesos, plain_pesos
from ..ui.status import Tone
from ..ui.texts import Translator
from ..web.session_guard import Kept, current_viewer, page_translator
from . import service
from .steps import NextStep, next_step

# What is sent instead of an amount: a hidden amount never leaves the server.
COVERED = Pesos("••••••")
NO_STEP = NextStep()


@dataclass(frozen=True)
class SavingsCard:
    """The savings in one figure. An empty `as_of`: nothing is registered."""

    total: Pesos = COVERED
    as_of: str = ""
    applied: str = ""
    agrees: bool = True


@dataclass(frozen=True)
class CreditCard:
    """The credit in two answers. An empty `status`: there is no credit."""

    balance: Pesos = COVERED
    as_of: str = ""
    tone: Tone = "none"
    status: str = ""
    meaning: str = ""
    catch_up: str = ""
    others: str = ""
    is_owed: bool = False


@dataclass(frozen=True)
class PaymentCard:
    """The latest payment that was told of. An empty `title`: there is none."""

    title: str = ""
    tone: Tone = "none"
    word: str = ""
    line: str = ""
    is_missing: bool = False


@dataclass(frozen=True)
class Visit:
    """The sign-in before this one. An empty `at`: there was none.

    Attributes:
        at: ISO 8601: the browser says it in its own zone.
        tries: wrong passwords before then or since, in words.
    """

    at: str = ""
    device: str = ""
    tries: str = ""


NO_PAYMENT = PaymentCard()
NO_SAVINGS, NO_CREDIT, NO_VISIT, NO_WARNING = SavingsCard(), CreditCard(), Visit(), SeasonWarning()


class CoverState(Kept, rx.State):
    """Whether amounts are hidden: chosen once, it holds when the person comes back to the screen."""

    hidden: bool = False


class DashboardState(rx.State):
    """The viewer's account in a glance."""

    ready: bool = False
    greeting: str = ""
    savings: SavingsCard = NO_SAVINGS
    credit: CreditCard = NO_CREDIT
    payment: PaymentCard = NO_PAYMENT
    step: NextStep = NO_STEP
    has_email: bool = True
    visit: Visit = NO_VISIT
    warning: SeasonWarning = NO_WARNING
    # Since when somebody without the e-mail can set another password (ISO 8601); empty: nobody asked.
    recovery_from: str = ""

    @rx.event
    async def open(self):
        """Fill the screen."""
        await self._fill()

    @rx.event
    async def cover(self):
        """Hide the amounts from people nearby, or show them again."""
        choice = await self.get_state(CoverState)
        choice.hidden = not choice.hidden
        await self._fill()

    async def _fill(self) -> None:
        t = page_translator(self)
        hidden = (await self.get_state(CoverState)).hidden
        seen = await service.dashboard_of(current_viewer())
        self.greeting = t("Hola, {name}", name=seen.given_names)
        self.savings = savings_card(t, seen.savings, hidden)
        self.credit = credit_card(t, seen.credits.chosen, len(seen.credits.choices), hidden)
        self.payment = payment_card(t, seen.latest_payment)
        self.step = next_step(t, seen.step, seen.credits.chosen)
        self.has_email = seen.has_email
        self.visit = visit(t, seen.last_visit)
        self.warning = warning(t, clock.now().date())
        self.recovery_from = seen.recovery_from.isoformat() if seen.recovery_from else ""
        self.ready = True


def savings_card(t: Translator, overview: Overview, hidden: bool) -> SavingsCard:
    savings, applied = overview.savings, overview.applied
    if savings.as_of is None:
        return NO_SAVINGS
    used = ""
    if applied:
        used = t(
            "Ya se usaron {amount} de tu ahorro para pagar tu crédito.",
            amount=COVERED.whole if hidden else plain_pesos(applied.centavos),
        )
    total = COVERED if hidden else pesos(savings.centavos)
    return SavingsCard(total, _as_of(t, savings.as_of), used, savings.agrees)


def credit_card(t: Translator, file: CreditFile | None, count: int, hidden: bool) -> CreditCard:
    if file is None:
        return NO_CREDIT
    terms = file.terms
    due = credit_rules.catch_up(terms)
    others = t.many("Tienes otro crédito.", "Tienes otros {n} créditos.", count - 1) if count > 1 else ""
    return CreditCard(
        balance=COVERED if hidden else pesos(terms.balance_centavos),
        as_of=_as_of(t, terms.as_of),
        tone=credit_rules.tone(terms),
        status=credit_texts.status_word(t, terms),
        meaning="" if due else credit_texts.status_meaning(t, terms, file.last_paid_on)[0],
        catch_up=_catch_up(t, due, hidden) if due else "",
        others=others,
        is_owed=terms.status not in credit_rules.FINISHED and terms.balance_centavos > 0,
    )


def payment_card(t: Translator, order: Order | None) -> PaymentCard:
    if order is None:
        return NO_PAYMENT
    return PaymentCard(
        title=t("Tu pago del {date}", date=long_date(t, order.paid_on)),
        tone=TONES[order.stage],
        word=stage_word(t, order.stage),
        line=stage_lines(t, order)[-1],
        is_missing=order.stage == "not_applied",
    )


def visit(t: Translator, last: LastVisit | None) -> Visit:
    if last is None:
        return NO_VISIT
    tries = ""
    if last.wrong_tries:
        tries = t.many(
            "Antes de tus últimas entradas hubo una contraseña equivocada.",
            "Antes de tus últimas entradas hubo {n} contraseñas equivocadas.",
            last.wrong_tries,
        )
    return Visit(last.at.isoformat(), last.device, tries)


def _catch_up(t: Translator, centavos: int, hidden: bool) -> str:
    amount = COVERED.whole if hidden else plain_pesos(centavos)
    return t(
        "Para ponerte al corriente, paga {amount}. Falta sumar lo que tu contrato cobre por el atraso.",
        amount=amount,
    )


def _as_of(t: Translator, day: date) -> str:
    return t("Saldo al {date}, según tus datos.", date=long_date(t, day))
