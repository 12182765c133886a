"""Every page in every state worth looking at: what a person goes to and presses, and when to look.

A scene is for one page (or dialogue): `@scene("caseload")`. It is given the stage, goes there, and calls `stage.seen(state)`.
`tests.sheet.pages` finds what there is; a page without a scene makes the sheet, and a test, fail.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt

from ips_desktop.casework.clinical_team import (
    record_caseload_review,
    record_team_meeting,
    record_vocational_contact,
    say_team_figure,
)
from ips_desktop.casework.covering import be_away, take_back_absence
from ips_desktop.casework.directory import add_organisation
from ips_desktop.casework.governing import note_awareness, note_involvement, note_request
from ips_desktop.casework.group_meeting import ThereInput, book_group, record_group, undo_group
from ips_desktop.casework.joint_working import work_with
from ips_desktop.casework.plan import keep_plan, start_plan
from ips_desktop.casework.policies import add_policy
from ips_desktop.casework.safety import go_alone, raise_concern
from ips_desktop.casework.staffing import attend_training, offer_training, record_check
from ips_desktop.casework.supervision import agree_action, keep_minutes
from ips_desktop.casework.team import add_team_of
from ips_desktop.casework.team_people import add_coordinator, add_team_partner, name_vocational_lead
from ips_desktop.questions.clinical_teams import clinical_teams as all_teams
from ips_desktop.questions.plan_difference import plan_difference
from ips_desktop.terms.arriving import AbsenceKind
from ips_desktop.terms.changing import ChangeKind
from ips_desktop.terms.clinical_team import LeadPurpose, Opened, TeamMeetingKind
from ips_desktop.terms.governing import Audience, InvolvedIn
from ips_desktop.terms.keeping_safe import ConcernKind
from ips_desktop.terms.staffing import CheckKind, PolicyKind, TrainingTopic
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Attendance, TeamKind
from resources import demo
from resources.wordings import said
from tests.homes import Home
from tests.sheet import counting
from tests.sheet.pages import dialogues, pages
from tests.sheet.scene import ALT, SCENES, scene
from tests.sheet.service import ADVISER
from tests.sheet.stage import Stage
from ui.forms.registry import of_person
from ui.frame.keys import KeysDialog
from ui.join.page import JoinPage
from ui.parts.labels import Link
from ui.person.page import TABS
from ui.printing.saving import Boxes
from ui.quality.boxes import BOXES
from ui.unlock.page import UnlockPage

ROOMS = (counting,)
"""Scenes that stand in files of their own."""


def unseen(have: set[str] | None = None) -> list[str]:
    """Pages and dialogues that no scene shows."""
    return sorted((pages() | dialogues()) - (set(SCENES) if have is None else have))


def play(stage: Stage) -> None:
    """Show everything, in the order of the flow."""
    for shows in [each for page in SCENES.values() for each in page]:
        shows(stage)


CASELOAD = """Caseload as at 20 November 2026
Client Name,D.O.B.,NHS No.,Contact No.,Date of referral,Source of referral,Ethnicity
Amina Birch,1/2/1990,943 476 5919,07700 900123,3 Nov 2026,Self,White British
"Willow, Dai",3.4.81,,029 2018 0000,5/11/26,Walk-in,
Rhian Rowan-Featherstonehaugh,,,,10/11/2026,Ash Ward,
BIRCH Amina,1 Feb 1990,,07700900123,9 Nov 2026,GP,
Leah Elder,31/02/1985,,,12/11/2026,JCP,
Tom Hazel,11/24/1979,943 476 5918,7700900456,tbc,carer,
Yusuf Linden,24/11/1979,,7700900456,,carer,
"""


EMPLOYERS = """Company,Town,Sector,Contact,Job title,Mobile
Garden World,Roath,47.76,Pat Moss,Manager,7700900111
Heath Kitchens Ltd,Heath,Catering,Kim Reed,,
Heath Kitchens,Heath,,Lee Marsh,Head chef,
,Ely,,,,
"""


OTHER_CALENDAR = """
BEGIN:VCALENDAR VERSION:2.0 PRODID:-//other//EN
BEGIN:VEVENT UID:1 DTSTAMP:20261101T000000Z DTSTART:20261124T120000Z DURATION:PT45M SUMMARY:Team~meeting END:VEVENT
BEGIN:VEVENT UID:2 DTSTAMP:20261101T000000Z DTSTART;VALUE=DATE:20261130 SUMMARY:Leave END:VEVENT
BEGIN:VFREEBUSY UID:3 DTSTAMP:20261101T000000Z FREEBUSY:20261125T140000Z/PT1H END:VFREEBUSY
END:VCALENDAR
"""


class Chosen:
    """The person chose this file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def which(self, _parent: object) -> Path:
        """This one."""
        return self._path


# ---- alone in the window -------------------------------------------------------------------------------------------


@scene("unlock")
def unlock(stage: Stage) -> None:
    """The lock page, and what it says of a wrong passphrase."""
    page = stage.alone(UnlockPage(demo.cast()["service"], ADVISER))
    stage.seen("unlock")
    page.say(Refused("vault.wrong_passphrase", tries_left=4, n=4, wait=0))
    stage.seen("unlock, wrong passphrase")


@scene("join")
def join(stage: Stage) -> None:
    """First start on a laptop."""
    page = stage.alone(JoinPage(lambda: stage.home("new").practice, stage.crossing))
    stage.seen("join")
    stage.press(said("join.suggest"), page)
    stage.seen("join, five words suggested")


# ---- in the frame --------------------------------------------------------------------------------------------------


@scene("today")
def today(stage: Stage) -> None:
    """A full day, and an empty one."""
    page = stage.go("adviser", "today")
    stage.seen("today")
    page.done.turn()
    stage.seen("today, what was done")
    page.done.turn()
    stage.go("new", "today")
    stage.seen("today, nothing to do")


@scene("caseload")
def caseload(stage: Stage) -> None:
    """Cards, table, nobody, and one adviser's as the supervisor sees it."""
    page = stage.go("adviser", "caseload")
    stage.seen("caseload")
    stage.press(said("caseload.table"), page)
    stage.seen("caseload, table")
    stage.press(said("caseload.cards"), page)
    stage.go("new", "caseload")
    stage.seen("caseload, nobody yet")
    stage.go("lead", "caseload", next(iter(stage.advisers())))
    stage.seen("caseload, seen by the supervisor")


@scene("person")
def person(stage: Stage) -> None:
    """Each tab; a form open; somebody who waits for a decision; somebody without profile and plan; a toast."""
    page = stage.go("adviser", "person", stage.made.who["signed"])
    for name in TABS:
        page.show_tab(name)
        stage.seen(f"person, {name}")
    page.show_tab("profile")
    stage.press(said("person.attempt"), page)
    stage.seen("person, trying to reach")
    stage.press(said("person.leave_it"), page)
    stage.frame("adviser").toast.say(said("person.addition_kept"), lambda: None)
    stage.seen("person, toast")
    for name in ("engaging", "referred"):
        stage.go("adviser", "person", stage.made.who[name])
        stage.seen(f"person, {name}")


@scene("forms")
def forms(stage: Stage) -> None:
    """Every form that a person's menu leads to, and what one says of a missing answer."""
    client = stage.made.who["signed"]
    for spec in of_person():
        if spec.parts:
            stage.go("adviser", "form", client, form=spec.name)
            stage.seen(f"form, {spec.name.replace('_', ' ')}")
    page = stage.go("adviser", "form", client, form="give_consent")
    page.keep()
    stage.seen("form, something is missing")


@scene("employers")
def employers(stage: Stage) -> None:
    """The employer of the picture, a contact being written, a name that is there already, nobody yet, a leader's week."""
    page = stage.go("adviser", "employers")
    page.list.select(next(row.id for row in page.model.rows if row.name == "Garden World"))
    stage.settle(lambda: page.pane.about() == page.list.row().id)
    stage.seen("employers")
    page.list.opened.emit(page.list.row())
    stage.seen("employers, in the employer")
    stage.key(Qt.Key.Key_Escape)
    for key, state in ((Qt.Key.Key_M, "employers, a contact"), (Qt.Key.Key_L, "employers, a lead")):
        stage.go("adviser", "employers")
        stage.key(key, ALT)
        stage.seen(state)
    stage.go("adviser", "employers")
    stage.key(Qt.Key.Key_A, ALT)
    stage.write("garden w")
    stage.seen("employers, is this it")
    stage.go("new", "employers")
    stage.seen("employers, nobody yet")
    stage.go("lead", "employers")
    stage.seen("employers, seen by the supervisor")


@scene("person")
def person_searching(stage: Stage) -> None:
    """The jobs as a table, and a job being added."""
    page = stage.go("adviser", "person", stage.made.who["signed"], tab="search")
    stage.press(said("looking.view.table"), page)
    stage.seen("person, search as a table")
    stage.press(said("looking.view.board"), page)
    stage.key(Qt.Key.Key_L, ALT)
    stage.seen("person, a job they may go for")


@scene("handing_over")
def hand_over(stage: Stage) -> None:
    """Some of a caseload, what comes along, and what is missing."""
    page = stage.go("adviser", "hand_over", people=(stage.made.who["signed"], stage.made.who["draft"]))
    stage.seen("hand over")
    stage.press(said("journey.hand_over"), page)
    stage.seen("hand over, something is missing")


@scene("group_meeting")
def group_meeting(stage: Stage) -> None:
    """A new one with somebody named where they should not be, one to come, one that was held."""
    who, home = stage.made.who, stage.home("adviser")
    page = stage.go("adviser", "group_meeting", people=(who["signed"], who["draft"], who["engaging"]))
    stage.write("Job club", page.sheet.name.control)
    page.form.fields["at"].put(480)  # it was this morning: the last one was in the afternoon
    page.form.fields["at"].control.edited.emit()
    first = page.sheet.people.rows[0].member.called.given
    page.sheet.note.control.editor.setPlainText(f"We practised answers. {first} led it.")
    stage.seen("group")
    page.finish()
    stage.settle(lambda: bool(page.sheet.note.problem))
    stage.seen("group, somebody is named")
    page.drafting.done()
    people = (who["signed"], who["draft"])
    ahead = home.do(book_group, on=home.today + timedelta(days=1), name="CV morning", people=people, at=600, minutes=60)
    stage.go("adviser", "group_meeting", ahead)
    stage.seen("group, booked")
    home.do(undo_group, group=ahead)
    there = [ThereInput(each, how) for each, how in zip(people, Attendance, strict=False)]
    held = home.do(record_group, on=home.today, name="Job club", people=there, at=480, minutes=60)
    stage.go("adviser", "group_meeting", held)
    stage.seen("group, held")
    stage.go("adviser", "today")
    home.do(undo_group, group=held)


@scene("away")
def away(stage: Stage) -> None:
    """A day away, with whom to tell."""
    stage.go("adviser", "away")
    stage.seen("off today")


@scene("safety")
def concern(stage: Stage) -> None:
    """Whom to call, and whom it is about."""
    stage.go("adviser", "concern")
    stage.seen("concern")


@scene("safety")
def safety(stage: Stage) -> None:
    """A concern that is open, somebody out alone; and a person without any."""
    client = stage.made.who["engaging"]
    home = stage.home("adviser")
    home.do(raise_concern, client=client, kind=ConcernKind.UNWELL, what="He has not slept for a week.", who="Duty team")
    home.do(
        go_alone, client=client, back_by=23 * 60, call_who="Ruth Marsh", call_phone="07700 900 900", where_to="Café"
    )
    stage.go("adviser", "safety", client)
    stage.seen("safety")
    stage.go("adviser", "safety", stage.made.who["signed"])
    stage.seen("safety, nothing")


@scene("papers")
def papers_of_a_person(stage: Stage) -> None:
    """Each paper that can be made of a person, as it will print."""
    page = stage.go("adviser", "papers", stage.made.who["signed"])
    for n in range(page.model.rowCount()):
        page.list.setCurrentIndex(page.model.index(n, 0))
        stage.seen(f"papers, {page.list.row().kind}")


@scene("meeting")
def meeting(stage: Stage) -> None:
    """Whom, the form filled in, an answer opened, a change told, not come, and what is wrong."""
    stage.go("adviser", "meeting")
    stage.seen("meeting, who")
    page = stage.go("adviser", "meeting", stage.made.who["signed"])
    stage.write("We met at the café and looked at two adverts. Mornings suit best.", stage.note(page))
    stage.seen("meeting")
    stage.press(said("meeting.when"), page)
    stage.seen("meeting, when opened")
    page = stage.go("adviser", "meeting", stage.made.who["agreed"])
    stage.write("She sent the form to Garden World. Mornings suit best.", stage.note(page))
    for kind in (ChangeKind.APPLICATION, ChangeKind.BENEFITS_ADVICE):
        stage.press(said(f"terms.ChangeKind.{kind}"), page.answers.changes)
    stage.settle(page.foot._kept.text)  # that the draft was kept takes its room in the foot
    stage.seen("meeting, something changed")
    for kind in ChangeKind:
        if kind not in page.answers.changes.toggles.values():
            stage.press(said(f"terms.ChangeKind.{kind}"), page.answers.changes)
    page.finish()
    stage.settle()
    stage.seen("meeting, all of it changed and nothing said of it")
    for kind in ChangeKind:  # off again: the draft stays, and the next look begins with it
        stage.press(said(f"terms.ChangeKind.{kind}"), page.answers.changes)
    stage.go("adviser", "meeting", stage.made.who["draft"])
    stage.key(Qt.Key.Key_N, ALT)
    stage.seen("meeting, did not come")


@scene("profile")
def profile(stage: Stage) -> None:
    """One that is written, and one to begin."""
    stage.go("adviser", "profile", stage.made.who["signed"])
    stage.seen("profile")
    stage.go("adviser", "profile", stage.made.who["engaging"])
    stage.seen("profile, to begin")


@scene("referral")
def referral(stage: Stage) -> None:
    """Adding one, somebody of that name, what is missing; deciding on one."""
    page = stage.go("adviser", "referral")
    stage.seen("referral")
    stage.press(said("referral.add"), page)
    stage.seen("referral, something is missing")
    stage.go("adviser", "referral", stage.made.who["referred"])
    stage.seen("referral, to decide")


@scene("spreadsheet")
def spreadsheet(stage: Stage) -> None:
    """Nothing chosen yet, a file that cannot be read, the columns, one step back, the rows, done, and what can be taken back."""
    page = stage.go("new", "spreadsheet")
    stage.seen("spreadsheet")
    for name, data in (("photo.csv", b"\x89PNG\0\0"), ("Caseload 2026.csv", CASELOAD.encode())):
        path = stage.home("new").path / name
        path.write_bytes(data)
        page.asks = Chosen(path)
        page.choose()
        stage.settle(page.choosing.choose.isEnabled)
        path.unlink()
        stage.seen(f"spreadsheet, {'columns' if name.startswith('Case') else 'not readable'}")
    stage.press(said("spreadsheet.back"), page)
    stage.seen("spreadsheet, a file is open")
    page.choosing.go_on.click()
    stage.press(said("spreadsheet.look"), page)
    stage.settle(page.looking.isVisible)
    page.looking.list.keeps.go(3)
    stage.seen("spreadsheet, rows")
    page.bring()
    stage.settle(page.done.isVisible)
    stage.seen("spreadsheet, brought in")
    stage.press(said("spreadsheet.another"), page)
    stage.seen("spreadsheet, to take back")
    stage.press(said("spreadsheet.take_back_which", n=4, day="today"), page)
    page.begin()


@scene("spreadsheet")
def spreadsheet_of_employers(stage: Stage) -> None:
    """Nothing chosen yet, the columns, the rows."""
    page = stage.go("adviser", "employer_sheet")
    stage.seen("employers' spreadsheet")
    path = stage.home("adviser").path / "Employers.csv"
    path.write_bytes(EMPLOYERS.encode())
    page.asks = Chosen(path)
    page.choose()
    stage.settle(page.choosing.choose.isEnabled)
    path.unlink()
    stage.seen("employers' spreadsheet, columns")
    stage.press(said("spreadsheet.look"), page)
    stage.settle(page.looking.isVisible)
    page.looking.list.keeps.go(2)
    stage.seen("employers' spreadsheet, rows")
    page.begin()


@scene("calendar")
def calendar(stage: Stage) -> None:
    """Nothing yet; my meetings with what is taken otherwise."""
    stage.go("new", "calendar")
    stage.seen("calendar, nothing yet")
    page = stage.go("adviser", "calendar")
    path = stage.home("adviser").path / "other.ics"
    path.write_bytes("\r\n".join(OTHER_CALENDAR.split()).replace("~", " ").encode())
    page.asks = Chosen(path)
    page.bring_in()
    stage.settle(page.forget.isVisible)
    path.unlink()
    stage.seen("calendar")
    page.forget_other()


@scene("plan")
def plan(stage: Stage) -> None:
    """None yet, being written, agreed, signed."""
    for who, state in (("engaging", "plan, none yet"), ("draft", "plan, written together"), ("agreed", "plan, to sign"),
                       ("signed", "plan, signed")):  # fmt: skip
        stage.go("adviser", "plan", stage.made.who[who])
        stage.seen(state)


@scene("plan_versions")
def plan_versions(stage: Stage) -> None:
    """Two versions side by side, and a person with one."""
    client = stage.made.who["signed"]
    home = stage.home("adviser")
    if home.ask(plan_difference, client).older is None:
        plan = home.do(start_plan, client=client)
        home.do(keep_plan, plan=plan, goal="A job with plants, two afternoons a week to begin with.")
    stage.go("adviser", "plan_versions", client)
    stage.seen("plan versions")
    stage.go("adviser", "plan_versions", stage.made.who["engaging"])
    stage.seen("plan versions, one only")


@scene("team")
def team(stage: Stage) -> None:
    """The supervisor's first page of the team."""
    page = stage.go("lead", "team")
    stage.seen("team")
    stage.go("lead", "team_day")
    stage.seen("team, on a day")
    lead, away = stage.home("lead"), stage.advisers()[0]
    off = lead.do(be_away, staff=away, kind=AbsenceKind.LEAVE, until_day=lead.today + timedelta(days=2))
    stage.go("lead", "team")
    stage.settle(lambda: len(page.away.findChildren(Link)) > 0)
    page.away.setFocus()
    stage.seen("team, somebody away")
    lead.do(take_back_absence, absence=off)


@scene("clinical_team")
def clinical_teams(stage: Stage) -> None:
    """All teams with what is due, one of them, its form; an adviser without a team."""
    lead = stage.home("lead")
    found = lead.ask(all_teams).teams
    north = next((each.id for each in found if each.adviser), None) or _north(lead, stage.advisers()[0])
    stage.go("lead", "clinical_teams")
    stage.seen("clinical teams")
    stage.go("lead", "clinical_team", north)
    stage.seen("clinical team")
    stage.go("lead", "form", north, form="record_team_meeting")
    stage.seen("form, a meeting of a team")
    stage.go("new", "clinical_teams")
    stage.seen("clinical teams, none of mine")


def _north(lead: Home, adviser: UUID) -> UUID:
    """A team with people, a month of meetings, figures and a service it works with."""
    since, service = lead.today - timedelta(days=200), lead.me.service
    team = lead.do(
        add_team_of, service=service, name="North team", kind=TeamKind.COMMUNITY, adviser_id=adviser, begun_on=since
    )
    lead.do(name_vocational_lead, team=team, name="Dr Hana Lee", job="Clinical lead", from_day=since)
    nell = lead.do(add_coordinator, team=team, name="Nell Shaw", job="Nurse", from_day=since)
    lead.do(record_team_meeting, team=team, kind=TeamMeetingKind.REFERRAL_ALLOCATION, who=(lead.me.id,), minutes=45, decisions=2,
            decided="Two people asked about work.", on=lead.today - timedelta(days=6))  # fmt: skip
    lead.do(
        record_vocational_contact,
        team=team,
        purpose=LeadPurpose.CLINICAL_VIEW,
        on=lead.today - timedelta(days=16),
        adviser_id=adviser,
    )
    lead.do(record_caseload_review, team=team, coordinator_id=nell, looked_at=22, referred=3)
    lead.do(say_team_figure, team=team, caseload=142)
    college = lead.do(add_organisation, name="Riverside College", kind=OnwardKind.LEARNING)
    lead.do(add_team_partner, team=team, organisation_id=college)
    lead.do(work_with, organisation=college, what="Looked at courses together.", opened=Opened.COURSE, opened_what="Two places",
            team_id=team)  # fmt: skip
    lead.do(add_team_of, service=service, name="Harbour day service", kind=TeamKind.DAY_SERVICE)
    return team


@scene("directory")
def joint_working(stage: Stage) -> None:
    """What was done together with other services; nothing yet."""
    stage.go("lead", "joint_working")
    stage.seen("working with others")
    stage.go("new", "joint_working")
    stage.seen("working with others, nothing yet")


@scene("inbox")
def inbox(stage: Stage) -> None:
    """Every item, and none."""
    page = stage.go("adviser", "inbox")
    for n in range(page.model.rowCount()):
        page.list.keeps.go(n)
        stage.seen(f"inbox, item {n + 1}")
    stage.go("new", "inbox")
    stage.seen("inbox, nothing")


@scene("settings")
def settings(stage: Stage) -> None:
    """All of it."""
    stage.go("adviser", "settings")
    stage.seen("settings")


@scene("directory")
def directory(stage: Stage) -> None:
    """Services, and one that is found."""
    page = stage.go("adviser", "directory")
    stage.seen("directory")
    stage.write("zebra", page.letters.control)
    stage.seen("directory, nothing found")


@scene("supervision")
def supervision(stage: Stage) -> None:
    """The agenda of one adviser, what is written of it, both signatures asked for; and one's own."""
    lead, who = stage.home("lead"), stage.advisers()[0]
    stage.go("lead", "supervision", who)
    stage.seen("supervision, agenda")
    held = lead.do(keep_minutes, staff=who, good_news="Two jobs began.", wellbeing="Rested after leave.")
    lead.do(agree_action, staff=who, what="Ring Garden World about spring", by_day=lead.today + timedelta(days=7))
    stage.go("lead", "supervision", who)
    stage.seen("supervision, written")
    stage.go("lead", "supervision_record", held)
    stage.seen("supervision, to sign")
    stage.go("adviser", "supervision")
    stage.seen("supervision, my own")


@scene("quality")
def quality(stage: Stage) -> None:
    """Every box: with something in it where a supervisor is, and as an adviser finds it empty."""
    lead, who = stage.home("lead"), stage.advisers()[0]
    service = lead.me.service
    lead.do(
        add_policy,
        service=service,
        name="Keeping safe when alone",
        kind=PolicyKind.HEALTH_AND_SAFETY,
        where_kept="Shared drive",
    )
    lead.do(
        attend_training,
        training=lead.do(offer_training, staff=who, topic=TrainingTopic.BENEFITS, course="A day at the college"),
    )
    lead.do(record_check, staff=who, kind=CheckKind.ENHANCED, issued_on=lead.today, reference_no="001724190")
    lead.do(
        note_involvement,
        service=service,
        kind=InvolvedIn.PLANNING,
        activity="The leaflet about us",
        changed="Cafés come first.",
    )
    lead.do(note_awareness, service=service, audience=Audience.INPATIENT_TEAM, title="Work and recovery", reached=12, before_cards=12,
            before_can_work=4, before_know_how=3, after_cards=12, after_can_work=11, after_know_how=12)  # fmt: skip
    lead.do(
        note_request,
        service=service,
        what="The policy on rights",
        asked_by="The commissioner",
        due_on=lead.today + timedelta(days=5),
    )
    for name in BOXES:
        stage.go("lead", "quality", None, box=name)
        stage.seen(f"quality, {name}")
    for name in ("policies", "staff"):
        stage.go("new", "quality", None, box=name)
        stage.seen(f"quality, {name}, as an adviser")


# ---- over the pages ------------------------------------------------------------------------------------------------


@scene("search")
def search(stage: Stage) -> None:
    """Finds, and none."""
    stage.go("adviser", "today")
    box = stage.frame("adviser").bar.search
    box.begin()
    for words, state in (("garden", "search"), ("zebra", "search, nothing found")):
        box.clear()
        box.finds.hide()
        stage.write(words, box)
        stage.settle(box.finds.isVisible)
        stage.seen(state)
    box.clear()
    box.finds.hide()


@scene("KeysDialog")
def keys(stage: Stage) -> None:
    """The keys of a page."""
    shell = stage.frame("adviser")
    page = stage.go("adviser", "person", stage.made.who["signed"])
    stage.over("keys", lambda: KeysDialog(page.keys(), len(shell.rail.items), shell).exec())


@scene("SaveWarning")
def saving(stage: Stage) -> None:
    """The one warning before a copy leaves."""
    shell = stage.frame("adviser")
    stage.over("saving a copy", lambda: Boxes().agrees(shell))
