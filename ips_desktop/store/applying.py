"""Pulled state written down: grants, withdrawals, records, and the cursor that goes with them (`Box.apply`)."""

from __future__ import annotations

from collections.abc import Mapping

from ips_desktop.store import leaving, outbox, restoring
from ips_desktop.store.held import Held
from ips_desktop.store.outbox import Edit
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page
from ips_desktop.store.standing import keep_cursor


def apply(held: Held, page: Page) -> None:
    """Write a page and its cursor; the first last page after a restore ends it."""
    waiting, marked = outbox.edited_records(held.connection), restoring.any_marked(held)
    for record in page.records:
        edits = outbox.edits(held.connection, record.record) if marked or record.record in waiting else {}
        if marked:
            restoring.compare(held, record, edits)
        _record(held, record, edits)
    for grant in page.grants:
        _grant(held, grant)
    for gone in page.gone:
        if gone.erased:
            leaving.erase(held, gone.subject, gone.at)
        else:
            leaving.leave(held, gone.subject, gone.at)
    keep_cursor(held, page.cursor)
    if page.last:
        restoring.finish(held, page.cursor[0])
        leaving.leave_what_was_never_granted(held, page.cursor[0])


def _grant(held: Held, grant: HeldGrant) -> None:
    held.run(
        "INSERT INTO held_subject (subject_id, level, epoch) VALUES (?,?,?) "
        "ON CONFLICT (subject_id) DO UPDATE SET level=excluded.level, epoch=excluded.epoch",
        (grant.subject, grant.level, grant.epoch),
    )
    held.run("DELETE FROM leaving WHERE subject_id=? AND at<=?", (grant.subject, grant.epoch))
    if grant.level != "headline":
        held.run("DELETE FROM asked WHERE subject_id=?", (grant.subject,))
    restoring.told(held, restoring.SUBJECT, grant.subject)


def _record(held: Held, told: HeldRecord, edits: Mapping[str, Edit]) -> None:
    """As delivered, but for the fields that an edit of mine still speaks for: those learn what stands meanwhile."""
    for name, edit in edits.items():
        standing = edit._replace(stands=told.fields.get(name), stands_at=told.version)
        outbox.speak(held.connection, told.record, name, standing)
    held.put(
        told.type,
        told.record,
        told.subject,
        seen=told.version,
        level=told.level,
        fields=told.fields,
        leave=edits,
    )
