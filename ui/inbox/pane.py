"""The item at the right: both texts, what was there before, and every act that settles it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ips_desktop.questions.inbox import ARRIVED, CHOOSE, InboxItem
from resources.wordings import said
from ui.inbox.sides import SideCard
from ui.parts.boxes import Column, Panel, Row
from ui.parts.buttons import Button, quiet
from ui.parts.labels import Pictogram, Words, small
from ui.place import BACK
from ui.theme import look

Keep = Literal["mine", "theirs", "both", "own"]
STACKED_BELOW = 560


class Pane(QWidget):
    """What one item says. `does(name)` is called with "mine", "theirs", "both", "own", "one", "form", "seen", "person" or "back"."""

    def __init__(self, does: Callable[[str], object]) -> None:
        super().__init__()
        self.back = quiet(said("inbox.back"), icon="chevron-left", does=lambda: does(BACK))
        self.title_line, self.what = Words("", "title", wrap=True), Words("", "body", "text2", wrap=True)
        self.mine = SideCard(strong=True, key="1", does=lambda: does("mine"))
        self.theirs = SideCard(strong=False, key="2", does=lambda: does("theirs"))
        self.both = Button(said("inbox.keep_both"), height=44, cap="3", does=lambda: does("both"))
        self.own = quiet(said("inbox.write_own"), icon="pencil", does=lambda: does("own"))
        self.one = Button(said("inbox.one_job"), height=44, does=lambda: does("one"))
        self.seen = Button(said("inbox.seen"), height=44, does=lambda: does("seen"))
        self.right = Button("", height=44, does=lambda: does("form"))
        self.person = quiet(said("inbox.open_person"), icon="user", does=lambda: does("person"))
        self.before, self.standing = Words("", "body", wrap=True), Words("", "body", wrap=True)
        self.together = Panel(small(said("inbox.together")), self.standing, gap=4)
        told = Row(Pictogram("history", "text2", 20), gap=12)
        told.addWidget(self.before, 1)
        self.history = Panel(told, sides=(16, 12, 16, 12))
        self.writing = Column(gap=0)
        self.setLayout(self._laid())

    def _laid(self) -> Column:
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(look().px(16))
        self._sides.addWidget(self.mine, 1)
        self._sides.addWidget(self.theirs, 1)
        column = Column(Row(self.back, 1), self.title_line, self.what, gap=10, sides=(8, 8, 8, 24))
        column.addLayout(self._sides)
        for part in (Row(self.both, self.own, 1, gap=8), Row(self.one, self.right, self.seen, 1, gap=8)):
            column.addLayout(part)
        column.addLayout(self.writing)
        for part in (self.together, self.history):
            column.addWidget(part)
        column.addLayout(Row(self.person, 1))
        column.addStretch(1)
        return column

    def show_item(self, item: InboxItem) -> None:
        """Show this item, with the acts that settle it and no others."""
        self.title_line.setText(item.title.said())
        self.what.setText(" ".join(part for part in (item.why.said() + "." if item.why else "", _means(item)) if part))
        for side, shown, name in ((self.mine, item.mine, "mine"), (self.theirs, item.theirs, "theirs")):
            side.setVisible(shown is not None and not item.withheld)
            if shown is not None:
                side.show_side(shown, shown=item.shown == name, may=name in item.acts)
        for button, name in ((self.both, "both"), (self.own, "own"), (self.one, "one"), (self.seen, "seen")):
            button.setVisible(name in item.acts)
        self.right.setVisible(bool(item.form or item.place))
        self.right.say(_right(item))
        self.standing.setText(item.standing)
        self.together.setVisible(bool(item.standing) and not item.shown)
        self.before.setText(said("inbox.before", text=item.base) if item.base else "")
        self.history.setVisible(bool(item.base))

    def first(self) -> QWidget:
        """What takes the keyboard when one comes here: the first act that can be done."""
        acts = (self.mine.button, self.theirs.button, self.both, self.one, self.right, self.seen, self.person)
        return next((act for act in acts if not act.isHidden() and act.isVisibleTo(self)), self.person)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the two texts stand under each other."""
        super().resizeEvent(event)
        narrow = self.width() < look().px(STACKED_BELOW)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def _right(item: InboxItem) -> str:
    """What puts it right, by name."""
    if item.place:
        return said(f"inbox.open_{item.place}")
    return said(f"forms.{item.form}.title") if item.form else ""


def _means(item: InboxItem) -> str:
    """One sentence that says what there is to do."""
    if item.withheld:
        return said("inbox.withheld")
    if item.group == ARRIVED:
        return said("inbox.aside_means")
    return said("inbox.both_kept_until") if item.group == CHOOSE else said("inbox.merged_means")
