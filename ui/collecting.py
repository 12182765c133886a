"""Garbage in cycles is collected in the window's thread only, by a timer.

Python's cyclic collector runs in whatever thread happens to allocate. In a lane's thread it may find a page that was
dropped, and delete its widgets there; Qt forbids that outside the window's thread, and the process ends without a word (seen
here; also napari #1029, OpenCue #598). So the automatic collector is off while the window is open. What hangs in no
cycle goes at once, as ever: that is Python's counting of references, and nothing here changes it.

What the program consists of is set aside (`gc.freeze`) once it is loaded, and again whatever outlives a look at everything: half a
million objects that stay would otherwise be gone through while somebody types. A lock looks through all of it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
OLDEST = 2


class Collecting(QObject):
    """Collects in the thread it was made in, from `begin` to `end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """No thread collects by itself from now on."""
        self._was_on = gc.isenabled()
        gc.disable()

    def loaded(self) -> None:
        """The program is in memory: it is set aside, and this thread collects once a second what has come due since."""
        gc.freeze()
        self._timer.start()

    def collect(self) -> None:
        """The oldest generation that is due by Python's own thresholds, and with it all younger ones."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, threshold) in enumerate(counts) if 0 < threshold < count]
        if due:
            gc.collect(max(due))
        if due and max(due) == OLDEST:
            gc.freeze()

    def collect_all(self) -> None:
        """Everything, what was set aside too: pages were dropped, and what they showed is not to linger."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def end(self) -> None:
        """The window is gone: as it was before."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
            self._was_on = False
