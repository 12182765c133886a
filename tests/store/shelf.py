"""A store to test on: the real encrypted file under a fixed key, acts done by `act`, sync's side by `post`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from ips_desktop.records import Client, Meeting, Record
from ips_desktop.store import opened
from ips_desktop.store.capture import Capture
from ips_desktop.store.parcels import Gone, HeldGrant, HeldRecord, OutAct, Page, Result, Settle, StaleValue, Value
from ips_desktop.store.post import Post
from ips_desktop.store.search import Finder
from ips_desktop.terms.acting import Acting
from ips_desktop.terms.words import Role
from tests.homes import MovedClock, enrolment

T = TypeVar("T")
R = TypeVar("R", bound=Record)

KEY = bytes(range(48)).hex()
TIMELINE = b"t" * 16
ZERO = bytes(16)


@dataclass
class Shelf:
    """An open store, who acts, and the clock."""

    home: Path
    store: opened.OpenStore
    me: Acting
    clock: MovedClock = field(default_factory=MovedClock)

    @contextmanager
    def post(self) -> Generator[Post]:
        """Sync's side, in one transaction that is rolled back when the test raises."""
        with self.store.writing.begin() as connection:
            yield Post(connection, self.me, self.clock.clock())

    @contextmanager
    def act(self, name: str = "act") -> Generator[Session]:
        """An act: captured, committed."""
        with Session(self.store.writing, expire_on_commit=False) as session, session.begin():
            capture = Capture(session, self.me, self.clock.clock(), name)
            yield session
            capture.write()

    def begin(self, make: Callable[[], Record]) -> UUID:
        """Create one record in an act of its own."""
        with self.act("begin") as session:
            record = make()
            session.add(record)
        return record.id

    def client(self, **fields: Any) -> UUID:
        """A new person."""

        def make() -> Record:
            id_ = self.clock.new_id()
            return Client(id=id_, subject_id=id_, made_by=self.me.id, **fields)

        return self.begin(make)

    def meeting(self, client: UUID, note: str | None = None, **fields: Any) -> UUID:
        """A new meeting with a person."""

        def make() -> Record:
            meeting = Meeting(id=self.clock.new_id(), subject_id=client, made_by=self.me.id, **fields)
            if note is not None:
                meeting.note = note
            return meeting

        return self.begin(make)

    def edit(self, kind: type[R], id_: UUID, **fields: Any) -> None:
        """Edit fields of a record in an act of its own."""
        with self.act("edit") as session:
            record = session.get_one(kind, id_)
            for name, value in fields.items():
                setattr(record, name, value)

    def row(self, kind: type[R], id_: UUID) -> R | None:
        """The record as a person reads it, or None."""
        with Session(self.store.reading) as session:
            found = session.get(kind, id_)
            if found is not None:
                _ = list(found.beside)
            return found

    def sql(self, text: str, *values: Any) -> list[tuple[Any, ...]]:
        """Plain SQL, read or written, in a transaction of its own."""
        with self.store.writing.begin() as connection:
            result = connection.exec_driver_sql(text, values)
            return [tuple(row) for row in result.all()] if result.returns_rows else []

    def found(self, text: str) -> list[tuple[str, UUID, str]]:
        """Type, record and field of each place where the words stand."""
        with self.store.reading.connect() as connection:
            return [(hit.type, hit.record_id, hit.field) for hit in Finder(connection).find(text)]

    def waiting(self) -> list[OutAct]:
        """The whole outbox."""
        with self.post() as post:
            return list(post.batch(10_000))

    def last(self) -> OutAct:
        """The act done last, still in the outbox."""
        return self.waiting()[-1]

    def settle(self, *results: Result, merge: Settle | None = None) -> None:
        """The server's word."""
        with self.post() as post:
            post.settle(results, merge or later)

    def applied(self, act: OutAct, version: int) -> None:
        """The server took all of the act."""
        self.settle(*(Result(change.op, "applied", version, (), "") for change in act.changes))

    def page(
        self,
        *records: HeldRecord,
        cursor: tuple[int, bytes] = (1, ZERO),
        grants: Iterable[HeldGrant] = (),
        gone: Iterable[Gone] = (),
        last: bool = True,
        timeline: bytes = TIMELINE,
    ) -> Page:
        """A page as it is pulled."""
        return Page(timeline, cursor, tuple(grants), tuple(gone), records, last)

    def apply(self, *records: HeldRecord, **page: Any) -> None:
        """A page pulled and written."""
        with self.post() as post:
            post.apply(self.page(*records, **page))

    def rows(self, subject: UUID) -> dict[bytes, dict[str, Value]]:
        """The subject's records as they are weighed."""
        with self.post() as post:
            return {record: dict(fields) for record, fields in post.rows(subject.bytes)}

    def edited(self) -> set[tuple[bytes, str]]:
        """Record and field of each edit that waits for the server's word."""
        return {(record, field) for record, field in self.sql("SELECT record_id, field FROM edited")}


def later(*given: Any) -> tuple[Value, str | None]:
    """A merge in which theirs stands and a person should look."""
    return given[3], "conflict"


def mine(*given: Any) -> tuple[Value, str | None]:
    """A merge in which mine stands and a person should look."""
    return given[2], "conflict"


def both(*given: Any) -> tuple[Value, str | None]:
    """A merge of two texts, theirs first."""
    return f"{given[3]} {given[2]}", "merged"


def stale(op: bytes, *late: StaleValue, version: int = 9) -> Result:
    """These fields came too late."""
    return Result(op, "stale", version, late, "")


def theirs(name: str, value: Value, version: int = 8, at: int = 1, by: bytes = ZERO) -> StaleValue:
    """What the server has."""
    return StaleValue(name, value, version, at, b"o" * 16, by)


def told(
    type_: str, record: UUID, subject: UUID, version: int = 5, level: str = "full", /, **fields: Value
) -> HeldRecord:
    """A record as pulled."""
    return HeldRecord(type_, record.bytes, subject.bytes, version, level, fields)


_made: list[bytes] = []


def shelf_at(home: Path, role: Role = Role.ADVISER, name: str = "Ann Adviser", seed: int = 0) -> Shelf:
    """A fresh store, opened. The empty file is made once a process and copied: all have the one key."""
    home.mkdir(parents=True, exist_ok=True)
    if not _made:
        opened.create(home, KEY, synchronous="OFF")
        _made.append((home / opened.FILE).read_bytes())
    (home / opened.FILE).write_bytes(_made[0])
    store = opened.open_store(home, KEY, synchronous="OFF")
    return Shelf(home, store, enrolment(role, name).acting(), MovedClock(seed=seed))


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An adviser's fresh store."""
    made = shelf_at(tmp_path / "home")
    yield made
    made.store.close()
