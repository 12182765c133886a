"""Read together, signed, printed: the plan at 26 px at the left, the paper and the signatures at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ips_desktop.questions.marks import Step
from ips_desktop.questions.plan import PlanPage, PlanVersion
from ips_desktop.terms.words import PlanState, SignerRole
from resources.wordings import days, said
from ui.parts.boxes import Column, Hairline, Row, clear, scrolled
from ui.parts.buttons import Button, Kind
from ui.parts.checks import CheckBox
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.labels import Words, heading, small
from ui.plan.paper import Made
from ui.plan.signing import Signer
from ui.sentences import sentence
from ui.theme import changes, look

READ = (("goal", "plan.goal_read"), ("helps", "plan.helps_read"), ("who_may_know", "plan.who_may_know_read"))


class Reading(QWidget):
    """The left side: nothing but this person's words."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self.lines = Column(gap=12, sides=(40, 28, 40, 32))
        inside.setLayout(self.lines)
        self.setLayout(Column(scrolled(inside), gap=0))

    def show_plan(self, version: PlanVersion) -> None:
        """Show a version in large letters."""
        clear(self.lines)
        self.lines.addWidget(Words(said("plan.title"), "plan_title", wrap=True))
        self._text(said("plan.goal_read"), version.texts.get("goal", ""))
        self.lines.addWidget(Words(said("plan.steps"), "plan_label", "text2"))
        for step in version.steps:
            self.lines.addWidget(Hairline())
            self.lines.addWidget(self._step(step))
        self.lines.addWidget(Hairline())
        for name, key in READ[1:]:
            self._text(said(key), version.texts.get(name, ""))
        self.lines.addStretch(1)

    def _text(self, label: str, text: str) -> None:
        if text:
            self.lines.addWidget(Words(label, "plan_label", "text2"))
            self.lines.addWidget(Words(text, "plan", wrap=True))

    def _step(self, step: Step) -> QWidget:
        number = Words(str(step.number), "plan_label", "accent")
        number.setFixedWidth(look().px(36))
        by = Words(days.day(step.by_day) if step.by_day else "", "plan_who", "text2")
        by.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = Row(number, gap=12)
        line.addWidget(Words(step.what, "plan", wrap=True), 5)
        line.addWidget(Words(step.who, "plan_who", "text2", wrap=True), 2)
        line.addWidget(by, 2)
        holder = QWidget()
        holder.setLayout(line)
        return holder


class SigningSide(QFrame):
    """The right side: the paper as it will print, two signatures, then print and save."""

    def __init__(self, does: dict[str, Callable[[], Any]]) -> None:
        super().__init__()
        self.paper = QLabel()
        self.paper.setAccessibleName(said("plan.preview"))
        self.heading, self.version = heading(said("plan.we_agree")), small("", wrap=True)
        self.state = ChipLabel(Chip("", Tone.GOOD, "circle-check"))
        self.large = CheckBox(said("plan.large_print"))
        self._set_paper = does["paper"]
        self.large.toggled.connect(self._large)
        self.person, self.adviser = Signer(SignerRole.PERSON), Signer(SignerRole.ADVISER)
        self.sign = self._button(said("plan.sign"), Kind.PRIMARY, "signature", does["sign"])
        self.print = self._button(said("plan.print"), Kind.PRIMARY, "printer", does["print"])
        self.save = self._button(said("plan.save"), Kind.SECONDARY, "device-floppy", does["save"])
        self.both = self._button(said("plan.both"), Kind.SECONDARY, "", does["both"])
        self.html = Button(said("plan.save_html"), Kind.QUIET, does=does["html"])
        self.not_now = Button(said("plan.copy_not_now"), Kind.QUIET, does=does["not_now"])
        self.change = Button(said("plan.change"), Kind.QUIET, icon="pencil", does=does["change"])
        self.next = Button("", Kind.SECONDARY, does=does["next"])
        self.note = small("", wrap=True)
        beside = Column(self.heading, self.version, Row(self.state, 1), self.large, 1, gap=8)
        top = Row(self.paper, gap=24)
        top.addLayout(beside, 1)
        acts = Row(self.print, self.save, self.both, 1, gap=12)
        more = Row(self.html, self.not_now, 1, gap=8)
        inside = QWidget()
        inside.setLayout(
            Column(
                top, self.person, self.adviser, Row(self.sign, 1), acts, more, Row(self.change, 1), Row(self.next, 1),
                self.note, 1, gap=12, sides=(32, 24, 40, 24),
            )
        )  # fmt: skip
        self.setLayout(Column(scrolled(inside), gap=0))
        changes.worn.connect(self._measure)
        self._measure()

    def _button(self, words: str, kind: Kind, icon: str, does: Callable[[], Any]) -> Button:
        return Button(words, kind, icon=icon, height=52, does=does)

    def _large(self, _on: bool) -> None:
        self._set_paper()

    def _measure(self) -> None:
        self.setMinimumWidth(look().px(498))

    def show_plan(self, page: PlanPage, version: PlanVersion) -> None:
        """Show how a version stands, and what can be done with it."""
        signed = version.state == PlanState.SIGNED
        self.person.show_signer(page.name, page.first or page.name)
        self.adviser.show_signer(page.adviser_name, page.adviser_first or page.adviser_name)
        on = version.signed_on or version.agreed_on
        self.version.setText(said("plan.version_line", label=version.label, day=days.day_of_year(on) if on else ""))
        chip = (
            Chip(said("plan.signed_chip"), Tone.GOOD, "signature")
            if signed
            else Chip(said("plan.agreed_chip"), Tone.GOOD, "circle-check")
        )
        self.state.show_chip(chip)
        for part, shown in (
            (self.person, not signed), (self.adviser, not signed), (self.sign, not signed), (self.change, not signed),
            (self.print, signed), (self.save, signed), (self.both, signed), (self.html, signed),
            (self.not_now, signed and not version.copy), (self.next, signed),
        ):  # fmt: skip
            part.setVisible(shown and (page.may_edit or part in (self.print, self.save, self.both, self.html)))
        self.next.say(said("plan.start_next", label=page.next_label))
        self.note.setText(said("plan.signed_note", label=page.next_label) if signed else said("plan.sign_note"))
        if not version.intact:
            self.note.setText(said("plan.not_intact"))

    def show_paper(self, made: Made) -> None:
        """Show the first page as it will print."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(made.picture).scaledToWidth(
            round(look().px(150) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        self.paper.setPixmap(picture)
        self.paper.setFixedSize(picture.deviceIndependentSize().toSize())

    def show_refused(self, problem: Any) -> bool:
        """Put a refusal beside the signer it is about."""
        field = str(problem.field or "")
        for signer in (self.person, self.adviser):
            if field == f"signature.{signer.role}":
                signer.show_problem(sentence(problem))
                return True
        return False
