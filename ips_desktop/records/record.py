"""What every record has, and how long fields stand beside their row.

A record class says its subject, who may write it and whether it is a grant source; its fields say the rest by their kind.
Long text and strokes are kept in the one table `beside`, so that a count of meetings never reads a note (DESIGN §5).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Literal, Self, TypeVar, overload
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    attribute_keyed_dict,
    declared_attr,
    foreign,
    mapped_column,
    relationship,
)
from sqlalchemy.orm.attributes import flag_dirty
from sqlalchemy.types import UserDefinedType

from ips_desktop.records.columns import Id
from ips_desktop.records.kinds import (
    GUARDED,
    PAPER,
    PROSE,
    RESTRICTED,
    RISK,
    STROKES,
    Kind,
    Level,
    flag,
    instant,
    reference,
)
from ips_desktop.terms.words import Role

T = TypeVar("T")

Subject = Literal["client", "team", "staff", "service", "employer"]

CASE = (Role.ADVISER, Role.SUPERVISOR)
LEADS = (Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR)
DEEP: dict[Subject, tuple[Role, ...]] = {"client": CASE, "staff": (*CASE, Role.MANAGER)}
"""Who has the restricted fields of a subject that they hold in full (decision 9). Of staff a manager holds in full whom they supervise."""
EVERYBODY = (Role.ADVISER, Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR)


class Anything(UserDefinedType[Any]):
    """SQLite's ANY in a STRICT table: text stays text, bytes stay bytes."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "ANY"


class Tables(DeclarativeBase):
    """All tables of the store; STRICT, so that a number never lands in a day."""

    @declared_attr.directive
    def __table_args__(cls) -> dict[str, Any]:
        return {"sqlite_strict": True}


class Beside(Tables):
    """A long value standing beside its row."""

    __tablename__ = "beside"

    record_id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    field: Mapped[str] = mapped_column(sa.Text, primary_key=True)
    value: Mapped[Any] = mapped_column(Anything, nullable=True)


@dataclass(frozen=True)
class GrantSource:
    """Which fields of a record type give a member of staff a subject (decision 29)."""

    principal: str
    from_: str | None = None
    until: str | None = None
    level: str = "full"
    history: bool = False


@dataclass(frozen=True)
class About:
    """What a record type says of itself."""

    subject: Subject
    create: tuple[Role, ...] = CASE
    edit: tuple[Role, ...] = CASE
    made_by: Literal["people", "server"] = "people"
    atomic: bool = False
    grant: GrantSource | None = None
    sealed_by: str | None = None
    parent: str | None = None
    after_seal: tuple[str, ...] = ()


class Long(Generic[T]):
    """A field beside the row, read and written like any attribute."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.name = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.name = name

    @overload
    def __get__(self, record: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type[Any]) -> T | None: ...
    def __get__(self, record: Record | None, owner: type[Any]) -> Self | T | None:
        if record is None:
            return self
        row = record.beside.get(self.name)
        return None if row is None else row.value

    def __set__(self, record: Record, value: T | None) -> None:
        if isinstance(value, str):
            value = self.kind.wire(value)
        row = record.beside.get(self.name)
        # The row's own columns may be untouched: capture must see it all the same.
        flag_dirty(record)
        if row is not None:
            row.value = value
        elif value is not None:
            record.beside[self.name] = Beside(record_id=record.id, field=self.name, value=value)


def prose() -> Long[str]:
    """Free text: merged word by word, searched, full."""
    return Long(PROSE)


def risk() -> Long[str]:
    """Words about safety: the more cautious stands, and adviser and supervisor are told."""
    return Long(RISK)


def restricted() -> Long[str]:
    """Words that only named roles see, that no search finds and that no paper prints by itself."""
    return Long(RESTRICTED)


def guarded() -> Long[str]:
    """Words about somebody's safety that no search finds and no list shows: the more cautious stands, and people are told."""
    return Long(GUARDED)


def paper() -> Long[str]:
    """What a paper said, word for word: written once, never searched."""
    return Long(PAPER)


def strokes() -> Long[bytes]:
    """A drawn signature."""
    return Long(STROKES)


TYPES: dict[str, type[Record]] = {}


class Record(Tables):
    """A synced row. It belongs to exactly one subject, for ever."""

    __abstract__ = True
    about: ClassVar[About]
    long: ClassVar[dict[str, Kind]]

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    subject_id: Mapped[UUID] = mapped_column(Id, index=True)
    seen: Mapped[int] = mapped_column(sa.Integer, default=0, server_default="0")
    held: Mapped[str] = mapped_column(sa.Text, default="full", server_default="full")
    made_by: Mapped[UUID | None] = reference()
    made_at: Mapped[int | None] = instant()
    deleted: Mapped[bool | None] = flag()

    def __init_subclass__(cls, *, about: About | None = None, **kwargs: Any) -> None:
        if about is not None:
            cls.about = about
            cls.long = {n: v.kind for n, v in vars(cls).items() if isinstance(v, Long)}
            TYPES[cls.__tablename__] = cls
        super().__init_subclass__(**kwargs)

    @declared_attr
    def beside(cls) -> Mapped[dict[str, Beside]]:
        """The long values that stand beside the row, by field; read only when one is asked for."""
        return relationship(
            Beside,
            primaryjoin=lambda: foreign(Beside.record_id) == cls.id,  # pyright: ignore[reportArgumentType]  a join, not a bool
            collection_class=attribute_keyed_dict("field"),
            cascade="all, delete-orphan",
            single_parent=True,
            overlaps="beside",
        )

    def withholds(self, field: str) -> bool:
        """Whether this laptop was not given this field: its absence is "not on this laptop", and no form writes it."""
        return not kinds_of(type(self))[field].shows(self.held)

    @property
    def withheld(self) -> bool:
        """Whether this laptop holds only the headline: what is missing is "not on this laptop", never "empty"."""
        return self.held == "headline"


def held_by(record: type[Record], role: Role) -> str:
    """At which level somebody of this role holds what they make of this type, until the server has told it."""
    return str(Level.RESTRICTED if role in DEEP.get(record.about.subject, ()) else Level.FULL)


def kinds_of(record: type[Record]) -> dict[str, Kind]:
    """Every synced field of a record type with its kind, in a fixed order; `id`, `subject_id`, `seen`, `held` are not fields."""
    kept: dict[str, Kind] = {}
    for column in record.__table__.columns:
        kind = column.info.get("kind")
        if isinstance(kind, Kind):
            kept[column.key] = kind
    return dict(sorted({**kept, **record.long}.items()))
