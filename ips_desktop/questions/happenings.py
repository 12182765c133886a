"""What happened with one person, row by row and whatever its type, in one statement: what the timeline is told from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.told import TOLD, Told
from ips_desktop.questions.whom import About
from ips_desktop.records import Addendum, Attempt, ClinicalTeam, Meeting, MeetingGroup, Record, Referral, Spell, Venue


@dataclass(frozen=True)
class Happening:
    """A row of what happened: two choices, further days and an id mean what its type says.

    meeting: `one` attendance, `two` place, `three` medium, `other_day` next by, `ref` venue, `there` a sum of `THERE`, `travel` minutes, `group` the name of the group it was part of, `with_whom` who else was there by name. attempt: `one` how, `minutes` reached.
    addendum: `ref` its meeting. referral: `one` source, `two` decision, `three` who referred, `other_day` decided, `ref` team.
    spell: `one` why it closed, `other_day` closed, `third_day` information given. `by`: the adviser, or who wrote or decided.
    """

    type: str
    id: UUID
    on: date | None
    at: int | None
    minutes: int | None
    one: str
    two: str
    three: str
    other_day: date | None
    third_day: date | None
    ref: UUID | None
    ref_name: str
    next_who: str
    by: UUID | None
    made_at: int | None
    held: str
    there: int = 0
    travel: int | None = None
    group: str = ""
    with_whom: str = ""


def happenings(desk: Desk, client: Collection[UUID]) -> list[Happening]:
    """Meetings, attempts, addenda, referrals, spells and all that `told` tells of one person, in whichever of their records. One statement over their indexes."""
    return [_happening(row) for row in _HAPPENINGS.ask(desk, client)]


def _parts(client: sa.Select[UUID]) -> Any:
    venue = sa.select(Venue.name).where(Venue.id == Meeting.venue_id).scalar_subquery()
    team = sa.select(ClinicalTeam.name).where(ClinicalTeam.id == Referral.team_id).scalar_subquery()
    group = sa.select(MeetingGroup.name).where(MeetingGroup.id == Meeting.group_id).scalar_subquery()
    return sa.union_all(
        _part(Meeting, client, on=Meeting.on, at=Meeting.at, minutes=Meeting.minutes, one=Meeting.attendance,
              two=Meeting.place, three=Meeting.medium, other_day=Meeting.next_by, ref=Meeting.venue_id, ref_name=venue,
              next_who=Meeting.next_who, by=Meeting.adviser_id, there=_there(), travel=Meeting.travel_minutes,
              group=group, with_whom=Meeting.with_whom),
        _part(Attempt, client, on=Attempt.on, one=Attempt.how, minutes=Attempt.reached, by=Attempt.adviser_id),
        _part(Addendum, client, on=Addendum.on, ref=Addendum.record_id, by=Addendum.made_by),
        _part(Referral, client, on=Referral.received_on, one=Referral.source, two=Referral.decision,
              three=Referral.referred_by, other_day=Referral.decided_on, ref=Referral.team_id, ref_name=team,
              by=Referral.decided_by),
        _part(Spell, client, on=Spell.received_on, one=Spell.closed_reason, other_day=Spell.closed_on,
              third_day=Spell.information_given_on, by=Spell.made_by),
        *(_told(told, client) for told in TOLD),
    )  # fmt: skip


_HAPPENINGS = About(_parts)


THERE = {"carer": 1, "interpreter": 2, "joint": 4}
"""Who else was at a meeting, as one number: the flags that are set."""


def _there() -> Any:
    return sum(
        sa.func.coalesce(sa.type_coerce(getattr(Meeting, flag), sa.Integer()), 0) * n for flag, n in THERE.items()
    )


def _told(told: Told, client: sa.Select[UUID]) -> Any:
    """The rows of a further type that stand at a day: its facts are `one`, `two` and `three`."""
    facts = dict(zip(("one", "two", "three"), told.facts, strict=False))
    part = _part(told.record, client, name=told.key, on=told.on, by=told.record.made_by, **facts)
    return part.where(told.on.is_not(None))


def _happening(row: Any) -> Happening:
    (
        type_,
        id_,
        on,
        at,
        minutes,
        one,
        two,
        three,
        other,
        third,
        ref,
        ref_name,
        who,
        by,
        there,
        travel,
        group,
        with_whom,
        *rest,
    ) = row
    return Happening(
        type=type_,
        id=UUID(bytes=id_),
        on=_day(on),
        at=at,
        minutes=minutes,
        one=one or "",
        two=two or "",
        three=three or "",
        other_day=_day(other),
        third_day=_day(third),
        ref=_id(ref),
        ref_name=ref_name or "",
        next_who=who or "",
        by=_id(by),
        made_at=rest[0],
        held=rest[1],
        there=there or 0,
        travel=travel,
        group=group or "",
        with_whom=with_whom or "",
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _id(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)


SHAPE: dict[str, Any] = {
    "on": sa.Text(),
    "at": sa.Integer(),
    "minutes": sa.Integer(),
    "one": sa.Text(),
    "two": sa.Text(),
    "three": sa.Text(),
    "other_day": sa.Text(),
    "third_day": sa.Text(),
    "ref": sa.LargeBinary(),
    "ref_name": sa.Text(),
    "next_who": sa.Text(),
    "by": sa.LargeBinary(),
    "there": sa.Integer(),
    "travel": sa.Integer(),
    "group": sa.Text(),
    "with_whom": sa.Text(),
}


def _part(record: type[Record], client: sa.Select[UUID], *, name: str = "", **columns: Any) -> Any:
    """One type's rows in the common shape, as they are stored; `name` when they go by another than their table's."""
    shaped = [
        sa.type_coerce(columns[name], type_) if name in columns else sa.literal(None, type_)
        for name, type_ in SHAPE.items()
    ]
    return sa.select(
        sa.literal(name or record.__tablename__, sa.Text()),
        sa.type_coerce(record.id, sa.LargeBinary()),
        *shaped,
        record.made_at,
        record.held,
    ).where(record.subject_id.in_(client), record.deleted.is_not(True))
