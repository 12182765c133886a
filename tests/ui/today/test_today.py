"""Today: what next and why, in one list with one key; the diary; what was left unfinished; the day that passes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.interviews import book_interview
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.plan import hand_copy
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.spell import give_information
from ips_desktop.terms.words import CopyHow, Medium, Place, Role
from tests.casework.given import accepted, met, signed
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show
from ui.parts.labels import Link
from ui.theme import look, wear
from ui.today.page import TodayPage

__all__ = ["practice"]
NARROW = (912, 464)
"""The page's room at 200 % in a window of 1024 x 640."""


@pytest.fixture(autouse=True)
def worn(qapp: QApplication):
    wear(qapp, "light")


def settled(home: Home, given: str = "Amina", family: str = "Birch") -> UUID:
    """Somebody about whom nothing is due this week."""
    client = accepted(home, given, family, days_ago=3)
    met(home, client, 3)
    home.do(give_information, client=client)
    home.do(hand_copy, plan=signed(home, client), how=CopyHow.ON_PAPER)
    profile = home.do(begin_profile, client=client)
    home.do(keep_profile, profile=profile, goal="Plants", strengths="Patience", preferences=["Mornings"])
    return client


def booked(home: Home, client: UUID, at: int, days: int = 0) -> UUID:
    on = home.today + timedelta(days=days)
    return home.do(book_meeting, client=client, on=on, at=at, minutes=45, place=Place.CAFE, medium=Medium.FACE_TO_FACE)


def come(qtbot: QtBot, home: Home, size: tuple[int, int] = (1166, 680)) -> Shown:
    shown = show(qtbot, home, TodayPage, None, size=size)
    qtbot.waitUntil(lambda: bool(shown.page.sentence.text()))
    return shown


def names(shown: Shown) -> list[str]:
    return [row.name for row in shown.page.model.rows]


def seen(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def press(shown: Shown, key: Qt.Key) -> None:
    QTest.keyClick(shown.page.list, key)


def test_one_sentence_says_what_the_day_holds(qtbot: QtBot, practice: Home):
    client = settled(practice)
    booked(practice, client, 600)
    accepted(practice, "Dai", "Rowan", days_ago=16)
    shown = come(qtbot, practice)
    assert shown.page.sentence.text() == "Tue 24 Nov. 1 meeting, 1 thing to do, 1 late."
    assert shown.page.title() == "Today"


def test_the_meeting_nearest_to_now_is_selected_and_has_the_keyboard(qtbot: QtBot, practice: Home):
    amina, dai = settled(practice), settled(practice, "Dai", "Rowan")
    booked(practice, amina, 9 * 60 + 5)
    booked(practice, dai, 15 * 60)
    practice.clock.move(hours=5)
    shown = come(qtbot, practice)
    qtbot.waitUntil(shown.page.list.hasFocus)
    assert shown.page.list.row().name == "Dai R."


def test_enter_records_the_meeting_that_was_booked(qtbot: QtBot, practice: Home):
    client = settled(practice)
    meeting = booked(practice, client, 600)
    shown = come(qtbot, practice)
    press(shown, Qt.Key.Key_Return)
    assert (shown.went, shown.facts[0]["appointment"]) == ([("meeting", client)], meeting)
    met(practice, client)
    qtbot.waitUntil(lambda: not shown.page.model.rows)


def test_an_interview_of_today_stands_among_the_meetings_and_enter_asks_how_it_went(qtbot: QtBot, practice: Home):
    client = settled(practice)
    card = practice.do(add_lead_for, client=client, employer="Mill Bakery", title="Helper")
    interview = practice.do(book_interview, application=card, on=practice.today, at=570)
    shown = come(qtbot, practice)
    row = shown.page.list.row()
    assert (row.id, row.group, row.what.said()) == (interview, "now", "Interview: Helper")
    assert shown.page.diary.day.accessibleDescription() == "09:30 Amina B. Interview"
    press(shown, Qt.Key.Key_Return)
    assert (shown.went, shown.facts[0]["form"]) == ([("form", interview)], "interview_result")


def test_arrows_move_and_the_act_follows(qtbot: QtBot, practice: Home):
    booked(practice, settled(practice), 600)
    accepted(practice, "Dai", "Rowan", days_ago=16)
    shown = come(qtbot, practice)
    press(shown, Qt.Key.Key_Down)
    assert shown.page.list.row().name == "Dai R."
    press(shown, Qt.Key.Key_Up)
    assert shown.page.list.row().name == "Amina B."


def test_letters_filter_at_once_and_say_when_nobody_is_left(qtbot: QtBot, practice: Home):
    for given in ("Amina", "Dai", "Daria"):
        accepted(practice, given, "Rowan", days_ago=16)
    shown = come(qtbot, practice)
    type_text(shown.page.list, "DA")
    assert names(shown) == ["Dai R.", "Daria R."]
    assert "Names with “DA”. Esc shows all." in seen(shown)
    type_text(shown.page.list, "x")
    assert names(shown) == []
    assert "No name with “DAx” has something to do. Esc shows all." in seen(shown)
    press(shown, Qt.Key.Key_Backspace)
    assert names(shown) == ["Dai R.", "Daria R."]
    press(shown, Qt.Key.Key_Escape)
    assert names(shown) == ["Amina R.", "Dai R.", "Daria R."]
    assert "Esc shows all" not in seen(shown)


def test_names_of_other_scripts_are_found_by_their_letters(qtbot: QtBot, practice: Home):
    accepted(practice, "রাহেলা", "বেগম", days_ago=16)
    accepted(practice, "Łukasz", "Żak", days_ago=16)
    shown = come(qtbot, practice)
    type_text(shown.page.list, "রা")
    assert names(shown) == ["রাহেলা বে."]
    press(shown, Qt.Key.Key_Escape)
    type_text(shown.page.list, "ł")
    assert names(shown) == ["Łukasz Ż."]


def test_a_day_on_which_nothing_is_due_says_what_comes_next_and_what_to_do(qtbot: QtBot, practice: Home):
    settled(practice)
    shown = come(qtbot, practice)
    assert "Nothing is due today." in seen(shown)
    assert "Next: Amina B., Get in touch, any day until Sat 5 Dec." in seen(shown)
    record, ahead = (b for b in shown.page.empty.findChildren(type(shown.page._ahead)) if b.isVisible())
    record.click()
    ahead.click()
    assert [place for place, _ in shown.went] == ["meeting", "caseload"]


def test_a_new_advisers_first_day_says_what_to_begin_with(qtbot: QtBot, practice: Home):
    shown = come(qtbot, practice)
    assert shown.page.sentence.text() == "Tue 24 Nov. Nothing is due."
    assert "Add a referral, and what comes next stands here." in seen(shown)
    refer, _ = (b for b in shown.page.empty.findChildren(type(shown.page._ahead)) if b.isVisible())
    refer.click()  # nobody is here whom one could have met
    assert [place for place, _ in shown.went] == ["referral"]


def test_what_is_not_on_this_laptop_opens_the_person_and_offers_no_act(qtbot: QtBot, tmp_path: Path, practice: Home):
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ann Adviser", seed=1)
    client = accepted(practice, "Dai", "Rowan", days_ago=16)
    carry(practice, lead, "headline")
    shown = come(qtbot, lead)
    qtbot.waitUntil(lambda: names(shown) == ["Dai R."])
    press(shown, Qt.Key.Key_Return)
    assert shown.went == [("person", client)]
    lead.lock()


def test_the_diary_shows_today_by_the_hour_and_tomorrow_in_lines(qtbot: QtBot, practice: Home):
    client = settled(practice)
    booked(practice, client, 600)
    booked(practice, client, 570, days=1)
    shown = come(qtbot, practice)
    assert shown.page.diary.isVisible()
    assert shown.page.diary.day.accessibleDescription() == "10:00 Amina B. Café"
    assert "Wed 25 Nov" in seen(shown)
    qtbot.waitUntil(lambda: "Amina B., Café" in seen(shown))
    assert "now 09:00" in seen(shown)


def test_the_meeting_of_the_selected_row_stands_out_in_the_diary(qtbot: QtBot, practice: Home):
    amina, dai = settled(practice), settled(practice, "Dai", "Rowan")
    booked(practice, amina, 600)
    booked(practice, dai, 660)
    shown = come(qtbot, practice)

    def mine() -> list[str]:
        return [entry.who for entry in shown.page.diary.day._entries if entry.mine]

    assert mine() == ["Amina B."]
    press(shown, Qt.Key.Key_Down)
    assert mine() == ["Dai R."]


def test_in_a_narrow_window_the_diary_is_a_line_under_the_sentence(qtbot: QtBot, practice: Home):
    client = settled(practice)
    booked(practice, client, 600)
    booked(practice, client, 570, days=1)
    shown = come(qtbot, practice, size=(968, 552))
    assert not shown.page.diary.isVisible()
    assert shown.page.line.text() == "Diary, today: 10:00 Amina B.\nTomorrow: 09:30 Amina B."
    assert shown.page.line.isVisible()


def test_time_goes_on_and_past_midnight_it_is_another_day(qtbot: QtBot, practice: Home):
    client = settled(practice)
    booked(practice, client, 600, days=1)
    shown = come(qtbot, practice)
    assert names(shown) == []
    practice.clock.move(hours=14, minutes=59)
    shown.page.tick()
    assert "now 23:59" in seen(shown)
    assert shown.page.sentence.text().startswith("Tue 24 Nov.")
    practice.clock.move(minutes=2)
    shown.page.ticking.timeout.emit()
    qtbot.waitUntil(lambda: shown.page.sentence.text() == "Wed 25 Nov. 1 meeting.")
    assert "now 00:01" in seen(shown)


def test_what_sync_brings_is_shown_without_asking(qtbot: QtBot, tmp_path: Path, practice: Home):
    other = home_at(tmp_path / "other", seed=1)
    shown = come(qtbot, other)
    accepted(practice, "Dai", "Rowan", days_ago=16)
    carry(practice, other)
    qtbot.waitUntil(lambda: names(shown) == ["Dai R."])
    other.lock()


def test_the_selected_row_stays_selected_when_others_come_and_go(qtbot: QtBot, practice: Home):
    for given in ("Dai", "Emrys"):
        accepted(practice, given, "Rowan", days_ago=16)
    shown = come(qtbot, practice)
    press(shown, Qt.Key.Key_Down)
    assert shown.page.list.row().name == "Emrys R."
    accepted(practice, "Amina", "Birch", days_ago=20)
    qtbot.waitUntil(lambda: names(shown) == ["Amina B.", "Dai R.", "Emrys R."])
    assert shown.page.list.row().name == "Emrys R."


def test_words_left_unfinished_are_one_press_away(qtbot: QtBot, practice: Home):
    client = settled(practice)
    practice.do(keep_draft, form="meeting", about=client, values={"note": "half"})
    practice.clock.move(minutes=5)
    practice.do(keep_draft, form="attempt", about=client, values={"note": "rang"})
    shown = come(qtbot, practice)
    links = shown.page.unfinished.findChildren(Link)
    assert [link.text() for link in links] == ["Try to reach Amina B., from 09:05", "Meeting with Amina B., from 09:00"]
    for link in links:
        link.click()
    assert shown.went == [("person", client), ("meeting", client)]
    assert shown.facts[0] == {"attempt": True}


def test_without_unfinished_words_there_is_no_line_for_them(qtbot: QtBot, practice: Home):
    settled(practice)
    shown = come(qtbot, practice)
    assert not shown.page.unfinished.isVisible()


@pytest.mark.parametrize(("size", "scale"), [((1166, 680), 1.0), ((968, 552), 1.0), (NARROW, 2.0)])
def test_no_word_of_a_card_is_cut_off(
    qtbot: QtBot, qapp: QApplication, practice: Home, size: tuple[int, int], scale: float
):
    wear(qapp, "light", scale)
    client = accepted(practice, "Wilhelmina-Anastasia", "Featherstonehaugh", days_ago=30)
    met(practice, client, 30)
    booked(practice, client, 600)
    shown = come(qtbot, practice, size)
    shown.window.resize(*size)
    assert (shown.page.width(), shown.page.height()) == size
    delegate, view = shown.page.list._delegate, shown.page.list
    for place, row in enumerate(shown.page.model.rows):
        card = delegate.card(row)
        room = view.visualRect(shown.page.model.index(place, 0)).height()
        if delegate._grown(row):
            words = max(sum(block.heights()) for block in delegate._blocks(card))
            assert room >= words
        else:
            assert delegate._fits(card)


def test_a_narrow_list_keeps_the_key_of_the_selected_row_below_its_words(
    qtbot: QtBot, qapp: QApplication, practice: Home
):
    wear(qapp, "light", 2.0)
    booked(practice, settled(practice), 600)
    shown = come(qtbot, practice, NARROW)
    bar, view = shown.page.list.bar, shown.page.list
    rect = view.visualRect(shown.page.model.index(0, 0))
    (block,) = view._delegate._blocks(view._delegate.card(shown.page.model.rows[0]))
    heading = look().px(30)
    assert bar.y() >= rect.top() + heading + sum(block.heights())
    assert bar.geometry().right() <= view.viewport().width()


def test_f1_names_the_keys_of_the_list(qtbot: QtBot, practice: Home):
    keys = dict(come(qtbot, practice).page.keys())
    assert keys["Enter"] == "do what the row says"
    assert keys["A … Z"] == "letters show only rows with that name; Esc shows all"
