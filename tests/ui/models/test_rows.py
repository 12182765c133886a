"""A list keeps what the person looks at when its rows change."""

from __future__ import annotations

import random
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from ui.models import Column, GroupEdge, IdsModel, Roles, RowsModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    group: str = ""


COLUMNS = (Column[Row]("Name", lambda r: r.name), Column[Row]("Id", lambda r: str(r.id), number=True))


def rows(*ids: int) -> list[Row]:
    return [Row(i, f"Person {i}") for i in ids]


def test_three_hundred_random_answers_satisfy_qts_own_tester(qtbot: QtBot, rng: random.Random):
    model = RowsModel[Row](COLUMNS, group=lambda r: r.group)
    QAbstractItemModelTester(model, FATAL, model)
    for _ in range(300):
        ids = rng.sample(range(14), rng.randint(0, 14))
        answer = [Row(i, f"Person {i} {rng.randint(0, 3)}", rng.choice("ab")) for i in ids]
        model.show(answer)
        assert [model.index(n, 0).data() for n in range(model.rowCount())] == [r.name for r in answer]


def test_thousands_shuffled_are_shown_anew_and_right(qtbot: QtBot, rng: random.Random):
    model = RowsModel[Row](COLUMNS)
    QAbstractItemModelTester(model, FATAL, model)
    ids = list(range(2000))
    model.show(rows(*ids))
    rng.shuffle(ids)
    model.show(rows(*ids))
    assert [r.id for r in model.rows] == ids


def test_thousands_less_one_are_still_shown_as_a_difference(qtbot: QtBot):
    model = RowsModel[Row](COLUMNS)
    model.show(rows(*range(2000)))
    kept = QPersistentModelIndex(model.index(1500, 0))
    model.show(rows(*(n for n in range(2000) if n != 7)))
    assert kept.isValid()
    assert kept.row() == 1499


def test_the_selected_row_stays_selected_when_others_come_and_go(qtbot: QtBot):
    model = RowsModel[Row](COLUMNS)
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.show(rows(1, 2, 3))
    view.selectionModel().setCurrentIndex(model.index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    model.show(rows(9, 2, 4))
    assert view.currentIndex().data(Roles.RECORD) == 2
    assert view.selectionModel().isSelected(view.currentIndex())


def test_a_row_that_only_changed_is_not_replaced(qtbot: QtBot):
    model = RowsModel[Row](COLUMNS)
    model.show(rows(1, 2))
    kept = QPersistentModelIndex(model.index(1, 0))
    model.show([Row(1, "Person 1"), Row(2, "Amina")])
    assert kept.isValid()
    assert kept.data() == "Amina"


def test_the_whole_row_is_read_as_one_sentence(qtbot: QtBot):
    model = RowsModel[Row](COLUMNS, sentence=lambda r: f"{r.name}, number {r.id}")
    model.show(rows(7))
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Person 7, number 7"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "7"


def test_each_row_knows_its_place_in_its_group(qtbot: QtBot):
    model = RowsModel[Row](COLUMNS, group=lambda r: r.group)
    model.show([Row(1, "", "now"), Row(2, "", "now"), Row(3, "", "now"), Row(4, "", "late")])
    edges = [model.index(n, 0).data(Roles.EDGE) for n in range(4)]
    assert edges == [GroupEdge.FIRST, GroupEdge.MIDDLE, GroupEdge.LAST, GroupEdge.ONLY]
    assert [model.index(n, 0).data(Roles.HEADING) for n in range(4)] == ["now", "", "", "late"]
    assert model.index(0, 0).data(Roles.COUNT) == 3


def test_thousands_ask_only_for_the_blocks_that_are_seen(qtbot: QtBot):
    model = IdsModel[Row](COLUMNS)
    model.show(range(20_000))
    asked: list[tuple[int, ...]] = []
    model.wanted.connect(asked.append)
    model.wanted.connect(lambda ids: model.fill(rows(*ids)))
    assert model.index(15_050, 0).data() == "…"
    qtbot.waitUntil(lambda: model.index(15_050, 0).data() == "Person 15050")
    assert asked[-1] == tuple(range(15_000, 15_100))
    assert len(asked) == 1
    assert model.index(15_050, 0).data(Roles.ROW) == Row(15_050, "Person 15050")
    assert model.row_of(15_050) == 15_050


def test_a_long_list_satisfies_qts_own_tester(qtbot: QtBot):
    model = IdsModel[Row](COLUMNS)
    QAbstractItemModelTester(model, FATAL, model)
    model.wanted.connect(lambda ids: model.fill(rows(*ids)))
    for ids in (range(250), range(30), (), range(100, 320)):
        model.show(ids)
        QApplication.processEvents()
        assert model.rowCount() == len(ids)


def test_a_block_on_its_way_is_not_asked_for_again(qtbot: QtBot):
    model = IdsModel[Row](COLUMNS)
    model.show(range(1000))
    asked: list[tuple[int, ...]] = []
    model.wanted.connect(asked.append)
    for _ in range(3):
        assert model.index(150, 0).data() == "…"
        QApplication.processEvents()
    assert asked == [tuple(range(100, 200))]


def test_rows_of_an_older_list_are_dropped(qtbot: QtBot):
    model = IdsModel[Row](COLUMNS)
    model.show(range(100))
    model.show(range(50))
    model.fill(rows(7, 77))
    assert model.index(7, 0).data() == "Person 7"
    assert model.rowCount() == 50


def test_a_long_list_keeps_no_more_than_its_blocks(qtbot: QtBot):
    model = IdsModel[Row](COLUMNS)
    model.show(range(10_000))
    for start in range(0, 10_000, 100):
        model.fill(rows(*range(start, start + 100)))
    assert model.index(9_999, 0).data() == "Person 9999"
    assert model.index(0, 0).data() == "…"
