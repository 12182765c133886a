"""What the new adviser must know of each person who comes to them, from their records (SS5.3b)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import stage
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.diary import where
from ips_desktop.questions.group import groups, ids_of, these
from ips_desktop.questions.histories import modes_of
from ips_desktop.questions.letterhead import maker, person_in_full
from ips_desktop.questions.plan import PlanVersion, plan_version
from ips_desktop.questions.reaching import reach_of
from ips_desktop.questions.sharing import consents_standing
from ips_desktop.questions.sheets import StepLine
from ips_desktop.questions.team_sheets import Dated, HandedOver, HandOverSheet
from ips_desktop.questions.texts import text, texts, word
from ips_desktop.questions.versions import in_force, plans_of
from ips_desktop.records import Appointment, Employer, Job, NamedAdviser, Venue
from ips_desktop.rules import names
from ips_desktop.terms.troubles import Refused
from resources.wordings import days, said


def hand_over_sheet(desk: Desk, clients: Sequence[UUID], *, why: str = "") -> HandOverSheet:
    """What must be known of these people, by name. The change is the one last decided for the first of them.

    Restricted words are not read: that a note on meeting safely exists is all that is said of it.
    Refused "not_here", "withheld", "letters.no_hand_over". Some twenty statements a person.
    """
    if not clients:
        raise Refused("letters.no_hand_over", "clients")
    everybody = colleagues(desk)
    held = {client: _held(desk, client, everybody) for client in dict.fromkeys(clients)}
    from_day, old, new, _ = held[clients[0]]
    people = sorted((_person(desk, client, row[3]) for client, row in held.items()), key=lambda p: p.name.casefold())
    return HandOverSheet(maker(desk), old.name if old else "", new.name, from_day, why, tuple(people))


Held = tuple[date, Colleague | None, Colleague, UUID]


def _held(desk: Desk, client: UUID, everybody: dict[UUID, Colleague]) -> Held:
    """From when, who was the adviser before, who is it then, and the record that says so."""
    rows = desk.session.execute(
        sa.select(NamedAdviser.id, NamedAdviser.from_day, NamedAdviser.adviser_id)
        .where(NamedAdviser.subject_id.in_(ids_of(desk, client)), NamedAdviser.deleted.is_not(True))
        .order_by(NamedAdviser.from_day, NamedAdviser.id)
    )
    known = [
        (id_, day, everybody[who]) for id_, day, who in rows if day is not None and who is not None and who in everybody
    ]
    if not known:
        raise Refused("letters.no_hand_over", "clients")
    id_, day, new = known[-1]
    before = next((adviser for _, _, adviser in reversed(known) if adviser.id != new.id), None)
    return day, before, new, id_


def _person(desk: Desk, client: UUID, named: UUID) -> HandedOver:
    found = person_in_full(desk, client)
    reach = reach_of(desk, [client])[client]
    held = in_force(plans_of(desk, client))
    plan = plan_version(desk, held.id) if held is not None else None
    return HandedOver(
        name=names.full(*reach.name_parts),
        called=names.first(*reach.name_parts),
        pronouns=reach.pronouns,
        phone=reach.phone,
        may=reach.may,
        never=reach.never,
        words=reach.words,
        stage=_stage(desk, client),
        coordinator=found.care_coordinator or "",
        goal=plan.texts["goal"] if plan is not None else "",
        job=_job(desk, client),
        steps=_steps(plan) if plan is not None else (),
        coming=_coming(desk, client, plan),
        shared_with=_shared(desk, client),
        needs=reach.needs,
        must_know=text(texts(desk, [named], ("must_know",)), named, "must_know"),
        meet_safely=reach.meet_safely,
    )


def _stage(desk: Desk, client: UUID) -> str:
    same = groups(desk)
    return stage(modes_of(desk, these(same.whole(client))).on(desk.today).get(same.top(client))).said()


def _steps(plan: PlanVersion) -> tuple[StepLine, ...]:
    return tuple(StepLine(s.number, s.what, s.who, s.by_day) for s in plan.steps if s.done_on is None)


def _job(desk: Desk, client: UUID) -> str:
    """The job that goes on, the newest if there are several: "sales assistant at Fern Hill, since Mon 7 Dec"."""
    row = desk.session.execute(
        sa.select(Job.title, Job.employer_name, Job.start_on)
        .where(Job.subject_id.in_(ids_of(desk, client)), Job.start_on <= desk.today, Job.deleted.is_not(True))
        .where(sa.or_(Job.end_on.is_(None), Job.end_on > desk.today), Job.ended_unknown.is_not(True))
        .order_by(Job.start_on.desc(), Job.id.desc())
    ).first()
    if row is None:
        return ""
    title, place, since = row
    job = said("reaching.job", title=title, place=place) if title and place else title or place or ""
    return said("reaching.job_since", job=job, day=days.day_of_year(since)) if job and since else job


def _coming(desk: Desk, client: UUID, plan: PlanVersion | None) -> tuple[Dated, ...]:
    """Meetings in the diary and the plan's review, in order of days."""
    rows = desk.session.execute(
        sa.select(Appointment.on, Appointment.at, Appointment.place, Venue.name, Appointment.medium)
        .outerjoin(Venue, Venue.id == Appointment.venue_id)
        .where(Appointment.subject_id.in_(ids_of(desk, client)), Appointment.on >= desk.today)
        .where(Appointment.meeting_id.is_(None), Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
    )
    found = [Dated(_meeting(at, word(place), venue or "", word(medium)), on) for on, at, place, venue, medium in rows]
    if plan is not None and plan.review_on is not None:
        found.append(Dated(said("clocks.plan_review.what"), plan.review_on))
    return tuple(sorted(found, key=lambda dated: (dated.on or desk.today, dated.what)))


def _meeting(at: int | None, place: str, venue: str, medium: str) -> str:
    held = where(place, venue, medium).said() if place or venue or medium else ""
    key = f"reaching.meeting{'' if held else '_plain'}{'' if at is None else '_at'}"
    return said(key, place=held, time="" if at is None else days.clock(at))


def _shared(desk: Desk, client: UUID) -> tuple[str, ...]:
    """Whom we may tell what, one consent a line."""
    rows = consents_standing(desk, client, desk.today)
    employers = [row.employer_id for row in rows if row.employer_id is not None]
    found_there = desk.session.scalars(sa.select(Employer).where(Employer.id.in_(employers))) if employers else ()
    named = {employer.id: employer.name for employer in found_there}
    long = texts(desk, [row.id for row in rows], ("topics",))
    found: list[str] = []
    for row in rows:
        kind = said(f"terms.ConsentKind.{row.kind}") if word(row.kind) else ""
        who = (named.get(row.employer_id) if row.employer_id else None) or row.who or kind
        what = " ".join(text(long, row.id, "topics").split())
        until = days.day_of_year(row.until_day) if row.until_day is not None else ""
        found.append(said("reaching.shared_until" if until else "reaching.shared", who=who, what=what, day=until))
    return tuple(found)
