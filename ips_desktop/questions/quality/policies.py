"""The register of policies: the version in force, when it is looked at again, who has read it (SS9.5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues, name_in
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.records import Policy, PolicyRead, PolicyVersion
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.staffing import review_due
from ips_desktop.terms.staffing import PolicyKind
from ips_desktop.terms.words import Role
from resources.wordings import days

READERS = (Role.ADVISER, Role.SUPERVISOR, Role.MANAGER)
WANTED = tuple(kind for kind in PolicyKind if kind not in (PolicyKind.SAFEGUARDING, PolicyKind.OTHER))
"""What SS9.5 asks for by name."""


@dataclass(frozen=True)
class PolicyNow:
    """A policy as it stands: its last version, and the one that everybody has to have read (an unchanged review is no new reading)."""

    policy: Policy
    last: PolicyVersion | None
    to_read: PolicyVersion | None
    readers: frozenset[UUID]

    @property
    def due(self) -> Due | None:
        """When it is looked at again."""
        return None if self.last is None else review_due(self.last.review_on, self.last.from_day)


def policies_now(desk: Desk) -> tuple[PolicyNow, ...]:
    """Every policy in force, by what it is about and name. Three statements."""
    found = desk.session.scalars(
        sa.select(Policy).where(Policy.deleted.is_not(True)).order_by(Policy.kind, Policy.name)
    )
    versions: dict[UUID, list[PolicyVersion]] = defaultdict(list)
    for row in desk.session.scalars(
        sa.select(PolicyVersion)
        .where(PolicyVersion.deleted.is_not(True))
        .order_by(PolicyVersion.from_day, PolicyVersion.id)
    ):
        if row.policy_id is not None:
            versions[row.policy_id].append(row)
    read: dict[UUID, set[UUID]] = defaultdict(set)
    for version, who in desk.session.execute(
        sa.select(PolicyRead.version_id, PolicyRead.subject_id).where(PolicyRead.deleted.is_not(True))
    ):
        if version is not None:
            read[version].add(who)
    return tuple(_now(policy, versions[policy.id], read) for policy in found)


def _now(policy: Policy, versions: Sequence[PolicyVersion], read: dict[UUID, set[UUID]]) -> PolicyNow:
    new = [row for row in versions if not row.unchanged]
    to_read = new[-1] if new else None
    readers = frozenset(read[to_read.id]) if to_read is not None else frozenset[UUID]()
    return PolicyNow(policy, versions[-1] if versions else None, to_read, readers)


def current_version(desk: Desk, policy: UUID, *, read: bool = False) -> PolicyVersion | None:
    """The last version of a policy; with `read`, the last that changed something and is to be read."""
    asked = (
        sa.select(PolicyVersion)
        .where(PolicyVersion.policy_id == policy, PolicyVersion.deleted.is_not(True))
        .order_by(PolicyVersion.from_day.desc(), PolicyVersion.id.desc())
        .limit(1)
    )
    if read:
        asked = asked.where(PolicyVersion.unchanged.is_not(True))
    return desk.session.scalars(asked).first()


def policy_box(desk: Desk) -> Panels:
    """The register, what is missing of what is asked for by name, and what I have not read. Four statements."""
    everybody = colleagues(desk)
    now = policies_now(desk)
    leads = desk.me.role != Role.ADVISER
    must = [c for c in everybody.values() if c.role in READERS and c.is_here(desk.today)]
    missing = [kind for kind in WANTED if kind not in {each.policy.kind for each in now}]
    notes = (
        (Reason("quality.policies_missing", (("kinds", ", ".join(choice_words(kind).lower() for kind in missing)),)),)
        if missing
        else ()
    )
    acts = (PanelAct("add_policy", desk.me.service),) if leads else ()
    lines = tuple(_line(desk, each, must, everybody, leads=leads) for each in now)
    return Panels(desk.me.service, (Panel("policies", lines, acts, notes),))


def _line(
    desk: Desk, each: PolicyNow, must: Sequence[Colleague], everybody: dict[UUID, Colleague], *, leads: bool
) -> PanelLine:
    policy, last, due = each.policy, each.last, each.due
    line = reason("quality.policy", name=policy.name or "", kind=choice_words(policy.kind))
    more: list[Reason] = []
    if last is not None and last.from_day is not None and last.review_on is not None:
        more.append(
            reason(
                "quality.policy_version",
                label=last.label or "",
                day=days.day_of_year(last.from_day),
                review=days.day_of_year(last.review_on),
            )
        )
    more.append(reason("quality.policy_read", count=len([c for c in must if c.id in each.readers]), of=len(must)))
    if leads:
        unread = [c.name for c in must if c.id not in each.readers]
        more += [Reason("quality.policy_unread", (("names", ", ".join(unread)),))] if unread else []
    kept = (("owner", name_in(everybody, policy.owner_id)), ("where", policy.where_kept or ""))
    more += [Reason(f"quality.policy_{key}", ((key, words),)) for key, words in kept if words]
    chip = None
    late = due.late_days(desk.today) if due is not None else 0
    if late:
        chip = Chip("attention", "clock", reason("clocks.chip.late", n=late))
    mine = (
        ("read_policy",)
        if desk.me.role in READERS and each.to_read is not None and desk.me.id not in each.readers
        else ()
    )
    acts = (*mine, *(("review_policy", "edit_policy", "drop_policy") if leads else ()))
    return PanelLine(
        policy.id, "file-text", line, tuple(more), chip=chip, acts=tuple(PanelAct(a, policy.id) for a in acts)
    )
