"""Sync's side of the store: the outbox handed out, answers settled, pages applied, subjects withdrawn.

`Post` is the laptop's box (`sync.client.post.Box` says what each verb means): every verb inside the caller's transaction,
none commits. The verbs' rooms: `outbox`, `settling`, `applying`, `leaving`, `restoring`, `standing`; `held` is the one way
to the records.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.store import applying, gate, leaving, notices, outbox, refilling, restoring, settling, standing
from ips_desktop.store.held import Held
from ips_desktop.store.parcels import GoneReceipt, HeldRecord, OutAct, Page, Result, Settle, Standing, Value
from ips_desktop.terms.acting import Acting, Clock

MOST_ASKED = 50
Touched: TypeAlias = tuple[frozenset[str], frozenset[UUID], frozenset[UUID]]
AfterPage: TypeAlias = Callable[[Touched, frozenset[UUID], bool], Iterable[notices.Breached]]
"""(kinds, subjects and ids touched; those that were not here before; whether nothing more comes) -> what is broken."""


class Post:
    """The box of one laptop, over one connection."""

    def __init__(
        self, connection: sa.Connection, me: Acting, clock: Clock, after_page: AfterPage | None = None
    ) -> None:
        """`after_page` is asked, inside the transaction, what the records break together now that a page is written."""
        self._connection, self._after_page = connection, after_page
        self._held = Held(connection, me, clock)

    def standing(self) -> Standing:
        """Say how far this laptop is."""
        return standing.standing(self._held)

    def batch(self, limit: int, skip: Collection[bytes] = ()) -> Sequence[OutAct]:
        """Hand out whole acts, oldest first, until their changes reach `limit`; none that hangs on one in `skip`."""
        return outbox.batch(self._connection, limit, skip)

    def settle(self, results: Sequence[Result], merge: Settle) -> None:
        """Take the server's word for changes of acts in the outbox."""
        with gate.opened(self._connection):
            settling.settle(self._held, results, merge)

    def apply(self, page: Page) -> None:
        """Write a page of pulled state and its cursor."""
        with gate.opened(self._connection):
            applying.apply(self._held, page)
            arrived = frozenset(UUID(bytes=record) for record in self._held.arrived)
            for breached in self._after_page(self.touched(), arrived, page.last) if self._after_page else ():
                notices.tell_breach(self._held, breached)

    def withdraw(self) -> None:
        """Carry out each withdrawal whose subject has nothing in the outbox."""
        with gate.opened(self._connection):
            leaving.withdraw(self._held)

    def receipts(self) -> Sequence[GoneReceipt]:
        """The receipts not yet known to have reached the server, oldest first, at most 100."""
        return leaving.owed(self._held)

    def received(self, receipts: Sequence[GoneReceipt]) -> None:
        """Forget these receipts."""
        leaving.received(self._held, receipts)

    def ask(self, subject: bytes) -> None:
        """Remember that a person wants this subject in full; nothing to ask for when it is held so already."""
        self._held.run(
            "INSERT OR IGNORE INTO asked (subject_id, at) SELECT ?, ? WHERE NOT EXISTS "
            "(SELECT 1 FROM held_subject WHERE subject_id=? AND level<>'headline')",
            (subject, self._held.clock.now(), subject),
        )

    def asked(self) -> Sequence[bytes]:
        """The subjects asked for and not yet granted in full, at most 50."""
        rows = self._held.run("SELECT subject_id FROM asked ORDER BY at, subject_id LIMIT ?", (MOST_ASKED,)).all()
        return [subject for (subject,) in rows]

    def subjects(self, after: bytes, count: int) -> Sequence[tuple[bytes, str]]:
        """Up to `count` held subjects past `after` with their level, from the start again when none is left."""
        rows = self._held.run(
            "SELECT subject_id, level FROM held_subject WHERE subject_id NOT IN (SELECT subject_id FROM outbox) "
            "AND subject_id NOT IN (SELECT subject_id FROM leaving) ORDER BY subject_id<=?, subject_id LIMIT ?",
            (after, count),
        ).all()
        return [(subject, level) for subject, level in rows]

    def rows(self, subject: bytes) -> Iterator[tuple[bytes, Mapping[str, Value]]]:
        """Each record of the subject with its fields as they go on the wire, without the None ones."""
        for type_, record in self._held.of_subject(subject):
            yield record, self._held.values(type_, record)

    def requeue(self, timeline: bytes) -> None:
        """Begin a new timeline: what was acknowledged goes again, and all that is held is compared."""
        with gate.opened(self._connection):
            restoring.requeue(self._held, timeline)

    def refill(self, records: Iterable[HeldRecord]) -> int:
        """Put a whole-store export into this store; answers how many records. Trouble "restore.not_empty"."""
        with gate.opened(self._connection):
            return refilling.refill(self._held, records)

    def met(self, at: int) -> None:
        """Note the instant (µs UTC) of a whole round."""
        standing.keep_met(self._held, at)

    def touched(self) -> Touched:
        """Kinds, subjects and ids written so far."""
        return self._held.touched()

    def has_lifted(self) -> bool:
        """Whether a subject was taken away, so that the store is to be folded after the commit."""
        return self._held.has_lifted

    def keep_secret(self, name: str, value: bytes) -> None:
        """Keep one of the laptop's own few facts in the encrypted store."""
        standing.keep(self._held, name, value)

    def secret(self, name: str) -> bytes | None:
        """One of the laptop's own few facts, or None."""
        return standing.read(self._held, name)
