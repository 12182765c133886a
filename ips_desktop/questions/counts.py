"""How much waits at each place of the rail."""

from __future__ import annotations

from ips_desktop.desk import Desk
from ips_desktop.questions.inbox import inbox
from ips_desktop.questions.meters import is_counted
from ips_desktop.questions.standing import histories, people
from ips_desktop.questions.today import today
from ips_desktop.terms.words import Role


def waiting(desk: Desk) -> dict[str, int]:
    """By the name of the place: rows of Today, people on my caseload, items to choose in the Inbox."""
    page = today(desk)
    found = {"today": page.meetings + page.things, "inbox": inbox(desk).choose}
    if desk.me.role in (Role.ADVISER, Role.SUPERVISOR):
        mine = people(desk, [desk.me.id], histories(desk, [desk.me.id]))
        found["caseload"] = sum(is_counted(s, desk.today) for s in mine)
    return found
