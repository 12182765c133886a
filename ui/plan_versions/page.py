"""The page: which two versions, whether only what changed, and part by part what each says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.plan import VersionLine
from ips_desktop.questions.plan_difference import Difference, PlanDifference, plan_difference
from resources.wordings import days, has, said
from ui.parts.beside import Beside
from ui.parts.boxes import Column, Grid, Hairline, Row, clear, scrolled
from ui.parts.buttons import quiet
from ui.parts.choices import Choice, ViewSwitch
from ui.parts.empty import EmptyState
from ui.parts.fields import Field
from ui.parts.inputs import ChoiceInput
from ui.parts.labels import Words, sentence
from ui.parts.marked import MarkedWords
from ui.place import BACK, Place, Session
from ui.theme import look

LABEL = 176
HIGHEST = 2_000
SIDE_BY_SIDE = 560
"""With less room the two choices stand under each other."""
EVERYTHING, CHANGES = "everything", "changes"


class PlanVersionsPage(Place):
    """Compare two versions of one person's plan."""

    refresh_when = frozenset({"plan", "plan_step"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._client: UUID | None = None
        self._chosen: tuple[UUID | None, UUID | None] = (None, None)
        self._answer: PlanDifference | None = None
        self._fresh = False
        self.lead = sentence()
        self.older, self.newer = ChoiceInput[UUID]([]), ChoiceInput[UUID]([])
        self.only = ViewSwitch(said("plan_versions.shown"), _shown())
        self.only.put(EVERYTHING)
        self.only.chosen.connect(self._switched)
        for control in (self.older, self.newer):
            control.edited.connect(self._choose)
        self._top = Beside(
            (Field("older", said("plan_versions.older"), self.older), 1),
            (Field("newer", said("plan_versions.newer"), self.newer), 1),
            least=SIDE_BY_SIDE,
            gap=16,
        )
        self._parts = Grid(gap=16)
        self._parts.setColumnStretch(1, 1)
        self._parts.setColumnStretch(2, 1)
        self.back = quiet(said("plan_versions.back"), cap="Esc", does=lambda: self.leave_for(BACK))
        self._nothing = EmptyState(said("plan_versions.one"), said("plan_versions.one_words"))
        self._nothing.hide()
        inside = QWidget()
        column = Column(self.lead, self._top, Row(self.only, 1), gap=12, sides=(24, 16, 24, 16))
        column.addLayout(self._parts)
        column.addWidget(self._nothing)
        column.addStretch(1)
        inside.setLayout(column)
        foot = Row(self.back, 1, sides=(10, 12, 24, 12))
        self.setLayout(Column(scrolled(inside), Hairline(), foot, gap=0))

    def title(self) -> str:
        """The top bar's title."""
        return said("plan_versions.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("Esc", said("plan_versions.back"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody came to compare this person's last two versions, or the two named."""
        if about != self._client:  # nobody's name and words stand over somebody else's plan
            self._show(None)
        self._client, self._chosen, self._fresh = about, (facts.get("older"), facts.get("newer")), True
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask for both versions."""
        if self._client is not None:
            older, newer = self._chosen
            self.ask(plan_difference, self._client, older=older, newer=newer).then(self._arrived)

    def _choose(self) -> None:
        self._chosen = (self.older.value(), self.newer.value())
        self.refresh()

    def _arrived(self, answer: PlanDifference) -> None:
        if answer.client != self._client:
            return
        self._show(answer)
        self.head(said("plan_versions.of", name=answer.name))
        if self._fresh:
            self._fresh = False
            (self.older if answer.parts else self.back).setFocus()

    def _show(self, answer: PlanDifference | None) -> None:
        self._answer = answer
        two = answer is not None and answer.older is not None
        self._nothing.setVisible(answer is not None and not two)
        for part in (self._top, self.only):
            part.setVisible(two)
        self.lead.setText(answer.name if answer is not None else "")
        if answer is not None:
            versions = [(line.id, _version(line)) for line in answer.versions]
            for control, chosen in ((self.older, answer.older), (self.newer, answer.newer)):
                control.offer(versions)
                control.put(chosen)
            which = "one" if answer.versions else "none"
            self._nothing.say(said(f"plan_versions.{which}"), said(f"plan_versions.{which}_words"))
        self._show_parts()

    def _switched(self, _value: object) -> None:
        self._show_parts()

    def _show_parts(self) -> None:
        clear(self._parts)
        if self._answer is None or self._answer.older is None:
            return
        only = self.only.value() == CHANGES
        shown = [part for part in self._answer.parts if part.differs or not only]
        if not shown:
            self._parts.addWidget(Words(said("plan_versions.same"), "body", "text2", wrap=True), 0, 0, 1, 3)
        for row, part in enumerate(shown):
            self._row(row, part)

    def _row(self, row: int, part: Difference) -> None:
        name = said(f"plan_versions.part.{part.name}") if has(f"plan_versions.part.{part.name}") else part.name
        label = Words(name, "small_strong", "text2", wrap=True)
        label.setFixedWidth(look().px(LABEL))
        self._parts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        for column, pieces, side in ((1, part.older, "older"), (2, part.newer, "newer")):
            words = MarkedWords(strong=column == 2, highest=HIGHEST)
            words.setAccessibleName(f"{name}, {said(f'plan_versions.{side}')}")
            words.tell(pieces, said("plan_versions.nothing"))
            self._parts.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)


def _shown() -> list[Choice]:
    return [Choice(each, said(f"plan_versions.{each}")) for each in (EVERYTHING, CHANGES)]


def _version(line: VersionLine) -> str:
    if line.on is None:
        return said("plan_versions.version", label=line.label)
    return said("plan_versions.version_on", label=line.label, day=days.day_of_year(line.on))
