"""Shares of whole-time posts: of today, and over a year (SS6.1, MEASURES §4)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.histories import Holders, facts_of
from ips_desktop.records import Wte


def wte_of(desk: Desk, staff: Collection[UUID]) -> Holders:
    """The shares of these members of staff as effective-from facts, in hundredths. One statement."""
    rows = desk.session.execute(
        sa.select(Wte.subject_id, Wte.from_day, Wte.seen, Wte.id, Wte.hundredths).where(
            Wte.subject_id.in_(list(staff)), Wte.deleted.is_not(True)
        )
    )
    return Holders(facts_of(rows))


def wte_on(desk: Desk, staff: Collection[UUID], on: date) -> dict[UUID, int]:
    """The share of each on a day; who has none on that day is left out."""
    return wte_of(desk, staff).on(on)
