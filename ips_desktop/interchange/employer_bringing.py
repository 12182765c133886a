"""Employers of a spreadsheet brought in by acts, in one transaction, and taken back for a while.

The laptop keeps of a batch only which records it made, under `BATCH` in its own drafts: nobody's name or word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.employer import add_employer, add_employer_person
from ips_desktop.casework.taken_out import note_taken_out
from ips_desktop.desk import LONDON, Desk
from ips_desktop.interchange.columns import MEMORY
from ips_desktop.interchange.undoing import CHUNK, PART, UNDO_DAYS, Batch, TakenBack
from ips_desktop.records import TYPES, Employer, EmployerPerson, Record
from ips_desktop.terms.taking_out import Crossed
from ips_desktop.terms.troubles import Refused

BATCH = "employer_batch"


def bring_in_employers(
    desk: Desk, *, batch: UUID, rows: Sequence[Mapping[str, Any]], memory: UUID, parts: Sequence[StrEnum | None]
) -> Batch:
    """Do what each row says: add the employer, unless we have it or a row above brought it, and who works there.

    Refused as `add_employer` and `add_employer_person`, with the row's number as the fact `row`; then nothing is brought in.
    """
    made: dict[int, UUID] = {}
    people: list[UUID] = []
    for n, row in enumerate(rows, 1):
        try:
            employer = row["have"] or made.get(row["with"] or 0)
            if employer is None:
                employer = made[row["number"]] = add_employer(desk, **row["employer"])
            if row["person"]:
                people.append(add_employer_person(desk, employer=employer, **row["person"]))
        except Refused as refused:
            raise Refused(refused.code, None, **refused.facts, row=row["number"]) from None
        if n % PART == 0:
            desk.apart()
    desk.drafts.keep(MEMORY, memory, {"parts": [str(part or "") for part in parts]})
    note_taken_out(desk, what=Crossed.SPREADSHEET_IN, rows=len(rows))
    return _remember(desk, batch, list(made.values()), people, len(rows))


def _remember(desk: Desk, batch: UUID, employers: list[UUID], people: list[UUID], rows: int) -> Batch:
    desk.session.flush()
    kept: dict[str, Any] = {"at": desk.now, "rows": rows}
    for name, record, ids in (("employers", Employer, employers), ("people", EmployerPerson, people)):
        marks = _marks(desk, record, ids)
        kept[name] = b"".join(id_.bytes for id_ in ids)
        kept[f"{name}_marks"] = b"".join(marks[id_] for id_ in ids)
    desk.drafts.keep(BATCH, batch, kept)
    return _batch(batch, kept)


def employers_brought_in(desk: Desk) -> list[Batch]:
    """The batches that can still be taken back, the newest first. One statement."""
    kept = [_batch(draft.about, draft.values) for draft in desk.drafts.all() if draft.form == BATCH]
    return sorted((batch for batch in kept if batch.until >= desk.today), key=lambda batch: -batch.at)


def _batch(id_: UUID, kept: Mapping[str, Any]) -> Batch:
    on = datetime.fromtimestamp(kept["at"] / 1_000_000, LONDON).date()
    return Batch(id_, on, len(kept["employers"]) // 16, kept["rows"], on + timedelta(days=UNDO_DAYS), kept["at"])


def take_back_employers(desk: Desk, *, batch: UUID) -> TakenBack:
    """Take a batch back: its employers, and who works there, count as deleted. What was changed or used since, stays whole.

    Refused "spreadsheet.undo_too_late" after 7 days, or when it was taken back already.
    """
    for record in (Employer, EmployerPerson):
        desk.may(record, "edit")
    draft = desk.drafts.get(BATCH, batch)
    if draft is None or _batch(batch, draft.values).until < desk.today:
        raise Refused("spreadsheet.undo_too_late")
    kept = draft.values
    employers, people = _cut(kept["employers"], 16), _cut(kept["people"], 16)
    used = _changed(desk, Employer, employers, kept["employers_marks"]) | _used(desk, employers, kept["at"])
    touched = _changed(desk, EmployerPerson, people, kept["people_marks"])
    go = [UUID(bytes=id_) for id_ in employers if UUID(bytes=id_) not in used]
    for n, person in enumerate(_found(desk, EmployerPerson, [UUID(bytes=id_) for id_ in people]), 1):
        if person.id not in touched and person.subject_id not in used:
            person.deleted = True
        if n % (2 * PART) == 0:
            desk.apart()
    for n, employer in enumerate(_found(desk, Employer, go), 1):
        employer.deleted = True
        if n % (2 * PART) == 0:
            desk.apart()
    desk.drafts.drop(BATCH, batch)
    return TakenBack(len(go), len(used))


def _used(desk: Desk, employers: Sequence[bytes], at: int) -> set[UUID]:
    """With which of these something has happened since that moment: a contact, a lead, a job, somebody who works there."""
    found: set[UUID] = set()
    for _, kind in sorted(TYPES.items()):
        column: Any = kind.__table__.c.get("employer_id")
        about = kind.subject_id if kind.about.subject == "employer" else column
        if about is None or kind is Employer:
            continue
        for n in range(0, len(employers), CHUNK):
            some = [UUID(bytes=id_) for id_ in employers[n : n + CHUNK]]
            later = sa.select(about).where(about.in_(some), kind.made_at > at, kind.deleted.is_not(True))
            found.update(desk.session.scalars(later))
    return found


def _changed(desk: Desk, record: type[Record], ids: Sequence[bytes], marks: bytes) -> set[UUID]:
    """Which of these say something else than when they came in, or are gone."""
    wanted = [UUID(bytes=id_) for id_ in ids]
    now = _marks(desk, record, wanted)
    return {id_ for id_, before in zip(wanted, _cut(marks, 8), strict=True) if now.get(id_) != before}


def _marks(desk: Desk, record: type[Record], ids: Sequence[UUID]) -> dict[UUID, bytes]:
    """Of each record a mark of eight bytes that changes with what stands in its row."""
    columns = [column for column in record.__table__.columns if "kind" in column.info]
    found: dict[UUID, bytes] = {}
    for n in range(0, len(ids), CHUNK):
        for id_, *rest in desk.session.execute(sa.select(record.id, *columns).where(record.id.in_(ids[n : n + CHUNK]))):
            found[id_] = blake2b(repr(rest).encode(), digest_size=8).digest()
    return found


def _found(desk: Desk, record: type[Any], ids: Sequence[UUID]) -> list[Any]:
    parts = (ids[n : n + CHUNK] for n in range(0, len(ids), CHUNK))
    return [each for some in parts for each in desk.session.scalars(sa.select(record).where(record.id.in_(some)))]


def _cut(joined: bytes, size: int) -> list[bytes]:
    return [joined[n : n + size] for n in range(0, len(joined), size)]
