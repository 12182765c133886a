"""Grants written down: derived anew from accepted rows, compared with what stands, each change under a fresh number.

All of it is the server's own work, under the head row's lock.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sync.protocol.manifest import Manifest
from sync.server.audit import note
from sync.server.database import Connection, key, keys, many, rows
from sync.server.grants import Opening, Pair, Principal, Shift, Source, Subject, derive_grants, shift, source_of
from sync.server.sealing import ServiceKey
from sync.server.standing import Stand


@dataclass(frozen=True, slots=True)
class Regrant:
    """What is needed to derive grants: the open transaction (as the server), the key, the manifest, the day."""

    connection: Connection
    service: bytes
    service_key: ServiceKey
    manifest: Manifest
    today: str
    now: int

    def run(self, head: int, subjects: Collection[bytes] | None = None) -> int:
        """Derive the grants of these subjects (None: of all), write what changed, return the head after it."""
        known = self._subjects(subjects)
        before = self._standing(subjects)
        after = derive_grants(
            self._sources(known), self._principals(), {s: row for s, (row, _) in known.items()},
            self._openings(), self.today, self.manifest,
        )  # fmt: skip
        change = shift(before, after)
        if not change:
            return head
        self._write(change, head + 1)
        return head + 1

    def _subjects(self, subjects: Collection[bytes] | None) -> dict[bytes, tuple[Subject, bytes]]:
        query = "SELECT id, kind, creator, key FROM subject WHERE service = %s AND (%s OR id = ANY(%s))"
        found = rows(self.connection, query, [key(self.service), subjects is None, keys(subjects or ())])
        return {subject: (Subject(kind, creator), wrapped) for subject, kind, creator, wrapped in found}

    def _standing(self, subjects: Collection[bytes] | None) -> dict[Pair, str]:
        query = "SELECT principal, subject, level FROM grant_now WHERE service = %s AND (%s OR subject = ANY(%s))"
        found = rows(self.connection, query, [key(self.service), subjects is None, keys(subjects or ())])
        return {(principal, subject): level for principal, subject, level in found}

    def _principals(self) -> dict[bytes, Principal]:
        query = "SELECT id, role, supervisor, active FROM principal WHERE service = %s"
        return {row[0]: Principal(*row) for row in rows(self.connection, query, [key(self.service)])}

    def _openings(self) -> list[Opening]:
        query = "SELECT principal, subject, until FROM opening WHERE service = %s AND until >= %s"
        return [Opening(*row) for row in rows(self.connection, query, [key(self.service), self.today])]

    def _sources(self, known: Mapping[bytes, tuple[Subject, bytes]]) -> list[Source]:
        types = [name for name, rule in self.manifest.types.items() if rule.grant is not None]
        query = (
            "SELECT r.id, r.subject, r.type, f.name, f.version, f.edited_at, f.op, f.value FROM record r "
            "JOIN field f ON f.service = r.service AND f.record = r.id "
            "WHERE r.service = %s AND r.type = ANY(%s) AND r.subject = ANY(%s)"
        )
        records: dict[bytes, tuple[str, bytes, dict[str, Stand]]] = {}
        opened = {subject: self.service_key.unwrap(subject, wrapped) for subject, (_, wrapped) in known.items()}
        for record, subject, kind, name, version, edited_at, op, sealed in rows(
            self.connection, query, [key(self.service), types, keys(known)]
        ):
            fields = records.setdefault(record, (kind, subject, {}))[2]
            fields[name] = Stand(opened[subject].open(record, name, sealed), version, edited_at, op)
        sources = [
            source_of(kind, record, subject, fields, self.manifest)
            for record, (kind, subject, fields) in records.items()
        ]
        return [source for source in sources if source is not None]

    def _write(self, change: Shift, epoch: int) -> None:
        service = key(self.service)
        many(
            self.connection,
            "INSERT INTO grant_now (service, principal, subject, level, epoch) VALUES (%s, %s, %s, %s, %s) "
            "ON CONFLICT (service, principal, subject) DO UPDATE SET level = excluded.level, epoch = excluded.epoch",
            [(service, key(who), key(what), level, epoch) for who, what, level in change.granted],
        )
        many(
            self.connection,
            "DELETE FROM withdrawal WHERE service = %s AND principal = %s AND subject = %s",
            [(service, key(who), key(what)) for who, what, _ in change.granted],
        )
        many(
            self.connection,
            "DELETE FROM grant_now WHERE service = %s AND principal = %s AND subject = %s",
            [(service, key(who), key(what)) for who, what in change.withdrawn],
        )
        many(
            self.connection,
            "INSERT INTO withdrawal (service, principal, subject, at, erased) VALUES (%s, %s, %s, %s, false) "
            "ON CONFLICT (service, principal, subject) DO UPDATE SET at = excluded.at, erased = false",
            [(service, key(who), key(what), epoch) for who, what in change.withdrawn],
        )
        for who, what, level in change.granted:
            note(self.connection, self.service, self.now, f"granted_{level}", principal=who, subject=what)
        for who, what in change.withdrawn:
            note(self.connection, self.service, self.now, "withdrawn", principal=who, subject=what)
