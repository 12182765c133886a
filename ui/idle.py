"""Says when to lock: nobody touched the window for a while, or the laptop slept (security §1.3)."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow

LOOK_EVERY_MS = 5_000
SLEPT_AFTER_S = 60
TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """Calls `lock` after `minutes` without a touch, or when the wall clock ran on without us (suspend, lid)."""

    def __init__(
        self,
        lock: Callable[[], None],
        minutes: float = 5,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self._lock, self.minutes = lock, minutes
        self._monotonic, self._wall = monotonic, wall
        self._touched = monotonic()
        self._window: QWindow | None = None
        self._gap = wall() - monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self, window: QWindow | None) -> None:
        """Watch from now. The system's window is watched, not the program: a filter there sees input events only."""
        self._touched, self._gap = self._monotonic(), self._wall() - self._monotonic()
        if window is not None and window is not self._window:
            window.installEventFilter(self)
            self._window = window
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch; hold nothing back."""
        if event.type() in TOUCHES:
            self._touched = self._monotonic()
        return False

    def look(self) -> None:
        """Lock if it is time to."""
        gap = self._wall() - self._monotonic()
        slept = gap - self._gap > SLEPT_AFTER_S
        self._gap = gap
        if slept or self._monotonic() - self._touched > self.minutes * 60:
            self._touched = self._monotonic()
            self._lock()
