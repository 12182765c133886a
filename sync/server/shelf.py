"""The records of one push as they stand in the database: fetched once, judged in memory, written once at the end.

Fetching happens as the person (row security filters), writing as the server. The caller holds the head row's lock,
so nothing here changes between the two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sync.protocol.manifest import FULL, SET_ASIDE, Manifest
from sync.protocol.messages import Act, Change
from sync.server.database import Connection, key, keys, many, rows
from sync.server.digests import Digests
from sync.server.grants import Subject
from sync.server.ledger import Verdict
from sync.server.sealing import ServiceKey, SubjectKey
from sync.server.standing import Absent, Actor, Elsewhere, Erased, Held, Located, Made, Stand


class Shelf:
    """What one push transaction has fetched, and what it will write."""

    def __init__(
        self, connection: Connection, service: bytes, service_key: ServiceKey, manifest: Manifest, actor: Actor
    ) -> None:
        self._connection = connection
        self._service = service
        self._service_key = service_key
        self._manifest = manifest
        self._actor = actor
        self._held: dict[bytes, Held] = {}
        self._elsewhere: dict[bytes, bytes] = {}
        self._erased: dict[bytes, int] = {}
        self._before: dict[bytes, Mapping[str, Stand]] = {}
        self._written: dict[bytes, Made] = {}
        self._levels: dict[bytes, str] = {}
        self._keys: dict[bytes, SubjectKey] = {}
        self.subjects: dict[bytes, Subject] = {}
        self.founded: dict[bytes, Subject] = {}

    def fetch(self, acts: Collection[Act]) -> None:
        """Read what these acts touch, and their parents: as the person, under row security."""
        changes = [change for act in acts for change in act.changes]
        self._fetch_subjects({change.subject for change in changes} | {self._actor.principal})
        self._fetch_records({change.record for change in changes})
        self._fetch_records({parent for change in changes if (parent := self._parent(change)) is not None})

    def fetch_as_server(self, records: Collection[bytes]) -> None:
        """Read records that the server writes itself, whoever holds them."""
        found = rows(
            self._connection,
            "SELECT id, subject, type FROM record WHERE service = %s AND id = ANY(%s)",
            [key(self._service), keys(records)],
        )
        self._fetch_subjects({subject for _, subject, _ in found} | {self._actor.principal})
        self._read_fields({record: (subject, type_name, FULL) for record, subject, type_name in found})

    def views(self, act: Act) -> dict[bytes, Located]:
        """What `decide_act` is told of each record of an act, as it stands now."""
        return {change.record: self._view(change) for change in act.changes}

    def take(self, verdict: Verdict) -> None:
        """Remember what an act wrote; the next act of the round is judged on top of it."""
        for subject, kind in verdict.founded.items():
            self.founded[subject] = self.subjects[subject] = Subject(kind, self._actor.principal)
            self._levels[subject] = self._manifest.reach(FULL, kind, self._actor.role)
        for made in verdict.writes:
            self.put(made)

    def put(self, made: Made) -> None:
        """Remember one record to be written."""
        if made.type == SET_ASIDE and made.record not in self._held:
            self._written.setdefault(made.record, made)
            return
        self._written[made.record] = made
        level = self._levels.get(made.subject, FULL)
        self._held[made.record] = Held(made.type, made.subject, level, made.fields)

    def held(self, record: bytes) -> Held | None:
        """A record as it stands now, if it was fetched or written."""
        return self._held.get(record)

    def save(self) -> list[Made]:
        """Write everything: as the server. Returns the records written."""
        self._found_subjects()
        self._drop_repeated_asides()
        written = list(self._written.values())
        self._fetch_subjects({made.subject for made in written})
        service = key(self._service)
        many(
            self._connection,
            "INSERT INTO record (service, id, subject, type, version) VALUES (%s, %s, %s, %s, %s) "
            "ON CONFLICT (service, id) DO UPDATE SET version = excluded.version",
            [
                (service, key(made.record), key(made.subject), made.type, max(s.version for s in made.fields.values()))
                for made in written
            ],
        )
        changed = [(made, name, stand) for made in written for name, stand in self._fresh(made)]
        many(
            self._connection,
            "INSERT INTO field (service, record, name, subject, version, edited_at, op, author, device, value) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (service, record, name) DO UPDATE SET "
            "version = excluded.version, edited_at = excluded.edited_at, op = excluded.op, author = excluded.author, "
            "device = excluded.device, value = excluded.value",
            [(service, key(made.record), name, *self._row(made, name, stand)) for made, name, stand in changed],
        )
        digests = Digests(self._connection, self._service, self._manifest)
        for made, name, stand in changed:
            before = self._before.get(made.record, {}).get(name)
            digests.change(made, name, before.value if before else None, stand.value)
        digests.save()
        return written

    def _view(self, change: Change) -> Located:
        if change.subject in self._erased:
            return Erased(self._erased[change.subject])
        if change.record in self._elsewhere:
            return Elsewhere(self._elsewhere[change.record])
        sealed = self._parent_sealed(change)
        if change.record in self._held:
            return replace(self._held[change.record], parent_sealed=sealed)
        known = self.subjects.get(change.subject)
        return Absent(known.kind if known else None, self._levels.get(change.subject), sealed)

    def _parent(self, change: Change) -> bytes | None:
        rule = self._manifest.types.get(change.type)
        if rule is None or rule.parent is None:
            return None
        named = {edit.name: edit.value for edit in change.fields}
        standing = self._held.get(change.record)
        kept = standing.fields.get(rule.parent) if standing else None
        parent = kept.value if kept and kept.value is not None else named.get(rule.parent)
        return parent if isinstance(parent, bytes) and len(parent) == 16 else None

    def _parent_sealed(self, change: Change) -> bool:
        parent = self._held.get(self._parent(change) or b"")
        rule = self._manifest.types.get(parent.type) if parent else None
        if parent is None or rule is None or rule.sealed_by is None:
            return False
        seal = parent.fields.get(rule.sealed_by)
        return seal is not None and seal.value is not None

    def _fetch_subjects(self, subjects: Collection[bytes]) -> None:
        wanted = [subject for subject in subjects if subject not in self.subjects]
        if not wanted:
            return
        found = rows(
            self._connection,
            "SELECT s.id, s.kind, s.creator, s.key, g.level FROM subject s LEFT JOIN grant_now g "
            "ON g.service = s.service AND g.subject = s.id AND g.principal = %s "
            "WHERE s.service = %s AND s.id = ANY(%s)",
            [key(self._actor.principal), key(self._service), keys(wanted)],
        )
        for subject, kind, creator, wrapped, level in found:
            self.subjects[subject] = Subject(kind, creator)
            self._keys[subject] = self._service_key.unwrap(subject, wrapped)
            if level is not None:
                self._levels[subject] = level
        self._fetch_erased(subject for subject in wanted if subject not in self.subjects)

    def _fetch_erased(self, unknown: Iterable[bytes]) -> None:
        hashes = {self._service_key.hashed("erased", subject): subject for subject in unknown}
        if hashes:
            query = "SELECT subject, version FROM erased WHERE service = %s AND subject = ANY(%s)"
            for hashed, version in rows(self._connection, query, [key(self._service), list(hashes)]):
                self._erased[hashes[hashed]] = version

    def _fetch_records(self, records: Collection[bytes]) -> None:
        wanted = [each for each in records if each not in self._held and each not in self._elsewhere]
        if not wanted:
            return
        found = rows(
            self._connection,
            "SELECT record, subject, type, level FROM locate(%s, %s, %s)",
            [key(self._service), key(self._actor.principal), keys(wanted)],
        )
        self._elsewhere.update({record: subject for record, subject, _, level in found if level is None})
        self._fetch_subjects({subject for _, subject, _, _ in found})
        self._read_fields({record: (subject, kind, level) for record, subject, kind, level in found if level})

    def _read_fields(self, records: Mapping[bytes, tuple[bytes, str, str]]) -> None:
        fields: dict[bytes, dict[str, Stand]] = {record: {} for record in records}
        found = rows(
            self._connection,
            "SELECT record, name, version, edited_at, op, author, device, value FROM field "
            "WHERE service = %s AND record = ANY(%s)",
            [key(self._service), keys(records)],
        )
        for record, name, version, edited_at, op, author, device, sealed in found:
            value = self._keys[records[record][0]].open(record, name, sealed)
            fields[record][name] = Stand(value, version, edited_at, op, author, device)
        for record, (subject, kind, level) in records.items():
            self._held[record] = Held(kind, subject, level, fields[record])
            self._before[record] = fields[record]

    def _found_subjects(self) -> None:
        fresh: list[tuple[object, ...]] = []
        for subject, known in self.founded.items():
            wrapped = self._service_key.new_subject_key(subject)
            self._keys[subject] = self._service_key.unwrap(subject, wrapped)
            fresh.append((key(self._service), key(subject), known.kind, key(known.creator), wrapped))
        insert = "INSERT INTO subject (service, id, kind, creator, key) VALUES (%s, %s, %s, %s, %s)"
        many(self._connection, insert, fresh)

    def _drop_repeated_asides(self) -> None:
        # An item made once stays as people have settled it since.
        news = [
            each.record for each in self._written.values() if each.type == SET_ASIDE and each.record not in self._held
        ]
        query = "SELECT id FROM record WHERE service = %s AND id = ANY(%s)"
        for (record,) in rows(self._connection, query, [key(self._service), keys(news)]) if news else []:
            del self._written[record]

    def _fresh(self, made: Made) -> list[tuple[str, Stand]]:
        before = self._before.get(made.record, {})
        return [(name, stand) for name, stand in made.fields.items() if before.get(name) is not stand]

    def _row(self, made: Made, name: str, stand: Stand) -> tuple[object, ...]:
        sealed = self._keys[made.subject].seal(made.record, name, stand.value)
        return (
            key(made.subject),
            stand.version,
            stand.edited_at,
            key(stand.op),
            key(stand.by),
            key(stand.device),
            sealed,
        )
