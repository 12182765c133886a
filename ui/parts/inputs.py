"""What a person writes in or chooses from. Each has `value()`, `put(value)` and the signal `edited`; `Field` gives it a label.

Those that understand what is typed (dates, minutes, times) are in `understood`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout

from resources.wordings import said
from ui.parts import paint
from ui.theme import changes, look

T = TypeVar("T")


class TextInput(QLineEdit):
    """One line of words."""

    edited = Signal()

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._typed)
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self.setMinimumHeight(look().px(36))

    def _typed(self, _text: str) -> None:
        self.edited.emit()

    def value(self) -> Any:
        """What stands there, without spaces round it."""
        return self.text().strip()

    def put(self, value: Any) -> None:
        """Write this; no `edited` is sent."""
        self.setText(value or "")

    def problem(self) -> str:
        """Why what stands there cannot be taken, or ""."""
        return ""


class ProseInput(QFrame):
    """Words over several lines. Tab leaves it; it is never lower than five lines."""

    edited = Signal()

    def __init__(self, placeholder: str = "", *, lines: int = 5) -> None:
        super().__init__()
        self.setObjectName("proseFrame")
        self._lines = lines
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setPlaceholderText(placeholder)
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setProperty("ring_host", self)
        self.editor.textChanged.connect(self._changed)
        self.setFocusProxy(self.editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.editor)
        self._putting = False
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        px = look().px
        self._putting = True  # another margin is told as another text, and nobody typed it
        self.editor.document().setDocumentMargin(px(10))
        self._putting = False
        self.setMinimumHeight(self._lines * look().metrics("body").lineSpacing() + 2 * px(10) + 4)

    def give_way(self) -> None:
        """Take the height that is left over and give it up first, down to its lines."""
        policy = QSizePolicy.Policy
        self.editor.setSizePolicy(policy.Expanding, policy.Ignored)
        self.setSizePolicy(policy.Expanding, policy.Expanding)

    def stay(self) -> None:
        """Be as high as its lines, whatever room there is."""
        policy = QSizePolicy.Policy
        self.editor.setSizePolicy(policy.Expanding, policy.Ignored)
        self.setSizePolicy(policy.Expanding, policy.Fixed)

    def _changed(self) -> None:
        if not self._putting:
            self.edited.emit()

    def value(self) -> str:
        """What stands there, without empty lines round it."""
        return self.editor.toPlainText().strip()

    def put(self, value: Any) -> None:
        """Write this; no `edited` is sent; the caret goes to the end."""
        self._putting = True
        self.editor.setPlainText(value or "")
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self._putting = False

    def problem(self) -> str:
        """Prose is always taken."""
        return ""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """The name belongs to what takes the keyboard."""
        super().setAccessibleName(name)
        self.editor.setAccessibleName(name)


class ChoiceInput(QComboBox, Generic[T]):
    """One of a few. `choices` are (value, words); an empty choice first when nothing need be chosen."""

    edited = Signal()

    def __init__(self, choices: Sequence[tuple[T, str]], *, may_be_empty: bool = False) -> None:
        super().__init__()
        self._values: list[T | None] = []
        self._may_be_empty = may_be_empty
        self._measure()
        changes.worn.connect(self._measure)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.offer(choices)
        self.activated.connect(self._chosen)

    def _measure(self) -> None:
        self.setMinimumHeight(look().px(36))

    def _chosen(self, _place: int) -> None:
        self.edited.emit()

    def offer(self, choices: Sequence[tuple[T, str]]) -> None:
        """Offer these instead; what was chosen stays chosen when it is still there."""
        kept = self.value()
        self.clear()
        self._values = [None] if self._may_be_empty else []
        if self._may_be_empty:
            self.addItem(said("parts.choose"))
        for value, words in choices:
            self._values.append(value)
            self.addItem(words)
        self.put(kept)

    def value(self) -> T | None:
        """What is chosen."""
        return self._values[self.currentIndex()] if 0 <= self.currentIndex() < len(self._values) else None

    def put(self, value: Any) -> None:
        """Choose this; no `edited` is sent. What is not offered leaves the first."""
        if self._values:
            self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def problem(self) -> str:
        """A choice is always taken."""
        return ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and a chevron."""
        super().paintEvent(event)
        px = look().px
        at = QPoint(self.width() - px(28), (self.height() - px(18)) // 2)
        paint.icon(QPainter(self), at, "chevron-down", "text2", 18)


Input = TextInput | ProseInput | ChoiceInput[Any]
"""Any of them; those of `understood` are lines of words too."""
