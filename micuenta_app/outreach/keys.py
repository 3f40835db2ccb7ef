"""How the fictional people who already have an account sign in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoKeys:
    """How a demo person signs in. Public on purpose: these accounts hold nothing real."""

    email: str
    phone: str
    password: str


# example.com belongs to nobody (RFC 2606) and 555-01xx numbers ring nowhere.
KEYS: dict[str, DemoKeys] = {
    "rosa": DemoKeys("rosa@example.com", "+13125550142", "nopal lluvia domingo bicicleta"),
    "elvira": DemoKeys("elvira@example.com", "+12145550117", "canela puente sombrero martes"),
    "martin": DemoKeys("martin@example.com", "+15195550163", "trigo ventana barco naranja"),
    "tomas": DemoKeys("tomas@example.com", "+16025550178", "cactus campana mesa febrero"),
    "lidia": DemoKeys("lidia@example.com", "+12135550134", "mango escalera viento jueves"),
    "noemi": DemoKeys("noemi@example.com", "+14045550126", "algodon farol cuaderno otoño"),
}
