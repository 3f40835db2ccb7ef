"""What `python -m bench bare` runs inside a bare machine: start the site, time its first answer, stop it.

Only the standard library: nothing else is there.
"""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

_LIMIT_SECONDS = 900


def start(command: list[str], port: int) -> dict[str, object]:
    """Run `micuenta run` until the site answers and end it as Ctrl-C does; or until it gives up by itself."""
    begun = time.monotonic()
    log = Path(f"/tmp/bare-{os.getpid()}.log")
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
        answered = _wait_for_answer(process, port, begun + _LIMIT_SECONDS)
        seconds = time.monotonic() - begun
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        code = process.wait()
    lines = log.read_text(errors="replace").splitlines()
    log.unlink()
    return {"answered": answered, "seconds": round(seconds, 1), "code": code, "lines": lines}


def _wait_for_answer(process: "subprocess.Popen[bytes]", port: int, limit: float) -> bool:
    while process.poll() is None and time.monotonic() < limit:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/salud", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            time.sleep(0.05)
    return False


if __name__ == "__main__":
    print(json.dumps(start(sys.argv[2:], int(sys.argv[1]))))
