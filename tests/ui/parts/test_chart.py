"""Charts: the numbers stand on them, every bar is reached by keyboard and opened, and the table says the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.parts.chart import ChartView
from ui.parts.chart_box import ChartBox, table_of
from ui.parts.chart_data import Bar, Bars, Chart, Mark, Steps
from ui.theme import look

MONTHS = Bars(
    "Job starts by month",
    "Month",
    ("30 hours or more", "under 16"),
    (Bar("Apr", (1, 1), "2"), Bar("May", (3, 1), "4", spoken="4 starts in May"), Bar("Jun", (0, 0), "0")),
)
KEPT = Bars(
    "Still in work",
    "After",
    ("still in work", "not known yet"),
    (Bar("3 months", (0.64, 0.0), "64%", "18 of 28"), Bar("6 months", (0.5, 0.1), "50–60%", "10 of 20")),
    lying=True,
    full=1.0,
    target=0.5,
    target_words="target 50%",
    unknown=True,
)
FIRST_JOB = Steps(
    "Time to the first job",
    "By",
    ((50, 0.2), (150, 0.5)),
    (Mark(90, 0.2, "20%", "90 days", "8 of 40"), Mark(180, 0.5, "50%", "180 days")),
    until=365,
    ends=(60,),
)


def shown(qtbot: QtBot, chart: Chart) -> ChartView:
    view = ChartView()
    qtbot.addWidget(view)
    view.show_chart(chart)
    view.resize(600, 260)
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    return view


def test_bars_are_as_high_as_their_numbers(qtbot: QtBot) -> None:
    view = shown(qtbot, MONTHS)
    line = look().line("small") + look().px(2)
    heights = [place.height() - line for place in view.places]
    assert heights[1] == pytest.approx(2 * heights[0], abs=3)
    assert heights[2] == pytest.approx(0, abs=3)


def test_lying_bars_end_where_their_share_does_and_what_is_not_known_is_hatched(qtbot: QtBot) -> None:
    view = shown(qtbot, KEPT)
    image = view.grab().toImage()
    solid, ground = look().colour("accent").rgb(), look().colour("raised").rgb()
    for place, known, all_ in zip(view.places, (0.64, 0.5), (0.64, 0.6), strict=True):
        row = [image.pixel(place.left() + n, place.top() + 6) for n in range(place.width())]
        assert row.index(ground) == pytest.approx(all_ * place.width(), abs=4)
        assert row[: round(known * place.width())].count(solid) > 0.9 * known * place.width()
        assert (all_ > known) == (row[round(known * place.width()) + 6 : row.index(ground) - 3].count(solid) > 0)


@pytest.mark.parametrize("chart", [MONTHS, KEPT, FIRST_JOB], ids=lambda chart: chart.title)
def test_arrows_go_from_one_to_the_next_and_it_is_read_aloud(qtbot: QtBot, chart: Chart) -> None:
    view = shown(qtbot, chart)
    view.setFocus()
    said = [view.accessibleName()]
    for _ in view.sentences[1:]:
        QTest.keyClick(view, Qt.Key.Key_Right)
        said.append(view.accessibleName())
    assert said == [f"{chart.title}. {sentence}" for sentence in view.sentences]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current == len(view.sentences) - 1, "it went round"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current == 0


def test_enter_opens_what_is_marked_and_a_click_what_is_under_it(qtbot: QtBot) -> None:
    view = shown(qtbot, MONTHS)
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.places[0].center())
    assert opened == [1, 0]


def test_the_ring_is_seen_round_what_is_marked(qtbot: QtBot) -> None:
    view = shown(qtbot, FIRST_JOB)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    image, wanted = view.grab().toImage(), look().colour("focus").rgb()
    ring = view.places[0].adjusted(-3, -3, 3, 3)
    assert sum(image.pixel(ring.left(), y) == wanted for y in range(ring.top() + 8, ring.bottom() - 8)) > 10


@pytest.mark.parametrize("chart", [MONTHS, KEPT, FIRST_JOB], ids=lambda chart: chart.title)
def test_the_table_says_all_that_the_chart_says(qtbot: QtBot, chart: Chart) -> None:
    heads, lines = table_of(chart)
    assert heads[0] == chart.names
    said = " ".join(cell for line in lines for cell in line.cells)
    each = chart.bars if isinstance(chart, Bars) else chart.marks
    for bar in each:
        assert all(part in said for part in (bar.name, bar.figure, bar.beside))


def test_by_one_key_the_table_comes_and_the_keyboard_goes_along_and_opens_there(qtbot: QtBot) -> None:
    box = ChartBox()
    qtbot.addWidget(box)
    box.show_chart(MONTHS)
    box.resize(600, 320)
    box.show()
    qtbot.waitExposed(box)
    opened: list[int] = []
    box.opened.connect(opened.append)
    box.view.setFocus()
    qtbot.waitUntil(box.view.hasFocus)
    box.turn()
    qtbot.waitUntil(box.table.hasFocus)
    QTest.keyClick(box.table, Qt.Key.Key_Down)
    QTest.keyClick(box.table, Qt.Key.Key_Return)
    assert (box.is_table, opened) == (True, [1])
    box.turn()
    assert not box.is_table


def test_another_answer_keeps_the_mark_while_there_is_such_a_place(qtbot: QtBot) -> None:
    view = shown(qtbot, MONTHS)
    view.mark(2)
    view.show_chart(KEPT)
    assert view.current == 1
