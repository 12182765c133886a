"""A batch that was brought in, taken back for a while.

The laptop keeps of a batch only which records it made, under `BATCH` in its own drafts: nobody's name or word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.records import TYPES, Client, Record, Referral
from ips_desktop.terms.troubles import Refused

BATCH = "spreadsheet_batch"
UNDO_DAYS = 7
PART = 50
"""So many people go out in one act: well under the 500 changes that a request holds."""
CHUNK = 500


@dataclass(frozen=True)
class Batch:
    """What was brought in at once: people begun anew, referrals noted, and through which day it can be taken back; `at` is its moment."""

    id: UUID
    on: date
    people: int
    referrals: int
    until: date
    at: int


@dataclass(frozen=True)
class TakenBack:
    """What an undo did: people and referrals gone again; and those who stay, since something has happened with them."""

    people: int
    stayed: int


def remember(desk: Desk, batch: UUID, people: Sequence[bytes], referrals: Sequence[bytes]) -> Batch:
    """Keep which records a batch made, for as long as it can be taken back. A step of the act that brings in."""
    desk.session.flush()
    marks = _marks(desk, people)
    kept = {
        "people": b"".join(people),
        "referrals": b"".join(referrals),
        "marks": b"".join(marks[id_] for id_ in people),
        "at": desk.now,
    }
    desk.drafts.keep(BATCH, batch, kept)
    return _batch(batch, kept)


def brought_in(desk: Desk) -> list[Batch]:
    """The batches that can still be taken back, the newest first. One statement."""
    kept = [_batch(draft.about, draft.values) for draft in desk.drafts.all() if draft.form == BATCH]
    return sorted((batch for batch in kept if batch.until >= desk.today), key=lambda batch: -batch.at)


def _batch(id_: UUID, kept: Mapping[str, Any]) -> Batch:
    on = datetime.fromtimestamp(kept["at"] / 1_000_000, LONDON).date()
    until = on + timedelta(days=UNDO_DAYS)
    return Batch(id_, on, len(kept["people"]) // 16, len(kept["referrals"]) // 16, until, kept["at"])


def take_back(desk: Desk, *, batch: UUID) -> TakenBack:
    """Take a batch back: its people and referrals count as deleted. Who has been worked with or corrected since, stays whole.

    Refused "spreadsheet.undo_too_late" after 7 days, or when it was taken back already.
    """
    draft = desk.drafts.get(BATCH, batch)
    if draft is None or _batch(batch, draft.values).until < desk.today:
        raise Refused("spreadsheet.undo_too_late")
    kept = draft.values
    people, referrals = _cut(kept["people"], 16), _cut(kept["referrals"], 16)
    before, now = dict(zip(people, _cut(kept["marks"], 8), strict=True)), _marks(desk, people)
    stayed = {id_ for id_ in people if now.get(id_) != before[id_]} | _worked_with(desk, people, kept["at"])
    go = [id_ for id_ in people if id_ not in stayed]
    for n, record in enumerate((*_about(desk, go), *_second(desk, referrals, set(people))), 1):
        record.deleted = True
        if n % (2 * PART) == 0:
            desk.apart()
    desk.drafts.drop(BATCH, batch)
    return TakenBack(len(go), len(stayed))


def _about(desk: Desk, people: Sequence[bytes]) -> Iterable[Record]:
    """Every record about these people that this role may edit and that is not sealed."""
    for kind in _kinds():
        if desk.me.role in kind.about.edit and kind.about.sealed_by is None:
            for some in _chunks(people):
                yield from desk.session.scalars(sa.select(kind).where(kind.subject_id.in_(some)))


def _second(desk: Desk, referrals: Sequence[bytes], new: set[bytes]) -> Iterable[Record]:
    """The referrals of those who were here before, unless somebody has decided on them."""
    for some in _chunks(referrals):
        found = desk.session.scalars(sa.select(Referral).where(Referral.id.in_(some), Referral.decision.is_(None)))
        yield from (each for each in found if each.subject_id.bytes not in new)


def _worked_with(desk: Desk, people: Sequence[bytes], at: int) -> set[bytes]:
    """With whom something has happened since that moment: a record was made about them later."""
    found: set[bytes] = set()
    for kind in _kinds():
        for some in _chunks(people):
            later = sa.select(kind.subject_id).where(kind.subject_id.in_(some), kind.made_at > at)
            found.update(id_.bytes for id_ in desk.session.scalars(later.where(kind.deleted.is_not(True))))
    return found


def _kinds() -> list[type[Record]]:
    return [kind for _, kind in sorted(TYPES.items()) if kind.about.subject == "client"]


def _marks(desk: Desk, people: Sequence[bytes]) -> dict[bytes, bytes]:
    """Of each person a mark of eight bytes that changes with what stands in their row."""
    columns = [column for column in Client.__table__.columns if "kind" in column.info]
    found: dict[bytes, bytes] = {}
    for some in _chunks(people):
        for id_, *rest in desk.session.execute(sa.select(Client.id, *columns).where(Client.id.in_(some))):
            found[id_.bytes] = blake2b(repr(rest).encode(), digest_size=8).digest()
    return found


def _chunks(ids: Sequence[bytes]) -> Iterable[list[UUID]]:
    return ([UUID(bytes=id_) for id_ in ids[n : n + CHUNK]] for n in range(0, len(ids), CHUNK))


def _cut(joined: bytes, size: int) -> list[bytes]:
    return [joined[n : n + size] for n in range(0, len(joined), size)]
