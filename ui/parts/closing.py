"""Controls that are closed while something is under way, and the keyboard that one of them had: it has it again when they open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Closing:
    """Closed together, opened together. What is closed loses the keyboard, and Qt would leave it wherever comes next: in the rail."""

    def __init__(self, *controls: QWidget) -> None:
        self._controls = controls
        self._had: QWidget | None = None
        self._fell: QWidget | None = None
        """Where Qt put the keyboard. Who then goes elsewhere by themselves stays there."""

    def wait(self, *, waits: bool) -> None:
        """Close them, or open them and give the keyboard back."""
        if waits:
            self._close()
        else:
            self._open()

    def _close(self) -> None:
        window = self._controls[0].window()
        had = window.focusWidget()
        for control in self._controls:
            control.setEnabled(False)
        if had in self._controls:
            self._had, self._fell = had, window.focusWidget()

    def _open(self) -> None:
        for control in self._controls:
            control.setEnabled(True)
        had, self._had = self._had, None
        if had is not None and isValid(had) and had.window().focusWidget() in (None, self._fell):
            had.setFocus()
