"""Fields of the plan that grow with what is written, so that no word of it is ever out of sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ui.parts.inputs import ProseInput
from ui.theme import changes, look

BY_TAB = Qt.FocusReason.TabFocusReason


class Growing(QObject):
    """Keeps one field as high as its words, `least` lines at least."""

    def __init__(self, control: ProseInput, least: int) -> None:
        super().__init__(control)
        self._control, self._least = control, least
        control.editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        control.editor.textChanged.connect(self.measure)
        control.editor.installEventFilter(self)
        changes.worn.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        """Another size of letters is told as another text, and nobody typed it."""
        self._control.editor.blockSignals(True)
        self._control.editor.setFont(look().font("plan_who"))
        self._control.editor.blockSignals(False)
        self.measure()

    def high(self, lines: int) -> int:
        """How high the field is with so many lines, in pixels as they stand."""
        return lines * self._control.editor.fontMetrics().lineSpacing() + 2 * look().px(10) + 4

    def measure(self, *_: object) -> None:
        """Fit the height to the words."""
        editor = self._control.editor
        document = editor.document()
        block, lines = document.begin(), 0
        while block.isValid():
            document.documentLayout().blockBoundingRect(block)  # lays the block out at the width of now
            lines += max(1, block.layout().lineCount())
            block = block.next()
        self._control.setFixedHeight(self.high(max(self._least, lines)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Narrower, it is higher."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.measure)  # once the words are laid out anew
        return super().eventFilter(watched, event)


class StepText(ProseInput):
    """Words of a step: one thought, over as many lines as it needs. Enter goes on to the next step."""

    enter = Signal()

    def __init__(self, placeholder: str, *, replaces: bool = False) -> None:
        """`replaces`: come to with Tab, what stands there is selected, so that other words take its place."""
        super().__init__(placeholder, lines=1)
        self._replaces = replaces
        self.growing = Growing(self, 1)
        self.editor.installEventFilter(self)

    def value(self) -> str:
        """What stands there, on one line."""
        return " ".join(super().value().split())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter alone writes no new line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_enter(event):
            self.enter.emit()
            return True
        if self._replaces and isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() == BY_TAB:
            self.editor.selectAll()
        return super().eventFilter(watched, event)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
