"""What a browser complains about while a page is used: errors of scripts, requests and policies."""

from playwright.sync_api import BrowserContext


class Complaints:
    """Listens to every page of a context."""

    def __init__(self, context: BrowserContext) -> None:
        self.heard: list[str] = []
        context.on("console", lambda said: said.type == "error" and self.heard.append(said.text))
        context.on("weberror", lambda error: self.heard.append(str(error.error)))
