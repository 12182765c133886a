"""Give a part the keyboard and bring it into sight, wherever it stands in a page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def go_to(part: QWidget) -> None:
    """Focus the part; once the layout has settled, scroll to it."""
    part.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(0, part, lambda: _show(part))


def _show(part: QWidget) -> None:
    above = part.parentWidget()
    while above is not None:  # pyright: ignore[reportUnnecessaryComparison]
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
            return
        above = above.parentWidget()
