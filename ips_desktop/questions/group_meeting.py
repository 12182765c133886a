"""A group or a job club: what its page begins with, who may be chosen, and who came to one that was held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.group import goes_on, groups
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.standing import histories
from ips_desktop.questions.texts import word
from ips_desktop.questions.venues import VenueChoice, venues
from ips_desktop.records import Appointment, Client, Meeting, MeetingGroup
from ips_desktop.rules import names
from ips_desktop.rules.naming_others import Called
from ips_desktop.terms.words import Medium

FORM = "group_meeting"
"""The name under which the form's draft is kept."""
USUAL_MINUTES = 90
NEW, BOOKED, KEPT, CALLED_OFF = "new", "booked", "kept", "called_off"


@dataclass(frozen=True)
class Member:
    """Somebody who may be in the group, is expected, or came. `attendance`: a value of `Attendance`, "" before it was held."""

    id: UUID
    name: str
    called: Called
    attendance: str = ""
    withheld: bool = False


@dataclass(frozen=True)
class GroupPage:
    """The page of one group, or of one to be. `state`: "new", "booked", "kept" or "called_off".

    `people`: who is in it, by name. `mine`: who can be chosen by letters at once. `last`: who was in the last one of mine, and its name.
    """

    group: UUID | None
    state: str
    name: str
    on: date | None
    at: int | None
    minutes: int | None
    place: str
    venue: UUID | None
    medium: str
    travel_minutes: int | None
    people: tuple[Member, ...] = ()
    mine: tuple[Member, ...] = ()
    last: tuple[Member, ...] = ()
    last_name: str = ""
    venues: tuple[VenueChoice, ...] = ()
    may_take_back: bool = False
    by: UUID | None = None


def group_page(desk: Desk, group: UUID | None = None, people: Sequence[UUID] = ()) -> GroupPage:
    """A group that stands, or a new one with these people, begun as my last one. Refused "not_here". Nine statements at most."""
    if group is not None:
        return _standing(desk, desk.find(MeetingGroup, group))
    last = _last(desk)
    chosen = _members(desk, people)
    return GroupPage(
        group=None, state=NEW, name=(last.name if last else "") or "", on=desk.today, at=last.at if last else None,
        minutes=(last.minutes if last else None) or USUAL_MINUTES, place=word(last.place) if last else "",
        venue=last.venue_id if last else None, medium=(word(last.medium) if last else "") or str(Medium.FACE_TO_FACE),
        travel_minutes=last.travel_minutes if last else None, people=chosen, mine=_mine(desk),
        last=_of(desk, last.id) if last else (), last_name=(last.name if last else "") or "", venues=venues(desk),
    )  # fmt: skip


def _standing(desk: Desk, found: MeetingGroup) -> GroupPage:
    written = datetime.fromtimestamp((found.kept_at or found.made_at or 0) / 1_000_000, LONDON).date()
    state = KEPT if found.kept_at is not None else CALLED_OFF if found.called_off_on is not None else BOOKED
    return GroupPage(
        group=found.id, state=state, name=found.name or "", on=found.on, at=found.at, minutes=found.minutes,
        place=word(found.place), venue=found.venue_id, medium=word(found.medium) or str(Medium.FACE_TO_FACE),
        travel_minutes=found.travel_minutes, people=_of(desk, found.id, kept=state == KEPT),
        mine=_mine(desk) if state == BOOKED else (), venues=venues(desk),
        may_take_back=found.adviser_id == desk.me.id and written == desk.today, by=found.adviser_id,
    )  # fmt: skip


def _last(desk: Desk) -> MeetingGroup | None:
    """The newest group of mine."""
    asked = sa.select(MeetingGroup).where(MeetingGroup.adviser_id == desk.me.id, MeetingGroup.deleted.is_not(True))
    return desk.session.scalars(asked.order_by(MeetingGroup.on.desc(), MeetingGroup.id.desc()).limit(1)).first()


def _of(desk: Desk, group: UUID, *, kept: bool = False) -> tuple[Member, ...]:
    """Who was in it: whose meeting points to it; of one that was not held, who is expected."""
    same = groups(desk)
    came = _names(Meeting.attendance).join(Meeting, goes_on(same, Meeting.subject_id) == Client.id)
    expected = _names(sa.null()).join(Appointment, goes_on(same, Appointment.subject_id) == Client.id)
    held = _told(desk, came.where(Meeting.group_id == group, Meeting.deleted.is_not(True)))
    if held or kept:
        return held
    still = expected.where(Appointment.group_id == group, Appointment.deleted.is_not(True))
    return _told(desk, still.where(Appointment.called_off_on.is_(None)))


def _names(attendance: Any) -> Any:
    return sa.select(
        Client.id, Client.given_name, Client.family_name, Client.known_as, Client.held, attendance
    ).select_from(Client)


def _told(desk: Desk, asked: Any) -> tuple[Member, ...]:
    rows: Any = desk.session.execute(asked.where(Client.deleted.is_not(True)))
    found = [
        Member(
            id_, names.full(given, family, known), Called(given or "", family or "", known or ""), word(attendance),
            held == "headline",
        )
        for id_, given, family, known, held, attendance in rows
    ]  # fmt: skip
    return tuple(sorted({m.id: m for m in found}.values(), key=lambda m: (m.name.casefold(), m.id)))


def _members(desk: Desk, people: Sequence[UUID]) -> tuple[Member, ...]:
    """These people, by the records that go on, in the order of names."""
    same = groups(desk)
    tops = list(dict.fromkeys(same.top(each) for each in people))
    return _told(desk, _names(sa.null()).where(Client.id.in_(tops))) if tops else ()


def _mine(desk: Desk) -> tuple[Member, ...]:
    """Everybody with me today, by name."""
    held = histories(desk, [desk.me.id]).on(desk.today)
    return _members(desk, [client for client, adviser in held.items() if adviser == desk.me.id])


def in_group(line: Reason, name: str) -> Reason:
    """A meeting's line with the name of the group it was part of; as it was when it was part of none."""
    return reason("clocks.line.in_group", line=line.said(), name=name) if name else line
