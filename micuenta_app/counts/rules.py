"""What is counted: a closed list of names, none of which can name a person. Pure."""

from typing import Literal, get_args

Name = Literal[
    "demo",
    "signup_started",
    "signup_finished",
    "stopped_nss",
    "stopped_curp",
    "stopped_rfc",
    "stopped_datos",
    "stopped_correo",
    "stopped_celular",
    "stopped_codigo",
    "stopped_contrasena",
    "practice",
    "verdict_official",
    "verdict_unknown",
    "verdict_suspicious",
    "verdict_dangerous",
]
NAMES: tuple[Name, ...] = get_args(Name)
