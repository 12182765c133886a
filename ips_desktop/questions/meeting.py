"""Record a meeting: what the form starts with, and what stands beside it ("Where were we?")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.colleagues import clients_named, named
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.marks import Step
from ips_desktop.questions.meeting_offers import NOTHING_OFFERED, Offers, offers
from ips_desktop.questions.plan import who_choices
from ips_desktop.questions.standing import histories
from ips_desktop.questions.steps import step_rows
from ips_desktop.questions.texts import Texts, text, texts, word
from ips_desktop.questions.venues import VenueChoice, venues
from ips_desktop.questions.versions import in_force, open_draft, plans_of, steps_of
from ips_desktop.records import Appointment, Client, Meeting, Plan, PlanStep, Staff
from ips_desktop.rules import names
from ips_desktop.terms.words import Attendance, Medium, Purpose

FORM = "meeting"
"""The name under which the form's draft is kept."""
USUAL_MINUTES = 45
NEXT_DAYS = 7


@dataclass(frozen=True)
class LastNote:
    """The last meeting that was kept: "Where were we?"."""

    id: UUID
    on: date
    place: str
    venue_id: UUID | None
    medium: str
    minutes: int | None
    by: str
    text: str
    withheld: bool = False


@dataclass(frozen=True)
class MeetingForm:
    """What the form starts with. Values of `Place`, `Medium`, `Attendance`, `Purpose` as text.

    `as_last_time`: the place is taken from the last meeting. `who_choices`: the person, the adviser, both. `appointment`: what this
    meeting settles. `draft`: what was typed before, laid over all this by the form. `people`: whom the Who chip can change to.
    `travel`: how long the way was to be, in minutes. `coordinator`: who is proposed as having been there, when it was a joint meeting (SS8.3); `joint`: one was agreed.
    `offers`: what a change may be about; `exact_words`: those the person decided on last.
    """

    client: UUID
    name: str
    short: str
    first: str
    on: date
    at: int | None
    minutes: int
    place: str
    venue: UUID | None
    medium: str
    attendance: str
    purpose: str
    appointment: UUID | None
    as_last_time: bool
    next_step: str
    next_who: str
    next_by: date
    who_choices: tuple[str, ...]
    last: LastNote | None
    steps: tuple[Step, ...]
    venues: tuple[VenueChoice, ...]
    people: tuple[tuple[UUID, str], ...]
    draft: Mapping[str, Any] | None = None
    draft_kept_at: int | None = None
    withheld: bool = False
    coordinator: str = ""
    travel: int | None = None
    joint: bool = False
    offers: Offers = NOTHING_OFFERED
    exact_words: str = ""


def meeting_form(desk: Desk, client: UUID, appointment: UUID | None = None) -> MeetingForm:
    """What the form starts with for a person, and for an appointment if one is given. Refused "not_here". Twelve statements at most.

    Place, way and length are the appointment's, else as last time; the next step is the plan's first open one.
    """
    found = desk.find(Client, client)
    name = named(found.given_name, found.family_name, found.known_as, found.held)
    booked = _booked(desk, client, appointment)
    met, planned, offered = _last(desk, client), _steps(desk, client), offers(desk, client)
    decided = offered.decided.id if offered.decided is not None else None
    long = texts(desk, [*([met[0].id] if met else []), *(step.id for step in planned), *([decided] if decided else [])])
    last = _note(met, long) if met is not None else None
    steps = step_rows(planned, long)
    kept = desk.drafts.get(FORM, client)
    first_open = next((s for s in steps if s.done_on is None and s.closed_on is None), None)
    mine = names.given_of(desk.me.name)
    return MeetingForm(
        client=client,
        name=name.full,
        short=name.short,
        first=name.first,
        on=min(booked.on, desk.today) if booked and booked.on else desk.today,
        at=booked.at if booked else _quarter_hour(desk),
        minutes=(booked.minutes if booked else None) or (last.minutes if last else None) or USUAL_MINUTES,
        place=word(booked.place) if booked and booked.place else last.place if last else "",
        venue=booked.venue_id if booked and booked.place else last.venue_id if last else None,
        medium=(word(booked.medium) if booked else "") or (last.medium if last else "") or str(Medium.FACE_TO_FACE),
        attendance=str(Attendance.ATTENDED),
        purpose=word(booked.purpose) if booked else str(Purpose.FIRST_MEETING) if last is None else "",
        appointment=booked.id if booked else None,
        as_last_time=bool(last and last.place and not (booked and booked.place)),
        next_step=first_open.what if first_open else "",
        next_who=(first_open.who if first_open else "") or mine,
        next_by=desk.today + timedelta(days=NEXT_DAYS),
        who_choices=who_choices(name.first, mine),
        last=last,
        steps=steps,
        venues=venues(desk),
        people=_people(desk),
        draft=kept.values if kept else None,
        draft_kept_at=kept.kept_at if kept else None,
        withheld=found.withheld,
        coordinator=found.care_coordinator or "",
        travel=booked.travel_minutes if booked else None,
        joint=bool(booked and booked.joint),
        offers=offered,
        exact_words=text(long, decided, "exact_words"),
    )


def _booked(desk: Desk, client: UUID, appointment: UUID | None) -> Appointment | None:
    """The appointment named, else the one agreed with this person for today."""
    asked = sa.select(Appointment).where(
        Appointment.subject_id.in_(ids_of(desk, client)),
        Appointment.deleted.is_not(True),
        Appointment.called_off_on.is_(None),
    )
    if appointment is not None:
        return desk.session.scalars(asked.where(Appointment.id == appointment)).first()
    alone = asked.where(Appointment.group_id.is_(None))  # a group is written down for all who were expected
    today = alone.where(Appointment.on == desk.today, Appointment.meeting_id.is_(None)).order_by(Appointment.at)
    return desk.session.scalars(today).first()


def _last(desk: Desk, client: UUID) -> tuple[Meeting, str] | None:
    """The last meeting that took place, and who held it."""
    found = desk.session.execute(
        sa.select(Meeting, Staff.name)
        .outerjoin(Staff, sa.and_(Staff.id == Meeting.adviser_id, Staff.deleted.is_not(True)))
        .where(Meeting.subject_id.in_(ids_of(desk, client)), Meeting.attendance == Attendance.ATTENDED)
        .where(Meeting.deleted.is_not(True), Meeting.on.is_not(None))
        .order_by(Meeting.on.desc(), Meeting.at.desc(), Meeting.id.desc())
        .limit(1)
    ).first()
    return None if found is None else (found[0], found[1] or "")


def _note(met: tuple[Meeting, str], long: Texts) -> LastNote:
    row, by = met
    return LastNote(
        id=row.id,
        on=row.on or date.min,
        place=word(row.place),
        venue_id=row.venue_id,
        medium=word(row.medium),
        minutes=row.minutes,
        by=by,
        text=text(long, row.id, "note"),
        withheld=row.withheld,
    )


def _steps(desk: Desk, client: UUID) -> list[PlanStep]:
    plans = plans_of(desk, client)
    shown: Plan | None = in_force(plans) or open_draft(plans)
    return [] if shown is None else steps_of(desk, shown.id)


def _quarter_hour(desk: Desk) -> int:
    """The quarter of an hour that has begun, in minutes after midnight."""
    at = datetime.fromtimestamp(desk.now / 1_000_000, LONDON)
    return at.hour * 60 + at.minute // 15 * 15


def _people(desk: Desk) -> tuple[tuple[UUID, str], ...]:
    """Whom the Who chip can change to: everybody with me today, by name. Two statements."""
    held = histories(desk, [desk.me.id]).on(desk.today)
    whose = clients_named(desk, [client for client, adviser in held.items() if adviser == desk.me.id])
    return tuple(sorted(((client, name.full) for client, name in whose.items()), key=lambda p: (p[1].casefold(), p[0])))
