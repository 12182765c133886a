"""The page: it fills the form in, keeps what is typed, keeps the meeting, and goes back where one came from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.drafts import drop_draft, keep_draft
from ips_desktop.casework.meeting_changes import WholeMeeting, record_whole_meeting, undo_whole_meeting
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.meeting import FORM, MeetingForm, meeting_form
from ips_desktop.questions.search import search
from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.meeting.answers import brought, kept_line, taken
from ui.meeting.chooser import Chooser
from ui.meeting.sheet import Sheet
from ui.parts.buttons import secondary
from ui.parts.empty import EmptyState
from ui.parts.unfinished import found_words, kept_words
from ui.place import BACK, Place, Session, Words


class MeetingPage(Place):
    """Record a meeting with the person told, or ask who it was."""

    refresh_when = frozenset(
        {"meeting", "appointment", "plan", "plan_step", "client", "venue", "named_adviser", "sharing_decision", "application"}
        | {"lead", "job", "job_terms", "employer"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.client: UUID | None = None
        self._appointment: UUID | None = None
        self._joint = False
        self._start: MeetingForm | None = None
        self.chooser = Chooser()
        self.sheet = Sheet(self._today, self.finish, lambda: self.leave_for(BACK))
        self.answers, self.foot = self.sheet.answers, self.sheet.foot
        self._open_person = secondary("", does=lambda: self.leave_for("person", self.client))
        self.withheld = EmptyState("", "", self._open_person)
        self._stack = QStackedLayout(self)
        for part in (self.chooser, self.sheet, self.withheld):
            self._stack.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self._choose)
        self.chooser.sought.connect(self._seek)
        self.chooser.referral_asked.connect(lambda: self.leave_for("referral"))
        self.answers.form.draft.connect(self._keep)
        self.answers.again.connect(self._start_again)
        self.answers.chips.who_changed.connect(self._choose_other)
        enter = QShortcut(QKeySequence("Ctrl+Enter"), self)
        enter.activated.connect(self.foot.finish.click)

    def _today(self) -> date:
        return self.session.clock.today()

    def title(self) -> str:
        """The top bar's title."""
        return said("meeting.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the form."""
        return [
            ("Ctrl Enter", said("meeting.key.finish")),
            ("Alt N", said("meeting.key.missed")),
            ("Alt W", said("meeting.key.last")),
            ("Alt E", said("meeting.key.further")),
            ("Enter", said("meeting.key.answer")),
            ("← →", said("changes.key.go")),
            ("Space", said("changes.key.turn")),
            ("↑ ↓", said("meeting.key.days")),
            ("Esc", said("meeting.key.leave")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody came to record a meeting; what is being typed about the same person stays."""
        appointment: UUID | None = facts.get("appointment")
        joint = bool(facts.get("joint"))
        if (about, appointment, joint) != (self.client, self._appointment, self._joint) or about is None:
            self._forget()
            self.client, self._appointment, self._joint = about, appointment, joint
        if about is None:
            self._stack.setCurrentWidget(self.chooser)
            self.chooser.begin()
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask who it may be, or what the form starts with."""
        if self.client is None:
            self.ask(caseload).then(self.chooser.show_mine)
        else:
            self.ask(meeting_form, self.client, self._appointment).then(self._show)

    def words(self) -> list[Words]:
        """What is typed and not kept as a meeting."""
        if self.client is None or not self.answers.is_touched:
            return []
        return [(FORM, self.client, self.answers.words())]

    def _show(self, start: MeetingForm) -> None:
        if start.client != self.client:
            return
        if start.withheld:
            self.withheld.say(said("meeting.not_here"), said("meeting.not_here_words", name=start.short))
            self._open_person.say(said("meeting.open_person", name=start.short))
            self._stack.setCurrentWidget(self.withheld)
            return
        self.sheet.beside.show_person(start, self._today(), self.session.me.name)
        if self.answers.is_touched:  # somebody is typing: only what stands beside is shown anew
            return
        is_new = self._start is None
        self._start = start
        self.answers.start(start, joint=self._joint)
        self._stack.setCurrentWidget(self.sheet)
        if is_new:
            self._arrived(start)

    def _arrived(self, start: MeetingForm) -> None:
        self.foot.say_kept("")
        self.answers.unfinished.tell(found_words(start.draft_kept_at, self._today()) if start.draft is not None else "")
        self.sheet.begin()

    def _forget(self) -> None:
        self.answers.form.keep_now()
        self.client, self._start = None, None
        self.answers.is_touched = False
        self.answers.unfinished.tell("")

    # ---- the person ------------------------------------------------------------------------------------------------

    def _choose(self, client: UUID) -> None:
        self.client = client
        self.refresh()

    def _seek(self, letters: str) -> None:
        self.ask(search, letters).then(self.chooser.show_others)

    def _choose_other(self, client: UUID) -> None:
        """It was somebody else: what was typed comes along, the rest is filled in for them."""
        before = self.client
        words = self.answers.words() if self.answers.is_touched else None
        if client == before:
            return
        self.answers.form.clear()
        self._forget()
        self.client, self._appointment, self._joint = client, None, False
        if words is None or before is None:
            self.refresh()
            return
        along = brought(words)

        def bring(start: MeetingForm) -> None:
            found = start.draft or {}
            along["changes"] = [*(found.get("changes") or ()), *along["changes"]]
            waiting = found.get("note")
            if waiting:  # something was left unfinished about them too: neither is lost
                along["note"] = f"{waiting}\n{along['note']}"
                along["caret"] = len(along["note"])
            self._show(start)
            self.answers.restore(along)
            self._keep()

        self.do(drop_draft, form=FORM, about=before)
        self.ask(meeting_form, client, None).then(bring)

    # ---- the draft -------------------------------------------------------------------------------------------------

    def _keep(self, _values: object = None) -> None:
        if self.client is not None:
            kept = self.do(keep_draft, form=FORM, about=self.client, values=self.answers.words())
            kept.then(lambda _none: self._say_kept())

    def _say_kept(self) -> None:
        self.foot.say_kept(kept_words(self.session.now()))

    def _start_again(self) -> None:
        """Put the words away; Undo brings them back."""
        client, words = self.client, self.answers.words()
        if client is None:
            return
        self._forget()
        self.client = client
        self.do(drop_draft, form=FORM, about=client).then(lambda _none: self.refresh())
        self.toast.emit(said("drafts.put_away"), lambda: self._bring_back(client, words))

    def _bring_back(self, client: UUID, words: Mapping[str, Any]) -> None:
        if client == self.client:
            self.answers.restore(words)
            self._keep()
        else:
            self.do(keep_draft, form=FORM, about=client, values=words)
        self.toast.emit(said("drafts.back"), None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving keeps what was typed, at once."""
        self.answers.form.keep_now()
        super().hideEvent(event)

    # ---- the act ---------------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Keep the meeting."""
        start, client = self._start, self.client
        if start is None or client is None or not self.answers.check():
            return
        self.answers.form.keep_now()
        self.foot.wait(waits=True)
        words, met = self.answers.words(), self.answers.chips.has_come
        answers, changes = taken(self.answers.form.values(), start), self.answers.changes.changes()
        done = self.do(record_whole_meeting, client=client, changes=changes, **answers)
        done.then(lambda whole: self._kept(whole, start, words, met=met)).refused(self._refused)
        done.trouble(self._not_kept)

    def _kept(self, whole: WholeMeeting, start: MeetingForm, words: Mapping[str, Any], *, met: bool) -> None:
        self.foot.wait(waits=False)
        self.toast.emit(
            kept_line(start.first, len(words["changes"]), met=met), lambda: self._take_back(whole, start, words)
        )
        self.answers.form.clear()
        self._forget()
        self.leave_for(BACK)

    def _take_back(self, whole: WholeMeeting, start: MeetingForm, words: Mapping[str, Any]) -> None:
        """Undo: the meeting goes with all that changed, the words become a draft again."""

        def taken_back(_id: UUID) -> None:
            self.do(keep_draft, form=FORM, about=start.client, values=words)
            self.toast.emit(said("meeting.undone", name=start.first), None)

        self.do(undo_whole_meeting, whole=whole).then(taken_back)

    def _refused(self, refused: Refused) -> None:
        self.foot.wait(waits=False)
        if not self.answers.refuse(refused):
            self.troubled.emit(refused)

    def _not_kept(self, trouble: Trouble) -> None:
        self.foot.wait(waits=False)
        self.troubled.emit(trouble)
