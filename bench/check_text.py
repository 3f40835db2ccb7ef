"""How long the checker takes for 100 kB, of kinds that would slow a careless one down.

The floor is what reading the words alone takes: one pass of a regular expression and one look-up a word,
on the same text in the same run. Both are processor time: what others do on the machine is no matter.
"""

import re
import sys
import time
from collections.abc import Callable
from random import Random

from micuenta_app.fraud.rules import check

CHARACTERS, MOST_SECONDS, RUNS = 100_000, 0.1, 5
_WORD = re.compile(r"\w+")


def texts() -> dict[str, str]:
    """100 kB each: what people write, and what somebody writes to keep the checker busy."""
    random = Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    said = (
        "Su ahorro de Infonavit ya está liberado. Deposite $1,500 de gestión hoy y mándenos el código que le "
        "llegó. Informes en infonavit-citas.example o al 55 1234 5678.\n"
    )

    def word(size: int) -> str:
        return "".join(random.choices(letters, k=size))

    return {
        "messages": said,
        "no spaces": "a",
        "other words": " ".join(word(6) for _ in range(CHARACTERS // 7)),
        "other links": " ".join(f"{word(3)}.mx" for _ in range(CHARACTERS // 7)),
        "near links": " ".join(f"{word(2)}infonavt{word(2)}.com" for _ in range(CHARACTERS // 17)),
        "one link": "https://a.mx/" + "%41" * CHARACTERS,
        "dots": "a.",
        "ats": "a@",
        "brackets": "[",
        "tags": "<a href=",
        "digits": "5 ",
        "numbers": "55 9171 5051, ",
        "sentence": "manda tu ",
        "hidden": "\u200b",
        "accents": "ó",
        "slashes": "http://",
        "ampersands": "&#",
    }


def main() -> None:
    slow = False
    for name, piece in texts().items():
        text = (piece * (CHARACTERS // len(piece) + 1))[:CHARACTERS]
        took, floor = _seconds(lambda text=text: check(text)), _seconds(lambda text=text: _floor(text))
        slow = slow or took > MOST_SECONDS
        limit = f"at most {1000 * MOST_SECONDS:.0f}"
        print(f"{name:12} {1000 * took:6.1f} ms ({limit}), floor {1000 * floor:5.1f} ms")
    if slow:
        sys.exit(1)


def _seconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def _floor(text: str) -> int:
    known = {"infonavit": 1}
    return sum(known.get(word.lower(), 0) for word in _WORD.findall(text))
