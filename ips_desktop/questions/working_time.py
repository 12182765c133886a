"""My recorded time: work about jobs, other work, and the way there (FS2, FC3); and the other work of one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.records import (
    AdviceGiven,
    BriefIntervention,
    EmployerContact,
    Meeting,
    MeetingGroup,
    OtherDuty,
    Record,
)
from ips_desktop.rules.working_time import Stretch, WorkingTime, working_time
from ips_desktop.terms.words import Attendance
from resources.wordings.amounts import in_hours


@dataclass(frozen=True)
class DutyOfDay:
    """Work of a day that was not about jobs. `minutes`: None for what was asked and refused."""

    id: UUID
    on: date
    line: Reason
    minutes: int | None
    by: str = ""


def my_working_time(desk: Desk, since: date) -> WorkingTime:
    """What I recorded since this day. One statement; a group once, whoever came, and what did not take place not at all."""
    me = desk.me.id
    m, g, c, d = Meeting, MeetingGroup, EmployerContact, OtherDuty
    parts = (
        _part(m, m.minutes, m.adviser_id == me, m.attendance == Attendance.ATTENDED, travel=m.travel_minutes, group=m.group_id),
        _part(g, g.minutes, g.adviser_id == me, g.kept_at.is_not(None), travel=g.travel_minutes, group=g.id),
        _part(c, c.minutes, c.adviser_id == me),
        _part(AdviceGiven, AdviceGiven.minutes, AdviceGiven.made_by == me),
        _part(BriefIntervention, BriefIntervention.minutes, BriefIntervention.made_by == me),
        _part(d, d.minutes, d.subject_id == me, d.refused.is_not(True), other=True),
    )  # fmt: skip
    rows: Any = desk.session.execute(sa.union_all(*(part.where(on >= since) for on, part in parts)))
    return working_time(
        Stretch(minutes, travel, group and UUID(bytes=group), bool(other)) for minutes, travel, group, other in rows
    )


def _part(
    record: type[Record], minutes: Any, *where: Any, travel: Any = None, group: Any = None, other: bool = False
) -> tuple[Any, Any]:
    """The day a type stands at, and its rows in the common shape."""
    told = sa.select(
        minutes,
        sa.literal(None, sa.Integer()) if travel is None else travel,
        sa.literal(None, sa.LargeBinary()) if group is None else sa.type_coerce(group, sa.LargeBinary()),
        sa.literal(int(other)),
    ).where(record.deleted.is_not(True), *where)
    return record.__table__.c.on, told


def duties_between(desk: Desk, first: date, last: date) -> tuple[DutyOfDay, ...]:
    """My other work between two days, in order. One statement."""
    rows = desk.session.scalars(
        sa.select(OtherDuty)
        .where(OtherDuty.subject_id == desk.me.id, OtherDuty.on.between(first, last), OtherDuty.deleted.is_not(True))
        .order_by(OtherDuty.on, OtherDuty.id)
    )
    return tuple(
        DutyOfDay(row.id, row.on, _line(row), None if row.refused else row.minutes, row.asked_by or "")
        for row in rows
        if row.on is not None
    )


def _line(row: OtherDuty) -> Reason:
    what = ": ".join(part for part in (choice_words(row.kind), row.what) if part)
    if row.refused:
        return reason("duty.said_no", what=what)
    return reason("duty.line", what=what, time=in_hours(row.minutes or 0))


def share_words(time: WorkingTime) -> Reason | None:
    """Which part of all recorded work was about jobs, rounded down so that it never says more than it was; None without any."""
    share = time.share
    return (
        None if share is None else reason("duty.share", percent=int(share * 100), all=in_hours(time.jobs + time.other))
    )
