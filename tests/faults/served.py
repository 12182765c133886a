"""A server in a process of its own, started, killed and started again on the same home and port."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Served:
    """`ips-server serve`; with a point of death it is the one that kills itself there."""

    def __init__(self, home: Path, port: int, note: Path) -> None:
        self._home, self._port, self._note = home, port, note
        self._process: subprocess.Popen[str] | None = None

    def start(self, dies: str = "", nth: int = 1) -> None:
        """Start it, whole or to die at `dies` of the nth round that pushes; back when it serves."""
        self._note.unlink(missing_ok=True)
        program = ["tests.faults.dying_server", dies, str(nth), str(self._note)] if dies else ["sync.server.main"]
        self._process = subprocess.Popen(
            [sys.executable, "-m", *program, "serve", "--home", str(self._home), "--port", str(self._port)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT,
        )  # fmt: skip
        assert self._process.stdout is not None
        told = self._process.stdout.readline()
        if not told.startswith("Serving"):
            self.stop()
            raise RuntimeError("the server did not start")

    @property
    def lives(self) -> bool:
        """Whether it still runs."""
        return self._process is not None and self._process.poll() is None

    def died(self, within: float = 30.0) -> dict[str, Any]:
        """Wait until it has killed itself; where it stood. Raises TimeoutExpired when it lives on."""
        assert self._process is not None
        code = self._process.wait(within)
        assert code == -9, f"ended with {code}, not by a kill"
        self._forget()
        return json.loads(self._note.read_text(encoding="utf-8"))

    def kill(self) -> None:
        """Kill it from outside, at whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._forget()

    def stop(self) -> None:
        """End it in order; without effect when it does not run."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)
            self._forget()

    def _forget(self) -> None:
        if self._process is not None and self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None
