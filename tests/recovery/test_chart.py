"""The chart in the docs is the code's table of what may follow what."""

import re

from micuenta_app.recovery.rules import FOLLOWS
from micuenta_app.settings import ROOT


def test_the_chart_says_what_the_code_does():
    chart = (ROOT / "docs" / "recovery.md").read_text().partition("```mermaid")[2].partition("```")[0]
    drawn = set(re.findall(r"(\w+) --> (\w+):", chart))
    assert drawn == {(stage, following) for stage, after in FOLLOWS.items() for following in after}
