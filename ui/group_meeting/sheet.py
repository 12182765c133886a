"""The questions: what it is, when and where, who is in it, and, once it is over, what was done; the foot below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.desk import LONDON
from ips_desktop.questions.group_meeting import GroupPage
from ips_desktop.terms.words import Medium
from resources.wordings import said
from ui.group_meeting.naming import NamedHere
from ui.group_meeting.people import PeopleInput
from ui.parts.boxes import Column, Grid, Hairline, scrolled
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, clock_field, date_field, minutes_field, prose_field, text_field
from ui.parts.form_foot import FormFoot
from ui.parts.inputs import ChoiceInput, ProseInput
from ui.parts.labels import sentence
from ui.parts.unfinished import UnfinishedLine
from ui.theme import look
from ui.where import place_key, places

ONE_COLUMN_BELOW, TWO_COLUMNS_BELOW, COLUMNS = 560, 900, 4


class GroupSheet(QWidget):
    """All that is seen while a group is written down. `now`: this instant, microseconds UTC."""

    def __init__(self, today: Callable[[], date], now: Callable[[], int], foot: FormFoot) -> None:
        super().__init__()
        self._today, self._now = today, now
        self.not_names: set[str] = set()
        self._ask()
        self.lead, self.summary, self.unfinished = sentence(said("group.lead")), ErrorSummary(), UnfinishedLine()
        self._grid = Grid(gap=12)
        self._grid.spread(self.short, COLUMNS)
        inside = QWidget()
        whole = Column(
            self.lead, self.unfinished, self.summary, self._grid, self.who, self.note, self.named, 1, gap=12,
            sides=(24, 12, 24, 16),
        )  # fmt: skip
        inside.setLayout(whole)
        self.setLayout(Column(scrolled(inside), Hairline(), foot, gap=0))
        self.form.edited.connect(self.look)

    def _ask(self) -> None:
        self.name = text_field("name", said("group.name"), hint=said("group.name_hint"))
        self.on = date_field("on", said("group.on"), self._today)
        self._where: ChoiceInput[str] = ChoiceInput((), may_be_empty=True)
        mediums = [(str(each), said(f"terms.Medium.{each}")) for each in Medium]
        self.short: tuple[Field, ...] = (
            self.name,
            self.on,
            clock_field("at", said("group.at")),
            minutes_field("minutes", said("group.minutes")),
            Field("place", said("group.where"), self._where),
            choice_field("medium", said("group.how"), mediums),
            minutes_field("travel_minutes", said("group.travel"), hint=said("group.travel_hint")),
        )
        self.people = PeopleInput()
        self.who = Field("people", said("group.people"), self.people, hint=said("group.people_hint"))  # pyright: ignore[reportArgumentType]  an input of its own
        self.note = prose_field("note", said("group.note"), hint=said("group.note_hint"), lines=3)
        if isinstance(self.note.control, ProseInput):
            self.note.control.stay()
        self.named = NamedHere(self._no_name)
        self.people.no_name.connect(self._no_name)
        self.form = Form(*self.short, self.who, self.note, parent=self)

    def offer(self, answer: GroupPage) -> None:
        """Where it can be, and who can be in it."""
        self._where.offer(places(answer.venues))
        self.people.offer(answer.mine, answer.last)

    def fill(self, answer: GroupPage, on: date | None) -> None:
        """What the questions begin with; `on`: the day asked for elsewhere."""
        self.not_names = set()
        self.form.put(
            {
                "name": answer.name,
                "on": on or answer.on,
                "at": answer.at,
                "minutes": answer.minutes,
                "place": place_key(answer.place, answer.venue) if answer.place else None,
                "medium": answer.medium,
                "travel_minutes": answer.travel_minutes,
                "note": "",
            }
        )
        self.people.show_members(answer.people)
        self.look()

    def begin(self) -> None:
        """The caret where the first answer is missing."""
        (self.name if not self.name.value() else self.who).setFocus()

    def is_ahead(self) -> bool:
        """Whether it is still to come: on a later day, or later today."""
        on, today = self.on.value(), self._today()
        if on is None or on != today:
            return on is not None and on > today
        at = self.form.fields["at"].value()
        now = datetime.fromtimestamp(self._now() / 1_000_000, LONDON)
        return at is not None and at > now.hour * 60 + now.minute

    def look(self) -> None:
        """What is still to come asks nothing of what was done; who is named where others may read it is said."""
        ahead = self.is_ahead()
        self.note.setVisible(not ahead)
        self.people.be_ahead(ahead=ahead)
        self.named.tell("" if ahead else self.people.named_by(str(self.note.value()), self.not_names))
        self.people.look(self.not_names)

    def _no_name(self, words: str) -> None:
        self.not_names.add(words)
        self.look()
        (self.note if not self.named.isVisible() else self.named.no_name).setFocus()

    def answers_can_be_kept(self) -> bool:
        """Whether nothing is wrong; what is, is said on top and beside its field."""
        self.form.check()
        if not self.on.problem and self.on.value() is None:
            self.on.show_problem(said("meeting.on_missing"))
        return self.summary.lead(self.form.problems())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The short questions beside each other where there is room."""
        px, wide = look().px, self.width()
        self._grid.spread(
            self.short, 1 if wide < px(ONE_COLUMN_BELOW) else 2 if wide < px(TWO_COLUMNS_BELOW) else COLUMNS
        )
        super().resizeEvent(event)
