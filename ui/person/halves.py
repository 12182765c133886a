"""What happened at the left, who the person is at the right; in a narrow window one at a time, under one row of tabs."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.tabs import TabRow, Tabs
from ui.theme import changes, look

NARROW_BELOW = 900


class Halves(QWidget):
    """`step` goes to the next tab, in a narrow window past what happened too."""

    def __init__(self, story: QWidget, tabs: Tabs, names: tuple[str, ...]) -> None:
        super().__init__()
        self.story, self.tabs = story, tabs
        self.switch = TabRow(said("person.tabs"))
        for name in (said("person.story"), *names):
            self.switch.addTab(name)
        self._line = Hairline(upright=True)
        right = QWidget()
        right.setLayout(Column(tabs, gap=0, sides=(14, 0, 0, 0)))
        self._right = right
        halves = Row(gap=0)
        halves.addWidget(story, 1)
        halves.addWidget(self._line)
        halves.addWidget(right, 1)
        whole = Column(gap=0)
        whole.addWidget(self.switch)
        whole.addLayout(halves, 1)
        self.setLayout(whole)
        self.switch.currentChanged.connect(self._switched)
        changes.worn.connect(self._lay_out)
        self._lay_out()

    def is_narrow(self) -> bool:
        """Whether only one of both is shown."""
        return self.width() < look().px(NARROW_BELOW)

    def choose(self, tab: int) -> None:
        """Show this tab of the right half."""
        self.tabs.choose(tab)
        self.switch.setCurrentIndex(tab + 1)

    def show_story(self) -> None:
        """Show what happened, which a wide window shows anyway."""
        self.switch.setCurrentIndex(0)

    def step(self, by: int) -> None:
        """The next tab, round the end."""
        if self.is_narrow():
            self.switch.setCurrentIndex((self.switch.currentIndex() + by) % self.switch.count())
        else:
            self.tabs.step(by)

    def _switched(self, index: int) -> None:
        if index > 0:
            self.tabs.choose(index - 1)
        self._lay_out()

    def _lay_out(self) -> None:
        narrow, at = self.is_narrow(), self.switch.currentIndex()
        self.switch.setVisible(narrow)
        self.tabs.row.setVisible(not narrow)
        self._line.setVisible(not narrow)
        self.story.setVisible(not narrow or at == 0)
        self._right.setVisible(not narrow or at > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One or both."""
        self._lay_out()
        super().resizeEvent(event)
