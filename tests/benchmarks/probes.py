"""What is looked at from inside the program: memory, and how long the GUI thread was away."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 5


def resident_mib() -> float:
    """The resident memory of this process in MiB."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1]) / 1024
    return 0.0


class GapProbe(QObject):
    """A precise 5 ms timer: between two of its ticks the GUI thread did something else."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self.gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def worst(self) -> float:
        """The longest gap so far, in milliseconds; counting begins anew."""
        self._tick()
        worst = max(self.gaps)
        self.gaps.clear()
        return worst
