"""What is measured of a page's usability: by axe, and by rules of our own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import axe_playwright_python
from playwright.sync_api import Page

_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# WCAG 2.2 A and AA. Of what is found only the element itself is said: to work out a selector for each takes
# as long as to look.
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_OPTIONS = {"resultTypes": ["violations"], "selectors": False}
_RUN = """async (options) => {
  const { violations } = await axe.run(document, options);
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]);
}"""
# Controls that stand alone and are smaller than a finger. A link inside a sentence may be (WCAG 2.5.8).
_SMALL = """() => [...document.querySelectorAll(
    "a[href], button, summary, select, input, label:has(input)")]
  .filter((one) => one.type !== "hidden" && one.checkVisibility())
  .filter((one) => !one.closest("label") || one.matches("label"))
  .filter((one) => getComputedStyle(one).display !== "inline")
  .filter((one) => {
    const box = one.getBoundingClientRect();
    return box.right > 0 && (box.width < 43.5 || box.height < 43.5);
  })
  .map((one) => `${one.tagName} ${one.innerText || one.id} ` +
    `${Math.round(one.getBoundingClientRect().width)}×${Math.round(one.getBoundingClientRect().height)}`)"""
# An inline link must be one inside a sentence: something else stands in its paragraph.
_LONELY = """() => [...document.querySelectorAll("a[href]")]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).display === "inline")
  .filter((one) => one.parentElement.innerText.trim() === one.innerText.trim())
  .filter((one) => one.getBoundingClientRect().height < 43.5)
  .map((one) => one.innerText)"""


def violations(page: Page, *, best_practice: bool = False, only: Sequence[str] = ()) -> list[str]:
    """What axe finds, a line each.

    Args:
        best_practice: also what is good practice and no rule.
        only: of all rules these, by axe's names.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_AXE)
    rules = [*only] or [*_TAGS, *(["best-practice"] if best_practice else [])]
    found = cast(list[tuple[str, list[Any]]], page.evaluate(_RUN, {**_OPTIONS, "runOnly": rules}))
    return [f"{rule}: {' | '.join(nodes)}" for rule, nodes in found]


def small_targets(page: Page) -> list[str]:
    """Controls smaller than a finger, with their size."""
    return [f"too small: {one}" for one in page.evaluate(_SMALL)]


def lonely_links(page: Page) -> list[str]:
    """Links as low as a line of text that stand in no sentence."""
    return [f"too low: {one}" for one in page.evaluate(_LONELY)]


def sideways(page: Page) -> list[str]:
    """That a page is wider than its screen. Not than its window: a phone's grows with a page too wide."""
    wide, size = page.evaluate("() => document.scrollingElement.scrollWidth"), page.viewport_size
    assert size
    return [f"{wide} pixels wide on a screen of {size['width']}"] if wide > size["width"] else []
