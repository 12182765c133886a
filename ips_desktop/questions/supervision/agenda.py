"""What there is to talk about with one adviser: good news first, then each person with what is due, all from the records (SS9.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions import todo
from ips_desktop.questions.directory import LATELY
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.meters import Meters, is_counted, meters
from ips_desktop.questions.standing import Standing, histories, people
from ips_desktop.questions.supervision.kept import supervisions_of
from ips_desktop.records import Absence, Employer, EmployerContact, Job, OtherDuty, Supervision
from ips_desktop.rules.days import add_months
from ips_desktop.rules.supervising import Fortnight, topic
from ips_desktop.terms.employing import ContactWay
from ips_desktop.terms.supervising import FidelityTopic
from resources.wordings import days, said
from resources.wordings.amounts import in_hours

AHEAD = timedelta(days=14)
MOST_NAMED = 5
WEEK = 7


@dataclass(frozen=True)
class OfPerson:
    """One person of the caseload: what is due, each in words, the latest first. `late`: how many days the latest is."""

    client: UUID
    name: str
    stage: str
    due: tuple[Reason, ...]
    late: int
    withheld: bool

    @property
    def words(self) -> str:
        """What is due in one line, as it is kept in the minutes; no name."""
        return "; ".join(each.said() for each in self.due)


@dataclass(frozen=True)
class Agenda:
    """The agenda of one supervision. `since`: the day after the last one, or a fortnight ago."""

    staff: UUID
    since: date
    good: tuple[Reason, ...]
    people: tuple[OfPerson, ...]
    employers: tuple[Reason, ...]
    wellbeing: tuple[Reason, ...]
    seen: Fortnight


def agenda(desk: Desk, staff: UUID, last: date | None) -> Agenda:
    """What there is to talk about, since the last supervision or of the last fortnight. Fifteen statements, from headlines."""
    since = min(last, desk.today) if last is not None else desk.today - AHEAD
    held = histories(desk, [staff])
    standings = people(desk, [staff], held, agreed=True)
    counted = [s for s in standings if is_counted(s, desk.today)]
    met = meters(desk, [staff], counted, held)[staff]
    visits, wanted, employers = _employers(desk, staff, since, met)
    late = tuple(d.rule for s in standings for d in s.dues if d.late_days(desk.today))
    of_people = sorted((_person(desk, s) for s in standings), key=lambda p: (-p.late, p.name.casefold()))
    return Agenda(
        staff,
        since,
        _good(desk, standings, since),
        tuple(of_people),
        employers,
        _wellbeing(desk, staff, since, met),
        Fortnight(late, met.active.over, met.active.under, visits, wanted),
    )


def proposed(desk: Desk, staff: UUID) -> FidelityTopic:
    """The standard that the records speak for now, and that was not talked of last time."""
    signed = [row for row in supervisions_of(desk, staff) if row.seal is not None]
    seen = agenda(desk, staff, signed[0].on if signed else None)
    return of_these(seen, signed)


def of_these(seen: Agenda, signed: Sequence[Supervision]) -> FidelityTopic:
    """The same, of an agenda that was asked for already."""
    return topic(seen.seen, [row.topic for row in signed if isinstance(row.topic, FidelityTopic)])


def _person(desk: Desk, standing: Standing) -> OfPerson:
    soon = [d for d in standing.dues if d.on <= desk.today + AHEAD]
    soon.sort(key=lambda d: (-d.late_days(desk.today), d.on, d.rule))
    lines: list[Reason] = []
    for each in soon:
        late, until = each.late_days(desk.today), todo.until(each, desk.today)
        what = todo.what(each).said()
        if late:
            lines.append(reason("supervision.due_late", what=what, n=late))
        else:
            lines.append(
                Reason("supervision.due_only", (("what", what),))
                if until is None
                else reason("supervision.due_until", what=what, day=until)
            )
    stage = said(f"terms.SupportMode.{standing.mode}") if standing.mode is not None else ""
    return OfPerson(
        standing.client, standing.name, stage, tuple(lines), standing.late_days(desk.today), standing.spell.withheld
    )


def _good(desk: Desk, standings: Sequence[Standing], since: date) -> tuple[Reason, ...]:
    """What went well: jobs that began, jobs kept for 13 weeks, plans signed, profiles ready, each with whose."""
    names = {s.client: s.short for s in standings}
    rows = desk.session.execute(
        sa.select(Job.subject_id, Job.title, Job.employer_name, Job.start_on, Job.end_on)
        .where(Job.subject_id.in_(list(names)), Job.deleted.is_not(True), Job.start_on <= desk.today)
        .where(Job.start_on >= add_months(since, -4))
        .order_by(Job.start_on, Job.id)
    )
    began: list[Reason] = []
    kept: list[Reason] = []
    for client, title, employer, start, end in rows:
        if start is None:
            continue
        what = ", ".join(part for part in (title, employer) if part) or said("clocks.the_job")
        if start >= since:
            began.append(reason("supervision.good.job", name=names[client], what=what, day=start))
        elif end is None and since <= start + timedelta(weeks=13) <= desk.today:
            kept.append(reason("supervision.good.kept", name=names[client], what=what))
    signed = [
        reason("supervision.good.signed", name=s.short, day=on)
        for s in standings
        if (on := s.journey.plans.signed_on) is not None and on >= since
    ]
    ready = [
        reason("supervision.good.profile", name=s.short)
        for s in standings
        if (on := s.spell.profile_completed_on) is not None and on >= since
    ]
    return (*began, *kept, *signed, *ready)


def _employers(desk: Desk, staff: UUID, since: date, met: Meters) -> tuple[int, Decimal, tuple[Reason, ...]]:
    """The employer log: visits against what is wanted of this share of a post, and whom."""
    rows = desk.session.execute(
        sa.select(EmployerContact.medium, EmployerContact.on, Employer.name)
        .outerjoin(Employer, Employer.id == EmployerContact.subject_id)
        .where(EmployerContact.adviser_id == staff, EmployerContact.deleted.is_not(True))
        .where(EmployerContact.on >= since, EmployerContact.on <= desk.today)
        .order_by(EmployerContact.on.desc(), EmployerContact.id)
    ).all()
    visits = [row for row in rows if row[0] == ContactWay.FACE_TO_FACE]
    week = Decimal(desk.reference.number("employers.visits_week", desk.today)) * met.hundredths / 100
    wanted = (week * max((desk.today - since).days, 1) / WEEK).quantize(Decimal(1))
    lines = [reason("supervision.visits", n=len(visits), wanted=int(wanted), since=since)]
    others = len(rows) - len(visits)
    lines += [reason("supervision.other_contacts", n=others)] if others else []
    named = list(dict.fromkeys(name for _, _, name in visits if name))[:MOST_NAMED]
    lines += [Reason("supervision.visited", (("names", ", ".join(named)),))] if named else []
    return len(visits), wanted, tuple(lines)


def _wellbeing(desk: Desk, staff: UUID, since: date, met: Meters) -> tuple[Reason, ...]:
    """What may weigh on them: how full the caseload is, work that is not about jobs, days away."""
    lines = [reason("supervision.caseload", count=met.active.count, places=met.active.places)]
    lines += [reason("supervision.over", n=met.active.over)] if met.active.over else []
    duty = desk.session.execute(
        sa.select(sa.func.sum(OtherDuty.minutes)).where(
            OtherDuty.subject_id == staff, OtherDuty.on >= max(since, desk.today - LATELY), OtherDuty.refused.is_not(True),
            OtherDuty.deleted.is_not(True),
        )
    ).scalar()  # fmt: skip
    lines += [reason("supervision.other_work", time=in_hours(int(duty)))] if duty else []
    away = desk.session.execute(
        sa.select(Absence.from_day, Absence.until_day)
        .where(Absence.subject_id == staff, Absence.deleted.is_not(True), Absence.until_day >= since)
        .order_by(Absence.from_day)
    )
    lines += [
        reason("supervision.away", first=days.day(first), last=days.day(last))
        for first, last in away
        if first is not None and last is not None
    ]
    return tuple(lines)
