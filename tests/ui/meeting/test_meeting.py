"""Recording a meeting: filled in already, kept while typed, kept for good by one key, taken back by one word."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import add_client, edit_client
from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.questions.meeting import FORM, meeting_form
from ips_desktop.questions.person import person
from ips_desktop.questions.timeline import TimelineEntry
from ips_desktop.terms.words import Medium, Place, Role
from tests.casework.given import accepted, agreed, met
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show, tab_walk
from ui.meeting.page import MeetingPage
from ui.theme import wear

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    """A person met a week ago in a café, with an agreed plan."""
    client = accepted(practice, "Amina", "Birch", days_ago=60)
    met(practice, client, 7, minutes=45, place=Place.CAFE, medium=Medium.FACE_TO_FACE, note="She wants mornings.")
    agreed(practice, client)
    return client


def come(qtbot: QtBot, home: Home, client: UUID | None, **facts: UUID | bool) -> Shown:
    shown = show(qtbot, home, MeetingPage, client, facts)
    if client is not None:
        qtbot.waitUntil(shown.page.answers.note_editor.hasFocus)
    return shown


def press(shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, key, modifier)


def finish(shown: Shown) -> None:
    press(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def meetings(home: Home, client: UUID) -> list[TimelineEntry]:
    return [entry for entry in home.ask(person, client=client).timeline if entry.kind in ("meeting", "missed")]


def seen(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def draft(home: Home, client: UUID) -> dict[str, object] | None:
    kept = home.ask(meeting_form, client=client).draft
    return dict(kept) if kept is not None else None


def test_type_and_ctrl_enter_is_all_it_takes(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "Amina brought the advert. Łódź ✓")
    finish(shown)
    qtbot.waitUntil(lambda: shown.went == [("back", None)])
    assert shown.toasts[0][0] == "Meeting with Amina kept."
    last = practice.ask(meeting_form, client=amina).last
    assert last is not None
    assert (last.text, last.on, last.place) == ("Amina brought the advert. Łódź ✓", practice.today, "cafe")
    assert draft(practice, amina) is None


def test_place_way_and_length_are_as_last_time(qtbot: QtBot, practice: Home, amina: UUID):
    chips = come(qtbot, practice, amina).page.answers.chips
    assert (chips.where_chip.face.value_words, chips.where_chip.face.note) == ("café", "as last time")
    assert chips.how_chip.face.value_words == "face to face"
    assert chips.when_chip.face.value_words == "today 09:00–09:45"
    chips.place.put("library")
    chips.where_chip.show_answer()
    assert (chips.where_chip.face.value_words, chips.where_chip.face.note) == ("library", "")


def test_the_appointment_says_when(qtbot: QtBot, practice: Home, amina: UUID):
    booked = practice.do(book_meeting, client=amina, on=practice.today, at=600, minutes=30)
    shown = come(qtbot, practice, amina, appointment=booked)
    assert shown.page.answers.chips.when_chip.face.value_words == "today 10:00–10:30"
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    assert practice.ask(meeting_form, client=amina).appointment is None


def test_where_were_we_stands_beside_and_is_no_stop(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    for words in (
        "Where were we?",
        "She wants mornings.",
        "Tue 17 Nov, café, 45 min",
        "See Garden World",
        "by Tue 1 Dec",
    ):
        assert words in seen(shown)
    stops = set[object]()
    for _ in range(30):
        press(shown, Qt.Key.Key_Tab)
        stops.add(QApplication.focusWidget())
    assert shown.page.sheet.foot.finish in stops
    assert not [stop for stop in stops if shown.page.sheet.beside.isAncestorOf(stop)]


def test_a_first_meeting_says_so(qtbot: QtBot, practice: Home):
    shown = come(qtbot, practice, accepted(practice, "Dai", "Rowan"))
    assert "This is your first meeting with Dai." in seen(shown)
    assert "No plan yet." in seen(shown)


def test_alt_n_needs_no_note_and_tries_again(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    answers = shown.page.answers
    assert answers.next.step.value() == "See Garden World"
    press(shown, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert answers.chips.came_chip.face.value_words == "did not meet"
    assert answers.next.step.value() == "Try again to meet"
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    assert shown.toasts[0][0] == "Kept: you did not meet Amina."
    assert "not come" in meetings(practice, amina)[0].line.said()


def test_alt_n_again_means_they_came(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    for _ in range(2):
        press(shown, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert shown.page.answers.chips.came_chip.face.value_words == "yes"
    assert shown.page.answers.next.step.value() == "See Garden World"


def test_a_press_on_did_not_meet_is_alt_n(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    face = shown.page.answers.chips.came_chip.face
    QTest.mouseClick(face, Qt.MouseButton.LeftButton, pos=QPoint(face.width() - 30, 34))
    assert face.value_words == "did not meet"
    QTest.mouseClick(face, Qt.MouseButton.LeftButton, pos=QPoint(30, 34))
    assert shown.page.answers.chips.came_chip.is_open


def test_undo_takes_the_meeting_back_and_keeps_the_words(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "Too soon.")
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.toasts))
    undo = shown.toasts[0][1]
    assert undo is not None
    assert len(meetings(practice, amina)) == 2
    undo()
    qtbot.waitUntil(lambda: len(shown.toasts) == 2)
    assert len(meetings(practice, amina)) == 1
    kept = draft(practice, amina)
    assert kept is not None
    assert kept["note"] == "Too soon."


def test_words_are_in_the_store_soon_after_the_last_key(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "half a sen")
    qtbot.waitUntil(lambda: (draft(practice, amina) or {}).get("note") == "half a sen")
    qtbot.waitUntil(lambda: "Draft kept 09:00" in seen(shown))


def test_words_return_with_the_caret_and_the_line_says_so(qtbot: QtBot, practice: Home, amina: UUID):
    first = come(qtbot, practice, amina)
    type_text(first.page.answers.note_editor, "one two ")
    press(first, Qt.Key.Key_Left)
    type_text(first.page.answers.next.by.control, " and a half")
    first.window.close()
    practice.clock.move(minutes=42)
    shown = come(qtbot, practice, amina)
    editor = shown.page.answers.note_editor
    assert (editor.toPlainText(), editor.textCursor().position()) == ("one two ", 7)
    assert shown.page.answers.next.by.control.text() == "+7 and a half"
    assert "We kept your unfinished note from 09:00." in seen(shown)
    type_text(editor, "!")
    assert editor.toPlainText() == "one two! "
    assert "unfinished" not in seen(shown)


def test_a_day_typed_as_today_stays_that_day(qtbot: QtBot, practice: Home, amina: UUID):
    first = come(qtbot, practice, amina)
    type_text(first.page.answers.note_editor, "x")
    first.window.close()
    day = practice.today
    practice.clock.move(days=2)
    shown = come(qtbot, practice, amina)
    assert shown.page.answers.chips.on.value() == day
    assert shown.page.answers.next.by.value() == day + timedelta(days=7)
    assert "This was 2 days ago. We will mark it as written today." in seen(shown)
    assert "from Tue 24 Nov, 09:00" in seen(shown)


def test_start_again_puts_the_words_away_and_undo_brings_them_back(qtbot: QtBot, practice: Home, amina: UUID):
    practice.do(keep_draft, form=FORM, about=amina, values={"note": "old words"})
    shown = come(qtbot, practice, amina)
    shown.page.answers.unfinished.start_again.click()
    qtbot.waitUntil(lambda: shown.page.answers.note_editor.toPlainText() == "" and draft(practice, amina) is None)
    undo = shown.toasts[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: (draft(practice, amina) or {}).get("note") == "old words")
    assert shown.page.answers.note_editor.toPlainText() == "old words"


def test_a_lock_takes_what_is_being_typed(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    assert shown.page.words() == []
    type_text(shown.page.answers.note_editor, "mid")
    ((form, about, values),) = shown.page.words()
    assert (form, about, values["note"]) == (FORM, amina, "mid")


def test_a_day_to_come_is_refused_beside_the_day_and_on_top(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    chips = shown.page.answers.chips
    QTest.mouseClick(chips.when_chip.face, Qt.MouseButton.LeftButton)
    assert chips.on.control.hasFocus()
    chips.on.control.selectAll()
    type_text(chips.on.control, "+3")
    finish(shown)
    qtbot.waitUntil(shown.page.answers.summary.isVisible)
    assert chips.on.problem == "The meeting must be today or earlier. To plan one, book it."
    assert chips.when_chip.is_open
    assert "There is a problem" in seen(shown)
    assert shown.went == []
    chips.on.control.selectAll()
    type_text(chips.on.control, "t")
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))


def test_a_day_is_asked_for_and_nothing_else(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    answers = shown.page.answers
    answers.form.clear()
    answers.chips.came.put("attended")
    finish(shown)
    assert answers.form.problems() == [("Enter the date of the meeting, like 24 11 2026", answers.chips.on)]
    type_text(answers.chips.on.control, "y")
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    assert meetings(practice, amina)[0].on == practice.today - timedelta(days=1)


def test_a_chip_opens_by_enter_and_shuts_by_esc(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    chip = shown.page.answers.chips.where_chip
    chip.face.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert chip.is_open
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Escape)
    assert not chip.is_open
    assert chip.face.value_words == "library"
    assert chip.face.hasFocus()
    assert shown.went == []


def test_a_call_has_no_place(qtbot: QtBot, practice: Home, amina: UUID):
    chips = come(qtbot, practice, amina).page.answers.chips
    chips.medium.put("phone")
    chips.medium.control.edited.emit()
    assert chips.where_chip.face.value_words == "no place"
    chips.medium.put("face_to_face")
    chips.medium.control.edited.emit()
    assert chips.where_chip.face.value_words == "café"


def test_another_person_takes_the_words_along(qtbot: QtBot, practice: Home, amina: UUID):
    dai = accepted(practice, "Dai", "Rowan")
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "It was Dai.")
    shown.page.answers.form.keep_now()
    qtbot.waitUntil(lambda: draft(practice, amina) is not None)
    chips = shown.page.answers.chips
    chips.who_chip.open()
    chips.who_input.put(dai)
    chips.who_input.edited.emit()
    qtbot.waitUntil(lambda: chips.who_chip.face.value_words == "Dai R.")
    assert shown.page.answers.note_editor.toPlainText() == "It was Dai."
    assert draft(practice, amina) is None
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    assert len(meetings(practice, dai)) == 1


def test_without_a_person_letters_find_one(qtbot: QtBot, practice: Home, amina: UUID):
    accepted(practice, "Dai", "Rowan")
    shown = come(qtbot, practice, None)
    chooser = shown.page.chooser
    qtbot.waitUntil(lambda: chooser.model.rowCount() == 2)
    type_text(chooser.name.control, "birc")
    assert [row.name for row in chooser.model.rows] == ["Amina Birch"]
    press(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(shown.page.answers.note_editor.hasFocus)
    assert shown.page.answers.chips.who_chip.face.value_words == "Amina B."


def test_a_person_who_is_not_mine_is_found_by_name(qtbot: QtBot, practice: Home):
    practice.do(add_client, given_name="Mei", family_name="Hazel")
    shown = come(qtbot, practice, None)
    type_text(shown.page.chooser.name.control, "haz")
    qtbot.waitUntil(lambda: [row.name for row in shown.page.chooser.model.rows] == ["Mei Hazel"])


def test_an_empty_caseload_says_what_to_do(qtbot: QtBot, practice: Home):
    shown = come(qtbot, practice, None)
    qtbot.waitUntil(lambda: "No one is on your caseload yet." in seen(shown))


def test_an_outline_only_leads_to_the_person(qtbot: QtBot, tmp_path: Path, practice: Home, amina: UUID):
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead", seed=1)
    carry(practice, lead, "headline")
    shown = show(qtbot, lead, MeetingPage, amina)
    qtbot.waitUntil(lambda: "Not on this laptop" in seen(shown))
    shown.page.withheld.findChildren(type(shown.page.foot.finish))[0].click()
    assert shown.went == [("person", amina)]
    lead.lock()


def test_leaving_keeps_and_goes_back(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "later")
    shown.page.foot.leave.click()
    assert shown.went == [("back", None)]
    shown.window.hide()
    qtbot.waitUntil(lambda: (draft(practice, amina) or {}).get("note") == "later")


def test_a_narrow_window_keeps_where_were_we_behind_a_key(qtbot: QtBot, practice: Home, amina: UUID):
    shown = show(qtbot, practice, MeetingPage, amina, size=(968, 552))
    qtbot.waitUntil(shown.page.answers.note_editor.hasFocus)
    assert not shown.page.sheet.beside.isVisible()
    press(shown, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert "She wants mornings." in seen(shown)
    press(shown, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert shown.page.answers.note_editor.hasFocus()


def test_another_text_size_is_nobodys_typing(qtbot: QtBot, qapp: QApplication, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    wear(qapp, "dark", 2.0)
    assert not shown.page.answers.is_touched
    assert shown.page.words() == []


def test_tab_goes_in_reading_order_and_comes_back(qtbot: QtBot, practice: Home, amina: UUID):
    practice.do(keep_draft, form=FORM, about=amina, values={"note": "old"})
    shown = come(qtbot, practice, amina)
    walked = tab_walk(shown, shown.page.answers.unfinished.carry_on, 16)
    assert [name.partition(":")[0].partition(",")[0] for name in walked[:2]] == ["Continue", "Start again"]
    assert walked[7:12] == ["What happened", "Employer contact", "Next step", "Who does it", "By when"]
    assert walked[12:16] == ["Finish", "Leave it for later", "Who else, travel", "Continue"]


def test_who_else_and_travel_are_folded_until_they_are_asked_for_and_are_kept(
    qtbot: QtBot, practice: Home, amina: UUID
):
    shown = come(qtbot, practice, amina)
    further = shown.page.answers.further
    assert not any(field.isVisible() for field in further.fields)
    press(shown, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert further.fields[0].isAncestorOf(QApplication.focusWidget())
    shown.page.answers.form.put({"interpreter": True, "travel_minutes": 20})
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    told = [line.said() for line in meetings(practice, amina)[0].beside]
    assert told == ["There too: an interpreter.", "Travel: 20 min."]


def test_a_draft_that_says_who_else_was_there_comes_back_open(qtbot: QtBot, practice: Home, amina: UUID):
    practice.do(keep_draft, form=FORM, about=amina, values={"note": "With her mum.", "carer": True})
    shown = come(qtbot, practice, amina)
    further = shown.page.answers.further
    qtbot.waitUntil(further.fields[0].isVisible)
    assert further.fields[0].value() is True


def test_a_joint_meeting_proposes_who_was_there_and_keeps_a_name_that_was_typed(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    practice.do(edit_client, client=amina, care_coordinator="Hana Lowe")
    shown = come(qtbot, practice, amina, joint=True)
    further = shown.page.answers.further
    assert (further.joint.value(), further.with_whom.value()) == (True, "Hana Lowe")
    assert further.joint.isVisible()
    finish(shown)
    qtbot.waitUntil(lambda: len(meetings(practice, amina)) == 2)
    assert [line.said() for line in meetings(practice, amina)[0].beside] == [
        "There too: the care co-ordinator (Hana Lowe)."
    ]
    again = come(qtbot, practice, amina)
    further = again.page.answers.further
    assert (further.joint.value(), further.with_whom.value()) == (None, "")
    further.with_whom.put("Her sister")
    further.joint.put(value=True)
    further.joint.control.edited.emit()
    assert further.with_whom.value() == "Her sister"
