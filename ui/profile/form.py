"""Five questions: two beside two, and the preferences below; one under the other where it is narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Column, Grid
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Form, prose_field
from ui.parts.inputs import ProseInput
from ui.parts.labels import sentence
from ui.parts.tags import tags_field
from ui.parts.unfinished import UnfinishedLine
from ui.theme import look

PROSE = ("goal", "why_now", "strengths", "helps")
ONE_COLUMN_BELOW = 820
LINES = 3


class ProfileForm(QWidget):
    """`form` is bound to the draft; `lead` says whose profile it is and what it still needs."""

    def __init__(self) -> None:
        super().__init__()
        self.lead = sentence()
        self.summary, self.unfinished = ErrorSummary(), UnfinishedLine()
        asked = [
            prose_field(name, said(f"profile.{name}"), hint=said(f"profile.{name}_hint"), lines=LINES) for name in PROSE
        ]
        self.preferences = tags_field(
            "preferences",
            said("profile.preferences"),
            hint=said("profile.preferences_hint"),
            placeholder=said("profile.preferences_like"),
        )
        self.form = Form(*asked, self.preferences, parent=self)
        for field in asked:
            if isinstance(field.control, ProseInput):
                field.control.give_way()
        self._asked = asked
        self._grid = Grid(gap=16)
        self._grid.spread(self._asked, 2)  # before the layout is taken: its order is the order of Tab
        column = Column(
            self.lead, self.unfinished, self.summary, self._grid, self.preferences, gap=14, sides=(24, 12, 24, 16)
        )
        column.setStretchFactor(self._grid, 1)
        self.setLayout(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        self._grid.spread(self._asked, 1 if self.width() < look().px(ONE_COLUMN_BELOW) else 2)
        super().resizeEvent(event)
