"""The fictional people of the demonstration: what an outreach worker says about each. All invented."""

from collections.abc import Callable
from dataclasses import dataclass

from ..registry.careers import AS_OF
from ..registry.named_people import NAMED, NamedPerson
from ..ui.icons import Tone
from ..ui.texts import Translator
from .keys import KEYS, DemoKeys

_STORIES: dict[str, tuple[Tone, Callable[[Translator], str], Callable[[Translator], str]]] = {
    "rosa": (
        "good",
        lambda t: t("Va al corriente"),
        lambda t: t("Paga su casa cada mes desde Estados Unidos."),
    ),
    "elvira": (
        "bad",
        lambda t: t("Debe 3 pagos"),
        lambda t: t("Quiere ponerse al corriente."),
    ),
    "martin": (
        "info",
        lambda t: t("Sin crédito"),
        lambda t: t("Trabaja en Canadá y piensa en su retiro."),
    ),
    "tomas": (
        "warn",
        lambda t: t("Crédito reestructurado"),
        lambda t: t("Su crédito en veces salario mínimo cambió mientras estaba lejos."),
    ),
    "lidia": (
        "info",
        lambda t: t("En prórroga"),
        lambda t: t("Perdió su empleo antes de irse. No paga por unos meses."),
    ),
    "noemi": (
        "good",
        lambda t: t("Crédito pagado"),
        lambda t: t("Terminó de pagar y le falta cancelar la hipoteca."),
    ),
}


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One row of /demo."""

    key: str
    initials: str
    name: str
    place: str
    tone: Tone
    label: str
    story: str
    nss: str
    curp: str
    rfc: str
    keys: DemoKeys | None


def demo_people(t: Translator) -> list[DemoPerson]:
    """Everyone, in the order of the registry: those with an account first."""
    return [_row(t, person) for person in NAMED]


def _age(person: NamedPerson) -> int:
    """On the day the demo registry was drawn up; their stories stand still, and so do they."""
    birthday_passed = (AS_OF.month, AS_OF.day) >= (person.birth_date.month, person.birth_date.day)
    return AS_OF.year - person.birth_date.year - (not birthday_passed)


def _city(t: Translator, city: str) -> str:
    """Cities whose name is another in English."""
    return {"Los Ángeles": t("Los Ángeles"), "Nueva York": t("Nueva York")}.get(city, city)


def _row(t: Translator, person: NamedPerson) -> DemoPerson:
    names = person.names
    tone, label, story = _STORIES.get(
        person.key,
        ("none", lambda t: t("Sin cuenta"), lambda t: t("Se va a registrar.")),
    )
    return DemoPerson(
        key=person.key,
        initials=f"{names.given_names[0]}{names.first_surname[0]}",
        name=f"{names.given_names} {names.first_surname}",
        place=t("{age} años, {city}", age=_age(person), city=_city(t, person.city)),
        tone=tone,
        label=label(t),
        story=story(t),
        nss=person.nss,
        curp=person.curp,
        rfc=person.rfc,
        keys=KEYS.get(person.key),
    )
