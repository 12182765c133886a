"""The digest of each subject at each level, kept as fields change: the old term goes, the new one comes."""

from __future__ import annotations

from collections import defaultdict

from sync.protocol import digest
from sync.protocol.manifest import LEVELS, Manifest
from sync.protocol.messages import Value
from sync.server.database import Connection, key, keys, many, rows
from sync.server.sealing import ServiceKey
from sync.server.standing import Made


class Digests:
    """The differences one push makes to digests, gathered and then written at once."""

    def __init__(self, connection: Connection, service: bytes, manifest: Manifest) -> None:
        self._connection = connection
        self._service = service
        self._manifest = manifest
        self._shift: dict[tuple[bytes, str], int] = defaultdict(int)

    def change(self, made: Made, name: str, before: Value, after: Value) -> None:
        """Note that a field went from one value to another."""
        step = digest.term(made.record, name, after) - digest.term(made.record, name, before)
        for level in LEVELS:
            if self._manifest.shows(made.type, name, level):
                self._shift[made.subject, level] += step

    def save(self) -> None:
        """Write the new totals."""
        subjects = {subject for subject, _ in self._shift}
        if not subjects:
            return
        found = rows(
            self._connection,
            "SELECT subject, level, total FROM digest WHERE service = %s AND subject = ANY(%s)",
            [key(self._service), keys(subjects)],
        )
        totals = {(subject, level): int.from_bytes(total, "big") for subject, level, total in found}
        many(
            self._connection,
            "INSERT INTO digest (service, subject, level, total) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (service, subject, level) DO UPDATE SET total = excluded.total",
            [
                (key(self._service), key(subject), level, digest.as_bytes(totals.get((subject, level), 0) + step))
                for (subject, level), step in self._shift.items()
            ],
        )

    def recount(self, service_key: ServiceKey) -> None:
        """Count every digest of the service anew, from what stands: after the manifest changed."""
        service = key(self._service)
        wrapped = rows(self._connection, "SELECT id, key FROM subject WHERE service = %s", [service])
        opened = {subject: service_key.unwrap(subject, sealed) for subject, sealed in wrapped}
        self._connection.execute("DELETE FROM digest WHERE service = %s", [service])
        query = (
            "SELECT r.subject, r.type, r.id, f.name, f.value FROM record r "
            "JOIN field f ON f.service = r.service AND f.record = r.id WHERE r.service = %s"
        )
        for subject, kind, record, name, sealed in rows(self._connection, query, [service]):
            self.change(Made(kind, record, subject, {}), name, None, opened[subject].open(record, name, sealed))
        self.save()
