"""What `reflex run` needs for this site: one address for pages, forms and the event socket.

Without, the pages come from Vite's port and the rest from another, which refuses what they send as another
site's.
"""

from reflex.plugins import Plugin
from reflex_base import constants
from reflex_base.environment import environment

_SERVER = "  server: {\n"
_PROXY = (
    _SERVER
    + """    proxy: {
      "/_event": { target: "http://localhost:8000", ws: true },
      "^/": {
        target: "http://localhost:8000",
        bypass: ({ method, url }) => (method === "POST" ? null : url),
      },
    },
"""
)


def _pass_on(config: str) -> str:
    if _SERVER not in config:
        raise RuntimeError("Vite's server was not found in its configuration: has Reflex changed?")
    return config.replace(_SERVER, _PROXY, 1)


class Develop(Plugin):
    """Let Vite's development server pass on posts and the event socket. A build knows nothing of it."""

    def pre_compile(self, **context) -> None:
        if environment.REFLEX_ENV_MODE.get() == constants.Env.DEV:
            context["add_modify_task"](constants.ReactRouter.VITE_CONFIG_FILE, _pass_on)
