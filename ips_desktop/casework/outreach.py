"""Keeping in touch with somebody who did not come (FS20)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.casework.standing_here import not_ahead, person
from ips_desktop.desk import Desk
from ips_desktop.records import Attempt
from ips_desktop.terms.words import AttemptHow


def record_attempt(
    desk: Desk, *, client: UUID, how: AttemptHow, reached: bool = False, on: date | None = None, note: str = ""
) -> UUID:
    """Note an attempt to reach a person, and whether it did. It is outreach, never a contact. Refused "day_ahead"."""
    day = on or desk.today
    not_ahead(desk, day)
    return desk.keep(
        Attempt(
            subject_id=person(desk, client).id,
            on=day,
            how=how,
            reached=reached,
            adviser_id=desk.me.id,
            note=note or None,
        )
    )
