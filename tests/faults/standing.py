"""What stands on the server, read in PostgreSQL and opened: ops, records, and digests counted anew from the fields themselves."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.protocol import digest
from sync.server.database import Connection, key, rows
from sync.server.sealing import ServiceKey
from sync.server.service import Service, opened

EVERY_FIELD = (
    "SELECT r.subject, r.type, r.id, f.name, f.value FROM record r "
    "JOIN field f ON f.service = r.service AND f.record = r.id WHERE r.service = %s"
)


@dataclass(frozen=True)
class Row:
    """A record in the clear."""

    id: bytes
    type: str
    subject: bytes
    fields: dict[str, Any]


@dataclass(frozen=True)
class Standing:
    """The server at one moment."""

    ops: dict[bytes, str]
    """Every op ever judged, and what became of it."""
    records: dict[bytes, Row]
    grants: dict[bytes, dict[bytes, str]]
    """Who holds which subject at which level."""
    kept_digests: dict[tuple[bytes, str], int]
    """As the server keeps them while fields change."""
    shows: Any

    def of(self, type_: str, **fields: Any) -> list[Row]:
        """Records of a type, not deleted, whose fields are as told."""
        return [
            row
            for row in self.records.values()
            if row.type == type_ and not row.fields.get("deleted")
            if all(row.fields.get(name) == value for name, value in fields.items())
        ]

    def digests(self, principal: bytes) -> dict[tuple[bytes, str], int]:
        """A digest a subject held by somebody, counted from what stands; without the subjects of which nothing is shown."""
        held = self.grants.get(principal, {})
        totals = dict.fromkeys(held.items(), 0)
        for row in self.records.values():
            level = held.get(row.subject)
            if level is not None:
                shown = (value for name, value in row.fields.items() if self.shows(row.type, name, level))
                names = (name for name in row.fields if self.shows(row.type, name, level))
                terms = [digest.term(row.id, name, value) for name, value in zip(names, shown, strict=True)]
                totals[row.subject, level] = digest.add(totals[row.subject, level], *terms)
        return totals


def standing(home: Path) -> Standing:
    """Read it, beside a running server or without one."""
    with opened(home) as service, _whole(service) as connection:
        ours = key(service.database.service)
        grants: dict[bytes, dict[bytes, str]] = {}
        for who, subject, level in rows(
            connection, "SELECT principal, subject, level FROM grant_now WHERE service = %s", [ours]
        ):
            grants.setdefault(who, {})[subject] = level
        kept = rows(connection, "SELECT subject, level, total FROM digest WHERE service = %s", [ours])
        return Standing(
            dict(map(tuple, rows(connection, "SELECT op, what FROM op WHERE service = %s", [ours]))),
            _records(service, connection),
            grants,
            {(subject, level): int.from_bytes(total, "big") for subject, level, total in kept},
            service.manifest.shows,
        )


@contextmanager
def _whole(service: Service) -> Generator[Connection]:
    with service.database.reading() as connection:  # the server's own eyes: every row of the service
        yield connection


def _records(service: Service, connection: Connection) -> dict[bytes, Row]:
    ours = key(service.database.service)
    service_key = ServiceKey(service.database.service, service.home.service_key())
    wrapped = rows(connection, "SELECT id, key FROM subject WHERE service = %s", [ours])
    keys = {subject: service_key.unwrap(subject, sealed) for subject, sealed in wrapped}
    found: dict[bytes, Row] = {}
    for subject, type_, record, name, sealed in rows(connection, EVERY_FIELD, [ours]):
        row = found.setdefault(record, Row(record, type_, subject, {}))
        row.fields[name] = keys[subject].open(record, name, sealed)
    return found
