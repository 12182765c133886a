"""The same histories on the real Post over the real SQLCipher store, each work in a transaction of its own.

A history calls types and fields by its own names; `Scene` says how the real manifest calls them. Acts are captured by the
functions that capture a flush: the records are written and the outbox is queued in one transaction.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from ips_desktop.records import TYPES
from ips_desktop.store import gate, opened
from ips_desktop.store.held import Held
from ips_desktop.store.outgoing import Touched, record_change
from ips_desktop.store.parcels import GoneReceipt, OutAct, Page, Result, Settle, Standing, Value
from ips_desktop.store.post import Post
from ips_desktop.terms.acting import Acting, Clock
from ips_desktop.terms.words import Role
from sync.protocol.manifest import load
from tests.simulation.box import Row
from tests.simulation.scene import PEOPLE, SERVICE, Scene
from tests.simulation.world import Hand

KEY = "5a" * 48
REAL = Scene(
    load(),
    kinds={"notice": "venue", "goal": "plan_step", "holder": "named_adviser"},
    fields={
        ("client", "note"): "reach",
        ("client", "risk"): "meet_safely",
        ("client", "score"): "known_as",
        ("client", "stage"): "language",
        ("meeting", "outcome"): "with_whom",
        ("notice", "note"): "address",
        ("notice", "colour"): "name",
        ("goal", "note"): "what",
        ("preference", "why"): "text",
        ("profile", "secret"): "convictions",
        ("profile", "note"): "strengths",
        ("holder", "holder"): "adviser_id",
    },
    covers=False,
    texts_only=True,
)


def template(folder: Path) -> Path:
    """An empty store to copy: making one takes longer than a history."""
    folder.mkdir(parents=True)
    opened.create(folder, KEY, synchronous="OFF")
    return folder / opened.FILE


class StoreBox:
    """One laptop's store, on a file of its own, with the few tables a history looks into."""

    def __init__(self, empty: Path, folder: Path, hand: Hand) -> None:
        folder.mkdir()
        shutil.copyfile(empty, folder / opened.FILE)
        self._store = opened.open_store(folder, KEY, synchronous="OFF")
        person = PEOPLE[hand.person]
        self._me = Acting(UUID(bytes=hand.person), "Somebody", Role(person.role), UUID(bytes=SERVICE))
        self._ids = hand.ids
        self._clock = Clock(hand.now, lambda: UUID(bytes=next(hand.ids)))
        self._rows: dict[bytes, Row] | None = None
        self.let_go: set[bytes] = set()

    def close(self) -> None:
        """Let the file go."""
        self._store.close()

    @contextmanager
    def _post(self) -> Generator[Post]:
        with self._store.writing.begin() as connection:
            yield Post(connection, self._me, self._clock)

    @contextmanager
    def _work(self) -> Generator[Post]:
        before = set(self.held)
        self._rows = None
        with self._post() as post:
            yield post
        self.let_go |= before - set(self.held)

    # what a history looks into

    def stored(self) -> dict[bytes, Row]:
        """Every record as it is called on the wire."""
        with self._store.writing.begin() as connection:
            held = Held(connection, self._me, self._clock)
            return {
                record: Row(type_, subject, dict(held.values(type_, record)), seen, level)
                for type_ in sorted(TYPES)
                for record, subject, seen, level in held.run(f'SELECT id, subject_id, seen, held FROM "{type_}"').all()
            }

    @property
    def rows_(self) -> dict[bytes, Row]:
        """Every record as the history calls it."""
        if self._rows is None:
            self._rows = {}
            for record, row in self.stored().items():
                kind, fields = REAL.played(row.type, row.fields)
                self._rows[record] = Row(kind, row.subject, fields, row.seen, row.level)
        return self._rows

    def _all(self, statement: str) -> list[tuple[bytes, ...]]:
        with self._store.writing.begin() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement).all()]

    @property
    def held(self) -> dict[bytes, tuple[str, int]]:
        """Subjects held: level and epoch."""
        with self._store.writing.begin() as connection:
            rows = connection.exec_driver_sql("SELECT subject_id, level, epoch FROM held_subject").all()
        return {subject: (level, epoch) for subject, level, epoch in rows}

    @property
    def leaving(self) -> Collection[bytes]:
        """Subjects that wait to go."""
        return {row[0] for row in self._all("SELECT subject_id FROM leaving")}

    @property
    def outbox(self) -> Collection[bytes]:
        """Acts that wait to be sent."""
        return {row[0] for row in self._all("SELECT act FROM outbox")}

    @property
    def edited(self) -> Collection[bytes]:
        """Records with an edit that waits."""
        return {row[0] for row in self._all("SELECT record_id FROM edited")}

    @property
    def owed(self) -> Collection[bytes]:
        """Subjects with a receipt owed."""
        return {row[0] for row in self._all("SELECT subject_id FROM owed_receipt")}

    # what people do

    def do(
        self, name: str, at: int, changes: Sequence[tuple[str, bytes, bytes, dict[str, Value]]], *, atomic: bool
    ) -> None:
        """An act: the records written and the outbox queued, in one transaction."""
        self._rows = None
        clock = Clock(lambda: max(at, 0), self._clock.new_id)
        with self._store.writing.begin() as connection, gate.opened(connection):
            held = Held(connection, self._me, clock)
            act = next(self._ids)
            for kind, record, subject, played in changes:
                type_, values = REAL.sent(kind, played)
                touched = _write(held, type_, record, subject, values, atomic=atomic)
                record_change(connection, touched, act=act, name=name, atomic=atomic, clock=clock)

    # the verbs

    def standing(self) -> Standing:
        with self._post() as post:
            return post.standing()

    def batch(self, limit: int, skip: Collection[bytes] = ()) -> Sequence[OutAct]:
        with self._post() as post:
            return post.batch(limit, skip)

    def settle(self, results: Sequence[Result], merge: Settle) -> None:
        with self._work() as post:
            post.settle(results, merge)

    def apply(self, page: Page) -> None:
        with self._work() as post:
            post.apply(page)

    def withdraw(self) -> None:
        with self._work() as post:
            post.withdraw()

    def receipts(self) -> Sequence[GoneReceipt]:
        with self._post() as post:
            return post.receipts()

    def received(self, receipts: Sequence[GoneReceipt]) -> None:
        with self._post() as post:
            post.received(receipts)

    def ask(self, subject: bytes) -> None:
        with self._post() as post:
            post.ask(subject)

    def asked(self) -> Sequence[bytes]:
        with self._post() as post:
            return post.asked()

    def subjects(self, after: bytes, count: int) -> Sequence[tuple[bytes, str]]:
        with self._post() as post:
            return post.subjects(after, count)

    def rows(self, subject: bytes) -> Iterator[tuple[bytes, Mapping[str, Value]]]:
        with self._post() as post:
            yield from list(post.rows(subject))

    def requeue(self, timeline: bytes) -> None:
        with self._work() as post:
            post.requeue(timeline)

    def met(self, at: int) -> None:
        with self._post() as post:
            post.met(at)


def _write(held: Held, type_: str, record: bytes, subject: bytes, values: dict[str, Value], *, atomic: bool) -> Touched:
    seen = held.seen(type_, record)
    before = held.values(type_, record) if seen is not None else {}
    if seen is None:
        values = {name: value for name, value in values.items() if value is not None}
        held.put(type_, record, subject, seen=0, level="full", fields=values)
    else:
        held.write(type_, record, subject, values)
    bases = {name: before.get(name) for name in values}
    create = seen is None
    return Touched(type_, record, subject, create, seen or 0, atomic, values=values, bases=bases)
