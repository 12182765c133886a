"""A whole-store export put back into a store that holds nothing (decision 15).

The server is told as after a restore of its own (`restoring`): every record and subject is marked until it has told them again, so
that what only the export knows is offered to it, and what stands otherwise here and there is kept for a person to look at.
"""

from __future__ import annotations

from collections.abc import Iterable

from ips_desktop.records import TYPES
from ips_desktop.store.held import Held
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.store.restoring import RECORD, SUBJECT
from ips_desktop.store.standing import BEGINNING, keep_cursor
from ips_desktop.terms.troubles import Trouble

OF_THE_LAPTOP = ("kept_verbatim", "outbox", "sent", "edited")


def refill(held: Held, records: Iterable[HeldRecord]) -> int:
    """Write the records, each at its version and level; answers how many. Trouble "restore.not_empty" when anything is here."""
    if any(held.run(f'SELECT 1 FROM "{table}" LIMIT 1').scalar() for table in (*sorted(TYPES), *OF_THE_LAPTOP)):  # noqa: S608
        raise Trouble("restore.not_empty")
    marks: set[tuple[bytes, str]] = set()
    count = 0
    for record in records:
        held.put(
            record.type, record.record, record.subject, seen=record.version, level=record.level, fields=record.fields
        )
        count += 1
        marks |= {(record.record, RECORD), (record.subject, SUBJECT)}
    keep_cursor(held, BEGINNING)
    if marks:
        held.run("INSERT OR IGNORE INTO marked (id, what) VALUES (?,?)", sorted(marks))
    return count
