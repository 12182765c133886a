"""Who may hold which subject, at which level, since which number (decision 29). Pure: the caller brings rows and today.

Grants follow from accepted grant-source rows (whose fields the manifest names), from the server's own table of
principals, from who founded a subject, and from openings. A change of grant takes a head number: its epoch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from sync.protocol.manifest import DELETED, LEVELS, Manifest
from sync.protocol.messages import NOBODY, Value

Pair = tuple[bytes, bytes]
ADVISER, SUPERVISOR, MANAGER, ADMINISTRATOR = "adviser", "supervisor", "manager", "administrator"
ROLES = (ADVISER, SUPERVISOR, MANAGER, ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Principal:
    """A person of the service as the server knows them: role and line manager are its own, never synced rows."""

    id: bytes
    role: str
    supervisor: bytes | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject's kind (client, team, staff, service) and who founded it."""

    kind: str
    creator: bytes = NOBODY


@dataclass(frozen=True, slots=True)
class Source:
    """An accepted grant-source row: whom it names, from which day, until which, at which level.

    `version` is that of the naming fields: the order of two facts of one day (decision 4).
    """

    subject: bytes
    record: bytes
    type: str
    principal: bytes | None
    starts: str
    ends: str | None
    level: str
    history: bool
    version: int


@dataclass(frozen=True, slots=True)
class Opening:
    """A headline holder opened a subject in full, through this day."""

    principal: bytes
    subject: bytes
    until: str


class Standing(Protocol):
    """A field with the version at which it was set (`standing.Stand`)."""

    @property
    def value(self) -> Value: ...
    @property
    def version(self) -> int: ...


def source_of(
    type_name: str, record: bytes, subject: bytes, fields: Mapping[str, Standing], manifest: Manifest
) -> Source | None:
    """The grant source in a record, or None when its type is none, it is deleted, or its day is no text."""
    rule = manifest.types.get(type_name)
    if rule is None or rule.grant is None:
        return None
    values = {name: stand.value for name, stand in fields.items()}
    starts = values.get(rule.grant.starts, "") if rule.grant.starts else ""
    ends = values.get(rule.grant.ends) if rule.grant.ends else None
    if values.get(DELETED) or not isinstance(starts, str) or not isinstance(ends, str | None):
        return None
    named = values.get(rule.grant.principal)
    principal = named if isinstance(named, bytes) else None
    naming = (rule.grant.principal, rule.grant.starts)
    version = max((stand.version for name, stand in fields.items() if name in naming), default=0)
    return Source(subject, record, type_name, principal, starts, ends, rule.grant.level, rule.grant.history, version)


def in_force(sources: Iterable[Source], today: str) -> list[Source]:
    """The sources that name a holder on this day: of a history the latest fact by (day, version, id), of others all."""
    latest: dict[tuple[bytes, str], Source] = {}
    standing: list[Source] = []
    for source in sources:
        if source.starts > today:
            continue
        if not source.history:
            standing.append(source)
            continue
        key = (source.subject, source.type)
        if key not in latest or _order(source) > _order(latest[key]):
            latest[key] = source
    return [each for each in [*latest.values(), *standing] if each.principal and (each.ends or today) >= today]


def _order(source: Source) -> tuple[str, int, bytes]:
    return source.starts, source.version, source.record


def derive_grants(
    sources: Iterable[Source],
    principals: Mapping[bytes, Principal],
    creators: Mapping[bytes, Subject],
    openings: Iterable[Opening],
    today: str,
    manifest: Manifest,
) -> dict[Pair, str]:
    """{(principal, subject): level} for every subject in `creators`, on this day. The higher of two levels counts.

    What is held in full is held as deep as the holder's role goes (`Manifest.reach`), whatever gave it.
    Each subject by itself: give the sources and openings of a few subjects and get the grants of those few.
    """
    levels = _Levels(principals)
    sources = [source for source in sources if source.subject in creators]
    begun = {source.subject for source in sources if source.starts <= today}
    for source in in_force(sources, today):
        levels.hold(source.principal or NOBODY, source.subject, source.level)
    for subject, known in creators.items():
        _by_kind(levels, subject, known, manifest)
        if subject not in begun and manifest.opens.get(known.kind) is None and known.kind != "staff":
            levels.hold(known.creator, subject, "full")
    for opening in openings:
        pair = (opening.principal, opening.subject)
        if opening.until >= today and pair in levels.of and manifest.opens.get(creators[pair[1]].kind) is None:
            levels.give(*pair, "full")
    return {
        (principal, subject): manifest.reach(level, creators[subject].kind, principals[principal].role)
        for (principal, subject), level in levels.of.items()
    }


def _by_kind(levels: _Levels, subject: bytes, known: Subject, manifest: Manifest) -> None:
    open_to_all = manifest.opens.get(known.kind)
    for person in levels.people.values():
        if open_to_all is not None:
            levels.give(person.id, subject, open_to_all)
        elif person.role == MANAGER:
            levels.give(person.id, subject, "headline")
        if known.kind == "staff" and person.role == ADMINISTRATOR:
            levels.give(person.id, subject, "full")
    if known.kind == "staff":
        levels.give(subject, subject, "full")
        own = levels.people.get(subject)
        if own is not None and own.supervisor:
            levels.give(own.supervisor, subject, "full")


class _Levels:
    """Grants being gathered: for people who are there, the higher level of two."""

    def __init__(self, people: Mapping[bytes, Principal]) -> None:
        self.people = people
        self.of: dict[Pair, str] = {}

    def give(self, principal: bytes, subject: bytes, level: str) -> None:
        person = self.people.get(principal)
        if person is None or not person.active:
            return
        before = self.of.get((principal, subject))
        if before is None or LEVELS[level] > LEVELS[before]:
            self.of[principal, subject] = level

    def hold(self, principal: bytes, subject: bytes, level: str) -> None:
        """Give to a holder, and headline to the supervisor of the holder."""
        self.give(principal, subject, level)
        person = self.people.get(principal)
        if person is not None and person.supervisor:
            self.give(person.supervisor, subject, "headline")


@dataclass(frozen=True, slots=True)
class Shift:
    """What changed between two derivations: grants new or at another level, and grants no more. Both sorted."""

    granted: list[tuple[bytes, bytes, str]]
    withdrawn: list[Pair]

    def __bool__(self) -> bool:
        return bool(self.granted or self.withdrawn)


def shift(before: Mapping[Pair, str], after: Mapping[Pair, str]) -> Shift:
    """What to write when grants go from `before` to `after`; each change takes the next head number as its epoch."""
    granted = [(*pair, level) for pair, level in after.items() if before.get(pair) != level]
    return Shift(sorted(granted), sorted(pair for pair in before if pair not in after))
