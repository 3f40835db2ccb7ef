"""The labelled cases of tests/fraud/cases, and how many of them the checker gets right.

A file holds headings ("# verdict: what the cases below have in common") and one case a line. What cannot
be typed is written as its code point: {200B} is a zero-width space, {A} ends a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from micuenta_app.fraud.rules import Verdict, check

_FOLDER = Path(__file__).parent / "cases"
_CODE_POINT = re.compile(r"\{([0-9A-Fa-f]{1,5})\}")


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    group: str
    verdict: Verdict
    text: str


def cases(*kinds: str) -> list[Case]:
    """The cases of these files; all of them without a name."""
    return [
        case
        for path in sorted(_FOLDER.glob("*.txt"))
        if not kinds or path.stem in kinds
        for case in _read(path)
    ]


def _read(path: Path) -> Iterator[Case]:
    verdict = group = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            verdict, _, group = line[2:].partition(": ")
        elif line:
            text = _CODE_POINT.sub(lambda code: chr(int(code[1], 16)), line)
            yield Case(path.stem, group, cast(Verdict, verdict), text)


def wrong(of: list[Case]) -> list[tuple[Case, Verdict]]:
    """The cases that are judged otherwise than their label, and how."""
    return [(case, got) for case in of if (got := check(case.text).verdict) != case.verdict]
