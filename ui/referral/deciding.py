"""Decide on a referral: start together with a named adviser, or not, and then why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ips_desktop.questions.person import PersonPage
from ips_desktop.questions.staff import AdviserChoice
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ReferralDecision
from resources.wordings import days, said
from ui.parts.boxes import Column, Panel, Row
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, date_field, prose_field
from ui.parts.inputs import ChoiceInput
from ui.parts.labels import Words, heading, small
from ui.parts.unfinished import UnfinishedLine
from ui.theme import changes, look

ACCEPTED, NOT_OFFERED = str(ReferralDecision.ACCEPTED), str(ReferralDecision.NOT_OFFERED)
WIDE, STACKED_BELOW = 620, 480


class DecideForm(QWidget):
    """`form` is bound to the draft. Only what the decision needs is shown."""

    def __init__(self, today: Callable[[], date], *, leads: bool) -> None:
        super().__init__()
        self._today, self._leads = today, leads
        self._advisers: dict[str, AdviserChoice] = {}
        self.lead, self._came, self._wants = heading(), small(wrap=True), Words("", wrap=True)
        self._reach = small(wrap=True)
        self._about = Panel(heading(said("referral.wants_heading")), self._wants, self._reach, gap=6)
        decisions = [(str(d), said(f"terms.ReferralDecision.{d}")) for d in ReferralDecision]
        self.decision = choice_field("decision", said("referral.decision"), decisions)
        self.on = date_field("on", said("referral.decided_on"), today, past=True)
        self._adviser: ChoiceInput[str] = ChoiceInput((), may_be_empty=True)
        self.adviser = Field("adviser", said("referral.adviser"), self._adviser)
        self.full = Words("", "small", "attention", wrap=True)
        self.yes = date_field("yes_on", said("referral.yes_on"), today, past=True, hint=said("referral.yes_on_hint"))
        self.reason = prose_field("reason", said("referral.reason"), lines=3)
        self.form = Form(self.decision, self.on, self.adviser, self.yes, self.reason, parent=self)
        self.summary, self.unfinished = ErrorSummary(), UnfinishedLine()
        self._pair = Row(self.decision, self.on, gap=12)
        self._asked = QWidget()
        self._asked.setLayout(Column(self._pair, self.adviser, self.full, self.yes, self.reason, gap=12))
        side = Row(self._asked, 1)
        column = Column(
            self.unfinished, self.summary, self.lead, self._came, self._about, side, 1, gap=12, sides=(24, 12, 24, 16)
        )
        self.setLayout(column)
        for field in (self.decision, self.adviser):
            field.control.edited.connect(self.follow)
        self.form.edited.connect(self.follow)
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self._asked.setMaximumWidth(look().px(WIDE))
        self._adviser.setMinimumWidth(look().px(280))
        narrow = self.width() < look().px(STACKED_BELOW)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The day under the decision where there is no room beside it."""
        super().resizeEvent(event)
        self._measure()

    def show_person(self, page: PersonPage, referral: UUID) -> None:
        """Who it is about, how they came, what they want."""
        header = page.header
        self.lead.setText(header.name)
        entry = next((e for e in page.timeline if e.id == referral), None)
        day = days.near(entry.on, self._today()) if entry is not None else ""
        self._came.setText(said("referral.came", line=entry.line.said(), day=day) if entry is not None else "")
        self._wants.setText((entry.text if entry is not None else "") or said("referral.wants_nothing"))
        self._reach.setText(" · ".join(part for part in (header.team, header.phone, header.reach) if part))
        self._reach.setVisible(bool(self._reach.text()))

    def offer(self, advisers: Sequence[AdviserChoice]) -> None:
        """Whom one can name, and how full they are."""
        self._advisers = {str(a.id): a for a in advisers}
        self._adviser.offer([(key, _adviser_words(a)) for key, a in self._advisers.items()])

    def start(self, adviser: UUID | None) -> None:
        """What the form starts with: start together, today, with this adviser."""
        self.form.put(
            {"decision": ACCEPTED, "on": self._today(), "adviser": str(adviser) if adviser else None, "yes_on": None}
        )
        self.follow()

    @property
    def is_accepted(self) -> bool:
        """Whether they start together."""
        return self.decision.value() == ACCEPTED

    def follow(self) -> None:
        """Show what this decision needs."""
        accepted = self.is_accepted
        chosen = self._advisers.get(self.adviser.value() or "")
        full = accepted and chosen is not None and is_full(chosen)
        self.adviser.setVisible(accepted)
        self.yes.setVisible(accepted)
        self.reason.setVisible(not accepted or (full and self._leads))
        if full and chosen is not None:
            key = "refusals.caseload.full_reason" if self._leads else "refusals.caseload.full"
            self.full.setText(said(key, count=chosen.active.count, places=chosen.active.places))
        self.full.setVisible(full)
        needs = full or self.decision.value() == NOT_OFFERED
        self.reason.hint.setText("" if needs else said("parts.optional"))

    def check(self) -> bool:
        """Say what cannot be understood, beside and on top."""
        self.form.check()
        if self.is_accepted and not self.adviser.value():
            self.adviser.show_problem(said("refusals.referral.adviser_missing"))
        if not self.is_accepted:
            self.yes.show_problem("")
        return self.show_wrong()

    def refuse(self, refused: Refused) -> bool:
        """Say a refusal beside its field; why one more is right is asked as the reason."""
        if refused.field == "why":
            refused = Refused(refused.code, "reason", **refused.facts)
            self.reason.show()
        return self.form.show_refused(refused) and not self.show_wrong()

    def show_wrong(self) -> bool:
        """Name what is wrong on top and go to the first; True when nothing is."""
        return self.summary.lead(self.form.problems())

    def taken(self) -> dict[str, Any]:
        """The answers as `decide_referral` takes them."""
        values = self.form.values()
        accepted = self.is_accepted
        return {
            "decision": ReferralDecision(values["decision"]),
            "on": values["on"],
            "adviser": UUID(values["adviser"]) if accepted and values["adviser"] else None,
            "yes_on": values["yes_on"] if accepted else None,
            "reason": values["reason"] if not self.reason.isHidden() else "",
        }


def is_full(adviser: AdviserChoice) -> bool:
    """Whether one more passes the limit (SS6.1)."""
    return adviser.active.count + 1 > adviser.active.limit


def _adviser_words(adviser: AdviserChoice) -> str:
    key = "referral.adviser_full" if is_full(adviser) else "referral.adviser_room"
    return said(key, name=adviser.name, count=adviser.active.count, places=adviser.active.places)
