"""Measures of clinical teams from a real store, each figure with its records by name (SS4.6, SS6.4, SS10.13, SS10.14, SS10.19)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from ips_desktop.casework.clinical_team import advise_team, record_team_meeting, record_vocational_contact
from ips_desktop.casework.directory import add_organisation
from ips_desktop.casework.joint_working import work_with
from ips_desktop.casework.onward import give_advice
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team import add_team_of, link_adviser
from ips_desktop.casework.team_people import add_coordinator, name_vocational_lead
from ips_desktop.questions.behind import behind
from ips_desktop.questions.measured import measured
from ips_desktop.rules.measuring.scope import SERVICE
from ips_desktop.terms.clinical_team import LeadPurpose, Opened, TeamMeetingKind
from ips_desktop.terms.stepping import AdvisedWho, OnwardKind
from ips_desktop.terms.words import Role, TeamKind
from tests.casework.given import accepted
from tests.homes import Home, home_at

FIRST, LAST = date(2026, 9, 1), date(2026, 11, 24)


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    yield home
    home.lock()


def test_each_figure_of_teams_is_reckoned_from_the_store_and_names_what_is_behind_it(lead: Home) -> None:
    me, today = lead.me.id, lead.today
    north = lead.do(add_team_of, service=lead.me.service, name="North team", kind=TeamKind.COMMUNITY)
    lead.do(add_team_of, service=lead.me.service, name="South team", kind=TeamKind.ACUTE)
    lead.do(link_adviser, team=north, adviser_id=me, from_day=date(2026, 8, 1))
    lead.do(name_vocational_lead, team=north, name="Dr Lee", from_day=date(2026, 8, 1))
    for on in (date(2026, 9, 3), date(2026, 9, 17), date(2026, 10, 1)):
        lead.do(record_team_meeting, team=north, kind=TeamMeetingKind.REFERRAL_ALLOCATION, who=(me,), on=on)
    lead.do(record_vocational_contact, team=north, purpose=LeadPurpose.REFERRALS, on=date(2026, 10, 7))
    nell = lead.do(add_coordinator, team=north, name="Nell Shaw", from_day=date(2026, 8, 1))
    ian = lead.do(add_coordinator, team=north, name="Ian Grey", from_day=date(2026, 8, 1))
    lead.do(add_coordinator, team=north, name="Mo Hart", from_day=date(2026, 8, 1))
    lead.do(advise_team, team=north, coordinator_id=nell, about_what="Fit notes", on=today - timedelta(days=9))
    amina = accepted(lead)
    lead.do(give_advice, client=amina, to=AdvisedWho.COORDINATOR, name=ian, about_what="Hours", on=today)
    college = lead.do(add_organisation, name="Riverside College", kind=OnwardKind.LEARNING)
    lead.do(work_with, organisation=college, what="Looked at courses", opened=Opened.COURSE, on=date(2026, 11, 2))
    wanted = ("team_meetings", "cvl_contact", "named_teams", "coordinators", "joint_working")
    found = {o.measure: o for o in lead.ask(measured, first=FIRST, last=LAST, only=wanted, scopes=[SERVICE])}
    sizes = {name: (len(o.lists.numerator), len(o.lists.denominator)) for name, o in found.items()}
    assert sizes == {
        "team_meetings": (1, 2), "cvl_contact": (1, 12), "named_teams": (1, 2), "coordinators": (2, 3), "joint_working": (1, 0),
    }  # fmt: skip
    listed = {name: lead.ask(behind, measure=name, first=FIRST, last=LAST, scope=SERVICE).listed for name in wanted}
    assert [each.name for each in listed["team_meetings"]] == [
        "North team, Tue 1 Sep 2026 to Wed 30 Sep 2026",
        "North team, Thu 1 Oct 2026 to Sat 31 Oct 2026",
    ]
    assert [each.name for each in listed["named_teams"]] == ["North team", "South team"]
    assert [each.name for each in listed["coordinators"]] == [
        "Ian Grey, North team",
        "Nell Shaw, North team",
        "Mo Hart, North team",
    ]
    assert [each.name for each in listed["joint_working"]] == ["Riverside College, Mon 2 Nov 2026"]
    assert all(each.name for each in listed["cvl_contact"])
