"""The page: three meters, filters with counts, cards or a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from ips_desktop.questions.caseload import CaseloadPage as Answer
from ips_desktop.questions.caseload import CaseloadRow, caseload
from resources.wordings import said
from ui.caseload import arranging, rows
from ui.caseload.doing import Doing
from ui.caseload.finding import ALL, CARDS, TABLE, Finding
from ui.caseload.limits import Limits
from ui.caseload.marking import Marks
from ui.caseload.people import PeopleList
from ui.caseload.table import CaseloadTable
from ui.list_out import ListOut
from ui.looks import kept
from ui.models import RowsModel
from ui.parts.boxes import Column, Row, scrolled
from ui.parts.buttons import primary, secondary
from ui.parts.cards import spoken
from ui.parts.empty import EmptyState
from ui.place import Place, Session
from ui.theme import changes, look

VIEW = "caseload/view"
"""Under this name the window's settings remember cards or table."""
NARROW_BELOW, LEAST_HIGH, SIDE, TICK_MS = 760, 200, 24, 60_000


class CaseloadPage(Place):
    """Everyone with one adviser. A supervisor chooses whose."""

    refresh_when = frozenset(
        {"client", "meeting", "appointment", "plan", "spell", "named_adviser", "mode", "profile", "attempt", "wte", "referral",
         "signature", "staff", "reference_value"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._adviser: UUID | None = None
        self._rows: tuple[CaseloadRow, ...] = ()
        self.marks = Marks()
        self.marks.changed.connect(self._sift)
        self.marks.hand_over.connect(self._hand_over)
        self.marks.meet.connect(lambda: self.leave_for("group_meeting", None, people=tuple(self.marks.ids)))
        self._make_finding()
        self.view.chosen.connect(self._see)
        self.doing = Doing(
            self.whose, self.view, save=self._save_list,
            bring=lambda: self.leave_for("spreadsheet"), refer=lambda: self.leave_for("referral"),
        )  # fmt: skip
        self.arrange, self.save, self.bring, self.add = self.doing.acts
        self.arrange.chosen.connect(self._arranged)
        self.arrange.off_today.connect(lambda: self.leave_for("away", self._adviser))
        self._make_lists()
        self.first = primary(said("caseload.add_first"), icon="plus", does=lambda: self.leave_for("referral"))
        self.many = secondary(said("spreadsheet.title"), does=lambda: self.leave_for("spreadsheet"))
        self.empty = EmptyState(said("caseload.nobody"), said("caseload.nobody_means"), self.first, self.many)
        self._stack = QStackedWidget()
        for widget in (self.list, self.table, self.empty):
            self._stack.addWidget(widget)
        self._lay_whole()
        self._day: date | None = None
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()

    def _make_finding(self) -> None:
        self.limits, self.finding = Limits(), Finding()
        self.filters, self.hint, self.whose, self.view = (
            self.finding.filters, self.finding.hint, self.finding.whose, self.finding.view,
        )  # fmt: skip
        self.filters.chosen.connect(self._filtered)
        self.whose.edited.connect(self._choose)

    def _make_lists(self) -> None:
        self.model: RowsModel[CaseloadRow] = RowsModel(
            rows.COLUMNS,
            sentence=lambda row: spoken(rows.card(row)),
            group=lambda row: arranging.group(row, self.arrange.by),
            heading=arranging.heading,
        )
        self.list = PeopleList(self.model, self._meet, self._plan)
        self.list.opened.connect(self._open)
        self.list.letters.connect(self._typed)
        self.table = CaseloadTable(self.model)
        self.table.opened.connect(self._open)
        self.table.letters.connect(self._typed)
        self.table.sorted_by.connect(self._sorted)
        for each in (self.list, self.table):
            each.marked.connect(self.marks.turn)
            each.all_marked.connect(lambda: self.marks.all_of(self.model.rows))

    def _lay_whole(self) -> None:
        finding = Row(gap=8)
        finding.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignVCenter)
        finding.addWidget(self.hint)
        finding.addStretch(1)
        self.list_out = ListOut(self)
        self._bar = Row(gap=8)
        self._bar.addLayout(finding, 1)
        self._bar.addWidget(self.doing)
        self._lists = self._stack
        inside = QWidget()
        whole = Column(self.limits, self._bar, self.marks, gap=12, sides=(SIDE, 12, SIDE, 0))
        whole.addWidget(self._lists, 1)
        inside.setLayout(whole)
        self.setLayout(Column(scrolled(inside), gap=0))
        for keys, does in (("Alt+M", self._meet), ("Alt+P", self._plan)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._with_chosen, does))
        remembered = kept().value(VIEW, CARDS)
        self.view.put(TABLE if remembered == TABLE else CARDS)
        changes.worn.connect(self._lay_out)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.caseload")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list."""
        return [
            ("Enter", said("caseload.key.open")),
            ("Alt+M", said("caseload.key.meeting")),
            ("Alt+P", said("caseload.key.plan")),
            ("A … Z", said("caseload.key.filter")),
            ("Space", said("caseload.key.mark")),
            ("Ctrl+A", said("caseload.key.mark_all")),
            ("Alt+H", said("caseload.key.hand_over")),
            ("Alt+J", said("caseload.key.group")),
            ("Alt+G", said("caseload.key.arrange")),
        ]

    def tick(self) -> None:
        """Past midnight everything is a day older."""
        if self._day is not None and self.session.clock.today() != self._day:
            self.stale()

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Another adviser's caseload when one is named."""
        if about is not None:
            self._adviser = about
        super().arrive(about, facts)
        self._in_view().setFocus()

    def _in_view(self) -> PeopleList | CaseloadTable:
        return self.table if self.finding.is_table else self.list

    def refresh(self) -> None:
        """Ask for the caseload."""
        self.ask(caseload, self._adviser).then(self._show)

    def _show(self, answer: Answer) -> None:
        self._day = self.session.clock.today()
        self.limits.show_limits(answer)
        self._rows = answer.rows
        self.marks.only(answer.rows)
        is_mine = answer.adviser == self.session.me.id
        self.empty.say(
            said("caseload.nobody" if is_mine else "caseload.nobody_theirs", name=answer.adviser_name),
            said("caseload.nobody_means" if is_mine else "caseload.nobody_theirs_means"),
        )
        self.doing.show_acts(shown=bool(answer.rows))
        self.finding.offer(answer)
        self._sift()

    def _sift(self) -> None:
        self.arrange.now = self.finding.filter
        self.model.show(self.finding.shown(self._rows, self.marks.ids, self.arrange.by))
        self._stack.setCurrentWidget(self._in_view() if self._rows else self.empty)
        self._lay_out()

    def _filtered(self, name: str) -> None:
        self.finding.filter = name
        self._sift()

    def _arranged(self, name: str, _by: str) -> None:
        offered = {row for each in self._rows for row in each.filters}
        self.finding.filter = name if name in offered else ALL
        self.filters.put(self.finding.filter)
        self._sift()

    def _hand_over(self) -> None:
        self.leave_for("hand_over", None, people=tuple(self.marks.ids))

    def _typed(self, letters: str) -> None:
        self.finding.letters = letters
        self._sift()

    def _sorted(self, column: int, down: bool) -> None:
        self.finding.sort = (column, down)
        self._sift()

    def _see(self, view: str) -> None:
        kept().setValue(VIEW, view)
        for each in (self.list, self.table):
            each.typed.forget()
        self._sift()

    def _save_list(self) -> None:
        """The rows that are seen, in their order."""
        self.list_out.save(said("frame.caseload"), self.model)

    def _choose(self) -> None:
        chosen = self.whose.value()
        if chosen is not None and chosen != self._adviser:
            self._adviser = chosen
            self.refresh()

    def _with_chosen(self, does: Callable[[CaseloadRow], object]) -> None:
        row = self._in_view().row()
        if row is not None and not row.withheld:
            does(row)

    def _meet(self, row: CaseloadRow) -> None:
        self.leave_for("meeting", row.client)

    def _plan(self, row: CaseloadRow) -> None:
        self.leave_for("plan", row.client)

    def _open(self, row: CaseloadRow) -> None:
        self.leave_for("person", row.client)

    def _lay_out(self) -> None:
        narrow = self.width() < look().px(NARROW_BELOW)
        self.limits.be_narrow(narrow=narrow)
        self._bar.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._lists.setMinimumHeight(look().px(LEAST_HIGH))
        self.doing.fit(self.width() - look().px(2 * SIDE), self.finding, narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the limits are words and the buttons stand under the filters."""
        self._lay_out()
        super().resizeEvent(event)
