"""The advice on one sheet for a wall: a tagged PDF (PDF/UA-1) with a code that opens this site's page."""

import io
from functools import lru_cache
from pathlib import Path

import segno

from ..pdf import compiled
from ..ui.frame import INFONATEL, INFONATEL_FROM_US, OFFICIAL
from ..ui.texts import Language, Translator

_TEMPLATE = (Path(__file__).parent / "poster.typ").read_bytes()


# One for each address the site is known by; compiling takes some fifty milliseconds.
@lru_cache(maxsize=32)
def poster(language: Language, origin: str) -> bytes:
    """The file.

    Args:
        origin: what the address of this site begins with, as in "https://cuenta.example".
    """
    t = Translator(language)
    address = f"{origin}{t.href('/fraude')}"
    said = {
        "language": language,
        "title": t("Nadie debe cobrarte"),
        "lead": t("Registrarte en INFONAVIT y consultar tu cuenta es gratis."),
        "rules": [
            t("No pagues a coyotes ni a falsos gestores."),
            t("No des tu contraseña ni tus códigos a nadie, ni a quien te ayuda."),
            t("INFONAVIT no da efectivo. Si te lo ofrecen, es fraude."),
            t("Usa un correo y un celular solo tuyos."),
            t("Escribe tú la dirección oficial:"),
        ],
        "official": OFFICIAL,
        "call": t("¿Dudas? Llama a INFONATEL"),
        "number": INFONATEL,
        "from": t("Desde Estados Unidos o Canadá. Si no entra, marca {number}.", number=INFONATEL_FROM_US),
        "scan": t("Más consejos, y qué hacer si ya te pasó:"),
        "address": address,
        "alt": t("Código QR que abre {address}", address=address),
        "note": t("Mi Cuenta desde el extranjero no es el sitio oficial de INFONAVIT."),
    }
    drawing = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawing, kind="svg", border=2, dark="#191b2a")
    return compiled(_TEMPLATE, {**said, "code": drawing.getvalue().decode()})
