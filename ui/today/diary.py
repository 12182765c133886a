"""The day as it will go: hours, meetings, the line of now. Painted; read aloud as a list of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.questions.diary import where
from ips_desktop.questions.today import DiaryEntry
from resources.wordings import days, said
from ui.parts import paint
from ui.parts.boxes import Column, Panel, Row, clear
from ui.parts.labels import Words, heading, small
from ui.theme import changes, look

HOUR, FIRST, LAST, LABEL = 36, 9, 17, 48
SHORTEST = 26


def entry_words(entry: DiaryEntry) -> str:
    """Who and where, as the diary says it."""
    return f"{entry.name} {where(entry.place, entry.venue, entry.medium).said()}".strip()


class DayPlan(QWidget):
    """Nine to five, or as early and late as there are meetings."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[DiaryEntry] = ()
        self._now: int | None = None
        self._first, self._last = FIRST, LAST
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        changes.worn.connect(self.updateGeometry)

    def show_day(self, entries: Sequence[DiaryEntry], now: int | None) -> None:
        """Show these meetings; `now` in minutes after midnight draws its line."""
        self._entries, self._now = [e for e in entries if e.at is not None], now
        starts = [e.at for e in self._entries if e.at is not None]
        self._first = min([FIRST * 60, *starts]) // 60
        self._last = max([LAST * 60, *(s + 60 for s in starts)]) // 60
        spoken = [f"{days.clock(e.at)} {entry_words(e)}" for e in self._entries if e.at is not None]
        self.setAccessibleName(". ".join([said("today.diary"), *spoken]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """36 an hour."""
        return QSize(look().px(240), look().px(HOUR * (self._last - self._first) + 20))

    def minimumSizeHint(self) -> QSize:
        """All hours, always."""
        return QSize(look().px(160), self.sizeHint().height())

    def _y(self, minute: int) -> int:
        return look().px(10 + (minute - self._first * 60) * HOUR / 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hours, meetings, now."""
        painter, px = QPainter(self), look().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for hour in range(self._first, self._last + 1):
            y = self._y(hour * 60)
            label = QRect(0, y - px(9), px(LABEL), px(18))
            paint.words(painter, label, days.clock(hour * 60), "key", "text2")
            painter.fillRect(px(LABEL - 8), y, self.width() - px(LABEL - 8), 1, look().colour("hairline"))
        for entry in self._entries:
            self._meeting(painter, entry)
        if self._now is not None and self._first * 60 <= self._now <= self._last * 60:
            y = self._y(self._now)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("accent"))
            painter.drawEllipse(QPoint(px(LABEL - 7), y), px(5), px(5))
            painter.drawRect(px(LABEL - 7), y - 1, self.width() - px(LABEL - 7), 2)

    def _meeting(self, painter: QPainter, entry: DiaryEntry) -> None:
        px, at = look().px, entry.at or 0
        height = max(px(SHORTEST), px((entry.minutes or 30) * HOUR / 60))
        box = QRect(px(LABEL), self._y(at) + 1, self.width() - px(LABEL), height - 2)
        paint.box(painter, box, "raised" if entry.kept else "selection", "line" if look().plain else None)
        painter.fillRect(box.left(), box.top(), px(3), box.height(), look().colour("line" if entry.kept else "accent"))
        line = QRect(box.left() + px(12), box.top(), box.width() - px(16), px(SHORTEST - 2))
        end = paint.words(painter, line, f"{days.clock(at)} {entry.name}", "small_strong")
        line.setLeft(end + px(4))
        paint.words(painter, line, where(entry.place, entry.venue, entry.medium).said(), "small")


class DiaryStrip(QWidget):
    """Today's plan, and tomorrow in a few lines."""

    def __init__(self) -> None:
        super().__init__()
        self._now = small()
        self.plan = DayPlan()
        self._tomorrow, self._tomorrow_day = Column(gap=0), small()
        today = Panel(Row(heading(said("today.diary")), 1, self._now), self.plan, gap=8, sides=(16, 12, 16, 8))
        tomorrow = Panel(
            Row(heading(said("today.tomorrow")), 1, self._tomorrow_day),
            self._tomorrow_holder(),
            gap=6,
            sides=(16, 12, 16, 12),
        )
        self.setLayout(Column(today, tomorrow, 1, gap=8))
        changes.worn.connect(self._measure)
        self._measure()

    def _tomorrow_holder(self) -> QWidget:
        holder = QWidget()
        holder.setLayout(self._tomorrow)
        return holder

    def _measure(self) -> None:
        self.setFixedWidth(look().px(328))

    def show_days(self, today: Sequence[DiaryEntry], tomorrow: Sequence[DiaryEntry], next_day: date, now: int) -> None:
        """Show both days."""
        self._now.setText(said("today.clock_now", time=days.clock(now)))
        self.plan.show_day(today, now)
        self._tomorrow_day.setText(days.day(next_day))
        clear(self._tomorrow)
        for entry in tomorrow:
            time = Words(days.clock(entry.at) if entry.at is not None else "", "small_strong")
            time.setFixedWidth(look().px(48))
            self._tomorrow.addLayout(
                Row(time, Words(entry_words(entry), "small", wrap=True), gap=0, sides=(0, 6, 0, 6))
            )
        if not tomorrow:
            self._tomorrow.addWidget(small(said("today.tomorrow_empty")))
