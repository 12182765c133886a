"""The page: header, timeline at the left, tabs at the right; small forms open between."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.plan_steps import tick_step
from ips_desktop.casework.taking_back import take_back_yes
from ips_desktop.questions.marks import Step
from ips_desktop.questions.panels import Panels
from ips_desktop.questions.person import PersonPage as Answer
from ips_desktop.questions.person import person
from ips_desktop.questions.timeline import TimelineEntry
from resources.wordings import said
from ui.forms.going import go_to
from ui.forms.registry import of_person
from ui.panels.tabs import TABS as PANELS
from ui.panels.tabs import TabSpec, tab
from ui.panels.view import PanelsView
from ui.parts.boxes import Column, scrolled
from ui.parts.tabs import Tabs
from ui.pending import Told
from ui.person.between import Between
from ui.person.halves import Halves
from ui.person.header import Header, can_be
from ui.person.story import Storyline
from ui.person.tabs import PlanTab, ProfileTab
from ui.place import Place, Session, Words
from ui.theme import changes, look

TABS = tuple(dict.fromkeys(("profile", "plan", *PANELS)))
LEAST_HIGH = 260
"""Below this the page scrolls rather than squeeze what happened."""


class PersonPage(Place):
    """One person."""

    refresh_when = frozenset({"staff", "clinical_team", "venue", "employer", "lead", "organisation"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._client: UUID | None = None
        self._entry: UUID | None = None
        self._answer: Answer | None = None
        self.header = Header(
            {
                "meeting": lambda: self.leave_for("meeting", self._client),
                "again": lambda: self._client is not None and go_to(self, "refer_again", self._client),
                "plan": lambda: self.leave_for("plan", self._client),
                "attempt": self.ask_attempt,
                "decide": self._decide,
                "open": self._open,
                "more": self._more,
                "safety": lambda: self.leave_for("safety", self._client),
            }
        )
        self.between = Between(self, self._kept, self._yes_kept)
        self.attempt, self.addition, self.said_yes = self.between.forms
        self.between.left.connect(self._to_story)
        self.story = Storyline(self._ask_addition)
        self.profile = ProfileTab(lambda: self.leave_for("profile", self._client))
        self.plan = PlanTab(
            lambda: self.leave_for("plan", self._client),
            self._tick,
            lambda step: self.ask_form("close_step", step.id),
            lambda: self.leave_for("plan_versions", self._client),
        )
        self.tabs = Tabs(said("person.tabs"), keys=False)
        names = tuple(said(f"person.tab.{name}") for name in TABS)
        self.panels = {"profile": PanelsView(self.profile), "plan": PanelsView(self.plan)}
        for words, name in zip(names, TABS, strict=True):
            self.tabs.add(words, lambda name=name: self._panels(name))
        self.tabs.choose(0)
        self.tabs.changed.connect(self._ask_tab)
        self.halves = Halves(self.story, self.tabs, names)
        self._area = scrolled(self._whole())
        self.setLayout(Column(self._area, gap=0))
        lead = QShortcut(QKeySequence("Alt+L"), self)
        lead.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        lead.activated.connect(self._lead)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))  # pyright: ignore[reportUnknownLambdaType]
        changes.worn.connect(self._measure)
        self._measure()

    def _whole(self) -> QWidget:
        inside = QWidget()
        page = Column(self.header, self.between, gap=0)
        page.addWidget(self.halves, 1)
        inside.setLayout(page)
        return inside

    def _measure(self) -> None:
        self.halves.setMinimumHeight(look().px(LEAST_HIGH))

    def _step(self, by: int) -> None:
        self.halves.step(by)
        self._reveal()

    def show_tab(self, name: str) -> None:
        """Show this tab, and bring it into sight."""
        self.halves.choose(TABS.index(name))
        self._reveal()

    def _reveal(self) -> None:
        """Where the header fills a small window, what was chosen below it comes up, and the keyboard with it."""
        if self.halves.is_narrow():
            self._area.verticalScrollBar().setValue(self.halves.y())
            self.halves.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def called(self) -> str:
        """The way back is to this person, by their short name."""
        return self._answer.header.short if self._answer is not None else ""

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Enter", said("person.key.open")),
            ("Alt+M", said("person.key.meeting")),
            ("Alt+P", said("person.key.plan")),
            ("Alt+T", said("person.key.attempt")),
            ("Alt+L", said("person.key.lead")),
            ("Alt+J", said("person.key.more")),
            ("Alt+A", said("person.key.add")),
            ("Alt+B", said("person.key.before")),
            ("Alt+F", said("person.key.profile")),
            ("Ctrl+Tab", said("person.key.tabs")),
            ("Ctrl+Enter", said("person.key.keep")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """A person, perhaps with an entry to open, a tab to show, an attempt to write down, or the day of their yes."""
        if about is not None and about != self._client:
            self.between.shut()
            self._client, self._answer = about, None
            self.story.forget()
            self.halves.show_story()
        self._entry = facts.get("entry")
        if facts.get("tab") in TABS:
            self.halves.choose(TABS.index(facts["tab"]))
        super().arrive(about, facts)
        if facts.get("attempt"):
            self.ask_attempt()
        elif "said_yes" in facts:
            self.between.ask_yes(self._client, facts["said_yes"])
        elif not self.between.is_any_open():
            self.story.list.setFocus()

    def is_concerned(self, changed: Told) -> bool:
        """Whatever is kept of this person is told here, of whatever type."""
        records = {self._client, *(self._answer.header.others if self._answer is not None else ())}
        return bool(records & set(changed.subjects)) or super().is_concerned(changed)

    def refresh(self) -> None:
        """Ask for the person. An open form does not hinder: it stands beside what is refreshed."""
        if self._client is not None:
            self.ask(person, self._client).then(self._show)
            self._ask_tab()

    def _panels(self, name: str) -> PanelsView:
        view = self.panels.setdefault(name, PanelsView())
        view.asked.connect(self.ask_form)
        return view

    def ask_form(self, name: str, about: UUID | None = None) -> None:
        """Open a form about a record of the person, else about the person."""
        if about is not None or self._client is not None:
            go_to(self, name, about or self._client)  # pyright: ignore[reportArgumentType]  one of both is there

    def _ask_tab(self, _index: int = 0) -> None:
        """Ask what the tab that is seen says; the others are asked when they are chosen."""
        name, client = TABS[self.tabs.row.currentIndex()], self._client
        if name in PANELS and client is not None:
            spec, view = tab(name), self.panels[name]
            self.ask(spec.question, client).then(lambda answer: self._show_tab(spec, view, answer))

    def _show_tab(self, spec: TabSpec, view: PanelsView, answer: Panels) -> None:
        if answer.client == self._client:
            view.show_panels(answer, spec.above(self, answer) if spec.above is not None else None)

    def words(self) -> list[Words]:
        """What is typed in a small form and not kept."""
        return self.between.words()

    def _show(self, answer: Answer) -> None:
        if self._client not in (answer.header.id, *answer.header.others):
            return
        self._client = answer.header.id  # of somebody in several records the one that goes on
        if self._answer is None:
            self.head(answer.header.name)
        self._answer = answer
        self.header.show_person(answer.header, withheld=answer.withheld)
        self.story.show_story(answer.timeline)
        self.profile.show_profile(answer.header, answer.profile, withheld=answer.withheld)
        self.plan.show_plan(answer.header, answer.plan, self.session.clock.today(), withheld=answer.withheld)
        if self._entry is not None:
            self.story.reveal(self._entry)
            self._entry = None

    def ask_attempt(self) -> None:
        """Open the form for an attempt to reach them."""
        self.between.ask_attempt(self._client)

    def _ask_addition(self, entry: TimelineEntry) -> None:
        self.between.ask_addition(entry.id)

    def _to_story(self) -> None:
        self.story.list.setFocus()

    def _kept(self, key: str) -> None:
        self.between.leave()
        self.toast.emit(said(key), None)

    def _yes_kept(self, client: UUID) -> None:
        self.between.leave()

        def undo() -> None:
            self.do(take_back_yes, client=client)

        self.toast.emit(said("person.said_yes_kept"), undo)

    def _tick(self, step: Step) -> None:
        def undo() -> None:
            self.do(tick_step, step=step.id, done=False)

        done = self.do(tick_step, step=step.id)
        done.then(lambda _id: self.toast.emit(said("person.step_done", what=step.what), undo))

    def _more(self) -> None:
        if self._answer is not None:
            head = self._answer.header
            forms = [(spec.group, spec.name, spec.icon) for spec in of_person() if can_be(spec.name, head)]
            self.header.show_more(forms, self.ask_form)

    def _lead(self) -> None:
        if not self.header.more.isHidden():
            self.ask_form("add_lead_for")

    def _decide(self) -> None:
        if self._answer is not None:
            self.leave_for("referral", self._client, referral=self._answer.header.referral)

    def _open(self) -> None:
        if self._client is not None and self.session.exchanger is not None:
            self.session.exchanger.open(self._client)
            self.toast.emit(said("person.asked_for"), None)
