"""A model for lists of thousands: every id at once, so that counts, End and selection are true; rows come by the block."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer, Signal

from ui.models.roles import Column, Roles
from ui.models.rows import NOWHERE, Index, cell, header

R = TypeVar("R")
BLOCK = 100
KEPT_BLOCKS = 40


class IdsModel(QAbstractTableModel, Generic[R]):
    """`show(ids)` says what there is; `wanted` asks the page for the rows of a block; `fill(rows)` brings them."""

    about_to_show = Signal()
    shown = Signal()
    wanted = Signal(tuple)
    """The ids of one block whose rows are about to be seen."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Hashable] = lambda row: row.id,  # pyright: ignore[reportUnknownLambdaType, reportAttributeAccessIssue, reportUnknownMemberType]
        sentence: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key, self._sentence = key, sentence
        self._ids: tuple[Hashable, ...] = ()
        self._places: dict[Hashable, int] = {}
        self._blocks: OrderedDict[int, dict[Hashable, R]] = OrderedDict()
        self._asked: set[int] = set()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)
        self._next: set[int] = set()

    def show(self, ids: Sequence[Hashable]) -> None:
        """Show this list. Rows held before are forgotten: they may have changed."""
        self.about_to_show.emit()
        self.beginResetModel()
        self._ids = tuple(ids)
        self._places = {one: place for place, one in enumerate(self._ids)}
        self._blocks.clear()
        self._asked.clear()
        self._next.clear()
        self.endResetModel()
        self.shown.emit()

    def fill(self, rows: Sequence[R]) -> None:
        """Bring rows that were wanted; those that are no longer in the list are dropped."""
        touched: set[int] = set()
        for row in rows:
            place = self._places.get(self._key(row))
            if place is not None:
                self._blocks.setdefault(place // BLOCK, {})[self._key(row)] = row
                touched.add(place // BLOCK)
        for block in touched:
            self._blocks.move_to_end(block)
            self._asked.discard(block)
            last = min(len(self._ids), (block + 1) * BLOCK) - 1
            self.dataChanged.emit(self.index(block * BLOCK, 0), self.index(last, len(self.columns) - 1))
        while len(self._blocks) > KEPT_BLOCKS:
            self._blocks.popitem(last=False)

    def row_of(self, key: Hashable) -> int:
        """Where this id stands, -1 when it is not in the list."""
        return self._places.get(key, -1)

    def _ask(self) -> None:
        for block in sorted(self._next):
            self._asked.add(block)
            self.wanted.emit(self._ids[block * BLOCK : (block + 1) * BLOCK])
        self._next.clear()

    def _row(self, place: int) -> R | None:
        block = place // BLOCK
        held = self._blocks.get(block)
        if held is not None and self._ids[place] in held:
            return held[self._ids[place]]
        if block not in self._asked and held is None:
            self._next.add(block)
            self._asking.start()
        return None

    # ---- what views ask --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All ids; none under a row."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns; none under a row."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As RowsModel; a row that is still on its way shows dots and is asked for."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == Roles.RECORD:
            return self._ids[index.row()]
        row = self._row(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        return cell(self.columns[index.column()], index.column(), row, role, self._key, self._sentence)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' headings, numbers right."""
        return header(self.columns, section, orientation, role)
