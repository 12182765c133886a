"""Layouts: parts beside each other where there is room, under each other where there is none."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.parts.boxes import Grid


def test_parts_spread_over_columns_lie_in_reading_order_and_fold_into_one(qtbot: QtBot) -> None:
    holder, grid = QWidget(), Grid()
    qtbot.addWidget(holder)
    holder.setLayout(grid)
    parts = [QWidget() for _ in range(5)]

    def places() -> list[tuple[int, int]]:
        return [cast("tuple[int, int, int, int]", grid.getItemPosition(grid.indexOf(part)))[:2] for part in parts]

    grid.spread(parts, 3)
    assert places() == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]
    assert [grid.columnStretch(column) for column in range(3)] == [1, 1, 1]
    grid.spread(parts, 1)
    assert places() == [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0)]
    assert [grid.columnStretch(column) for column in range(3)] == [1, 0, 0]
