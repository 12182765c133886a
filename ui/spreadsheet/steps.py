"""The four steps of a spreadsheet, each with its way on and its way back at the foot. Going back and on again changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.interchange.sheet_kinds import SheetKind
from resources.wordings import said
from ui.parts.boxes import Column, Hairline, scrolled
from ui.parts.buttons import primary, quiet
from ui.parts.form_foot import FormFoot
from ui.spreadsheet.choosing import Choosing
from ui.spreadsheet.done import Done
from ui.spreadsheet.looking import Looking
from ui.spreadsheet.matching import Matching

ON, BEFORE = "Ctrl+Return", "Alt+Left"


class Steps(QStackedLayout):
    """`does` has what the feet do: "look", "bring", "ready" and "begin"."""

    def __init__(
        self,
        page: QWidget,
        sides: tuple[Choosing, Matching, Looking, Done],
        kind: SheetKind,
        does: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(page)
        self._choosing, self._matching, self._looking, self._done = sides
        back = quiet(said("spreadsheet.back"), icon="chevron-left", key=BEFORE, does=self.to_choose)
        self.look_foot = FormFoot(primary(said("spreadsheet.look"), key=ON, does=does["look"]), back)
        before = quiet(said("spreadsheet.columns_again"), icon="chevron-left", key=BEFORE, does=self.to_match)
        self.bring_foot = FormFoot(primary(said("spreadsheet.bring"), key=ON, does=does["bring"]), before)
        another = quiet(said("spreadsheet.another"), does=does["begin"])
        self.done_foot = FormFoot(primary(kind.says("ready"), key=ON, does=does["ready"]), another)
        self.feet = (self.look_foot, self.bring_foot, self.done_foot)
        self._choosing.go_on.clicked.connect(self.to_match)
        self._sides = (
            scrolled(self._choosing),
            _side(scrolled(self._matching), self.look_foot),
            _side(scrolled(self._looking), self.bring_foot),
            _side(scrolled(self._done), self.done_foot),
        )
        for side in self._sides:
            self.addWidget(side)

    def is_at_start(self) -> bool:
        """Whether this is the first step."""
        return self.currentWidget() is self._sides[0]

    def to_choose(self) -> None:
        """Choose a file; one that is open can be gone on with."""
        self._go(0, self._choosing.choose if self._choosing.go_on.isHidden() else self._choosing.go_on)

    def to_match(self) -> None:
        """Say what each column is."""
        self._go(1, self._matching.inputs[0] if self._matching.inputs else self.look_foot.first)

    def to_look(self) -> None:
        """Look at every row."""
        self._go(2, self._looking.list)

    def to_done(self) -> None:
        """It is brought in."""
        self._go(3, self.done_foot.first)

    def _go(self, step: int, first: QWidget) -> None:
        self.setCurrentWidget(self._sides[step])
        first.setFocus()


def _side(inside: QWidget, foot: FormFoot) -> QWidget:
    side = QWidget()
    side.setLayout(Column(inside, Hairline(), foot, gap=0))
    return side
