"""A line for a name that may be one we have: while it is typed, those it may be are named, and one press takes one of them.

Its value is the id of the one taken, or whose name stands there; else the words as they were typed: something new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.rules.employers import Alike
from resources.wordings import said
from ui.parts import paint
from ui.parts.boxes import Column
from ui.parts.buttons import Button, Kind
from ui.parts.flow import Flow
from ui.parts.inputs import TextInput
from ui.parts.wrapping import height, write
from ui.theme import look

Choices = Sequence[tuple[Any, str]]


def _by_name(choices: Choices) -> dict[str, UUID]:
    """Each by its whole name ("Garden World, Roath"), and by its beginning where only one begins so. Of two of one name none is meant."""
    named = [(name.casefold(), id_) for id_, name in choices]
    whole, begun = Counter(name for name, _ in named), Counter(name.partition(",")[0] for name, _ in named)
    short = {start: id_ for name, id_ in named if begun[start := name.partition(",")[0]] == 1}
    return {**short, **{name: id_ for name, id_ in named if whole[name] == 1}}


class _Name(Button):
    """One of the names: bare words to press, over several lines where the line is narrower than they are."""

    def __init__(self, words: str, does: Callable[[], object]) -> None:
        super().__init__(words, Kind.QUIET, height=32, does=does)
        self.inset = 2
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it may get."""
        return QSize(look().px(120), super().sizeHint().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as its words are in so narrow a line."""
        return max(super().sizeHint().height(), height(self._word(), "medium", width - look().px(16)) + look().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """In one line as every button, else wrapped."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        painter, px = QPainter(self), look().px
        paint.box(painter, self.rect(), *self.ground())
        write(painter, self.rect().adjusted(px(2), px(4), -px(14), -px(4)), self._word(), "medium", self.ink())


class KnownInput(QWidget):
    """`offer` says which names there are; "Garden World, Roath: is this it?" stands under the line, in `named`.

    Up and Down take one after another of those that are named. `proposes`: so many of the first are named while nothing is typed.
    `after`: what comes before the names in the order of Tab, when it is not the line.
    """

    edited = Signal()

    def __init__(self, *, proposes: int = 0) -> None:
        super().__init__()
        self._proposes = proposes
        self._browsed: Choices = ()
        self.after: QWidget | None = None
        self.line = TextInput()
        self._flow = Flow(gap=4)
        self.named = QWidget()
        self.named.setLayout(self._flow)
        self.named.hide()
        self._by_name: dict[str, UUID] = {}
        self._names: dict[UUID, str] = {}
        self._alike = Alike(())
        self._taken: UUID | None = None
        self.setLayout(Column(self.line, self.named, gap=4))
        self.setFocusProxy(self.line)
        self.line.edited.connect(self._typed)
        self.line.editingFinished.connect(self._say_whole)

    def offer(self, choices: Choices) -> None:
        """The names that there are."""
        self._names = dict(choices)
        self._by_name = _by_name(choices)
        self._alike, self._browsed = Alike(choices), ()
        self._name()

    def value(self) -> Any:
        """The id of the one named, or the words."""
        words = self.line.value()
        if self._taken is not None and words == self._names.get(self._taken):
            return self._taken  # one of two that are called the same
        return self._by_name.get(words.casefold(), words)

    def put(self, value: Any) -> None:
        """Show this name; no `edited` is sent."""
        self._taken = value if isinstance(value, UUID) else None
        self.line.put(self._names.get(value, "") if isinstance(value, UUID) else value)
        self._name()

    def problem(self) -> str:
        """Any name is taken."""
        return ""

    def setProperty(self, name: str, value: Any) -> bool:  # noqa: N802
        """What is objected to is seen at the line."""
        self.line.setProperty(name, value)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        return super().setProperty(name, value)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """The name belongs to what takes the keyboard."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _say_whole(self) -> None:
        """Left with the name of the one we have: it stands there whole, so that it is seen which one it is."""
        value, self._browsed = self.value(), ()
        if isinstance(value, UUID):
            self.put(value)

    def _typed(self) -> None:
        self._browsed = ()
        self._name()
        self.edited.emit()

    def _name(self) -> None:
        """Name those it may be, unless it is one of them already."""
        found = self._likely()
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:  # pyright: ignore[reportUnnecessaryComparison]
                old.hide()
                old.deleteLater()
        for id_, name in found:
            words = said("parts.is_this_it", name=name) if self.line.value() and not self._browsed else name
            self._flow.addWidget(_Name(words, lambda id_=id_: self._take(id_)))
        self.in_order()
        self.named.setVisible(bool(found))
        self.named.updateGeometry()

    def in_order(self) -> None:
        """The names come after the line, or what is to come before them, though they were made later than what follows."""
        last: QWidget = self.after or self.line
        for place in range(self._flow.count()):
            item = self._flow.itemAt(place)
            button = item.widget() if item is not None else None
            if button is not None:
                self.setTabOrder(last, button)
                last = button

    def _likely(self) -> Choices:
        words = self.line.value()
        if self._browsed or not words:
            return (self._browsed or tuple(self._names.items()))[: self._proposes]
        return [] if isinstance(self.value(), UUID) else self._alike.find(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down take the next of those that are named, or of all where some are proposed."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._browse(step):
            super().keyPressEvent(event)

    def _browse(self, step: int) -> bool:
        offered = self._browsed or self._likely() or (tuple(self._names.items()) if self._proposes else ())
        if not offered:
            return False
        ids, value = [id_ for id_, _ in offered], self.value()
        at = ids.index(value) + step if value in ids else (0 if step > 0 else -1)
        self._browsed = offered if self._proposes else ()
        self.put(ids[at % len(ids)])
        self.edited.emit()
        return True

    def _take(self, id_: UUID) -> None:
        self.line.setFocus()
        self.put(id_)
        self.edited.emit()
