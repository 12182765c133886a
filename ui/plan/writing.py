"""The draft: one long quiet form in the person's words, most asked first, the private page folded until it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from ips_desktop.questions.plan import PlanPage, PlanVersion
from ips_desktop.terms.words import GoalKind
from resources.wordings import said
from ui.parts.boxes import Column, Row, scrolled
from ui.parts.buttons import Button, Kind, secondary
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, prose_field, text_field
from ui.parts.labels import Words, label_for
from ui.plan.steps import StepsEditor
from ui.sentences import sentence
from ui.theme import changes, look

FIRST = (("goal", 2), ("why", 2), ("bring", 3))
AFTER = (("worked_when", 2), ("helps", 2), ("who_may_know", 2))
PRIVATE = (
    ("unwell_signs", 2),
    ("unwell_helps", 2),
    ("unwell_call", 1),
    ("benefits", 2),
    ("support", 2),
    ("training", 2),
)


class Writing(QWidget):
    """The left side while a version is being written."""

    draft = Signal(dict)
    agree = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        kinds = [(kind, said(f"terms.GoalKind.{kind}")) for kind in GoalKind]
        self.kind = choice_field("kind", said("plan.kind"), kinds)
        self.hours, self.by_when = text_field("hours", said("plan.hours")), text_field("by_when", said("plan.by_when"))
        # Most asked first: the goal, then who does what by when.
        first, after, private = (
            [prose_field(name, said(f"plan.{name}"), lines=lines) for name, lines in group]
            for group in (FIRST, AFTER, PRIVATE)
        )
        self.steps = StepsEditor(today)
        self.form = Form(*first, self.kind, self.hours, self.by_when, *after, *private)
        self.form.draft.connect(self._drafted)
        self.steps.edited.connect(self.form.touch)
        self.summary = ErrorSummary()
        self.private = QWidget()
        self.private.setLayout(Column(Words(said("plan.private_means"), "body", "text2", wrap=True), *private, gap=12))
        self.private.hide()
        self.more = secondary(said("plan.more"), icon="chevron-down", does=self._unfold)
        self.title = Words(said("plan.title"), "plan_title")
        self.button = Button(said("plan.we_agree"), Kind.PRIMARY, cap="Ctrl Enter", height=52, does=self.agree.emit)
        aims = Row(self.kind, self.hours, self.by_when, gap=12)
        inside = QWidget()
        inside.setLayout(
            Column(
                self.title, self.summary, first[0], label_for(said("plan.steps"), self.steps, role="plan_label"), self.steps,
                aims, *first[1:], *after, Row(self.more, 1), self.private, Row(self.button, 1), 1,
                gap=16, sides=(40, 24, 120, 32),
            )
        )  # fmt: skip
        self.setLayout(Column(scrolled(inside), gap=0))
        changes.worn.connect(self._enlarge)
        self._enlarge()

    def _enlarge(self) -> None:
        """Words to be read together are large while they are being written, too."""
        for control in self.findChildren(QPlainTextEdit):
            control.setFont(look().font("plan_who"))
        for control in self.findChildren(QLineEdit):
            control.setFont(look().font("plan_who"))
        for label in self.findChildren(QLabel):
            if label.buddy() is not None:  # pyright: ignore[reportUnnecessaryComparison]  the stub forgets None
                label.setFont(look().font("plan_label"))

    def show_plan(self, page: PlanPage, version: PlanVersion) -> None:
        """Fill in what is kept, and over it what was typed and not yet kept."""
        self.form.put({"kind": version.kind, "hours": version.hours, "by_when": version.by_when, **version.texts})
        self.steps.put(
            [
                {"id": s.id.bytes, "what": s.what, "who": s.who, "by": s.by_day.isoformat() if s.by_day else None}
                for s in version.steps
            ]
        )
        if page.draft_words:
            words = dict(page.draft_words)
            self.steps.put(words.pop("steps", []))
            self.form.put(words)
        if not version.texts.get("goal") and page.wants and not page.draft_words:
            self.form.put({"goal": page.wants})
        if any(version.texts.get(name) for name, _ in PRIVATE):
            self.private.show()
        self._enlarge()
        for row in self.steps.rows:
            row.who.setPlaceholderText(" / ".join(page.who_choices[:2]))

    def _drafted(self, _values: object) -> None:
        self.draft.emit(self.values())

    def values(self) -> dict[str, Any]:
        """Everything typed, as a draft keeps it."""
        typed = self.form.values()
        return {**typed, "kind": str(typed["kind"] or ""), "steps": self.steps.values()}

    def fields(self) -> dict[str, Any]:
        """The fields as the act takes them."""
        typed = self.form.values()
        kind = typed.pop("kind")
        return {**typed, **({"kind": GoalKind(kind)} if kind else {})}

    def show_refused(self, problem: Any) -> None:
        """Beside the field or the step, and on top."""
        words = sentence(problem)
        beside = self.form.show_refused(problem) or self.steps.show_refused(problem.field or "", words)
        problems = self.form.problems()
        self.summary.show_problems(problems or [(words, self._any())])
        if not beside:
            self.summary.setFocus()

    def _any(self) -> Field:
        return next(iter(self.form.fields.values()))

    def _unfold(self) -> None:
        self.private.setVisible(not self.private.isVisible())
