"""The page: what it is, when and where, who is in it; whether they came and what was done, once it is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.group_meeting import call_off_group, put_group_on_again, undo_group
from ips_desktop.desk import LONDON
from ips_desktop.questions.group_meeting import BOOKED, FORM, NEW, GroupPage, Member, group_page
from ips_desktop.questions.search import SearchRow, search
from ips_desktop.rules.naming_others import Called
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium
from resources.wordings import said
from ui.draft_keeping import DraftKeeping
from ui.group_meeting.acts import agree_group, keep_group
from ui.group_meeting.held import Held
from ui.group_meeting.naming import NamedHere
from ui.group_meeting.people import PeopleInput
from ui.parts.boxes import Column, Grid, Hairline, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, clock_field, date_field, minutes_field, prose_field, text_field
from ui.parts.form_foot import FormFoot
from ui.parts.inputs import ChoiceInput, ProseInput
from ui.parts.labels import sentence
from ui.parts.unfinished import UnfinishedLine, typed
from ui.place import BACK, Place, Session
from ui.place import Words as InFlight
from ui.refusing import say_why_not
from ui.theme import look
from ui.where import place_key, places

ONE_COLUMN_BELOW, TWO_COLUMNS_BELOW, COLUMNS = 560, 900, 4
WEEK = timedelta(days=7)


class GroupMeetingPage(Place):
    """A new group, with the people chosen elsewhere if some were; or one that stands."""

    refresh_when = frozenset({"meeting_group", "appointment", "meeting", "client", "venue", "named_adviser"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.group: UUID | None = None
        self.chosen: tuple[UUID, ...] = ()
        self.answer: GroupPage | None = None
        self._begin_on: Any = None
        self._visit = 0  # what was asked on an earlier visit is no answer for this one
        self._not_names: set[str] = set()
        self._make_form()
        self.keep = primary(said("group.keep"), key="Ctrl+Return", does=self.finish)
        self.off = secondary(said("group.call_off"), does=self.call_off)
        self.off.hide()
        leave = quiet(said("forms.leave"), cap="Esc", does=lambda: self.leave_for(BACK))
        self.foot = FormFoot(self.keep, self.off, leave)
        self.drafting = DraftKeeping(self, FORM, self.form, self.unfinished, self.foot, self._start)
        self.form.edited.connect(self._look)
        self.held = Held(lambda client: self.leave_for("person", client), self._again, self.take_back, self._put_on)
        self._lay()
        for keys, does in (("Ctrl+Enter", self.keep.click), ("Alt+A", self._to_people)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)

    def _make_form(self) -> None:
        today = self.session.clock.today
        self.name = text_field("name", said("group.name"), hint=said("group.name_hint"))
        self.on = date_field("on", said("group.on"), today)
        self._where: ChoiceInput[str] = ChoiceInput((), may_be_empty=True)
        mediums = [(str(each), said(f"terms.Medium.{each}")) for each in Medium]
        self.short: tuple[Field, ...] = (
            self.name,
            self.on,
            clock_field("at", said("group.at")),
            minutes_field("minutes", said("group.minutes")),
            Field("place", said("group.where"), self._where),
            choice_field("medium", said("group.how"), mediums),
            minutes_field("travel_minutes", said("group.travel"), hint=said("group.travel_hint")),
        )
        self.people = PeopleInput()
        self.who = Field("people", said("group.people"), self.people, hint=said("group.people_hint"))  # pyright: ignore[reportArgumentType]  an input of its own
        self.note = prose_field("note", said("group.note"), hint=said("group.note_hint"), lines=3)
        if isinstance(self.note.control, ProseInput):
            self.note.control.stay()
        self.named = NamedHere(self._no_name)
        self.people.no_name.connect(self._no_name)
        self.people.sought.connect(self._seek)
        self.form = Form(*self.short, self.who, self.note, parent=self)
        self.lead, self.summary, self.unfinished = sentence(said("group.lead")), ErrorSummary(), UnfinishedLine()

    def _lay(self) -> None:
        self._grid = Grid(gap=12)
        self._grid.spread(self.short, COLUMNS)
        inside = QWidget()
        whole = Column(
            self.lead, self.unfinished, self.summary, self._grid, self.who, self.note, self.named, 1, gap=12,
            sides=(24, 12, 24, 16),
        )  # fmt: skip
        inside.setLayout(whole)
        self.sheet = QWidget()
        self.sheet.setLayout(Column(scrolled(inside), Hairline(), self.foot, gap=0))
        self._over = scrolled(self.held)
        self._stack = QStackedLayout(self)
        for part in (self.sheet, self._over):
            self._stack.addWidget(part)

    # ---- coming and going

    def title(self) -> str:
        """The top bar's title."""
        return said("group.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Ctrl Enter", said("group.key.keep")),
            ("Alt+A", said("group.key.add")),
            ("Enter", said("group.key.enter")),
            ("Esc", said("forms.key.leave")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody came to a group, or with people for a new one; what is being typed about the same stays."""
        people = tuple(facts.get("people", ()))
        if about != self.group or (people and people != self.chosen) or self.answer is None:
            self.drafting.end()
            self.form.clear()
            self.summary.show_problems(())
            self._visit += 1
            self.group, self.chosen, self.answer = about, people, None
            self._begin_on = facts.get("on")
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask what it is, and who may be chosen."""
        visit = self._visit
        asked = self.ask(group_page, self.group, self.chosen)
        asked.then(lambda answer: self._show(answer) if visit == self._visit else None).refused(self._gone)

    def words(self) -> list[InFlight]:
        """What is typed and not kept."""
        return self.drafting.words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving keeps what was typed, at once."""
        self.form.keep_now()
        super().hideEvent(event)

    def _gone(self, refused: Refused) -> None:
        self.troubled.emit(refused)
        self.leave_for(BACK)

    def _show(self, answer: GroupPage) -> None:
        if answer.group != self.group:
            return
        is_first, self.answer = self.answer is None, answer
        if answer.state not in (NEW, BOOKED):
            self.held.show_group(answer)
            self._stack.setCurrentWidget(self._over)
            if is_first:
                self.head(" ".join((self.title(), self.held.lead.text())))
                self.held.list.setFocus()
            return
        self._stack.setCurrentWidget(self.sheet)
        self._where.offer(places(answer.venues))
        self.people.offer(answer.mine, answer.last)
        self.off.setVisible(answer.state == BOOKED)
        if is_first:
            self._start()
            self.drafting.begin(self.group or self.session.me.id)
            self.head(" ".join((self.title(), self.lead.text())))
            (self.name if not self.name.value() else self.who).setFocus()
        self._look()

    def _start(self) -> None:
        answer = self.answer
        if answer is None:
            return
        self._not_names = set()
        self.form.put(
            {
                "name": answer.name,
                "on": self._begin_on or answer.on,
                "at": answer.at,
                "minutes": answer.minutes,
                "place": place_key(answer.place, answer.venue) if answer.place else None,
                "medium": answer.medium,
                "travel_minutes": answer.travel_minutes,
                "note": "",
            }
        )
        self.people.show_members(answer.people)
        self._look()

    def _again(self) -> None:
        """The same people at the same hour, a week later."""
        answer = self.answer
        if answer is not None:
            on = max((answer.on or self.session.clock.today()) + WEEK, self.session.clock.today())
            people = tuple(member.id for member in answer.people if not member.withheld)
            self.leave_for("group_meeting", None, people=people, on=on)

    def _to_people(self) -> None:
        self.who.setFocus()

    # ---- what follows from the answers

    def is_ahead(self) -> bool:
        """Whether it is still to come: on a later day, or later today."""
        on, today = self.on.value(), self.session.clock.today()
        if on is None or on != today:
            return on is not None and on > today
        at = self.form.fields["at"].value()
        now = datetime.fromtimestamp(self.session.now() / 1_000_000, LONDON)
        return at is not None and at > now.hour * 60 + now.minute

    def _look(self) -> None:
        """Whether it is booked or kept, and who is named where others may read it."""
        ahead, booked = self.is_ahead(), self.answer is not None and self.answer.state == BOOKED
        self.keep.say(said("group.keep" if not ahead else "group.change" if booked else "group.book"))
        self.note.setVisible(not ahead)
        self.people.be_ahead(ahead=ahead)
        self.named.tell("" if ahead else self.people.named_by(str(self.note.value()), self._not_names))
        self.people.look(self._not_names)

    def _no_name(self, words: str) -> None:
        self._not_names.add(words)
        self._look()
        (self.note if not self.named.isVisible() else self.named.no_name).setFocus()

    def _seek(self, letters: str) -> None:
        self.ask(search, letters).then(lambda found: self.people.show_found(letters, _members(found)))

    # ---- the acts

    def finish(self) -> None:
        """Keep it, or book it; what is wrong is said on top and beside its field."""
        self.form.check()
        on = self.on
        if not on.problem and on.value() is None:
            on.show_problem(said("meeting.on_missing"))
        if not self.summary.lead(self.form.problems()):
            return
        self.form.keep_now()
        self.foot.wait(waits=True)
        about, values, ahead = self.group or self.session.me.id, self.form.values(), self.is_ahead()
        words = typed(self.form)
        if ahead:
            done = self.do(agree_group, about=about, group=self.group, values=values)
        else:
            done = self.do(keep_group, about=about, group=self.group, values=values, not_names=self._not_names)
        key = "kept" if not ahead else "booked" if self.group is None else "changed"
        done.then(lambda kept: self._done(kept, key, words))
        say_why_not(done, self, self.form, self.summary, self.foot)

    def _done(self, kept: UUID, key: str, words: Mapping[str, Any]) -> None:
        self.foot.wait(waits=False)
        self.drafting.done()
        name, about = str(words["name"]), self.group or self.session.me.id
        told = said(f"group.{key}", name=name, n=len(words["people"]))
        undo = None if key == "changed" else lambda: self._undo(kept, name, about, words)
        self.toast.emit(told, undo)
        self._leave()

    def _undo(self, kept: UUID, name: str, about: UUID, words: Mapping[str, Any]) -> None:
        """It goes, and the words become a draft again."""

        def gone(_id: UUID) -> None:
            self.do(keep_draft, form=FORM, about=about, values=words)
            self.toast.emit(said("group.taken_back", name=name), None)

        self.do(undo_group, group=kept).then(gone)

    def _leave(self) -> None:
        self._visit += 1
        self.group, self.chosen, self.answer, self._begin_on = None, (), None, None
        self.leave_for(BACK)

    def take_back(self) -> None:
        """One just written down goes again."""
        if self.group is not None and self.answer is not None:
            name = self.answer.name
            done = self.do(undo_group, group=self.group)
            done.then(lambda _id: self.toast.emit(said("group.taken_back_only", name=name), None))
            self._leave()

    def call_off(self) -> None:
        """It will not take place."""
        if self.group is None or self.answer is None:
            return
        group, name = self.group, self.answer.name
        self.drafting.done()
        self.do(call_off_group, group=group).then(lambda _id: self._was_called_off(group, name))
        self._leave()

    def _was_called_off(self, group: UUID, name: str) -> None:
        self.toast.emit(said("group.called_off", name=name), lambda: self.do(put_group_on_again, group=group))

    def _put_on(self) -> None:
        if self.group is not None and self.answer is not None:
            name = self.answer.name
            self.answer = None
            done = self.do(put_group_on_again, group=self.group)
            done.then(lambda _id: self.toast.emit(said("group.on_again", name=name), None))

    # ---- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The short questions beside each other where there is room."""
        px, wide = look().px, self.width()
        self._grid.spread(
            self.short, 1 if wide < px(ONE_COLUMN_BELOW) else 2 if wide < px(TWO_COLUMNS_BELOW) else COLUMNS
        )
        super().resizeEvent(event)


def _members(found: Sequence[SearchRow]) -> list[Member]:
    """The people among what was found, by their whole names."""
    return [Member(row.client, row.name, Called(row.name)) for row in found if row.kind == "person" and row.client]
