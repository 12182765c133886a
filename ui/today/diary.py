"""The day as it will go, beside the list: today hour by hour, tomorrow in a few lines; in a narrow window a line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.interchange.busy import DAY, Busy
from ips_desktop.questions.diary import DiaryEntry, where_of
from ips_desktop.questions.working_time import DutyOfDay
from resources.wordings import days, said
from ui.parts.boxes import Column, Hairline, Panel, Row, clear, scrolled
from ui.parts.diary import Diary
from ui.parts.diary import DiaryEntry as Painted
from ui.parts.labels import Link, Pictogram, Words, heading, small
from ui.theme import changes, look

WIDTH, USUAL_MINUTES = 328, 30


def entry_words(entry: DiaryEntry) -> str:
    """Who and where, as the diary says it."""
    place = where_of(entry).said()
    return said("today.diary_entry", name=entry.name, place=place) if place else entry.name


def line_words(today: Sequence[DiaryEntry], tomorrow: Sequence[DiaryEntry]) -> str:
    """Both days, a line each: "Diary, today: 10:00 Amina B. · 13:30 Dai W." """
    told = [("today.line_today", today), ("today.line_tomorrow", tomorrow)]
    return "\n".join(said(key, meetings=" · ".join(_short(e) for e in entries)) for key, entries in told if entries)


def _short(entry: DiaryEntry) -> str:
    return f"{days.clock(entry.at)} {entry.name}" if entry.at is not None else entry.name


class DiaryStrip(QWidget):
    """Today's plan, and tomorrow in a few lines; what is taken otherwise stands among today's. `opens` leads to the calendar."""

    def __init__(self, opens: Callable[[], None]) -> None:
        super().__init__()
        self._today: Sequence[DiaryEntry] = ()
        self._next: Sequence[DiaryEntry] = ()
        self._day, self._taken = date.min, list[Busy]()
        self._now, self._at_hand = 0, UUID(int=0)
        self.clock, self.day = small(), Diary()
        self._tomorrow, self._tomorrow_day = Column(gap=0), small()
        holder = QWidget()
        holder.setLayout(self._tomorrow)
        self.calendar = Link(said("calendar.title"), opens, role="small")
        head = Row(heading(said("today.diary")), self.calendar, 1, self.clock, gap=12)
        self._duties = Column(gap=0)
        self.duties = QWidget()
        self.duties.setLayout(self._duties)
        self.duties.hide()
        today = Panel(head, self.day, self.duties, gap=8, sides=(16, 12, 16, 8))
        title = Row(heading(said("today.tomorrow")), 1, self._tomorrow_day)
        inside = QWidget()
        inside.setLayout(Column(today, Panel(title, holder, gap=6, sides=(16, 12, 16, 8)), 1, gap=8))
        self.setLayout(Column(scrolled(inside), gap=0))
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored
        )  # it scrolls by itself: the list says how high
        changes.worn.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(look().px(WIDTH))

    def show_days(self, today: Sequence[DiaryEntry], tomorrow: Sequence[DiaryEntry], next_day: date) -> None:
        """Show both days."""
        self._today, self._next, self._day = today, tomorrow, next_day
        self._paint()
        self._show_next()

    def show_duties(self, duties: Sequence[DutyOfDay]) -> None:
        """Today's work that is not about jobs, a line each under the hours."""
        clear(self._duties)
        for duty in duties:
            line = Row(Pictogram("clock", "text2", 16), gap=8, sides=(0, 4, 0, 4))
            line.addWidget(Words(duty.line.said(), "small", wrap=True), 1)
            self._duties.addLayout(line)
        self.duties.setVisible(bool(duties))

    def show_taken(self, today: date, taken: Sequence[Busy]) -> None:
        """What is taken otherwise, as the other calendar said: today hour by hour, the next day in a line each."""
        self._taken = [busy for busy in taken if busy.on in (today, self._day)]
        self._paint()
        self._show_next()

    def _show_next(self) -> None:
        self._tomorrow_day.setText(days.day(self._day))
        clear(self._tomorrow)
        lines = [(entry.at, entry_words(entry)) for entry in self._next]
        lines += [
            (None if busy.minutes >= DAY else busy.at, _taken(busy)) for busy in self._taken if busy.on == self._day
        ]
        for at, words in sorted(lines, key=lambda line: -1 if line[0] is None else line[0]):
            self._tomorrow.addWidget(Hairline())
            self._tomorrow.addLayout(_line(at, words))
        if not lines:
            self._tomorrow.addWidget(small(said("today.tomorrow_empty")))

    def move_now(self, minute: int) -> None:
        """It is so many minutes after midnight."""
        self._now = minute
        self.clock.setText(said("today.clock_now", time=days.clock(minute)))
        self._paint()

    def at_hand(self, meeting: UUID | None) -> None:
        """The meeting whose row is selected stands out."""
        self._at_hand = meeting or UUID(int=0)
        self._paint()

    def _paint(self) -> None:
        painted = [self._painted(e, e.at) for e in self._today if e.at is not None]
        others = [busy for busy in self._taken if busy.on < self._day and busy.minutes < DAY]
        painted += [Painted(busy.at, busy.at + busy.minutes, _taken(busy)) for busy in others]
        self.day.show_day(painted, self._now)

    def _painted(self, entry: DiaryEntry, at: int) -> Painted:
        place = said("clocks.interview.short") if entry.interview else where_of(entry).said()
        way = said("calendar.way", n=entry.travel) if entry.travel else ""
        place = " · ".join(part for part in (place, way) if part)
        what = said("today.diary_kept", place=place) if entry.kept else place
        return Painted(at, at + (entry.minutes or USUAL_MINUTES), entry.name, what, mine=entry.id == self._at_hand)


def _taken(busy: Busy) -> str:
    return busy.words or said("calendar.taken")


def _line(at: int | None, said_of_it: str) -> Row:
    time = Words(days.clock(at) if at is not None else "", "small_strong")
    time.setFixedWidth(look().px(48))
    time.setAlignment(Qt.AlignmentFlag.AlignTop)
    words = Words(said_of_it, "small", wrap=True)
    line = Row(time, gap=0, sides=(0, 6, 0, 6))
    line.addWidget(words, 1)
    return line
