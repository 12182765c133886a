"""What the form that changes the way of support begins with."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person
from ips_desktop.questions.group import groups, these
from ips_desktop.questions.histories import modes_of


def mode_begins(desk: Desk, client: UUID) -> Beginning:
    """The way of support today, from today."""
    same = groups(desk)
    now = modes_of(desk, these(same.whole(client))).on(desk.today).get(same.top(client))
    return replace(of_person(desk, client), values={"mode": now, "from_day": desk.today})
