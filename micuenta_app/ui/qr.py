"""The square a telephone reads."""

from dataclasses import dataclass

import segno

# The white frame that readers need (ISO/IEC 18004).
_QUIET = 4


@dataclass(frozen=True)
class Square:
    """A drawing: the path of the dark modules, and the view box around it."""

    path: str = ""
    box: str = "0 0 0 0"


def square(text: str) -> Square:
    """The text as a QR code that survives a scratched screen (level M)."""
    rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix_iter(border=_QUIET)]
    return Square("".join(_run(y, row) for y, row in enumerate(rows)), f"0 0 {len(rows)} {len(rows)}")


def _run(y: int, row: list[int]) -> str:
    """A row's dark modules, each stretch of them one line."""
    drawn, x = "", 0
    while x < len(row):
        end = x
        while end < len(row) and row[end]:
            end += 1
        if end > x:
            drawn += f"M{x} {y}.5h{end - x}"
        x = max(end, x + 1)
    return drawn
