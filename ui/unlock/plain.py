"""Buttons of the lock page, drawn by the style sheet.

Not `ui.parts.buttons`, whose painting needs a pen: the first pen makes the 130 enums of `Qt`, 30 ms before the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import changes, look


class PlainButton(QPushButton):
    """A verb, `high` pixels at 100 %; "primary" is the page's one filled button, "link" is words that lead somewhere."""

    def __init__(
        self, text: str, kind: Literal["primary", "link"], does: Callable[[], object], *, high: int = 24
    ) -> None:
        super().__init__(text.replace("&", "&&"))
        self._high = high
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setAutoDefault(kind == "primary")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: does())  # noqa: PLW0108  (clicked hands over a bool)
        changes.worn.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(look().px(self._high))
