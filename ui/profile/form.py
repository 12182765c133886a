"""Five questions: two beside two, and the preferences below; one under the other where it is narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.wordings import said
from ui.parts.boxes import Column, Grid
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Form, prose_field
from ui.parts.inputs import ProseInput
from ui.parts.labels import sentence
from ui.parts.tags import tags_field
from ui.theme import look

PROSE = ("goal", "why_now", "strengths", "helps")
ONE_COLUMN_BELOW = 820
LINES = 3


class ProfileForm(QWidget):
    """`form` is bound to the draft; `lead` says whose profile it is and what it still needs."""

    def __init__(self) -> None:
        super().__init__()
        self.lead = sentence()
        self.summary = ErrorSummary()
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
        for field in asked:  # they give up height first
            if isinstance(field.control, ProseInput):
                field.control.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._asked = asked
        self._grid = Grid(gap=16)
        self._column = Column(self.lead, self.summary, self._grid, self.preferences, gap=14, sides=(24, 12, 24, 16))
        self._column.setStretchFactor(self._grid, 1)
        self.setLayout(self._column)
        self._columns = 0
        self._arrange(2)

    def add_line(self, line: QWidget) -> None:
        """Put the line about unfinished words under the lead."""
        self._column.insertWidget(1, line)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, field in enumerate(self._asked):
            self._grid.removeWidget(field)
            self._grid.addWidget(field, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        self._arrange(1 if self.width() < look().px(ONE_COLUMN_BELOW) else 2)
        super().resizeEvent(event)
