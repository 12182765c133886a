""" "Where were we?": the last note, the plan's steps, what stands of telling employers; read-only and out of the Tab order."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.diary import where
from ips_desktop.questions.marks import Step
from ips_desktop.questions.meeting import LastNote, MeetingForm
from ips_desktop.questions.meeting_offers import Decided
from ips_desktop.questions.texts import word
from ips_desktop.terms.sharing import Disclosure
from resources.wordings import days, said
from ui.meeting.answers import lower
from ui.parts.boxes import Column, Hairline, Row, clear, scrolled
from ui.parts.flow import Flow
from ui.parts.labels import Pictogram, Words, heading, small
from ui.theme import changes, look

WIDE = 312


class Beside(QWidget):
    """The right column."""

    def __init__(self) -> None:
        super().__init__()
        self._said = Column(gap=0, sides=(24, 16, 24, 16))
        inside = QWidget()
        inside.setLayout(self._said)
        self.area = scrolled(inside)
        self.setLayout(Column(self.area, gap=0))
        self.set_wide(wide=False)
        changes.worn.connect(self._measure)

    def set_wide(self, *, wide: bool) -> None:
        """Narrow windows show it over the whole width."""
        self._is_wide = wide
        self._measure()

    def _measure(self) -> None:
        if self._is_wide:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(look().px(WIDE))

    def show_person(self, form: MeetingForm, today: date, me: str) -> None:
        """What is known of the person so far."""
        clear(self._said)
        for part in (
            *_last(form, today, me),
            _gap(24),
            *_plan(form.steps),
            _gap(24),
            *_sharing(form.offers.decided, today),
        ):
            self._said.addWidget(part)
        self._said.addStretch(1)

    _is_wide = False


def _gap(height: int) -> QWidget:
    gap = QWidget()
    gap.setFixedHeight(look().px(height))
    return gap


def _last(form: MeetingForm, today: date, me: str) -> list[QWidget]:
    note = form.last
    if note is None:
        return [heading(said("meeting.last")), _gap(4), Words(said("meeting.first", name=form.first), wrap=True)]
    words = said("meeting.withheld") if note.withheld else note.text or said("meeting.no_note")
    body = Words(words, "body", "text" if note.text and not note.withheld else "text2", wrap=True)
    return [heading(said("meeting.last")), small(last_line(form, note, today, me), wrap=True), _gap(8), body]


def last_line(form: MeetingForm, note: LastNote, today: date, me: str) -> str:
    """Tue 17 Nov, café, 45 min; and with whom, when it was somebody else."""
    venue = next((v.name for v in form.venues if v.id == note.venue_id), "")
    parts = [
        days.day(note.on) if note.on.year == today.year else days.day_of_year(note.on),
        lower(where(note.place, venue, note.medium).said()) if note.place or note.medium else "",
        said("meeting.minutes", n=note.minutes) if note.minutes else "",
        said("meeting.by_whom", name=note.by) if note.by not in ("", me) else "",
    ]
    return ", ".join(part for part in parts if part)


def _plan(steps: tuple[Step, ...]) -> list[QWidget]:
    parts: list[QWidget] = [heading(said("meeting.plan")), _gap(6)]
    if not steps:
        return [*parts, small(said("meeting.no_plan"))]
    for step in steps:
        parts += [Hairline(), _step(step)]
    return parts


def _step(step: Step) -> QWidget:
    done = step.done_on is not None
    words = said("meeting.withheld") if step.withheld else step.what
    icon = Pictogram("circle-check" if done else "circle", "good" if done else "text2", 20)
    lines = Column(Words(words, "body", "text2" if done or step.withheld else "text", wrap=True), gap=1)
    if step.done_on is None and step.by_day is not None:
        lines.addWidget(small(said("meeting.step_by", day=days.day(step.by_day))))
    row = QWidget()
    row.setAccessibleName(said("meeting.done" if done else "meeting.open", what=words))
    left = Column(icon, 1, gap=0, sides=(0, 1, 0, 0))
    layout = Row(left, lines, gap=8, sides=(0, 7, 0, 7))
    layout.setStretch(1, 1)
    row.setLayout(layout)
    return row


def _sharing(decided: Decided | None, today: date) -> list[QWidget]:
    """Whether their employer may be told, and since when that is agreed (FS10)."""
    top = [heading(said("changes.sharing")), _gap(4)]
    if decided is None:
        return [*top, small(said("changes.not_decided"), wrap=True)]
    answer = (
        said(f"changes.may_tell.{decided.decision}") if decided.decision in list(Disclosure) else word(decided.decision)
    )
    line = QWidget()
    line.setLayout(Flow(Words(said("changes.may_tell")), Words(answer, "strong"), gap=4))
    line.setAccessibleName(f"{said('changes.may_tell')} {answer}")
    on = days.day(decided.on) if decided.on.year == today.year else days.day_of_year(decided.on)
    return [*top, line, small(said("changes.agreed", day=on))]
