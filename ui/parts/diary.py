"""A day as a painted strip: 36 px an hour, a line at now, own entries in the selection's blue. It is read, not edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.wordings import said
from resources.wordings.days import clock
from ui.parts import paint
from ui.theme import changes, look

HOUR, LEFT = 36, 48


@dataclass(frozen=True)
class DiaryEntry:
    """One entry: minutes after midnight, whose it is and what. `mine` is the one at hand: the selection's blue."""

    start: int
    end: int
    who: str
    what: str = ""
    mine: bool = False


class Diary(QWidget):
    """Today from `first` to `last` hour; grows to hold what lies outside."""

    def __init__(self, *, first: int = 9, last: int = 17) -> None:
        super().__init__()
        self._base = (first, last)
        self._first, self._last = first, last
        self._entries: tuple[DiaryEntry, ...] = ()
        self._now: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        changes.worn.connect(self.updateGeometry)

    def show_day(self, entries: Sequence[DiaryEntry], now: int | None) -> None:
        """Show these entries; `now` in minutes after midnight, None on another day."""
        self._entries, self._now = tuple(sorted(entries, key=lambda e: e.start)), now
        starts, ends = [e.start // 60 for e in entries], [-(-e.end // 60) for e in entries]
        self._first, self._last = min([self._base[0], *starts]), max([self._base[1], *ends])
        spoken = [
            said("parts.diary_entry", time=clock(e.start), title=f"{e.who} {e.what}".strip()) for e in self._entries
        ]
        self.setAccessibleName(said("parts.diary_name", n=len(spoken)))
        self.setAccessibleDescription(". ".join(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """36 an hour and half a line at both ends."""
        px = look().px
        return QSize(px(240), px(HOUR) * (self._last - self._first) + px(20))

    def _y(self, minute: int) -> int:
        px = look().px
        return px(9) + round((minute - self._first * 60) * px(HOUR) / 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hours, entries, now."""
        painter, px = QPainter(self), look().px
        for hour in range(self._first, self._last + 1):
            y = self._y(hour * 60)
            end = paint.words(painter, QRect(0, y - px(9), px(LEFT), px(18)), clock(hour * 60), "key", "text2")
            painter.setPen(look().colour("hairline"))
            painter.drawLine(end + px(5), y, self.width() - 1, y)
        for entry in self._entries:
            self._entry(painter, entry)
        if self._now is not None and self._first * 60 <= self._now <= self._last * 60:
            self._line(painter, self._y(self._now))

    def _entry(self, painter: QPainter, entry: DiaryEntry) -> None:
        px = look().px
        top, bottom = self._y(entry.start) + 1, self._y(entry.end) - 1
        rect = QRect(px(LEFT), top, self.width() - px(LEFT), max(px(22), bottom - top))
        bar = "accent" if entry.mine else "line"
        edge = "edge" if look().plain else None
        paint.box(painter, rect, "selection" if entry.mine else "raised", edge)
        painter.save()
        painter.setClipRect(QRect(rect.left(), rect.top(), px(3), rect.height()))
        paint.box(painter, rect, bar)
        painter.restore()
        line = QRect(rect.left() + px(13), rect.top(), rect.width() - px(16), min(rect.height(), px(24)))
        end = paint.words(painter, line, f"{clock(entry.start)} {entry.who}".strip(), "small_strong")
        line.setLeft(end + px(4))
        paint.words(painter, line, entry.what, "small", "text")

    def _line(self, painter: QPainter, y: int) -> None:
        px = look().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("accent"), 2))
        painter.drawLine(px(41), y, self.width() - 1, y)
        painter.setBrush(look().colour("accent"))
        painter.drawEllipse(px(41) - px(4), y - px(4), px(8), px(8))
