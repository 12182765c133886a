"""What the form that changes the way of support begins with."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person
from ips_desktop.questions.histories import modes_of
from ips_desktop.records import NamedAdviser


def mode_begins(desk: Desk, client: UUID) -> Beginning:
    """The way of support today, from today."""
    one = sa.select(sa.literal(client, NamedAdviser.subject_id.type))
    now = modes_of(desk, one).on(desk.today).get(client)
    return replace(of_person(desk, client), values={"mode": now, "from_day": desk.today})
