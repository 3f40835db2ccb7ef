"""What a page refers to exists, and what it is painted with can be read."""

import re
from pathlib import Path

import pytest

from micuenta_app.ui.files import ASSETS, address
from micuenta_app.ui.icons import _SHAPES as SHAPES
from micuenta_app.ui.icons import TONES

APP = ASSETS.parent / "micuenta_app"
SPRITE = (ASSETS / "icons.svg").read_text()
TOKENS = (ASSETS / "css" / "tokens.css").read_text()
STYLES = (ASSETS / "css" / "micuenta.css").read_text()

_NAMES = re.compile(r"""\b(?:icon|flag|_way)\(\s*"([a-z]+)"|\b(?:icon|drawing)="([a-z]+)\"""")


def drawn(path: Path) -> set[str]:
    return {first or second for first, second in _NAMES.findall(path.read_text())}


def test_every_drawing_is_in_the_sprite() -> None:
    named = {name for path in APP.rglob("*.py") for name in drawn(path)}
    assert len(named) > 10
    assert {name for name in named if f'id="i-{name}"' not in SPRITE} == set()


def test_every_state_has_its_own_shape() -> None:
    assert len(set(SHAPES.values())) == len(TONES)
    assert all(f'id="s-{shape}"' in SPRITE for shape in SHAPES.values())


def test_an_address_changes_with_the_content(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("micuenta_app.ui.files.ASSETS", tmp_path)
    (tmp_path / "uno.js").write_text("1")
    (tmp_path / "dos.js").write_text("2")
    one, two = address("uno.js"), address("dos.js")
    address.cache_clear()
    assert one.startswith("/uno.js?")
    assert one.split("?")[1] != two.split("?")[1]


def test_only_the_tokens_hold_colours() -> None:
    # The flag's cut edge is a mask, where black means "seen"; paper is white.
    named = re.sub(r"--cut:[^;}]*", "", STYLES.split("@media print")[0])
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl", named) == []


def test_every_token_that_is_used_exists() -> None:
    here = set(re.findall(r"(--[\w-]+)\s*:", TOKENS + STYLES))
    from_a_page = {name for path in APP.rglob("*.py") for name in re.findall(r'"(--\w+)":', path.read_text())}
    assert set(re.findall(r"var\((--[\w-]+)", STYLES + SPRITE)) - here - from_a_page == set()


def _tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{6})", block))


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


LIGHT = _tokens(TOKENS.split("@media (prefers-color-scheme: dark)")[0])
DARK = LIGHT | _tokens(TOKENS.split("@media (prefers-color-scheme: dark)")[1])
GROUNDS = ("--paper", "--sheet", "--sunk")
PAIRS = [
    *((ink, ground) for ink in ("--ink", "--ink-2", "--act") for ground in GROUNDS),
    *((tone, f"{tone}-soft") for tone in ("--good", "--warn", "--bad", "--act")),
    *(("--ink", f"{tone}-soft") for tone in ("--good", "--warn", "--bad", "--act", "--warm")),
    ("--act", "--warm-soft"),
    ("--on-act", "--act"),
    ("--on-warm", "--warm"),
    ("--bad", "--sheet"),
]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(theme: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(theme[ink], theme[ground]) >= 7


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_field_can_be_seen(theme: dict[str, str]) -> None:
    assert contrast(theme["--edge"], theme["--sheet"]) >= 3
