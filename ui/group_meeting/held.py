"""One that is over or called off: what it was, who came, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.diary import where
from ips_desktop.questions.group_meeting import CALLED_OFF, GroupPage, Member
from ips_desktop.terms.words import Attendance
from resources.wordings import days, said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.boxes import Column
from ui.parts.buttons import primary, secondary
from ui.parts.card_list import CardList
from ui.parts.cards import Card, CardShape, spoken
from ui.parts.flow import Flow
from ui.parts.labels import sentence, small
from ui.parts.tall_cards import TallCards
from ui.theme import changes, look

SHAPE = CardShape(height=56, lead=44)
LEAST_HIGH = 220


def card(member: Member) -> Card:
    """Who, and whether they came."""
    known = next((each for each in Attendance if each == member.attendance), None)
    came = said(f"group.came.{known}") if known is not None else said("group.expected")
    icon = "user" if known is None else "check" if known == Attendance.ATTENDED else "x"
    return Card(title=member.name, second=came, lead_icon=icon)


def told(answer: GroupPage) -> str:
    """Job club, Tue 24 Nov 10:00–11:30, Library."""
    place = where(answer.place, "", answer.medium).said() if answer.place or answer.medium else ""
    venue = next((v.name for v in answer.venues if v.id == answer.venue), "")
    when = days.day(answer.on) if answer.on else ""
    if answer.at is not None:
        hours = days.span(answer.at, answer.at + answer.minutes) if answer.minutes else days.clock(answer.at)
        when = f"{when} {hours}".strip()
    return ", ".join(part for part in (answer.name, when, venue or place) if part)


class Held(QWidget):
    """`opened(client)`, `again()`, `take_back()` and `put_on()` are the page's."""

    def __init__(
        self,
        opened: Callable[[UUID], object],
        again: Callable[[], object],
        take_back: Callable[[], object],
        put_on: Callable[[], object],
    ) -> None:
        super().__init__()
        self.lead, self.more = sentence(), small(wrap=True)
        self.again = primary(said("group.again"), icon="calendar-event", does=again)
        self.put_on = secondary(said("group.put_on"), does=put_on)
        self.back = secondary(said("group.take_back"), does=take_back)
        acts = QWidget()
        acts.setLayout(Flow(self.again, self.put_on, self.back, gap=8))
        self.model: RowsModel[Member] = RowsModel(
            [ModelColumn(said("group.people"), lambda member: member.name)], sentence=lambda m: spoken(card(m))
        )
        self.list = CardList(self.model, TallCards(card, SHAPE), name=said("group.people"))
        self.list.opened.connect(self._open)
        self._opened = opened
        column = Column(self.lead, self.more, acts, gap=12, sides=(24, 14, 24, 16))
        column.addWidget(self.list, 1)
        self.setLayout(column)
        changes.worn.connect(self._measure)
        self._measure()

    def _open(self, member: Member) -> None:
        if not member.withheld:
            self._opened(member.id)

    def _measure(self) -> None:
        self.list.setMinimumHeight(look().px(LEAST_HIGH))

    def show_group(self, answer: GroupPage) -> None:
        """Show this one."""
        off = answer.state == CALLED_OFF
        self.lead.setText(told(answer))
        came = sum(member.attendance == Attendance.ATTENDED for member in answer.people)
        self.more.setText(said("group.is_off") if off else said("group.sum", n=came, of=len(answer.people)))
        self.put_on.setVisible(off)
        self.back.setVisible(answer.may_take_back and not off)
        self.model.show(answer.people)
        if answer.people and self.list.row() is None:
            self.list.keeps.go(0)
