"""The right half: the profile, and where the plan stands. Label 128, text beside it, a hairline between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.marks import Step
from ips_desktop.questions.person import PlanSummary, ProfileView
from ips_desktop.questions.person_header import PersonHeader
from ips_desktop.terms.words import AT_WORK
from resources.wordings import days, has, said
from ui.parts.boxes import Column, Hairline, Row, clear
from ui.parts.buttons import quiet, secondary
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.flow import Flow
from ui.parts.labels import Pictogram, Words, small
from ui.theme import look

LABEL = 128


def row(label: str, *parts: QWidget) -> QWidget:
    """A labelled line of the tab: the label's first line stands on the base of the words beside it."""
    words = Words(label, "small_strong", "text2", wrap=True)
    words.setContentsMargins(0, look().px(2), 0, 0)
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
        self.lines = Column(gap=0, sides=(10, 8, 24, 0))
        self.setLayout(self.lines)

    def fill(self, *rows: QWidget) -> None:
        """Show these rows, a hairline between each and the next."""
        parts: list[QWidget] = []
        for each in rows:
            parts += [Hairline(), each] if parts else [each]
        self.fill_plainly(*parts)

    def fill_plainly(self, *parts: QWidget) -> None:
        """Show these parts as they are."""
        clear(self.lines)
        for each in parts:
            self.lines.addWidget(each)


def padded(words: QWidget) -> QWidget:
    """A line without a label, with the room of the others."""
    holder = QWidget()
    holder.setLayout(Column(words, gap=0, sides=(0, 12, 0, 12)))
    return holder


class ProfileTab(Tab):
    """What the person wants from work and brings to it."""

    def __init__(self, edit: Callable[[], object]) -> None:
        super().__init__()
        self._edit = edit

    def show_profile(self, head: PersonHeader, view: ProfileView | None, *, withheld: bool) -> None:
        """Show the profile, or what to do first."""
        if withheld:
            self.fill(padded(Words(said("person.not_here"), "body", "text2", wrap=True)))
            return
        edit = secondary(
            said("person.edit_profile" if view else "person.begin_profile"), icon="pencil", key="Alt+F", does=self._edit
        )
        foot = QWidget()
        foot.setLayout(Row(edit, 1, sides=(0, 12, 0, 12)))
        reach = row(
            said("person.reach"),
            Words(
                ", ".join(part for part in (head.reach.rstrip(". "), head.phone, head.email) if part)
                or said("person.not_said"),
                wrap=True,
            ),
            *([small(head.language)] if head.language else []),
        )
        if view is None:
            self.fill(
                padded(Words(said("person.no_profile"), "body", "text2", wrap=True)),
                reach,
                *([foot] if head.may_edit else []),
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

    def __init__(
        self,
        open_plan: Callable[[], object],
        tick: Callable[[Step], object],
        close: Callable[[Step], object],
        compare: Callable[[], object],
    ) -> None:
        super().__init__()
        self._open_plan, self._tick, self._close, self._compare = open_plan, tick, close, compare

    def show_plan(self, head: PersonHeader, plan: PlanSummary | None, today: date, *, withheld: bool) -> None:
        """Show the plan in force, or what to do first."""
        words = "person.start_plan" if plan is None else "person.open_plan"
        foot = QWidget()
        others = [quiet(said("person.compare"), does=self._compare)] if plan is not None and plan.label != "1" else []
        first = secondary(said(words), icon="file-text", does=self._open_plan)
        foot.setLayout(Row(first, *others, 1, gap=12, sides=(0, 16, 0, 12)))
        feet = [foot] if head.may_edit and not withheld else []
        if plan is None:
            self.fill_plainly(padded(Words(said("person.no_plan"), "body", "text2", wrap=True)), *feet)
            return
        may = head.may_edit and not withheld
        goal = plan.goal or (said("person.not_here") if plan.withheld else said("person.not_said"))
        done = sum(step.done_on is not None for step in plan.steps)
        label = said("person.steps_done", n=len(plan.steps), done=done) if plan.steps else said("person.no_steps")
        parts: list[QWidget] = [
            self._standing(plan),
            _label(said("person.wants")),
            Words(goal, "sentence", wrap=True),
            *_aside(plan.kind),
            _label(label),
        ]
        for step in plan.steps:
            parts += [Hairline(), self._step(step, today, may=may)]
        self.fill_plainly(*parts, *feet)

    def _standing(self, plan: PlanSummary) -> QWidget:
        if plan.signed_on:
            chip = Chip(said("person.signed_on", day=days.day(plan.signed_on)), Tone.GOOD, "signature")
        elif plan.agreed_on:
            chip = Chip(said("person.agreed_on", day=days.day(plan.agreed_on)), Tone.ATTENTION, "file-text")
        else:
            chip = Chip(said("person.plan_state.draft"), Tone.NEUTRAL, "pencil")
        told = [
            said("person.version", label=plan.label),
            said("person.review_by", day=days.day(plan.review_on)) if plan.review_on else "",
            said("person.draft", label=plan.draft_label) if plan.draft is not None and plan.draft != plan.id else "",
        ]
        holder = QWidget()
        line = Row(ChipLabel(chip), gap=8, sides=(0, 14, 0, 4))
        line.addWidget(small(" · ".join(part for part in told if part), wrap=True), 1)
        holder.setLayout(line)
        return holder

    def _step(self, step: Step, today: date, *, may: bool) -> QWidget:
        words = Words(step.what or said("person.not_here"), "body", "text" if step.is_open else "text2", wrap=True)
        line = Row(gap=8, sides=(0, 6, 0, 6))
        shape = "circle-check" if step.done_on is not None else "circle" if step.is_open else "circle-x"
        icon = Pictogram(shape, "good" if step.done_on is not None else "text2")
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        under = [each for each in (step.who, step.closed_why) if each]
        line.addLayout(Column(words, *(small(each, wrap=True) for each in under), gap=0), 1)
        if step.closed_on is not None:
            line.addWidget(small(said("person.closed_on", day=days.day(step.closed_on))))
        elif step.done_on is not None:
            line.addWidget(small(said("person.done_on", day=days.day(step.done_on))))
        elif step.by_day is not None:
            by = small(
                said("person.step_was_by" if step.by_day < today else "person.step_by", day=days.day(step.by_day))
            )
            by.recolour("attention" if step.by_day < today else "text2")
            line.addWidget(by)
        if may and step.is_open:
            for act, does in (("tick", self._tick), ("close", self._close)):
                button = quiet(said(f"person.{act}"), does=lambda does=does: does(step))
                button.setAccessibleName(said(f"person.{act}_step", n=step.number))
                line.addWidget(button)
        holder = QWidget()
        holder.setLayout(line)
        return holder


def _aside(kind: str) -> list[QWidget]:
    """A plan that aims at no employment is shown as such, and nothing is blocked (SS2.1)."""
    if not kind or kind in AT_WORK:
        return []
    key = f"terms.GoalKind.{kind}"
    return [small(said("person.no_work_goal", kind=said(key) if has(key) else kind), wrap=True)]


def _label(words: str) -> QWidget:
    label = Words(words, "small_strong", "text2")
    label.setContentsMargins(0, look().px(8), 0, 0)
    return label
