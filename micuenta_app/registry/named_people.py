"""The people of the demonstration who have a name and a story. All of them are invented."""

from dataclasses import dataclass
from datetime import date

from ..identity.curp import curp_for
from ..identity.names import PersonNames
from ..identity.nss import nss_check_digit
from ..identity.rfc import rfc_for


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """`key` is stable; `sex` is H or M; `state` the CURP letters of the state of birth; `city` where
    the person lives; `has_account` whether the demonstration opens an account for them."""

    key: str
    names: PersonNames
    birth_date: date
    sex: str
    state: str
    city: str
    nss: str
    has_account: bool

    @property
    def curp(self) -> str:
        return curp_for(self.names, self.birth_date, self.sex, self.state)

    @property
    def rfc(self) -> str:
        return rfc_for(self.names, self.birth_date)


# Subdelegación 99 and serials from 9001 keep them apart from the generated people.
_SUBDELEGATION = "99"
_FIRST_SERIAL = 9001


def _people() -> tuple[NamedPerson, ...]:
    # key, given names, surnames, birth, sex, state of birth, city, year of registration, account
    rows = (
        ("rosa", "Rosa Elena", "Villaseñor", "Tun", (1985, 3, 14), "M", "YN", "Chicago", 2004, True),
        ("elvira", "Elvira", "Quiñones", "Salgado", (1974, 6, 2), "M", "GR", "Dallas", 1996, True),
        ("martin", "Martín", "Oropeza", "Nava", (1963, 9, 27), "H", "GT", "Leamington, Ontario", 1983, True),
        ("tomas", "Tomás", "Güereca", "Luna", (1969, 1, 18), "H", "DG", "Phoenix", 1990, True),
        ("lidia", "Lidia", "Camarena", "Ochoa", (1988, 7, 5), "M", "JC", "Los Ángeles", 2008, True),
        ("noemi", "Noemí", "Barrientos", "Ku", (1981, 2, 23), "M", "QR", "Atlanta", 2000, True),
        ("lucia", "Lucía", "Ixtepan", "Ruiz", (1992, 5, 30), "M", "VZ", "Los Ángeles", 2012, False),
        ("ignacio", "Ignacio", "Peña", "Muñoz", (1979, 4, 8), "H", "NL", "Houston", 1999, False),
        ("beatriz", "Beatriz", "Solís", "", (1997, 8, 19), "M", "OC", "Toronto", 2017, False),
        ("eusebio", "Eusebio", "Ríos", "Canul", (1960, 3, 5), "H", "CC", "San Antonio", 1979, False),
        ("guadalupe", "Guadalupe", "Ñáñez", "Ortiz", (1971, 10, 12), "M", "PL", "Nueva York", 1993, False),
        ("josemaria", "José María", "Huerta", "Lara", (1976, 1, 29), "H", "MN", "Vancouver", 1997, False),
    )
    people = []
    for serial, (key, given, first, second, birth, sex, state, city, registered, account) in enumerate(
        rows, _FIRST_SERIAL
    ):
        first10 = f"{_SUBDELEGATION}{registered % 100:02}{birth[0] % 100:02}{serial}"
        nss = first10 + nss_check_digit(first10)
        names = PersonNames(given, first, second)
        people.append(NamedPerson(key, names, date(*birth), sex, state, city, nss, account))
    return tuple(people)


NAMED: tuple[NamedPerson, ...] = _people()
