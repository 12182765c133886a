"""The manifest: which record types there are, whose they are, who may write them, how their fields merge and show.

It is generated from the practice's records and committed as manifest.json beside this file; both ends read it here.
A type or a field it does not name comes from a newer peer: kept word for word, at level full (DESIGN §6, skew).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sync.protocol import canonical

LEVELS = {"headline": 1, "full": 2, "restricted": 3}
DELETED = "deleted"
HEADLINE, FULL, RESTRICTED = LEVELS
SET_ASIDE = "set_aside"
CONFLICT = "conflict"
TWIN = "restricted_"
"""Before a field's name in a set_aside or a conflict: where it keeps what came from a restricted field."""
LAPTOP = "laptop"
STAFF = "staff"
SERVICE = "service"


@dataclass(frozen=True, slots=True)
class FieldRule:
    """How one field merges, at which level it shows, and whether it is searched."""

    kind: str
    merge: str
    level: str
    search: bool


@dataclass(frozen=True, slots=True)
class GrantRule:
    """Where a grant-source row names its principal, first and last day, and the level it gives.

    A history is a chain of effective-from facts (decision 4): the latest in force names the one holder.
    """

    principal: str
    starts: str | None
    ends: str | None
    level: str
    history: bool


@dataclass(frozen=True, slots=True)
class TypeRule:
    """One record type: its subject's kind, its fields, who may write it, what seals it."""

    name: str
    subject: str
    atomic: bool
    made_by: str
    fields: Mapping[str, FieldRule]
    may: Mapping[str, frozenset[str]]
    grant: GrantRule | None
    sealed_by: str | None
    parent: str | None
    after_seal: frozenset[str]


@dataclass(frozen=True, slots=True)
class Manifest:
    """All record types and subject kinds. `opens` is the level at which everybody holds a kind, or None.

    `deep`: the roles that hold a kind's restricted fields too, wherever they hold its full ones.
    """

    proto: int
    opens: Mapping[str, str | None]
    deep: Mapping[str, frozenset[str]]
    types: Mapping[str, TypeRule]
    fingerprint: bytes

    def level_of(self, type_name: str, field: str) -> str:
        """At which level a field shows. `deleted` is headline everywhere; what is not known is full."""
        if field == DELETED:
            return HEADLINE
        rule = self.types.get(type_name)
        known = rule.fields.get(field) if rule else None
        return known.level if known else FULL

    def shows(self, type_name: str, field: str, level: str) -> bool:
        """Whether somebody who holds a subject at `level` may see this field."""
        return LEVELS[self.level_of(type_name, field)] <= LEVELS[level]

    def reach(self, level: str, kind: str, role: str) -> str:
        """How deep a grant at `level` of a subject of this kind goes for this role: restricted is the role's, not the grant's."""
        if level == HEADLINE:
            return level
        return RESTRICTED if role in self.deep.get(kind, ()) else FULL

    def visible(self, type_name: str, fields: Mapping[str, Any], level: str) -> dict[str, Any]:
        """The part of `fields` that shows at `level`. A withheld field is absent, never None."""
        return {name: value for name, value in fields.items() if self.shows(type_name, name, level)}


def read(raw: Mapping[str, Any]) -> Manifest:
    """The manifest in a parsed manifest.json. Raises KeyError or ValueError when it is not one.

    One that has restricted fields says where a restricted value goes that was set aside, or it is none.
    """
    types = {name: _type(name, rule) for name, rule in raw["types"].items()}
    opens = {kind: rule.get("open") for kind, rule in raw["subjects"].items()}
    deep = {kind: frozenset(rule.get("restricted") or ()) for kind, rule in raw["subjects"].items()}
    _check_twins(types)
    return Manifest(raw["proto"], opens, deep, types, blake2b(canonical.encode(raw), digest_size=16).digest())


def _check_twins(types: Mapping[str, TypeRule]) -> None:
    if not any(field.level == RESTRICTED for rule in types.values() for field in rule.fields.values()):
        return
    kept = types[SET_ASIDE].fields.get(TWIN + "contents")
    if kept is None or kept.level != RESTRICTED:
        raise ValueError("nowhere to set a restricted value aside")


def load(path: Path | None = None) -> Manifest:
    """The committed manifest, or the one at `path`."""
    text = (path or Path(__file__).with_name("manifest.json")).read_text(encoding="utf-8")
    return read(json.loads(text))


def _type(name: str, raw: Mapping[str, Any]) -> TypeRule:
    fields = {
        field: FieldRule(rule["kind"], rule["merge"], _level(rule["level"]), bool(rule.get("search", False)))
        for field, rule in raw["fields"].items()
    }
    granted: dict[str, list[str]] = raw.get("may") or {}
    may = {verb: frozenset(roles) for verb, roles in granted.items()}
    return TypeRule(
        name=name,
        subject=raw["subject"],
        atomic=bool(raw.get("atomic", False)),
        made_by=raw.get("made_by", "people"),
        fields=fields,
        may=may,
        grant=_grant(raw.get("grant")),
        sealed_by=raw.get("sealed_by"),
        parent=raw.get("parent"),
        after_seal=frozenset(raw.get("after_seal") or ()),
    )


def _grant(raw: Mapping[str, Any] | None) -> GrantRule | None:
    if raw is None:
        return None
    return GrantRule(
        raw["principal"], raw.get("from"), raw.get("until"), _level(raw["level"]), bool(raw.get("history", False))
    )


def _level(name: str) -> str:
    if name not in LEVELS:
        raise ValueError(f"no such level: {name}")
    return name
