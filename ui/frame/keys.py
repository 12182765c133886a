"""F1: the keys of this page and those that work everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from resources.wordings import said
from ui.theme import look

EVERYWHERE = ("Ctrl+K", "Ctrl+N", "Ctrl+L", "Esc", "F1", "F6")


class KeysDialog(QDialog):
    """Two columns: the key, and what it does."""

    def __init__(self, of_page: Sequence[tuple[str, str]], places: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(said("frame.keys_of_page"))
        layout = QGridLayout(self)
        worn = look()
        layout.setContentsMargins(worn.px(24), worn.px(24), worn.px(24), worn.px(24))
        layout.setHorizontalSpacing(worn.px(24))
        rows = [*of_page, (f"Ctrl+1 – {places}", said("frame.key.places"))]
        rows += [(key, said(f"frame.key.{key}")) for key in EVERYWHERE]
        for n, (key, does) in enumerate(rows):
            left, right = QLabel(key, self), QLabel(does, self)
            left.setFont(worn.font("strong"))
            for label in (left, right):
                label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(left, n, 0)
            layout.addWidget(right, n, 1)
