""" "Did anything change?": ten toggles in two rows, one Tab stop, and below them a box for each that is on (experience §3)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.meeting_changes import ChangeInput
from ips_desktop.questions.meeting import MeetingForm
from ips_desktop.terms.changing import ChangeKind
from resources.wordings import said
from ui.meeting.change_box import ChangeBox
from ui.meeting.change_fields import ICONS, Today
from ui.parts.boxes import Column
from ui.parts.choices import Choice, Toggles
from ui.parts.fields import Field
from ui.parts.insight import into_sight
from ui.parts.known import KnownInput
from ui.parts.labels import Words


class Changes(QWidget):
    """The row and its boxes. A box is made when it is first needed."""

    came = Signal(object)
    """Fields that are new, for the form they belong to."""
    turned = Signal()
    """One was turned on or off."""
    _form: MeetingForm
    """What the page began with for this person; the row is not seen before."""

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self.boxes: dict[ChangeKind, ChangeBox] = {}
        self._stale: set[ChangeKind] = set()
        self.toggles = Toggles(
            said("changes.heading"),
            [Choice(kind, said(f"terms.ChangeKind.{kind}"), icon=ICONS[kind]) for kind in ChangeKind],
        )
        self._holder = QWidget()
        self._column = Column(gap=10)
        self._holder.setLayout(self._column)
        self._holder.hide()
        self.setLayout(Column(Words(said("changes.heading"), "small_strong"), self.toggles, self._holder, gap=8))
        self.toggles.toggled.connect(self._toggled)

    def start(self, form: MeetingForm) -> None:
        """All off, for this person."""
        self._form, self._stale = form, set(self.boxes)
        self.turn_on(())

    @property
    def on(self) -> list[ChangeBox]:
        """The boxes of what is on, in their order."""
        return [self.boxes[kind] for kind in self.toggles.values() if kind in self.boxes]

    def kinds(self) -> list[str]:
        """What is on, as it is kept with a draft."""
        return [str(kind) for kind in self.toggles.values()]

    def turn_on(self, kinds: Iterable[object]) -> None:
        """Turn these on and the others off; their fields are there, and empty."""
        wanted = [kind for kind in ChangeKind if kind in tuple(kinds)]
        for kind in wanted:
            self._box(kind).has_begun = True
        self.toggles.put(*wanted)
        self._show()

    def changes(self) -> tuple[ChangeInput, ...]:
        """What is on, as the act takes it."""
        return tuple(box.change() for box in self.on)

    def follow(self) -> None:
        """Ask in each box what is to be asked: its fields were filled in."""
        for box in self.on:
            box.follow()

    def check(self) -> None:
        """Say beside its first field of what is on that nothing is said yet; of what is off nothing is said."""
        for box in self.boxes.values():
            if box not in self.on:
                for field in box.fields:
                    field.show_problem("")
        for box in self.on:
            for field in box.fields:
                if field.isHidden():
                    field.show_problem("")
            lacks = box.lacks()
            if lacks is not None and not lacks.problem:
                lacks.show_problem(said(f"refusals.change.{box.kind}"))

    def meant(self, name: str) -> Field | None:
        """The field that a refusal of an act names, "<kind>.<field>"; the first of its box when the act calls it otherwise."""
        kind, dot, _rest = name.partition(".")
        box = next((each for each in self.on if dot and each.kind == kind), None)
        if box is None:
            return None
        found = box.by_name.get(_rest)
        return found if found is not None and not found.isHidden() else box.head

    def _toggled(self, kind: ChangeKind, is_on: bool) -> None:
        if is_on:
            self._box(kind).begin()
        self._show()
        self.turned.emit()
        if is_on:
            box = self.boxes[kind]
            QTimer.singleShot(0, box, lambda: into_sight(box))

    def _box(self, kind: ChangeKind) -> ChangeBox:
        if kind in self._stale:  # it was made for the person before
            self._stale.remove(kind)
            self.boxes[kind].offer(self._form)
        if kind not in self.boxes:
            box = self.boxes[kind] = ChangeBox(kind, self._today, self._form)
            box.hide()
            order = list(ChangeKind)
            before = [each for each in self.boxes if order.index(each) < order.index(kind)]
            self._column.insertWidget(len(before), box)
            self._in_order()
            self.came.emit(box.fields)
        return self.boxes[kind]

    def _in_order(self) -> None:
        """Tab goes from the toggles through the boxes as they stand, whenever they were made."""
        last: QWidget = self.toggles.buttons[-1]
        for box in (self.boxes[kind] for kind in ChangeKind if kind in self.boxes):
            for stop in box.stops():
                QWidget.setTabOrder(last, stop)
                last = stop
            for field in box.fields:
                if isinstance(field.control, KnownInput):
                    field.control.in_order()

    def _show(self) -> None:
        shown = self.toggles.values()
        for kind, box in self.boxes.items():
            box.setVisible(kind in shown)
        self._holder.setVisible(bool(shown))
