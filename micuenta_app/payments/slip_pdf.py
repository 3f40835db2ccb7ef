"""The slip on paper: a tagged PDF (PDF/UA-1) that can be handed to whoever pays. It has no balance."""

from pathlib import Path
from typing import Any

from ..credit.rules import in_groups
from ..pdf import TooBusy, make_pdf
from ..ui.frame import INFONATEL
from ..ui.money import plain_pesos
from ..ui.qr import Square, square
from ..ui.texts import Translator
from .desk import Slip
from .texts import square_text

__all__ = ["TooBusy", "as_pdf"]

_TEMPLATE = (Path(__file__).parent / "slip.typ").read_bytes()


async def as_pdf(t: Translator, slip: Slip) -> bytes:
    """The file. Raises TooBusy."""
    return await make_pdf(_TEMPLATE, _said(t, slip))


def _said(t: Translator, slip: Slip) -> dict[str, Any]:
    return {
        "language": t.language,
        "title": t("Ficha de pago"),
        "about": [
            t("Para pagar un crédito INFONAVIT. Puede pagar cualquier persona."),
            t("Esta ficha es gratis. La hizo Mi Cuenta desde el extranjero, que no es el sitio oficial."),
        ],
        "number_title": t("Número de crédito"),
        "groups": in_groups(slip.number).split(" "),
        "number_note": t("Son 10 números."),
        "amount_title": t("Cuánto pagar"),
        "amount": t("{amount} pesos mexicanos", amount=plain_pesos(slip.centavos)),
        "holder_title": t("De quién es el crédito"),
        "holder": slip.holder,
        "square_title": t("Para leer con un teléfono"),
        "square": _svg(square(square_text(t, slip))),
        "square_words": t("Código QR con el número de crédito y la cantidad"),
        "then_title": t("Después de pagar"),
        "then": [
            t("Guarda el recibo. Revisa que diga este número de crédito y esta cantidad."),
            t("No deposites a la cuenta de una persona. Si alguien te lo pide, es fraude."),
            t("Dudas: INFONATEL, {phone}.", phone=INFONATEL),
        ],
    }


def _svg(drawn: Square) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{drawn.box}">'
        f'<path stroke="#000" d="{drawn.path}"/></svg>'
    )
