"""What the server's worker imports. The process that starts it imports none of this."""

import gc
from typing import Any


def app() -> Any:
    """Make the ASGI app, once."""
    # What an import makes stays; looking for cycles in it is a sixth of the time.
    gc.disable()
    from .delivery.sender import missing_settings
    from .micuenta_app import app as site

    made = site()
    gc.freeze()
    gc.enable()
    if warning := missing_settings():
        print(warning, flush=True)
    return made
