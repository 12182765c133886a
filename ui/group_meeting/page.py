"""The page: what it is, when and where, who is in it; whether they came and what was done, once it is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.group_meeting import call_off_group, put_group_on_again, undo_group
from ips_desktop.questions.group_meeting import BOOKED, FORM, NEW, GroupPage, Member, group_page
from ips_desktop.questions.search import SearchRow, search
from ips_desktop.rules.naming_others import Called
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.draft_keeping import DraftKeeping
from ui.group_meeting.acts import agree_group, keep_group
from ui.group_meeting.held import Held
from ui.group_meeting.sheet import GroupSheet
from ui.parts.boxes import scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.form_foot import FormFoot
from ui.parts.unfinished import typed
from ui.place import BACK, Place, Session
from ui.place import Words as InFlight
from ui.refusing import say_why_not

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
        self.keep = primary(said("group.keep"), key="Ctrl+Return", does=self.finish)
        self.off = secondary(said("group.call_off"), does=self.call_off)
        self.off.hide()
        leave = quiet(said("forms.leave"), cap="Esc", does=lambda: self.leave_for(BACK))
        self.foot = FormFoot(self.keep, self.off, leave)
        self.sheet = GroupSheet(session.clock.today, session.now, self.foot)
        self.form = self.sheet.form
        self.drafting = DraftKeeping(self, FORM, self.form, self.sheet.unfinished, self.foot, self._start)
        self.form.edited.connect(self._say_what_enter_does)
        self.sheet.people.sought.connect(self._seek)
        self.held = Held(lambda client: self.leave_for("person", client), self._again, self.take_back, self._put_on)
        self._over = scrolled(self.held)
        self._stack = QStackedLayout(self)
        for part in (self.sheet, self._over):
            self._stack.addWidget(part)
        for keys, does in (("Ctrl+Enter", self.keep.click), ("Alt+A", self._to_people)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)

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
            self.sheet.summary.show_problems(())
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
        self.sheet.offer(answer)
        self.off.setVisible(answer.state == BOOKED)
        if is_first:
            self._start()
            self.drafting.begin(self.group or self.session.me.id)
            self.head(" ".join((self.title(), self.sheet.lead.text())))
            self.sheet.begin()
        self.sheet.look()
        self._say_what_enter_does()

    def _start(self) -> None:
        if self.answer is not None:
            self.sheet.fill(self.answer, self._begin_on)
            self._say_what_enter_does()

    def _say_what_enter_does(self) -> None:
        """Whether it is booked, changed or kept."""
        booked = self.answer is not None and self.answer.state == BOOKED
        ahead = self.sheet.is_ahead()
        self.keep.say(said("group.keep" if not ahead else "group.change" if booked else "group.book"))

    def _again(self) -> None:
        """The same people at the same hour, a week later."""
        answer = self.answer
        if answer is not None:
            on = max((answer.on or self.session.clock.today()) + WEEK, self.session.clock.today())
            people = tuple(member.id for member in answer.people if not member.withheld)
            self.leave_for("group_meeting", None, people=people, on=on)

    def _to_people(self) -> None:
        self.sheet.who.setFocus()

    def _seek(self, letters: str) -> None:
        self.ask(search, letters).then(lambda found: self.sheet.people.show_found(letters, _members(found)))

    # ---- the acts

    def finish(self) -> None:
        """Keep it, or book it; what is wrong is said on top and beside its field."""
        if not self.sheet.answers_can_be_kept():
            return
        self.form.keep_now()
        self.foot.wait(waits=True)
        about, values, ahead = self.group or self.session.me.id, self.form.values(), self.sheet.is_ahead()
        words = typed(self.form)
        if ahead:
            done = self.do(agree_group, about=about, group=self.group, values=values)
        else:
            done = self.do(keep_group, about=about, group=self.group, values=values, not_names=self.sheet.not_names)
        key = "kept" if not ahead else "booked" if self.group is None else "changed"
        done.then(lambda kept: self._done(kept, key, words))
        say_why_not(done, self, self.form, self.sheet.summary, self.foot)

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


def _members(found: Sequence[SearchRow]) -> list[Member]:
    """The people among what was found, by their whole names."""
    return [Member(row.client, row.name, Called(row.name)) for row in found if row.kind == "person" and row.client]
