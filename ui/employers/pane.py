"""The right half: who the employer is, what we have done there, leads, people there, whom we placed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ips_desktop.questions.employer import EmployerView, LogEntry
from ips_desktop.questions.marks import Chip as Marked
from resources.wordings import said
from ui.employers.log import LogList
from ui.employers.side import Side
from ui.parts.boxes import Column, Hairline, Row, clear
from ui.parts.buttons import Button, IconButton, primary, quiet, secondary
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.flow import Flow
from ui.parts.labels import Words, heading, small
from ui.parts.press_card import pop_up
from ui.theme import changes, look

SIDE, BESIDE_FROM = 280, 660
OF_CONTACT = ("change_contact", "contact_also_for", "remove_contact")
OF_EMPLOYER = ("change_employer", "employer_ready", "employer_person", "merge_employers")


class Pane(QWidget):
    """One employer."""

    asked = Signal(str, object)
    """A form, and what it would be about."""
    left = Signal()
    """Back to the list."""

    def __init__(self) -> None:
        super().__init__()
        self._view: EmployerView | None = None
        self._asked_for: Marked | None = None
        self.back = quiet(said("employers.back"), icon="chevron-left", cap="Esc", does=self.left.emit)
        self.name = Words("", "title", wrap=True)
        self.line, self.reach = Words("", "body", "text2", wrap=True), small("", wrap=True)
        self.known = Words("", "body", wrap=True)
        self.lead = secondary(said("employers.lead"), cap="Alt L", does=self._for("lead"))
        self.record = primary(
            said("employers.record"), icon="message-circle", cap="Alt M", does=self._for("employer_contact")
        )
        self.more = IconButton(said("employers.more"), "dots", does=self.show_more)
        self._chips = Flow(gap=8)
        acts, chips = QWidget(), QWidget()
        acts.setLayout(Flow(self.more, self.lead, self.record, gap=8))
        chips.setLayout(self._chips)
        self.log, self.summary = LogList(), small("", wrap=True)
        self.none = Words(said("employers.log.none"), "body", "text2", wrap=True)
        self.log.chosen.connect(self._contact)
        self.side = Side()
        self.side.asked.connect(self.asked)
        self._acts, self._names = acts, Row(gap=12)
        self._names.addWidget(self.name, 1)
        self._names.addWidget(acts, 0, Qt.AlignmentFlag.AlignTop)
        self._lay(chips)
        changes.worn.connect(self._fit)

    def _lay(self, chips: QWidget) -> None:
        top = Column(self.back, gap=8)
        top.addLayout(self._names)
        for part in (self.line, self.reach, chips, self.known):
            top.addWidget(part)
        logged = QWidget()
        logged.setLayout(
            Column(Row(heading(said("employers.log")), 1, self.summary), Hairline(), self.none, self.log, 1, gap=8)
        )
        self._halves = Row(gap=24)
        self._halves.addWidget(logged, 1)
        self._halves.addWidget(self.side)
        whole = Column(gap=16, sides=(24, 12, 24, 16))
        whole.addLayout(top)
        whole.addLayout(self._halves)
        whole.addStretch(1)
        self.setLayout(whole)

    def _for(self, form: str) -> Callable[[], None]:
        def ask() -> None:
            if self._view is not None:
                self.asked.emit(form, self._view.id)

        return ask

    def about(self) -> UUID | None:
        """Which employer is shown."""
        return self._view.id if self._view is not None else None

    def show_employer(self, view: EmployerView) -> None:
        """Show this employer."""
        if self._view is not None and self._view.id != view.id:
            self._asked_for = None
        self._view = view
        self.name.setText(view.name)
        line = " · ".join(part.said() for part in (view.line, view.kept_by) if part is not None)
        self.line.setText(f"{line[:1].upper()}{line[1:]}")
        for words, text in ((self.reach, view.reach), (self.known, "\n".join(p for p in (view.needs, view.note) if p))):
            words.setText(text)
            words.setVisible(bool(text))
        self.summary.setText(view.summary)
        self.log.entries.show(view.log)
        self.log.setVisible(bool(view.log))
        self.none.setVisible(not view.log)
        self.side.show_panels(view.side)
        self._chip()
        self._fit()

    def show_asked(self, employer: UUID, chip: Marked | None) -> None:
        """Who of my people asked for what they have."""
        if employer == self.about():
            self._asked_for = chip
            self._chip()

    def _chip(self) -> None:
        clear(self._chips)
        if self._view is None:
            return
        for mark in (self._asked_for, self._view.ready):
            if mark is not None:
                self._chips.addWidget(ChipLabel(Chip(mark.text.said(), Tone(mark.kind), mark.icon)))
        if self._view.parts:
            self._chips.addWidget(ChipLabel(Chip(said("employers.merged", n=len(self._view.parts)), icon="git-merge")))

    def show_more(self) -> None:
        """What else can be done with this employer, and with the records merged into it."""
        if self._view is None:
            return
        acts = [(form, self._view.id) for form in OF_EMPLOYER]
        acts += [("part_employers", part) for part in self._view.parts]
        self._menu(self.more, said("employers.more.employer"), acts)

    def _contact(self, entry: LogEntry) -> None:
        self._menu(self.log, said("employers.more.contact"), [(form, entry.id) for form in OF_CONTACT])

    def _menu(self, over: QWidget, name: str, acts: Sequence[tuple[str, UUID]]) -> None:
        at = over.visualRect(over.currentIndex()).bottomLeft() if isinstance(over, LogList) else None
        pop_up(over, name, [(said(f"forms.{form}.title"), self._goes(form, about)) for form, about in acts], at)

    def _goes(self, form: str, about: UUID) -> Callable[[], None]:
        return lambda: self.asked.emit(form, about)

    def first(self) -> Button:
        """Where the keyboard comes in."""
        return self.record

    def _fit(self) -> None:
        beside = self.width() >= look().px(BESIDE_FROM)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._names.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._acts.setMinimumWidth(self._acts.sizeHint().width() if beside else 0)
        self.side.setMinimumWidth(look().px(SIDE) if beside else 0)
        self.side.setMaximumWidth(look().px(SIDE) if beside else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Log and side beside each other, or under each other."""
        super().resizeEvent(event)
        self._fit()
