"""May this actor do this: by role and record type, by level held, by grant source, by seal (decisions 29 and 30).

Each answer is a reason code, or "" when nothing forbids. Codes: not_allowed, not_held, withheld, grant, sealed.
"""

from __future__ import annotations

from collections.abc import Iterable

from sync.protocol.manifest import CONFLICT, FULL, LEVELS, Manifest, TypeRule
from sync.protocol.messages import Change
from sync.server.standing import Absent, Actor, Held


def refuses_creation(located: Absent, change: Change, actor: Actor, manifest: Manifest) -> str:
    """Why this actor may not create this record, or ""."""
    rule = manifest.types.get(change.type)
    kind = located.kind or (rule.subject if rule else "")
    level = located.level if located.kind is not None else manifest.reach(FULL, kind, actor.role)
    if rule is None:
        return "" if level and LEVELS[level] >= LEVELS[FULL] else "not_held"
    if rule.made_by == "server" or actor.role not in rule.may.get("create", frozenset()):
        return "not_allowed"
    if located.parent_sealed:
        return "sealed"
    refused = _refuses_grant(level, actor) if rule.grant is not None else "" if level else "not_held"
    if refused:
        return refused
    # What gives a grant, and an item in the Inbox, may tell of what one does not hold: of all that one's role may hold.
    reach = level if level and rule.grant is None and change.type != CONFLICT else None
    reach = reach or manifest.reach(FULL, kind, actor.role)
    names = [edit.name for edit in change.fields if edit.value is not None]
    return "withheld" if withheld(change.type, names, reach, manifest) else ""


def refuses_edit(located: Held, change: Change, actor: Actor, manifest: Manifest) -> str:
    """Why this actor may not make the edits that differ from what stands, or "". Seals are asked for apart."""
    rule = manifest.types.get(change.type)
    if rule is None:
        return "" if LEVELS[located.level] >= LEVELS[FULL] else "not_held"
    if actor.role not in rule.may.get("edit", frozenset()):
        return "not_allowed"
    return "" if rule.grant is None else _refuses_grant(located.level, actor)


def withheld(type_name: str, names: Iterable[str], level: str, manifest: Manifest) -> bool:
    """Whether any of these fields does not show at `level`: what one may not read, one may not write or probe."""
    return any(not manifest.shows(type_name, name, level) for name in names)


def seals(rule: TypeRule | None, located: Held, names: Iterable[str]) -> bool:
    """Whether the record, or the one it is part of, is sealed against an edit of any of these fields."""
    if rule is None:
        return False
    stand = located.fields.get(rule.sealed_by) if rule.sealed_by else None
    sealed = located.parent_sealed or (stand is not None and stand.value is not None)
    return sealed and any(name not in rule.after_seal for name in names)


def _refuses_grant(level: str | None, actor: Actor) -> str:
    # Only its full holder, the team's supervisor (who holds headline through the holder) or an administrator.
    if level is not None and LEVELS[level] >= LEVELS[FULL]:
        return ""
    if actor.role == "administrator" or (actor.role == "supervisor" and level is not None):
        return ""
    return "grant"
