"""What happens at a clinical team, and who may write it; working together with other services (SS5.3j-m, SS6.4, FS4, FS5, FS21)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.clinical_team import (
    advise_team,
    correct_caseload_review,
    correct_surgery,
    correct_team_advice,
    correct_team_figure,
    correct_team_meeting,
    correct_vocational_contact,
    put_back_at_team,
    record_caseload_review,
    record_surgery,
    record_team_meeting,
    record_vocational_contact,
    say_team_figure,
    take_back_at_team,
)
from ips_desktop.casework.covering import be_away
from ips_desktop.casework.directory import add_organisation
from ips_desktop.casework.joint_working import (
    correct_joint_working,
    put_back_joint_working,
    record_joint_working,
    take_back_joint_working,
    work_with,
)
from ips_desktop.casework.onward import give_advice
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team import (
    add_team,
    add_team_of,
    close_team,
    correct_team,
    link_adviser,
    link_team,
    reopen_team,
    take_back_link,
    take_back_team,
    unlink_adviser,
)
from ips_desktop.casework.team_people import (
    add_coordinator,
    add_team_partner,
    coordinator_leaves,
    coordinator_stays,
    correct_coordinator,
    drop_team_partner,
    keep_team_partner,
    name_vocational_lead,
    no_vocational_lead,
)
from ips_desktop.questions.clinical_team import clinical_team
from ips_desktop.questions.clinical_teams import clinical_teams
from ips_desktop.questions.linked import links, vocational_leads
from ips_desktop.records import (
    AdviceGiven,
    CareCoordinator,
    CaseloadReview,
    ClinicalTeam,
    JointWorking,
    Surgery,
    TeamAdvice,
    TeamFigure,
    TeamMeeting,
    TeamMeetingStaff,
    TeamPartner,
    VocationalContact,
)
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.arriving import AbsenceKind
from ips_desktop.terms.clinical_team import LeadPurpose, Opened, TeamMeetingKind
from ips_desktop.terms.stepping import AdvisedWho, OnwardKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium, Role, TeamKind
from tests.casework.given import accepted
from tests.casework.work_given import every, kept
from tests.homes import Home, home_at, practice
from tests.questions.letter_records import staff
from tests.ui.scenes import told

__all__ = ["practice"]

ALLOCATION = TeamMeetingKind.REFERRAL_ALLOCATION


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    yield home
    home.lock()


@pytest.fixture
def north(lead: Home) -> UUID:
    return lead.do(add_team_of, service=lead.me.service, name="North team", kind=TeamKind.COMMUNITY)


def brought(home: Home, team: UUID, adviser: UUID, version: int) -> None:
    """What a server brings to an adviser: a team, and who is linked to it."""
    since = (home.today - timedelta(days=30)).isoformat()
    told(
        home,
        team,
        HeldRecord(
            "clinical_team", team.bytes, team.bytes, version, "full", {"name": "North team", "kind": "community"}
        ),
        HeldRecord(
            "team_link", uuid4().bytes, team.bytes, version, "full", {"from_day": since, "adviser_id": adviser.bytes}
        ),
        version=version,
    )


def test_a_team_is_added_with_its_adviser_called_once_closed_and_opened_again(lead: Home) -> None:
    me, sam = lead.me, staff(lead, "Sam Rees", uuid4())
    team = lead.do(
        add_team_of, service=me.service, name=" North  team ", kind=TeamKind.ACUTE, adviser_id=sam, begun_on=lead.today
    )
    assert kept(lead, ClinicalTeam, team)["name"] == "North team"
    assert lead.ask(links).on(lead.today) == {team: sam}
    for name, kind, code in (
        ("", TeamKind.ACUTE, r"team\.name_missing"),
        ("N", None, r"team\.kind_missing"),
        ("north TEAM", TeamKind.ACUTE, r"team\.already"),
    ):
        with pytest.raises(Refused, match=code):
            lead.do(add_team, name=name, kind=kind)
    with pytest.raises(Refused, match="not_here"):
        lead.do(add_team_of, service=uuid4(), name="South", kind=TeamKind.ACUTE)
    with pytest.raises(Refused, match=r"hand_over\.not_here"):
        lead.do(add_team_of, service=me.service, name="South", kind=TeamKind.ACUTE, adviser_id=uuid4())
    with pytest.raises(Refused, match=r"team\.backwards"):
        lead.do(close_team, team=team, closed_on=lead.today - timedelta(days=1))
    lead.do(close_team, team=team)
    assert lead.ask(clinical_teams).teams[0].group == "closed"
    lead.clock.move(days=1)
    with pytest.raises(Refused, match=r"team\.closed"):
        lead.do(say_team_figure, team=team, caseload=100)
    lead.do(reopen_team, team=team)
    lead.do(correct_team, team=team, kind=TeamKind.CRISIS)
    lead.do(take_back_team, team=team)
    assert lead.ask(clinical_teams).teams == ()


def test_who_is_linked_is_a_history_and_the_last_word_can_be_taken_back(lead: Home, north: UUID) -> None:
    sam = staff(lead, "Sam Rees", uuid4())
    lead.do(link_adviser, team=north, adviser_id=sam, from_day=lead.today - timedelta(days=60))
    nobody = lead.do(unlink_adviser, team=north)
    assert lead.ask(links).on(lead.today) == {}
    lead.do(take_back_link, link=nobody)
    assert lead.ask(links).on(lead.today) == {north: sam}
    with pytest.raises(Refused, match=r"team\.adviser_missing"):
        lead.do(link_adviser, team=north)


def test_a_meeting_says_who_of_us_was_there_once_each(lead: Home, north: UUID) -> None:
    sam = staff(lead, "Sam Rees", uuid4())
    meeting = lead.do(
        record_team_meeting, team=north, kind=ALLOCATION, who=(lead.me.id, sam), decisions=2, decided="Two to see us"
    )
    assert kept(lead, TeamMeeting, meeting)["decisions"] == 2
    lead.do(correct_team_meeting, meeting=meeting, who=(sam,), at_intake=True)
    there = {row["staff_id"]: row["present"] for row in every(lead, TeamMeetingStaff)}
    assert there == {sam: True, lead.me.id: False}
    lead.do(correct_team_meeting, meeting=meeting, who=(sam, lead.me.id))
    assert len(every(lead, TeamMeetingStaff)) == 2
    lead.do(take_back_at_team, entry=meeting)
    assert every(lead, TeamMeeting) == []
    lead.do(put_back_at_team, entry=meeting)
    assert kept(lead, TeamMeeting, meeting)["at_intake"] is True


def test_the_lead_is_named_from_a_day_and_spoken_with_for_a_purpose(lead: Home, north: UUID) -> None:
    with pytest.raises(Refused, match=r"vocational_lead\.none"):
        lead.do(no_vocational_lead, team=north)
    with pytest.raises(Refused, match=r"vocational_lead\.name_missing"):
        lead.do(name_vocational_lead, team=north, name=" ")
    lead.do(name_vocational_lead, team=north, name="Nell Shaw", job="OT", from_day=lead.today - timedelta(days=40))
    contact = lead.do(
        record_vocational_contact, team=north, purpose=LeadPurpose.CLINICAL_VIEW, medium=Medium.PHONE, note="Sleep"
    )
    lead.do(correct_vocational_contact, contact=contact, purpose=LeadPurpose.BRIEF_INTERVENTION)
    stands = kept(lead, VocationalContact, contact)
    assert (stands["purpose"], stands["adviser_id"], stands["on"]) == ("brief_intervention", lead.me.id, lead.today)
    lead.do(no_vocational_lead, team=north)
    assert lead.ask(vocational_leads).on(lead.today) == {}
    assert north in lead.ask(vocational_leads).on(lead.today - timedelta(days=1))


def test_a_co_ordinator_is_there_from_a_day_until_they_leave_and_may_stay(lead: Home, north: UUID) -> None:
    nell = lead.do(add_coordinator, team=north, name=" Nell  Shaw", job="Nurse", phone="029 2018 0000")
    with pytest.raises(Refused, match=r"coordinator\.already"):
        lead.do(add_coordinator, team=north, name="nell shaw")
    with pytest.raises(Refused, match=r"coordinator\.name_missing"):
        lead.do(add_coordinator, team=north, name=" ")
    with pytest.raises(Refused, match=r"coordinator\.backwards"):
        lead.do(coordinator_leaves, coordinator=nell, until_day=lead.today - timedelta(days=1))
    lead.do(coordinator_leaves, coordinator=nell)
    lead.do(coordinator_stays, coordinator=nell)
    lead.do(correct_coordinator, coordinator=nell, job="Social worker")
    stands = kept(lead, CareCoordinator, nell)
    assert (stands["name"], stands["job"], stands["until_day"]) == ("Nell Shaw", "Social worker", None)


def test_a_whole_caseload_is_gone_through_with_one_of_the_team(lead: Home, north: UUID) -> None:
    nell = lead.do(add_coordinator, team=north, name="Nell Shaw")
    south = lead.do(add_team, name="South", kind=TeamKind.ACUTE)
    other = lead.do(add_coordinator, team=south, name="Ian Grey")
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"looked_at": 20}, "caseload_review.who_missing"),
        ({"coordinator_id": nell}, "caseload_review.count_missing"),
        ({"coordinator_id": nell, "looked_at": 2, "referred": 3}, "caseload_review.more_referred"),
        ({"coordinator_id": other, "looked_at": 2}, "coordinator.another_team"),
    ]
    for fields, code in wrong:
        with pytest.raises(Refused, match=code):
            lead.do(record_caseload_review, team=north, **fields)
    review = lead.do(record_caseload_review, team=north, coordinator_id=nell, looked_at=22, referred=3, elsewhere=4)
    lead.do(correct_caseload_review, review=review, referred=2)
    assert kept(lead, CaseloadReview, review)["referred"] == 2


def test_advice_is_to_the_team_or_to_one_of_it_and_about_nobody(lead: Home, north: UUID) -> None:
    nell = lead.do(add_coordinator, team=north, name="Nell Shaw")
    with pytest.raises(Refused, match=r"advised\.what_missing"):
        lead.do(advise_team, team=north, coordinator_id=nell)
    advice = lead.do(advise_team, team=north, about_what="Permitted work")
    lead.do(correct_team_advice, advice=advice, coordinator_id=nell)
    assert kept(lead, TeamAdvice, advice)["coordinator_id"] == nell


def test_advice_about_one_person_may_name_a_co_ordinator_of_the_team(lead: Home, north: UUID) -> None:
    nell = lead.do(add_coordinator, team=north, name="Nell Shaw")
    amina = accepted(lead)
    given = lead.do(give_advice, client=amina, to=AdvisedWho.COORDINATOR, name=nell, about_what="Fit notes")
    stands = kept(lead, AdviceGiven, given)
    assert (stands["coordinator_id"], stands["name"]) == (nell, "Nell Shaw")
    typed = lead.do(give_advice, client=amina, to=AdvisedWho.FAMILY, name="Her sister", about_what="Fares")
    assert (kept(lead, AdviceGiven, typed)["coordinator_id"], kept(lead, AdviceGiven, typed)["name"]) == (
        None,
        "Her sister",
    )


def test_figures_and_drop_ins_are_kept_with_their_day(lead: Home, north: UUID) -> None:
    with pytest.raises(Refused, match=r"team_figure\.missing"):
        lead.do(say_team_figure, team=north)
    figure = lead.do(say_team_figure, team=north, caseload=140, on=lead.today - timedelta(days=2))
    lead.do(correct_team_figure, figure=figure, in_work_year=9)
    assert kept(lead, TeamFigure, figure)["in_work_year"] == 9
    advice = lead.do(add_organisation, name="Citizens Advice", kind=OnwardKind.ADVICE)
    with pytest.raises(Refused, match=r"surgery\.who_missing"):
        lead.do(record_surgery, team=north)
    surgery = lead.do(record_surgery, team=north, where=advice, attended=4)
    assert kept(lead, Surgery, surgery)["organisation"] == "Citizens Advice"
    lead.do(correct_surgery, surgery=surgery, where="Riverside Law", attended=0)
    stands = kept(lead, Surgery, surgery)
    assert (stands["organisation_id"], stands["organisation"], stands["attended"]) == (None, "Riverside Law", 0)


def test_a_service_is_linked_to_a_team_once_whoever_links_it(lead: Home, north: UUID) -> None:
    advice = lead.do(add_organisation, name="Citizens Advice", kind=OnwardKind.ADVICE)
    with pytest.raises(Refused, match=r"partner\.which_missing"):
        lead.do(add_team_partner, team=north)
    first = lead.do(add_team_partner, team=north, organisation_id=advice)
    lead.do(drop_team_partner, partner=first)
    assert lead.do(add_team_partner, team=north, organisation_id=advice) == first
    lead.do(drop_team_partner, partner=first)
    lead.do(keep_team_partner, partner=first)
    assert [row["present"] for row in every(lead, TeamPartner)] == [True]


@pytest.mark.parametrize(
    ("act", "fields", "code"),
    [
        (record_team_meeting, {"kind": ALLOCATION, "who": ()}, "team_meeting.nobody"),
        (record_team_meeting, {"who": (uuid4(),)}, "team_meeting.kind_missing"),
        (record_vocational_contact, {}, "vocational_contact.purpose_missing"),
        (record_vocational_contact, {"purpose": LeadPurpose.OTHER, "minutes": -1}, "amount"),
    ],
)
def test_what_is_missing_is_said(lead: Home, north: UUID, act: Any, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused, match=code):
        lead.do(act, team=north, **fields)
    with pytest.raises(Refused, match="day_ahead"):
        lead.do(
            act,
            team=north,
            on=lead.today + timedelta(days=1),
            **{**fields, "purpose": None} if "purpose" in fields else fields,
        )


def test_an_adviser_writes_at_their_own_teams_and_where_they_stand_in(practice: Home) -> None:
    mine, theirs, lena = uuid4(), uuid4(), uuid4()
    brought(practice, mine, practice.me.id, 1)
    brought(practice, theirs, lena, 2)
    fields: dict[str, Any] = {"kind": ALLOCATION, "who": (practice.me.id,)}
    kept_here = practice.do(record_team_meeting, team=mine, **fields)
    with pytest.raises(Refused, match=r"team\.not_yours"):
        practice.do(record_team_meeting, team=theirs, **fields)
    with pytest.raises(Refused, match="not_yours"):
        practice.do(correct_team, team=mine, name="Another")
    assert [card.id for card in practice.ask(clinical_teams).teams] == [mine]
    assert not practice.ask(clinical_team, theirs).may_write
    assert all(not panel.acts for panel in practice.ask(clinical_team, theirs).panels)
    practice.do(be_away, staff=lena, kind=AbsenceKind.LEAVE, cover_id=practice.me.id)
    practice.do(record_team_meeting, team=theirs, **fields)
    assert practice.ask(clinical_team, theirs).may_write
    practice.do(take_back_at_team, entry=kept_here)
    with pytest.raises(Refused, match="not_here"):
        practice.do(take_back_at_team, entry=uuid4())


def test_working_together_says_with_whom_what_and_what_it_opened(practice: Home) -> None:
    college = practice.do(add_organisation, name="Riverside College", kind=OnwardKind.LEARNING)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"what": "Met"}, "joint_working.who_missing"),
        ({"where": "Job Shop", "what": "Met"}, "joint_working.partner_missing"),
        ({"where": college}, "joint_working.what_missing"),
        ({"where": uuid4(), "what": "Met"}, "not_here"),
        ({"where": college, "what": "Met", "on": practice.today + timedelta(days=1)}, "day_ahead"),
    ]
    for fields, code in wrong:
        with pytest.raises(Refused, match=code):
            practice.do(record_joint_working, service=practice.me.service, **fields)
    with pytest.raises(Refused, match="not_here"):
        practice.do(record_joint_working, service=uuid4(), where=college, what="Met")
    joint = practice.do(
        work_with, organisation=college, what="Looked at courses", scheduled=True, medium=Medium.FACE_TO_FACE
    )
    assert kept(practice, JointWorking, joint)["partner"] == "learning"
    practice.do(correct_joint_working, joint=joint, opened=Opened.COURSE, opened_what="Two places on first aid")
    practice.do(take_back_joint_working, joint=joint)
    practice.do(put_back_joint_working, joint=joint)
    stands = kept(practice, JointWorking, joint)
    assert (stands["opened"], stands["organisation"], stands["adviser_id"]) == (
        "course",
        "Riverside College",
        practice.me.id,
    )


def test_a_leader_counts_when_their_role_says_so(lead: Home, north: UUID) -> None:
    lead.do(add_staff, person=uuid4(), name="Sam Rees", role=Role.ADVISER)
    lead.do(link_team, team=north, adviser=lead.me.id, from_day=lead.today - timedelta(days=200))
    before = next(line for line in lead.ask(clinical_team, north).panels[0].lines if "Our leader" in line.line.said())
    assert before.chip is not None
    lead.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    lead.do(record_team_meeting, team=north, kind=TeamMeetingKind.CLINICAL, who=(lead.me.id,))
    after = next(line for line in lead.ask(clinical_team, north).panels[0].lines if "Our leader" in line.line.said())
    assert after.chip is None
