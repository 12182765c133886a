"""What was done today, folded under the list: a line each, and the way back where an act has one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ips_desktop.casework.giving import take_back_given
from ips_desktop.casework.putting_off import take_back_put_off
from ips_desktop.casework.taking_back import (
    take_back_copy,
    take_back_information,
    take_back_meeting,
    take_back_yes,
)
from ips_desktop.questions.done_today import Done
from resources.wordings import days, said
from ui.forms.registry import form
from ui.parts.boxes import Column, Hairline, Panel, Row, clear
from ui.parts.buttons import quiet
from ui.parts.labels import Link, Words
from ui.place import Place
from ui.theme import look

OF_FORM = {
    "job_check": "check_job", "in_work_plan": "in_work_plan", "benefits_advice": "record_advice", "application": "add_lead_for",
    "application_ended": "application_ended", "contact_for": "contact_also_for", "interview": "interview", "job": "start_job",
    "job_ended": "end_job", "job_terms": "change_terms", "at_risk": "job_at_risk", "at_risk_outcome": "settle_risk",
    "adjustment": "ask_adjustment", "stepping_stone": "start_step", "stepping_stone_ended": "end_step", "award": "add_award",
    "care_plan_review": "contribute_to_review", "onward_referral": "refer_onward", "advice_given": "give_advice",
    "brief_intervention": "brief_intervention", "next_job_request": "next_job", "search_plan": "search_plan",
    "consent_withdrawn": "withdraw_consent", "closed": "finish",
}  # fmt: skip
"""The form in which a thing was done, by its kind: what takes it back is the form's own way back."""
OWN: dict[str, tuple[Callable[..., Any], str]] = {
    "meeting": (take_back_meeting, "meeting"),
    "put_off": (take_back_put_off, "put_off"),
    "given_paper": (take_back_given, "given"),
    "plan_copy": (take_back_copy, "plan"),
    "information": (take_back_information, "client"),
    "yes": (take_back_yes, "client"),
}
"""What is done without a form, with the way back and what it is called with."""


def way_back(done: Done) -> tuple[Callable[..., Any], dict[str, Any]] | None:
    """The act that takes a thing back, and what it is called with; None where there is none."""
    if done.kind in OWN:
        act, name = OWN[done.kind]
        return act, {name: done.client if name == "client" else done.id}
    spec = form(OF_FORM[done.kind]) if done.kind in OF_FORM else None
    return (spec.undo, {spec.undo_as: done.id}) if spec is not None and spec.undo is not None else None


class DoneToday(QWidget):
    """Hidden while nothing is done. Taking back is offered where `way_back` finds an act, and is done by the page."""

    def __init__(self, page: Place) -> None:
        super().__init__()
        self._page, self.is_open = page, False
        self._shown: tuple[Done, ...] = ()
        self.fold = quiet("", icon="chevron-right", does=self.turn)
        self.fold.inset = 2
        self._lines = Column(gap=0)
        self.lines = Panel(self._lines, gap=0, sides=(16, 4, 16, 4))
        self.lines.hide()
        self.setLayout(Column(Row(self.fold, 1), self.lines, gap=4))
        self.hide()

    def show_done(self, done: Sequence[Done]) -> None:
        """Say how many, and write the lines anew when they are others."""
        self.fold.say(said("today.done_count", n=len(done)))
        if tuple(done) != self._shown:
            self._shown = tuple(done)
            self._write()
        self.setVisible(bool(done))

    def turn(self) -> None:
        """Unfold, or fold again."""
        self.is_open = not self.is_open
        self.fold.icon_name = "chevron-down" if self.is_open else "chevron-right"
        self.fold.update()
        self._write()

    def _take_back(self, done: Done) -> None:
        """It was not done; the page asks again by itself."""
        found = way_back(done)
        if found is not None:
            act, about = found
            words = said("today.not_done", name=done.name, what=done.line.said())
            self._page.do(act, **about).then(lambda _kept: self._page.toast.emit(words, None))

    def _write(self) -> None:
        clear(self._lines)
        for n, done in enumerate(self._shown if self.is_open else ()):
            if n:
                self._lines.addWidget(Hairline())
            self._lines.addLayout(self._line(done))
        self.lines.setVisible(self.is_open)

    def _line(self, done: Done) -> Row:
        at = Words(days.clock(done.at) if done.at is not None else "", "small_strong", tabular=True)
        at.setFixedWidth(look().px(48))
        what = done.line.said()
        words = Words(said("today.done_name", name=done.name, what=what), "small", wrap=True)
        line = Row(at, gap=8, sides=(0, 6, 0, 6))
        line.addWidget(words, 1)
        if way_back(done) is not None:
            link = Link(said("today.take_back"), lambda: self._take_back(done), role="small")
            link.setAccessibleName(said("today.take_back_name", name=done.name, what=what))
            line.addWidget(link)
        return line
