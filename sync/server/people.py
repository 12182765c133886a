"""What an administrator does at the server: add a person, change a role, revoke a laptop, erase, mark a restore.

Each is one transaction of the server's own, under the head row's lock, so that laptops see it at a number like any
other change.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from uuid_utils.compat import uuid4, uuid7

from sync.protocol.manifest import SERVICE, STAFF, Manifest
from sync.protocol.messages import Value
from sync.server import clock
from sync.server.audit import note
from sync.server.clock import Clock
from sync.server.database import Connection, Database, key, row
from sync.server.digests import Digests
from sync.server.grants import ROLES
from sync.server.regrant import Regrant
from sync.server.sealing import ServiceKey
from sync.server.shelf import Shelf
from sync.server.standing import Actor, Made, Stand

RESTORE_JUMP = 1_000_000


ERASING = (
    """INSERT INTO withdrawal (service, principal, subject, at, erased)
    SELECT service, principal, subject, %(at)s, true FROM grant_now
    WHERE service = %(service)s AND subject = %(subject)s
    ON CONFLICT (service, principal, subject) DO NOTHING""",
    "UPDATE withdrawal SET at = %(at)s, erased = true WHERE service = %(service)s AND subject = %(subject)s",
    "DELETE FROM grant_now WHERE service = %(service)s AND subject = %(subject)s",
    "DELETE FROM opening WHERE service = %(service)s AND subject = %(subject)s",
    "DELETE FROM digest WHERE service = %(service)s AND subject = %(subject)s",
    """DELETE FROM op o USING record r WHERE o.service = %(service)s AND r.service = %(service)s
    AND r.id = o.record AND r.subject = %(subject)s""",
    "DELETE FROM record WHERE service = %(service)s AND subject = %(subject)s",
    "DELETE FROM subject WHERE service = %(service)s AND id = %(subject)s",
)


class NotKnown(LookupError):
    """No such person, laptop or role: for the operator."""


@dataclass(slots=True)
class _Work:
    """An operator's transaction: the head so far, and what writes records."""

    connection: Connection
    now: int
    head: int
    shelf: Shelf
    regrant: Regrant
    changed: set[bytes] = field(default_factory=set[bytes])


@dataclass(frozen=True, slots=True)
class People:
    """The operator's acts on one service."""

    database: Database
    service_key: ServiceKey
    manifest: Manifest
    now: Clock

    def begin(self, name: str, recovery_public: bytes) -> None:
        """Make the service itself: its row, its own subject, its record."""
        service, now = self.database.service, self.now()
        with self.database.writing() as connection:
            connection.execute(
                "INSERT INTO service (service, name, timeline, grants_day, manifest, recovery_public, made_at) "
                "VALUES (%s, %s, %s, %s, %s, %s, %s)",
                [key(service), name, uuid4(), clock.day(now), self.manifest.fingerprint, recovery_public, now],
            )
        with self._work() as work:
            self._found(work, service, SERVICE, service)
            self._record(work, SERVICE, service, service, {"name": name})

    def add(self, name: str, role: str, supervisor: bytes | None = None) -> bytes:
        """Add a person; returns their id. Their name and role go out as their `staff` record."""
        if role not in ROLES or not name.strip():
            raise NotKnown("role" if role not in ROLES else "name")
        person, service = uuid7().bytes, self.database.service
        with self._work() as work:
            if supervisor is not None:
                self._person(work, supervisor)
            wrapped = self._found(work, person, STAFF, person)
            sealed = self.service_key.unwrap(person, wrapped).seal(person, "name", name)
            work.connection.execute(
                "INSERT INTO principal (service, id, name, role, supervisor) VALUES (%s, %s, %s, %s, %s)",
                [key(service), key(person), sealed, role, key(supervisor) if supervisor else None],
            )
            told: dict[str, Value] = {"name": name, "role": role, "supervisor_id": supervisor}
            self._record(work, STAFF, person, person, {**told, "begun_on": clock.day(work.now)})
            self._note(work, f"added_{role}", principal=person)
        return person

    def change(
        self, person: bytes, *, role: str | None = None, supervisor: bytes | None = None, active: bool = True
    ) -> None:
        """Change a person's role or supervisor (None keeps it), or let them go. Their tokens are cancelled."""
        if role is not None and role not in ROLES:
            raise NotKnown("role")
        with self._work() as work:
            self._person(work, person)
            work.connection.execute(
                "UPDATE principal SET role = coalesce(%s, role), supervisor = coalesce(%s, supervisor), active = %s, "
                "generation = generation + 1 WHERE service = %s AND id = %s",
                [role, key(supervisor) if supervisor else None, active, key(self.database.service), key(person)],
            )
            told: dict[str, Value] = {}
            told |= {"role": role} if role else {}
            told |= {"supervisor_id": supervisor} if supervisor else {}
            told |= {} if active else {"left_on": clock.day(work.now)}
            self._record(work, STAFF, person, person, told)
            self._note(work, "changed" if active else "left", principal=person)

    def revoke(self, device: bytes) -> None:
        """Let a laptop speak no more: its tokens and its key are refused from now on."""
        with self._work() as work:
            done = work.connection.execute(
                "UPDATE device SET revoked_at = %s WHERE service = %s AND id = %s",
                [work.now, key(self.database.service), key(device)],
            )
            if done.rowcount != 1:
                raise NotKnown("device")
            note(work.connection, self.database.service, work.now, "revoked", device=device)

    def erase(self, subject: bytes) -> int:
        """Erase a subject for ever, its key too; returns the number at which laptops are told. Keeps a keyed hash."""
        service = key(self.database.service)
        with self._work() as work:
            work.head += 1
            hashed = self.service_key.hashed("erased", subject)
            for statement in ERASING:
                work.connection.execute(statement, {"service": service, "subject": key(subject), "at": work.head})
            work.connection.execute(
                "INSERT INTO erased (service, subject, version, at) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
                [service, hashed, work.head, work.now],
            )
            self._note(work, "erased", subject=subject)
            return work.head

    def restored(self) -> None:
        """Say that the database was put back from a backup: a new timeline, far above every number ever given."""
        with self._work() as work:
            work.head += RESTORE_JUMP
            query = "UPDATE service SET timeline = %s WHERE service = %s"
            work.connection.execute(query, [uuid4(), key(self.database.service)])
            self._note(work, "restored")

    def meet_manifest(self) -> bool:
        """After an upgrade that changed the manifest: count digests anew and send every subject again."""
        service = key(self.database.service)
        with self._work() as work:
            found = row(work.connection, "SELECT manifest FROM service WHERE service = %s", [service])
            if found is None or found[0] == self.manifest.fingerprint:
                return False
            Digests(work.connection, self.database.service, self.manifest).recount(self.service_key)
            work.head += 1
            work.connection.execute("UPDATE grant_now SET epoch = %s WHERE service = %s", [work.head, service])
            query = "UPDATE service SET manifest = %s WHERE service = %s"
            work.connection.execute(query, [self.manifest.fingerprint, service])
            return True

    @contextmanager
    def _work(self) -> Generator[_Work]:
        service, now = self.database.service, self.now()
        with self.database.writing() as connection:
            query = "SELECT head, grants_day FROM service WHERE service = %s FOR UPDATE"
            found = row(connection, query, [key(service)])
            if found is None:
                raise NotKnown("service")
            shelf = Shelf(connection, service, self.service_key, self.manifest, Actor(service, "administrator"))
            regrant = Regrant(connection, service, self.service_key, self.manifest, clock.day(now), now)
            work = _Work(connection, now, found[0], shelf, regrant)
            yield work
            shelf.save()
            work.head = regrant.run(work.head)
            query = "UPDATE service SET head = %s, grants_day = %s WHERE service = %s"
            connection.execute(query, [work.head, clock.day(now), key(service)])

    def _found(self, work: _Work, subject: bytes, kind: str, creator: bytes) -> bytes:
        wrapped = self.service_key.new_subject_key(subject)
        work.connection.execute(
            "INSERT INTO subject (service, id, kind, creator, key) VALUES (%s, %s, %s, %s, %s)",
            [key(self.database.service), key(subject), kind, key(creator), wrapped],
        )
        return wrapped

    def _record(self, work: _Work, kind: str, record: bytes, subject: bytes, told: Mapping[str, Value]) -> None:
        rule = self.manifest.types.get(kind)
        if rule is None or not told:
            return
        work.shelf.fetch_as_server([record])
        standing = work.shelf.held(record)
        made: dict[str, Value] = {} if standing else {"made_at": work.now, "made_by": subject}
        work.head += 1
        values = {name: value for name, value in {**made, **told}.items() if name in rule.fields}
        fresh = {name: Stand(value, work.head, work.now, record) for name, value in values.items()}
        work.shelf.put(Made(kind, record, subject, {**(standing.fields if standing else {}), **fresh}))

    def _person(self, work: _Work, person: bytes) -> None:
        query = "SELECT 1 FROM principal WHERE service = %s AND id = %s"
        if row(work.connection, query, [key(self.database.service), key(person)]) is None:
            raise NotKnown("person")

    def _note(self, work: _Work, what: str, *, principal: bytes | None = None, subject: bytes | None = None) -> None:
        note(work.connection, self.database.service, work.now, what, principal=principal, subject=subject)
