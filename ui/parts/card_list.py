"""A list of painted rows that keeps its place when rows come and go, with one act bar, and letters that filter.

`CardList(model, delegate, acts=…)`: Enter does the first act or emits `opened(row)`; a letter emits `letters(text)` with all
letters typed so far, Backspace shortens them, Esc empties them. `KeepsPlace` gives the same keeping to any view, `ring_row` a table's
row the ring.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QTableView

from ui.models import IdsModel, Roles, RowsModel
from ui.parts import paint
from ui.parts.acts import Act, ActBar
from ui.parts.cards import CardDelegate, Index
from ui.parts.insight import row_in_sight
from ui.parts.letters import Letters
from ui.theme import changes

LAID_OUT_AT_ONCE, BAR_CLEAR = 50, 8


class KeepsPlace(QObject):
    """Finds the current row again by its key after the model has shown an answer; if it has gone, its neighbour."""

    def __init__(self, view: QAbstractItemView, model: RowsModel[Any] | IdsModel[Any]) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._key: Hashable = None
        self._place = 0
        model.about_to_show.connect(self._remember)
        model.shown.connect(self._return)

    def _remember(self) -> None:
        index = self._view.currentIndex()
        self._key = index.data(Roles.RECORD) if index.isValid() else None
        self._place = max(0, index.row())

    def _return(self) -> None:
        count = self._model.rowCount()
        if not count:
            return
        place = self._model.row_of(self._key) if self._key is not None else -1
        self.go(place if place >= 0 else min(self._place, count - 1))

    def go(self, place: int) -> None:
        """Make the row at `place` the current and selected one."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().setCurrentIndex(self._model.index(place, 0), flags)


def ring_row(table: QTableView) -> None:
    """Draw the ring round the table's current row while the table has the keyboard: the last stroke of its `paintEvent`."""
    index = table.currentIndex()
    if not table.hasFocus() or not index.isValid():
        return
    top, height = table.rowViewportPosition(index.row()), table.rowHeight(index.row())
    painter = QPainter(table.viewport())
    paint.focus_inside(painter, QRect(0, top, table.viewport().width(), height))
    painter.end()


class CardList(QListView):
    """Painted rows. `acts(row)` says what can be done with the selected one."""

    opened = Signal(object)
    """Enter or a double click on a row, when no act took it: the row."""
    current = Signal(object)
    """The row that is now selected, or None."""
    letters = Signal(str)

    def __init__(
        self,
        model: RowsModel[Any] | IdsModel[Any],
        delegate: QStyledItemDelegate,
        *,
        name: str,
        acts: Callable[[Any], Sequence[Act]] | None = None,
        small_acts: bool = False,
    ) -> None:
        super().__init__()
        self._acts = acts
        self.typed, self._laid_out_for = Letters(self), 0
        self.typed.changed.connect(self.letters)
        delegate.setParent(self)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Of thousands, what is seen stands at once, the rest after the paint.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(LAID_OUT_AT_ONCE)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.bar = ActBar(self.viewport(), small=small_acts)
        self.setModel(model)
        self.keeps = KeepsPlace(self, model)
        self.bar.reached.connect(self._bring_bar)
        model.shown.connect(self._offer)
        changes.worn.connect(self._offer)
        self.verticalScrollBar().valueChanged.connect(self._settle)
        self.doubleClicked.connect(self._double)

    def row(self) -> Any:
        """The row selected, or None."""
        return self.currentIndex().data(Roles.ROW) if self.currentIndex().isValid() else None

    def select(self, key: Hashable) -> bool:
        """Select the row with this key; False when it is not shown."""
        model: QAbstractItemModel | RowsModel[Any] | IdsModel[Any] = self.model()
        place = model.row_of(key) if isinstance(model, RowsModel | IdsModel) else -1
        if place >= 0:
            self.keeps.go(place)
        return place >= 0

    def _offer(self) -> None:
        row = self.row()
        self.bar.offer(row, self._acts(row) if self._acts and row is not None else ())
        if isinstance(self._delegate, CardDelegate):
            self._delegate.bar_width = self.bar.width() if self._acts and row is not None else 0
        self._settle()
        self.viewport().update()

    def _settle(self) -> None:
        index = self.currentIndex()
        if not index.isValid() or self._acts is None:
            self.bar.hide()
            return
        rect = self.visualRect(index)
        card = self._delegate.card_rect(rect, index) if isinstance(self._delegate, CardDelegate) else rect
        self.bar.settle(card)

    def _bring_bar(self) -> None:
        """Scroll until the buttons are seen: a card can be higher than the list."""
        place, room, bar = self.bar.geometry(), self.viewport().rect(), self.verticalScrollBar()
        beyond = max(0, place.bottom() + BAR_CLEAR - room.bottom()) or min(0, place.top() - BAR_CLEAR)
        bar.setValue(bar.value() + beyond)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The act bar moves to the row that is now current."""
        super().currentChanged(current, previous)
        self._offer()
        self.current.emit(self.row())

    def updateGeometries(self) -> None:  # noqa: N802
        """After a layout the act bar stands where its row now is."""
        super().updateGeometries()
        if hasattr(self, "bar"):
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The act bar keeps to the right edge; another width (a scroll bar comes) is another height of what goes on in further lines."""
        super().resizeEvent(event)
        if self.viewport().width() != self._laid_out_for:
            self.scheduleDelayedItemsLayout()  # Qt itself lays out anew for another height only
        self._settle()

    def doItemsLayout(self) -> None:  # noqa: N802
        """Remember for which width: the same width once more needs no other layout."""
        self._laid_out_for = self.viewport().width()
        super().doItemsLayout()

    def _double(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Roles.ROW))

    def event(self, event: QEvent) -> bool:
        """Esc first empties the letters, before it may mean back."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        return (is_override and self.typed.keeps(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does; letters filter; Esc and Backspace take letters away."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.row() is not None and not self.bar.do_first():
                self.opened.emit(self.row())
        elif not self.typed.takes(event):
            super().keyPressEvent(event)
            row_in_sight(self)

    def keyboardSearch(self, search: str) -> None:
        """A letter filters, where the page listens to `letters`."""
        self.typed.add(search)
