"""What happens at the clinical teams and with other services in a year: meetings, weekly contact, reviews, figures, drop-ins. By acts, as all else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ips_desktop.casework.clinical_team import (
    advise_team,
    record_caseload_review,
    record_surgery,
    record_team_meeting,
    record_vocational_contact,
    say_team_figure,
)
from ips_desktop.casework.directory import add_organisation
from ips_desktop.casework.joint_working import work_with
from ips_desktop.casework.team_people import (
    add_coordinator,
    add_team_partner,
    coordinator_leaves,
    name_vocational_lead,
    no_vocational_lead,
)
from ips_desktop.questions.clinical_team_forms import coordinators
from ips_desktop.terms.clinical_team import LeadPurpose, Opened, TeamMeetingKind
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.words import Medium
from ui.demonstration.service import Member
from ui.demonstration.telling import before
from ui.demonstration.year import Year

AFTERNOON = 15 * 60
YEAR = 330
PEOPLE = (("Nell Shaw", "Nurse"), ("Ian Grey", "Social worker"), ("Mo Hart", "Occupational therapist"))
WORKED = (
    ("Riverside College", OnwardKind.LEARNING, Opened.COURSE, "Two places on food hygiene"),
    ("Jobcentre Riverside", OnwardKind.JOBCENTRE, Opened.JOB, "A morning job at the library café"),
    ("Citizens Advice Riverside", OnwardKind.ADVICE, Opened.PLACE, "An hour kept for our people each week"),
    ("Valley Recovery College", OnwardKind.HEALTH, Opened.OTHER, "A talk at their open day"),
    ("Careers Riverside", OnwardKind.CAREERS, Opened.NOTHING_YET, ""),
)


def clinical(year: Year) -> None:
    """The adviser's own team in full, a little of another; one where nobody leads for work."""
    year.clock.put(before(year.today - timedelta(days=1)), AFTERNOON)
    sam, lead = year.members["adviser"], year.members["supervisor"]
    services = _services(year, sam)
    north, south, harbour = year.teams[:3]
    _people(year, lead, north, PEOPLE)
    _people(year, lead, south, PEOPLE[:1])
    year.do(lead, name_vocational_lead, team=harbour, name="Ann Reed", from_day=_ago(year, YEAR))
    year.do(lead, no_vocational_lead, team=harbour, from_day=_ago(year, 60))
    for member in (lead, sam):
        member.round()
    _met(year, sam, north)
    _with_people(year, sam, north)
    year.do(sam, say_team_figure, team=north, caseload=142, in_work_year=11, in_learning_year=7, on=_ago(year, 30))
    for n, service in enumerate(services[:3]):
        year.do(sam, add_team_partner, team=north, organisation_id=service, since=_ago(year, 200 - n))
    year.do(sam, record_surgery, team=north, where=services[2], on=_ago(year, 20), at=10 * 60, attended=4)
    year.do(sam, record_surgery, team=north, where="The credit union", on=_ago(year, 48), attended=0)
    sam.round()
    year.do(
        lead,
        record_team_meeting,
        team=north,
        on=_ago(year, 75),
        kind=TeamMeetingKind.VOCATIONAL,
        who=(sam.id, lead.id),
        minutes=60,
    )
    lead.round()


def _ago(year: Year, days: int) -> date:
    return before(year.today - timedelta(days=days))


def _services(year: Year, sam: Member) -> list[UUID]:
    """Each worked with once or more; what it opened stands with it."""
    made: list[UUID] = []
    for n, (name, kind, opened, what) in enumerate(WORKED):
        service = year.do(sam, add_organisation, name=name, kind=kind)
        made.append(service)
        told: dict[str, Any] = {"opened": opened, "opened_what": what} if what else {"opened": opened}
        year.do(
            sam, work_with, organisation=service, what="Agreed how people come to each other.", scheduled=True,
            medium=Medium.FACE_TO_FACE, on=_ago(year, 160 - 30 * n), **told,
        )  # fmt: skip
    year.do(
        sam, work_with, organisation=made[1], what="Rang about work trials.", medium=Medium.PHONE, on=_ago(year, 12)
    )
    return made


def _people(year: Year, lead: Member, team: UUID, people: tuple[tuple[str, str], ...]) -> None:
    for name, job in people:
        year.do(lead, add_coordinator, team=team, name=name, job=job, from_day=_ago(year, YEAR))
    gone = year.do(lead, add_coordinator, team=team, name="Ida Moor", job="Nurse", from_day=_ago(year, YEAR))
    year.do(lead, coordinator_leaves, coordinator=gone, until_day=_ago(year, 90))
    year.do(lead, name_vocational_lead, team=team, name="Dr Hana Lee", job="Clinical lead", from_day=_ago(year, YEAR))


def _met(year: Year, sam: Member, team: UUID) -> None:
    """Twice a month at referrals, now and then at the clinical meeting; the lead nearly each week, for one thing or another."""
    for n in range(20):
        kind = TeamMeetingKind.REFERRAL_ALLOCATION
        year.do(
            sam, record_team_meeting, team=team, kind=kind, who=(sam.id,), on=_ago(year, 6 + 15 * n), minutes=45, decisions=n % 3,
            at_intake=n % 2 == 0, decided="Two people asked about work and will meet Sam." if n % 3 else "",
        )  # fmt: skip
    for days, kind in ((40, TeamMeetingKind.CLINICAL), (110, TeamMeetingKind.OTHER)):
        year.do(sam, record_team_meeting, team=team, kind=kind, who=(sam.id,), on=_ago(year, days), minutes=60)
    purposes, ways = list(LeadPurpose), list(Medium)
    for n in range(12):
        year.do(
            sam, record_vocational_contact, team=team, purpose=purposes[n % 5], medium=ways[n % 3], minutes=15,
            on=_ago(year, 9 + 7 * n),
        )  # fmt: skip


def _with_people(year: Year, sam: Member, team: UUID) -> None:
    known = year.ask(sam, coordinators, team)
    for n, (who, _) in enumerate(known[:2]):
        year.do(
            sam,
            record_caseload_review,
            team=team,
            coordinator_id=who,
            looked_at=21 + n,
            referred=2 + n,
            elsewhere=4,
            on=_ago(year, 100 - 60 * n),
        )
        year.do(
            sam,
            advise_team,
            team=team,
            coordinator_id=who,
            about_what="Permitted work, and who must be told.",
            on=_ago(year, 25 + n),
            minutes=20,
        )
    year.do(sam, advise_team, team=team, about_what="What work does for recovery.", on=_ago(year, 70), minutes=30)
