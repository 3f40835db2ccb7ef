"""Addresses of our own static files, changed whenever their content changes."""

import hashlib
from functools import lru_cache
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent.parent / "assets"


@lru_cache
def address(name: str) -> str:
    """The address of a file under assets/, with a digest of what is in it."""
    digest = hashlib.sha256((ASSETS / name).read_bytes()).hexdigest()
    return f"/{name}?{digest[:8]}"
