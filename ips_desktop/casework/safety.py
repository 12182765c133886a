"""Keeping safe: a concern raised, who was told; somebody out alone, and back (SS2.11)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.meeting import DAY_MINUTES
from ips_desktop.casework.standing_here import in_full, person, say
from ips_desktop.desk import Desk
from ips_desktop.records import Concern, ConcernTold, LoneVisit
from ips_desktop.terms.keeping_safe import ConcernKind, ToldHow
from ips_desktop.terms.troubles import Refused


def raise_concern(
    desk: Desk,
    *,
    client: UUID,
    kind: ConcernKind | None = None,
    what: str = "",
    who: str = "",
    how: ToldHow | None = None,
) -> UUID:
    """Somebody may come to harm: what happened, and who was told at once, if anybody was. It is in no list and no search.

    Refused "concern.kind_missing", "concern.what_missing". Nothing else is asked at such a moment.
    """
    if kind is None:
        raise Refused("concern.kind_missing", "kind")
    if not what.strip():
        raise Refused("concern.what_missing", "what")
    about = person(desk, client).id
    concern = Concern(
        id=desk.new_id(), subject_id=about, raised_on=desk.today, raised_at=desk.now, kind=kind, raised_by=desk.me.id
    )
    concern.what = what.strip()
    desk.keep(concern)
    if who.strip():
        tell_of_concern(desk, concern=concern.id, who=who, how=how)
    return concern.id


def tell_of_concern(desk: Desk, *, concern: UUID, who: str = "", how: ToldHow | None = None, said: str = "") -> UUID:
    """Note who was told of a concern, how, and what they said; the moment is now. Refused "concern.who_missing"."""
    if not who.strip():
        raise Refused("concern.who_missing", "who")
    about = desk.session.get(Concern, concern)
    if about is None or about.deleted:
        raise Refused("not_here")
    told = ConcernTold(id=desk.new_id(), subject_id=about.subject_id, concern_id=concern, who=who.strip(), how=how)
    told.told_at, told.said = desk.now, said.strip() or None
    return desk.keep(told)


def take_back_concern(desk: Desk, *, concern: UUID) -> UUID:
    """A concern just written down was none: on that day, by who raised it, and while nobody was told. Refused "concern.undo_too_late"."""
    found = in_full(desk, Concern, concern)
    told = sa.select(ConcernTold.id).where(ConcernTold.concern_id == concern, ConcernTold.deleted.is_not(True))
    if found.raised_by != desk.me.id or found.raised_on != desk.today or desk.session.scalars(told.limit(1)).first():
        raise Refused("concern.undo_too_late")
    found.deleted = True
    return concern


def settle_concern(desk: Desk, *, concern: UUID, settled_how: str = "") -> UUID:
    """The concern is settled, and how. Refused "concern.how_missing", "concern.settled"."""
    desk.may(Concern, "edit")
    found = in_full(desk, Concern, concern)
    if found.settled_on is not None:
        raise Refused("concern.settled")
    if not settled_how.strip():
        raise Refused("concern.how_missing", "settled_how")
    found.settled_on, found.settled_by, found.settled_how = desk.today, desk.me.id, settled_how.strip()
    return concern


def reopen_concern(desk: Desk, *, concern: UUID) -> UUID:
    """The concern is open again."""
    desk.may(Concern, "edit")
    found = in_full(desk, Concern, concern)
    found.settled_on = found.settled_by = found.settled_how = None
    return concern


def go_alone(desk: Desk, *, client: UUID, on: date | None = None, back_by: int | None = None, **fields: Any) -> UUID:
    """Somebody goes alone: where, with whom, back by when, whom to call if not.

    Refused "alone.back_missing", "alone.call_missing" (without somebody to call nobody would notice), "alone.past".
    """
    if back_by is None:
        raise Refused("alone.back_missing", "back_by")
    if not (fields.get("call_who") or "").strip() or not (fields.get("call_phone") or "").strip():
        raise Refused("alone.call_missing", "call_who" if not (fields.get("call_who") or "").strip() else "call_phone")
    if not 0 <= back_by < DAY_MINUTES:
        raise Refused("meeting.time", "back_by")
    day = on or desk.today
    if day < desk.today:
        raise Refused("alone.past", "on")
    visit = LoneVisit(id=desk.new_id(), subject_id=person(desk, client).id, adviser_id=desk.me.id, on=day)
    visit.back_by = back_by
    say(visit, fields, not_these=("adviser_id", "on", "back_by", "back_at"))
    return desk.keep(visit)


def come_back(desk: Desk, *, visit: UUID) -> UUID:
    """Back, and well: nobody need call."""
    desk.may(LoneVisit, "edit")
    found = in_full(desk, LoneVisit, visit)
    found.back_at = desk.now
    return visit


def still_out(desk: Desk, *, visit: UUID) -> UUID:
    """Not back after all."""
    desk.may(LoneVisit, "edit")
    in_full(desk, LoneVisit, visit).back_at = None
    return visit
