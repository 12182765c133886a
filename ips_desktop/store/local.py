"""The laptop's own tables: never synced, never in the manifest, gone with the store."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from ips_desktop.records.columns import Id


class Local(DeclarativeBase):
    """Tables beside the synced ones, STRICT as they are."""

    @declared_attr.directive
    def __table_args__(cls) -> dict[str, Any]:
        return {"sqlite_strict": True}


class OfAct:
    """A change as it goes out: one record touched by an act, with what was edited of it."""

    op: Mapped[bytes] = mapped_column(sa.LargeBinary)
    act: Mapped[bytes] = mapped_column(sa.LargeBinary)
    act_name: Mapped[str] = mapped_column(sa.Text)
    atomic: Mapped[int] = mapped_column(sa.Integer)
    type: Mapped[str] = mapped_column(sa.Text)
    record_id: Mapped[bytes] = mapped_column(sa.LargeBinary)
    subject_id: Mapped[bytes] = mapped_column(sa.LargeBinary, index=True)
    creates: Mapped[int] = mapped_column(sa.Integer)
    edited_at: Mapped[int] = mapped_column(sa.Integer)
    fields: Mapped[bytes] = mapped_column(sa.LargeBinary)


class Outbox(OfAct, Local):
    """A change not yet acknowledged. `n` is the order of acts; an act's changes are sent together."""

    __tablename__ = "outbox"

    n: Mapped[int] = mapped_column(sa.Integer, primary_key=True, sort_order=-1)
    op: Mapped[bytes] = mapped_column(sa.LargeBinary, unique=True)
    act: Mapped[bytes] = mapped_column(sa.LargeBinary, index=True)
    record_id: Mapped[bytes] = mapped_column(sa.LargeBinary, index=True)


class Sent(OfAct, Local):
    """An acknowledged change, kept 35 days for a server restored from yesterday (decision 34)."""

    __tablename__ = "sent"

    n: Mapped[int] = mapped_column(sa.Integer, primary_key=True, sort_order=-1)
    aside: Mapped[int] = mapped_column(sa.Integer)
    acknowledged_at: Mapped[int] = mapped_column(sa.Integer, index=True)


class Edited(Local):
    """A field edited since last acknowledged: base value and version, the op that speaks for it, what stands meanwhile."""

    __tablename__ = "edited"

    record_id: Mapped[bytes] = mapped_column(sa.LargeBinary, primary_key=True)
    field: Mapped[str] = mapped_column(sa.Text, primary_key=True)
    value: Mapped[bytes] = mapped_column(sa.LargeBinary)
    base: Mapped[int] = mapped_column(sa.Integer)
    op: Mapped[bytes] = mapped_column(sa.LargeBinary, index=True)
    edited_at: Mapped[int] = mapped_column(sa.Integer)
    stands: Mapped[bytes] = mapped_column(sa.LargeBinary)
    stands_at: Mapped[int] = mapped_column(sa.Integer)


class HeldSubject(Local):
    """A subject this laptop holds, at which level, since which epoch."""

    __tablename__ = "held_subject"

    subject_id: Mapped[bytes] = mapped_column(sa.LargeBinary, primary_key=True)
    level: Mapped[str] = mapped_column(sa.Text)
    epoch: Mapped[int] = mapped_column(sa.Integer)


class OwedReceipt(Local):
    """A withdrawal or erasure done here and not yet told to the server; `n` is the order they were done in."""

    __tablename__ = "owed_receipt"

    n: Mapped[int] = mapped_column(sa.Integer, primary_key=True)
    subject_id: Mapped[bytes] = mapped_column(sa.LargeBinary)
    at: Mapped[int] = mapped_column(sa.Integer)
    erased: Mapped[int] = mapped_column(sa.Integer)
    rows: Mapped[int] = mapped_column(sa.Integer)


class Leaving(Local):
    """A withdrawal that waits until the subject's own changes are sent."""

    __tablename__ = "leaving"

    subject_id: Mapped[bytes] = mapped_column(sa.LargeBinary, primary_key=True)
    at: Mapped[int] = mapped_column(sa.Integer)


class Asked(Local):
    """A subject a person asked to open in full, until it is granted."""

    __tablename__ = "asked"

    subject_id: Mapped[bytes] = mapped_column(sa.LargeBinary, primary_key=True)
    at: Mapped[int] = mapped_column(sa.Integer)


class Marked(Local):
    """A record or a held subject not yet told again since a new timeline began (decision 34)."""

    __tablename__ = "marked"

    id: Mapped[bytes] = mapped_column(sa.LargeBinary, primary_key=True)
    what: Mapped[str] = mapped_column(sa.Text, primary_key=True)


class KeptVerbatim(Local):
    """A field or a whole record that this version does not know, kept to the letter until it does (`verbatim`)."""

    __tablename__ = "kept_verbatim"

    record_id: Mapped[bytes] = mapped_column(sa.LargeBinary, primary_key=True)
    field: Mapped[str] = mapped_column(sa.Text, primary_key=True)
    type: Mapped[str] = mapped_column(sa.Text)
    subject_id: Mapped[bytes] = mapped_column(sa.LargeBinary, index=True)
    value: Mapped[bytes] = mapped_column(sa.LargeBinary)
    seen: Mapped[int] = mapped_column(sa.Integer)
    held: Mapped[str] = mapped_column(sa.Text)


class DraftRow(Local):
    """Words being typed."""

    __tablename__ = "draft"

    form: Mapped[str] = mapped_column(sa.Text, primary_key=True)
    about: Mapped[UUID] = mapped_column(Id, primary_key=True)
    content: Mapped[bytes] = mapped_column(sa.LargeBinary)
    kept_at: Mapped[int] = mapped_column(sa.Integer)


class SearchEntry(Local):
    """Which field of which record a row of the full-text index stands for."""

    __tablename__ = "search_entry"

    n: Mapped[int] = mapped_column(sa.Integer, primary_key=True)
    type: Mapped[str] = mapped_column(sa.Text)
    record_id: Mapped[bytes] = mapped_column(sa.LargeBinary, index=True)
    subject_id: Mapped[bytes] = mapped_column(sa.LargeBinary, index=True)
    field: Mapped[str] = mapped_column(sa.Text)


class Keepsake(Local):
    """The laptop's own few facts by name: cursor, timeline, signing key, last round, last backup."""

    __tablename__ = "keepsake"

    name: Mapped[str] = mapped_column(sa.Text, primary_key=True)
    value: Mapped[bytes] = mapped_column(sa.LargeBinary)


class CaptureGate(Local):
    """One row. Open only inside a flush that captures, or while sync applies (decision 16)."""

    __tablename__ = "capture_gate"

    n: Mapped[int] = mapped_column(sa.Integer, primary_key=True)
    open: Mapped[int] = mapped_column(sa.Integer)
