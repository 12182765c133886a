"""A model that is given whole answers and tells its views only what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.models.roles import Column, GroupEdge, Roles

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TOO_MANY_TO_COMPARE = 500
"""Above this another answer is shown anew: comparing grows with the square, and views re-select by key."""


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
        group: Callable[[R], Hashable] | None = None,
        heading: Callable[[Any], str] = str,
        parent: QObject | None = None,
    ) -> None:
        """`key` names a row for ever, `sentence` is the whole row read aloud, `group` what it stands under, `heading` its words.

        `group` is asked of every row, `heading` only of what is seen.
        """
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key, self._sentence, self._group, self._heading = key, sentence, group, heading
        self._rows: list[R] = []
        self._grouped: tuple[list[Hashable], Counter[Hashable]] | None = None

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
        same = _alike(before, after)
        if len(before) + len(after) - 2 * sum(same) > TOO_MANY_TO_COMPARE:
            self.beginResetModel()
            self._put(0, len(self._rows), rows)
            self.endResetModel()
        else:
            self._differ(before, after, rows, *same)
            self._put(0, len(self._rows), rows)
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.shown.emit()

    def _differ(self, before: list[Hashable], after: list[Hashable], rows: Sequence[R], top: int, bottom: int) -> None:
        old, new = before[top : len(before) - bottom], after[top : len(after) - bottom]
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for what, start, end, new_start, new_end in (
            (step[0], *(n + top for n in step[1:])) for step in reversed(steps)
        ):
            if what in ("delete", "replace"):
                self.beginRemoveRows(QModelIndex(), start, end - 1)
                self._put(start, end, ())
                self.endRemoveRows()
            if what in ("insert", "replace"):
                self.beginInsertRows(QModelIndex(), start, start + new_end - new_start - 1)
                self._put(start, start, rows[new_start:new_end])
                self.endInsertRows()

    def _put(self, start: int, end: int, rows: Sequence[R]) -> None:
        self._rows[start:end] = rows
        self._grouped = None

    def _groups(self) -> tuple[list[Hashable], Counter[Hashable]]:
        """What each row stands under, and how many do."""
        if self._grouped is None:
            groups: list[Hashable] = (
                [self._group(row) for row in self._rows] if self._group else [None] * len(self._rows)
            )
            self._grouped = groups, Counter(groups)
        return self._grouped

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
            groups = self._groups()[0]
            first = index.row() == 0 or groups[index.row() - 1] != groups[index.row()]
            return self._heading(groups[index.row()]) if self._group and first else ""
        if role == Roles.COUNT:
            groups, counts = self._groups()
            return counts[groups[index.row()]] if self._group else 0
        return cell(self.columns[index.column()], index.column(), row, role, self._key, self._sentence)

    def _edge(self, place: int) -> GroupEdge:
        groups = self._groups()[0]
        above = place > 0 and groups[place - 1] == groups[place]
        below = place + 1 < len(groups) and groups[place + 1] == groups[place]
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
    if role in (roles.ToolTipRole, roles.AccessibleDescriptionRole):
        return (column.further(row) or None) if column.further is not None else None
    if role in (Roles.RECORD, Roles.ROW):
        return key(row) if role == Roles.RECORD else row
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


def _alike(before: list[Hashable], after: list[Hashable]) -> tuple[int, int]:
    """How many keys at the top and how many at the bottom are the same."""
    least = min(len(before), len(after))
    top = next((n for n in range(least) if before[n] != after[n]), least)
    bottom = next((n for n in range(least - top) if before[-1 - n] != after[-1 - n]), least - top)
    return top, bottom
