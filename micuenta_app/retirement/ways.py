"""What closes the gap: each way alone, and what the person puts together of them."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from ..ui.money import percent
from ..ui.texts import Translator
from .amounts import said
from .result import Help, Result
from .rules import OLDEST_SOLUTION

# A slider that ends where the gap does is enough; without one there is still something to try.
_LEAST_SLIDER, _MOST_SLIDER = 1_000, 100_000


@dataclass(frozen=True)
class Way:
    """One way to close the gap: what it is, and how much of the gap it closes."""

    title: str = ""
    detail: str = ""
    share: str = "0%"  # for the bar


def closing(t: Translator, result: Result) -> list[Way]:
    if not result.has_gap:
        return []
    close, answers = result.base.close_gap, result.answers
    ways = []
    if close.extra_monthly is None:
        ways.append(Way(t("Ahorrar más"), t("Ya es tu edad de retiro: no quedan meses para ahorrar.")))
    else:
        ways.append(
            Way(
                t("Ahorra {amount} más al mes", amount=said(close.extra_monthly)),
                t("Desde hoy hasta tu retiro."),
            )
        )
    if close.retire_at is None:
        ways.append(Way(t("Retirarte después"), t("Ni a los {age} se cierra sola así.", age=OLDEST_SOLUTION)))
    else:
        ways.append(
            Way(
                t("Retírate a los {age}", age=close.retire_at),
                t.many("Un año después.", "{n} años después.", close.retire_at - answers.retire_at),
            )
        )
    ways.append(
        Way(
            t("Vive con {amount} al mes", amount=said(close.desired_monthly)),
            t("Es {amount} menos.", amount=said(answers.desired_monthly - close.desired_monthly)),
        )
    )
    return ways


def mixed(t: Translator, result: Result) -> list[Way]:
    mix, gap = result.answers.mix, result.base.gap
    ways = (
        (
            t("Ahorrar {amount} más al mes", amount=said(mix.extra_monthly)),
            result.saving,
            mix.extra_monthly > 0,
        ),
        (
            t("Retirarte a los {age}", age=mix.retire_at),
            result.later,
            mix.retire_at > result.answers.retire_at,
        ),
        (t("Gastar {amount} menos al mes", amount=said(mix.smaller_by)), result.smaller, mix.smaller_by > 0),
    )
    return [_mixed_way(t, words, one, gap) for words, one, used in ways if used]


def _mixed_way(t: Translator, words: str, one: Help, gap: Decimal) -> Way:
    if gap <= 0:
        return Way(words, t("Suma {amount} al mes.", amount=said(one.closes)), "100%")
    share = max(Decimal(0), min(Decimal(1), one.closes / gap))
    return Way(
        words,
        t("Sola cierra {amount}: {share} de lo que falta.", amount=said(one.closes), share=percent(t, share)),
        f"{100 * share:.1f}%",
    )


def together_words(t: Translator, together: Help) -> str:
    if together.after <= 0:
        return t("Con esto te alcanza")
    return t("Con esto te faltan {gap} al mes", gap=said(together.after))


def slider(enough: Decimal, chosen: Decimal) -> str:
    """Where a slider ends: where it closes the gap, or at what was typed."""
    most = min(max(enough, Decimal(_LEAST_SLIDER)), Decimal(_MOST_SLIDER))
    return str(100 * int((max(most, chosen) / 100).to_integral_value(ROUND_CEILING)))
