"""The first row: who, when, where, how, came. Filled in already; each opens its fields in its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.meeting import MeetingForm
from ips_desktop.terms.words import Attendance, Medium, Place
from resources.wordings import said
from ui.meeting.answers import lower, when_words
from ui.parts.fields import Field, choice_field, clock_field, date_field, minutes_field
from ui.parts.flow import Flow
from ui.parts.inputs import ChoiceInput
from ui.parts.opening import Answer, OpeningChip
from ui.where import place_key, places

CAME = str(Attendance.ATTENDED)


class ChipRow(QWidget):
    """Five answers. `fields` are those of the form; `who` is not one of them: another person is another form."""

    who_changed = Signal(object)
    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today, self._short, self._default_place = today, "", ""
        self.on = date_field("on", said("meeting.day"), today, past=True)
        self.at = clock_field("at", said("meeting.start"))
        self.minutes = minutes_field("minutes", said("meeting.length"))
        self.who_input: ChoiceInput[UUID] = ChoiceInput(())
        self.where_input: ChoiceInput[str] = ChoiceInput((), may_be_empty=True)
        self.place = Field("place", said("meeting.where"), self.where_input)
        self.medium = choice_field("medium", said("meeting.how"), [(str(m), said(f"terms.Medium.{m}")) for m in Medium])
        self.came = choice_field(
            "attendance", said("meeting.came"), [(str(a), said(f"terms.Attendance.{a}")) for a in Attendance]
        )
        self.fields = (self.on, self.at, self.minutes, self.place, self.medium, self.came)
        who = Field("who", said("meeting.who"), self.who_input)
        self.who_chip = OpeningChip(said("meeting.who"), [(who, 160)], lambda: Answer(self._short))
        self.when_chip = OpeningChip(
            said("meeting.when"), [(self.on, 236), (self.at, 90), (self.minutes, 150)], self._when
        )
        self.where_chip = OpeningChip(said("meeting.where"), [(self.place, 160)], self._where)
        self.how_chip = OpeningChip(said("meeting.how"), [(self.medium, 160)], self._how)
        self.came_chip = OpeningChip(said("meeting.came"), [(self.came, 180)], self._came, key="Alt+N")
        self.chips = (self.who_chip, self.when_chip, self.where_chip, self.how_chip, self.came_chip)
        self.setLayout(Flow(*self.chips))
        self.who_input.edited.connect(self._other_person)
        self.medium.control.edited.connect(self._medium_chosen)
        self.came_chip.aside_chosen.connect(self._turn)
        for field in self.fields:
            field.control.edited.connect(self._edited)

    def offer(self, form: MeetingForm) -> None:
        """What can be chosen for this person, and who it is."""
        people = dict(form.people)
        people.setdefault(form.client, form.name)
        self.who_input.offer(list(people.items()))
        self.who_input.put(form.client)
        self._short = form.short
        self.where_input.offer(places(form.venues))
        self._default_place = place_key(form.place, form.venue) if form.as_last_time else ""

    def show_answers(self) -> None:
        """Say what is answered now; a chip in which something is wrong stands open."""
        for chip in self.chips:
            chip.show_answer()
            if any(field.problem for field in chip.fields):
                chip.reveal()

    def shut(self) -> None:
        """Shut what can be shut."""
        for chip in self.chips:
            chip.shut()

    @property
    def has_come(self) -> bool:
        """Whether they met."""
        return self.came.value() == CAME

    def _when(self) -> Answer:
        return Answer(when_words(self.on.value(), self.at.value(), self.minutes.value(), self._today()))

    def _where(self) -> Answer:
        key = self.place.value()
        if not key:
            return Answer(said("meeting.no_place"))
        words = self.where_input.currentText()
        same = bool(self._default_place) and key == self._default_place
        return Answer(lower(words), said("meeting.as_last_time") if same else "")

    def _how(self) -> Answer:
        return Answer(lower(said(f"terms.Medium.{self.medium.value()}")))

    def _came(self) -> Answer:
        if self.has_come:
            return Answer(said("meeting.yes"), icon="check", tone="good", aside=said("meeting.did_not_meet"))
        value = self.came.value()
        missed = said("meeting.did_not_meet") if value == str(Attendance.MISSED) else ""
        words = missed or lower(said(f"terms.Attendance.{value}"))
        return Answer(words, icon="x", tone="attention", aside=said("meeting.they_came"))

    def _turn(self) -> None:
        """Alt+N: did not meet; once more: they came."""
        self.came.put(str(Attendance.MISSED) if self.has_come else CAME)
        self.came.control.edited.emit()

    def _medium_chosen(self) -> None:
        """A call has no place; back to face to face, the place is what it was last time."""
        if self.medium.value() != str(Medium.FACE_TO_FACE):
            self.place.put(str(Place.NO_PLACE))
        elif self.place.value() == str(Place.NO_PLACE):
            self.place.put(self._default_place)

    def _other_person(self) -> None:
        self.who_chip.shut(back=True)
        self.who_changed.emit(self.who_input.value())

    def _edited(self) -> None:
        for chip in self.chips:
            chip.show_answer()
        self.changed.emit()
