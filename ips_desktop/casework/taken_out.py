"""That a file crossed the lock is noted, by whom, when and how much: never what was in it (decision 21)."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.records import TakenOut
from ips_desktop.terms.taking_out import Crossed


def note_taken_out(desk: Desk, *, what: Crossed, rows: int) -> UUID:
    """Note that this person takes out so many rows, before the file is written; the note cannot be changed."""
    return desk.keep(TakenOut(subject_id=desk.me.id, what=what, rows=rows))
