"""The life one wants, as monthly lines to begin with. Pure.

The amounts are examples that are meant to be changed, and no statistics: no verified figure of what life
costs in a place is at hand, and the screen says so.
"""

from dataclasses import dataclass

from .rates import Currency

LINES = ("vivienda", "comida", "salud", "transporte", "familia", "otros")


@dataclass(frozen=True, slots=True)
class Preset:
    """A life to begin from: its currency, and an amount a month for each of LINES."""

    currency: Currency
    amounts: tuple[int, int, int, int, int, int]

    def lines(self) -> dict[str, str]:
        return {line: f"{amount:,}" for line, amount in zip(LINES, self.amounts, strict=True)}


PRESETS: dict[str, Preset] = {
    "mx_justo": Preset("mxn", (2_500, 3_000, 900, 600, 500, 500)),
    "mx_tranquilo": Preset("mxn", (4_500, 4_500, 1_500, 1_200, 1_500, 1_300)),
    "mx_holgado": Preset("mxn", (9_000, 7_000, 3_500, 3_000, 4_000, 3_500)),
    "us_justo": Preset("usd", (900, 400, 200, 150, 100, 100)),
    "ca_justo": Preset("cad", (1_100, 500, 100, 150, 100, 100)),
}
