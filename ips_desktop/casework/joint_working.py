"""Working together with other services: what was done, and what it opened (SS5.3m, SS7, SS10.19, FS5). Names nobody served."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.casework.clinical_team import organisation_named
from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.records import JointWorking, Organisation
from ips_desktop.terms.troubles import Refused


def record_joint_working(desk: Desk, *, service: UUID, on: date | None = None, **fields: Any) -> UUID:
    """One thing done together with another service. `where`: one of the directory, whose kind comes with it, or a name.

    Refused "joint_working.who_missing", "joint_working.partner_missing", "joint_working.what_missing", "day_ahead", "not_here".
    """
    if service != desk.me.service:
        raise Refused("not_here")
    made = JointWorking(id=desk.new_id(), subject_id=desk.me.service)
    _say(desk, made, {"on": on or desk.today, "adviser_id": desk.me.id, **fields})
    return desk.keep(made)


def work_with(desk: Desk, *, organisation: UUID, on: date | None = None, **fields: Any) -> UUID:
    """The same, with this service of the directory. Refused as `record_joint_working`."""
    return record_joint_working(desk, service=desk.me.service, on=on, where=organisation, **fields)


def correct_joint_working(desk: Desk, *, joint: UUID, **fields: Any) -> UUID:
    """Put right what was written, or add what it opened since. Refused as `record_joint_working`."""
    desk.may(JointWorking, "edit")
    _say(desk, in_full(desk, JointWorking, joint), fields)
    return joint


def _say(desk: Desk, joint: JointWorking, fields: Mapping[str, Any]) -> None:
    given = dict(fields)
    if "where" in given:
        joint.organisation_id, joint.organisation = organisation_named(desk, given.pop("where"))
    say(joint, given, not_these=("organisation", "organisation_id"))
    if joint.on is None:
        raise Refused("day_missing", "on")
    not_ahead(desk, joint.on)
    if not joint.organisation:
        raise Refused("joint_working.who_missing", "where")
    if joint.partner is None and joint.organisation_id is not None:
        joint.partner = desk.find(Organisation, joint.organisation_id).kind
    if joint.partner is None:
        raise Refused("joint_working.partner_missing", "partner")
    if not (joint.what or "").strip():
        raise Refused("joint_working.what_missing", "what")


def take_back_joint_working(desk: Desk, *, joint: UUID) -> UUID:
    """It did not come about."""
    desk.may(JointWorking, "edit")
    in_full(desk, JointWorking, joint).deleted = True
    return joint


def put_back_joint_working(desk: Desk, *, joint: UUID) -> UUID:
    """It did after all."""
    desk.may(JointWorking, "edit")
    return put_back(desk, JointWorking, joint)
