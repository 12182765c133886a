"""The answers of the page, laid out: chips, note, next step; what was wrong on top; what was left unfinished above all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.questions.meeting import MeetingForm
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.meeting.answers import late_words
from ui.meeting.changes import Changes
from ui.meeting.chips import ChipRow
from ui.meeting.further import Further
from ui.meeting.next_step import NextStep
from ui.parts.boxes import Column, Row
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form
from ui.parts.inputs import ProseInput
from ui.parts.labels import Pictogram, Words
from ui.parts.unfinished import UnfinishedLine, put_typed, typed
from ui.where import place_key

NOTE_LINES = 5
SOON = 7


class MeetingAnswers(QWidget):
    """Everything that is typed or chosen. `form` is bound to the draft; `is_touched`: the person changed something."""

    again = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.is_touched = False
        self._step_touched = False
        self.chips = ChipRow(today)
        prose = ProseInput(lines=NOTE_LINES)
        self.note_editor = prose.editor
        prose.give_way()
        self.note = Field("note", said("meeting.note"), prose, hint=said("meeting.note_hint"))
        self.changes = Changes(today)
        self.next = NextStep(today)
        self.further = Further()
        self.form = Form(*self.chips.fields, self.note, *self.next.fields, *self.further.fields, parent=self)
        self.summary = ErrorSummary()
        self.unfinished = UnfinishedLine()
        self.unfinished.again.connect(self.again)
        self.unfinished.went_on.connect(self.note.setFocus)
        self._late_words = Words("", "small", "attention", wrap=True)
        self._late = QWidget()
        self._late.setLayout(Row(Pictogram("clock", "attention", 16), self._late_words, gap=6))
        self._late_words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._late.hide()
        column = Column(
            self.unfinished,
            self.summary,
            self.chips,
            self._late,
            self.note,
            self.changes,
            self.next,
            self.further,
            gap=14,
            sides=(24, 12, 24, 16),
        )
        column.setStretchFactor(self.note, 1)
        self.setLayout(column)
        self.form.edited.connect(self._edited)
        self.changes.came.connect(self._take)
        self.changes.turned.connect(self.form.touch)
        self.chips.changed.connect(self._follow)
        self.next.step.control.edited.connect(self._step_typed)

    def start(self, start: MeetingForm, *, joint: bool = False) -> None:
        """Fill in what this person's form starts with, and what was left unfinished over it. `joint`: with the care co-ordinator."""
        self.form.clear()
        self.summary.show_problems(())
        self.chips.offer(start)
        self.changes.start(start)
        self.next.offer(start.who_choices, start.next_who)
        self.form.put(
            {
                "on": start.on,
                "at": start.at,
                "minutes": start.minutes,
                "place": place_key(start.place, start.venue),
                "medium": start.medium,
                "attendance": start.attendance,
                "next_step": start.next_step,
                "next_who": start.next_who,
                "travel_minutes": start.travel,
            }
        )
        self.next.put_by(start.next_by, self._today() + timedelta(days=SOON))
        self.further.begin(start.coordinator, joint=joint or start.joint)
        self._first_step, self.is_touched, self._step_touched = start.next_step, False, False
        if start.draft is not None:
            self.restore(start.draft)
        self._follow()
        self.further.follow()
        self.chips.show_answers()
        self.chips.shut()

    def restore(self, words: Mapping[str, Any]) -> None:
        """Write back what was typed before and what was turned on, with the caret where it was."""
        self.changes.turn_on(words.get("changes") or ())
        put_typed(self.form, words)
        self.changes.follow()
        self.is_touched = self._step_touched = True
        caret = words.get("caret")
        if isinstance(caret, int):
            editor = self.note_editor
            cursor = editor.textCursor()
            cursor.setPosition(min(caret, len(editor.toPlainText())))
            editor.setTextCursor(cursor)
        self.further.follow()
        self._follow()
        self.chips.show_answers()

    def words(self) -> dict[str, Any]:
        """All as it was typed, what is on, and where the caret stands."""
        caret = self.note_editor.textCursor().position()
        return {**typed(self.form), "changes": self.changes.kinds(), "caret": caret}

    def check(self) -> bool:
        """Say beside each field and on top what cannot be kept; only the day is asked for, and what changed where something did."""
        self.form.check()
        self.changes.check()
        on = self.chips.on
        if not on.problem and on.value() is None:
            on.show_problem(said("meeting.on_missing"))
        if not self.next.step.value():  # without a step nobody is asked by when
            self.next.by.show_problem("")
        return self.show_wrong()

    def refuse(self, refused: Refused) -> bool:
        """Say a refusal beside its field and on top; False when no field here is meant."""
        meant = self.changes.meant(refused.field or "")
        field = meant.name if meant is not None else refused.field
        return self.form.show_refused(Refused(refused.code, field, **refused.facts)) and not self.show_wrong()

    def show_wrong(self) -> bool:
        """Name what is wrong on top, in the order of the page, and go to the first; True when nothing is."""
        self.further.follow()
        self.chips.show_answers()
        changed = [field for box in self.changes.on for field in box.fields]
        order = (*self.chips.fields, self.note, *changed, *self.next.fields, *self.further.fields)
        return self.summary.lead([(field.problem, field) for field in order if field.problem])

    def take_further(self) -> None:
        """In a narrow window the button of who else was there stands here, at the end."""
        self.further.take_back()
        self.setTabOrder(self.next.by.control, self.further.unfold)

    def _edited(self) -> None:
        self.is_touched = True
        self.unfinished.hide()

    def _take(self, fields: tuple[Field, ...]) -> None:
        self.form.take(*fields)

    def _step_typed(self) -> None:
        self._step_touched = True

    def _follow(self) -> None:
        """What hangs on the chips: the late line, the note's hint, and the step after a meeting that was not."""
        late = late_words(self.chips.on.value(), self._today())
        self._late_words.setText(late)
        self._late.setVisible(bool(late))
        met = self.chips.has_come
        self.note.hint.setText(said("meeting.note_hint" if met else "meeting.note_hint_missed"))
        if not self._step_touched:
            self.next.step.put(self._first_step if met else said("meeting.try_again"))

    _first_step = ""
