"""An answer already filled in: its label over its value, 52 high; pressing it opens the field in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from resources.wordings import said
from ui.parts import paint
from ui.parts.buttons import cap_of
from ui.parts.inputs import Input, ProseInput
from ui.theme import changes, look
from ui.theme.tokens import Colour


class AnswerFace(QPushButton):
    """What is seen of an answer that is not being changed."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label, self.value_words, self.note, self.icon_name = label, "", "", ""
        self.tone: Colour = "text"
        self.aside, self.cap = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        changes.worn.connect(self.updateGeometry)

    def _widths(self) -> tuple[int, int]:
        px = look().px
        value = look().metrics("medium").horizontalAdvance(self.value_words) + (px(22) if self.icon_name else 0)
        after = 0
        if self.note:
            after += px(6) + look().metrics("small").horizontalAdvance(self.note)
        if self.aside:
            after += px(16) + look().metrics("small").horizontalAdvance(self.aside)
        if self.cap:
            after += px(8) + paint.key_width(self.cap)
        return value, after

    def sizeHint(self) -> QSize:
        """As wide as the longer of its two lines."""
        px = look().px
        value, after = self._widths()
        label = look().metrics("small").horizontalAdvance(self.label)
        return QSize(2 * px(12) + max(label, value + after), px(52))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label above; value, note, aside and key cap below."""
        painter, px = QPainter(self), look().px
        paint.box(painter, self.rect(), "raised" if self.underMouse() else "surface", "line")
        room = self.width() - px(12)
        paint.words(painter, QRect(px(12), px(6), room, px(18)), self.label, "small", "text2")
        line = QRect(px(12), px(23), room - px(12), px(22))
        if self.icon_name:
            paint.icon(painter, QPoint(line.left(), line.top() + px(2)), self.icon_name, self.tone, 18)
            line.setLeft(line.left() + px(22))
        end = paint.words(painter, line, self.value_words, "medium")
        for words, gap in ((self.note, 6), (self.aside, 16)):
            if words:
                line.setLeft(end + px(gap))
                end = paint.words(painter, line, words, "small", "text2")
        if self.cap:
            paint.key_cap(painter, end + px(8) + paint.key_width(self.cap), line.center().y() + 1, self.cap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class AnswerChip(QWidget):
    """`control` is the field that opens; `words(value)` says its answer. Without a control a press emits `pressed`."""

    changed = Signal()
    pressed = Signal()
    aside_chosen = Signal()

    def __init__(
        self,
        label: str,
        control: Input | None = None,
        words: Callable[[object], str] = str,
        *,
        aside: str = "",
        key: str = "",
    ) -> None:
        """`aside` names what `key` does instead ("did not meet", Alt+N): it emits `aside_chosen`."""
        super().__init__()
        self.label, self.control, self._words = label, control, words
        self.face = AnswerFace(label)
        self.face.aside, self.face.cap = aside, cap_of(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.face)
        self.face.clicked.connect(self.open)
        self.setFocusProxy(self.face)
        if control is not None:
            layout.addWidget(control)
            control.setAccessibleName(label)
            control.hide()
            target = control.editor if isinstance(control, ProseInput) else control
            target.installEventFilter(self)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(self.aside_chosen)
        self.show_answer()

    def show_answer(self, words: str | None = None, *, note: str = "", icon: str = "", tone: Colour = "text") -> None:
        """Say the answer: the control's own, or these words; `note` small after it ("as last time")."""
        if words is None:
            words = self._words(self.control.value()) if self.control is not None else ""
        face = self.face
        face.value_words, face.note, face.icon_name, face.tone = words, note, icon, tone
        spoken = f"{words} {note}".strip()
        face.setAccessibleName(said("parts.change_answer", label=self.label.rstrip("?"), value=spoken.rstrip(".")))
        face.updateGeometry()
        face.update()

    def open(self) -> None:
        """Put the field in the answer's place."""
        if self.control is None:
            self.pressed.emit()
            return
        self.face.hide()
        self.control.show()
        self.setFocusProxy(self.control)
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self, *, back: bool = False) -> None:
        """Put the answer in the field's place again; `back` returns the keyboard to it."""
        if self.control is None or self.control.isHidden():
            return
        self.face.show()
        self.setFocusProxy(self.face)
        if back:
            self.face.setFocus(Qt.FocusReason.OtherFocusReason)
        self.control.hide()
        self.show_answer()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc shut the field; so does leaving it, but not for its own list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape) and not event.modifiers():
                self.shut(back=True)
                return True
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.FocusOut and not (self.control and self.control.property("popup")):
            reason = getattr(event, "reason", lambda: None)()
            if reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self.shut()
        return super().eventFilter(watched, event)
