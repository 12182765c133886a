"""The Inbox: both texts are shown and named, one key settles them, a third text may stand instead, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.casework.inbox import FORM, settle_item
from ips_desktop.desk import Desk
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.inbox import inbox
from ips_desktop.questions.person import ProfileView, person
from ips_desktop.terms.troubles import Refused
from tests.casework.given import accepted
from tests.casework.test_job_twice import job, named, pulled
from tests.homes import Home, home_at
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show, tab_walk
from tests.ui.scenes import MINE, THEIRS, inbox_scene
from ui.inbox.page import InboxPage
from ui.models import Roles
from ui.theme import look, wear
from ui.theme.ring import ring_host

Items = dict[str, UUID]


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "home", name="Sam Rees")
    yield home
    home.lock()


@pytest.fixture
def items(laptop: Home) -> Items:
    return inbox_scene(laptop)


def came(qtbot: QtBot, home: Home, size: tuple[int, int] = (1166, 680)) -> Shown:
    shown = show(qtbot, home, InboxPage, None, size=size)
    qtbot.waitUntil(lambda: bool(shown.page.model.rows) or shown.page.empty.isVisible())
    return shown


def at(qtbot: QtBot, shown: Shown, item: UUID) -> Any:
    """The pane, with this item chosen and the keyboard in it."""
    assert shown.page.list.select(item)
    QTest.keyClick(shown.page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.page.pane.isAncestorOf(QApplication.focusWidget()))
    return shown.page.pane


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    QTest.keyClick(focus, key, modifier)


def goal_of(home: Home, client: UUID) -> str:
    found = home.ask(person, client=client).profile
    assert isinstance(found, ProfileView)
    return found.goal


def gone(qtbot: QtBot, shown: Shown, item: UUID) -> None:
    qtbot.waitUntil(lambda: item not in [row.id for row in shown.page.model.rows])


def test_items_stand_in_their_groups_with_whose_and_when(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    model = shown.page.model
    headings = [model.index(n, 0).data(Roles.HEADING) for n in range(4)]
    assert headings == ["For you to choose", "", "Merged for you", "Arrived"]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "For you to choose. Two people changed Amina’s record: what they want. Amina Birch · Tue 24 Nov 09:00"
    )


def test_both_texts_stand_side_by_side_and_what_differs_is_underlined(qtbot: QtBot, laptop: Home, items: Items) -> None:
    pane = at(qtbot, came(qtbot, laptop), items["goal"])
    assert (pane.mine.text.toPlainText(), pane.theirs.text.toPlainText()) == (MINE, THEIRS)
    assert (pane.mine.band.who.text(), pane.mine.band.when.text()) == ("Sam Rees", "Tue 24 Nov 09:00, this laptop")
    assert pane.before.text() == "Before either change: “Look at Garden World’s website, by Fri 27 Nov.”"
    assert (pane.mine.standing.isHidden(), pane.theirs.standing.isHidden()) == (True, False)
    style = QTextCharFormat.UnderlineStyle
    assert underlined(pane.mine.text, style.SingleUnderline) == "together, on the 28 bus, by Tue 1 Dec."
    assert underlined(pane.theirs.text, style.DotLine) == "with Jo, who knows its manager."


def underlined(text: Any, style: QTextCharFormat.UnderlineStyle) -> str:
    found, block = "", text.document().begin()
    fragments = block.begin()
    while not fragments.atEnd():
        if fragments.fragment().charFormat().underlineStyle() == style:
            found += fragments.fragment().text()
        fragments += 1
    return found.strip()


@pytest.mark.parametrize(
    ("key", "stands", "toast"),
    [
        (Qt.Key.Key_1, MINE, "Sam’s words stand now."),
        (Qt.Key.Key_2, THEIRS, "The other words stand now."),
        (Qt.Key.Key_3, f"{THEIRS}\n{MINE}", "Both kept."),
    ],
)
def test_one_key_settles_a_conflict(
    qtbot: QtBot, laptop: Home, items: Items, key: Qt.Key, stands: str, toast: str
) -> None:
    shown = came(qtbot, laptop)
    at(qtbot, shown, items["goal"])
    press(key)
    gone(qtbot, shown, items["goal"])
    assert goal_of(laptop, items["amina"]) == stands
    assert [words for words, _ in shown.toasts] == [toast]
    assert QApplication.focusWidget() is shown.page.list


def test_the_keys_do_nothing_while_the_list_has_the_keyboard(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    shown.page.list.select(items["goal"])
    press(Qt.Key.Key_1)
    QApplication.processEvents()
    assert len(laptop.ask(inbox).items) == 4


def test_of_two_choices_only_one_can_be_kept(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    pane = at(qtbot, shown, items["kind"])
    assert (pane.both.isVisible(), pane.own.isVisible(), pane.seen.isVisible()) == (False, False, False)
    press(Qt.Key.Key_3)
    QApplication.processEvents()
    assert len(laptop.ask(inbox).items) == 4


def test_a_third_text_may_stand_in_the_place_of_both(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    pane = at(qtbot, shown, items["goal"])
    pane.own.click()
    editor = shown.page.own.field.control.editor
    qtbot.waitUntil(editor.hasFocus)
    assert editor.toPlainText() == THEIRS
    type_text(editor, " At 11, by bus 123.")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    gone(qtbot, shown, items["goal"])
    assert goal_of(laptop, items["amina"]) == f"{THEIRS} At 11, by bus 123."
    assert shown.toasts[-1][0] == "Your words stand now."
    assert laptop.ask(unfinished, items["goal"]) is None


def unfinished(desk: Desk, item: UUID) -> object:
    found = desk.drafts.get(FORM, item)
    return None if found is None else found.values["text"]


def test_nothing_written_is_refused_beside_the_field(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    at(qtbot, shown, items["goal"]).own.click()
    shown.page.own.form.put({"text": " "})
    shown.page.own.keep.click()
    qtbot.waitUntil(lambda: shown.page.own.field.problem == "Write the words that shall stand.")
    assert goal_of(laptop, items["amina"]) == THEIRS


def test_words_being_written_are_given_up_at_lock_and_come_back(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    at(qtbot, shown, items["goal"]).own.click()
    editor = shown.page.own.field.control.editor
    type_text(editor, " Half a sen")
    laptop.lock(shown.page.words())
    laptop.unlock()
    again = came(qtbot, laptop)
    at(qtbot, again, items["goal"]).own.click()
    qtbot.waitUntil(lambda: again.page.own.field.control.editor.toPlainText() == f"{THEIRS} Half a sen")
    assert again.page.own.keeping.line.isVisible()


def test_escape_puts_the_words_away_and_then_comes_back_to_the_list(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    pane = at(qtbot, shown, items["goal"])
    pane.own.click()
    type_text(shown.page.own.field.control.editor, "!")
    press(Qt.Key.Key_Escape)
    assert shown.page.own.isHidden()
    assert pane.own.hasFocus()
    assert laptop.ask(unfinished, items["goal"]) == f"{THEIRS}!"
    press(Qt.Key.Key_Escape)
    assert shown.page.list.hasFocus()
    assert shown.went == []


def test_what_was_merged_or_set_aside_is_settled_by_having_seen_it(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    pane = at(qtbot, shown, items["merged"])
    assert pane.standing.text() == f"{MINE} {THEIRS}"
    assert pane.together.isVisible()
    assert not pane.mine.button.isVisible()
    pane.seen.click()
    gone(qtbot, shown, items["merged"])
    pane = at(qtbot, shown, items["aside"])
    assert pane.mine.text.toPlainText() == "what they want: A job in Cardiff\nkind: Training"
    assert pane.what.text().startswith("It was kept for good before the change came.")
    assert not pane.theirs.isVisible()
    pane.seen.click()
    gone(qtbot, shown, items["aside"])
    assert shown.toasts[-1][0] == "Noted."


def test_an_item_somebody_settled_meanwhile_is_refused_in_words(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    pane = at(qtbot, shown, items["goal"])
    item = pane.mine.button
    laptop.do(settle_item, item=items["goal"], keep="theirs")
    item.click()
    qtbot.waitUntil(lambda: bool(shown.troubles))
    assert isinstance(shown.troubles[0], Refused)
    assert shown.troubles[0].code == "inbox.settled"


def test_the_person_can_be_opened(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    at(qtbot, shown, items["goal"]).person.click()
    assert shown.went == [("person", items["amina"])]


def test_an_empty_inbox_says_so(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    assert shown.page.empty.accessibleName() == (
        "Nothing needs your eye. When two people change the same words, both texts come here."
    )


def test_a_very_long_text_scrolls_in_its_card(qtbot: QtBot, laptop: Home, items: Items) -> None:
    pane = at(qtbot, came(qtbot, laptop), items["goal"])
    one_line = pane.mine.text.height()
    pane.mine.text.setPlainText("A long note. " * 3000)
    assert one_line < 70
    assert pane.mine.text.height() == look().px(320) + 2


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_a_narrow_window_the_item_takes_the_place_of_the_list(
    qtbot: QtBot, qapp: QApplication, laptop: Home, items: Items, scale: float
) -> None:
    wear(qapp, "light", scale)
    try:
        shown = came(qtbot, laptop, (round(1024 - 56 * scale), 560))
        assert not shown.page.right.isVisible()
        pane = at(qtbot, shown, items["goal"])
        assert (shown.page.list.isVisible(), pane.back.isVisible()) == (False, True)
        for _ in range(4):
            QApplication.processEvents()
        for part in (pane.mine.button, pane.theirs.button, pane.both, pane.own, pane.person):
            assert part.width() >= part.sizeHint().width()
            assert part.mapTo(shown.page, part.rect().bottomRight()).x() < shown.page.width()
        press(Qt.Key.Key_Escape)
        assert (shown.page.list.isVisible(), shown.page.right.isVisible()) == (True, False)
    finally:
        wear(qapp, "light")


def test_tab_visits_the_acts_in_reading_order(qtbot: QtBot, laptop: Home, items: Items) -> None:
    shown = came(qtbot, laptop)
    pane = at(qtbot, shown, items["goal"])
    assert tab_walk(shown, shown.page.list, 9) == [
        "Inbox", "What Sam Rees wrote", "Keep Sam’s", "What the other wrote", "Keep the other", "Keep both",
        "Write it anew", "Open the person", "Inbox",
    ]  # fmt: skip
    assert all(part.height() >= 36 for part in (pane.both, pane.own, pane.person, pane.mine.button))


def test_nothing_to_choose_is_said_without_a_ring_round_the_page(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    assert shown.page.empty.isVisible()
    focus = QApplication.focusWidget()
    assert ring_host(focus) is None, focus


def test_one_job_that_two_laptops_wrote_down_becomes_one_and_two_again_by_undo(qtbot: QtBot, laptop: Home) -> None:
    client = accepted(laptop, days_ago=60)
    laptop.do(named, job(laptop, client, 40), "Garden World")
    [item] = pulled(laptop, client, 35)
    shown = came(qtbot, laptop)
    pane = at(qtbot, shown, item.id)
    assert [b.isVisible() for b in (pane.one, pane.seen, pane.both, pane.own)] == [True, True, False, False]
    assert pane.one.text() == "It is one job"
    assert (pane.together.isVisible(), "This stands now." in (pane.mine.text.toPlainText())) == (False, False)
    pane.one.click()
    gone(qtbot, shown, item.id)
    assert len(laptop.ask(facts_one, client).jobs) == 1
    words, undo = shown.toasts[-1]
    assert words == "One job now. Hours, pay and checks of both stand in it."
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: shown.toasts[-1][0] == "Two jobs again.")
    assert len(laptop.ask(facts_one, client).jobs) == 2
    assert [row.id for row in laptop.ask(inbox).items if row.kind == "two_jobs"] == [item.id]


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_3])
def test_undo_brings_an_item_back_and_chooses_it(qtbot: QtBot, laptop: Home, items: Items, key: Qt.Key) -> None:
    shown = came(qtbot, laptop)
    at(qtbot, shown, items["goal"])
    press(key)
    gone(qtbot, shown, items["goal"])
    _, undo = shown.toasts[-1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: shown.page.list.row() is not None and shown.page.list.row().id == items["goal"])
    assert goal_of(laptop, items["amina"]) == THEIRS
    assert shown.toasts[-1] == ("It waits for you again, as it was.", None)
    at(qtbot, shown, items["merged"]).seen.click()
    gone(qtbot, shown, items["merged"])
    undo = shown.toasts[-1][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: items["merged"] in [row.id for row in shown.page.model.rows])
