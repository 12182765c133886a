"""From the command to the first painted window, each time a fresh process: ours against a bare PySide6 window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import Line, by_turns, counted
from tests.benchmarks.stocked import made

ROOT = Path(__file__).resolve().parents[2]


def painted(module: str, *arguments: str) -> tuple[float, dict[str, Any]]:
    """Start a module that says when it was painted; answers the seconds from before the start, and what it said."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return (said["at"] - began) / 1e9, said


def lines(rounds: int) -> list[Line]:
    """First paint, and how many modules it took."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        home = made(Path(folder) / "home", 25).folder
        last: dict[str, Any] = {}

        def ours() -> float:
            spent, said = painted("tests.benchmarks.first_paint", str(home))
            last.update(said)
            return spent

        start = by_turns(
            "start to first painted window",
            "bare PySide6 window",
            lambda: painted("tests.benchmarks.baselines.empty_window")[0],
            ours,
            goal=1.35,
            rounds=max(rounds, 11),
        )
        heavy = ", ".join(last["heavy"]) or "none"
        return [
            replace(start, note=f"heavy parts loaded by then: {heavy}"),
            counted("modules loaded at first paint", last["modules"], "modules", goal=None),
        ]
