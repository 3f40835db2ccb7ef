"""Every page of the site, and who has to look at it for it to show something."""

from dataclasses import dataclass
from typing import Literal

Who = Literal["nobody", "drafter", "confirmed", "rosa"]


@dataclass(frozen=True, slots=True)
class Place:
    path: str
    who: Who = "nobody"

    @property
    def name(self) -> str:
        return self.path.strip("/").replace("/", "-") or "inicio"


QUESTIONS = ("nss", "curp", "rfc", "datos", "correo", "celular", "codigo")
PLACES = (
    Place("/"),
    Place("/fraude"),
    Place("/ayuda"),
    Place("/registro"),
    *(Place(f"/registro/{step}", "drafter") for step in QUESTIONS),
    Place("/registro/contrasena", "confirmed"),
    Place("/registro/listo"),
    Place("/entrar"),
    Place("/recuperar"),
    Place("/recuperar/enviado"),
    Place("/recuperar/lista"),
    Place("/cuenta", "rosa"),
    Place("/cuenta/ahorro", "rosa"),
    Place("/cuenta/credito", "rosa"),
    Place("/demo"),
    Place("/demo/bandeja"),
    Place("/demo/piezas"),
)
NOT_FOUND = Place("/no-existe")
