"""The top of Today: the day in one sentence, the way to the calendar and to what is about nobody, and where a day leaves no time between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ips_desktop.questions.booking import short_days
from ips_desktop.questions.diary import DiaryEntry
from resources.wordings import days, said
from ui.day_bar import TODAY, DayBar
from ui.parts.boxes import Column, Row
from ui.parts.labels import Pictogram, Words
from ui.parts.labels import sentence as sentence_label
from ui.theme import look

NARROW_BELOW = 900


class Top(QWidget):
    """`leave_for` is the page's."""

    def __init__(self, leave_for: Callable[..., object], me: UUID) -> None:
        super().__init__()
        self.sentence, self.bar = sentence_label(), DayBar(TODAY, leave_for, me)
        self._line = Row(gap=12)
        self._line.addWidget(self.sentence, 1)
        self._line.addWidget(self.bar)
        self._tight = Words("", "small", "attention", wrap=True)
        self._tight.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.tight = QWidget()
        self.tight.setLayout(Row(Pictogram("clock-exclamation", "attention", 16), self._tight, gap=6))
        self.tight.hide()
        self.setLayout(Column(self._line, self.tight, gap=6))

    def show_short(self, entries: Sequence[DiaryEntry]) -> None:
        """Say which meetings of today cannot be reached in time from the one before."""
        short = short_days(entry for entry in entries if not entry.kept)
        told = [
            said("calendar.short_then", n=short[entry.id], name=entry.name, time=days.clock(entry.at or 0))
            for entry in entries
            if entry.id in short
        ]
        self._tight.setText(" ".join(told))
        self.tight.setVisible(bool(told))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under each other where there is no room beside."""
        narrow = self.width() < look().px(NARROW_BELOW)
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.bar.show_keys(shown=not narrow)
        super().resizeEvent(event)
