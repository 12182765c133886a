"""The right half: the profile, and where the plan stands. Label 128, text beside it, a hairline between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.marks import Step
from ips_desktop.questions.person import PersonHeader, PlanSummary, ProfileView
from resources.wordings import days, said
from ui.parts.boxes import Column, Hairline, Row, clear, scrolled
from ui.parts.buttons import secondary
from ui.parts.chips import Chip, ChipLabel
from ui.parts.flow import Flow
from ui.parts.labels import Pictogram, Words, small
from ui.theme import look

LABEL = 128


def row(label: str, *parts: QWidget) -> QWidget:
    """A labelled line of the tab."""
    words = Words(label, "small_strong", "text2", wrap=True)
    words.setFixedWidth(look().px(LABEL))
    beside = Column(*parts, gap=4)
    holder = QWidget()
    line = Row(words, gap=16, sides=(0, 12, 0, 12))
    line.addLayout(beside, 1)
    words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    holder.setLayout(line)
    return holder


def text_row(label: str, text: str) -> QWidget:
    """A labelled text."""
    return row(label, Words(text or said("person.not_said"), "body", "text" if text else "text2", wrap=True))


def chips_row(label: str, words: Sequence[str]) -> QWidget:
    """A labelled line of chips."""
    holder = QWidget()
    holder.setLayout(Flow(*(ChipLabel(Chip(word)) for word in words)))
    return row(label, holder)


class Tab(QWidget):
    """A tab that is filled anew with each answer."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self.lines = Column(gap=0, sides=(24, 8, 24, 16))
        inside.setLayout(self.lines)
        self.setLayout(Column(scrolled(inside), gap=0))

    def fill(self, *rows: QWidget) -> None:
        """Show these rows."""
        clear(self.lines)
        for n, each in enumerate(rows):
            if n:
                self.lines.addWidget(Hairline())
            self.lines.addWidget(each)
        self.lines.addStretch(1)


class ProfileTab(Tab):
    """What the person wants from work and brings to it."""

    def __init__(self, edit: Callable[[], object]) -> None:
        super().__init__()
        self._edit = edit

    def show_profile(self, head: PersonHeader, view: ProfileView | None, *, withheld: bool) -> None:
        """Show the profile, or what to do first."""
        if withheld:
            self.fill(Words(said("person.not_here"), "body", "text2", wrap=True))
            return
        edit = secondary(
            said("person.edit_profile" if view else "person.begin_profile"), icon="pencil", key="Alt+F", does=self._edit
        )
        foot = QWidget()
        foot.setLayout(Row(edit, 1, sides=(0, 12, 0, 12)))
        reach = row(
            said("person.reach"),
            Words(
                ", ".join(part for part in (head.reach, head.phone, head.email) if part) or said("person.not_said"),
                wrap=True,
            ),
            *([small(head.language)] if head.language else []),
        )
        if view is None:
            self.fill(
                Words(said("person.no_profile"), "body", "text2", wrap=True), reach, *([foot] if head.may_edit else [])
            )
            return
        lines = [
            text_row(said("person.wants"), view.goal),
            text_row(said("person.why"), view.why_now),
            text_row(said("person.good_at"), view.strengths),
            chips_row(said("person.prefers"), [text for _, text in view.preferences]),
            text_row(said("person.helps"), view.helps),
            reach,
        ]
        if view.missing and view.due is not None:
            missing = ", ".join(said(f"person.missing.{name}") for name in view.missing)
            lines.append(small(said("person.profile_missing", what=missing, day=days.day(view.due)), wrap=True))
        self.fill(*lines, *([foot] if head.may_edit else []))


class PlanTab(Tab):
    """Where the plan stands."""

    def __init__(self, open_plan: Callable[[], object], tick: Callable[[Step], object]) -> None:
        super().__init__()
        self._open_plan, self._tick = open_plan, tick

    def show_plan(self, head: PersonHeader, plan: PlanSummary | None, *, withheld: bool) -> None:
        """Show the plan in force, or what to do first."""
        foot = QWidget()
        words = "person.start_plan" if plan is None else "person.open_plan"
        foot.setLayout(Row(secondary(said(words), icon="file-text", does=self._open_plan), 1, sides=(0, 12, 0, 12)))
        feet = [foot] if head.may_edit and not withheld else []
        if plan is None:
            self.fill(Words(said("person.no_plan"), "body", "text2", wrap=True), *feet)
            return
        self.fill(
            text_row(said("person.goal"), plan.goal or (said("person.not_here") if plan.withheld else "")),
            row(said("person.version"), *self._standing(plan)),
            row(said("person.steps"), *[self._step(step, may=head.may_edit and not withheld) for step in plan.steps]),
            *feet,
        )

    def _standing(self, plan: PlanSummary) -> list[QWidget]:
        lines: list[QWidget] = [Words(said(f"person.plan_state.{plan.state}", label=plan.label), "strong")]
        if plan.signed_on:
            lines.append(small(said("person.signed_on", day=days.day_of_year(plan.signed_on))))
        elif plan.agreed_on:
            lines.append(small(said("person.agreed_on", day=days.day_of_year(plan.agreed_on))))
        if plan.review_on:
            lines.append(small(said("person.review_by", day=days.day_of_year(plan.review_on))))
        if plan.draft is not None:
            lines.append(small(said("person.draft", label=plan.draft_label)))
        return lines

    def _step(self, step: Step, *, may: bool) -> QWidget:
        done = step.done_on is not None
        words = Words(step.what or said("person.not_here"), "body", "text2" if done else "text", wrap=True)
        by = small(" · ".join(part for part in (step.who, days.day(step.by_day) if step.by_day else "") if part))
        line = Row(Pictogram("circle-check" if done else "circle", "good" if done else "text2"), gap=8)
        line.addLayout(Column(words, by, gap=0), 1)
        if may and not done:
            tick = secondary(said("person.tick"), does=lambda: self._tick(step))
            tick.setAccessibleName(said("person.tick_step", n=step.number))
            line.addWidget(tick)
        holder = QWidget()
        holder.setLayout(line)
        return holder
