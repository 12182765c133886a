"""Work in the window: a job kept in one form and few presses, said back while it is written, and the way from its end to the next."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.looking import add_lead_for, record_offer
from ips_desktop.questions.person import person
from ips_desktop.records import Application, Job, JobCheck, JobTerms, NextJobRequest
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import JobEnding, KnownBy
from ips_desktop.terms.looking import Stage
from tests.casework.work_given import entered, every, kept, working
from tests.homes import Home, practice
from tests.typing_keys import type_text
from tests.ui.framed import Framed, framed
from ui.draft_keeping import draft_of
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.parts.buttons import Button
from ui.person.page import PersonPage
from ui.place import Going

__all__ = ["practice"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def amina(practice: Home) -> UUID:
    client = entered(practice)
    practice.do(edit_client, client=client, born=practice.today - timedelta(days=365 * 30))
    return client


def come(qtbot: QtBot, home: Home, client: UUID, name: str, about: UUID | None = None) -> tuple[Framed, FormPage]:
    """The form as it is come to from the person's tab Work."""
    frame = framed(qtbot, home, place="today")
    frame.shell.go(Going("person", client, {"tab": "work"}))
    qtbot.wait(1)
    frame.shell.go(Going("form", about or client, {"form": name}))
    page = frame.shell.page("form")
    assert isinstance(page, FormPage)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.drafting.about == (about or client))
    qtbot.waitUntil(lambda: (at := QApplication.focusWidget()) is not None and page.isAncestorOf(at))
    return frame, page


def write(words: str) -> None:
    """Type where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    type_text(focused, words)


def sheet(page: FormPage) -> FormSheet:
    assert page.shown is not None
    return page.shown.sheet


def test_a_job_is_kept_in_one_form_with_its_group_and_first_pay(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    frame, page = come(qtbot, practice, amina, "start_job")
    fields = sheet(page).form.fields
    write("Barista")  # the first question has the keyboard
    for name, words in (("employer", "Bean"), ("start_on", "t"), ("minutes_week", "16"), ("pay", "13")):
        fields[name].setFocus()
        write(words)
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "person")
    (job,), (terms,) = every(practice, Job), every(practice, JobTerms)
    assert (job["title"], job["soc"], job["employer_name"], job["start_on"]) == (
        "Barista",
        "9266",
        "Bean",
        practice.today,
    )
    assert (terms["minutes_week"], terms["pay"]) == (960, 1300)
    assert practice.ask(person, client=amina).header.stage.key == "terms.SupportMode.in_work"
    qtbot.waitUntil(frame.shell.toast.isVisible)
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: every(practice, Job) == [])


def test_what_follows_is_said_while_it_is_written_and_blocks_nothing(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    frame, page = come(qtbot, practice, amina, "start_job")
    fields = sheet(page).form.fields
    for name, words in (("title", "Barista"), ("start_on", "t"), ("minutes_week", "16"), ("pay", "9")):
        fields[name].setFocus()
        write(words)
    qtbot.waitUntil(lambda: "below the minimum that applies, £12.71 an hour" in fields["pay"].note)
    assert "four paid hours" in fields["start_on"].note
    fields["pay"].setFocus()
    write("00")
    qtbot.waitUntil(lambda: not fields["pay"].note)
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(every(practice, Job)) == 1)


def test_a_draft_with_an_employer_and_a_group_chosen_by_hand_comes_back(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    bean = practice.do(add_employer, name="Bean")
    frame, page = come(qtbot, practice, amina, "start_job")
    fields = sheet(page).form.fields
    for name, words in (("title", "gardener"), ("employer", "Bean")):
        fields[name].setFocus()
        write(words)
    fields["soc"].setFocus()
    frame.press(Qt.Key.Key_Down)
    chosen = fields["soc"].value()
    assert chosen != "5113"
    frame.shell.go(Going("today"))
    qtbot.waitUntil(lambda: practice.ask(draft_of, form="start_job", about=amina) is not None)
    frame.shell.go(Going("form", amina, {"form": "start_job"}))
    qtbot.waitUntil(lambda: fields["title"].value() == "gardener")
    assert (fields["soc"].value(), fields["employer"].value()) == (chosen, bean)
    assert fields["employer"].control.line.text() == "Bean"  # pyright: ignore[reportAttributeAccessIssue]


def test_the_start_of_an_offer_needs_three_answers_and_closes_the_card(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")
    practice.do(record_offer, application=card)
    frame, page = come(qtbot, practice, amina, "start_job_from", card)
    fields = sheet(page).form.fields
    assert (fields["title"].value(), fields["soc"].value()) == ("Garden assistant", "5112")
    fields["start_on"].setFocus()
    write("t")
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(every(practice, Job)) == 1)
    assert kept(practice, Application, card)["stage"] == Stage.STARTED


def test_the_end_of_a_job_leads_straight_to_help_to_the_next(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    frame, page = come(qtbot, practice, amina, "end_job", job)
    fields = sheet(page).form.fields
    fields["end_reason"].control.put(JobEnding.PERSONAL)
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.spec.name == "help_to_next_job" and page.about == job)
    qtbot.waitUntil(lambda: sheet(page).form.fields["asked_on"].value() == practice.today)
    sheet(page).form.fields["wants_help"].control.put(True)
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "person")
    assert kept(practice, Job, job)["end_on"] == practice.today
    assert [r["declined_on"] for r in every(practice, NextJobRequest)] == [None]


def test_a_look_is_two_answers_from_the_tab(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=90)
    frame = framed(qtbot, practice, place="today")
    frame.shell.go(Going("person", amina, {"tab": "work"}))
    person_page = frame.shell.page("person")
    assert isinstance(person_page, PersonPage)
    view = person_page.panels["work"]
    qtbot.waitUntil(lambda: view.findChild(Button, f"check_job {job}") is not None)
    look = view.findChild(Button, f"check_job {job}")
    assert look is not None
    look.click()
    page = frame.shell.page("form")
    assert isinstance(page, FormPage)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.drafting.about == job)
    assert page.shown is not None
    assert "this counts from" in page.shown.beside.text()
    sheet(page).form.fields["in_work"].control.put(Known.YES)
    sheet(page).form.fields["known_by"].control.put(KnownBy.PAYSLIP)
    page.keep()
    qtbot.waitUntil(lambda: len(every(practice, JobCheck)) == 1)


def test_rarely_asked_questions_stay_folded_until_they_say_something(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    _, page = come(qtbot, practice, amina, "start_job")
    folded = [part.folded for part in sheet(page).parts]
    assert folded == [False, False, False, False, True]
    shown = sum(len(part.fields) for part in sheet(page).parts if not part.folded)
    assert shown <= 16
