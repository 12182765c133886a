"""The page: one list, one key settles a row."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.plan import hand_copy, review_plan
from ips_desktop.casework.spell import give_information, record_yes
from ips_desktop.desk import LONDON
from ips_desktop.questions.today import TodayPage as Answer
from ips_desktop.questions.today import TodayRow, today
from ips_desktop.terms.words import CopyHow
from resources.wordings import said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.acts import Act
from ui.parts.boxes import Column, Row
from ui.parts.buttons import Kind, primary, secondary
from ui.parts.card_list import CardList
from ui.parts.cards import TODAY, CardDelegate, spoken
from ui.parts.empty import EmptyState
from ui.parts.labels import sentence as sentence_label
from ui.place import Place, Session
from ui.theme import look
from ui.today import rows
from ui.today.diary import DiaryStrip

DIARY_FROM = 1100


class TodayPage(Place):
    """What is next for the person at this laptop."""

    refresh_when = frozenset(
        {"meeting", "appointment", "plan", "plan_step", "signature", "profile", "preference", "attempt", "spell", "referral",
         "named_adviser", "mode", "client", "reference_value"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._sentence = sentence_label()
        self.model: RowsModel[TodayRow] = RowsModel(
            [ModelColumn(said("frame.today"), lambda row: f"{row.name} {row.what.said()}")],
            sentence=lambda row: spoken(rows.card(row)),
            group=rows.group,
        )
        self.list = CardList(self.model, CardDelegate(rows.card, TODAY), name=said("frame.today"), acts=self._acts)
        self.list.letters.connect(self._filter)
        self.diary = DiaryStrip()
        record = primary(said("today.record"), icon="message-circle", does=lambda: self.leave_for("meeting"))
        self._ahead = secondary(said("today.look_at_caseload"), does=lambda: self.leave_for("caseload"))
        self.empty = EmptyState(said("today.nothing"), "", record, self._ahead)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.setLayout(Column(Row(self._sentence), Row(self._stack, self.diary, gap=24), gap=8, sides=(24, 14, 24, 16)))
        self._all: tuple[TodayRow, ...] = ()
        self._letters, self._seen = "", False

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.today")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list."""
        return [("↑ ↓", said("today.key.move")), ("Enter", said("today.key.do")), ("A … Z", said("today.key.filter"))]

    def refresh(self) -> None:
        """Ask what is next."""
        self.ask(today).then(self._show)

    def _show(self, answer: Answer) -> None:
        self._sentence.setText(rows.sentence(answer))
        self._all = answer.rows
        self._filter(self._letters)
        self._stack.setCurrentWidget(self.list if answer.rows else self.empty)
        if not answer.rows:
            nearest = answer.next_up
            self.empty.say(
                said("today.nothing"),
                said("today.next_up", name=nearest.name, what=nearest.what.said())
                if nearest
                else said("today.nothing_ahead"),
            )
        now = datetime.fromtimestamp(self.session.now() / 1_000_000, LONDON)
        self.diary.show_days(answer.diary, answer.tomorrow, answer.next_day, now.hour * 60 + now.minute)
        if not self._seen and answer.chosen is not None:
            self._seen = self.list.select(answer.chosen)
            self.list.setFocus()

    def _filter(self, letters: str) -> None:
        self._letters = letters
        sought = letters.casefold()
        self.model.show([row for row in self._all if sought in row.name.casefold()])

    def _acts(self, row: TodayRow) -> list[Act]:
        return [Act(said(f"clocks.act.{row.act}"), self._settle, Kind.PRIMARY, cap="Enter")]

    def _settle(self, row: TodayRow) -> None:
        settle: dict[str, Any] = {
            "record_meeting": lambda: self.leave_for(
                "meeting", row.client, appointment=row.about if row.at is not None else None
            ),
            "record_attempt": lambda: self.leave_for("person", row.client, attempt=True),
            "keep_profile": lambda: self.leave_for("profile", row.client),
            "agree_plan": lambda: self.leave_for("plan", row.client),
            "sign_plan": lambda: self.leave_for("plan", row.client),
            "decide_referral": lambda: self.leave_for("referral", row.client, referral=row.about),
            "record_yes": lambda: self._done(
                self.do(record_yes, client=row.client, on=row.on or self.session.clock.today()), row
            ),
            "give_information": lambda: self._done(self.do(give_information, client=row.client), row),
            "review_plan": lambda: self._done(self.do(review_plan, plan=row.about), row),
            "hand_copy": lambda: self._done(self.do(hand_copy, plan=row.about, how=CopyHow.ON_PAPER), row),
        }
        settle[row.act]()

    def _done(self, pending: Any, row: TodayRow) -> None:
        words = said(f"today.done.{row.act}", name=row.name)

        def said_done(_id: object) -> None:
            self.toast.emit(words, None)

        pending.then(said_done)

    def resizeEvent(self, event: Any) -> None:
        """The diary gives way in a narrow window."""
        self.diary.setVisible(self.width() >= look().px(DIARY_FROM - 200))
        super().resizeEvent(event)
