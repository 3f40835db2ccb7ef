"""A bad line between a browser and the server: it can be cut, stand still, and lose an answer."""

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

_CHUNK = 65_536
_WAIT_SECONDS = 60
# The frame that lets an event socket in. One that is cut before is given up after twenty seconds only.
_LET_IN = b"40/_event,"


@dataclass(eq=False)
class _Call:
    """One connection: the browser's end and the server's."""

    near: socket.socket
    far: socket.socket
    loses: threading.Event = field(default_factory=threading.Event)

    def hang_up(self) -> None:
        for end in (self.near, self.far):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


class Line:
    """Passes every byte on, until it is told otherwise. Use it as a context manager.

    Args:
        port: the server's, on this machine.
    """

    def __init__(self, port: int) -> None:
        self._server_port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self._calls: set[_Call] = set()
        self._changed = threading.Condition()
        self._open = True
        self._losing = b""
        self._flows = threading.Event()
        self._flows.set()
        self._lost = self._sockets = 0

    def __enter__(self) -> Self:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._flows.set()
        self.go_down()
        self._listener.close()

    def cut(self) -> None:
        """Cut every connection that is open now; the next ones get through."""
        with self._changed:
            calls, self._calls = self._calls, set()
        for call in calls:
            call.hang_up()

    def go_down(self) -> None:
        """Cut everything, and what is tried from now on."""
        self._open = False
        self.cut()

    def come_back(self) -> None:
        self._open = True

    def stand_still(self) -> None:
        """Nothing comes from the server any more, and nothing is cut."""
        self._flows.clear()

    def flow(self) -> None:
        """What stood still comes."""
        self._flows.set()

    def lose_answer_to(self, path: str) -> None:
        """The next form sent to a path reaches the server. The answer is lost, with the connection."""
        self._losing = f"POST {path} ".encode()

    def wait_for_lost(self, count: int = 1) -> None:
        """Wait until so many answers were lost in all."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._lost >= count, _WAIT_SECONDS), "no answer was lost"

    def wait_for_sockets(self, count: int) -> None:
        """Wait until the server has let in so many event sockets in all."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._sockets >= count, _WAIT_SECONDS), (
                f"{self._sockets} sockets"
            )

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            try:
                if not self._open:
                    raise ConnectionRefusedError
                call = _Call(near, socket.create_connection(("127.0.0.1", self._server_port)))
            except OSError:
                near.close()
                continue
            with self._changed:
                self._calls.add(call)
            for pump in (self._to_server, self._to_browser):
                threading.Thread(target=self._run, args=(pump, call), daemon=True).start()

    def _run(self, pump, call: _Call) -> None:
        with contextlib.suppress(OSError):
            pump(call)
        call.hang_up()
        with self._changed:
            self._calls.discard(call)

    def _to_server(self, call: _Call) -> None:
        while data := call.near.recv(_CHUNK):
            if self._losing and data.startswith(self._losing):
                self._losing = b""
                call.loses.set()
            call.far.sendall(data)

    def _to_browser(self, call: _Call) -> None:
        while data := call.far.recv(_CHUNK):
            if call.loses.is_set():
                return self._note_lost()
            self._flows.wait()
            call.near.sendall(data)
            if _LET_IN in data:
                self._note_socket()
        return None

    def _note_lost(self) -> None:
        with self._changed:
            self._lost += 1
            self._changed.notify_all()

    def _note_socket(self) -> None:
        with self._changed:
            self._sockets += 1
            self._changed.notify_all()
