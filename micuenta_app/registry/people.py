"""Fictional people, told apart by their place in the list: same seed and place, same person."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from ..identity.rules import STATES, PersonNames, curp_for, nss_check_digit, rfc_for
from .demo_size import SERIALS
from .named_people import NAMED

# People aged 22 to 67 at the date of the demonstration.
_FIRST_BIRTH = date(1959, 11, 1)
_DAYS = 16_437
_STATES = tuple(state for state in STATES if state != "NE")
# Coprime with the number of places, so that a step visits each once.
_STEP = 15_485_863

_WOMEN = (
    "María Guadalupe", "Ana Lucía", "Verónica", "Itzel", "Xóchitl", "Rosario", "Leticia", "Alma Delia",
    "Citlali", "Esperanza", "Nayeli", "Socorro", "Yolanda", "Araceli", "María del Carmen", "Elvia",
    "Begoña", "Jazmín", "Margarita", "Inés", "Fabiola", "Celia", "Dulce María", "Karla",
)  # fmt: skip
_MEN = (
    "José Luis", "Juan Carlos", "Efraín", "Aurelio", "Cuauhtémoc", "Ramón", "José Guadalupe", "Saúl",
    "Iván", "Heriberto", "Miguel Ángel", "Toribio", "Abel", "Fidel", "José María", "Crescencio",
    "Nicolás", "Óscar", "Wilfrido", "Gerardo", "Adrián", "Leobardo", "Martín", "Ulises",
)  # fmt: skip
_SURNAMES = (
    "Hernández", "García", "Martínez", "López", "González", "Pérez", "Rodríguez", "Sánchez", "Ramírez",
    "Cruz", "Flores", "Gómez", "Muñoz", "Peña", "Ibáñez", "Ordóñez", "Cáceres", "Núñez", "Acuña", "Pech",
    "Chan", "Canul", "Xool", "Tzab", "Huerta", "De la Cruz", "De León", "Montes de Oca", "Güemes", "Uc",
    "Zúñiga", "Vázquez", "Rentería", "Cantú", "Treviño", "Ayala", "Toledo", "Ixcoy", "Quiroz", "Ybarra",
)  # fmt: skip
_TAKEN = frozenset(person.curp for person in NAMED)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in workers.csv."""

    nss: str
    curp: str
    rfc: str
    names: PersonNames


def person(place: int, registered: int, birth: date, sex: str, random: Random) -> Person:
    """The person at a place; `registered` is the year of the first job."""
    given = random.choice(_WOMEN if sex == "M" else _MEN)
    # About one in thirty has one surname only.
    second = random.choice(_SURNAMES) if random.random() > 0.03 else ""
    names = PersonNames(given, random.choice(_SURNAMES), second)
    subdelegation, serial = divmod(place, SERIALS)
    first10 = f"{subdelegation % 90 + 1:02}{registered % 100:02}{birth.year % 100:02}{serial + 1:04}"
    state = _STATES[_spot(place) // (_DAYS * 2)]
    curp = curp_for(names, birth, sex, state)
    if curp in _TAKEN:
        curp = curp_for(names, birth, sex, state, homonymy=1)
    return Person(first10 + nss_check_digit(first10), curp, rfc_for(names, birth), names)


def birth_and_sex(place: int) -> tuple[date, str]:
    """No two places share birth date, sex and state of birth: their CURP differ without remembering any."""
    day, sex = divmod(_spot(place) % (_DAYS * 2), 2)
    return _FIRST_BIRTH + timedelta(days=day), "HM"[sex]


def _spot(place: int) -> int:
    return place * _STEP % (_DAYS * 2 * len(_STATES))
