"""The one bridge between the lanes and the window: what was worked out elsewhere is told here, on the GUI thread.

Lanes answer with Futures whose callbacks run in the lane. One queued signal carries each to the GUI thread; nothing else crosses.
An unforeseen error is told to `bugs`, by class and code place only, never by values.
"""

from __future__ import annotations

import contextlib
import logging
import traceback
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)


class Crossing(QObject):
    """Made once by the app, on the GUI thread."""

    bugs = Signal(str)
    """An unforeseen error: its class and where, e.g. "ValueError at cards.py:41"."""
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def carry(self, future: Future[Any], tell: Callable[[Future[Any]], None]) -> None:
        """Call `tell(future)` on the GUI thread once it is done, always later than now, never when it was cancelled."""
        future.add_done_callback(lambda done: self.call(lambda: tell(done)))

    def call(self, tell: Callable[[], None]) -> None:
        """Call `tell` on the GUI thread, from any thread; after the window has gone, nothing."""
        with contextlib.suppress(RuntimeError):  # the program is ending and this object is gone
            self._arrived.emit(tell)

    @Slot(object)
    def _tell(self, tell: Callable[[], None]) -> None:
        try:
            tell()
        except CancelledError:
            return
        except Exception as bug:  # a page's own error must not end the program
            self.report(bug)

    def report(self, bug: BaseException) -> None:
        """Tell of an unforeseen error without its values."""
        places = traceback.extract_tb(bug.__traceback__)
        last = places[-1] if places else None
        where = f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}" if last else "?"
        log.error("ui.bug", extra={"bug": type(bug).__name__, "where": where})
        self.bugs.emit(f"{type(bug).__name__} at {where}")
