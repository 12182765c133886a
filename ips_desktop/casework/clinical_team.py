"""What happens at a clinical team: meetings, weekly contact, advice, reviews of caseloads, figures, drop-ins (SS5.3j-l, FS4, FS21).

An adviser writes at the teams they are linked to, or stand in at. Nothing here names a person served.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, TypeVar
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.linked import may_write_at
from ips_desktop.records import (
    CareCoordinator,
    CaseloadReview,
    ClinicalTeam,
    Organisation,
    Record,
    Surgery,
    TeamAdvice,
    TeamFigure,
    TeamMeeting,
    TeamMeetingStaff,
    TeamPartner,
    VocationalContact,
    VocationalLead,
)
from ips_desktop.terms.troubles import Refused

R = TypeVar("R", bound=Record)
AT_A_TEAM: tuple[type[Record], ...] = (
    TeamMeeting, VocationalContact, CaseloadReview, TeamAdvice, TeamFigure, Surgery, CareCoordinator, VocationalLead, TeamPartner,
)  # fmt: skip
"""What may be taken back by its id."""


def begin_at(desk: Desk, record: type[R], team: UUID, on: date) -> R:
    """A new record at this team, of this day. Refused "team.not_yours", "team.closed", "day_ahead"."""
    found = in_full(desk, ClinicalTeam, team)
    not_ahead(desk, on)
    if not may_write_at(desk, team, on):
        raise Refused("team.not_yours")
    if found.closed_on is not None and on > found.closed_on:
        raise Refused("team.closed", "on")
    return record(id=desk.new_id(), subject_id=team)


def of_team(desk: Desk, record: type[R], id_: UUID) -> R:
    """A record at a team to write to. Refused "not_yours", "not_here", "team.not_yours"."""
    desk.may(record, "edit")
    found = in_full(desk, record, id_)
    if not may_write_at(desk, found.subject_id, getattr(found, "on", None) or desk.today):
        raise Refused("team.not_yours")
    return found


def record_team_meeting(
    desk: Desk, *, team: UUID, on: date | None = None, who: Collection[UUID] = (), **fields: Any
) -> UUID:
    """A meeting of the team and who of us was at it (SS10.13, FS4).

    Refused "team_meeting.kind_missing", "team_meeting.nobody", and as `begin_at`.
    """
    made = begin_at(desk, TeamMeeting, team, on or desk.today)
    say(made, {"on": on or desk.today, **fields})
    _check_meeting(desk, made)
    kept = desk.keep(made)
    _there(desk, made, who)
    return kept


def correct_team_meeting(desk: Desk, *, meeting: UUID, who: Collection[UUID] | None = None, **fields: Any) -> UUID:
    """Put right what was written of a meeting. Refused as `record_team_meeting`."""
    found = of_team(desk, TeamMeeting, meeting)
    say(found, fields)
    _check_meeting(desk, found)
    if who is not None:
        _there(desk, found, who)
    return meeting


def _check_meeting(desk: Desk, meeting: TeamMeeting) -> None:
    _has_day(desk, meeting)
    if meeting.kind is None:
        raise Refused("team_meeting.kind_missing", "kind")


def _has_day(desk: Desk, record: Any) -> None:
    if record.on is None:
        raise Refused("day_missing", "on")
    not_ahead(desk, record.on)


def _there(desk: Desk, meeting: TeamMeeting, who: Collection[UUID]) -> None:
    """Each of us who was there is a row of its own; two laptops that add the same one make the same row (decision 5)."""
    if not who:
        raise Refused("team_meeting.nobody", "who")
    wanted = {uuid5(meeting.id, f"staff:{staff}"): staff for staff in who}
    desk.session.flush()
    for row in desk.session.scalars(sa.select(TeamMeetingStaff).where(TeamMeetingStaff.meeting_id == meeting.id)):
        row.present = row.id in wanted
        wanted.pop(row.id, None)
    for id_, staff in wanted.items():
        desk.keep(
            TeamMeetingStaff(id=id_, subject_id=meeting.subject_id, meeting_id=meeting.id, staff_id=staff, present=True)
        )


def record_vocational_contact(desk: Desk, *, team: UUID, on: date | None = None, **fields: Any) -> UUID:
    """A contact with the team's clinical vocational lead, and what for (SS5.3l, SS10.14).

    Refused "vocational_contact.purpose_missing", and as `begin_at`.
    """
    made = begin_at(desk, VocationalContact, team, on or desk.today)
    say(made, {"on": on or desk.today, "adviser_id": desk.me.id, **fields})
    _check_contact(desk, made)
    return desk.keep(made)


def correct_vocational_contact(desk: Desk, *, contact: UUID, **fields: Any) -> UUID:
    """Put right what was written of a contact. Refused as `record_vocational_contact`."""
    found = of_team(desk, VocationalContact, contact)
    say(found, fields)
    _check_contact(desk, found)
    return contact


def _check_contact(desk: Desk, contact: VocationalContact) -> None:
    _has_day(desk, contact)
    if contact.purpose is None:
        raise Refused("vocational_contact.purpose_missing", "purpose")


def record_caseload_review(desk: Desk, *, team: UUID, on: date | None = None, **fields: Any) -> UUID:
    """A co-ordinator's whole caseload gone through together: how many people, and how many were then referred (FS21).

    Refused "caseload_review.who_missing", "caseload_review.count_missing", "caseload_review.more_referred", and as `begin_at`.
    """
    made = begin_at(desk, CaseloadReview, team, on or desk.today)
    say(made, {"on": on or desk.today, "adviser_id": desk.me.id, **fields})
    _check_review(desk, made)
    return desk.keep(made)


def correct_caseload_review(desk: Desk, *, review: UUID, **fields: Any) -> UUID:
    """Put right what was written of a review. Refused as `record_caseload_review`."""
    found = of_team(desk, CaseloadReview, review)
    say(found, fields)
    _check_review(desk, found)
    return review


def _check_review(desk: Desk, review: CaseloadReview) -> None:
    _has_day(desk, review)
    _of_this_team(desk, review)
    if review.coordinator_id is None:
        raise Refused("caseload_review.who_missing", "coordinator_id")
    if review.looked_at is None:
        raise Refused("caseload_review.count_missing", "looked_at")
    for field in ("referred", "elsewhere"):
        if (getattr(review, field) or 0) > review.looked_at:
            raise Refused("caseload_review.more_referred", field)


def _of_this_team(desk: Desk, record: CaseloadReview | TeamAdvice) -> None:
    if record.coordinator_id is not None:
        found = desk.find(CareCoordinator, record.coordinator_id)
        if found.subject_id != record.subject_id:
            raise Refused("coordinator.another_team", "coordinator_id")


def advise_team(desk: Desk, *, team: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Advice about work to the team, or to one co-ordinator of it, about nobody in particular (SS3.7, SS5.3k).

    Refused "advised.what_missing", "coordinator.another_team", and as `begin_at`.
    """
    made = begin_at(desk, TeamAdvice, team, on or desk.today)
    say(made, {"on": on or desk.today, "adviser_id": desk.me.id, **fields})
    _check_advice(desk, made)
    return desk.keep(made)


def correct_team_advice(desk: Desk, *, advice: UUID, **fields: Any) -> UUID:
    """Put right what was written of advice to a team. Refused as `advise_team`."""
    found = of_team(desk, TeamAdvice, advice)
    say(found, fields)
    _check_advice(desk, found)
    return advice


def _check_advice(desk: Desk, advice: TeamAdvice) -> None:
    _has_day(desk, advice)
    _of_this_team(desk, advice)
    if not (advice.about_what or "").strip():
        raise Refused("advised.what_missing", "about_what")


def say_team_figure(desk: Desk, *, team: UUID, on: date | None = None, **fields: Any) -> UUID:
    """How many people are on the team's caseload on a day, and how many went into work or learning in the year to it (SS10.15, FC6).

    Refused "team_figure.missing" when it says none of these, and as `begin_at`.
    """
    made = begin_at(desk, TeamFigure, team, on or desk.today)
    say(made, {"on": on or desk.today, **fields})
    _check_figure(desk, made)
    return desk.keep(made)


def correct_team_figure(desk: Desk, *, figure: UUID, **fields: Any) -> UUID:
    """Put a figure right. Refused as `say_team_figure`."""
    found = of_team(desk, TeamFigure, figure)
    say(found, fields)
    _check_figure(desk, found)
    return figure


def _check_figure(desk: Desk, figure: TeamFigure) -> None:
    _has_day(desk, figure)
    if figure.caseload is None and figure.in_work_year is None and figure.in_learning_year is None:
        raise Refused("team_figure.missing", "caseload")


def record_surgery(desk: Desk, *, team: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Another service was at the team for whoever came (FC6). `where`: one of the directory, or a name.

    Refused "surgery.who_missing", and as `begin_at`.
    """
    made = begin_at(desk, Surgery, team, on or desk.today)
    _say_surgery(desk, made, {"on": on or desk.today, **fields})
    return desk.keep(made)


def correct_surgery(desk: Desk, *, surgery: UUID, **fields: Any) -> UUID:
    """Put right what was written of a drop-in. Refused as `record_surgery`."""
    found = of_team(desk, Surgery, surgery)
    _say_surgery(desk, found, fields)
    return surgery


def _say_surgery(desk: Desk, surgery: Surgery, fields: Mapping[str, Any]) -> None:
    given = dict(fields)
    if "where" in given:
        known = organisation_named(desk, given.pop("where"))
        surgery.organisation_id, surgery.organisation = known
    say(surgery, given, not_these=("organisation", "organisation_id"))
    _has_day(desk, surgery)
    if not surgery.organisation:
        raise Refused("surgery.who_missing", "where")


def organisation_named(desk: Desk, where: UUID | str | None) -> tuple[UUID | None, str | None]:
    """One of the directory by its id, or a service by its name alone. Refused "not_here"."""
    if isinstance(where, UUID):
        return where, desk.find(Organisation, where).name
    return None, (where or "").strip() or None


def take_back_at_team(desk: Desk, *, entry: UUID) -> UUID:
    """What was written at a team was not so. Refused "not_here", "team.not_yours"."""
    of_team(desk, _type_of(desk, entry), entry).deleted = True
    return entry


def put_back_at_team(desk: Desk, *, entry: UUID) -> UUID:
    """It was so after all. Refused "not_here", "not_yours"."""
    record = _type_of(desk, entry)
    desk.may(record, "edit")
    return put_back(desk, record, entry)


def _type_of(desk: Desk, entry: UUID) -> type[Record]:
    found = next((record for record in AT_A_TEAM if desk.session.get(record, entry) is not None), None)
    if found is None:
        raise Refused("not_here")
    return found
