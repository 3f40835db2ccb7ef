"""Documents for people: a tagged PDF (PDF/UA-1) that a screen reader can follow, made by typst."""

import asyncio
import json
from typing import Any

# A file takes tenths of a second of a core; a fair's people must still get their pages.
_MOST_AT_ONCE = 2
_running = 0


class TooBusy(Exception):
    """Others are having their files made."""


async def make_pdf(template: bytes, said: dict[str, Any]) -> bytes:
    """The document of a template that reads `sys.inputs.said`, made in a thread. Raises TooBusy."""
    global _running
    if _running >= _MOST_AT_ONCE:
        raise TooBusy
    _running += 1
    try:
        return await asyncio.to_thread(compiled, template, said)
    finally:
        _running -= 1


def compiled(template: bytes, said: dict[str, Any]) -> bytes:
    """The document, made in this thread."""
    import typst  # nine megabytes, not needed before the first document

    # Data go in as data: nothing in them is read as the document's own language.
    return typst.compile(
        template,
        format="pdf",
        sys_inputs={"said": json.dumps(said, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )
