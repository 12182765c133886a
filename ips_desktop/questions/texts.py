"""Long fields, many in one statement: prose is read only for what is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import Beside

Texts = dict[tuple[UUID, str], Any]


def texts(desk: Desk, records: Iterable[UUID], fields: Collection[str] = ()) -> Texts:
    """The long fields of these records by (record, field); all of them when no field is named. One statement, or none."""
    ids = list(dict.fromkeys(records))
    if not ids:
        return {}
    asked = sa.select(Beside.record_id, Beside.field, Beside.value).where(Beside.record_id.in_(ids))
    if fields:
        asked = asked.where(Beside.field.in_(list(fields)))
    return {(record, field): value for record, field, value in desk.session.execute(asked)}


def text(found: Texts, record: UUID | None, field: str) -> str:
    """One of them as text; "" when it was left empty or is not on this laptop."""
    value = found.get((record, field)) if record is not None else None
    return value if isinstance(value, str) else ""


def word(value: object) -> str:
    """A choice as its text, known or not; "" for none. A row carries the text, the window says it."""
    return "" if value is None else str(getattr(value, "text", value))
