"""Clinical teams in the window: the list with what is due, a team's page with its log and forms, working with others (SS5.3j-m, SS6.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.casework.clinical_team import record_team_meeting, record_vocational_contact, say_team_figure
from ips_desktop.casework.directory import add_organisation
from ips_desktop.casework.referral import receive_referral
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team import add_team, add_team_of, close_team, link_team
from ips_desktop.casework.team_people import name_vocational_lead
from ips_desktop.questions.clinical_team import SHOWN
from ips_desktop.records import JointWorking, TeamMeeting
from ips_desktop.terms.clinical_team import LeadPurpose, TeamMeetingKind
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.words import ReferralSource, Role, TeamKind
from tests.casework.work_given import every
from tests.homes import Home, home_at, practice
from tests.ui.alone import Shown, show
from tests.ui.framed import framed
from ui.clinical_team.of_team import ClinicalTeamPage
from ui.clinical_team.page import ClinicalTeamsPage
from ui.directory.joint import JointWorkingPage
from ui.forms.page import FormPage
from ui.frame.places import rail_for
from ui.parts.buttons import Button
from ui.parts.labels import Words
from ui.place import Going

__all__ = ["practice"]

ALLOCATION = TeamMeetingKind.REFERRAL_ALLOCATION


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    yield home
    home.lock()


@pytest.fixture
def north(lead: Home) -> UUID:
    team = lead.do(
        add_team_of, service=lead.me.service, name="North team", kind=TeamKind.COMMUNITY, adviser_id=lead.me.id
    )
    lead.do(name_vocational_lead, team=team, name="Nell Shaw")
    return team


def shown_words(page: QWidget) -> list[str]:
    return [words.text() for words in page.findChildren(Words) if words.isVisible()]


def says(page: QWidget, words: str) -> bool:
    return any(words in line for line in shown_words(page))


def sees(qtbot: QtBot, page: QWidget, words: str) -> None:
    """Wait until the page says it."""
    qtbot.waitUntil(lambda: says(page, words))


def button(page: QWidget, form: str, about: UUID | None = None) -> Button:
    found = [b for b in page.findChildren(Button) if b.objectName().split(" ")[0] == form and b.isVisible()]
    return next(b for b in found if about is None or str(about) in b.objectName())


def open_team(qtbot: QtBot, home: Home, team: UUID) -> Shown:
    shown = show(qtbot, home, ClinicalTeamPage, team)
    qtbot.waitUntil(lambda: shown.page.answer is not None)
    return shown


def test_each_team_says_who_is_linked_and_what_is_due_first_and_enter_opens_it(
    qtbot: QtBot, lead: Home, north: UUID
) -> None:
    lead.do(add_team, name="Another team", kind=TeamKind.ACUTE)
    lead.do(say_team_figure, team=north, caseload=120)
    shown = show(qtbot, lead, ClinicalTeamsPage, None)
    page: ClinicalTeamsPage = shown.page
    qtbot.waitUntil(lambda: len(page.model.rows) == 2)
    first, second = page.model.rows
    assert (first.name, first.adviser, first.lead, first.group) == ("North team", "Ruth Marsh", "Nell Shaw", "mine")
    assert (second.name, second.group, second.chip and second.chip.text.said()) == (
        "Another team",
        "others",
        "Nobody linked",
    )
    assert first.next_due is not None
    assert "Speak with the clinical vocational lead" in first.next_due.said()
    page.list.keeps.go(0)
    assert page.open.text() == "Open North team"
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert shown.went[-1] == ("clinical_team", north)


def test_what_is_due_leads_to_its_form_and_is_settled_there(qtbot: QtBot, lead: Home, north: UUID) -> None:
    shown = open_team(qtbot, lead, north)
    sees(qtbot, shown.page, "Speak with the clinical vocational lead: any day until Sun 29 Nov")
    button(shown.page, "vocational_contact").click()
    assert (shown.went[-1], shown.facts[-1]) == (("form", north), {"form": "vocational_contact"})
    lead.do(record_vocational_contact, team=north, purpose=LeadPurpose.REFERRALS)
    shown.page.stale()
    sees(qtbot, shown.page, "any day until Sun 6 Dec")
    sees(qtbot, shown.page, "With the vocational lead, Tue 24 Nov: who might be referred")


def test_a_meeting_is_written_with_who_was_there_by_the_form(qtbot: QtBot, lead: Home, north: UUID) -> None:
    sam = uuid4()
    lead.do(add_staff, person=sam, name="Sam Rees", role=Role.ADVISER, supervisor=lead.me.id)
    shown = show(qtbot, lead, FormPage, north, {"form": "record_team_meeting"})
    page: FormPage = shown.page
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.drafting.about == north)
    assert page.shown is not None
    fields = page.shown.sheet.form.fields
    assert fields["who"].value() == (lead.me.id,)
    fields["kind"].put(ALLOCATION)
    fields["who"].put(())
    page.keep()
    qtbot.waitUntil(lambda: bool(fields["who"].problem))
    fields["who"].put((lead.me.id, sam))
    page.keep()
    qtbot.waitUntil(lambda: bool(shown.toasts))
    assert len(every(lead, TeamMeeting)) == 1
    opened = open_team(qtbot, lead, north)
    sees(qtbot, opened.page, "Ruth Marsh, Sam Rees")
    words, undo = shown.toasts[-1]
    assert words == "The meeting is kept."
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: every(lead, TeamMeeting) == [])


def test_the_newest_of_a_long_log_stand_and_the_rest_when_asked(qtbot: QtBot, lead: Home, north: UUID) -> None:
    for n in range(SHOWN + 3):
        on = lead.today - timedelta(days=n)
        lead.do(record_team_meeting, team=north, kind=ALLOCATION, who=(lead.me.id,), on=on)
    shown = open_team(qtbot, lead, north)
    sees(qtbot, shown.page, f"The newest {SHOWN} of {SHOWN + 3} stand here.")
    assert shown.page.earlier.isVisible()
    shown.page.earlier.click()
    qtbot.waitUntil(lambda: not says(shown.page, "stand here."))
    assert (
        len([words for words in shown_words(shown.page) if words.startswith("Referral or allocation meeting")])
        == SHOWN + 3
    )


def test_a_figure_leads_to_the_people_behind_it(qtbot: QtBot, lead: Home, north: UUID) -> None:
    for n, source in enumerate((ReferralSource.SELF, ReferralSource.CARE_COORDINATOR, ReferralSource.SELF)):
        lead.do(
            receive_referral, received_on=lead.today - timedelta(days=n), source=source, team=north,
            given_name="Amina", family_name=("Birch", "Elm", "Ash")[n],
        )  # fmt: skip
    lead.do(say_team_figure, team=north, caseload=140)
    shown = open_team(qtbot, lead, north)
    sees(qtbot, shown.page, "3 people referred to us in the year to Tue 24 Nov, of a caseload of 140")
    sees(qtbot, shown.page, "2 of these 3 came by themselves")
    button(shown.page, "who_referred").click()
    assert [each.text() for each in shown.page.menu.actions()] == ["Amina Ash", "Amina Birch", "Amina Elm"]
    shown.page.menu.actions()[1].trigger()
    assert shown.went[-1][0] == "person"
    for name, behind in shown.page.answer.behind.items():
        form = f"who_{name}"
        assert bool(behind) == any(b.objectName().startswith(form) for b in shown.page.findChildren(Button))


def test_an_adviser_has_clinical_teams_in_the_rail_and_a_leader_under_team() -> None:
    names = {role: [p.name for p in rail_for(role)] for role in Role}
    assert [name for name in names[Role.ADVISER] if "team" in name] == ["clinical_teams"]
    assert [name for name in names[Role.SUPERVISOR] if "team" in name] == ["team"]
    assert [name for name in names[Role.ADMINISTRATOR] if "team" in name] == []


def test_who_is_linked_nowhere_is_told_so(qtbot: QtBot, practice: Home) -> None:
    frame = framed(qtbot, practice, place="today")
    frame.shell.go(Going("clinical_teams"))
    page = frame.shell.page("clinical_teams")
    sees(qtbot, page, "No team is yours yet.")
    assert isinstance(page, ClinicalTeamsPage)
    assert page.add.isHidden()


def test_what_was_done_with_a_service_stands_in_the_directory_and_on_its_page(qtbot: QtBot, practice: Home) -> None:
    college = practice.do(add_organisation, name="Riverside College", kind=OnwardKind.LEARNING)
    shown = show(qtbot, practice, FormPage, college, {"form": "work_with"})
    page: FormPage = shown.page
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.drafting.about == college)
    assert page.shown is not None
    for name, value in {
        "what": "Looked at courses",
        "opened": "course",
        "opened_what": "Two places",
        "scheduled": True,
    }.items():
        page.shown.sheet.form.fields[name].put(value)
    page.keep()
    qtbot.waitUntil(lambda: len(every(practice, JointWorking)) == 1)
    frame = framed(qtbot, practice, place="today")
    frame.shell.go(Going("directory"))
    there = frame.shell.page("directory")
    sees(qtbot, there, "1 time together in the last 12 months, last Tue 24 Nov. Opened: Two places")
    button(there, "joint_working_of").click()
    joint = frame.shell.page("joint_working")
    assert isinstance(joint, JointWorkingPage)
    sees(qtbot, joint, "Looked at courses")
    sees(qtbot, joint, "1 time together: 0 agreed and face to face, 1 opened something.")
    button(joint, "drop_joint_working").click()
    sees(qtbot, joint, "Nothing yet.")


def test_a_team_that_closed_has_nothing_due_and_can_go_on(qtbot: QtBot, lead: Home, north: UUID) -> None:
    lead.do(link_team, team=north, adviser=lead.me.id)
    shown = open_team(qtbot, lead, north)
    shown.page.close_it.click()
    assert shown.facts[-1] == {"form": "close_clinical_team"}
    lead.do(close_team, team=north)
    shown.page.stale()
    sees(qtbot, shown.page, "Closed on Tue 24 Nov 2026.")
    sees(qtbot, shown.page, "Nothing is due at this team.")
    shown.page.reopen.click()
    sees(qtbot, shown.page, "Speak with the clinical vocational lead")
