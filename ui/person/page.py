"""The page: header, timeline at the left, tabs at the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.meeting import add_addendum
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.plan import tick_step
from ips_desktop.questions.marks import Step
from ips_desktop.questions.person import PersonPage as Answer
from ips_desktop.questions.person import person
from ips_desktop.questions.timeline import TimelineEntry
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow
from resources.wordings import said
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.tabs import Tabs
from ui.person.forms import AdditionForm, AttemptForm
from ui.person.header import Header
from ui.person.story import Storyline
from ui.person.tabs import PlanTab, ProfileTab
from ui.place import Place, Session
from ui.theme import look

STACKED_BELOW = 960
TABS = ("profile", "plan")


class PersonPage(Place):
    """One person."""

    refresh_when = frozenset(
        {"client", "meeting", "addendum", "appointment", "attempt", "plan", "plan_step", "signature", "profile", "preference",
         "referral", "spell", "named_adviser", "mode", "staff", "clinical_team"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._client: UUID | None = None
        self._entry: UUID | None = None
        self._added_to: UUID | None = None
        self._answer: Answer | None = None
        self.header = Header(
            {
                "meeting": lambda: self.leave_for("meeting", self._client),
                "plan": lambda: self.leave_for("plan", self._client),
                "attempt": self._ask_attempt,
                "decide": self._decide,
                "open": self._open,
            }
        )
        self.attempt = AttemptForm(self._keep_attempt)
        self.addition = AdditionForm(self._keep_addition)
        self.story = Storyline(self._ask_addition)
        self.profile = ProfileTab(lambda: self.leave_for("profile", self._client))
        self.plan = PlanTab(lambda: self.leave_for("plan", self._client), self._tick)
        self.tabs = Tabs(said("person.tabs"))
        for name, tab in zip(TABS, (self.profile, self.plan), strict=True):
            self.tabs.add(said(f"person.tab.{name}"), lambda tab=tab: tab)
        self.tabs.choose(0)
        forms = Column(self.attempt, self.addition, gap=8, sides=(24, 8, 24, 0))
        halves = Row(gap=0)
        halves.addWidget(self.story, 7)
        halves.addWidget(Hairline(upright=True))
        halves.addWidget(self.tabs, 7)
        page = Column(self.header, forms, gap=0)
        page.addLayout(halves, 1)
        self.setLayout(page)

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Enter", said("person.key.open")),
            ("Alt+M", said("person.key.meeting")),
            ("Alt+P", said("person.key.plan")),
            ("Alt+T", said("person.key.attempt")),
            ("Alt+A", said("person.key.add")),
            ("Alt+B", said("person.key.before")),
            ("Ctrl+Tab", said("person.key.tabs")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """A person, perhaps with an entry to open, a tab to show, or an attempt to write down."""
        if about is not None and about != self._client:
            self._client, self._answer = about, None
            self.story.forget()
            self.attempt.hide()
            self.addition.hide()
        self._entry = facts.get("entry")
        if facts.get("tab") in TABS:
            self.tabs.choose(TABS.index(facts["tab"]))
        super().arrive(about, facts)
        if facts.get("attempt"):
            self._ask_attempt()
        else:
            self.story.list.setFocus()

    def is_being_typed_in(self) -> bool:
        """An open form does not hinder: it stands beside what is refreshed."""
        return False

    def refresh(self) -> None:
        """Ask for the person."""
        if self._client is not None:
            self.ask(person, self._client).then(self._show)

    def _show(self, answer: Answer) -> None:
        if answer.header.id != self._client:
            return
        self._answer = answer
        self.header.show_person(answer.header, withheld=answer.withheld)
        self.story.show_story(answer.timeline)
        self.profile.show_profile(answer.header, answer.profile, withheld=answer.withheld)
        self.plan.show_plan(answer.header, answer.plan, withheld=answer.withheld)
        if self._entry is not None:
            self.story.reveal(self._entry)
            self._entry = None

    def _ask_attempt(self) -> None:
        self.addition.hide()
        self.attempt.ask({"how": AttemptHow.PHONE, "note": ""})

    def _keep_attempt(self, values: dict[str, Any]) -> None:
        if self._client is None:
            return
        pending = self.do(
            record_attempt, client=self._client, how=values["how"], reached=values["reached"], note=values["note"] or ""
        )
        pending.then(lambda _id: self._kept(self.attempt, "person.attempt_kept"))

    def _ask_addition(self, entry: TimelineEntry) -> None:
        self.attempt.hide()
        self._added_to = entry.id
        self.addition.ask({"text": ""})

    def _keep_addition(self, values: dict[str, Any]) -> None:
        if self._added_to is None:
            return
        pending = self.do(add_addendum, meeting=self._added_to, text=values["text"] or "")
        pending.then(lambda _id: self._kept(self.addition, "person.addition_kept"))

    def _kept(self, form: QWidget, key: str) -> None:
        form.hide()
        self.story.list.setFocus()
        self.toast.emit(said(key), None)

    def show_refused(self, refused: Refused) -> None:
        """Beside the field of the open form, else in the bar."""
        for form in (self.attempt, self.addition):
            if form.isVisible() and form.show_refused(refused):
                return
        super().show_refused(refused)

    def _tick(self, step: Step) -> None:
        def undo() -> None:
            self.do(tick_step, step=step.id, done=False)

        done = self.do(tick_step, step=step.id)
        done.then(lambda _id: self.toast.emit(said("person.step_done", what=step.what), undo))

    def _decide(self) -> None:
        if self._answer is not None:
            self.leave_for("referral", self._client, referral=self._answer.header.referral)

    def _open(self) -> None:
        if self._client is not None and self.session.exchanger is not None:
            self.session.exchanger.open(self._client)
            self.toast.emit(said("person.asked_for"), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the tabs become a second page."""
        narrow = self.width() < look().px(STACKED_BELOW)
        self.tabs.setVisible(not narrow or not self.story.isVisible())
        super().resizeEvent(event)
