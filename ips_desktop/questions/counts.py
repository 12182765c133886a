"""How much waits at each place of the rail."""

from __future__ import annotations

from datetime import timedelta

from ips_desktop.desk import Desk
from ips_desktop.questions.diary import diary_between
from ips_desktop.questions.inbox import to_choose
from ips_desktop.questions.meters import is_counted
from ips_desktop.questions.standing import of_who_stays, people
from ips_desktop.questions.today import LOOK_BACK, to_do
from ips_desktop.terms.words import Role


def waiting(desk: Desk) -> dict[str, int]:
    """By the name of the place: rows of Today, people on my caseload, items to choose in the Inbox. Nine statements."""
    mine = [desk.me.id]
    standings = people(desk, mine, of_who_stays(desk, mine), agreed=True)
    booked = diary_between(desk, desk.today - timedelta(days=LOOK_BACK), desk.today + timedelta(days=1))
    found = {"today": sum(bool(r.group) for r in to_do(desk, standings, booked)), "inbox": to_choose(desk)}
    if desk.me.role in (Role.ADVISER, Role.SUPERVISOR):
        found["caseload"] = sum(is_counted(s, desk.today) for s in standings)
    return found
