"""Caseload: everyone with one adviser, who needs attention first; against 25 × WTE and the year's band; cards or a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.spell import give_information, set_mode
from ips_desktop.casework.staff import add_staff, set_wte
from ips_desktop.questions.caseload import caseload
from ips_desktop.terms.words import Role, SupportMode
from resources.wordings import said
from tests.casework.given import accepted, agreed, met
from tests.homes import Home, enrolment, home_at, practice
from tests.questions.carried import carry
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show
from ui.caseload.page import VIEW, CaseloadPage
from ui.crossing import Crossing
from ui.frame.window import Window
from ui.looks import kept
from ui.models import Roles
from ui.place import Session
from ui.theme import wear

__all__ = ["practice"]
NARROW = (912, 464)
"""The page's room at 200 % in a window of 1024 x 640."""


@pytest.fixture(autouse=True)
def as_cards() -> Iterator[None]:
    kept().remove(VIEW)
    yield
    kept().remove(VIEW)


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    """A supervisor's laptop, with one adviser in the team."""
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh", seed=1)
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, supervisor=home.me.id)
    yield home
    home.lock()


def well(home: Home, given: str, family: str = "Rowan", days_ago: int = 3) -> UUID:
    """Somebody about whom nothing is late."""
    client = accepted(home, given, family, days_ago=days_ago)
    met(home, client, days_ago, next_step="see Garden World", next_by=home.today + timedelta(days=5))
    home.do(give_information, client=client, on=home.today - timedelta(days=days_ago))
    return client


def late(home: Home, given: str, family: str = "Alder", days_ago: int = 16) -> UUID:
    """Somebody not met in time."""
    return accepted(home, given, family, days_ago=days_ago)


def come(qtbot: QtBot, home: Home, about: UUID | None = None, size: tuple[int, int] = (1166, 680)) -> Shown:
    shown = show(qtbot, home, CaseloadPage, about, size=size)
    qtbot.waitUntil(lambda: bool(shown.page.limits.words.text()))
    return shown


def names(shown: Shown) -> list[str]:
    return [row.name for row in shown.page.model.rows]


def seen(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def press(shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, key, modifier)


def spoken(shown: Shown, place: int) -> str:
    return shown.page.model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def see_table(qtbot: QtBot, shown: Shown) -> None:
    shown.page.view.setFocus()
    QTest.keyClick(QApplication.focusWidget() or shown.page.view, Qt.Key.Key_Right)
    qtbot.waitUntil(shown.page.table.isVisible)


def test_who_needs_attention_stands_first_and_the_card_says_why(qtbot: QtBot, practice: Home):
    well(practice, "Amina")
    late(practice, "Tom")
    shown = come(qtbot, practice)
    assert names(shown) == ["Tom Alder", "Amina Rowan"]
    assert [shown.page.model.index(n, 0).data(Roles.HEADING) for n in (0, 1)] == ["Needs attention", "Everyone else"]
    assert spoken(shown, 0) == (
        "Tom Alder. Late 2 days. Getting to know. Meet for the first time, Was any day until Sun 22 Nov."
        " not met yet, every 14 days"
    )
    assert spoken(shown, 1) == (
        "Amina Rowan. Getting to know. see Garden World, Any day until Sun 29 Nov. 3 days ago, every 14 days"
    )


def test_enter_opens_and_the_two_keys_act_on_the_selected_person(qtbot: QtBot, practice: Home):
    client = well(practice, "Amina")
    shown = come(qtbot, practice)
    qtbot.waitUntil(shown.page.list.hasFocus)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    press(shown, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert shown.went == [("person", client), ("meeting", client), ("plan", client)]


def test_the_buttons_on_the_selected_card_do_the_same(qtbot: QtBot, practice: Home):
    client = well(practice, "Amina")
    shown = come(qtbot, practice)
    buttons = {b.accessibleName(): b for b in shown.page.list.bar.findChildren(type(shown.page.add))}
    assert list(buttons) == ["Meeting", "Plan"]
    for button in buttons.values():
        button.click()
    assert shown.went == [("meeting", client), ("plan", client)]


def test_the_keys_work_in_the_table_too(qtbot: QtBot, practice: Home):
    client = well(practice, "Amina")
    shown = come(qtbot, practice)
    see_table(qtbot, shown)
    shown.page.table.setFocus()
    shown.page.table.selectRow(0)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert shown.went == [("person", client), ("meeting", client)]


def test_letters_filter_cards_and_table_alike(qtbot: QtBot, practice: Home):
    for given in ("Amina", "Dai", "Daria"):
        well(practice, given)
    shown = come(qtbot, practice)
    qtbot.waitUntil(shown.page.list.hasFocus)
    type_text(shown.page.list, "da")
    assert names(shown) == ["Dai Rowan", "Daria Rowan"]
    assert "Names with “da”; Esc shows all" in seen(shown)
    type_text(shown.page.list, "q")
    assert names(shown) == []
    assert "No name with “daq”; Esc shows all" in seen(shown)
    assert shown.page.list.hasFocus()
    press(shown, Qt.Key.Key_Escape)
    assert len(names(shown)) == 3
    see_table(qtbot, shown)
    shown.page.table.setFocus()
    type_text(shown.page.table, "am")
    assert names(shown) == ["Amina Rowan"]
    press(shown, Qt.Key.Key_Backspace)
    press(shown, Qt.Key.Key_Escape)
    assert len(names(shown)) == 3
    assert shown.went == []


def test_filters_count_and_hold(qtbot: QtBot, practice: Home):
    well(practice, "Amina")
    late(practice, "Tom")
    working = well(practice, "Dai")
    practice.do(set_mode, client=working, mode=SupportMode.IN_WORK)
    shown = come(qtbot, practice)
    assert dict(practice.ask(caseload).counts)["late"] == 1
    shown.page.filters.put("late")
    shown.page.filters.chosen.emit("late")
    assert names(shown) == ["Tom Alder"]
    met(practice, shown.page.model.rows[0].client)
    practice.do(give_information, client=shown.page.model.rows[0].client)
    qtbot.waitUntil(lambda: len(names(shown)) == 3)
    assert shown.page.filters.value() == "all"


def test_the_table_sorts_by_every_heading_both_ways(qtbot: QtBot, practice: Home):
    agreed(practice, well(practice, "Amina", days_ago=5))
    well(practice, "Dai", days_ago=2)
    late(practice, "Tom")
    shown = come(qtbot, practice)
    see_table(qtbot, shown)
    header = shown.page.table.horizontalHeader()
    orders: dict[int, list[str]] = {}
    for column in range(6):
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        up = names(shown)
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
        orders[column] = up
        assert sorted(up) == sorted(names(shown))
    assert orders[0] == ["Amina Rowan", "Dai Rowan", "Tom Alder"]
    assert names(shown)[-1] == "Tom Alder"
    header.setSortIndicator(4, Qt.SortOrder.AscendingOrder)
    assert names(shown) == ["Tom Alder", "Amina Rowan", "Dai Rowan"]
    header.setSortIndicator(4, Qt.SortOrder.DescendingOrder)
    assert names(shown) == ["Dai Rowan", "Amina Rowan", "Tom Alder"]


def test_cards_or_table_is_remembered(qtbot: QtBot, practice: Home):
    well(practice, "Amina")
    see_table(qtbot, come(qtbot, practice))
    again = come(qtbot, practice)
    qtbot.waitUntil(again.page.table.isVisible)
    assert not again.page.list.isVisible()


def test_counters_stand_against_the_share_of_a_post_and_the_year(qtbot: QtBot, lead: Home):
    sam = enrolment(name="Sam Rees").person
    lead.do(add_staff, person=sam, name="Sam Rees", role=Role.ADVISER, supervisor=lead.me.id)
    lead.do(set_wte, staff=sam, hundredths=70)
    for n in range(18):
        client = accepted(lead, f"Person{n}", days_ago=30, adviser=sam, reason="agreed with Sam")
        if n < 3:
            lead.do(set_mode, client=client, mode=SupportMode.MONITORING)
    shown = come(qtbot, lead, sam)
    limits = shown.page.limits
    assert limits.active.accessibleName() == "15 of 17 active, 2 places free"
    assert limits.monitoring.accessibleName() == "3 of 7 permitted work, 4 places free"
    assert limits.year.accessibleName().startswith("0 this year (13–18)")
    for n in range(3):
        accepted(lead, f"More{n}", days_ago=1, adviser=sam, reason="agreed with Sam")
    qtbot.waitUntil(lambda: limits.active.accessibleName() == "18 of 17 active, 1 over")
    exact = "The exact limit is 17.5, so at most 17 people."
    assert (limits.active.toolTip(), limits.active.accessibleDescription()) == (exact, exact)
    assert limits.monitoring.toolTip() == ""
    assert limits.year.toolTip() == "The exact band is 12.3–18.4 people."
    assert exact in limits.words.toolTip()


def test_a_supervisor_chooses_whose_caseload(qtbot: QtBot, lead: Home):
    sam = enrolment(name="Sam Rees").person
    lead.do(add_staff, person=sam, name="Sam Rees", role=Role.ADVISER, supervisor=lead.me.id)
    accepted(lead, "Tom", adviser=sam)
    shown = come(qtbot, lead)
    assert shown.page.whose.isVisible()
    assert names(shown) == []
    assert "No one is on your caseload yet." in seen(shown)
    shown.page.whose.put(sam)
    shown.page.whose.edited.emit()
    qtbot.waitUntil(lambda: names(shown) == ["Tom Birch"])


def test_an_adviser_chooses_nobody_elses(qtbot: QtBot, practice: Home):
    well(practice, "Amina")
    assert not come(qtbot, practice).page.whose.isVisible()


def test_an_empty_caseload_says_what_to_do_with_one_filled_button(qtbot: QtBot, practice: Home):
    shown = come(qtbot, practice)
    assert "No one is on your caseload yet." in seen(shown)
    assert "Add a referral, or ask your supervisor to hand people over to you." in seen(shown)
    assert not shown.page.add.isVisible()
    shown.page.first.click()
    assert shown.went == [("referral", None)]
    accepted(practice, "Amina")
    qtbot.waitUntil(shown.page.add.isVisible)


def test_what_is_withheld_reads_not_on_this_laptop_and_offers_no_act(qtbot: QtBot, tmp_path: Path, practice: Home):
    client = well(practice, "Amina")
    other = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ann Adviser", seed=1)
    carry(practice, other, "headline")
    shown = come(qtbot, other)
    qtbot.waitUntil(lambda: names(shown) == ["Amina Rowan"])
    assert "not on this laptop" in spoken(shown, 0)
    assert not shown.page.list.bar.isVisible()
    qtbot.waitUntil(shown.page.list.hasFocus)
    press(shown, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert shown.went == []
    press(shown, Qt.Key.Key_Return)
    assert shown.went == [("person", client)]
    other.lock()


def test_what_others_do_and_sync_brings_is_shown_at_once(qtbot: QtBot, tmp_path: Path, practice: Home):
    other = home_at(tmp_path / "other", seed=1)
    shown = come(qtbot, other)
    client = well(practice, "Amina")
    carry(practice, other)
    qtbot.waitUntil(lambda: names(shown) == ["Amina Rowan"])
    met(other, client)
    qtbot.waitUntil(lambda: "today, every 14 days" in spoken(shown, 0))
    other.lock()


def test_past_midnight_everything_is_a_day_older(qtbot: QtBot, practice: Home):
    client = well(practice, "Amina")
    practice.do(book_meeting, client=client, on=practice.today, at=600)
    shown = come(qtbot, practice)
    assert "3 days ago" in spoken(shown, 0)
    assert "Today 10:00" in spoken(shown, 0)
    practice.clock.move(hours=15, minutes=1)
    shown.page.tick()
    qtbot.waitUntil(lambda: "4 days ago" in spoken(shown, 0))
    assert "Today 10:00" not in spoken(shown, 0)


LONG = ("Wilhelmina-Anastasia", "Featherstonehaugh-Cholmondeley of Aberystwyth")


@pytest.mark.parametrize(("size", "scale"), [((1166, 680), 1.0), ((968, 552), 1.0), (NARROW, 2.0)])
def test_a_very_long_name_is_whole(
    qtbot: QtBot, qapp: QApplication, practice: Home, size: tuple[int, int], scale: float
):
    wear(qapp, "light", scale)
    well(practice, *LONG)
    well(practice, "U", "")
    shown = come(qtbot, practice, size=size)
    assert (shown.page.width(), shown.page.height()) == size
    view = shown.page.list
    for place, row in enumerate(shown.page.model.rows):
        card = view._delegate.card(row)
        if view._delegate._grown(row):
            words = max(sum(block.heights()) for block in view._delegate._blocks(card))
            assert view.visualRect(shown.page.model.index(place, 0)).height() >= words
            assert all(block.width > 0 for block in view._delegate._blocks(card))
        else:
            assert view._delegate._fits(card)


def test_a_long_name_is_whole_in_the_table(qtbot: QtBot, practice: Home):
    well(practice, *LONG)
    well(practice, "U", "")
    shown = come(qtbot, practice)
    see_table(qtbot, shown)
    table = shown.page.table
    heights = {row.name: table.rowHeight(place) for place, row in enumerate(shown.page.model.rows)}
    assert heights["U"] == 40
    assert heights[" ".join(LONG)] > 40
    assert sum(table.columnWidth(n) for n in range(6)) <= table.viewport().width()


def test_a_narrow_window_says_the_limits_in_words(qtbot: QtBot, qapp: QApplication, practice: Home):
    wear(qapp, "light", 2.0)
    well(practice, "Amina")
    shown = come(qtbot, practice, size=NARROW)
    assert "1 of 25 active, 24 places free · 0 of 10 permitted work, 10 places free · 1 this year (50–75)" in seen(
        shown
    )
    assert not shown.page.limits.active.isVisible()
    client = shown.page.model.rows[0].client
    shown.page.list.setFocus()
    press(shown, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert shown.went == [("meeting", client)]


def test_tab_goes_through_the_page_in_reading_order_and_comes_back(qtbot: QtBot, practice: Home):
    well(practice, "Amina")
    session = Session(door=practice.practice, crossing=Crossing(), me=practice.me, clock=practice.clock.clock())
    page, window = CaseloadPage(session), Window()
    qtbot.addWidget(window)
    page.arrive(None, {})
    window.show_alone(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    QApplication.processEvents()  # Qt shows what a layout has just been given by an event
    page.filters.setFocus()
    walked: list[str] = []
    for _ in range(10):
        now = QApplication.focusWidget()
        walked.append(now.accessibleName() if now is not None else "")
        QTest.keyClick(now or window, Qt.Key.Key_Tab)
    bar = ["Cards", "Arrange the list", said("spreadsheet.save_list"), said("spreadsheet.title"), "Add a referral"]
    assert walked == ["All 1", *bar, "Caseload", "Meeting", "Plan", "All 1"]


def test_acts_on_the_list_say_their_words_where_there_is_room_and_keep_their_names(qtbot: QtBot, practice: Home):
    well(practice, "Amina")
    shown = come(qtbot, practice, size=(1400, 680))
    doing = shown.page.doing
    acts, names_ = (
        (doing.arrange, doing.save, doing.bring),
        ["Arrange the list", "Save this list", "Bring in a spreadsheet"],
    )
    qtbot.waitUntil(lambda: [act.text() for act in acts] == ["Arrange", "Save", "Bring in"])
    for size in ((1400, 680), (860, 680), NARROW):
        shown.window.resize(*size)
        QApplication.processEvents()
        assert [act.accessibleName() for act in acts] == names_
        assert all(act.width() >= act.sizeHint().width() for act in acts), size
        right = [act.mapTo(shown.page, act.rect().bottomRight()).x() for act in (*acts, doing.add)]
        assert max(right) < shown.page.width(), size
    shown.window.resize(860, 680)
    QApplication.processEvents()
    assert [act.text() for act in acts] == ["Arrange", "Save", "Bring in"]
    assert not shown.page.hint.isVisible()
    type_text(shown.page.list, "am")  # what was typed is said before the words of the acts
    qtbot.waitUntil(lambda: [act.text() for act in acts] == ["", "", ""])
    assert shown.page.hint.isVisible()
    QTest.keyClick(shown.page.list, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
