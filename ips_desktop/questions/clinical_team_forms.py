"""What the forms of clinical teams begin with: today, me, who is in the team (experience §3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_record
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.linked import links
from ips_desktop.questions.stepping_forms import organisations
from ips_desktop.records import (
    TYPES,
    CareCoordinator,
    ClinicalTeam,
    Surgery,
    TeamMeeting,
    TeamMeetingStaff,
    VocationalContact,
    VocationalLead,
)
from ips_desktop.terms.words import Role

OURS = (Role.ADVISER, Role.SUPERVISOR, Role.MANAGER)


def ours(desk: Desk) -> Options:
    """Who of us may have been there: everybody here but administrators, by name. One statement."""
    return tuple((c.id, c.name) for c in colleagues(desk).values() if c.is_here(desk.today) and c.role in OURS)


def advisers(desk: Desk) -> Options:
    """Who may be linked to a team: whoever carries a caseload, by name. One statement."""
    here = [c for c in colleagues(desk).values() if c.is_here(desk.today)]
    return tuple((c.id, c.name) for c in here if c.role in (Role.ADVISER, Role.SUPERVISOR))


def coordinators(desk: Desk, team: UUID, *also: UUID | None) -> Options:
    """The team's co-ordinators of today by name, and these besides. One statement."""
    rows = desk.session.execute(
        sa.select(CareCoordinator.id, CareCoordinator.name)
        .where(CareCoordinator.subject_id == team, CareCoordinator.deleted.is_not(True))
        .where(
            sa.or_(
                CareCoordinator.until_day.is_(None),
                CareCoordinator.until_day >= desk.today,
                CareCoordinator.id.in_([id_ for id_ in also if id_ is not None]),
            )
        )
        .order_by(sa.func.lower(CareCoordinator.name), CareCoordinator.id)
    )
    return tuple((id_, name or "") for id_, name in rows)


def _at(desk: Desk, team: UUID, **values: Any) -> Beginning:
    return Beginning(who=desk.find(ClinicalTeam, team).name or "", values=values)


def add_team_begins(desk: Desk, _service: UUID) -> Beginning:
    """A team that is not there yet, from today."""
    return Beginning(values={"begun_on": desk.today}, options={"adviser_id": advisers(desk)})


def correct_team_begins(desk: Desk, team: UUID) -> Beginning:
    """The team as it stands."""
    return replace(of_record(desk, team, type_="clinical_team"), who=desk.find(ClinicalTeam, team).name or "")


def close_team_begins(desk: Desk, team: UUID) -> Beginning:
    """Its last day is today, unless said otherwise."""
    return _at(desk, team, closed_on=desk.today)


def link_begins(desk: Desk, team: UUID) -> Beginning:
    """From today; whoever is linked now stands there."""
    now = links(desk).on(desk.today).get(team)
    return replace(_at(desk, team, from_day=desk.today, adviser_id=now), options={"adviser_id": advisers(desk)})


def from_today_begins(desk: Desk, team: UUID) -> Beginning:
    """From today."""
    return _at(desk, team, from_day=desk.today)


def today_begins(desk: Desk, team: UUID) -> Beginning:
    """Today."""
    return _at(desk, team, on=desk.today)


def meeting_begins(desk: Desk, team: UUID) -> Beginning:
    """Today, of the kind and length of the last one, and I was there."""
    last = desk.session.execute(
        sa.select(TeamMeeting.kind, TeamMeeting.minutes)
        .where(TeamMeeting.subject_id == team, TeamMeeting.made_by == desk.me.id, TeamMeeting.deleted.is_not(True))
        .order_by(TeamMeeting.on.desc(), TeamMeeting.id.desc())
        .limit(1)
    ).first()
    kind, minutes = last or (None, None)
    begun = _at(desk, team, on=desk.today, kind=kind, minutes=minutes, who=(desk.me.id,))
    return replace(begun, options={"who": ours(desk)})


def correct_meeting_begins(desk: Desk, meeting: UUID) -> Beginning:
    """The meeting as it stands, with who was there."""
    begun = _of(desk, meeting, "team_meeting")
    there = set(
        desk.session.scalars(
            sa.select(TeamMeetingStaff.staff_id).where(
                TeamMeetingStaff.meeting_id == meeting, TeamMeetingStaff.present.is_(True)
            )
        )
    )
    offered = ours(desk)
    gone = [(c.id, c.name) for c in colleagues(desk).values() if c.id in there and c.id not in dict(offered)]
    who = (*offered, *gone)
    return replace(
        begun, values={**begun.values, "who": tuple(id_ for id_, _ in who if id_ in there)}, options={"who": who}
    )


def _of(desk: Desk, id_: UUID, type_: str) -> Beginning:
    """A record at a team as it stands, under the team's name."""
    begun = of_record(desk, id_, type_=type_)
    return replace(begun, who=desk.find(ClinicalTeam, desk.find(TYPES[type_], id_).subject_id).name or "")


def contact_begins(desk: Desk, team: UUID) -> Beginning:
    """Today, by me, in the way of the last one."""
    last = desk.session.scalars(
        sa.select(VocationalContact.medium)
        .where(VocationalContact.subject_id == team, VocationalContact.deleted.is_not(True))
        .order_by(VocationalContact.on.desc(), VocationalContact.id.desc())
        .limit(1)
    ).first()
    begun = _at(desk, team, on=desk.today, medium=last, adviser_id=desk.me.id)
    return replace(begun, options={"adviser_id": ours(desk)})


def correct_contact_begins(desk: Desk, contact: UUID) -> Beginning:
    """The contact as it stands."""
    return replace(_of(desk, contact, "vocational_contact"), options={"adviser_id": ours(desk)})


def with_coordinator_begins(desk: Desk, team: UUID) -> Beginning:
    """Today, with one of the team's co-ordinators."""
    return replace(_at(desk, team, on=desk.today), options={"coordinator_id": coordinators(desk, team)})


def _correct_with(desk: Desk, id_: UUID, type_: str) -> Beginning:
    begun = _of(desk, id_, type_)
    team = desk.find(TYPES[type_], id_).subject_id
    named = coordinators(desk, team, begun.values["coordinator_id"])
    return replace(begun, options={"coordinator_id": named})


def correct_review_begins(desk: Desk, review: UUID) -> Beginning:
    """The review as it stands."""
    return _correct_with(desk, review, "caseload_review")


def correct_advice_to_team_begins(desk: Desk, advice: UUID) -> Beginning:
    """The advice as it stands."""
    return _correct_with(desk, advice, "team_advice")


def correct_figure_begins(desk: Desk, figure: UUID) -> Beginning:
    """The figures as they stand."""
    return _of(desk, figure, "team_figure")


def surgery_begins(desk: Desk, team: UUID) -> Beginning:
    """Today, by whoever came last."""
    last = desk.session.execute(
        sa.select(Surgery.organisation_id, Surgery.organisation, Surgery.at)
        .where(Surgery.subject_id == team, Surgery.deleted.is_not(True))
        .order_by(Surgery.on.desc(), Surgery.id.desc())
        .limit(1)
    ).first()
    id_, name, at = last or (None, None, None)
    begun = _at(desk, team, on=desk.today, where=id_ or name, at=at)
    return replace(begun, options={"where": organisations(desk)})


def correct_surgery_begins(desk: Desk, surgery: UUID) -> Beginning:
    """The drop-in as it stands."""
    begun = _of(desk, surgery, "surgery")
    where = begun.values["organisation_id"] or begun.values["organisation"]
    return replace(begun, values={**begun.values, "where": where}, options={"where": organisations(desk)})


def partner_begins(desk: Desk, team: UUID) -> Beginning:
    """A service of the directory, from today."""
    return replace(_at(desk, team, since=desk.today), options={"organisation_id": organisations(desk)})


def correct_coordinator_begins(desk: Desk, coordinator: UUID) -> Beginning:
    """The co-ordinator as they stand."""
    return _of(desk, coordinator, "care_coordinator")


def coordinator_leaves_begins(desk: Desk, coordinator: UUID) -> Beginning:
    """Their last day is today, unless said otherwise."""
    found = desk.find(CareCoordinator, coordinator)
    return Beginning(who=found.name or "", values={"until_day": desk.today})


def name_lead_begins(desk: Desk, team: UUID) -> Beginning:
    """From today; whoever leads now stands there."""
    now = _lead_now(desk, team)
    values = {} if now is None else {"name": now.name, "job": now.job, "phone": now.phone}
    return _at(desk, team, from_day=desk.today, **values)


def _lead_now(desk: Desk, team: UUID) -> VocationalLead | None:
    rows = desk.session.scalars(
        sa.select(VocationalLead)
        .where(VocationalLead.subject_id == team, VocationalLead.deleted.is_not(True))
        .where(VocationalLead.from_day <= desk.today)
        .order_by(VocationalLead.from_day.desc(), VocationalLead.seen == 0, VocationalLead.seen.desc(), VocationalLead.id.desc())
        .limit(1)
    )  # fmt: skip
    return rows.first()
