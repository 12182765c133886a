"""The page: to whom, from when, why and what to know; under it everybody who goes, with what comes along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.drafts import drop_draft
from ips_desktop.casework.handing_over import hand_over, take_back_hand_over
from ips_desktop.desk import Desk
from ips_desktop.questions.handing_over import GoesAlong, hand_over_page, in_words
from ips_desktop.questions.handing_over import HandOverPage as Answer
from resources.wordings import said
from ui.draft_keeping import DraftKeeping
from ui.handing_over import rows
from ui.models import RowsModel
from ui.parts.boxes import Column, Grid, Hairline, scrolled
from ui.parts.buttons import primary, quiet
from ui.parts.card_list import CardList
from ui.parts.cards import CASELOAD, spoken
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, date_field, prose_field
from ui.parts.form_foot import FormFoot
from ui.parts.inputs import ChoiceInput, ProseInput
from ui.parts.labels import Words, heading, sentence, small
from ui.parts.tall_cards import TallCards
from ui.parts.unfinished import UnfinishedLine
from ui.place import BACK, Place, Session
from ui.place import Words as InFlight
from ui.refusing import say_why_not
from ui.theme import look

FORM = "hand_over_people"
ONE_COLUMN_BELOW, LEAST_HIGH = 720, 220


def hand_over_people(desk: Desk, *, people: tuple[UUID, ...], answers: dict[str, Any]) -> UUID:
    """Hand them over; the draft goes. Refused as `hand_over`."""
    kept = hand_over(desk, people=people, **{name: value for name, value in answers.items() if value not in (None, "")})
    drop_draft(desk, form=FORM, about=desk.me.id)
    return kept


class HandOverPage(Place):
    """Everybody chosen, and the one act for all of them."""

    refresh_when = frozenset({"named_adviser", "mode", "spell", "client", "plan", "appointment", "wte", "staff"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.people: tuple[UUID, ...] = ()
        self.answer: Answer | None = None
        today = session.clock.today
        self._to: ChoiceInput[UUID] = ChoiceInput((), may_be_empty=True)
        self.to = Field("to", said("journey.to"), self._to)
        self.from_day = date_field("from_day", said("journey.from_day"), today)
        self.told_on = date_field("told_on", said("fields.named_adviser.told_on"), today, past=True)
        self.why = prose_field("why", said("journey.why"), hint=said("journey.why_hint"), lines=2)
        self.must_know = prose_field(
            "must_know", said("journey.must_know"), hint=said("journey.must_know_hint"), lines=3
        )
        for field in (self.why, self.must_know):
            if isinstance(field.control, ProseInput):
                field.control.stay()
        self.short = (self.to, self.from_day, self.told_on)
        self.form = Form(*self.short, self.why, self.must_know, parent=self)
        self.brings, self.room, self.unsent = sentence(), Words("", "body", "attention", wrap=True), small(wrap=True)
        self.summary, self.unfinished = ErrorSummary(), UnfinishedLine()
        self.model: RowsModel[GoesAlong] = RowsModel(rows.COLUMNS, sentence=lambda row: spoken(rows.card(row)))
        cards = TallCards(rows.card, CASELOAD, may_be_long=rows.may_be_long)
        self.list = CardList(self.model, cards, name=said("journey.who_goes"))
        self.list.opened.connect(self._open)
        self.keep = primary(said("journey.hand_over"), key="Ctrl+Return", does=self.hand)
        self.foot = FormFoot(self.keep, quiet(said("forms.leave"), cap="Esc", does=lambda: self.leave_for(BACK)))
        self.drafting = DraftKeeping(self, FORM, self.form, self.unfinished, self.foot, self._start)
        self._to.edited.connect(self._look)
        self._lay()
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.keep.click)

    def _lay(self) -> None:
        self._grid = Grid(gap=12)
        self._grid.spread(self.short, len(self.short))
        inside = QWidget()
        whole = Column(
            self.brings, self.unsent, self.unfinished, self.summary, self._grid, self.room, self.why, self.must_know,
            heading(said("journey.who_goes")), gap=12, sides=(24, 12, 24, 16),
        )  # fmt: skip
        whole.addWidget(self.list, 1)
        inside.setLayout(whole)
        for each in (self.room, self.unsent):
            each.hide()
        self.setLayout(Column(scrolled(inside), Hairline(), self.foot, gap=0))

    def title(self) -> str:
        """The top bar's title."""
        return said("journey.hand_over_title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("Ctrl Enter", said("journey.key.hand_over")), ("Esc", said("forms.key.leave"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody chose whom; what is being typed stays."""
        wanted = tuple(facts.get("people", ())) or ((about,) if about is not None else self.people)
        if wanted != self.people:
            self.drafting.end()
            self.form.clear()
            self.people, self.answer = wanted, None
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask what comes along."""
        self.ask(hand_over_page, self.people).then(self._show)

    def words(self) -> list[InFlight]:
        """What is typed and not kept."""
        return self.drafting.words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving keeps what was typed, at once."""
        self.form.keep_now()
        super().hideEvent(event)

    def _show(self, answer: Answer) -> None:
        is_first, self.answer = self.answer is None, answer
        now_with = {row.adviser for row in answer.people}
        others = [a for a in answer.advisers if now_with != {a.id}]
        self._to.offer([(a.id, in_words(a)) for a in others])
        self.brings.setText(answer.brings().said())
        self.unsent.setText(said("journey.unsent", names=", ".join(answer.unsent)) if answer.unsent else "")
        self.unsent.setVisible(bool(answer.unsent))
        self.model.show(answer.people)
        self.list.setMinimumHeight(look().px(LEAST_HIGH))
        self.keep.setEnabled(bool(answer.people))
        self._look()
        if is_first:
            self._start()
            self.drafting.begin(self.session.me.id)
            self.head(" ".join((self.title(), self.brings.text())))
            self.to.setFocus()

    def _start(self) -> None:
        self.form.put({"from_day": self.session.clock.today(), "to": None, "why": "", "must_know": "", "told_on": None})

    def _look(self) -> None:
        """Say at once when the adviser chosen would be full."""
        to = self._to.value()
        full = self.answer.room_with(to) if self.answer is not None and to is not None else None
        self.room.setText(full.said() if full is not None else "")
        self.room.setVisible(full is not None)

    def hand(self) -> None:
        """Do it; what is wrong is said on top and beside its field."""
        if not self.keep.isEnabled():
            return
        self.form.check()
        if not self.summary.lead(self.form.problems()):
            return
        self.form.keep_now()
        self.foot.wait(waits=True)
        done = self.do(hand_over_people, people=self.people, answers=self.form.values())
        say_why_not(done.then(self._done), self, self.form, self.summary, self.foot)

    def _done(self, kept: UUID) -> None:
        self.foot.wait(waits=False)
        self.drafting.done()
        count = len(self.model.rows)

        def undo() -> None:
            self.do(take_back_hand_over, hand_over=kept)

        self.toast.emit(said("journey.handed_over", n=count), undo)
        self.people, self.answer = (), None
        self.leave_for(BACK)

    def _open(self, row: GoesAlong) -> None:
        self.leave_for("person", row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The short questions beside each other where there is room."""
        self._grid.spread(self.short, 1 if self.width() < look().px(ONE_COLUMN_BELOW) else len(self.short))
        super().resizeEvent(event)
