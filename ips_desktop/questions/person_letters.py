"""What letters and cards to a person say: a meeting, a new adviser, finished for now, not reached (SS5.3b, SS2.6, FS20)."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.letter_sheets import (
    AppointmentSheet,
    ClosingSheet,
    HandOverLetterSheet,
    Meeting,
    NotReachedSheet,
)
from ips_desktop.questions.letterhead import letterhead, named_adviser, person_in_full, to_person
from ips_desktop.questions.texts import text, texts, word
from ips_desktop.records import Appointment, Job, NamedAdviser, Spell, Venue
from ips_desktop.rules import names
from ips_desktop.rules.checks import check_days
from ips_desktop.terms.earning import CheckAt
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium, Place
from resources.wordings import said

MOST_CHECKS = 4  # that one letter tells
FACTS = ("referrals", "spells", "jobs", "terms", "paid", "checks")  # what the rule of checks reads of a person


def appointment_sheet(desk: Desk, appointment: UUID, *, place_more: str = "", card: bool = False) -> AppointmentSheet:
    """A meeting that is agreed. Refused "not_here", "withheld", "letters.called_off". Nine statements."""
    booked = desk.find(Appointment, appointment)
    person = person_in_full(desk, booked.subject_id)
    if booked.called_off_on is not None or booked.on is None:
        raise Refused("letters.called_off", "on")
    kind = PaperKind.APPOINTMENT_CARD if card else PaperKind.APPOINTMENT_LETTER
    meeting = _meeting(desk, booked, colleagues(desk), place_more)
    head = letterhead(desk, to_person(person), kind, client=person.id, words=f"{meeting.bring}\n{place_more}")
    return AppointmentSheet(head, names.first(person.given_name, person.family_name, person.known_as), meeting)


def _meeting(desk: Desk, booked: Appointment, everybody: dict[UUID, Colleague], more: str = "") -> Meeting:
    venue = desk.session.get(Venue, booked.venue_id) if booked.venue_id is not None else None
    long = texts(desk, [booked.id, *([venue.id] if venue else [])], ("bring", "address"))
    medium = word(booked.medium)
    near = medium not in (Medium.PHONE, Medium.VIDEO)
    adviser = everybody.get(booked.adviser_id or desk.me.id) or everybody[desk.me.id]
    return Meeting(
        on=booked.on or desk.today,
        at=None if booked.at is None else time(booked.at // 60, booked.at % 60),
        minutes=booked.minutes,
        how=medium or Medium.FACE_TO_FACE,
        place=_place(booked, venue) if near else "",
        address=" ".join(text(long, venue.id, "address").split()) if venue and near else "",
        place_more=more,
        with_name=adviser.name,
        with_phone=adviser.phone,
        bring=" ".join(text(long, booked.id, "bring").split()),
    )


def _place(booked: Appointment, venue: Venue | None) -> str:
    """What the venue is called, else its kind: but for a clinic, since a letter is no place to say so."""
    if venue is not None and venue.name:
        return venue.name
    kind = booked.place
    return said(f"terms.Place.{kind}") if isinstance(kind, Place) and kind not in (Place.CLINIC, Place.NO_PLACE) else ""


def hand_over_letter_sheet(
    desk: Desk,
    client: UUID,
    *,
    why: str = "",
    reach: str = "",
    reach_by: date | None = None,
    both_can_meet: bool = False,
) -> HandOverLetterSheet:
    """Who is the person's adviser from now on, as it was last decided, today or from a day ahead (SS5.3b).

    `why` is a sentence for the person: the reason on the record is for colleagues. Refused "letters.no_hand_over".
    """
    person = person_in_full(desk, client)
    held = _held(desk, client)
    if not held:
        raise Refused("letters.no_hand_over", "client")
    from_day, new = held[-1]
    before = next((adviser for _, adviser in reversed(held) if adviser.id != new.id), None)
    return HandOverLetterSheet(
        head=letterhead(desk, to_person(person), PaperKind.HAND_OVER, client=client, words=why),
        new_name=new.name,
        from_day=from_day,
        new_phone=new.phone,
        old_name=before.name if before else "",
        why=why,
        reach=reach,
        reach_by=reach_by,
        next_meeting=_next_meeting(desk, client, new, from_day),
        from_old=before is not None and before.id == desk.me.id,
        both_can_meet=both_can_meet,
    )


def _held(desk: Desk, client: UUID) -> list[tuple[date, Colleague]]:
    """From which day who was the named adviser, in order. Two statements."""
    rows = desk.session.execute(
        sa.select(NamedAdviser.from_day, NamedAdviser.adviser_id)
        .where(NamedAdviser.subject_id.in_(ids_of(desk, client)), NamedAdviser.deleted.is_not(True))
        .order_by(NamedAdviser.from_day, NamedAdviser.id)
    )
    everybody = colleagues(desk)
    return [(day, everybody[id_]) for day, id_ in rows if day is not None and id_ is not None and id_ in everybody]


def _next_meeting(desk: Desk, client: UUID, new: Colleague, from_day: date) -> Meeting | None:
    """The first meeting in the diary on or after the day of the change, which then is with the new adviser."""
    booked = desk.session.scalars(
        sa.select(Appointment)
        .where(Appointment.subject_id.in_(ids_of(desk, client)), Appointment.on >= max(from_day, desk.today))
        .where(Appointment.meeting_id.is_(None), Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
        .order_by(Appointment.on, Appointment.at)
    ).first()
    if booked is None:
        return None
    return _meeting(
        desk, booked, {new.id: new, desk.me.id: new, **({booked.adviser_id: new} if booked.adviser_id else {})}
    )


def closing_sheet(desk: Desk, client: UUID) -> ClosingSheet:
    """What was reached, what stays, how to come back, and later checks that were agreed. Refused "letters.not_finished"."""
    person, ids = person_in_full(desk, client), ids_of(desk, client)
    spell = desk.session.scalars(
        sa.select(Spell)
        .where(Spell.subject_id.in_(ids), Spell.closed_on.is_not(None), Spell.deleted.is_not(True))
        .order_by(Spell.closed_on.desc(), Spell.id.desc())
    ).first()
    if spell is None:
        raise Refused("letters.not_finished", "client")
    adviser = named_adviser(desk, client)
    stays = text(texts(desk, [spell.id], ("support_left",)), spell.id, "support_left")
    jobs = list(
        desk.session.scalars(
            sa.select(Job)
            .where(Job.subject_id.in_(ids), Job.start_on.is_not(None), Job.deleted.is_not(True))
            .where(Job.start_on >= spell.received_on if spell.received_on else sa.true())
            .order_by(Job.start_on, Job.id)
        )
    )
    reached = tuple(_reached(job) for job in jobs)
    return ClosingSheet(
        head=letterhead(desk, to_person(person), PaperKind.CLOSING, client=client, words=stays),
        back_name=adviser.name,
        back_phone=adviser.phone,
        reached=tuple(dict.fromkeys(reached)),
        stays=tuple(line.strip() for line in stays.splitlines() if line.strip()),
        checks=_checks(desk, client, spell.id) if spell.checks_agreed else (),
    )


def _reached(job: Job) -> str:
    title, place = (job.title or "").strip(), (job.employer_name or "").strip()
    if title and place:
        return said("letters.reached_job_at", job=title, place=place)
    return said("letters.reached_job", job=title or place) if title or place else said("letters.reached_work")


def _checks(desk: Desk, client: UUID, spell: UUID) -> tuple[date, ...]:
    """The days ahead on which the job is asked after, by the rule; 13 weeks and 3 months are one conversation."""
    days = check_days(facts_one(desk, client, FACTS), desk.today, desk.reference, {spell})
    ahead = (d for d in days if d.settled is None and d.due > desk.today and d.check != CheckAt.WEEKS_13)
    return tuple(dict.fromkeys(day.due for day in ahead))[:MOST_CHECKS]


def not_reached_sheet(desk: Desk, client: UUID, *, until: date | None = None) -> NotReachedSheet:
    """We have not been able to reach you. Refused "letters.may_not_write" unless the person said that we may (FS20)."""
    person = person_in_full(desk, client)
    if not person.may_write:
        raise Refused("letters.may_not_write", "client")
    adviser = named_adviser(desk, client)
    head = letterhead(desk, to_person(person), PaperKind.CLOSING, client=client)
    return NotReachedSheet(head, adviser.name, adviser.phone, until)
