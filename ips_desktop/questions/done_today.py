"""What was settled or written down today, newest first: what I made, and what changed on that day for people who are with me.

Ids are in the order of their moments (UUIDv7), so what was made today is found from the first id of the day on, never by reading all
there is; what an act only changes is found by its day, of my people alone (decision 14).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.at_once import Asked, at_once
from ips_desktop.questions.colleagues import NOBODY, clients_named
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.standing import with_adviser
from ips_desktop.questions.texts import word
from ips_desktop.questions.timeline import meeting_line
from ips_desktop.questions.told import BY_KEY, OTHER, PLAN, TOLD, Told, line_of
from ips_desktop.records import (
    Attempt,
    CarePlanReview,
    Meeting,
    Plan,
    Profile,
    PutOff,
    Record,
    Referral,
    Spell,
)
from ips_desktop.terms.words import AttemptHow
from resources.wordings import said

CHANGED: tuple[Told, ...] = (
    *(BY_KEY[key] for key in ("consent_withdrawn", "application_ended", "job_ended", "at_risk_outcome", "stepping_stone_ended")),
    Told("plan_agreed", Plan, Plan.agreed_on, "file-text", PLAN),
    Told("plan_signed", Plan, Plan.signed_on, "signature", PLAN),
    Told("plan_reviewed", Plan, Plan.reviewed_on, "file-text", PLAN),
    Told("plan_copy", Plan, Plan.copy_on, "printer", PLAN),
    Told("profile", Profile, Profile.completed_on, "user-circle", PLAN),
    Told("yes", Spell, Spell.yes_on, "pencil", OTHER),
    Told("information", Spell, Spell.information_given_on, "info-circle", OTHER),
    Told("closed", Spell, Spell.closed_on, "circle-check", OTHER),
    Told("care_plan_review", CarePlanReview, CarePlanReview.contributed_on, "file-text", OTHER, (CarePlanReview.part,)),
    Told("decided", Referral, Referral.decided_on, "user-plus", OTHER),
)  # fmt: skip
"""What an act changes in a record that was there before, with the day it stands at."""
MADE: tuple[Told, ...] = (
    BY_KEY["job"],
    *(told for told in TOLD if told not in CHANGED and told.key not in ("job", "care_plan_review")),
    Told("put_off", PutOff, PutOff.until, "clock", OTHER),
)
"""What an act adds."""


ICONS = {told.key: told.icon for told in (*CHANGED, *MADE)} | {
    "meeting": "message-circle",
    "group_meeting": "users-group",
    "attempt": "phone-outgoing",
}


@dataclass(frozen=True)
class Done:
    """One thing that was done today. `at`: minutes after midnight when it was written, None of what only changed. `kind`: by `told`."""

    id: UUID
    kind: str
    client: UUID
    name: str
    icon: str
    line: Reason
    at: int | None = None


def done_today(desk: Desk) -> tuple[Done, ...]:
    """Everything of today, the newest first; what only changed after it. Three statements."""
    rows = at_once(desk, dict(_asked(desk)))
    whose = clients_named(desk, {row.subject_id for found in rows.values() for row in found})
    found = [
        _done(key, row, whose[row.subject_id].short)
        for key, row in _once(rows)
        if whose.get(row.subject_id, NOBODY).short
    ]
    return tuple(
        sorted(found, key=lambda done: (done.at is None, -(done.at or 0), done.name, done.kind, done.id.bytes))
    )


def _once(rows: Mapping[str, list[Any]]) -> Iterator[tuple[str, Any]]:
    """One line an act: of what one act made about a person, what comes first in `MADE` speaks for all."""
    seen: set[tuple[UUID, int]] = set()
    for key, several in rows.items():
        for row in several:
            act = (row.subject_id, row.made_at)
            if row.made_at is None or act not in seen:
                yield key, row
            if row.made_at is not None:
                seen.add(act)


def _asked(desk: Desk) -> Iterator[tuple[str, Asked]]:
    mine = sa.select(with_adviser([desk.me.id]).cte("mine").c.id)
    yield (
        "meeting",
        _made(desk, Meeting, Meeting.attendance, Meeting.place, Meeting.medium, Meeting.minutes, Meeting.group_id),
    )
    yield "attempt", _made(desk, Attempt, Attempt.how, Attempt.reached)
    for told in MADE:
        yield told.key, _made(desk, told.record, *told.facts)
    for told in CHANGED:
        yield f"{told.key}_today", _changed(desk, told, mine)


def _made(desk: Desk, record: type[Record], *facts: Any) -> Asked:
    """What I made since midnight."""
    first = datetime.combine(desk.today, time.min, LONDON)
    day = UUID(int=(int(first.timestamp() * 1000)) << 80)
    return Asked(_of(record, facts).where(record.id >= day, record.made_by == desk.me.id, record.deleted.is_not(True)))


def _changed(desk: Desk, told: Told, mine: sa.Select[UUID]) -> Asked:
    return Asked(
        _of(told.record, told.facts, made=False).where(
            told.record.subject_id.in_(mine), told.on == desk.today, told.record.deleted.is_not(True)
        )
    )


def _of(record: type[Record], facts: tuple[Any, ...], *, made: bool = True) -> Any:
    named = [fact.label(f"fact_{n}") for n, fact in enumerate(facts)]
    at = record.made_at if made else sa.literal(None, sa.Integer())
    return sa.select(record.id, record.subject_id, at.label("made_at"), *named)


def _done(key: str, row: Any, name: str) -> Done:
    facts, kind = [word(value) for value in row[3:]], key.removesuffix("_today")
    if kind == "meeting" and facts[4]:
        kind = "group_meeting"
    return Done(row.id, kind, row.subject_id, name, ICONS[kind], _line(kind, facts), _minute(row.made_at))


def _minute(moment: int | None) -> int | None:
    if moment is None:
        return None
    at = datetime.fromtimestamp(moment / 1_000_000, LONDON)
    return at.hour * 60 + at.minute


def _line(kind: str, facts: list[str]) -> Reason:
    """What was done, in one line."""
    if kind in ("meeting", "group_meeting"):
        return meeting_line(facts[0], facts[1], "", facts[2], int(facts[3]) if facts[3] else None)
    if kind == "attempt":
        how = said(f"terms.AttemptHow.{facts[0]}") if facts[0] in list(AttemptHow) else facts[0]
        return reason("clocks.line.reached" if facts[1] == "True" else "clocks.line.attempt", how=how)
    if kind in BY_KEY:
        return line_of(BY_KEY[kind], facts)
    return Reason(f"clocks.did.{kind}")
