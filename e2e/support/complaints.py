"""What a browser complains about while a page is used: errors of scripts, requests and policies."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, WebError


class Complaints:
    """Listens to every page of a context, until it is told to stop."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self.heard: list[str] = []
        context.on("console", self._listen)
        context.on("weberror", self._catch)

    def stop(self) -> None:
        """Listen no longer."""
        self._context.remove_listener("console", self._listen)
        self._context.remove_listener("weberror", self._catch)

    def _listen(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.heard.append(f"{said.text} {urlsplit(said.location['url']).path}")

    def _catch(self, error: WebError) -> None:
        self.heard.append(str(error.error))
