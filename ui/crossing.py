"""The one bridge between the lanes and the window: what was worked out elsewhere is told here, on the GUI thread.

Lanes answer with Futures whose callbacks run in the lane. One posted event carries each to the GUI thread; nothing else crosses.
An unforeseen error is told to `bugs`, by class and code place only, never by values.
"""

from __future__ import annotations

import contextlib
import logging
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future

log = logging.getLogger(__name__)


class Crossing(QObject):
    """Made once by the app, on the GUI thread."""

    bugs = Signal(str)
    """An unforeseen error: its class and where, e.g. "ValueError at cards.py:41"."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = QEvent.Type(QEvent.registerEventType())
        self._arrived: deque[Callable[[], None]] = deque()

    def carry(self, future: Future[Any], tell: Callable[[Future[Any]], None]) -> None:
        """Call `tell(future)` on the GUI thread once it is done, always later than now, never when it was cancelled."""
        future.add_done_callback(lambda done: self.call(lambda: tell(done)))

    def call(self, tell: Callable[[], None]) -> None:
        """Call `tell` on the GUI thread, from any thread; after the window has gone, nothing."""
        with contextlib.suppress(RuntimeError):  # the program is ending and this object is gone
            self._arrived.append(tell)
            # An event, not a queued signal: naming the kind of connection makes all 130 enums of `Qt`, 30 ms before the first paint.
            QCoreApplication.postEvent(self, QEvent(self._kind))

    def event(self, event: QEvent) -> bool:
        """One thing arrived: tell it."""
        if event.type() != self._kind:
            return super().event(event)
        if self._arrived:
            self._tell(self._arrived.popleft())
        return True

    def _tell(self, tell: Callable[[], None]) -> None:
        from concurrent.futures import CancelledError  # not before the first paint

        try:
            tell()
        except CancelledError:
            return
        except Exception as bug:  # a page's own error must not end the program
            self.report(bug)

    def report(self, bug: BaseException) -> None:
        """Tell of an unforeseen error without its values."""
        import traceback

        places = traceback.extract_tb(bug.__traceback__)
        last = places[-1] if places else None
        where = f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}" if last else "?"
        log.error("ui.bug", extra={"bug": type(bug).__name__, "where": where})
        self.bugs.emit(f"{type(bug).__name__} at {where}")
