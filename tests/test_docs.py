"""The documents name only what is there, and leave no item of the standard out."""

import re
from pathlib import Path

import pytest

from micuenta_app.settings import ROOT

_DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_PATH = re.compile(r"`((?:tests|e2e|bench|micuenta_app|docs|assets)/[\w/.-]*)")
_LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#]+)")


@pytest.mark.parametrize("doc", _DOCS, ids=lambda doc: str(doc.relative_to(ROOT)))
def test_what_a_document_names_exists(doc: Path):
    text = doc.read_text()
    missing = [path for path in _PATH.findall(text) if not (ROOT / path).exists()]
    missing += [link for link in _LINK.findall(text) if not (doc.parent / link).exists()]
    assert not missing


def test_every_item_of_the_standard_is_answered():
    """ASVS 5.0 has 70 items in level 1, and 78 of level 2 in the seven chapters we hold ourselves to."""
    text = (ROOT / "docs" / "security.md").read_text()
    one, two = text.partition("### Level 1")[2].split("### Level 2", 1)
    for part, expected in ((one, 70), (two, 78)):
        cells = re.findall(r"^\| ([\d., ]+) \|", part, re.M)
        items = [item for cell in cells for item in cell.split(", ")]
        assert len(items) == len(set(items)) == expected
