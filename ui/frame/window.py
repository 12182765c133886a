"""The one window: either one page alone (join, unlock) or the shell. It remembers its size and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from resources.wordings import said

if TYPE_CHECKING:
    from ui.frame.shell import Shell

WIDE, HIGH = 1366, 768
LEAST_WIDE, LEAST_HIGH = 1024, 640


class Window(QMainWindow):
    """No person's name ever stands in its title (security §1.5)."""

    closing = Signal()
    painted = Signal()
    """The first paint is on the screen; said once."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(said("frame.program"))
        self.resize(WIDE, HIGH)
        self.setMinimumSize(LEAST_WIDE, LEAST_HIGH)
        self.alone: QWidget | None = None
        self.shell: Shell | None = None
        self._seen = False

    def _ring(self) -> None:
        # After the first paint: its style takes 10 ms to load.
        from ui.theme.ring import FocusRing

        self.ring = FocusRing(self)

    def show_alone(self, page: QWidget) -> None:
        """Show one page and nothing round it; whatever stood here is gone."""
        self.shell, self.alone = None, page
        self._put(page)

    def show_shell(self, shell: Shell) -> None:
        """Show the pages."""
        self.shell, self.alone = shell, None
        self._put(shell)
        shell.take_keyboard()

    def _put(self, widget: QWidget) -> None:
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setCentralWidget(widget)
        if widget is self.alone:
            widget.setFocus()  # what had the keyboard is gone with the pages

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab, and Shift+Tab, in reading order."""
        from ui.frame.reading import go_on

        return go_on(self, forward=forward)

    def come_forward(self) -> None:
        """A second start asks for the window."""
        self.showNormal()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the first paint is done, after the widgets in it have painted too."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._first_painted)

    def _first_painted(self) -> None:
        self._ring()
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing locks first."""
        self.closing.emit()
        super().closeEvent(event)
