"""The one place where answers come over to the GUI thread: a QObject with one queued signal (DESIGN §7).

No QThread, no QRunnable. A Future's callback only puts itself in the queue; what is done with the answer is done here, on the
GUI thread, if whoever waited is still there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)

T = TypeVar("T")


class Crossing(QObject):
    """Carries plain values from the lanes to the GUI thread, in the order in which they came."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def carry(
        self,
        future: Future[T],
        then: Callable[[T], object],
        otherwise: Callable[[Exception], object],
        owner: QObject | None = None,
    ) -> None:
        """Call `then` with the answer, or `otherwise` with what was raised, unless the owner is gone by then."""

        def hand_over(done: Future[T]) -> None:
            if done.cancelled():
                return
            trouble = done.exception()
            if trouble is None:
                self._send(owner, then, done.result())
            else:
                self._send(owner, otherwise, trouble)

        future.add_done_callback(hand_over)

    def call(self, work: Callable[[T], object], value: T, owner: QObject | None = None) -> None:
        """Do something with a value on the GUI thread, from any thread."""
        self._send(owner, work, value)

    def close(self) -> None:
        """Deliver nothing more: the window is going."""
        self._open = False

    def _send(self, owner: QObject | None, work: Callable[[Any], object], value: object) -> None:
        if self._open and shiboken6.isValid(self):
            self._arrived.emit((owner, work, value))

    def _deliver(self, parcel: tuple[QObject | None, Callable[[Any], object], object]) -> None:
        owner, work, value = parcel
        if self._open and (owner is None or shiboken6.isValid(owner)):
            work(value)
