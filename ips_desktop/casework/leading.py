"""Whom a member of staff leads: an act about a colleague asks here first (decision 10)."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.leading import leads
from ips_desktop.records import Staff
from ips_desktop.terms.troubles import Refused


def led(desk: Desk, staff: UUID) -> Staff:
    """A colleague whom I lead (`questions.leading.leads`). Refused "not_here", "not_your_team"."""
    found, who = desk.find(Staff, staff), colleagues(desk).get(staff)
    if who is None or not leads(desk, who):
        raise Refused("not_your_team")
    return found


def led_or_me(desk: Desk, staff: UUID) -> Staff:
    """The same, or myself."""
    return desk.find(Staff, staff) if staff == desk.me.id else led(desk, staff)
