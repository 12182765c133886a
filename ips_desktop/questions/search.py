"""The one search: people by name first, then words in notes and plans, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk, Hit
from ips_desktop.questions.colleagues import clients_named
from ips_desktop.questions.group import groups
from ips_desktop.records import Addendum, Attempt, Meeting, Plan, Profile, Referral


@dataclass(frozen=True)
class SearchRow:
    """One find. `kind`: "person", or the type the words stand in ("meeting", "plan", …); `extract`: the words around, one line.

    `id` is the record; opening leads to `client`'s page with that record open; `client` None for a venue or a team.
    """

    id: UUID
    kind: str
    client: UUID | None
    name: str
    on: date | None
    extract: str


PERSON_FIELDS = ("given_name", "family_name", "known_as")
UNSHOWN = ("signature", "conflict", "set_aside")
"""A signer's name leads nowhere that the person's own name does not; items of the Inbox are found there."""
AROUND = 60
VERSION_WITH_TIME = 7
MOST_PEOPLE = 20


def search(desk: Desk, text: str, limit: int = 50) -> tuple[SearchRow, ...]:
    """Where these words stand: people by name first, then the rest newest first. "" finds nothing."""
    if not text.strip():
        return ()
    hits = [h for h in desk.search.find(text, limit=limit) if h.type not in UNSHOWN]
    by_name = [h for h in desk.search.find(text, limit=MOST_PEOPLE, types=("client",)) if h.field in PERSON_FIELDS]
    found = list({h.record_id: h for h in reversed((*by_name, *hits))}.values())[::-1]
    whose, days_ = clients_named(desk, [h.subject_id for h in found]), _days(desk, found)
    same = groups(desk)
    rows = [
        SearchRow(
            id=same.top(h.record_id),
            kind="person" if h.type == "client" else h.type,
            client=same.top(h.subject_id) if h.subject_id in whose else None,
            name=whose[h.subject_id].full if h.subject_id in whose else around(h.extract, text),
            on=days_.get(h.record_id),
            extract="" if h.type == "client" and h.field in PERSON_FIELDS else around(h.extract, text),
        )
        for h in found
    ]
    named_ = {same.top(h.record_id) for h in by_name}
    rows = list({r.id: r for r in reversed(rows)}.values())[::-1]  # somebody in several records is found once
    people = sorted((r for r in rows if r.id in named_), key=lambda r: (r.name.casefold(), r.id))
    rest = sorted((r for r in rows if r.id not in named_), key=_newness, reverse=True)
    return tuple([*people, *rest][:limit])


def _newness(row: SearchRow) -> date:
    """The day it is about, else the day it was written, which a record's own id tells."""
    if row.on is not None:
        return row.on
    is_dated = row.id.version == VERSION_WITH_TIME
    return datetime.fromtimestamp((row.id.int >> 80) / 1000, LONDON).date() if is_dated else date.min


def around(extract: str, sought: str) -> str:
    """One line with the first word found in its middle, cut at words."""
    line = " ".join(extract.split())
    at = min((i for w in sought.split() if (i := line.casefold().find(w.casefold())) >= 0), default=0)
    first, last = max(0, at - AROUND), at + AROUND
    if first:
        first = line.find(" ", first) + 1 or first
    if last < len(line):
        last = line.rfind(" ", at, last) if line.rfind(" ", at, last) > at else last
    return ("… " if first else "") + line[first:last] + (" …" if last < len(line) else "")


DAY_OF: dict[str, Any] = {
    "meeting": (Meeting, Meeting.on),
    "addendum": (Addendum, Addendum.on),
    "attempt": (Attempt, Attempt.on),
    "referral": (Referral, Referral.received_on),
    "plan": (Plan, Plan.agreed_on),
    "profile": (Profile, Profile.begun_on),
}


def _days(desk: Desk, hits: Iterable[Hit]) -> dict[UUID, date]:
    """The day of each record that has one. One statement."""
    wanted: dict[str, list[UUID]] = {}
    for hit in hits:
        if hit.type in DAY_OF:
            wanted.setdefault(hit.type, []).append(hit.record_id)
    if not wanted:
        return {}
    parts = [
        sa.select(record.id, day).where(record.id.in_(wanted[t])) for t, (record, day) in DAY_OF.items() if t in wanted
    ]
    return {id_: on for id_, on in desk.session.execute(sa.union_all(*parts)) if on is not None}
