"""A model that is given whole answers and tells its views only what differs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.models.roles import Column, GroupEdge, Roles

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TOO_MANY_TO_COMPARE = 500
"""Above this a shuffled answer is shown anew: SequenceMatcher grows with the square, and views re-select by key."""


def _id(row: Any) -> Hashable:
    return row.id


class RowsModel(QAbstractTableModel, Generic[R]):
    """Frozen rows under columns. `show` is the only way in; a row that changed place is removed and inserted."""

    about_to_show = Signal()
    shown = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Hashable] = _id,
        sentence: Callable[[R], str] | None = None,
        group: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`key` names a row for ever, `sentence` is the whole row read aloud, `group` the heading it stands under."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key, self._sentence, self._group = key, sentence, group
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """What is shown now."""
        return self._rows

    def row_of(self, key: Hashable) -> int:
        """Where the row with this key stands, -1 when it is not shown."""
        return next((place for place, row in enumerate(self._rows) if self._key(row) == key), -1)

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows: what left is removed, what came is inserted, what changed is changed."""
        self.about_to_show.emit()
        before, after = [self._key(r) for r in self._rows], [self._key(r) for r in rows]
        if len(before) + len(after) > TOO_MANY_TO_COMPARE and _is_shuffled(before, after):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        else:
            self._differ(before, after, rows)
            self._rows = list(rows)
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.shown.emit()

    def _differ(self, before: list[Hashable], after: list[Hashable], rows: Sequence[R]) -> None:
        steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        for what, start, end, new_start, new_end in reversed(steps):
            if what in ("delete", "replace"):
                self.beginRemoveRows(QModelIndex(), start, end - 1)
                del self._rows[start:end]
                self.endRemoveRows()
            if what in ("insert", "replace"):
                self.beginInsertRows(QModelIndex(), start, start + new_end - new_start - 1)
                self._rows[start:start] = rows[new_start:new_end]
                self.endInsertRows()

    # ---- what views ask --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows shown; none under a row."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns; none under a row."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, sentence, key, row or place in its group."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Roles.EDGE:
            return self._edge(index.row())
        if role == Roles.HEADING:
            first = self._edge(index.row()) in (GroupEdge.FIRST, GroupEdge.ONLY)
            return self._group(row) if self._group and first else ""
        if role == Roles.COUNT:
            return sum(1 for other in self._rows if self._group and self._group(other) == self._group(row))
        return cell(self.columns[index.column()], index.column(), row, role, self._key, self._sentence)

    def _edge(self, place: int) -> GroupEdge:
        def same(other: int) -> bool:
            if not 0 <= other < len(self._rows):
                return False
            return self._group is None or self._group(self._rows[other]) == self._group(self._rows[place])

        above, below = same(place - 1), same(place + 1)
        if above:
            return GroupEdge.MIDDLE if below else GroupEdge.LAST
        return GroupEdge.FIRST if below else GroupEdge.ONLY

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' headings, numbers right."""
        return header(self.columns, section, orientation, role)


def cell(
    column: Column[R],
    place: int,
    row: R,
    role: int,
    key: Callable[[R], Hashable],
    sentence: Callable[[R], str] | None,
) -> Any:
    """What one cell says in one role."""
    roles = Qt.ItemDataRole
    if role == roles.DisplayRole:
        return column.text(row)
    if role == roles.AccessibleTextRole:
        return sentence(row) if sentence and place == 0 else column.spoken(row)
    if role == Roles.RECORD:
        return key(row)
    if role == Roles.ROW:
        return row
    if role == roles.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None


def header(columns: Sequence[Column[R]], section: int, orientation: Qt.Orientation, role: int) -> Any:
    """What a heading says; nothing down the side."""
    if orientation == Qt.Orientation.Vertical or not 0 <= section < len(columns):
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return columns[section].heading
    if role == Qt.ItemDataRole.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if columns[section].number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None


def _is_shuffled(before: list[Hashable], after: list[Hashable]) -> bool:
    """Whether what stayed changed its order."""
    stayed = set(before) & set(after)
    return [key for key in before if key in stayed] != [key for key in after if key in stayed]
