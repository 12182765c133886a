"""Buttons: one filled a page, the others edged or bare. A key that does the same stands on the button as a cap.

Painted here, not by the style sheet, so that the cap, the pictogram and the word are laid out as one.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.parts import paint
from ui.theme import changes, look
from ui.theme.tokens import Colour, TextRole


class Kind(Enum):
    """How much a button asks for."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"


def cap_of(key: str) -> str:
    """What stands on the cap of a shortcut: "Ctrl+Return" is shown as Ctrl Enter."""
    return key.replace("Return", "Enter").replace("+", " ")


class Button(QPushButton):
    """A verb. `key` is its shortcut and is shown; `cap` is only shown (a key that the list itself answers)."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.SECONDARY,
        *,
        icon: str = "",
        key: str = "",
        cap: str = "",
        height: int = 36,
        does: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind, self.icon_name, self.cap, self.high = kind, icon, cap or cap_of(key), height
        self.words_role: TextRole | None = None
        """Another text size than the kind's: Plan together and the survey."""
        self.bare_ink: Colour = "accent"
        """The colour of a quiet button's word; "text" on a selected row."""
        self.inset = 14
        """Before and after the word; less where a bare word begins a line and should stand over the words below it."""
        self._key = key
        self.say(text)
        self.setAutoDefault(False)
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        changes.worn.connect(self.updateGeometry)
        if does is not None:
            self.clicked.connect(lambda: does())  # noqa: PLW0108  (clicked hands over a bool)

    def say(self, text: str) -> None:
        """Carry another word; its shortcut stays."""
        self.setText(text.replace("&", "&&"))
        if self._key:
            self.setShortcut(QKeySequence(self._key))
        self.setAccessibleName(text)
        self.updateGeometry()

    def _word(self) -> str:
        return self.text().replace("&&", "&")

    def _role(self) -> TextRole:
        return self.words_role or ("strong" if self.kind is Kind.PRIMARY else "medium")

    def sizeHint(self) -> QSize:
        """As wide as pictogram, word and cap; as high as asked, at least 24 whatever the scale."""
        px = look().px
        width = px(self.inset) + px(14) + look().metrics(self._role()).horizontalAdvance(self._word())
        if self.icon_name:
            width += px(18) + (px(8) if self._word() else 0)
        if self.cap:
            width += px(8) + paint.key_width(self.cap)
        return QSize(max(width, px(self.high)), px(self.high))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def ink(self) -> Colour:
        """The colour of its word."""
        if not self.isEnabled():
            return "text2"
        if self.kind is Kind.PRIMARY:
            return "on_accent"
        return self.bare_ink if self.kind is Kind.QUIET else "text"

    def ground(self) -> tuple[Colour | None, Colour | None]:
        """Its fill and its edge as it stands now."""
        hover = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            return (None, None) if self.kind is Kind.QUIET else ("raised", "hairline")
        if self.kind is Kind.PRIMARY:
            return ("accent_hover" if hover else "accent", None)
        if self.kind is Kind.QUIET:
            return ("raised", "line" if look().plain else None) if hover else (None, None)
        return ("raised" if hover else "surface", "line")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, pictogram, word, cap."""
        painter, px = QPainter(self), look().px
        fill, edge = self.ground()
        hover = self.isEnabled() and self.underMouse()
        paint.box(painter, self.rect(), fill, edge, dotted=look().plain and (hover or not self.isEnabled()))
        middle, size = self.rect().center().y(), self.sizeHint()
        left = (
            max(px(self.inset), (self.width() - size.width()) // 2 + px(self.inset))
            if self._word()
            else (self.width() - px(18)) // 2
        )
        if self.icon_name:
            paint.icon(painter, QPoint(left, middle - px(18) // 2), self.icon_name, self.ink(), 18)
            left += px(18) + px(8)
        rect = QRect(left, 0, self.width() - left, self.height())
        end = paint.words(painter, rect, self._word(), self._role(), self.ink()) if self._word() else left
        if self.cap:
            cap_ink: Colour = "on_accent" if self.ink() == "on_accent" else "text2"
            paint.key_cap(painter, end + px(8) + paint.key_width(self.cap), middle + 1, self.cap, cap_ink)
        if self.hasFocus() and self.property("own_ring"):  # no room outside: at the edge of the window
            paint.box(painter, self.rect().adjusted(1, 1, -1, -1), None, "focus", width=2)

    def event(self, event: QEvent) -> bool:
        """Its shortcut presses at once: Qt would wait 100 ms, and the selected row may have moved by then."""
        if isinstance(event, QShortcutEvent) and event.type() == QEvent.Type.Shortcut and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class IconButton(Button):
    """A button of a pictogram alone: the name is required, is its tool tip, and is read aloud."""

    def __init__(
        self,
        name: str,
        icon: str,
        *,
        key: str = "",
        does: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", Kind.QUIET, icon=icon, key=key, does=does, parent=parent)
        self.cap = ""
        self.rename(name)

    def rename(self, name: str) -> None:
        """Say another name, e.g. when Show becomes Hide."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def ink(self) -> Colour:
        """Pictograms alone are in the second colour."""
        return "text2"


BESIDE_OTHERS = 8
"""Before and after what a bare button says that stands in a row of its like."""


class FoldingButton(IconButton):
    """A pictogram that says its word too where there is room. The name is the longer one and begins with the word."""

    def __init__(
        self, name: str, word: str, icon: str, *, key: str = "", does: Callable[[], object] | None = None
    ) -> None:
        super().__init__(name, icon, key=key, does=does)
        self._short = word
        self.inset = BESIDE_OTHERS

    def unfold(self, *, words: bool) -> None:
        """Say the word, or stand as a pictogram alone; the name and the key stay."""
        if words == bool(self._word()):
            return
        self.setText(self._short if words else "")
        if self._key:
            self.setShortcut(QKeySequence(self._key))  # another text takes it away
        self.updateGeometry()

    def width_of(self, *, words: bool) -> int:
        """How wide it is with its word, or without."""
        px = look().px
        said_too = px(8) + look().metrics(self._role()).horizontalAdvance(self._short) if words else 0
        return max(2 * px(self.inset) + px(18) + said_too, px(self.high))

    def sizeHint(self) -> QSize:
        """Closer than others, since they stand in a row."""
        return QSize(self.width_of(words=bool(self._word())), look().px(self.high))

    def ink(self) -> Colour:
        """With its word it is read, and in the colour of words."""
        return "text" if self._word() else super().ink()


def primary(
    text: str, *, icon: str = "", key: str = "", cap: str = "", does: Callable[[], object] | None = None
) -> Button:
    """The one filled button of a page."""
    return Button(text, Kind.PRIMARY, icon=icon, key=key, cap=cap, does=does)


def secondary(
    text: str, *, icon: str = "", key: str = "", cap: str = "", does: Callable[[], object] | None = None
) -> Button:
    """An edged button."""
    return Button(text, Kind.SECONDARY, icon=icon, key=key, cap=cap, does=does)


def quiet(
    text: str, *, icon: str = "", key: str = "", cap: str = "", does: Callable[[], object] | None = None
) -> Button:
    """A bare word that does something."""
    return Button(text, Kind.QUIET, icon=icon, key=key, cap=cap, does=does)
