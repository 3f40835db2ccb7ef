"""A result in words and figures, as the screen and the PDF show it."""

from dataclasses import dataclass, field
from decimal import Decimal

from ..ui.money import Pesos, percent, pesos
from ..ui.texts import Translator
from .amounts import about, centavos, said
from .answers import Answers
from .drawing import Pictures, by_source, fan_picture
from .explain import explained
from .result import Result
from .sums import Explained
from .texts import rate_words
from .ways import Way, closing, mixed, slider, together_words
from .weeks import weeks_missing, weeks_required


@dataclass(frozen=True)
class Row:
    """A name, where the figure comes from, and the figure."""

    what: str = ""
    origin: str = ""
    amount: str = ""
    source: str = ""  # a key of the chart's legend


@dataclass(frozen=True)
class WeeksView:
    tone: str = "none"
    title: str = ""
    words: str = ""
    short: bool = False  # there is something to do about it


@dataclass(frozen=True)
class ResultView:
    """All that is shown of a result."""

    sentence: str = ""
    enough: bool = False
    spread: str = ""
    monthly: Pesos = field(default_factory=Pesos)
    gap_title: str = ""
    gap_words: str = ""
    rows: list[Row] = field(default_factory=list)
    total: str = ""
    wish: str = ""
    share: str = ""
    saved: list[list[str]] = field(default_factory=list)
    lump_title: str = ""
    lump: str = ""
    lump_words: str = ""
    unsure: str = ""
    ages: list[list[str]] = field(default_factory=list)
    sources: Pictures = field(default_factory=Pictures)
    fan: Pictures = field(default_factory=Pictures)
    fan_words: str = ""
    fan_rows: list[list[str]] = field(default_factory=list)
    closing: list[Way] = field(default_factory=list)
    mixed: list[Way] = field(default_factory=list)
    mix_tone: str = "none"
    mix_words: str = ""
    most_extra: str = "1000"
    most_smaller: str = "1000"
    weeks: WeeksView = field(default_factory=WeeksView)
    ley97: bool = True
    rates: list[str] = field(default_factory=list)
    explained: list[Explained] = field(default_factory=list)


def view_of(t: Translator, result: Result) -> ResultView:
    answers, base = result.answers, result.base
    low, high = sorted((result.low.monthly_total, result.high.monthly_total))
    wish = answers.desired_monthly
    sentence, summary = _sentence(t, result), _summary(t, result)
    return ResultView(
        sentence=sentence,
        enough=not result.has_gap,
        spread=t(
            "Es una estimación en pesos de hoy. Puede ser de {low} a {high}, según cuánto crezca tu dinero.",
            low=about(low),
            high=about(high),
        ),
        monthly=pesos(centavos(base.monthly_total)),
        gap_title=t("¿Qué cierra la brecha?") if result.has_gap else t("¿Y si cambia algo?"),
        gap_words=_gap_words(t, result),
        rows=_rows(t, result),
        total=said(base.monthly_total),
        wish=said(wish),
        share=percent(t, base.coverage or Decimal(0)),
        saved=_saved(t, result),
        lump_title=t("De eso, en un solo pago"),
        lump=said(base.lump_sum),
        lump_words=_lump_words(t, answers),
        unsure=""
        if answers.regime_is_sure
        else t("No sabes tu ley: hicimos la cuenta con la Ley 97, que da menos en un solo pago."),
        ages=[[str(one.age), said(one.total), said(one.gap)] for one in result.ages],
        sources=by_source(t, result, t("Lo que quieres: {wish}", wish=about(wish)), summary),
        fan=fan_picture(t, result, _fan_words(t, result)),
        fan_words=_fan_words(t, result),
        fan_rows=[
            [
                str(answers.as_of.year + (answers.as_of.month - 1 + one.months) // 12),
                *(about(Decimal(value)) for value in (one.low, one.middle, one.high)),
            ]
            for one in result.fan
        ],
        closing=closing(t, result),
        mixed=mixed(t, result),
        mix_tone="good" if result.together.after <= 0 else "warn",
        mix_words=together_words(t, result.together),
        most_extra=slider(base.close_gap.extra_monthly or Decimal(0), answers.mix.extra_monthly),
        most_smaller=slider(max(Decimal(0), base.gap), answers.mix.smaller_by),
        weeks=_weeks(t, answers),
        ley97=answers.regime == "ley97",
        rates=[rate_words(t, own, rate) for own, rate in answers.rates.items()],
        explained=explained(t, result),
    )


def _sentence(t: Translator, result: Result) -> str:
    base, answers = result.base, result.answers
    said = {
        "age": answers.retire_at,
        "total": about(base.monthly_total),
        "wish": about(answers.desired_monthly),
        "gap": about(abs(base.gap)),
    }
    if not result.has_gap:
        return t("A los {age} tendrías unos {total} al mes. Te alcanza para los {wish} que quieres.", **said)
    return t("A los {age} tendrías unos {total} al mes. Te faltan {gap} para los {wish} que quieres.", **said)


def _summary(t: Translator, result: Result) -> str:
    """The picture in a sentence."""
    at = result.at
    return t(
        "A los {age} años: {housing} de tu ahorro de vivienda, {afore} de tu Afore y {other} de otros "
        "ingresos cada mes. Quieres {wish}.",
        age=at.age,
        housing=about(at.housing),
        afore=about(at.afore),
        other=about(at.other),
        wish=about(result.answers.desired_monthly),
    )


def _gap_words(t: Translator, result: Result) -> str:
    if result.has_gap:
        return t(
            "Te faltan {gap} al mes. Esto haría falta, cada cosa por su lado:", gap=said(result.base.gap)
        )
    return t("No te falta nada: te sobran {gap} al mes.", gap=said(abs(result.base.gap)))


def _rows(t: Translator, result: Result) -> list[Row]:
    at, typed = result.at, t("lo anotaste tú")
    return [
        Row(t("Otros ingresos"), typed, said(at.other), "other"),
        Row(t("Tu Afore"), typed, said(at.afore), "afore"),
        Row(t("Tu ahorro de vivienda"), t("de la Subcuenta de Vivienda"), said(at.housing), "housing"),
    ]


def _saved(t: Translator, result: Result) -> list[list[str]]:
    answers = result.answers
    cases = (
        (t("Si crece poco"), answers.low, result.low),
        (t("Lo de en medio"), answers.base, result.base),
        (t("Si crece más"), answers.high, result.high),
    )
    return [
        [f"{words} ({percent(t, real)})", said(found.at_retirement), said(found.monthly_total)]
        for words, real, found in cases
    ]


def _lump_words(t: Translator, answers: Answers) -> str:
    if answers.regime == "ley73":
        return t("Con la Ley 73 recibes todo en un solo pago. Aquí lo repartimos en meses para comparar.")
    return t(
        "Con la Ley 97 recibes en un solo pago el Fondo 72–92 y Solo Infonavit. "
        "Lo demás va a tu pensión, o te lo entregan."
    )


def _fan_words(t: Translator, result: Result) -> str:
    if not result.fan:
        return t("Ya tienes edad de retirarte: no hay años por delante que simular.")
    last, (low, high) = result.fan[-1], result.fan_monthly
    return t(
        "En 9 de cada 10 futuros que probamos, tendrías ahorrado entre {low} y {high}. "
        "Con tus otros ingresos, eso daría entre {less} y {more} al mes.",
        low=about(Decimal(last.low)),
        high=about(Decimal(last.high)),
        less=about(low),
        more=about(high),
    )


def _weeks(t: Translator, answers: Answers) -> WeeksView:
    year = max(answers.birth.year + answers.retire_at, answers.as_of.year)
    required = weeks_required(answers.regime, year)
    asked = t("Para pensionarte en {year} se piden {n} semanas.", year=year, n=f"{required:,}")
    if answers.weeks is None:
        title = t("¿Cuántas semanas tienes?")
        return WeeksView("info", title, asked)
    have = t("Tienes {n}.", n=f"{answers.weeks:,}")
    missing = weeks_missing(answers.weeks, answers.regime, year)
    if not missing:
        title = t("Tienes las semanas que se piden")
        return WeeksView("good", title, f"{have} {asked}")
    title = t.many("Te falta una semana", "Te faltan {n} semanas", missing)
    return WeeksView("warn", title, f"{have} {asked}", short=True)
