"""Whom the person at this laptop leads, as pages ask: the same answer as `casework.leading` gives to acts (decision 10)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague
from ips_desktop.terms.words import Role

LEADING = (Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR)


def leads(desk: Desk, who: Colleague) -> bool:
    """Whether I lead this colleague: a supervisor the own team and whoever has no supervisor yet; who leads the service everybody."""
    if desk.me.role not in LEADING or who.id == desk.me.id:
        return False
    return desk.me.role != Role.SUPERVISOR or who.supervisor in (None, desk.me.id)


def seen_by_me(desk: Desk, everybody: Mapping[UUID, Colleague]) -> list[Colleague]:
    """Whose own records I look at: those I lead who are here, and myself; in the order of names."""
    here = (c for c in everybody.values() if c.is_here(desk.today))
    return [c for c in here if c.id == desk.me.id or leads(desk, c)]
