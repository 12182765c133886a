"""The one search: people by name first, then employers by name, then words in notes and plans, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from ips_desktop.desk import LONDON, Desk, Hit
from ips_desktop.questions.colleagues import clients_named
from ips_desktop.questions.group import groups
from ips_desktop.questions.whom import About
from ips_desktop.records import TYPES, Addendum, Attempt, Client, Employer, Meeting, Plan, Profile, Referral


@dataclass(frozen=True)
class SearchRow:
    """One find. `kind`: "person", or the type the words stand in ("meeting", "plan", …); `extract`: the words around, one line.

    `id` is the record; opening leads to `client`'s page with that record open, to the directory with `employer`, or to a clinical `team`; all are None
    for a venue. `kind` "employer" only where the name was found.
    """

    id: UUID
    kind: str
    client: UUID | None
    name: str
    on: date | None
    extract: str
    employer: UUID | None = None
    team: UUID | None = None


@dataclass(frozen=True)
class Found:
    """What the field in the top bar is answered. `about`: the name of the person something can be done about, else ""."""

    rows: tuple[SearchRow, ...] = ()
    about: str = ""


PERSON_FIELDS = ("given_name", "family_name", "known_as")
UNSHOWN = ("signature", "conflict", "set_aside")
"""A signer's name leads nowhere that the person's own name does not; items of the Inbox are found there."""
AROUND = 60
VERSION_WITH_TIME = 7
MOST_NAMED = 20


def search(desk: Desk, text: str, limit: int = 50) -> tuple[SearchRow, ...]:
    """Where these words stand: people by name, employers by name, then the rest newest first. "" finds nothing."""
    if not text.strip():
        return ()
    hits = [h for h in desk.search.find(text, limit=limit) if h.type not in UNSHOWN]
    by_name = [h for h in desk.search.find(text, limit=MOST_NAMED, types=("client",)) if h.field in PERSON_FIELDS]
    firms = [h for h in desk.search.find(text, limit=MOST_NAMED, types=("employer",)) if h.field == "name"]
    found = list({h.record_id: h for h in reversed((*by_name, *firms, *hits))}.values())[::-1]
    same, whose, days_ = groups(desk), clients_named(desk, [h.subject_id for h in found]), _days(desk, found)
    employers = _employers(desk, [h.subject_id for h in found if h.subject_id not in whose])
    rows = [
        _of_person(hit, text, same.top, whose[hit.subject_id].full, days_.get(hit.record_id))
        if hit.subject_id in whose
        else _of_nobody(hit, text, employers.get(hit.subject_id))
        for hit in found
    ]
    rows = list({r.id: r for r in reversed(rows)}.values())[::-1]  # somebody in several records is found once
    people, at_firms = {same.top(h.record_id) for h in by_name}, {r.id for r in rows if r.kind == "employer"}
    rest = [r for r in rows if r.id not in people | at_firms]
    return (
        *sorted((r for r in rows if r.id in people), key=_called),
        *sorted((r for r in rows if r.id in at_firms), key=_called),
        *sorted(rest, key=_newness, reverse=True),
    )[:limit]


def find(desk: Desk, text: str, about: UUID | None = None, limit: int = 50) -> Found:
    """What `search` finds, and who is open on the page `about` when I may do something about them: nobody held as headline only."""
    open_ = desk.session.get(Client, groups(desk).top(about)) if about is not None else None
    may = open_ is not None and not open_.withheld and not open_.deleted and desk.me.role in Client.about.edit
    name = clients_named(desk, [open_.id])[open_.id].full if open_ is not None and may else ""
    return Found(search(desk, text, limit), name)


def _called(row: SearchRow) -> tuple[str, UUID]:
    return row.name.casefold(), row.id


def _of_person(hit: Hit, text: str, top: Callable[[UUID], UUID], name: str, on: date | None) -> SearchRow:
    is_name = hit.type == "client" and hit.field in PERSON_FIELDS
    kind = "person" if hit.type == "client" else hit.type
    return SearchRow(
        top(hit.record_id), kind, top(hit.subject_id), name, on, "" if is_name else around(hit.extract, text)
    )


def _of_nobody(hit: Hit, text: str, employer: tuple[UUID, str] | None) -> SearchRow:
    """A find about an employer, under the one that goes on; else about a venue, a team, a colleague."""
    if employer is None:
        words, record = around(hit.extract, text), TYPES.get(hit.type)
        team = hit.subject_id if record is not None and record.about.subject == "team" else None
        return SearchRow(hit.record_id, hit.type, None, words, None, words, team=team)
    top, name = employer
    if hit.type == "employer" and hit.field == "name":
        return SearchRow(top, "employer", None, name, None, "", top)
    kind = "employer_note" if hit.type == "employer" else hit.type
    return SearchRow(hit.record_id, kind, None, name, None, around(hit.extract, text), top)


def _employers(desk: Desk, ids: Sequence[UUID]) -> dict[UUID, tuple[UUID, str]]:
    """The employers among these: which one goes on, and what it is called. One statement, or none."""
    if not ids:
        return {}
    goes_on = aliased(Employer)
    rows = desk.session.execute(
        sa.select(
            Employer.id,
            sa.func.coalesce(goes_on.id, Employer.id, type_=Employer.id.type),
            sa.func.coalesce(goes_on.name, Employer.name),
            sa.func.coalesce(goes_on.town, Employer.town),
        )
        .outerjoin(goes_on, sa.and_(goes_on.id == Employer.same_as, goes_on.deleted.is_not(True)))
        .where(Employer.id.in_(list(dict.fromkeys(ids))), Employer.deleted.is_not(True))
    )
    return {id_: (top, ", ".join(part for part in (name, town) if part)) for id_, top, name, town in rows}


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


_DAYS = About(
    lambda found: sa.union_all(
        *(sa.select(record.id, day).where(record.id.in_(found)) for record, day in DAY_OF.values())
    )
)


def _days(desk: Desk, hits: Iterable[Hit]) -> dict[UUID, date]:
    """The day of each record that has one. One statement, or none."""
    wanted = {hit.record_id for hit in hits if hit.type in DAY_OF}
    return {id_: on for id_, on in _DAYS.ask(desk, wanted) if on is not None} if wanted else {}
