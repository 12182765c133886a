"""How far this laptop is with its server: timeline, cursor, last whole round. Read from the tables, never from memory."""

from __future__ import annotations

import msgspec

from ips_desktop.store.held import Held
from ips_desktop.store.parcels import Standing

BEGINNING = (0, bytes(16))
TIMELINE, CURSOR, MET = "timeline", "cursor", "met"


def standing(held: Held) -> Standing:
    """Timeline, cursor, what is unsent since when, and the last whole round (µs UTC)."""
    acts = held.run("SELECT count(DISTINCT act) FROM outbox").scalar_one()
    oldest = held.run("SELECT edited_at FROM outbox ORDER BY n LIMIT 1").scalar()
    kept, met = read(held, CURSOR), read(held, MET)
    version, record = msgspec.msgpack.decode(kept, type=tuple[int, bytes]) if kept else BEGINNING
    when = msgspec.msgpack.decode(met, type=int) if met else None
    return Standing(timeline_of(held), (version, record), acts, oldest, when)


def timeline_of(held: Held) -> bytes:
    """The server's timeline as last seen; b"" before the first answer."""
    return read(held, TIMELINE) or b""


def keep_timeline(held: Held, timeline: bytes) -> None:
    """Note the server's timeline."""
    keep(held, TIMELINE, timeline)


def keep_cursor(held: Held, cursor: tuple[int, bytes]) -> None:
    """Note how far was read, in the transaction that wrote it."""
    keep(held, CURSOR, msgspec.msgpack.encode(cursor))


def keep_met(held: Held, at: int) -> None:
    """Note the instant of a whole round."""
    keep(held, MET, msgspec.msgpack.encode(at))


def keep(held: Held, name: str, value: bytes) -> None:
    """Keep one of the laptop's own few facts."""
    held.run("INSERT OR REPLACE INTO keepsake (name, value) VALUES (?,?)", (name, value))


def read(held: Held, name: str) -> bytes | None:
    """One of the laptop's own few facts, or None."""
    return held.run("SELECT value FROM keepsake WHERE name=?", (name,)).scalar()
