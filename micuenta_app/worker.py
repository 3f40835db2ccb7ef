"""What the server's worker imports. The process that starts it imports none of this."""

import gc
from typing import Any


def app() -> Any:
    """Make the ASGI app, once."""
    # What an import makes stays; looking for cycles in it is a sixth of the time.
    gc.disable()
    from starlette.middleware.cors import CORSMiddleware

    from .delivery.sender import missing_settings
    from .micuenta_app import app as site

    made: Any = site()
    # Reflex puts it around everything, also around what takes its headers away (web/headers.py). No page of
    # another site has anything to read here.
    made.user_middleware = [one for one in made.user_middleware if one.cls is not CORSMiddleware]
    gc.freeze()
    gc.enable()
    if warning := missing_settings():
        print(warning, flush=True)
    return made
