"""What a ledger of savings says: balances, where they come from, pages.

Codes of pots and kinds are the registry's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

# As the law came in time; the screen keeps this order.
BUCKETS = ("fondo72", "sar92", "viv97", "solo")
# In the order a person asks: who put money in, what it earned, what it went to.
KINDS = ("contribution", "voluntary", "yield", "transfer", "adjustment", "applied_to_credit", "withdrawal")
PAGE_SIZE = 20
# Who began before may be pensioned under the law of 1973 (LINFONAVIT, eighth transitory article of 1997).
LEY_97_BEGAN = date(1997, 7, 1)


@dataclass(frozen=True, slots=True)
class LedgerSum:
    """The movements of one pot, added up."""

    bucket: str
    centavos: int
    centavos_at_control: int  # only movements up to the control total's date
    last_posted_on: date


@dataclass(frozen=True, slots=True)
class ControlTotal:
    """What the institution says a pot holds."""

    bucket: str
    centavos: int
    as_of: date


@dataclass(frozen=True, slots=True)
class Balance:
    """What is shown for one pot. `agrees` is false when the ledger tells another figure."""

    bucket: str
    centavos: int
    as_of: date
    agrees: bool

    @property
    def doubled(self) -> int | None:
        """What is paid out at retirement, at a disability of 50 % or at death for the Fondo de Ahorro of
        1972-1992: the deposits and as much again (LFT art. 141-I). None for all other pots."""
        return 2 * self.centavos if self.bucket == "fondo72" else None


@dataclass(frozen=True, slots=True)
class Savings:
    """All pots of one person. `as_of` is None when nothing is registered."""

    balances: tuple[Balance, ...] = ()
    centavos: int = 0
    as_of: date | None = None
    agrees: bool = True


def settle(sums: Iterable[LedgerSum], totals: Iterable[ControlTotal]) -> Savings:
    """The balance of each pot that has records, and of all.

    The ledger is compared with the control total as it stood on the total's date: what was posted
    later is no disagreement and is added. Where they disagree the institution's figure counts.
    A pot without control total is as fresh as the newest movement of the whole ledger. The total
    is as fresh as its oldest part.
    """
    by_sum = {entry.bucket: entry for entry in sums}
    by_total = {entry.bucket: entry for entry in totals}
    newest = max((entry.last_posted_on for entry in by_sum.values()), default=date.min)
    balances = tuple(
        _balance(bucket, by_sum.get(bucket), by_total.get(bucket), newest)
        for bucket in BUCKETS
        if bucket in by_sum or bucket in by_total
    )
    if not balances:
        return Savings()
    return Savings(
        balances=balances,
        centavos=sum(balance.centavos for balance in balances),
        as_of=min(balance.as_of for balance in balances),
        agrees=all(balance.agrees for balance in balances),
    )


def _balance(bucket: str, ledger: LedgerSum | None, total: ControlTotal | None, newest: date) -> Balance:
    if total is None:
        return Balance(bucket, ledger.centavos if ledger else 0, newest, agrees=True)
    if total.centavos != (ledger.centavos_at_control if ledger else 0):
        return Balance(bucket, total.centavos, total.as_of, agrees=False)
    if ledger is None:
        return Balance(bucket, total.centavos, total.as_of, agrees=True)
    return Balance(bucket, ledger.centavos, max(total.as_of, ledger.last_posted_on), agrees=True)


@dataclass(frozen=True, slots=True)
class Part:
    """How much one kind of movement adds to the total."""

    kind: str  # one of KINDS, or "unexplained": what the institution's figure has beyond the ledger
    centavos: int


def parts(sums: Mapping[str, int], shown_centavos: int) -> tuple[Part, ...]:
    """The total taken apart by kind. The parts always add up to the figure shown."""
    found = tuple(Part(kind, sums[kind]) for kind in KINDS if sums.get(kind))
    rest = shown_centavos - sum(part.centavos for part in found)
    return (*found, Part("unexplained", rest)) if rest else found


def page_number(asked: object, total: int, size: int = PAGE_SIZE) -> int:
    """The page of a list of `total` things that a client gets, whatever it asked for."""
    pages = max(1, -(-total // size))
    if not isinstance(asked, int) or isinstance(asked, bool):
        return 1
    return min(max(asked, 1), pages)


def bimester(period: str) -> tuple[date, date] | None:
    """The two months of a period "2026B5", as their first days; None when it says no bimester."""
    year, _, number = period.partition("B")
    if len(year) != 4 or not year.isdecimal() or number not in set("123456") or int(year) < 1:
        return None
    first = 2 * int(number) - 1
    return date(int(year), first, 1), date(int(year), first + 1, 1)
