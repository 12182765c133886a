"""Clinical teams asked of: Today's rows for whoever is linked or stands in, co-ordinators, figures with who is behind them, few statements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ips_desktop.casework.clinical_team import (
    advise_team,
    record_caseload_review,
    record_team_meeting,
    record_vocational_contact,
    say_team_figure,
)
from ips_desktop.casework.covering import be_away
from ips_desktop.casework.directory import add_organisation, record_other_duty
from ips_desktop.casework.joint_working import record_joint_working
from ips_desktop.casework.onward import give_advice, refer_onward
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team import add_team_of, link_adviser
from ips_desktop.casework.team_people import add_coordinator, add_team_partner, coordinator_leaves, name_vocational_lead
from ips_desktop.questions.clinical_team import clinical_team
from ips_desktop.questions.clinical_teams import clinical_teams
from ips_desktop.questions.coordinators import coordinators_for, coordinators_of
from ips_desktop.questions.search import search
from ips_desktop.questions.team_rows import team_rows
from ips_desktop.questions.today import today
from ips_desktop.terms.arriving import AbsenceKind
from ips_desktop.terms.clinical_team import LeadPurpose, TeamMeetingKind
from ips_desktop.terms.stepping import AdvisedWho, DutyKind, OnwardKind
from ips_desktop.terms.words import ReferralDecision, ReferralSource, Role, TeamKind
from tests.casework.given import met
from tests.homes import Home, home_at
from tests.questions.carried import carry
from tests.questions.test_cost import watched
from tests.ui.scenes import person_of

ALLOCATION = TeamMeetingKind.REFERRAL_ALLOCATION
SAM, LENA = person_of("Sam Rees"), person_of("Lena Brook")


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    """Ruth leads Sam and Lena."""
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    for person, name in ((SAM, "Sam Rees"), (LENA, "Lena Brook")):
        home.do(add_staff, person=person, name=name, role=Role.ADVISER, supervisor=home.me.id)
    yield home
    home.lock()


@pytest.fixture
def north(lead: Home) -> UUID:
    team = lead.do(
        add_team_of, service=lead.me.service, name="North team", kind=TeamKind.COMMUNITY, adviser_id=SAM,
        begun_on=lead.today - timedelta(days=250),
    )  # fmt: skip
    lead.do(name_vocational_lead, team=team, name="Nell Shaw", from_day=lead.today - timedelta(days=100))
    return team


def laptop_of(tmp_path: Path, lead: Home, name: str, seed: int) -> Home:
    """An adviser's laptop with what Ruth wrote on it."""
    home = home_at(tmp_path / name, name=name, seed=seed)
    carry(lead, home)
    return home


def rules(home: Home) -> dict[str, str]:
    """What stands on Today of teams: the rule, and the group it stands in."""
    return {row.rule: row.group for row in home.ask(team_rows)}


def test_what_is_due_stands_on_today_of_whoever_is_linked_and_being_there_oneself_on_the_leaders(
    tmp_path: Path, lead: Home, north: UUID
) -> None:
    assert rules(lead) == {"leader_at_team": "late"}
    sam, lena = laptop_of(tmp_path, lead, "Sam Rees", 5), laptop_of(tmp_path, lead, "Lena Brook", 6)
    assert rules(sam) == {"team_meeting": "", "vocational_contact": "late", "caseload_review": "late"}
    assert rules(lena) == {}
    row = next(row for row in sam.ask(today).rows if row.rule == "vocational_contact")
    assert (row.client, row.about, row.act, row.name) == (north, north, "vocational_contact", "North team")
    sam.do(record_vocational_contact, team=north, purpose=LeadPurpose.REFERRALS)
    assert rules(sam)["vocational_contact"] == ""
    lena.do(be_away, staff=SAM, kind=AbsenceKind.SICK, cover_id=LENA)
    assert set(rules(lena)) == {"team_meeting", "vocational_contact", "caseload_review"}
    for home in (sam, lena):
        home.lock()


def test_two_meetings_that_the_linked_adviser_or_their_cover_was_at_settle_the_month(lead: Home, north: UUID) -> None:
    lead.do(link_adviser, team=north, adviser_id=lead.me.id)  # from today on it is Ruth
    day = lead.today.replace(day=2)
    lead.do(record_team_meeting, team=north, kind=ALLOCATION, who=(LENA,), on=day)
    lead.do(record_team_meeting, team=north, kind=TeamMeetingKind.CLINICAL, who=(SAM,), on=day)
    lead.do(record_team_meeting, team=north, kind=ALLOCATION, who=(SAM,), on=day)
    left = next(row for row in lead.ask(team_rows) if row.rule == "team_meeting")
    assert left.why is not None
    assert "1 to go" in left.why.said()
    lead.do(be_away, staff=SAM, kind=AbsenceKind.LEAVE, cover_id=LENA, from_day=day, until_day=day)
    assert "team_meeting" not in rules(lead)


def test_a_co_ordinator_is_supported_by_advice_and_their_last_contact_is_of_any_kind(lead: Home, north: UUID) -> None:
    nell = lead.do(add_coordinator, team=north, name="Nell Shaw")
    ian = lead.do(add_coordinator, team=north, name="Ian Grey")
    gone = lead.do(add_coordinator, team=north, name="Ann Moor", from_day=lead.today - timedelta(days=9))
    lead.do(coordinator_leaves, coordinator=gone, until_day=lead.today - timedelta(days=1))
    came = lead.do(
        receive_referral,
        received_on=lead.today - timedelta(days=30),
        source=ReferralSource.SELF,
        given_name="Amina",
        team=north,
    )
    lead.do(
        decide_referral,
        referral=came.referral,
        decision=ReferralDecision.ACCEPTED,
        adviser=SAM,
        yes_on=lead.today - timedelta(days=30),
    )
    assert dict(lead.ask(coordinators_for, came.client)) == {nell: "Nell Shaw", ian: "Ian Grey"}
    lead.do(record_caseload_review, team=north, coordinator_id=ian, looked_at=20, on=lead.today - timedelta(days=40))
    met(lead, came.client, 12, joint=True, with_whom="Ian Grey and Dr Lee")
    lead.do(advise_team, team=north, coordinator_id=nell, about_what="Fit notes", on=lead.today - timedelta(days=100))
    found = {each.name: each for each in lead.ask(coordinators_of, north)}
    assert [each.name for each in lead.ask(coordinators_of, north)] == ["Ian Grey", "Nell Shaw", "Ann Moor"]
    assert (found["Ian Grey"].last, found["Ian Grey"].supported) == (lead.today - timedelta(days=12), False)
    assert (found["Nell Shaw"].last, found["Nell Shaw"].supported) == (lead.today - timedelta(days=100), False)
    lead.do(
        give_advice,
        client=came.client,
        to=AdvisedWho.COORDINATOR,
        name=ian,
        about_what="Hours",
        on=lead.today - timedelta(days=3),
    )
    ian_now = next(each for each in lead.ask(coordinators_of, north) if each.id == ian)
    assert (ian_now.last, ian_now.advised, ian_now.supported) == (*[lead.today - timedelta(days=3)] * 2, True)
    lead.do(advise_team, team=north, coordinator_id=nell, about_what="Fares", on=date(2026, 8, 24))
    assert not next(each for each in lead.ask(coordinators_of, north) if each.id == nell).supported
    panel = next(p for p in lead.ask(clinical_team, north).panels if p.name == "team_coordinators")
    assert panel.notes[0].said() == "1 of 2 had advice in the last 3 months."


def test_figures_of_a_team_are_those_of_their_day_with_who_is_behind_each(lead: Home, north: UUID) -> None:
    for n, days in enumerate((5, 40, 500)):
        source = ReferralSource.SELF if n else ReferralSource.CARE_COORDINATOR
        came = lead.do(
            receive_referral,
            received_on=lead.today - timedelta(days=days),
            source=source,
            given_name=f"Person{n}",
            team=north,
        )
        if days == 40:
            lead.do(decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED, adviser=SAM)
            advice = lead.do(add_organisation, name="Citizens Advice", kind=OnwardKind.ADVICE)
            lead.do(refer_onward, client=came.client, where=advice)
            lead.do(add_team_partner, team=north, organisation_id=advice)
    lead.do(record_other_duty, staff=lead.me.id, kind=DutyKind.CARE, refused=True, team_id=north)
    figure = lead.today - timedelta(days=10)
    lead.do(say_team_figure, team=north, caseload=120, on=figure)
    page = lead.ask(clinical_team, north)
    assert {name: len(who) for name, who in page.behind.items()} == {
        "with_us": 1, "referred": 1, "by_self": 1, "by_coordinator": 0, "into_work": 0,
    }  # fmt: skip
    lines = [line.line.said() for panel in page.panels for line in panel.lines]
    assert "1 person referred to us in the year to Sat 14 Nov, of a caseload of 120" in lines
    assert "1 time in the last year we said no to work that is not about jobs" in lines
    services = next(panel for panel in page.panels if panel.name == "team_services")
    assert [more.said() for more in services.lines[0].more] == [
        "Works with the team since Tue 24 Nov",
        "1 person of this team was put in touch",
    ]


def test_a_team_costs_as_many_statements_with_a_year_as_with_nothing(lead: Home, north: UUID) -> None:
    lead.do(add_coordinator, team=north, name="Nell Shaw")
    for ago in (0, 300):
        lead.do(
            record_team_meeting,
            team=north,
            kind=ALLOCATION,
            who=(SAM,),
            on=lead.today - timedelta(days=ago),
            decided="x",
        )
    few = len(lead.ask(watched, clinical_team, {"team": north}))
    for ago in range(1, 30):
        lead.do(record_team_meeting, team=north, kind=ALLOCATION, who=(SAM,), on=lead.today - timedelta(days=ago))
        lead.do(
            receive_referral,
            received_on=lead.today - timedelta(days=ago),
            source=ReferralSource.SELF,
            given_name=f"P{ago}",
            team=north,
        )
    assert few <= 30
    assert len(lead.ask(watched, clinical_team, {"team": north})) <= few + 2
    assert len(lead.ask(watched, clinical_teams, {})) <= 5
    assert len(lead.ask(watched, team_rows, {})) <= 5


def test_words_of_a_team_are_found_and_lead_to_it(lead: Home, north: UUID) -> None:
    lead.do(record_team_meeting, team=north, kind=ALLOCATION, who=(SAM,), decided="Marmalade for everybody")
    college = lead.do(add_organisation, name="Riverside College", kind=OnwardKind.LEARNING)
    lead.do(record_joint_working, service=lead.me.service, where=college, what="A marmalade course")
    found = {row.kind: row.team for row in lead.ask(search, "marmalade")}
    assert found == {"team_meeting": north, "joint_working": None}
    assert [row.team for row in lead.ask(search, "North team")] == [north]
