"""What goes along when people are handed over, before it is done ("12 people, 9 plans, 31 tasks"), and what its forms begin with."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_person
from ips_desktop.questions.caseload import stage
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.group import groups, ids_of
from ips_desktop.questions.histories import advisers_of
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.staff import AdviserChoice, advisers_here
from ips_desktop.questions.standing import Standing, histories, people
from ips_desktop.records import Appointment, Client, Cover
from ips_desktop.rules.limits import room
from ips_desktop.terms.troubles import Refused
from resources.wordings import days, said


@dataclass(frozen=True)
class GoesAlong:
    """One person of a hand-over, and what comes with them. `adviser`: who is named to them today."""

    id: UUID
    name: str
    stage: Reason
    adviser: UUID | None
    plan: bool
    tasks: int
    late: int
    meetings: int
    draft: bool
    next_step: str = ""
    next_by: date | None = None
    counted: bool = True


@dataclass(frozen=True)
class HandOverPage:
    """The preview. `unsent`: people about whom words are begun and not kept on this laptop; those stay here."""

    people: tuple[GoesAlong, ...]
    advisers: tuple[AdviserChoice, ...]
    unsent: tuple[str, ...] = ()

    def brings(self) -> Reason:
        """ "12 people, 9 plans, 31 tasks, 4 meetings and 2 drafts come too"."""
        return brought(self.people)

    def room_with(self, adviser: UUID) -> Reason | None:
        """How full the new adviser would be; None when they have room."""
        found = next((a for a in self.advisers if a.id == adviser), None)
        more = sum(p.counted for p in self.people)
        if found is None or found.active.count + more <= found.active.limit:
            return None
        full = room(found.active.count + more, found.active.limit)
        return reason("journey.would_be_full", name=found.name, count=full.count, places=found.active.places)


def brought(rows: Collection[GoesAlong]) -> Reason:
    """What comes with these people, each thing with its count."""
    counts = {
        "people": len(rows),
        "plans": sum(r.plan for r in rows),
        "tasks": sum(r.tasks for r in rows),
        "meetings": sum(r.meetings for r in rows),
        "drafts": sum(r.draft for r in rows),
    }
    parts = [said(f"journey.count.{name}", n=n) for name, n in counts.items() if n]
    return reason("journey.brings", what=", ".join(parts)) if parts else Reason("journey.brings_nothing")


def hand_over_page(desk: Desk, who: Collection[UUID]) -> HandOverPage:
    """The page of a hand-over of these people. Eighteen statements at most, whatever their number."""
    left = left_behind(desk, who)
    rows = going_along(desk, [*who, *left], agreed=bool(left))
    about = {groups(desk).top(d.about) for d in desk.drafts.all()}
    return HandOverPage(
        people=rows,
        advisers=advisers_here(desk),
        unsent=tuple(r.name for r in rows if r.id in about),
    )


def left_behind(desk: Desk, who: Collection[UUID]) -> tuple[UUID, ...]:
    """Who would be left with nobody to look when these people are handed over (MEASURES §1: after closure, the last named).

    People who finished and agreed to later looks stay with the adviser named last. When everybody who is open with that adviser goes,
    the looks go to the new one too, or they would stand on the Today of somebody who is no longer there.
    """
    same = groups(desk)
    wanted = {same.top(client) for client in who}
    held = advisers_of(desk, sa.select(Client.id).where(Client.id.in_(same.all_of(wanted)))).on(desk.today)
    advisers = sorted({held[client] for client in wanted if client in held}, key=lambda a: a.bytes)
    if not advisers:
        return ()
    found = people(desk, advisers, histories(desk, advisers), steps=False, agreed=True)
    over = [s for s in found if s.spell.is_over(desk.today)]
    with_us = [s for s in found if not s.spell.is_over(desk.today)]
    left = {s.adviser for s in with_us if s.client in wanted} - {s.adviser for s in with_us if s.client not in wanted}
    return tuple(s.client for s in over if s.dues and s.adviser in left and s.client not in wanted)


def going_along(desk: Desk, who: Collection[UUID], *, agreed: bool = False) -> tuple[GoesAlong, ...]:
    """Each of these people with an open time with us, in the order of names, with what is theirs.

    `agreed`: also those whose time with us is over, and who agreed to later looks.
    """
    same = groups(desk)
    wanted = {same.top(client) for client in who}
    held = advisers_of(desk, sa.select(Client.id).where(Client.id.in_(same.all_of(wanted)))).on(desk.today)
    advisers = sorted({held[client] for client in wanted if client in held}, key=lambda a: a.bytes)
    held_by = people(desk, advisers, histories(desk, advisers), agreed=agreed) if advisers else []
    found = [s for s in held_by if s.client in wanted]
    booked = _booked(desk, same.all_of(wanted))
    return tuple(_goes(s, desk.today, booked) for s in found)


def _goes(standing: Standing, today: date, booked: Mapping[UUID, int]) -> GoesAlong:
    is_over = standing.spell.is_over(today)
    return GoesAlong(
        id=standing.client,
        name=standing.name,
        stage=Reason("clocks.stage.closed") if is_over else stage(standing.mode),
        adviser=standing.adviser,
        plan=standing.plan.in_force is not None,
        tasks=len(standing.dues),
        late=sum(d.late_days(today) > 0 for d in standing.dues),
        meetings=booked.get(standing.client, 0),
        draft=standing.plan.draft not in (None, standing.plan.in_force),
        next_step="" if is_over else standing.next_step.what,
        next_by=None if is_over else standing.next_step.by,
        counted=not standing.monitored and not is_over,
    )


def _booked(desk: Desk, records: Collection[UUID]) -> dict[UUID, int]:
    rows = desk.session.execute(
        sa.select(Appointment.subject_id, sa.func.count(Appointment.id))
        .where(
            Appointment.subject_id.in_(list(records)), Appointment.on >= desk.today, Appointment.meeting_id.is_(None)
        )
        .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
        .group_by(Appointment.subject_id)
    )
    found: dict[UUID, int] = {}
    for record, count in rows:
        found[groups(desk).top(record)] = found.get(groups(desk).top(record), 0) + count
    return found


def hand_over_begins(desk: Desk, client: UUID) -> Beginning:
    """One person's hand-over: from today, whom to, and what comes along. Refused "spell.none" without an open time with us."""
    begun, page = of_person(desk, client), hand_over_page(desk, [client])
    if not page.people:
        raise Refused("spell.none")
    now_with = page.people[0].adviser
    options = tuple((a.id, in_words(a)) for a in page.advisers if a.id != now_with)
    return replace(
        begun, values={"from_day": desk.today}, options={"adviser_id": options}, beside=(page.brings(), *_unsent(page))
    )


def _unsent(page: HandOverPage) -> tuple[Reason, ...]:
    return (reason("journey.unsent", names=", ".join(page.unsent)),) if page.unsent else ()


def hand_over_looks(desk: Desk, about: UUID, answers: Mapping[str, Any]) -> tuple[tuple[str, Reason], ...]:
    """Whether the adviser chosen has room, said under their name."""
    to = answers.get("adviser_id")
    full = hand_over_page(desk, [about]).room_with(to) if isinstance(to, UUID) else None
    return (("adviser_id", full),) if full is not None else ()


def in_words(adviser: AdviserChoice) -> str:
    """ "Jo Price, 14 of 25"."""
    return said("journey.adviser_room", name=adviser.name, count=adviser.active.count, places=adviser.active.places)


def cover_begins(desk: Desk, client: UUID) -> Beginning:
    """Cover for one person: from today for a week, any colleague but their adviser; who stands in already is said beside."""
    begun, whole = of_person(desk, client), ids_of(desk, client)
    held = advisers_of(desk, sa.select(Client.id).where(Client.id.in_(whole))).on(desk.today)
    options: Options = tuple((a.id, in_words(a)) for a in advisers_here(desk) if a.id != held.get(whole[0]))
    values = {"from_day": desk.today, "until_day": desk.today + timedelta(days=6)}
    return replace(begun, values=values, options={"adviser_id": options}, beside=covers_said(desk, client))


def covers_said(desk: Desk, client: UUID) -> tuple[Reason, ...]:
    """Who stands in for this person's adviser today or later, each once."""
    staff = colleagues(desk)
    rows = desk.session.execute(
        sa.select(Cover.adviser_id, Cover.from_day, Cover.until_day)
        .where(Cover.subject_id.in_(ids_of(desk, client)), Cover.until_day >= desk.today, Cover.deleted.is_not(True))
        .order_by(Cover.from_day, Cover.id)
    )
    found = dict.fromkeys((who, first, last) for who, first, last in rows)
    return tuple(
        reason(
            "journey.covered",
            name=staff[who].name,
            first=days.day(first) if first else "",
            last=days.day(last) if last else "",
        )
        for who, first, last in found
        if who is not None and who in staff
    )
