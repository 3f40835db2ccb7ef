"""Everything that crosses the event sockets of a page, with the page's address at that moment."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Page, WebSocket


@dataclass(frozen=True, slots=True)
class SocketFrame:
    sent: bool
    path: str
    text: str


class Frames:
    """Records the frames of a page from now on."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.all: list[SocketFrame] = []
        self.addresses: list[str] = []
        self._sockets: list[WebSocket] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        self.addresses.append(socket.url)
        self._sockets.append(socket)
        socket.on("framesent", lambda text: self._keep(True, text))
        socket.on("framereceived", lambda text: self._keep(False, text))

    def _keep(self, sent: bool, text: str | bytes) -> None:
        said = text if isinstance(text, str) else text.decode("utf-8", "replace")
        self.all.append(SocketFrame(sent, urlsplit(self._page.url).path, said))

    def wait_until_connected(self) -> None:
        """Wait until the server has let the page's socket in."""
        while not self.with_text("40/_event", sent=False):
            if self._sockets:
                self._sockets[-1].wait_for_event("framereceived")
            else:
                self._page.wait_for_event("websocket")

    def with_text(self, text: str, *, sent: bool | None = None) -> list[SocketFrame]:
        """The frames that hold a text, in one direction or both."""
        return [frame for frame in self.all if text in frame.text and sent in (None, frame.sent)]
