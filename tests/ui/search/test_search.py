"""The one search, in the real frame: people, acts and pages, employers, then notes newest first, in every script, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.casework.covering import arrange_cover
from ips_desktop.casework.employer import add_employer, merge_employers
from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import Desk
from ips_desktop.questions.search import UNSHOWN, find, search
from ips_desktop.records import TYPES, Record, kinds_of
from ips_desktop.terms.words import Role
from resources.wordings import has
from tests.casework.given import accepted, agreed, met
from tests.homes import Home, home_at
from tests.typing_keys import type_text
from tests.ui.framed import Framed, framed
from ui.parts.lines import Line
from ui.person.page import PersonPage
from ui.place import Going
from ui.search.finds import line
from ui.theme import look, wear


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "home", name="Sam Rees")
    yield home
    home.lock()


def sought(qtbot: QtBot, frame: Framed, words: str) -> list[Line]:
    """Type into the search as a person does, and wait for the finds."""
    box = frame.shell.bar.search
    frame.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert box.hasFocus()
    box.clear()
    box.finds.hide()
    type_text(box, words)
    qtbot.waitUntil(box.finds.isVisible)
    return [line(row) for row in box.finds.model.rows]


def names(lines: list[Line]) -> list[str]:
    return [found.strong for found in lines]


def test_people_come_first_then_what_was_written_newest_first(qtbot: QtBot, laptop: Home) -> None:
    rose, amina = accepted(laptop, "Rose", "Garden", days_ago=9), accepted(laptop, days_ago=40)
    met(laptop, amina, 1, note="the garden again")
    met(laptop, amina, 30, note="Garden World came first")  # written later, about an older day
    frame = framed(qtbot, laptop)
    found = sought(qtbot, frame, "gard")
    assert [(f.strong, f.date, f.text) for f in found] == [
        ("Rose Garden", "", ""),
        ("Amina Birch", "Mon 23 Nov", "the garden again"),
        ("Amina Birch", "Sun 25 Oct", "Garden World came first"),
    ]
    assert rose


@pytest.mark.parametrize(
    ("given", "family", "typed"),
    [
        ("করিম", "রহমান", "রহম"),
        ("نور", "الهاشمي", "نور"),
        ("Siân", "Pŵel", "sian"),
        ("Łukasz", "Świątek", "świ"),
        ("Nguyễn", "Thị", "nguyen"),
        ("Patrick", "O'Brien", "o'br"),
        ("X", "Y", "X"),
    ],
)
def test_a_person_is_found_in_every_script_without_marks_and_by_a_beginning(
    qtbot: QtBot, laptop: Home, given: str, family: str, typed: str
) -> None:
    accepted(laptop, given, family)
    accepted(laptop, "Quentin", "Quince")
    assert names(sought(qtbot, framed(qtbot, laptop), typed)) == [f"{given} {family}"]


def test_arrows_choose_enter_opens_the_person_with_the_record(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop)
    first = met(laptop, amina, 3, note="Bus pass came.")
    met(laptop, amina, 1, note="The bus was late.")
    frame = framed(qtbot, laptop)
    sought(qtbot, frame, "bus")
    frame.press(Qt.Key.Key_Down)
    frame.press(Qt.Key.Key_Return)
    assert (frame.shell.at.place, frame.shell.at.id, dict(frame.shell.at.facts)) == ("person", amina, {"entry": first})
    assert not frame.shell.bar.search.finds.isVisible()
    assert frame.shell.bar.search.text() == ""


def test_no_find_says_what_to_try_and_enter_does_nothing(qtbot: QtBot, laptop: Home) -> None:
    frame = framed(qtbot, laptop)
    (sentence,) = sought(qtbot, frame, "zzz")
    assert (sentence.strong, sentence.text) == ("", "Nothing found. Try other letters, or fewer.")
    assert not frame.shell.bar.search.finds.list.selectionModel().hasSelection()  # no find, so nothing looks like one
    frame.press(Qt.Key.Key_Return)
    assert frame.shell.at.place == "today"


def test_escape_empties_the_search_and_only_then_goes_back(qtbot: QtBot, laptop: Home) -> None:
    accepted(laptop)
    frame = framed(qtbot, laptop)
    frame.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    sought(qtbot, frame, "ami")
    frame.press(Qt.Key.Key_Escape)
    assert (frame.shell.bar.search.text(), frame.shell.at.place) == ("", "caseload")
    assert not frame.shell.bar.search.finds.isVisible()
    frame.press(Qt.Key.Key_Escape)
    assert frame.shell.at.place == "today"


def test_leaving_the_field_takes_the_list_away(qtbot: QtBot, laptop: Home) -> None:
    accepted(laptop)
    frame = framed(qtbot, laptop)
    sought(qtbot, frame, "ami")
    frame.shell.bar.lock.setFocus()
    assert not frame.shell.bar.search.finds.isVisible()


def test_an_answer_that_comes_late_is_not_shown(qtbot: QtBot, laptop: Home) -> None:
    accepted(laptop)
    frame = framed(qtbot, laptop)
    box = frame.shell.bar.search
    frame.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box.setText("ami")
    asked: list[UUID] = [row.id for row in laptop.ask(search, "ami")]
    box.textEdited.emit("ami")
    box.setText("")
    box.textEdited.emit("")
    QTest.qWait(80)  # the pause after the last key, and no more
    QApplication.processEvents()
    assert asked
    assert not box.finds.isVisible()


def test_a_step_without_a_day_stands_where_it_was_written(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop, days_ago=40)
    met(laptop, amina, 30, note="Garden World, an old idea")
    agreed(laptop, amina)  # a step says Garden World, today
    found = laptop.ask(search, "garden world")
    assert [row.kind for row in found] == ["plan_step", "meeting"]


@pytest.mark.parametrize(("width", "scale"), [(1366, 1.0), (1024, 1.0), (1024, 2.0)])
def test_the_list_stays_inside_the_window_under_its_field(
    qtbot: QtBot, qapp: QApplication, laptop: Home, width: int, scale: float
) -> None:
    wear(qapp, "light", scale)
    try:
        accepted(laptop)
        frame = framed(qtbot, laptop, (width, 640))
        sought(qtbot, frame, "ami")
        box = frame.shell.bar.search
        frame.window.resize(width, 660)
        QApplication.processEvents()
        finds = box.finds.geometry()
        assert finds.left() >= 0
        assert finds.right() < frame.window.width()
        assert finds.top() >= box.mapTo(frame.window, box.rect().bottomLeft()).y()
        assert finds.height() >= look().px(54)
    finally:
        wear(qapp, "light")


def test_an_act_about_the_person_whose_page_is_open_is_reached_by_typing_its_name(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop)
    met(laptop, amina, 1, note="She may start soon.")
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("person", amina))
    found = sought(qtbot, frame, "start job")
    assert [(f.strong, f.text) for f in found] == [("Start a job", "for Amina Birch")]
    assert sentences(frame) == ["Act: Start a job, for Amina Birch."]
    frame.press(Qt.Key.Key_Return)
    assert (frame.shell.at.place, frame.shell.at.id, dict(frame.shell.at.facts)) == (
        "form",
        amina,
        {"form": "start_job"},
    )


def test_people_come_before_acts_acts_before_employers_and_notes_last(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop)
    accepted(laptop, "Consuela", "Moor")
    met(laptop, amina, 1, note="Her consultant agrees.")
    laptop.do(add_employer, name="Consett Bakery", town="Leeds")
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("person", amina))
    assert names(sought(qtbot, frame, "cons")) == [
        "Consuela Moor",
        "Keep a consent",
        "Consett Bakery, Leeds",
        "Amina Birch",
    ]


def test_without_a_person_open_nothing_can_be_done_about_anybody(qtbot: QtBot, laptop: Home) -> None:
    accepted(laptop)
    frame = framed(qtbot, laptop)
    assert names(sought(qtbot, frame, "start a job")) == [""]
    frame.press(Qt.Key.Key_Return)
    assert frame.shell.at.place == "today"


def test_who_may_not_edit_a_person_is_offered_no_acts(laptop: Home) -> None:
    amina = accepted(laptop)

    def as_manager(desk: Desk) -> str:
        return find(replace(desk, me=replace(desk.me, role=Role.MANAGER)), "start", amina).about

    assert laptop.ask(find, "start", amina).about == "Amina Birch"
    assert laptop.ask(find, "start", None).about == ""
    assert laptop.ask(as_manager) == ""


def test_a_form_without_questions_is_done_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    lead, colleague = home_at(tmp_path / "lead", name="Lee Lead", role=Role.SUPERVISOR), uuid4()
    amina = accepted(lead)
    lead.do(add_staff, person=colleague, name="Ben Ford", role=Role.ADVISER)
    lead.do(
        arrange_cover, client=amina, adviser_id=colleague, from_day=lead.today, until_day=lead.today + timedelta(days=3)
    )
    frame = framed(qtbot, lead)
    frame.shell.go(Going("person", amina))
    assert names(sought(qtbot, frame, "end cov")) == ["End the cover"]
    frame.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lead.changed[-1].by == "end_covers")
    assert frame.shell.at == Going("person", amina)
    lead.lock()


def test_a_place_of_the_rail_is_reached_by_its_name_from_anywhere(qtbot: QtBot, laptop: Home) -> None:
    frame = framed(qtbot, laptop)
    assert names(sought(qtbot, frame, "inb")) == ["Inbox"]
    assert sentences(frame) == ["Page: Inbox."]
    frame.press(Qt.Key.Key_Return)
    assert frame.shell.at.place == "inbox"


def test_an_employer_is_found_by_name_once_and_opens_in_the_directory(qtbot: QtBot, laptop: Home) -> None:
    goes_on = laptop.do(add_employer, name="Garden World", town="Leeds")
    twice = laptop.do(add_employer, name="Gardenworld Ltd", town="Leeds")
    laptop.do(merge_employers, employer=twice, same_as=goes_on)
    frame = framed(qtbot, laptop)
    assert names(sought(qtbot, frame, "gard")) == ["Garden World, Leeds"]
    assert sentences(frame) == ["Employer: Garden World, Leeds."]
    frame.press(Qt.Key.Key_Return)
    assert (frame.shell.at.place, frame.shell.at.id) == ("employers", goes_on)


def test_words_kept_about_an_employer_lead_to_the_employer(qtbot: QtBot, laptop: Home) -> None:
    firm = laptop.do(add_employer, name="Garden World", note="They close on wet days.")
    frame = framed(qtbot, laptop)
    (found,) = sought(qtbot, frame, "wet")
    assert (found.strong, found.text) == ("Garden World", "They close on wet days.")
    frame.press(Qt.Key.Key_Return)
    assert (frame.shell.at.place, frame.shell.at.id) == ("employers", firm)


def test_three_letters_and_enter_open_a_person_even_where_acts_begin_alike(qtbot: QtBot, laptop: Home) -> None:
    amina, stacy = accepted(laptop), accepted(laptop, "Stacy", "Moor")
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("person", amina))
    assert names(sought(qtbot, frame, "sta"))[0] == "Stacy Moor"
    frame.press(Qt.Key.Key_Return)
    assert (frame.shell.at.place, frame.shell.at.id) == ("person", stacy)


def test_the_same_way_asked_for_twice_opens_twice(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop)
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("person", amina))
    for _ in range(2):
        sought(qtbot, frame, "try")
        frame.press(Qt.Key.Key_Return)
        page = frame.shell.page("person")
        assert isinstance(page, PersonPage)
        qtbot.waitUntil(page.attempt.isVisible)
        page.attempt.leave()


def test_every_type_whose_words_are_found_is_called_something() -> None:
    assert [
        name
        for name, record in TYPES.items()
        if name not in UNSHOWN and _is_found(record) and not has(f"search.kind.{name}")
    ] == []


def _is_found(record: type[Record]) -> bool:
    return any(kind.search for kind in kinds_of(record).values())


def sentences(frame: Framed) -> list[str]:
    """What is said aloud of each row."""
    model = frame.shell.bar.search.finds.model
    return [str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]
