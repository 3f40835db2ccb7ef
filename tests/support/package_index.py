"""A package index on this machine, in which time has passed: every pinned package has a newer version too."""

import base64
import hashlib
import re
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from pathlib import Path
from typing import Any

NEWER = "9999"
# A pin of a lock, up to the hashes: name, extras, version, marker.
PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)(?P<extras>\[[a-z,]+\])?==(?P<version>\S+)(?P<marker> ;[^\\]+)?", re.M
)


def pins(lock: str) -> dict[str, str]:
    """The versions a lock names, by package; of a package pinned twice, the one for this Python."""
    from packaging.markers import Marker

    found = {}
    for pin in PIN.finditer(lock):
        marker = (pin["marker"] or "").strip(" ;\\")
        if not marker or Marker(marker).evaluate():
            found[pin["name"]] = pin["version"]
    return found


def real_requirements(name: str) -> list[str]:
    """What the installed package asks for, extras included."""
    return metadata.requires(name) or []


class PackageIndex:
    """Packages without content, but with the names, versions and requirements of real ones."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hashes: dict[tuple[str, str], str] = {}

    def add(
        self, name: str, version: str, requires: list[str], scripts: dict[str, bytes] | None = None
    ) -> None:
        extras = sorted(
            {extra for line in requires for extra in re.findall(r"extra == ['\"]([^'\"]+)", line)}
        )
        about = [
            "Metadata-Version: 2.1",
            f"Name: {name}",
            f"Version: {version}",
            *(f"Provides-Extra: {extra}" for extra in extras),
            *(f"Requires-Dist: {line}" for line in requires),
        ]
        stem = f"{name.replace('-', '_')}-{version}"
        files = {
            f"{stem}.dist-info/METADATA": "\n".join(about).encode() + b"\n",
            f"{stem}.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            **{f"{stem}.data/scripts/{script}": body for script, body in (scripts or {}).items()},
        }
        records = [f"{path},sha256={_record_hash(body)},{len(body)}\n" for path, body in files.items()]
        files[f"{stem}.dist-info/RECORD"] = (
            "".join(records).encode() + f"{stem}.dist-info/RECORD,,\n".encode()
        )
        project = self._folder / "simple" / name
        project.mkdir(parents=True, exist_ok=True)
        wheel = project / f"{stem}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for path, body in files.items():
                member = zipfile.ZipInfo(path)
                member.external_attr = (
                    0o100755 if ".data/scripts/" in path else 0o100644
                ) << 16  # a file, and its mode
                archive.writestr(member, body)
        self._hashes[name, version] = hashlib.sha256(wheel.read_bytes()).hexdigest()
        links = "".join(f'<a href="{file.name}">{file.name}</a>\n' for file in project.glob("*.whl"))
        (project / "index.html").write_text(f"<!DOCTYPE html>{links}")

    def lock(self, original: str) -> str:
        """The same lock, with the hashes of this index's files."""
        return "".join(
            f"{pin[0].rstrip()} --hash=sha256:{self._hashes[pin['name'], pin['version']]}\n"
            for pin in PIN.finditer(original)
            if (pin["name"], pin["version"]) in self._hashes
        )

    @contextmanager
    def serving(self) -> Iterator[dict[str, str]]:
        """Serve it on the loopback; gives the environment in which pip and uv know no other index."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(self._folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/simple"
        try:
            yield {
                "PIP_CONFIG_FILE": "/dev/null",
                "PIP_INDEX_URL": url,
                "UV_NO_CONFIG": "1",
                "UV_DEFAULT_INDEX": url,
                "UV_CACHE_DIR": str(self._folder / "cache"),
            }
        finally:
            server.shutdown()
            server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


def _record_hash(body: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()


def uv_here() -> bytes:
    """The real uv, which the launcher put into the environment that runs the tests."""
    return (Path(sys.prefix) / "bin" / "uv").read_bytes()
