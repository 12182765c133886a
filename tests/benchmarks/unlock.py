"""From Enter on the passphrase to a painted Today, at the shipped cost of Argon2: ours against Argon2 alone.

Each try is a fresh process, as the first unlock of a morning is; the window stands painted and loaded first, since that is done
while the passphrase is typed. The baseline derives a key at the same cost, in such a process, and does nothing else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from ips_desktop.vault import DEFAULT
from tests.benchmarks.measure import Line, by_turns, counted
from tests.benchmarks.stocked import made

ROOT = Path(__file__).resolve().parents[2]
MEETINGS = 1_875


def said_by(module: str, *arguments: str) -> dict[str, Any]:
    """Run a module to its end; answers the last line it said."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


def lines(rounds: int) -> list[Line]:
    """Unlocking, the longest gap of the GUI thread meanwhile, and memory after."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        home = made(Path(folder) / "home", MEETINGS, cost=DEFAULT)
        kept = Path(folder) / "keyring.json"
        kept.write_text(json.dumps({name: value.hex() for name, value in home.keyring.kept.items()}), encoding="utf-8")
        seen: list[dict[str, Any]] = []
        bare: list[dict[str, Any]] = []

        def ours() -> float:
            seen.append(said_by("tests.benchmarks.opened_window", str(home.folder), str(kept)))
            return float(seen[-1]["unlocked_s"])

        def argon2() -> float:
            bare.append(said_by("tests.benchmarks.baselines.argon2_only", *map(str, _cost())))
            return float(bare[-1]["took_s"])

        line = by_turns(
            "Enter to painted Today, 75 people", "Argon2 alone", argon2, ours, goal=1.25, rounds=rounds,
            note=f"Argon2id of {DEFAULT.time} passes, {DEFAULT.memory_kib // 1024} MiB, {DEFAULT.lanes} lanes on both sides",
        )  # fmt: skip
        gap = max(one["gap_ms"] for one in seen[1:])
        idle = max(one["idle_gap_ms"] for one in seen[1:])
        empty = said_by("tests.benchmarks.baselines.empty_memory")["rss_mib"]
        memory = sorted(one["rss_mib"] for one in seen)[len(seen) // 2]
        return [
            line,
            Line("GUI thread's longest gap while unlocking", "its longest gap while idle", idle, gap, "ms", 10),
            Line("memory after unlock", "a bare PySide6 window", empty, memory, "MiB", 3),
            counted("GUI thread's longest gap while unlocking", gap, "ms", goal=50),
        ]


def _cost() -> tuple[int, int, int]:
    return DEFAULT.time, DEFAULT.memory_kib, DEFAULT.lanes
