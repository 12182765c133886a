"""Help to another job: asked for, also while in work, and what followed (FS17)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, not_ahead, open_spell, person
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import NextJobRequest
from ips_desktop.terms.troubles import Refused


def ask_next_job(desk: Desk, *, client: UUID, asked_on: date | None = None, career_goal: str = "") -> UUID:
    """The person asked for help to another job, perhaps while employed; a search act follows within two weeks (FS17).

    Refused "spell.none", "day_ahead", "next_job.already" while one is open.
    """
    who, day = person(desk, client).id, asked_on or desk.today
    open_spell(desk, who)
    not_ahead(desk, day, "asked_on")
    asked = sa.select(NextJobRequest.id).where(
        NextJobRequest.subject_id.in_(ids_of(desk, who)), NextJobRequest.asked_on == day, NextJobRequest.declined_on.is_(None),
        NextJobRequest.deleted.is_not(True),
    )  # fmt: skip
    if desk.session.scalars(asked).first() is not None:
        raise Refused("next_job.already", "asked_on")
    return desk.keep(NextJobRequest(id=desk.new_id(), subject_id=who, asked_on=day, career_goal=career_goal or None))


def take_back_next_job(desk: Desk, *, request: UUID) -> UUID:
    """They did not ask."""
    desk.may(NextJobRequest, "edit")
    in_full(desk, NextJobRequest, request).deleted = True
    return request


def decline_next_job(desk: Desk, *, request: UUID, declined_on: date | None = None) -> UUID:
    """Not now after all: they may ask again whenever they like. Refused "day_ahead"."""
    desk.may(NextJobRequest, "edit")
    found, day = in_full(desk, NextJobRequest, request), declined_on or desk.today
    not_ahead(desk, day, "declined_on")
    found.declined_on = day
    return request


def take_up_next_job(desk: Desk, *, request: UUID) -> UUID:
    """They do want it."""
    desk.may(NextJobRequest, "edit")
    in_full(desk, NextJobRequest, request).declined_on = None
    return request
