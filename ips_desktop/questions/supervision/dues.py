"""Whose supervision is due: rows of the supervisor's Today, and the day for a row of the team (SS9.4)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague
from ips_desktop.questions.supervision.kept import last_signed
from ips_desktop.records import Staff
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.supervising import supervision_due


def supervisions_due(desk: Desk, team: Collection[Colleague]) -> dict[UUID, Due]:
    """When the next supervision of each is due; who began here on a day nobody knows, and had none, is left out. Two statements."""
    ids = [c.id for c in team]
    if not ids:
        return {}
    last = last_signed(desk, ids)
    rows = desk.session.execute(sa.select(Staff.id, Staff.begun_on).where(Staff.id.in_(ids)))
    begun = {row[0]: row[1] for row in rows}
    found = {id_: supervision_due(last.get(id_), begun.get(id_), desk.reference) for id_ in ids}
    return {id_: due for id_, due in found.items() if due is not None}
