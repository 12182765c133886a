"""The demonstration's server as a process of its own, so that it can be stopped and started like any other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

from ui.demonstration.building import Built


class Server:
    """`ips-server serve` on the demonstration's home and port."""

    def __init__(self, built: Built) -> None:
        self._built = built
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it and wait until it says where it serves. RuntimeError when it does not come up."""
        self._process = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-m", "sync.server.main", "serve", "--home", str(self._built.server), "--port", str(self._built.port)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        told = self._process.stdout.readline() if self._process.stdout else ""
        if not told.startswith("Serving"):
            raise RuntimeError("the demonstration's server did not start")

    def stop(self) -> None:
        """Stop it; laptops go on without it."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.wait(20)
            if process.stdout is not None:
                process.stdout.close()


@contextmanager
def running_server(built: Built) -> Generator[Server]:
    """The server for as long as the block lasts."""
    server = Server(built)
    server.start()
    try:
        yield server
    finally:
        server.stop()
