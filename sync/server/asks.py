"""What a round asks or tells besides its acts: a laptop's sign of life, receipts, opening a person, a subject whole."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sync.protocol.manifest import LAPTOP, Manifest
from sync.protocol.messages import Receipt, Round, Value
from sync.server import clock
from sync.server.audit import note
from sync.server.database import Connection, key, many, row
from sync.server.intake import LARGEST
from sync.server.shelf import Shelf
from sync.server.standing import Actor, Made, Stand

OPEN_DAYS = 14
HEARD_EVERY = 15 * clock.MINUTE


@dataclass(frozen=True, slots=True)
class Counter:
    """Where a laptop is served: the open transaction (as the server), who asks, and the time."""

    connection: Connection
    service: bytes
    actor: Actor
    now: int

    def note(self, what: str, *, subject: bytes | None = None, count: int = 0) -> None:
        """Add a line to the audit in this actor's name."""
        note(
            self.connection, self.service, self.now, what,
            principal=self.actor.principal, device=self.actor.device, subject=subject, count=count,
        )  # fmt: skip


def heard_anew(last_heard: int, before: int, unsent: int, now: int) -> bool:
    """Whether the laptop's record is to be written: its unsent work changed, or 15 minutes have passed (0: never heard)."""
    return before != unsent or now - last_heard >= HEARD_EVERY


def heartbeat(counter: Counter, shelf: Shelf, sent: Round, version: int) -> bool:
    """Put the `laptop` record on the shelf under `version` when it is due; says whether it was."""
    device, who = counter.actor.device, counter.actor.principal
    query = "SELECT last_heard, unsent FROM device WHERE service = %s AND id = %s"
    found = row(counter.connection, query, [key(counter.service), key(device)])
    if found is None or not heard_anew(found[0], found[1], sent.unsent, counter.now):
        return False
    counter.connection.execute(
        "UPDATE device SET last_heard = %s, unsent = %s, manifest = %s WHERE service = %s AND id = %s",
        [counter.now, sent.unsent, sent.manifest, key(counter.service), key(device)],
    )
    shelf.fetch_as_server([device])
    standing = shelf.held(device)
    values: dict[str, Value] = {"person": who, "last_heard": counter.now, "unsent": sent.unsent}
    if standing is None:
        values |= {"made_at": counter.now, "made_by": who}
    fresh = {name: Stand(value, version, counter.now, device) for name, value in values.items()}
    shelf.put(Made(LAPTOP, device, who, {**(standing.fields if standing else {}), **fresh}))
    return True


def receipt(counter: Counter, told: Receipt) -> None:
    """Note a laptop's word that a subject is gone from it."""
    at, count = (max(0, min(number, LARGEST)) for number in (told.at, told.rows))
    counter.connection.execute(
        "INSERT INTO receipt (service, device, subject, at, erased, rows, received_at) "
        "VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
        [key(counter.service), key(counter.actor.device), key(told.subject), at, told.erased, count, counter.now],
    )


def opening(counter: Counter, manifest: Manifest, subject: bytes) -> bool:
    """Open a subject in full for 14 days to somebody who holds it; says whether it was (else nothing happens)."""
    who = counter.actor.principal
    found = row(
        counter.connection,
        "SELECT s.kind FROM grant_now g JOIN subject s ON s.service = g.service AND s.id = g.subject "
        "WHERE g.service = %s AND g.principal = %s AND g.subject = %s",
        [key(counter.service), key(who), key(subject)],
    )
    if found is None or manifest.opens.get(found[0]) is not None or found[0] not in manifest.opens:
        return False
    until = (date.fromisoformat(clock.day(counter.now)) + timedelta(days=OPEN_DAYS)).isoformat()
    counter.connection.execute(
        "INSERT INTO opening (service, principal, subject, until, at) VALUES (%s, %s, %s, %s, %s) "
        "ON CONFLICT (service, principal, subject) DO UPDATE SET until = excluded.until, at = excluded.at",
        [key(counter.service), key(who), key(subject), until, counter.now],
    )
    counter.note("opened", subject=subject)
    return True


def whole(counter: Counter, subjects: Collection[bytes], epoch: int) -> None:
    """Send these subjects again from the start: their grants get a new epoch."""
    many(
        counter.connection,
        "UPDATE grant_now SET epoch = %s WHERE service = %s AND principal = %s AND subject = %s",
        [(epoch, key(counter.service), key(counter.actor.principal), key(subject)) for subject in subjects],
    )
    counter.note("whole", count=len(subjects))
