"""Things to choose among, one Tab stop each, arrows inside: filter chips, toggles, the joined view switch.

`FilterChips` and `ViewSwitch` hold one choice and emit `chosen(value)`; `Toggles` hold any number and emit `toggled(value, on)`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.parts import paint
from ui.parts.flow import Flow
from ui.theme import changes, look
from ui.theme.tokens import Colour, TextRole

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class Choice:
    """One choice: its value, its words, how many are behind it, a pictogram."""

    value: Any
    text: str
    count: int | None = None
    icon: str = ""


class ChoiceButton(QPushButton):
    """A chip that does something: 32 high, chosen or not."""

    def __init__(self, choice: Choice, owner: ChoiceSet, *, swaps_icon: bool, joined: bool = False) -> None:
        super().__init__(owner)
        self.choice, self._owner, self._swaps, self._joined = choice, owner, swaps_icon, joined
        self.ends: tuple[bool, bool] = (True, True)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.become(choice)
        changes.worn.connect(self.updateGeometry)

    def become(self, choice: Choice) -> None:
        """Carry another count or other words."""
        self.choice = choice
        self.setText(choice.text.replace("&", "&&"))
        self.setAccessibleName(choice.text if choice.count is None else f"{choice.text} {choice.count}")
        self.updateGeometry()
        self.update()

    def _icon(self) -> str:
        return "check" if self._swaps and self.isChecked() else self.choice.icon

    def sizeHint(self) -> QSize:
        """Measured in the heavier face, so that choosing moves nothing."""
        px = look().px
        width = 2 * px(12) + look().metrics("strong").horizontalAdvance(self.choice.text)
        if self.choice.icon:
            width += px(18) + px(6)
        if self.choice.count is not None:
            width += px(6) + look().metrics("chip").horizontalAdvance(str(self.choice.count))
        return QSize(width, px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, pictogram, words, count."""
        painter, px, chosen = QPainter(self), look().px, self.isChecked()
        fill: Colour = "selection" if chosen else "raised" if self.underMouse() else "surface"
        self._ground(painter, fill, "accent" if chosen and not look().plain else "line")
        role: TextRole = "strong" if chosen else "body" if self.choice.count is not None else "medium"
        left, middle = px(12), self.rect().center().y()
        if self.choice.icon:
            ink: Colour = "accent" if chosen and self._swaps else "text"
            paint.icon(painter, QPoint(left, middle - px(18) // 2), self._icon(), ink, 18)
            left += px(24)
        end = paint.words(painter, QRect(left, 0, self.width() - left, self.height()), self.choice.text, role)
        if self.choice.count is not None:
            rect = QRect(end + px(6), 0, self.width() - end, self.height())
            paint.words(painter, rect, str(self.choice.count), "chip", "text" if chosen else "text2")

    def _ground(self, painter: QPainter, fill: Colour, edge: Colour) -> None:
        if not self._joined:
            paint.box(painter, self.rect(), fill, edge)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.ends
        whole = self.rect().adjusted(0 if first else -8, 0, 0 if last else 8, 0)
        path = QPainterPath()
        path.addRoundedRect(whole.adjusted(0, 0, -1, -1).toRectF().translated(0.5, 0.5), 6, 6)
        painter.setPen(QPen(look().colour("line"), 1))
        painter.setBrush(look().colour(fill))
        painter.drawPath(path)
        if not first:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawLine(0, 0, 0, self.height() - 1)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour; Enter and Space choose."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._owner.step(self, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)


class ChoiceSet(QWidget):
    """Choices with one Tab stop."""

    chosen = Signal(object)
    toggled = Signal(object, bool)

    def __init__(self, name: str, *, single: bool, swaps_icon: bool = False, joined: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: list[ChoiceButton] = []
        self._single, self._swaps, self._joined = single, swaps_icon, joined

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these. The same values in the same order only get new words and counts; else the buttons are made anew."""
        if [b.choice.value for b in self.buttons] == [c.value for c in choices]:
            for button, choice in zip(self.buttons, choices, strict=True):
                button.become(choice)
            return
        kept = self.values()
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [ChoiceButton(c, self, swaps_icon=self._swaps, joined=self._joined) for c in choices]
        for place, button in enumerate(self.buttons):
            button.ends = (place == 0, place == len(self.buttons) - 1)
            self.layout().addWidget(button)  # pyright: ignore[reportOptionalMemberAccess]
            button.clicked.connect(self._clicked)
            button.setChecked(button.choice.value in kept)
        if self._single and self.buttons and not self.values():
            self.buttons[0].setChecked(True)
        self._one_tab_stop()

    def _clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, ChoiceButton):
            return
        if self._single:
            self.put(button.choice.value)
            self.chosen.emit(button.choice.value)
        else:
            self.toggled.emit(button.choice.value, button.isChecked())
        self._one_tab_stop(button)

    def step(self, button: ChoiceButton, by: int) -> None:
        """Go to the neighbour; where one is held, choose it too."""
        other = self.buttons[(self.buttons.index(button) + by) % len(self.buttons)]
        self._one_tab_stop(other)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        if self._single and self._joined:
            other.click()

    def _one_tab_stop(self, stop: ChoiceButton | None = None) -> None:
        held = next((b for b in self.buttons if b.isChecked()), self.buttons[0] if self.buttons else None)
        for button in self.buttons:
            is_stop = button is (stop or held)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop or held)  # pyright: ignore[reportArgumentType]

    def values(self) -> list[Any]:
        """What is chosen."""
        return [b.choice.value for b in self.buttons if b.isChecked()]

    def value(self) -> Any:
        """The one chosen, or None."""
        return next(iter(self.values()), None)

    def put(self, *values: Any) -> None:
        """Choose these; nothing is emitted."""
        for button in self.buttons:
            button.setChecked(button.choice.value in values)
            button.update()
        self._one_tab_stop()


class FilterChips(ChoiceSet):
    """One of several filters, with counts: All 28, Late 4."""

    def __init__(self, name: str, choices: Sequence[Choice] = ()) -> None:
        super().__init__(name, single=True)
        self.setLayout(Flow())
        self.offer(choices)


class Toggles(ChoiceSet):
    """Any number of answers; a chosen one swaps its pictogram for a check."""

    def __init__(self, name: str, choices: Sequence[Choice] = ()) -> None:
        super().__init__(name, single=False, swaps_icon=True)
        self.setLayout(Flow())
        self.offer(choices)


class ViewSwitch(ChoiceSet):
    """Two or three views, joined."""

    def __init__(self, name: str, choices: Sequence[Choice] = ()) -> None:
        super().__init__(name, single=True, joined=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.offer(choices)
