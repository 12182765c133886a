"""Unlock: only one thing to do. The line under the field is always there, so that no message moves anything (picture 01)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.parts.buttons import Button
from ui.theme import changes, look
from ui.theme.tokens import Colour

COLUMN = 360
SAY_OPENING_AFTER_MS = 300
SECOND_MS = 1000


class UnlockPage(QWidget):
    """The passphrase of the person this laptop is enrolled for."""

    asked = Signal(str)

    def __init__(self, service: str, person: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self._caps = False
        self._wait_left = 0
        self.service = _label(service, self)
        self.program = _label(said("frame.program"), self)
        self.mark = QLabel(self)
        self.label = _label(said("unlock.passphrase"), self)
        self.field = QLineEdit(self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(256)
        self.field.returnPressed.connect(self._ask)
        self.field.installEventFilter(self)
        self.label.setBuddy(self.field)
        self.field.setAccessibleName(said("unlock.passphrase"))
        self.eye = Button("", kind="quiet", icon="eye", parent=self.field)
        self.eye.setAccessibleName(said("unlock.show"))
        self.eye.setToolTip(said("unlock.show"))
        self.eye.clicked.connect(self._show_or_hide)
        self.line_icon, self.line = QLabel(self), _label("", self)
        self.line.setWordWrap(True)
        self.button = Button(said("unlock.unlock"), kind="primary", parent=self)
        self.button.clicked.connect(self._ask)
        self.who = _label(said("unlock.signed_in_as", name=person) if person else "", self)
        self.not_you = Button(said("unlock.not_you"), kind="link", parent=self)
        self.not_you.clicked.connect(self._explain)
        self.hint = _label(said("unlock.demonstration", passphrase=hint) if hint else "", self)
        self.hint.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse if hint else Qt.TextInteractionFlag.NoTextInteraction
        )
        self.foot_left, self.foot_right = (
            _label(said("unlock.locked"), self),
            _label(said("unlock.works_offline"), self),
        )
        self.foot_icon = QLabel(self)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(SAY_OPENING_AFTER_MS)
        self._opening.timeout.connect(lambda: self._tell(said("unlock.opening"), "text2", "clock"))
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self._lay_out()
        changes.worn.connect(self._dress)
        self._dress()
        self.field.setFocus()

    def _lay_out(self) -> None:
        px = look().px
        head, names = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(px(14))
        names.setSpacing(0)
        names.addWidget(self.service)
        names.addWidget(self.program)
        head.addWidget(self.mark)
        head.addLayout(names, 1)
        said_line, who, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        said_line.setSpacing(px(6))
        said_line.addWidget(self.line_icon)
        said_line.addWidget(self.line, 1)
        who.setSpacing(px(4))
        who.addWidget(self.who)
        who.addWidget(self.not_you)
        who.addStretch()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(px(32))
        column.addWidget(self.label)
        column.addSpacing(px(4))
        column.addWidget(self.field)
        column.addSpacing(px(10))
        column.addLayout(said_line)
        column.addSpacing(px(10))
        column.addWidget(self.button)
        column.addSpacing(px(14))
        column.addLayout(who)
        column.addWidget(self.hint)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addLayout(column)
        middle.addStretch()
        foot.setSpacing(px(8))
        foot.addWidget(self.foot_icon)
        foot.addWidget(self.foot_left)
        foot.addStretch()
        foot.addWidget(self.foot_right)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(24), px(24), px(24), px(14))
        page.addStretch(2)
        page.addLayout(middle)
        page.addStretch(3)
        page.addLayout(foot)

    def _dress(self) -> None:
        worn = look()
        px, ratio = worn.px, self.devicePixelRatioF()
        for label, role in ((self.service, "title"), (self.program, "body"), (self.label, "strong")):
            label.setFont(worn.font(role))  # pyright: ignore[reportArgumentType]
        for label in (self.line, self.who, self.hint, self.foot_left, self.foot_right):
            label.setFont(worn.font("small"))
        for label in (self.program, self.who, self.hint, self.foot_left, self.foot_right):
            _ink(label, "text2")
        self.mark.setPixmap(worn.pixmap("shield-lock", "accent", 36, ratio))
        self.foot_icon.setPixmap(worn.pixmap("lock", "text2", 16, ratio))
        self.field.setFixedSize(px(COLUMN), px(44))
        self.field.setTextMargins(0, 0, px(40), 0)
        self.button.setFixedSize(px(COLUMN), px(44))
        self.line.setFixedWidth(px(COLUMN - 22))
        self.hint.setWordWrap(True)
        self.hint.setFixedWidth(px(COLUMN))
        self._reserve()
        self.eye.setGeometry(px(COLUMN - 42), px(5), px(36), px(34))

    def _reserve(self) -> None:
        self.line.setMinimumHeight(look().px(24))
        self.line_icon.setFixedWidth(look().px(16))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for Caps Lock in the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at_caps(event)
        return False

    def _look_at_caps(self, event: QKeyEvent) -> None:
        text, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps = not self._caps if sys.platform != "darwin" else self._caps
        elif len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            self._caps = text.isupper() != shift
        else:
            return
        if self._caps:
            self._tell(said("unlock.caps_lock"), "attention", "arrow-big-up-line")
        elif self.line.text() == said("unlock.caps_lock"):
            self._tell("", "text2", "")

    def _ask(self) -> None:
        if self.button.isEnabled() and self.field.text():
            self.asked.emit(self.field.text())

    def wait(self, waiting: bool) -> None:
        """Somebody tries the passphrase: hold the field until the answer is there."""
        self.field.setReadOnly(waiting)
        self.button.setEnabled(not waiting)
        if waiting:
            self._opening.start()
        else:
            self._opening.stop()

    def say(self, problem: Refused | Trouble) -> None:
        """Say what was wrong, in words; a wait counts down by itself."""
        self._tell(said(f"refusals.{problem.code}", **problem.facts), "serious", "alert-circle")
        self.field.selectAll()
        self.field.setFocus()
        self._wait_left = int(problem.facts.get("seconds", 0) or problem.facts.get("wait", 0) or 0)
        if self._wait_left:
            self.button.setEnabled(False)
            self._second.start()

    def _count_down(self) -> None:
        self._wait_left -= 1
        if self._wait_left <= 0:
            self._second.stop()
            self.button.setEnabled(True)
            self._tell(said("unlock.try_now"), "text2", "clock")
        else:
            self._tell(said("unlock.wait", n=self._wait_left), "attention", "clock")

    def _tell(self, sentence: str, ink: Colour, icon: str) -> None:
        worn = look()
        self.line.setText(sentence)
        self.line.setAccessibleName(sentence)
        _ink(self.line, ink)
        if icon:
            self.line_icon.setPixmap(worn.pixmap(icon, ink, 16, self.devicePixelRatioF()))
        else:
            self.line_icon.clear()

    def _show_or_hide(self) -> None:
        hidden = self.field.echoMode() == QLineEdit.EchoMode.Password
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        name = said("unlock.hide" if hidden else "unlock.show")
        self.eye.setAccessibleName(name)
        self.eye.setToolTip(name)
        self.field.setFocus()

    def _explain(self) -> None:
        self._tell(said("unlock.not_you_means", name=self._person), "text2", "user-circle")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline over the foot."""
        px = look().px
        QPainter(self).fillRect(px(24), self.height() - px(48), self.width() - px(48), 1, look().colour("hairline"))


def _label(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _ink(label: QLabel, colour: Colour) -> None:
    palette = label.palette()
    palette.setColor(palette.ColorRole.WindowText, look().colour(colour))
    label.setPalette(palette)
