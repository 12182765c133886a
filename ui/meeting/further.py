"""Who else was there, and the way: folded, since most meetings need none of it; what is answered is never behind its heading."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Column
from ui.parts.buttons import quiet
from ui.parts.fields import Field, choice_field, minutes_field
from ui.parts.flow import Flow


class Further(QWidget):
    """A button, and behind it four fields."""

    def __init__(self) -> None:
        super().__init__()
        yes_no = [(True, said("parts.yes")), (False, said("parts.no"))]
        self.fields: tuple[Field, ...] = (
            *(
                choice_field(name, said(f"fields.meeting.{name}"), yes_no, may_be_empty=True)
                for name in ("carer", "interpreter", "joint")
            ),
            minutes_field("travel_minutes", said("fields.meeting.travel_minutes")),
        )
        self.unfold = quiet(said("meeting.further"), icon="chevron-down", key="Alt+E", does=self.open)
        self._inside = QWidget()
        self._inside.setLayout(Flow(*self.fields, gap=12))
        self._inside.hide()
        self.setLayout(Column(self.unfold, self._inside, gap=8))

    def open(self) -> None:
        """Show the fields and go to the first."""
        self.reveal()
        self.fields[0].setFocus()

    def reveal(self) -> None:
        """Show the fields."""
        self.unfold.hide()
        self._inside.show()

    def follow(self) -> None:
        """Fold them, unless one of them says something or is objected to."""
        if any(field.problem or field.value() is not None for field in self.fields):
            self.reveal()
        else:
            self._inside.hide()
            self.unfold.show()
