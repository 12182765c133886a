"""The draft: one long quiet form in the person's words, most asked first, the private page folded until it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from ips_desktop.questions.plan import PROSE, PlanPage, PlanVersion
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import GoalKind
from resources.wordings import said
from ui.parts.beside import Beside
from ui.parts.boxes import Column, Row, scrolled
from ui.parts.buttons import Button, Kind
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, date_field, prose_field, text_field
from ui.parts.inputs import ProseInput
from ui.parts.insight import go_to
from ui.parts.labels import Words, label_for, small
from ui.parts.unfinished import put_typed, typed
from ui.plan.growing import Growing
from ui.plan.steps import StepsEditor
from ui.sentences import sentence
from ui.theme import changes, look

FIRST = (("goal", 2), ("why", 2), ("bring", 3))
AFTER = (("worked_when", 1), ("helps", 2), ("who_may_know", 2))
PRIVATE = (
    ("unwell_signs", 2), ("unwell_adviser", 2), ("unwell_helps", 2), ("unwell_call", 1), ("benefits_by", 1), ("benefits", 2),
    ("support", 2), ("training", 2), ("training_ends", 1), ("training_purpose", 1),
)  # fmt: skip
SHORTEST = 14
"""Letters of a kind of goal that are always in sight."""
HIGH = 44
"""Everything that is pressed while planning together is so high at least."""
HINTED = ("bring", "who_may_know", "benefits_by", "benefits")
"""Those whose field says how to write it so that the paper can show it well."""


def _asked(name: str, lines: int) -> Field:
    field = prose_field(
        name, said(f"plan.{name}"), hint=said(f"plan.{name}_hint") if name in HINTED else "", lines=lines
    )
    if isinstance(field.control, ProseInput):
        Growing(field.control, lines)
    return field


class Writing(QWidget):
    """The whole page while a version is being written."""

    draft = Signal(dict)
    agree = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        kinds = [(kind, said(f"terms.GoalKind.{kind}")) for kind in GoalKind]
        self.kind = choice_field("kind", said("plan.kind"), kinds)
        if isinstance(
            self.kind.control, QComboBox
        ):  # in large words the longest of them would be wider than the window
            self.kind.control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.kind.control.setMinimumContentsLength(SHORTEST)
        self.hours, self.by_when = text_field("hours", said("plan.hours")), text_field("by_when", said("plan.by_when"))
        self.review = date_field("review_on", said("plan.review_on"), today)
        # Most asked first: the goal, then who does what by when.
        first, after, private = ([_asked(*asked) for asked in group] for group in (FIRST, AFTER, PRIVATE))
        self.steps = StepsEditor(today)
        self.form = Form(*first, self.kind, self.hours, self.by_when, *after, self.review, *private)
        self.form.draft.connect(self._drafted)
        self.steps.edited.connect(self.form.touch)
        goal = first[0].control
        self.steps.before = goal.editor if isinstance(goal, ProseInput) else goal
        self.summary = ErrorSummary()
        self.private = QWidget()
        self.private.setLayout(Column(Words(said("plan.private_means"), "body", "text2", wrap=True), *private, gap=16))
        self.more = Button(said("plan.more"), icon="chevron-down", height=44, does=self._unfold)
        self.button = Button(said("plan.we_agree"), Kind.PRIMARY, cap="Ctrl Enter", height=52, does=self.agree.emit)
        self.button.words_role = "plan_label"
        self.kept = small()
        self._lay(first, after)
        self._fold(hidden=True)
        changes.worn.connect(self._enlarge)
        self._enlarge()

    def _lay(self, first: list[Field], after: list[Field]) -> None:
        aims = Beside((self.kind, 2), (self.hours, 2), (self.by_when, 2), least=760, gap=12)
        inside = QWidget()
        inside.setLayout(
            Column(
                Words(said("plan.title"), "plan_title", wrap=True), self.summary, first[0],
                label_for(said("plan.steps"), self.steps, role="plan_label"), self.steps, aims, *first[1:], *after,
                self.review, Row(self.more, 1), self.private, Row(self.button, self.kept, 1, gap=16), 1,
                gap=16, sides=(40, 24, 40, 32),
            )
        )  # fmt: skip
        self.setLayout(Column(scrolled(inside), gap=0))

    def _enlarge(self) -> None:
        """Words to be read together are large while they are being written, too."""
        for control in (*self.findChildren(QLineEdit), *self.findChildren(QComboBox)):
            control.setFont(look().font("plan_who"))
        for control in (self.hours.control, self.by_when.control, self.review.control, self.kind.control):
            control.setStyleSheet(f"min-height: {look().px(HIGH) - 2}px")  # inside its lines
        for label in self.findChildren(QLabel):
            if label.buddy() is not None:  # pyright: ignore[reportUnnecessaryComparison]  the stub forgets None
                label.setFont(look().font("plan_label"))

    def show_plan(self, page: PlanPage, version: PlanVersion) -> None:
        """Fill in what is kept, and over it what was typed and not yet kept."""
        self.say_kept("")
        self.summary.show_problems([])
        kept = {
            "kind": version.kind,
            "hours": version.hours,
            "by_when": version.by_when,
            "review_on": version.review_on,
        }
        self.form.put({**dict.fromkeys(PROSE, ""), **kept, **version.texts})
        self.steps.put(
            [
                {"id": s.id.bytes, "what": s.what, "who": s.who, "by": s.by_day.isoformat() if s.by_day else None}
                for s in version.steps
            ]
        )
        if page.draft_words:
            self._put_draft(page.draft_words)
        elif not version.texts.get("goal") and page.wants:
            self.form.put({"goal": page.wants})
        for row in self.steps.rows:
            row.who.editor.setPlaceholderText(" / ".join(page.who_choices[:2]))
        self._fold(hidden=not any(self.form.fields[name].value() for name, _ in PRIVATE))
        self._enlarge()

    def _put_draft(self, words: Mapping[str, Any]) -> None:
        rest = dict(words)
        self.steps.put(rest.pop("steps", []))
        put_typed(self.form, rest)

    def _drafted(self, _values: object) -> None:
        self.draft.emit(self.values())

    def say_kept(self, words: str) -> None:
        """That the draft was kept, and when."""
        self.kept.setText(words)

    def values(self) -> dict[str, Any]:
        """Everything as it was typed, for the draft."""
        words = typed(self.form)
        return {**words, "kind": str(words["kind"] or ""), "steps": self.steps.values()}

    def fields(self) -> dict[str, Any]:
        """The fields as the act takes them."""
        answers = self.form.values()
        kind = answers.pop("kind")
        return {**answers, **({"kind": GoalKind(kind)} if kind else {})}

    def check(self) -> bool:
        """Say beside each field and step what cannot be understood; True when all is well."""
        fine = self.form.check()
        return self.steps.check() and fine

    def show_refused(self, refused: Refused) -> None:
        """Beside the field or the step, and on top."""
        words = sentence(refused)
        beside = self.form.show_refused(refused) or self.steps.show_refused(refused.field or "", words)
        problems = self.form.problems()
        if not beside:
            problems = [(words, next(iter(self.form.fields.values())))]
        self.summary.lead(problems)

    def _fold(self, *, hidden: bool) -> None:
        self.private.setHidden(hidden)

    def _unfold(self) -> None:
        self._fold(hidden=not self.private.isHidden())
        if not self.private.isHidden():
            go_to(self.form.fields["unwell_signs"])
