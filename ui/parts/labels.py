"""Words on a page: plain text only, in one of the sizes of the house; and words that lead somewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ui.parts import paint
from ui.theme import changes, look
from ui.theme.tokens import Colour, TextRole

PLAIN = 0
"""Qt.TextFormat.PlainText, as a number before the first paint (`ui.parts.paint`)."""


class Words(QLabel):
    """Text in a size and colour of the house, wrapped when `wrap`. Never rich text: what people wrote is shown as written."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        colour: Colour = "text",
        *,
        wrap: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("textFormat", PLAIN)
        self.setWordWrap(wrap)
        self._role: TextRole = role
        self._colour: Colour = colour
        self._tabular = tabular
        self.setText(text)
        self._dress()
        changes.worn.connect(self._dress)

    def recolour(self, colour: Colour) -> None:
        """Say it in another colour."""
        self._colour = colour
        self._dress()

    def restyle(self, role: TextRole) -> None:
        """Say it in another size."""
        if role != self._role:
            self._role = role
            self._dress()

    def _dress(self) -> None:
        self.setFont(look().font(self._role, tabular=self._tabular))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look().colour(self._colour))
        self.setPalette(palette)
        self.setMinimumHeight(look().line(self._role))


def title(text: str = "") -> Words:
    """The page's title or a person's name: one a page."""
    return Words(text, "title")


def heading(text: str = "") -> Words:
    """The heading of a panel."""
    return Words(text, "heading")


def sentence(text: str = "") -> Words:
    """The sentence under the page's title."""
    return Words(text, "sentence", wrap=True)


def small(text: str = "", *, wrap: bool = False) -> Words:
    """A second line or a hint."""
    return Words(text, "small", "text2", wrap=wrap)


def group_heading(text: str = "") -> Words:
    """The heading over a group of rows."""
    return Words(text, "small_strong")


class Pictogram(QLabel):
    """A pictogram beside words that say the same; read aloud only when it is given a name."""

    def __init__(self, icon: str, colour: Colour = "text2", size: int = 20, *, name: str = "") -> None:
        super().__init__()
        self._icon, self._size = icon, size
        self._colour: Colour = colour
        self.setAccessibleName(name)
        self._dress()
        changes.worn.connect(self._dress)

    def show_icon(self, icon: str, colour: Colour = "text2") -> None:
        """Show another."""
        self._icon, self._colour = icon, colour
        self._dress()

    def _dress(self) -> None:
        self.setPixmap(look().pixmap(self._icon, self._colour, self._size, self.devicePixelRatioF()))
        self.setFixedSize(look().px(self._size), look().px(self._size))


class Link(QPushButton):
    """Words that lead somewhere, underlined: a figure leads to its records (`FigureLink`)."""

    def __init__(
        self,
        text: str,
        does: Callable[[], object] | None = None,
        *,
        role: TextRole = "medium",
        colour: Colour = "accent",
    ) -> None:
        super().__init__(text.replace("&", "&&"))
        self._role: TextRole = role
        self._colour: Colour = colour
        self.setAccessibleName(text)
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        changes.worn.connect(self.updateGeometry)
        if does is not None:
            self.clicked.connect(lambda: does())  # noqa: PLW0108  (clicked hands over a bool)

    def say(self, text: str) -> None:
        """Carry other words."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its words and never lower than 24."""
        width = look().metrics(self._role).horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(max(width, look().px(24)), max(look().line(self._role), look().px(24)))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The hand of a link, once the mouse is there."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and the line under them."""
        painter = QPainter(self)
        painter.setFont(look().font(self._role, underline=True))
        painter.setPen(look().colour(self._colour if self.isEnabled() else "text2"))
        painter.drawText(QRect(0, 0, self.width(), self.height()), paint.LEFT, self.text().replace("&&", "&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows it, as Space does."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class FigureLink(Link):
    """A figure that opens the records behind it; `meaning` is read aloud with it ("people in work")."""

    def __init__(
        self, figure: str, meaning: str, does: Callable[[], object] | None = None, *, role: TextRole = "medium"
    ) -> None:
        super().__init__(figure, does, role=role)
        self.setAccessibleName(f"{figure} {meaning}")


def label_for(text: str, control: QWidget, *, role: TextRole = "small_strong") -> Words:
    """The label of a control: read aloud as its name."""
    words = Words(text, role)
    words.setBuddy(control)
    if not control.accessibleName():
        control.setAccessibleName(text)
    return words
