"""An answer already filled in that opens into one or several fields in its place: When opens day, start and length.

It shuts when the keyboard leaves it, on Enter and on Esc; it stays open while something in it cannot be understood.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from resources.wordings import said
from ui.parts.answers import AnswerFace
from ui.parts.boxes import Column
from ui.parts.buttons import cap_of
from ui.parts.fields import Field
from ui.parts.flow import Flow
from ui.parts.inputs import ProseInput
from ui.theme import changes, look
from ui.theme.tokens import Colour

KEEPS_OPEN = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
SHUTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


@dataclass(frozen=True)
class Answer:
    """What a shut chip says: the value, a note small after it, a pictogram before it, and what its key does instead."""

    words: str
    note: str = ""
    icon: str = ""
    tone: Colour = "text"
    aside: str = ""


class _Face(AnswerFace):
    """The shut chip; a press on the words of the aside is the aside's."""

    aside_pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        px = look().px
        width = (
            px(12) + look().metrics("medium").horizontalAdvance(self.value_words) + (px(22) if self.icon_name else 0)
        )
        if self.aside and self.isDown() and px(8) + width < event.position().x() <= self.width():
            self.setDown(False)
            self.aside_pressed.emit()
            return
        super().mouseReleaseEvent(event)


class OpeningChip(QWidget):
    """`answer()` says what it shows; `fields` are (field, width at 100 %); `key` does the aside ("did not meet", Alt+N)."""

    aside_chosen = Signal()

    def __init__(
        self, label: str, fields: Sequence[tuple[Field, int]], answer: Callable[[], Answer], *, key: str = ""
    ) -> None:
        super().__init__()
        self.label, self._answer, self._sized = label, answer, tuple(fields)
        self.fields = tuple(field for field, _ in fields)
        self.face = _Face(label)
        self.face.cap = cap_of(key)
        self.face.clicked.connect(self.open)
        self.face.aside_pressed.connect(self.aside_chosen)
        self._inside = QWidget()
        self._inside.setLayout(Flow(*self.fields, gap=8))
        self._inside.hide()
        self.setLayout(Column(self.face, self._inside, gap=0))
        self.setSizePolicy(
            QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred
        )  # fields too wide for a line stand under each other
        self.setFocusProxy(self.face)
        for field in self.fields:
            self._target(field).installEventFilter(self)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(self.aside_chosen)
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        for field, width in self._sized:
            field.control.setMinimumWidth(look().px(width))
        self.show_answer()

    @staticmethod
    def _target(field: Field) -> QWidget:
        return field.control.editor if isinstance(field.control, ProseInput) else field.control

    @property
    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return not self._inside.isHidden()

    def show_answer(self) -> None:
        """Say what is answered now."""
        answer, face = self._answer(), self.face
        face.value_words, face.note, face.icon_name, face.tone = answer.words, answer.note, answer.icon, answer.tone
        face.aside = answer.aside
        spoken = f"{answer.words} {answer.note}".strip()
        face.setAccessibleName(said("parts.change_answer", label=self.label.rstrip("?"), value=spoken.rstrip(".")))
        face.updateGeometry()
        face.update()

    def open(self) -> None:
        """Put the fields in the answer's place, the keyboard in the first."""
        self.reveal()
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self) -> None:
        """Show the fields without taking the keyboard: something in them is wrong."""
        self._inside.show()
        self.face.hide()
        self.setFocusProxy(self.fields[0])

    def shut(self, *, back: bool = False) -> None:
        """Put the answer back in the fields' place, unless something in them is wrong; `back` returns the keyboard to it."""
        if not self.is_open or not all([field.check() for field in self.fields]):  # noqa: C419  (every field speaks)
            return
        self.show_answer()
        self.face.show()
        self.setFocusProxy(self.face)
        if back:
            self.face.setFocus(Qt.FocusReason.OtherFocusReason)
        self._inside.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc shut it, and so does leaving it, but not for a list of its own."""
        if isinstance(event, QKeyEvent) and event.key() in SHUTS and not event.modifiers():
            if event.type() == QEvent.Type.KeyPress:
                self.shut(back=True)
                return True
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        elif (
            isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in KEEPS_OPEN
        ):
            QTimer.singleShot(0, self, self._left)
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and not self.isAncestorOf(now):  # pyright: ignore[reportUnnecessaryComparison]
            self.shut()
