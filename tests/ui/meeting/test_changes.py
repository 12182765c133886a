""" "Did anything change?": ten toggles of one Tab stop, a box for each that is on, kept with the meeting and taken back with it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ips_desktop.casework.job import start_job
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.sharing import decide_sharing
from ips_desktop.questions.meeting import meeting_form
from ips_desktop.records import (
    Application,
    BenefitsAdvice,
    Concern,
    ContactFor,
    Interview,
    Job,
    JobTerms,
    Meeting,
    SharingDecision,
    SteppingStone,
)
from ips_desktop.terms.changing import ChangeKind
from ips_desktop.terms.sharing import Disclosure
from tests.casework.given import accepted, agreed, met
from tests.casework.work_given import every, working
from tests.homes import Home, practice
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show
from ui.meeting.change_box import ChangeBox
from ui.meeting.page import MeetingPage

__all__ = ["practice"]
K = ChangeKind


@pytest.fixture
def amina(practice: Home) -> UUID:
    """A person with a plan, met a week ago."""
    client = accepted(practice, days_ago=60)
    met(practice, client, 7, minutes=45, note="She wants mornings.")
    agreed(practice, client)
    return client


def come(qtbot: QtBot, home: Home, client: UUID, size: tuple[int, int] = (1166, 680)) -> Shown:
    shown = show(qtbot, home, MeetingPage, client, size=size)
    qtbot.waitUntil(shown.page.answers.note_editor.hasFocus)
    return shown


def press(shown: Shown, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or shown.window, key, modifier)


def finish(shown: Shown) -> None:
    press(shown, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)


def turn(shown: Shown, kind: ChangeKind) -> ChangeBox:
    """Press a toggle."""
    changes = shown.page.answers.changes
    next(button for button in changes.toggles.buttons if button.choice.value == kind).click()
    return changes.boxes[kind]


def write(box: ChangeBox, **answers: Any) -> None:
    """Answer as a person does: what is put is edited."""
    for name, value in answers.items():
        box.by_name[name].put(value)
        box.by_name[name].control.edited.emit()


def now_focused() -> str:
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused is not None else ""


def test_one_stop_arrows_inside_and_space_opens_a_box_whose_field_is_next(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    changes = shown.page.answers.changes
    assert [button.choice.text for button in changes.toggles.buttons] == [
        *("Employer contact", "Application", "Interview", "Job", "Hours or pay"),
        *("Benefits advice", "Training", "Volunteering", "Personal information", "Risk"),
    ]
    press(shown, Qt.Key.Key_Tab)
    assert now_focused() == "Employer contact"
    press(shown, Qt.Key.Key_Tab)
    assert now_focused() == "Next step"  # two keys from the note, as in the picture
    press(shown, Qt.Key.Key_Backtab, *[Qt.Key.Key_Right] * 6, Qt.Key.Key_Space)
    assert now_focused() == "Training"
    press(shown, *[Qt.Key.Key_Left] * 6, Qt.Key.Key_Space)
    assert [box.kind for box in changes.on] == [K.EMPLOYER_CONTACT, K.TRAINING]
    assert all(box.isVisible() for box in changes.on)
    names = [(press(shown, Qt.Key.Key_Tab), now_focused())[1] for _ in range(5)]
    assert names == [
        *("Employer contact: with whom?", "How", "Training: what, and where?", "Until", "Next step"),
    ]
    press(shown, *[Qt.Key.Key_Backtab] * 5, Qt.Key.Key_Space)
    assert [box.kind for box in changes.on] == [K.TRAINING]


def test_all_ten_are_typed_kept_and_taken_back_by_the_toast(qtbot: QtBot, practice: Home, amina: UUID):
    soon = practice.today + timedelta(days=7)
    held = working(practice, amina, 30)
    card = practice.do(add_lead_for, client=amina, employer="Mill Bakery", title="Baker's help")
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "Much changed.")
    write(turn(shown, K.EMPLOYER_CONTACT), employer="Corner Shop")
    application = turn(shown, K.APPLICATION)
    assert application.by_name["job"].value() == card  # the only one she can have sent
    write(application, applied_on=practice.today)
    write(turn(shown, K.INTERVIEW), job=card, on=soon, at=600)
    write(turn(shown, K.JOB), job="Shelf filler", employer="Corner Shop", start_on=soon)
    pay = turn(shown, K.HOURS_OR_PAY)
    assert (pay.by_name["minutes_week"].value(), pay.by_name["pay"].value()) == (960, 1300)
    write(pay, minutes_week=1200)
    write(turn(shown, K.BENEFITS_ADVICE), given_by="Citizens Advice")
    write(turn(shown, K.TRAINING), what="Food hygiene", agreed_end=soon)
    write(turn(shown, K.VOLUNTEERING), what="Garden days", agreed_end=soon)
    write(turn(shown, K.PERSONAL_INFORMATION), decision=Disclosure.NOT_TELL)
    write(turn(shown, K.RISK), kind="self", what="Said so.")
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.toasts), timeout=5000)
    assert shown.toasts[0][0] == "Meeting with Amina kept, with 10 changes."
    kept = (ContactFor, Interview, BenefitsAdvice, SharingDecision, Concern)
    assert [len(every(practice, record)) for record in (*kept, Job, JobTerms, SteppingStone)] == [*[1] * 5, 2, 2, 2]
    assert every(practice, JobTerms)[-1]["job_id"] == held
    undo = shown.toasts[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: len(shown.toasts) == 2, timeout=5000)
    assert [len(every(practice, record)) for record in (*kept, Job, JobTerms, SteppingStone)] == [*[0] * 5, 1, 1, 0]
    assert (len(every(practice, Meeting)), every(practice, Application)[0]["applied_on"]) == (1, None)
    again = come(qtbot, practice, amina)
    assert [box.kind for box in again.page.answers.changes.on] == list(K)
    assert again.page.answers.changes.boxes[K.RISK].by_name["what"].value() == "Said so."
    assert not shown.bugs
    assert not shown.troubles


def test_what_is_on_and_typed_is_there_again_after_the_window_was_killed(qtbot: QtBot, practice: Home, amina: UUID):
    first = come(qtbot, practice, amina)
    box = turn(first, K.TRAINING)
    box.by_name["what"].setFocus()
    type_text(box.by_name["what"].control, "Food hyg")
    type_text(box.by_name["agreed_end"].control, "18 12 or so")
    turn(first, K.RISK)
    turn(first, K.JOB)
    turn(first, K.JOB)

    def stored() -> dict[str, Any]:
        return dict(practice.ask(meeting_form, client=amina).draft or {})

    qtbot.waitUntil(lambda: stored().get("changes") == ["training", "risk"])
    first.window.hide()
    again = come(qtbot, practice, amina)
    changes = again.page.answers.changes
    assert [b.kind for b in changes.on] == [K.TRAINING, K.RISK]
    assert changes.boxes[K.TRAINING].by_name["what"].control.text() == "Food hyg"
    assert changes.boxes[K.TRAINING].by_name["agreed_end"].control.text() == "18 12 or so"
    finish(again)
    assert changes.boxes[K.TRAINING].by_name["agreed_end"].problem == "Write the date like 24 11 2026"


def test_what_is_on_but_empty_is_asked_for_in_one_sentence_and_off_is_not(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "Words.")
    box, other = turn(shown, K.APPLICATION), turn(shown, K.HOURS_OR_PAY)
    write(turn(shown, K.TRAINING), agreed_end=None)
    finish(shown)
    assert [words for words, _ in shown.page.answers.form.problems()] == [
        "Say which job, or turn Application off.",
        "Say the new hours or the new pay, or turn Hours or pay off.",
        "Say what it is and until when, or turn Training off.",
    ]
    assert box.head.control.line.hasFocus()  # pyright: ignore[reportAttributeAccessIssue]
    assert not other.by_name["job"].isHidden()  # no job is written down: it is asked, and the box says so
    for kind in (K.APPLICATION, K.HOURS_OR_PAY, K.TRAINING):
        turn(shown, kind)
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    assert (len(every(practice, Application)), shown.toasts[0][0]) == (0, "Meeting with Amina kept.")


def test_a_refusal_lands_beside_the_field_of_its_box_and_all_that_was_typed_stays(
    qtbot: QtBot, practice: Home, amina: UUID
):
    practice.do(add_lead_for, client=amina, employer="Mill Bakery", title="Helper")
    shown = come(qtbot, practice, amina)
    type_text(shown.page.answers.note_editor, "Words.")
    job = turn(shown, K.APPLICATION)
    write(job, job="Helper", employer="Mill Bakery")
    finish(shown)
    qtbot.waitUntil(lambda: bool(job.head.problem))
    assert job.head.problem == "This job is on their board already."  # the act calls the field otherwise
    write(job, job="Kitchen porter", employer="")
    assert job.by_name["employer"].isVisible()
    training = turn(shown, K.TRAINING)
    write(training, what="Food hygiene")
    finish(shown)
    qtbot.waitUntil(lambda: bool(job.by_name["employer"].problem))
    assert job.by_name["employer"].problem == "Write the name of the employer."
    write(job, employer="Heath Kitchens")
    finish(shown)
    qtbot.waitUntil(lambda: bool(training.by_name["agreed_end"].problem))
    assert "No step is without an end." in training.by_name["agreed_end"].problem
    assert training.by_name["agreed_end"].control.hasFocus()
    assert (shown.page.answers.note_editor.toPlainText(), len(every(practice, Meeting))) == ("Words.", 1)
    write(training, agreed_end=practice.today + timedelta(days=30))
    finish(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    card = every(practice, Application)[-1]
    assert (card["title"], card["employer_name"]) == ("Kitchen porter", "Heath Kitchens")


def test_several_jobs_of_hers_are_named_before_a_letter_is_typed(qtbot: QtBot, practice: Home, amina: UUID):
    for employer in ("Mill Bakery", "Garden World"):
        practice.do(add_lead_for, client=amina, employer=employer, title="Helper", minutes_week=960)
    jobs = [
        practice.do(start_job, client=amina, title=title, start_on=practice.today) for title in ("Porter", "Cleaner")
    ]
    shown = come(qtbot, practice, amina)
    box = turn(shown, K.APPLICATION)
    names = [button for button in box.findChildren(QPushButton) if button.isVisible()]
    assert [name.text() for name in names] == ["Garden World – Helper, 16 hours", "Mill Bakery – Helper, 16 hours"]
    line = box.by_name["job"].control.line  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    line.setFocus()
    press(shown, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert line.text() == "Mill Bakery – Helper, 16 hours"
    press(shown, Qt.Key.Key_Down)
    assert line.text() == "Garden World – Helper, 16 hours"
    line.clear()
    type_text(line, "mill")
    qtbot.waitUntil(lambda: any(b.isVisible() and "is this it" in b.text() for b in box.findChildren(QPushButton)))
    press(shown, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert now_focused() == "Mill Bakery – Helper, 16 hours: is this it?"
    press(shown, Qt.Key.Key_Space)
    assert line.text() == "Mill Bakery – Helper, 16 hours"
    choices = turn(shown, K.HOURS_OR_PAY).by_name["job"].control
    assert [choices.itemText(n) for n in range(choices.count())] == ["Choose", "Cleaner", "Porter"]  # pyright: ignore[reportAttributeAccessIssue]
    assert len(jobs) == 2


def test_what_changed_comes_along_to_another_person_but_no_job_of_the_one_before(
    qtbot: QtBot, practice: Home, amina: UUID
):
    dai = accepted(practice, "Dai", "Rowan")
    for client, employer in ((amina, "Mill Bakery"), (dai, "Garden World")):
        practice.do(add_lead_for, client=client, employer=employer, title="Helper")
    shown = come(qtbot, practice, amina)
    turn(shown, K.APPLICATION)
    write(turn(shown, K.TRAINING), what="Food hygiene")
    chips, changes = shown.page.answers.chips, shown.page.answers.changes
    chips.who_input.put(dai)
    chips.who_input.edited.emit()
    qtbot.waitUntil(lambda: chips.who_chip.face.value_words == "Dai R.")
    assert [box.kind for box in changes.on] == [K.APPLICATION, K.TRAINING]
    assert changes.boxes[K.TRAINING].by_name["what"].value() == "Food hygiene"
    assert changes.boxes[K.APPLICATION].head.value() == ""

    def named() -> list[str]:
        return [b.text() for b in changes.boxes[K.APPLICATION].findChildren(QPushButton) if b.isVisible()]

    qtbot.waitUntil(lambda: bool(named()))
    assert named()[0] == "Garden World – Helper"


def test_what_stands_of_telling_employers_is_beside_and_no_stop(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    beside = shown.page.sheet.beside
    assert "Not talked about yet." in _said(beside)
    practice.do(decide_sharing, client=amina, decision=Disclosure.NOT_TELL, on=practice.today - timedelta(days=21))
    again = come(qtbot, practice, amina)
    words = _said(again.page.sheet.beside)
    assert words[-4:] == ["Personal information", "May tell employer –", "no", "agreed Tue 3 Nov"]
    assert not [
        w for w in again.page.sheet.beside.findChildren(type(beside)) if w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _said(part: Any) -> list[str]:

    return [label.text() for label in part.findChildren(QLabel) if label.text() and label.isVisibleTo(part)]


@pytest.mark.parametrize("kinds", [(), (K.APPLICATION,), (K.APPLICATION, K.BENEFITS_ADVICE)])
def test_it_fits_without_scrolling_and_the_note_gives_up_height_first(
    qtbot: QtBot, practice: Home, amina: UUID, kinds: tuple[ChangeKind, ...]
):
    practice.do(add_lead_for, client=amina, employer="Mill Bakery", title="Baker's help")
    shown = come(qtbot, practice, amina)
    answers, heights = shown.page.answers, list[int]()
    lines = 5 * answers.note_editor.fontMetrics().lineSpacing()
    heights.append(answers.note_editor.height())
    for kind in kinds:
        turn(shown, kind)
        qtbot.wait(20)
        heights.append(answers.note_editor.height())
    assert shown.page.sheet.form_side.verticalScrollBar().maximum() == 0
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] >= lines
