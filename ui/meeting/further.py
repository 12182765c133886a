"""Who else was there, and the way: folded, since most meetings need none of it; what is answered is never behind its heading."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Column
from ui.parts.buttons import quiet
from ui.parts.fields import Field, choice_field, minutes_field, text_field
from ui.parts.flow import Flow
from ui.parts.insight import go_to


class Further(QWidget):
    """Who else was there, by name where it is known, and the way; `unfold` opens it and stands in the foot where there is room."""

    def __init__(self) -> None:
        super().__init__()
        yes_no = [(True, said("parts.yes")), (False, said("parts.no"))]
        self.fields: tuple[Field, ...] = (
            *(
                choice_field(name, said(f"fields.meeting.{name}"), yes_no, may_be_empty=True)
                for name in ("carer", "interpreter", "joint")
            ),
            text_field("with_whom", said("fields.meeting.with_whom")),
            minutes_field("travel_minutes", said("fields.meeting.travel_minutes")),
        )
        self.joint, self.with_whom = (next(f for f in self.fields if f.name == name) for name in ("joint", "with_whom"))
        self.joint.control.edited.connect(self._name_coordinator)
        self._coordinator = ""
        self.unfold = quiet(said("meeting.further"), icon="chevron-down", key="Alt+E", does=self.open)
        self._inside = QWidget()
        self._inside.setLayout(Flow(*self.fields, gap=12))
        self._inside.hide()
        self._column = Column(self._inside, gap=8)
        self.setLayout(self._column)

    def begin(self, coordinator: str, *, joint: bool) -> None:
        """Whose name is proposed for a joint meeting, and whether this is one."""
        self._coordinator = coordinator
        if joint:
            self.joint.put(value=True)
            self._name_coordinator()

    def _name_coordinator(self) -> None:
        """The co-ordinator was there: their name stands in the field, and goes again with the answer, unless another was typed."""
        named = self.with_whom.value()
        if self.joint.value() and not named:
            self.with_whom.put(self._coordinator)
        elif not self.joint.value() and named == self._coordinator:
            self.with_whom.put("")

    def open(self) -> None:
        """Show the fields and go to the first."""
        self.reveal()
        go_to(self.fields[0])

    def reveal(self) -> None:
        """Show the fields."""
        self.unfold.hide()
        self._inside.show()

    def follow(self) -> None:
        """Fold them, unless one of them says something or is objected to."""
        if any(field.problem or field.value() not in (None, "") for field in self.fields):
            self.reveal()
        else:
            self._inside.hide()
            self.unfold.show()

    def take_back(self) -> None:
        """The button stands in the form: in a narrow window the foot has no room for it."""
        self._column.insertWidget(0, self.unfold)
