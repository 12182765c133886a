"""What the paper says of a plan's version: the sheet that `documents` lays out (SS1)."""

from __future__ import annotations

from datetime import datetime, time
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.diary import where
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.others import others_named
from ips_desktop.questions.plan import PlanVersion, plan_version
from ips_desktop.questions.plan_sheet_more import last_steps, placement_of, signatures_of
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.sheets import (
    MeetNext,
    MoneyAdvice,
    PlanSheet,
    PrivatePage,
    SignatureLine,
    StepLine,
    ToldRow,
    Training,
    UnwellPlan,
)
from ips_desktop.questions.standing import adviser_on
from ips_desktop.questions.texts import word
from ips_desktop.records import Appointment, Client, Plan, Venue
from ips_desktop.rules import names
from ips_desktop.terms.words import PlanState, SignerRole
from resources.wordings import language, said


def plan_sheet(desk: Desk, plan: UUID, *, with_private: bool = True) -> PlanSheet:
    """Fill the sheet of one version. Refused "not_here". Page 2 is left out when asked, or when nothing is on it."""
    row = desk.find(Plan, plan)
    client, version = desk.find(Client, row.subject_id), plan_version(desk, plan)
    adviser = _adviser(desk, row)
    name = names.full(client.given_name, client.family_name)
    full = names.full(client.given_name, client.family_name, client.known_as)
    signers = signatures_of(version, full, adviser.name)
    return PlanSheet(
        service_name=service_facts(desk).neutral_name,
        person_name=name or full,
        preferred_name=client.known_as or "",
        adviser_name=adviser.name,
        adviser_first=names.given_of(adviser.name),
        adviser_phone=adviser.phone,
        version=version.label,
        made_by=desk.me.name,
        made_at=datetime.fromtimestamp(desk.now / 1_000_000, LONDON).replace(tzinfo=None),
        agreed_on=version.agreed_on,
        review_on=version.review_on,
        goal=version.texts["goal"],
        kind=version.kind,
        hours=version.hours,
        by_when=version.by_when or None,
        why=version.texts["why"],
        bring=tuple(line.strip() for line in version.texts["bring"].splitlines() if line.strip()),
        steps=tuple(StepLine(s.number, s.what, s.who, s.by_day, s.done_on) for s in version.steps),
        worked_when=version.texts["worked_when"],
        meet_next=_meet_next(desk, client.id, adviser),
        signatures=signers,
        copy=version.copy or None,
        draft=version.state == PlanState.DRAFT,
        private=_private(desk, row, version, signers) if with_private else None,
        language=language(),
        others=others_named(desk, client.id, "\n".join((*version.texts.values(), *(s.what for s in version.steps)))),
    )


def _adviser(desk: Desk, plan: Plan) -> Colleague:
    """Who stands on the paper: who agreed it, else the named adviser, else who prints it."""
    everybody = colleagues(desk)
    if plan.agreed_by is not None and plan.agreed_by in everybody:
        return everybody[plan.agreed_by]
    return everybody.get(adviser_on(desk, plan.subject_id, desk.today) or desk.me.id) or everybody[desk.me.id]


def _meet_next(desk: Desk, client: UUID, adviser: Colleague) -> MeetNext | None:
    row = desk.session.execute(
        sa.select(Appointment.on, Appointment.at, Appointment.place, Venue.name, Appointment.medium)
        .outerjoin(Venue, Venue.id == Appointment.venue_id)
        .where(
            Appointment.subject_id.in_(ids_of(desk, client)),
            Appointment.on >= desk.today,
            Appointment.meeting_id.is_(None),
        )
        .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
        .order_by(Appointment.on, Appointment.at)
    ).first()
    if row is None:
        return None
    on, at, place, venue, medium = row
    if on is None:
        return None
    named = where(word(place), venue or "", word(medium)) if place or venue or medium else None
    begins = None if at is None else time(at // 60, at % 60)
    return MeetNext(on, begins, named.said() if named else "", "text" if adviser.phone.startswith("07") else "call")


def _private(desk: Desk, plan: Plan, version: PlanVersion, signers: tuple[SignatureLine, ...]) -> PrivatePage | None:
    say = version.texts
    told, not_told = _who_may_know(say["who_may_know"])
    page = PrivatePage(
        told=told,
        not_told=not_told,
        unwell=UnwellPlan(say["unwell_signs"], say["unwell_helps"], say["unwell_adviser"], say["unwell_call"]),
        money=MoneyAdvice(say["benefits_by"], say["benefits"]) if say["benefits_by"] or say["benefits"] else None,
        support="\n".join(part for part in (say["helps"], say["support"]) if part),
        training=_training(say["training"], say["training_ends"], say["training_purpose"]) or placement_of(desk, plan),
        last_steps=last_steps(desk, plan),
        not_signed_why=next((s.reason for s in signers if s.role == SignerRole.PERSON and s.reason), ""),
    )
    return None if page == PrivatePage() else page


def _training(what: str, ends: str, purpose: str) -> Training | None:
    return Training(what, ends, purpose) if what or ends or purpose else None


def _who_may_know(text: str) -> tuple[tuple[ToldRow, ...], str]:
    """Lines like "My sister: that I look for work, until May" become rows, other lines stand whole.

    What begins with "not" is what is not told.
    """
    rows: list[ToldRow] = []
    kept_back: list[str] = []
    for line in filter(None, (part.strip() for part in text.splitlines())):
        who, colon, what = line.partition(":")
        if line.casefold().startswith(said("clocks.not_told_words").casefold()):
            kept_back.append(line)
        elif colon and what.strip() and len(who) <= 40:
            rows.append(_told(who.strip(), what.strip()))
        else:
            rows.append(ToldRow("", line))
    return tuple(rows), " ".join(kept_back)


def _told(who: str, what: str) -> ToldRow:
    """The row of one line; its end is what stands after the last "until"."""
    before, until, end = what.rpartition(said("clocks.until_words"))
    return (
        ToldRow(who, before.rstrip(" ,;"), end.strip().rstrip(".")) if until and before.strip() else ToldRow(who, what)
    )
