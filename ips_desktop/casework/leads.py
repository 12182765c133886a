"""Job leads: found, shared with the team, closed when they are gone. A lead names nobody (SS5.3i, FS6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.employer import goes_on
from ips_desktop.casework.standing_here import in_full, say
from ips_desktop.desk import Desk
from ips_desktop.records import Lead
from ips_desktop.terms.looking import LeadState
from ips_desktop.terms.troubles import Refused

OWN = ("title", "kept_by", "state")


def add_lead(desk: Desk, *, employer: UUID, title: str = "", **fields: Any) -> UUID:
    """A job an employer has, shared with the team unless it is kept to oneself. Refused "lead.title_missing", "lead.closes"."""
    return make_lead(desk, employer, title, fields, twice=True)


def make_lead(desk: Desk, employer: UUID, title: str, fields: Mapping[str, Any], *, twice: bool = False) -> UUID:
    """The lead for a job at an employer: the open one of that title where there is one, unless it is to be kept `twice`."""
    if not title.strip():
        raise Refused("lead.title_missing", "title")
    found_on, closes_on = fields.get("found_on") or desk.today, fields.get("closes_on")
    if closes_on is not None and closes_on < found_on:
        raise Refused("lead.closes", "closes_on")
    where = goes_on(desk, employer).id
    open_one = None if twice else _open_one(desk, where, title)
    if open_one is not None:
        return open_one
    made = Lead(
        id=desk.new_id(), subject_id=where, title=title.strip(), kept_by=desk.me.id, state=LeadState.OPEN, shared=True,
        found_on=found_on,
    )  # fmt: skip
    say(made, {name: value for name, value in fields.items() if name != "found_on"}, not_these=OWN)
    return desk.keep(made)


def _open_one(desk: Desk, employer: UUID, title: str) -> UUID | None:
    """Shared by somebody, or my own: another's that is not shared is not mine to follow."""
    asked = sa.select(Lead.id).where(
        Lead.subject_id == employer, sa.func.lower(Lead.title) == title.strip().lower(), Lead.state == LeadState.OPEN,
        sa.or_(Lead.shared.is_not(False), Lead.kept_by == desk.me.id), Lead.deleted.is_not(True),
    )  # fmt: skip
    return desk.session.scalars(asked).first()


def edit_lead(desk: Desk, *, lead: UUID, **fields: Any) -> UUID:
    """Change what is known of a job. Refused "lead.title_missing", "lead.closes"."""
    desk.may(Lead, "edit")
    found = in_full(desk, Lead, lead)
    say(found, fields)
    if not found.title:
        raise Refused("lead.title_missing", "title")
    if found.closes_on is not None and found.found_on is not None and found.closes_on < found.found_on:
        raise Refused("lead.closes", "closes_on")
    return lead


def take_back_lead(desk: Desk, *, lead: UUID) -> UUID:
    """It was no job at all: written down by mistake."""
    desk.may(Lead, "edit")
    in_full(desk, Lead, lead).deleted = True
    return lead


def share_lead(desk: Desk, *, lead: UUID) -> UUID:
    """Let the team see it."""
    return _share(desk, lead, shared=True)


def keep_lead_to_myself(desk: Desk, *, lead: UUID) -> UUID:
    """Let only who keeps it see it in their lists."""
    return _share(desk, lead, shared=False)


def close_lead(desk: Desk, *, lead: UUID, state: LeadState | None = None) -> UUID:
    """The job is filled or gone; whoever had it on their board keeps their card. Refused "lead.how_closed"."""
    desk.may(Lead, "edit")
    if state not in (LeadState.FILLED, LeadState.GONE):
        raise Refused("lead.how_closed", "state")
    in_full(desk, Lead, lead).state = state
    return lead


def open_lead(desk: Desk, *, lead: UUID) -> UUID:
    """The job may still be had."""
    desk.may(Lead, "edit")
    in_full(desk, Lead, lead).state = LeadState.OPEN
    return lead


def _share(desk: Desk, lead: UUID, *, shared: bool) -> UUID:
    desk.may(Lead, "edit")
    in_full(desk, Lead, lead).shared = shared
    return lead
