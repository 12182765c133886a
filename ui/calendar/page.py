"""The page: two weeks of lines, a file out, a file in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import date, timedelta
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from ips_desktop.casework.taken_out import note_taken_out
from ips_desktop.desk import Desk
from ips_desktop.interchange.busy import Busy
from ips_desktop.interchange.calendars import Meeting, as_calendar, busy_between, forget_busy, keep_busy, my_meetings
from ips_desktop.questions.diary import DiaryEntry, diary_between
from ips_desktop.questions.working_time import DutyOfDay, duties_between
from ips_desktop.terms.taking_out import Crossed
from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.calendar import rows
from ui.calendar.files import Asks, FileBox, taken
from ui.day_bar import CALENDAR, DayBar
from ui.forms.going import go_to
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.acts import Act
from ui.parts.boxes import Column, scrolled
from ui.parts.buttons import Kind, quiet, secondary
from ui.parts.card_list import CardList
from ui.parts.cards import TODAY, spoken
from ui.parts.checks import CheckBox
from ui.parts.empty import EmptyState
from ui.parts.flow import Flow
from ui.parts.labels import sentence as sentence_label
from ui.parts.labels import small
from ui.parts.tall_cards import TallCards
from ui.place import Place, Session
from ui.printing import saving
from ui.theme import changes, look

T = TypeVar("T")
DAYS, LEAST_HIGH = 14, 240


Days = tuple[list[DiaryEntry], list[Busy], tuple[DutyOfDay, ...]]


def two_weeks(desk: Desk, first: date) -> Days:
    """My meetings, what is taken otherwise and other work, for two weeks. Three statements."""
    last = first + timedelta(days=DAYS - 1)
    return diary_between(desk, first, last), busy_between(desk, first, last), duties_between(desk, first, last)


class CalendarPage(Place):
    """The next two weeks."""

    refresh_when = frozenset(
        {"appointment", "meeting", "meeting_group", "other_duty", "client", "venue", "interview", "application"}
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.asks: Asks = FileBox()
        self.saves: saving.Asks = saving.Boxes()
        self._warned = False
        self.lead = sentence_label(said("calendar.lead"))
        self.bar = DayBar(CALENDAR, self.leave_for, session.me.id)
        self.bring = secondary(said("calendar.bring"), icon="calendar-event", does=self.bring_in)
        self.save = secondary(said("calendar.save"), icon="device-floppy", does=self.save_out)
        self.names = CheckBox(said("calendar.names"))
        self.forget = quiet(said("calendar.forget"), does=self.forget_other)
        self.forget.hide()
        self.model: RowsModel[rows.CalendarRow] = RowsModel(
            [ModelColumn(said("calendar.title"), lambda row: row.title)],
            sentence=lambda row: spoken(rows.card(row)),
            group=lambda row: row.on,
            heading=rows.heading,
        )
        self.list = CardList(self.model, TallCards(rows.card, TODAY), name=said("calendar.title"), acts=self._acts)
        self.list.opened.connect(self._open)
        self.empty = EmptyState(said("calendar.nothing"), said("calendar.nothing_means"))
        self._stack = QStackedWidget()
        for part in (self.list, self.empty):
            self._stack.addWidget(part)
        doing = QWidget()
        doing.setLayout(Flow(self.bring, self.forget, gap=8))
        out = QWidget()
        out.setLayout(Flow(self.save, self.names, gap=12))
        whole = Column(
            self.bar, self.lead, doing, out, small(said("calendar.means"), wrap=True), gap=10, sides=(24, 14, 24, 16)
        )
        whole.addWidget(self._stack, 1)
        inside = QWidget()
        inside.setLayout(whole)
        self.setLayout(Column(scrolled(inside), gap=0))
        QShortcut(QKeySequence("Alt+E"), self).activated.connect(self.change_current)
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self._stack.setMinimumHeight(look().px(LEAST_HIGH))

    def title(self) -> str:
        """The top bar's title."""
        return said("calendar.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list."""
        move, opens = ("↑ ↓", said("calendar.key.move")), ("Enter", said("calendar.key.open"))
        return [move, opens, ("Alt+E", said("calendar.key.change")), *DayBar.keys()]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Begin at what can be done first."""
        super().arrive(about, facts)
        self.bring.setFocus()

    def refresh(self) -> None:
        """Ask what the two weeks hold."""
        self.ask(two_weeks, self.session.clock.today()).then(self._show)

    def _show(self, answer: Days) -> None:
        mine, other, duties = answer
        found = rows.rows(mine, other, duties)
        self.model.show(found)
        self._stack.setCurrentWidget(self.list if found else self.empty)
        self.forget.setVisible(bool(other))
        if found and self.list.row() is None:
            self.list.keeps.go(0)

    def _acts(self, row: rows.CalendarRow) -> list[Act]:
        if row.appointment is None:
            return []
        change = Act(said("calendar.change"), self._change, cap="Alt E")
        return [
            Act(said("calendar.open"), self._open, Kind.PRIMARY, cap="Enter"),
            change,
            Act(said("calendar.call_off"), self._call_off, Kind.QUIET),
        ]

    def _open(self, row: rows.CalendarRow) -> None:
        if row.group is not None:
            self.leave_for("group_meeting", row.group)
        elif row.client is not None:
            self.leave_for("person", row.client)

    def _change(self, row: rows.CalendarRow) -> None:
        if row.appointment is not None:
            go_to(self, "change_meeting", row.appointment)

    def _call_off(self, row: rows.CalendarRow) -> None:
        if row.appointment is not None:
            go_to(self, "call_off_meeting", row.appointment)

    def change_current(self) -> None:
        """Alt+E: the chosen meeting is changed."""
        row = self.list.row()
        if row is not None:
            self._change(row)

    # ---- in

    def bring_in(self) -> None:
        """Ask which calendar, and keep what is taken in it."""
        path = self.asks.which(self)
        if path is None or not isValid(self):
            return
        today = self.session.clock.today()
        self.bring.setEnabled(False)
        self._heavily(lambda: taken(path, today), self._taken)

    def _taken(self, entries: tuple[Busy, ...]) -> None:
        self.do(keep_busy, entries=entries).then(self._kept).trouble(self._not_done)

    def _kept(self, count: int) -> None:
        self.bring.setEnabled(True)
        self.bring.setFocus()  # what is closed for a while loses the keyboard
        self.toast.emit(said("calendar.kept", n=count), None)
        self.refresh()

    def _not_done(self, problem: Refused | Trouble) -> None:
        closed = self.bring if not self.bring.isEnabled() else self.save
        for each in (self.bring, self.save):
            each.setEnabled(True)
        closed.setFocus()
        self.troubled.emit(problem)

    def forget_other(self) -> None:
        """Let go of what came in."""
        self.do(forget_busy).then(self._forgotten)

    def _forgotten(self, _none: None) -> None:
        self.bring.setFocus()
        self.toast.emit(said("calendar.forgotten"), None)
        self.refresh()

    # ---- out

    def save_out(self) -> None:
        """Save my meetings where the person wants them: by initials, unless they chose names and places."""
        path = saving.choose(said("calendar.file"), warned_before=self._warned, parent=self, asks=self.saves)
        if path is None or not isValid(self):
            return
        self._warned = True
        self.save.setEnabled(False)
        names_too, now = self.names.isChecked(), self.session.now()

        def write(meetings: tuple[Meeting, ...]) -> None:
            def noted(_id: object) -> None:
                self._heavily(
                    lambda: saving.write(path, as_calendar(meetings, now, names_too=names_too)),
                    lambda _none: self._saved(path.name, len(meetings)),
                )

            self.do(note_taken_out, what=Crossed.CALENDAR, rows=len(meetings)).then(noted).trouble(self._not_done)

        self.ask(my_meetings).then(write).trouble(self._not_done)

    def _saved(self, name: str, count: int) -> None:
        self.save.setEnabled(True)
        self.save.setFocus()
        self.toast.emit(said("calendar.saved", n=count, name=name), None)

    def _heavily(self, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Work in the heavy lane, then tell how it ended, unless the page has gone."""

        def tell(future: Future[T]) -> None:
            if not isValid(self) or future.cancelled():
                return
            try:
                got = future.result()
            except (Refused, Trouble) as problem:
                self._not_done(problem)
            else:
                then(got)

        self.crossing.carry(self.session.door.lanes.heavy(work), tell)
