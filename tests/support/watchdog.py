"""What a test run started ends with it, also when the run is killed and can tidy up nothing."""

import subprocess
from pathlib import Path

# The pipe's other end is ours alone: reading it ends when we end, whatever ended us.
_WATCH = """
cat > /dev/null
kill -s "$1" -- "$2"
tries=0
while kill -s 0 -- "$2" && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -s KILL -- "$2"
[ -z "$3" ] || rm -rf "$3"
"""


class Watchdog:
    """A process of its own that sends `signal` to `target`, and ten seconds later SIGKILL, when this process
    is gone; then it deletes `folder`. A negative target is a process group, as for kill(1)."""

    def __init__(self, signal: str, target: int, folder: Path | None = None) -> None:
        self._process = subprocess.Popen(
            ["sh", "-c", _WATCH, "watchdog", signal, str(target), str(folder or "")],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # what is sent to everybody at the terminal is not for it
        )

    def leave(self) -> None:
        """Its target has ended: it has nothing to do any more."""
        self._process.kill()
        self._process.communicate()
