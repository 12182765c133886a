"""Lists keep their place, offer acts on the selected row only, and filter by letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.typing_keys import type_text
from ui.models import Column, RowsModel
from ui.parts.acts import Act
from ui.parts.boxes import Column as Beneath
from ui.parts.boxes import scrolled
from ui.parts.buttons import Button, Kind
from ui.parts.card_list import CardList
from ui.parts.cards import CASELOAD, TODAY, Card, CardDelegate, spoken
from ui.parts.chips import Chip, Tone
from ui.parts.inputs import TextInput
from ui.parts.lines import Line, LineDelegate
from ui.parts.tabs import Tabs
from ui.parts.toast import SHOWN_MS, Toast
from ui.theme import look

Shown = Callable[..., QWidget]


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    group: str = "Everyone else"


def people(*ids: int) -> list[Person]:
    return [Person(i, f"Person {i}") for i in ids]


def a_list(*, acts: Callable[[Person], list[Act]] | None = None, rows: list[Person] | None = None) -> CardList:
    model = RowsModel[Person]([Column("Name", lambda r: r.name)], group=lambda r: r.group)
    delegate = CardDelegate(lambda r: Card(r.name, second="Job search", act="Record meeting"), TODAY)
    view = CardList(model, delegate, name="Today", acts=acts)
    view.resize(700, 400)
    model.show(people(1, 2, 3) if rows is None else rows)
    return view


def model_of(view: CardList) -> RowsModel[Person]:
    model = view.model()
    assert isinstance(model, RowsModel)
    return model


def test_the_first_row_is_selected_when_an_answer_comes(shown: Shown):
    view = a_list()
    shown(view)
    assert view.row() == Person(1, "Person 1")


def test_the_selected_person_stays_selected_wherever_they_move(shown: Shown):
    view = a_list()
    shown(view)
    assert view.select(3)
    model_of(view).show(people(3, 1, 2, 9))
    assert view.row() == Person(3, "Person 3")
    assert view.selectionModel().selectedRows()[0].row() == 0
    assert not view.select(77)


def test_when_the_selected_row_is_settled_its_neighbour_is_next(shown: Shown):
    view = a_list()
    shown(view)
    view.select(2)
    model_of(view).show(people(1, 3))
    assert view.row() == Person(3, "Person 3")


def test_enter_does_the_filled_act_on_the_selected_row(shown: Shown):
    done: list[tuple[str, int]] = []

    def acts(_: Person) -> list[Act]:
        return [
            Act("Put off", lambda row: done.append(("off", row.id)), Kind.QUIET, key="Alt+S"),
            Act("Record", lambda row: done.append(("record", row.id)), Kind.PRIMARY, cap="Enter"),
        ]

    view = a_list(acts=acts)
    window = shown(view)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert done == [("record", 2), ("off", 2)]


def test_one_act_bar_follows_the_selection(shown: Shown):
    view = a_list(acts=lambda _: [Act("Record", lambda _: None, Kind.PRIMARY)])
    shown(view)
    assert len(view.viewport().findChildren(Button)) == 1
    first = view.bar.y()
    view.select(2)
    QApplication.processEvents()
    card = view.visualRect(view.currentIndex())
    assert view.bar.y() > first
    assert card.contains(view.bar.geometry())
    assert len(view.viewport().findChildren(Button)) == 1


def test_enter_opens_a_row_that_has_no_acts(qtbot: QtBot, shown: Shown):
    view = a_list()
    shown(view)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [Person(1, "Person 1")]


def test_letters_filter_at_once_and_escape_clears_them(shown: Shown):
    view = a_list()
    shown(view)
    view.setFocus()
    heard: list[str] = []
    view.letters.connect(heard.append)
    type_text(view, "aŵ")
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert heard == ["a", "aŵ", "a", ""]


def test_an_empty_answer_hides_the_acts(shown: Shown):
    view = a_list(acts=lambda _: [Act("Record", lambda _: None)])
    shown(view)
    model_of(view).show([])
    QApplication.processEvents()
    assert view.row() is None
    assert not view.bar.isVisible()


def test_a_group_has_its_heading_above_its_first_card(shown: Shown):
    rows = [Person(1, "Amina", "Now"), Person(2, "Dai", "Now"), Person(3, "Tom", "Late")]
    view = a_list(rows=rows)
    shown(view)
    QApplication.processEvents()
    heights = [view.visualRect(model_of(view).index(n, 0)).height() for n in range(3)]
    assert heights[1] == look().px(70)
    assert heights[0] == look().px(70 + 30)
    assert heights[2] == look().px(70 + 30 + 6)


def test_the_list_is_laid_out_anew_when_a_heading_moves(shown: Shown):
    rows = [Person(1, "Amina", "Now"), Person(2, "Dai", "Late")]
    view = a_list(rows=rows)
    shown(view)
    model_of(view).show([Person(1, "Amina", "Now"), Person(2, "Dai", "Now")])
    QApplication.processEvents()
    assert view.visualRect(model_of(view).index(1, 0)).height() == look().px(70)


def test_a_selected_row_with_focus_has_a_ring_and_without_has_none(shown: Shown):
    view, other = a_list(), TextInput()
    shown(view, other)

    def ring_pixels() -> int:
        image: QImage = view.grab().toImage()
        wanted = look().colour("focus").rgb()
        return sum(image.pixel(x, y) == wanted for x in range(0, image.width(), 3) for y in range(image.height()))

    view.setFocus()
    with_focus = ring_pixels()
    other.setFocus()
    assert with_focus > ring_pixels() + 100


def test_a_list_is_laid_out_anew_for_another_width_and_not_for_the_same(shown: Shown, monkeypatch: pytest.MonkeyPatch):
    view = a_list()
    shown(view)
    asked: list[int] = []
    monkeypatch.setattr(view, "scheduleDelayedItemsLayout", lambda: asked.append(view.viewport().width()))
    wide = view.viewport().width()
    view.resizeEvent(QResizeEvent(view.viewport().size(), QSize(-1, -1)))
    assert not asked
    view.viewport().resize(wide - 20, view.viewport().height())
    assert asked == [wide - 20]


def test_a_button_below_the_edge_of_a_low_list_is_brought_into_sight_when_the_keyboard_comes_to_it(shown: Shown):
    view = a_list(
        acts=lambda _row: [Act("Record meeting", lambda _: None, Kind.PRIMARY)], rows=people(1, 2, 3, 4, 5, 6)
    )
    view.setFixedSize(700, 60)
    shown(view)
    button = view.bar.findChild(Button)
    assert isinstance(button, Button)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.setFocus()
    assert not view.viewport().rect().contains(view.bar.geometry())
    button.setFocus()
    assert view.viewport().rect().contains(view.bar.geometry())


def test_arrows_bring_the_row_into_sight_in_a_page_that_scrolls(qtbot: QtBot):
    view, inside = a_list(rows=people(*range(9))), QWidget()
    view.setFixedHeight(400)
    inside.setLayout(Beneath(QLabel("Much stands above it\n" * 20), view))
    page = scrolled(inside)
    qtbot.addWidget(page)
    page.resize(700, 200)
    page.show()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    row = view.visualRect(view.currentIndex())
    seen = page.viewport().rect()
    assert seen.contains(view.viewport().mapTo(page.viewport(), row.topLeft()))
    assert seen.contains(view.viewport().mapTo(page.viewport(), row.bottomLeft()))


def test_a_card_is_read_as_one_sentence():
    card = Card(
        "Tom A.",
        "Try again",
        "We try again by ",
        "Mon 23 Nov",
        chips=(Chip("Late 1 day", Tone.ATTENTION),),
        act="Record",
    )
    assert spoken(card) == "Tom A. Try again. Late 1 day. We try again by Mon 23 Nov. Record"
    columns = Card("Amina", columns=(("See Garden World", "Any day until Tue 1 Dec"),), flag=Chip("Today 10:00"))
    assert spoken(columns) == "Amina. Today 10:00. See Garden World, Any day until Tue 1 Dec"


def test_columns_of_the_caseload_stand_under_each_other(shown: Shown):
    model = RowsModel[Person]([Column("Name", lambda r: r.name)])
    view = CardList(
        model, CardDelegate(lambda r: Card(r.name, columns=(("See", "by"), ("4 days", ""))), CASELOAD), name="Caseload"
    )
    view.resize(1118, 300)
    model.show(people(1, 2))
    shown(view)
    assert not view.grab().toImage().isNull()


def test_an_open_line_grows_by_its_words(shown: Shown):
    model = RowsModel[Person]([Column("Timeline", lambda r: r.name)])
    opened: set[int] = set()
    delegate = LineDelegate(
        lambda r: Line(r.name, "Tue 17 Nov", "message-circle", body="Words " * 60), is_open=lambda r: r.id in opened
    )
    view = CardList(model, delegate, name="Timeline")
    view.resize(540, 300)
    model.show(people(1, 2))
    shown(view)
    shut = view.visualRect(model.index(0, 0)).height()
    opened.add(1)
    model.show(people(1, 2))
    QApplication.processEvents()
    assert shut == look().px(40)
    assert view.visualRect(model.index(0, 0)).height() > shut + 3 * look().line("body")


def test_a_tab_is_built_when_it_is_first_chosen(shown: Shown):
    tabs, built = Tabs("Person"), list[str]()

    def build(words: str) -> QWidget:
        built.append(words)
        return QLabel(words)

    for words in ("Profile", "Plan", "Work"):
        tabs.add(words, lambda words=words: build(words))
    window = shown(tabs)
    assert built == ["Profile"]
    tabs.row.setFocus()
    QTest.keyClick(tabs.row, Qt.Key.Key_Right)
    QTest.keyClick(window.focusWidget() or tabs.row, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    tabs.choose(0)
    assert built == ["Profile", "Plan", "Work"]
    assert isinstance(tabs.stack.currentWidget(), QLabel)


def test_a_toast_undoes_once_and_goes(shown: Shown):
    window = shown(QLabel("page"))
    window.resize(600, 400)
    undone: list[int] = []
    toast = Toast(window)
    toast.say("Meeting with Amina kept.", lambda: undone.append(1))
    toast.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert undone == [1]
    assert not toast.isVisible()
    toast.say("Kept.")
    assert toast.geometry().left() == 16
    assert toast.geometry().bottom() == window.height() - 17
    assert SHOWN_MS == 10_000
