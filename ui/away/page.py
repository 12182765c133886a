"""The page: whose days, why, until when, who stands in; under it everybody who must be told, in one act and as a list to take along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.covering import be_away, take_back_absence
from ips_desktop.casework.drafts import drop_draft
from ips_desktop.desk import Desk
from ips_desktop.questions.away import AwayPage as Answer
from ips_desktop.questions.away import ToTell, away_page
from ips_desktop.terms.arriving import AbsenceKind
from ips_desktop.terms.words import Role
from resources.wordings import days, said
from ui.away import rows
from ui.away.printing import PrintsList
from ui.draft_keeping import DraftKeeping
from ui.models import RowsModel
from ui.parts.boxes import Column, Grid, Hairline, Row, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.card_list import CardList
from ui.parts.cards import CASELOAD, spoken
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, date_field
from ui.parts.form_foot import FormFoot
from ui.parts.inputs import ChoiceInput
from ui.parts.labels import Words, heading, sentence, small
from ui.parts.tall_cards import TallCards
from ui.parts.unfinished import UnfinishedLine
from ui.place import BACK, Place, Session
from ui.place import Words as InFlight
from ui.refusing import say_why_not
from ui.theme import look

FORM = "away"
ONE_COLUMN_BELOW, LEAST_HIGH = 720, 220


def note_away(desk: Desk, *, answers: dict[str, Any]) -> UUID:
    """Note the absence with its cover; the draft goes. Refused as `be_away`."""
    kept = be_away(desk, **{name: value for name, value in answers.items() if value not in (None, "")})
    drop_draft(desk, form=FORM, about=desk.me.id)
    return kept


class AwayPage(Place):
    """One's own days away, or a colleague's."""

    refresh_when = frozenset({"absence", "cover", "appointment", "client", "access_needs", "named_adviser", "staff"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.answer: Answer | None = None
        today = session.clock.today
        self._staff: ChoiceInput[UUID] = ChoiceInput(())
        self.staff = Field("staff", said("journey.away.who"), self._staff)
        kinds = [(kind, said(f"terms.AbsenceKind.{kind}")) for kind in AbsenceKind]
        self.kind = choice_field("kind", said("fields.absence.kind"), kinds)
        self.first = date_field("from_day", said("fields.absence.from_day"), today)
        self.last = date_field("until_day", said("fields.absence.until_day"), today)
        self._cover: ChoiceInput[UUID] = ChoiceInput((), may_be_empty=True)
        self.cover = Field("cover_id", said("fields.absence.cover_id"), self._cover)
        self.asked = (self.staff, self.kind, self.first, self.last, self.cover)
        self.form = Form(*self.asked, parent=self)
        self.lead, self.now = sentence(), small(wrap=True)
        self.summary, self.unfinished = ErrorSummary(), UnfinishedLine()
        self.model: RowsModel[ToTell] = RowsModel(rows.COLUMNS, sentence=lambda row: spoken(rows.card(row)))
        cards = TallCards(rows.card, CASELOAD, may_be_long=rows.may_be_long)
        self.list = CardList(self.model, cards, name=said("journey.away.to_tell"))
        self.list.opened.connect(self._open)
        self.none = Words(said("journey.away.no_meetings"), "body", "text2", wrap=True)
        self.printing = PrintsList(self)
        self.print = secondary(said("journey.away.print"), icon="printer", does=self._print)
        self.keep = primary(said("journey.away.keep"), key="Ctrl+Return", does=self.note)
        leave = quiet(said("forms.leave"), cap="Esc", does=lambda: self.leave_for(BACK))
        self.foot = FormFoot(self.keep, leave)
        self.drafting = DraftKeeping(self, FORM, self.form, self.unfinished, self.foot, self._start)
        for field in (self.staff, self.first, self.last):
            field.control.edited.connect(self._ask_again)
        self._lay()
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.keep.click)

    def _lay(self) -> None:
        self._grid = Grid(gap=12)
        self._grid.spread(self.asked, 3)
        top = Row(heading(said("journey.away.to_tell")), 1, self.print, gap=8)
        inside = QWidget()
        whole = Column(self.lead, self.now, self.unfinished, self.summary, self._grid, gap=12, sides=(24, 12, 24, 16))
        whole.addLayout(top)
        whole.addWidget(self.none)
        whole.addWidget(self.list, 1)
        whole.addStretch(0)  # takes what is left over when there is nobody to tell
        inside.setLayout(whole)
        self.now.hide()
        self.setLayout(Column(scrolled(inside), Hairline(), self.foot, gap=0))

    def title(self) -> str:
        """The top bar's title."""
        return said("journey.away.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Ctrl Enter", said("journey.key.away")),
            ("Enter", said("journey.key.open_person")),
            ("Esc", said("forms.key.leave")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """For a colleague when one is named."""
        if about is not None and about != self._staff.value():
            self.drafting.end()
            self.answer = None
            self._wanted = about
        super().arrive(about, facts)

    _wanted: UUID | None = None

    def refresh(self) -> None:
        """Ask for the days that stand in the form."""
        staff = (self._staff.value() if self.answer is not None else None) or self._wanted
        self.ask(away_page, staff, self.first.value(), self.last.value()).then(self._show)

    def words(self) -> list[InFlight]:
        """What is chosen and not kept."""
        return self.drafting.words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving keeps what was chosen, at once."""
        self.form.keep_now()
        super().hideEvent(event)

    def _ask_again(self) -> None:
        if self.first.value() is None:
            return
        self.refresh()

    def _show(self, answer: Answer) -> None:
        is_first, self.answer = self.answer is None, answer
        self._staff.offer(answer.may)
        self._cover.offer(answer.covers)
        self.lead.setText(said("journey.away.people", name=answer.name, n=answer.people))
        now = [
            said(
                "journey.away.now",
                first=days.day(a.first) if a.first else "",
                last=days.day(a.last) if a.last else "",
                cover=a.cover_name or said("journey.away.nobody"),
            )
            for a in answer.absences
        ]
        self.now.setText("\n".join(now))
        self.now.setVisible(bool(now))
        self.model.show(answer.meetings)
        self.none.setVisible(not answer.meetings)
        self.list.setVisible(bool(answer.meetings))
        self.print.setEnabled(bool(answer.meetings))
        self.list.setMinimumHeight(look().px(LEAST_HIGH))
        if is_first:
            self._start()
            self.drafting.begin(self.session.me.id)
            self.head(" ".join((self.title(), self.lead.text())))
            self.kind.setFocus()

    def _start(self) -> None:
        today = self.session.clock.today()
        staff = self.answer.staff if self.answer is not None else self.session.me.id
        leads = self.session.me.role != Role.ADVISER
        cover = self.session.me.id if staff != self.session.me.id and not leads else None
        self.form.put(
            {"staff": staff, "kind": AbsenceKind.SICK, "from_day": today, "until_day": today, "cover_id": cover}
        )

    def note(self) -> None:
        """Do it; what is wrong is said on top and beside its field."""
        self.form.check()
        if not self.summary.lead(self.form.problems()):
            return
        self.form.keep_now()
        self.foot.wait(waits=True)
        done = self.do(note_away, answers=self.form.values())
        say_why_not(done.then(self._done), self, self.form, self.summary, self.foot)

    def _done(self, kept: UUID) -> None:
        self.foot.wait(waits=False)
        self.drafting.done()

        def undo() -> None:
            self.do(take_back_absence, absence=kept)

        self.toast.emit(said("journey.away.kept"), undo)

    def _open(self, row: ToTell) -> None:
        if not row.withheld:
            self.leave_for("person", row.client)

    def _print(self) -> None:
        if self.answer is not None:
            self.printing.begin(self.answer.staff, self.first.value() or self.session.clock.today())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Questions beside each other where there is room."""
        self._grid.spread(self.asked, 1 if self.width() < look().px(ONE_COLUMN_BELOW) else 3)
        super().resizeEvent(event)
