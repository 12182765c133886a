"""The register of policies: versions, when each is looked at again, and who read and understood the one in force (SS9.5)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from ips_desktop.casework.standing_here import in_full, not_ahead, not_before, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.quality.policies import current_version
from ips_desktop.records import Policy, PolicyRead, PolicyVersion
from ips_desktop.rules.days import ONE, add_months
from ips_desktop.terms.troubles import Refused

FIRST = "1"


def add_policy(
    desk: Desk,
    *,
    service: UUID,
    label: str = "",
    from_day: date | None = None,
    review_on: date | None = None,
    **fields: Any,
) -> UUID:
    """A policy of the service, with the version in force. Refused "not_here", "policy.name_missing", "policy.kind_missing", "policy.review_early", "day_ahead"."""
    if service != desk.me.service:
        raise Refused("not_here")
    made = Policy(id=desk.new_id(), subject_id=service)
    say(made, fields)
    if not (made.name or "").strip():
        raise Refused("policy.name_missing", "name")
    if made.kind is None:
        raise Refused("policy.kind_missing", "kind")
    made.owner_id = made.owner_id or desk.me.id
    desk.keep(made)
    _version(desk, made, label or FIRST, from_day, review_on)
    return made.id


def edit_policy(desk: Desk, *, policy: UUID, **fields: Any) -> UUID:
    """Change what is said of a policy. Refused as `add_policy`."""
    desk.may(Policy, "edit")
    found = in_full(desk, Policy, policy)
    say(found, fields)
    if not (found.name or "").strip():
        raise Refused("policy.name_missing", "name")
    if found.kind is None:
        raise Refused("policy.kind_missing", "kind")
    return policy


def drop_policy(desk: Desk, *, policy: UUID) -> UUID:
    """The policy is in force no more."""
    desk.may(Policy, "edit")
    in_full(desk, Policy, policy).deleted = True
    return policy


def put_back_policy(desk: Desk, *, policy: UUID) -> UUID:
    """It is in force after all."""
    desk.may(Policy, "edit")
    return put_back(desk, Policy, policy)


def review_policy(
    desk: Desk,
    *,
    policy: UUID,
    label: str = "",
    from_day: date | None = None,
    review_on: date | None = None,
    changed: str = "",
) -> UUID:
    """A policy was looked at: with a new label it is a new version, which everybody reads; without one it stands as it is.

    Refused "policy.review_early", "policy.label_same", "policy.changed_missing" for a new version that does not say what changed, "day_ahead".
    """
    found = in_full(desk, Policy, policy)
    before = current_version(desk, policy)
    label = label.strip()
    if label and before is not None and label == before.label:
        raise Refused("policy.label_same", "label")
    if label and not changed.strip():
        raise Refused("policy.changed_missing", "changed")
    made = _version(desk, found, label or (before.label if before is not None else "") or FIRST, from_day, review_on)
    made.unchanged, made.changed = not label, changed.strip() or None
    return made.id


def take_back_review(desk: Desk, *, version: UUID) -> UUID:
    """It was not looked at."""
    desk.may(PolicyVersion, "edit")
    in_full(desk, PolicyVersion, version).deleted = True
    return version


def _version(desk: Desk, policy: Policy, label: str, from_day: date | None, review_on: date | None) -> PolicyVersion:
    day = from_day or desk.today
    not_ahead(desk, day, "from_day")
    again = review_on or add_months(day, desk.reference.number("clock.policy_months", day))
    not_before(again, day + ONE, "policy.review_early", "review_on")
    made = PolicyVersion(id=desk.new_id(), subject_id=policy.subject_id, policy_id=policy.id, label=label.strip())
    made.from_day, made.review_on = day, again
    desk.keep(made)
    return made


def read_policy(desk: Desk, *, policy: UUID) -> UUID:
    """I read the version in force, and understood it. Refused "policy.no_version"."""
    now = current_version(desk, policy, read=True)
    if now is None:
        raise Refused("policy.no_version")
    id_ = uuid5(now.id, f"read:{desk.me.id.hex}")
    made = desk.session.get(PolicyRead, id_)
    if made is None:
        made = PolicyRead(id=id_, subject_id=desk.me.id, policy_id=policy, version_id=now.id, on=desk.today)
        return desk.keep(made)
    desk.may(PolicyRead, "edit")
    made.deleted = None
    return id_


def unread_policy(desk: Desk, *, read: UUID) -> UUID:
    """Not read yet."""
    desk.may(PolicyRead, "edit")
    in_full(desk, PolicyRead, read).deleted = True
    return read
