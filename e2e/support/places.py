"""Every page of the site, and who has to look at it for it to show something."""

from dataclasses import dataclass
from typing import Literal

# "fresh" is rosa, who has just signed in; "changing" is noemi, whose new phone waits for its code;
# "claimant" and "waiting" are martin without his e-mail, before and after his code;
# "payer" is lidia, who has told of a payment.
Who = Literal["nobody", "drafter", "confirmed", "rosa", "fresh", "changing", "claimant", "waiting", "payer"]


@dataclass(frozen=True, slots=True)
class Place:
    """
    Attributes:
        comes: what a script of the page fetches and shows, as a selector.
    """

    path: str
    who: Who = "nobody"
    comes: str = ""

    @property
    def name(self) -> str:
        return self.path.partition("?")[0].strip("/").replace("/", "-") or "inicio"


QUESTIONS = ("nss", "curp", "rfc", "datos", "correo", "celular", "codigo")
SAVINGS = ("movimientos", "historia", "patrones", "rendimientos", "descargar")
PLACES = (
    Place("/"),
    Place("/fraude"),
    Place("/fraude/revisar"),
    Place("/fraude/practica"),
    Place("/retiro"),
    Place("/pagar-desde-eeuu"),
    Place("/ayuda"),
    Place("/ayuda/glosario"),
    Place("/privacidad"),
    Place("/sin-conexion"),
    Place("/registro"),
    *(Place(f"/registro/{step}", "drafter") for step in QUESTIONS),
    Place("/registro/contrasena", "confirmed", "[data-phrase-for]"),
    Place("/registro/pasar", "drafter", "[data-handover=code]"),
    Place("/registro/pasado"),
    Place("/registro/listo"),
    Place("/continuar"),
    Place("/asistido"),
    Place("/entrar"),
    Place("/recuperar"),
    Place("/recuperar/enviado"),
    Place("/recuperar/lista"),
    Place("/recuperar/sin-correo"),
    Place("/recuperar/sin-correo/papel"),
    Place("/recuperar/sin-correo/celular"),
    Place("/recuperar/sin-correo/codigo", "claimant"),
    Place("/recuperar/sin-correo/espera", "waiting"),
    Place("/recuperar/sin-correo/lista"),
    Place("/recuperar/parar"),
    Place("/recuperar/detenida"),
    Place("/cuenta", "rosa"),
    Place("/cuenta/ahorro", "rosa"),
    *(Place(f"/cuenta/ahorro/{page}", "rosa") for page in SAVINGS),
    Place("/cuenta/credito", "rosa"),
    Place("/cuenta/credito/movimientos", "rosa"),
    Place("/cuenta/credito/descargar", "rosa"),
    Place("/cuenta/credito/plan", "rosa"),
    Place("/cuenta/credito/y-si", "rosa"),
    Place("/cuenta/retiro", "rosa"),
    Place("/cuenta/pagar", "rosa"),
    Place("/cuenta/pagar/ya-pague", "rosa"),
    Place("/cuenta/pagar/recibo?de=1", "payer"),
    Place("/cuenta/pagar/no-se-ve", "rosa"),
    Place("/cuenta/confirmar", "rosa"),
    Place("/cuenta/perfil/llaves", "rosa"),
    Place("/cuenta/perfil/codigos", "rosa"),
    Place("/cuenta/perfil", "changing"),
    Place("/cuenta/perfil/correo", "fresh"),
    Place("/cuenta/perfil/celular", "fresh"),
    Place("/cuenta/perfil/celular/codigo", "changing"),
    Place("/cuenta/perfil/contrasena", "fresh"),
    Place("/cuenta/actividad", "rosa"),
    Place("/no-fui-yo"),
    Place("/recuperar/no-fui-yo"),
    Place("/cuenta/perfil/datos", "fresh"),
    Place("/cuenta/perfil/cerrar", "rosa"),
    Place("/cuenta/perfil/cerrar/seguro", "fresh"),
    Place("/cuenta-cerrada"),
    Place("/correo/confirmar"),
    Place("/correo/confirmado"),
    Place("/demo"),
    Place("/demo/bandeja"),
    Place("/demo/piezas"),
    Place("/demo/conteo"),
)
NOT_FOUND = Place("/no-existe")
