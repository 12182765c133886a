"""The page: one list, one key settles a row; what was left unfinished stands above it, the diary beside or under the sentence.

Where a window is low, or the text large, the list keeps a least height and the page scrolls as a whole.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ips_desktop.desk import LONDON
from ips_desktop.interchange.calendars import busy_between
from ips_desktop.questions.done_today import done_today
from ips_desktop.questions.team_rows import ACTS as TEAM_CLOCKS
from ips_desktop.questions.today import NOW, TodayRow, today
from ips_desktop.questions.today import TodayPage as Answer
from ips_desktop.questions.working_time import duties_between
from resources.wordings import said
from ui.day_bar import DayBar
from ui.forms.going import go_to
from ui.forms.registry import FORMS
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.acts import Act
from ui.parts.boxes import Column, Row, scrolled
from ui.parts.buttons import Kind, primary, secondary
from ui.parts.card_list import CardList
from ui.parts.cards import TODAY, spoken
from ui.parts.empty import EmptyState
from ui.parts.labels import small
from ui.parts.tall_cards import TallCards
from ui.place import Place, Session, Words
from ui.theme import changes, look
from ui.today import rows
from ui.today.diary import DiaryStrip, line_words
from ui.today.done import DoneToday
from ui.today.putting_off import PutOffForm
from ui.today.settling import ON_THE_SPOT, Undo, leads_to, settle, take_back
from ui.today.top import Top
from ui.today.unfinished import Unfinished

DIARY_FROM, LEAST_HIGH = 1000, 220
TICK_MS = 20_000

QUALITY = ("training", "staff_check", "policy", "steering_committee", "executive_update", "commissioner_request")
OPENS = {
    "group": "group_meeting",
    "supervision": "supervision",
    **dict.fromkeys(QUALITY, "quality"),
    **dict.fromkeys(TEAM_CLOCKS, "clinical_team"),
}
"""Where a row leads that is about no person; the others lead to the person."""


class TodayPage(Place):
    """What is next for the person at this laptop."""

    refresh_when = frozenset(
        {"meeting", "appointment", "plan", "plan_step", "signature", "profile", "preference", "attempt", "spell", "referral",
         "named_adviser", "mode", "client", "venue", "service", "reference_value", "application", "interview", "contact_for", "job",
         "job_terms", "job_check", "in_work_plan", "at_risk", "benefits_advice", "sharing_decision", "stepping_stone",
         "care_plan_review", "next_job_request", "support_wish", "put_off", "lone_visit", "concern", "other_duty", "meeting_group", "supervision", "training", "staff_check", "policy_version",
         "governance_event", "commissioner_request",
         "clinical_team", "team_link", "vocational_lead", "team_meeting", "team_meeting_staff", "vocational_contact", "caseload_review"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.top, self.line = Top(self.leave_for, session.me.id), small(wrap=True)
        self.sentence = self.top.sentence
        self.unfinished = Unfinished(self.leave_for)
        self.put_off = PutOffForm(self, self._was_put_off)
        self.put_off.left.connect(self._back_to_list)
        self.model: RowsModel[TodayRow] = RowsModel(
            [ModelColumn(said("frame.today"), lambda row: f"{row.name} {row.what.said()}")],
            sentence=lambda row: spoken(rows.card(row)),
            group=rows.group,
        )
        self.list = CardList(self.model, TallCards(rows.card, TODAY), name=said("frame.today"), acts=self._acts)
        self.list.letters.connect(self._filter)
        self.list.current.connect(self._at_hand)
        self.list.opened.connect(self._open)
        self.diary = DiaryStrip(lambda: self.leave_for("calendar"))
        self.done = DoneToday(self)
        self.nobody = small()
        self._record = primary(said("today.record"), icon="message-circle", does=lambda: self.leave_for("meeting"))
        self._refer = primary(said("today.refer"), icon="plus", does=lambda: self.leave_for("referral"))
        self._refer.hide()
        self._ahead = secondary(said("today.look_at_caseload"), does=lambda: self.leave_for("caseload"))
        self.empty = EmptyState(said("today.nothing"), "", self._record, self._refer, self._ahead)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        whole = Column(self.top, self.line, self.unfinished, self.put_off, self.nobody, gap=8, sides=(24, 14, 24, 16))
        whole.addLayout(Row(Column(self._stack, self.done, gap=4), self.diary, gap=24), 1)
        inside = QWidget()
        inside.setLayout(whole)
        self.setLayout(Column(scrolled(inside), gap=0))
        self.nobody.hide()
        changes.worn.connect(self._lay_out)
        self._all: tuple[TodayRow, ...] = ()
        self._letters, self._chosen = "", False
        self._day: date | None = None
        self._listen()

    def _listen(self) -> None:
        """To the key that puts off, and to the time that goes on."""
        later = QShortcut(QKeySequence("Alt+S"), self)
        later.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        later.activated.connect(self.put_off_current)
        self.ticking = QTimer(self)
        self.ticking.setInterval(TICK_MS)
        self.ticking.timeout.connect(self.tick)
        self.ticking.start()

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.today")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list."""
        return [
            ("↑ ↓", said("today.key.move")),
            ("Enter", said("today.key.do")),
            ("Alt+S", said("today.key.put_off")),
            ("A … Z", said("today.key.filter")),
            *DayBar.keys(),
        ]

    def words(self) -> list[Words]:
        """What is typed in the form that puts off, and not kept."""
        return self.put_off.words()

    def arrive(self, about: Any, facts: Any) -> None:
        """Back on Today the keyboard is in the list."""
        super().arrive(about, facts)
        self.list.setFocus()

    def refresh(self) -> None:
        """Ask what is next."""
        self.ask(today).then(self._show)

    def tick(self) -> None:
        """Time goes on: the line of now moves, and past midnight it is another day."""
        now = datetime.fromtimestamp(self.session.now() / 1_000_000, LONDON)
        self.diary.move_now(now.hour * 60 + now.minute)
        minute = now.hour * 60 + now.minute
        overdue = any(row.rule == "alone" and not row.late_days and minute > (row.at or 0) for row in self._all)
        if self._day is not None and (now.date() != self._day or overdue):
            self.stale()

    def _show(self, answer: Answer) -> None:
        self._day, self._all = answer.today, answer.rows
        self.sentence.setText(rows.sentence(answer))
        self.line.setText(line_words(answer.diary, answer.tomorrow))
        self.unfinished.show_drafts(answer.drafts)
        self.top.show_short(answer.diary)
        self.diary.show_days(answer.diary, answer.tomorrow, answer.next_day)
        self.ask(duties_between, answer.today, answer.today).then(self.diary.show_duties)
        self.ask(busy_between, answer.today, answer.next_day).then(
            lambda taken: self.diary.show_taken(answer.today, taken)
        )
        self.ask(done_today).then(self.done.show_done)
        self.tick()
        self._filter(self._letters)
        self._stack.setCurrentWidget(self.list if answer.rows else self.empty)
        if not answer.rows:
            self._say_nothing(answer)
        if not self._chosen and answer.chosen is not None:
            self._chosen = self.list.select(answer.chosen)
            self.list.setFocus()
        self._lay_out()

    def _say_nothing(self, answer: Answer) -> None:
        ahead = answer.next_up
        words = rows.ahead(ahead) if ahead is not None else said("today.nothing_ahead")
        self.empty.say(said("today.nothing"), words)
        self._record.setVisible(ahead is not None)  # with nothing ahead there may be nobody to have met
        self._refer.setVisible(ahead is None)

    def _filter(self, letters: str) -> None:
        self._letters = letters
        sought = letters.casefold()
        found = [row for row in self._all if sought in row.name.casefold()]
        self.model.show(found)
        self.nobody.setText(said("today.filtered" if found else "today.filtered_none", letters=letters))
        self.nobody.setVisible(bool(letters))

    def _at_hand(self, row: TodayRow | None) -> None:
        self.diary.at_hand(row.id if row is not None and row.group == NOW else None)

    def _acts(self, row: TodayRow) -> list[Act]:
        if row.withheld:
            return []
        words = said("today.say_why" if row.say_why else "today.put_off")
        later = [Act(words, self._put_off, Kind.QUIET, cap="Alt+S")] if _may_wait(row) else []
        other = [Act(said(f"clocks.act.{row.also}"), self._settle_otherwise)] if row.also else []
        return [*later, *other, Act(said(f"clocks.act.{row.act}"), self._settle, Kind.PRIMARY, cap="Enter")]

    def _put_off(self, row: TodayRow) -> None:
        if _may_wait(row):
            self.put_off.ask_row(row)

    def put_off_current(self) -> None:
        """Alt+S: the chosen row is put off."""
        row = self.list.row()
        if row is not None:
            self._put_off(row)

    def _was_put_off(self, _about: UUID) -> None:
        row = self.put_off.row
        self._back_to_list()
        if row is not None:
            self.toast.emit(said("today.put_off_done", name=row.name, what=row.what.said()), None)

    def _back_to_list(self) -> None:
        self.list.setFocus()

    def _open(self, row: TodayRow) -> None:
        self.leave_for(OPENS.get(row.rule, "person"), row.client)

    def _settle(self, row: TodayRow) -> None:
        if row.act in ON_THE_SPOT:
            self.do(settle, row=row).then(lambda undo: self._settled(row, undo))
        elif row.act in FORMS:
            go_to(self, row.act, row.about)
        else:
            place, facts = leads_to(row)
            self.leave_for(place, row.client, **facts)

    def _settle_otherwise(self, row: TodayRow) -> None:
        go_to(self, row.also, row.about)

    def _settled(self, row: TodayRow, undo: Undo) -> None:
        self.toast.emit(said(f"today.done.{row.act}", name=row.name), lambda: self._take_back(row, undo))

    def _take_back(self, row: TodayRow, undo: Undo) -> None:
        back = self.do(take_back, undo=undo)
        back.then(lambda _id: self.toast.emit(said("today.taken_back", name=row.name, what=row.what.said()), None))

    def _lay_out(self) -> None:
        self._stack.setMinimumHeight(look().px(LEAST_HIGH))
        wide = self.width() >= look().px(DIARY_FROM)
        self.diary.setVisible(wide)
        self.line.setVisible(not wide and bool(self.line.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the diary folds into one line under the sentence."""
        self._lay_out()
        super().resizeEvent(event)


def _may_wait(row: TodayRow) -> bool:
    """Whether a row is of a rule's clock: a meeting of now and a decision are not put off."""
    return row.since is not None and row.group != NOW
