"""The act bar: real buttons on the selected row, one widget a list, moved as the selection and the scroll bar move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.boxes import clear
from ui.parts.buttons import Button, Kind
from ui.theme import look


@dataclass(frozen=True)
class Act:
    """Something to do with the selected row. `key` is a shortcut; `cap` only shows a key the list answers (Enter)."""

    text: str
    does: Callable[[Any], object]
    kind: Kind = Kind.SECONDARY
    key: str = ""
    cap: str = ""


class ActBar(QWidget):
    """Sits at the right of the selected card. The list tells it the row and where the card is."""

    reached = Signal()
    """The keyboard came to one of its buttons: the list brings it into sight."""

    def __init__(self, viewport: QWidget, *, small: bool) -> None:
        super().__init__(viewport)
        self._row: Any = None
        self._acts: tuple[tuple[str, str, str, Kind], ...] = ()
        self._small = small
        self._does: list[Callable[[Any], object]] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def offer(self, row: Any, acts: Sequence[Act]) -> None:
        """Offer these acts on this row. The buttons stay while their words stay, so that focus on one is kept."""
        self._row = row
        self._does = [act.does for act in acts]
        faces = tuple((act.text, act.key, act.cap, act.kind) for act in acts)
        self._layout.setSpacing(look().px(8))
        if faces != self._acts:
            self._acts = faces
            clear(self._layout)
            for place, act in enumerate(acts):
                button = Button(act.text, act.kind, key=act.key, cap=act.cap, height=32 if self._small else 36)
                button.bare_ink = "text"
                button.installEventFilter(self)
                button.clicked.connect(lambda _=False, place=place: self._do(place))  # pyright: ignore[reportUnknownLambdaType]
                self._layout.addWidget(button)
        self._layout.activate()
        self.resize(self.sizeHint())
        if not acts:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard came to a button."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit()
        return super().eventFilter(watched, event)

    def _do(self, place: int) -> None:
        if place < len(self._does):
            self._does[place](self._row)

    def do_first(self) -> bool:
        """Enter on the row: the act that is filled, else the first. False when there is none."""
        kinds = [kind for *_, kind in self._acts]
        if not self._does:
            return False
        self._do(kinds.index(Kind.PRIMARY) if Kind.PRIMARY in kinds else 0)
        return True

    def settle(self, card: QRect) -> None:
        """Stand 12 from the right edge of the card, in its middle."""
        self.move(card.right() - look().px(12) - self.width(), card.center().y() - self.height() // 2 + 1)
        self.setVisible(bool(self._acts))
