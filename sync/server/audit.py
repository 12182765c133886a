"""What was done by whom, in ids and counts, never values. The app role may add and read, not change."""

from __future__ import annotations

from uuid_utils.compat import uuid7

from sync.server.database import Connection, key


def note(
    connection: Connection,
    service: bytes,
    now: int,
    what: str,
    *,
    principal: bytes | None = None,
    device: bytes | None = None,
    subject: bytes | None = None,
    count: int = 0,
) -> None:
    """Add one line to the audit, in the transaction of what it tells of."""
    connection.execute(
        "INSERT INTO audit (service, id, at, principal, device, what, subject, count) "
        "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
        [
            key(service),
            uuid7(),
            now,
            key(principal) if principal else None,
            key(device) if device else None,
            what,
            key(subject) if subject else None,
            count,
        ],
    )
