"""Lines that say at their right, inside, what they understood: a date, a length, a time of day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from resources.wordings import said
from resources.wordings.days import clock, day_of_year
from ui.parts import paint
from ui.parts.dates import understand
from ui.parts.inputs import TextInput
from ui.theme import look


class UnderstoodInput(TextInput):
    """A line that says at its right what it understood."""

    def __init__(self, hint: str = "") -> None:
        self._hint = hint
        super().__init__()
        self.textChanged.connect(self._reread)
        self._measure()

    def understood(self) -> str:
        """The words at the right; the hint while nothing is written."""
        return self._hint

    def _reread(self, _text: str) -> None:
        self._measure()

    def _measure(self) -> None:
        super()._measure()
        words = self.understood()
        room = look().metrics("small").horizontalAdvance(words) + look().px(12) if words else 0
        self.setTextMargins(0, 0, room, 0)
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, then what was understood, unless it is being objected to."""
        super().paintEvent(event)
        if self.property("problem"):
            return
        rect = self.rect().adjusted(0, 0, -look().px(11), 0)
        paint.words(QPainter(self), rect, self.understood(), "small", "text2", align=paint.RIGHT)


class DateInput(UnderstoodInput):
    """A date typed as t, y, +7, fri, 3 12; arrow keys move it by a day."""

    def __init__(self, today: Callable[[], date], *, past: bool = False) -> None:
        self._today, self._past = today, past
        super().__init__(said("parts.date_hint"))

    def value(self) -> date | None:
        """The day understood, or None."""
        return understand(self.text(), self._today(), past=self._past)

    def put(self, value: Any) -> None:
        """Show this day (a date, or None for an empty line)."""
        self.setText(f"{value.day} {value.month} {value.year}" if isinstance(value, date) else "")

    def understood(self) -> str:
        """Tue 1 Dec 2026, once a day is understood."""
        if not self.text().strip():
            return super().understood()
        value = self.value()
        return day_of_year(value) if value else ""

    def problem(self) -> str:
        """A text that is no date says how to write one."""
        return said("parts.date_unclear") if self.text().strip() and self.value() is None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up is a day later, Down a day earlier."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.put((self.value() or self._today()) + timedelta(days=step))
        self.edited.emit()


class MinutesInput(UnderstoodInput):
    """A length in minutes: 45, or 1:15, or 1h30."""

    def value(self) -> int | None:
        """Minutes understood, or None."""
        text = self.text().strip().casefold().removesuffix("min").strip()
        hours, mark, minutes = text.replace("h", ":").partition(":")
        if not mark:
            return int(text) if text.isdecimal() and int(text) < 24 * 60 else None
        if not hours.isdecimal() or not (minutes or "0").isdecimal():
            return None
        whole = int(hours) * 60 + int(minutes or 0)
        return whole if int(minutes or 0) < 60 and whole < 24 * 60 else None

    def put(self, value: Any) -> None:
        """Show this many minutes, or None for an empty line."""
        self.setText("" if value is None else str(value))

    def understood(self) -> str:
        """45 minutes."""
        value = self.value()
        return "" if value is None else said("parts.minutes", n=value)

    def problem(self) -> str:
        """A text that is no length says how to write one."""
        return said("parts.minutes_unclear") if self.text().strip() and self.value() is None else ""


class ClockInput(UnderstoodInput):
    """A time of day in minutes after midnight: 10:30, 1030, 10.30, 9."""

    def value(self) -> int | None:
        """Minutes after midnight, or None."""
        text = self.text().strip().replace(".", ":").replace(" ", ":")
        hours, mark, minutes = text.partition(":")
        if not mark and len(text) in (3, 4):
            hours, minutes = text[:-2], text[-2:]
        if not hours.isdecimal() or not (minutes or "0").isdecimal():
            return None
        whole = int(hours) * 60 + int(minutes or 0)
        return whole if int(minutes or 0) < 60 and whole < 24 * 60 else None

    def put(self, value: Any) -> None:
        """Show this time, or None for an empty line."""
        self.setText("" if value is None else clock(value))

    def understood(self) -> str:
        """10:30, when it was written otherwise."""
        value = self.value()
        return "" if value is None or clock(value) == self.text().strip() else clock(value)

    def problem(self) -> str:
        """A text that is no time says how to write one."""
        return said("parts.time_unclear") if self.text().strip() and self.value() is None else ""
