"""How a service stands, in ids and counts: what an operator may see without seeing anybody's record."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sync.server import clock
from sync.server.database import Database, key, rows

COUNTS = """
SELECT 'people, ' || role || CASE WHEN active THEN '' ELSE ' (left)' END, count(*) FROM principal
    WHERE service = %(service)s GROUP BY role, active
UNION ALL SELECT 'subjects, ' || kind, count(*) FROM subject WHERE service = %(service)s GROUP BY kind
UNION ALL SELECT 'records, ' || type, count(*) FROM record WHERE service = %(service)s GROUP BY type
UNION ALL SELECT 'subjects erased', count(*) FROM erased WHERE service = %(service)s
UNION ALL SELECT 'withdrawals without a receipt', count(*) FROM withdrawal w JOIN device d
    ON d.service = w.service AND d.principal = w.principal AND d.enrolled_head < w.at AND d.revoked_at IS NULL
    WHERE w.service = %(service)s AND NOT EXISTS (SELECT 1 FROM receipt t WHERE t.service = %(service)s
    AND t.device = d.id AND t.subject = w.subject AND t.at = w.at)
ORDER BY 1
"""
DEVICES = """
SELECT d.id, p.id, p.role, d.last_heard, d.unsent, d.revoked_at IS NOT NULL FROM device d
JOIN principal p ON p.service = d.service AND p.id = d.principal WHERE d.service = %s ORDER BY d.last_heard DESC
"""


def lines(database: Database, now: int) -> Iterator[str]:
    """The status, line by line."""
    with database.reading() as connection:
        service = key(database.service)
        for head, timeline in rows(connection, "SELECT head, timeline FROM service WHERE service = %s", [service]):
            yield f"service {service}  head {head}  timeline {UUID(bytes=timeline)}"
        for what, count in rows(connection, COUNTS, {"service": service}):
            yield f"{count:>8}  {what}"
        for device, person, role, heard, unsent, revoked in rows(connection, DEVICES, [service]):
            ago = f"heard {max(0, now - heard) // clock.MINUTE} min ago" if heard else "never heard"
            state = "revoked" if revoked else f"{ago}, {unsent} unsent"
            yield f"laptop {UUID(bytes=device)}  {role} {UUID(bytes=person)}  {state}"
