"""What an act and a question are given: who acts, what day it is, the session, the service's figures. No store, no window.

`desk.today`, `desk.now` and `desk.new_id` are the only sources of day, moment and id (decision 1).
Drafts and search are small protocols that `practice` fills (decision 17).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ips_desktop.records import ReferenceValue
from ips_desktop.records.record import Record, held_by
from ips_desktop.terms.acting import LONDON, Acting, Clock
from ips_desktop.terms.kept import Draft, Hit
from ips_desktop.terms.troubles import Refused
from resources import reference

__all__ = ["LONDON", "Acting", "Clock", "Desk", "Draft", "Drafts", "Hit", "Reference", "Search"]

R = TypeVar("R", bound=Record)


class Drafts(Protocol):
    """Words in flight, in the encrypted store, never synced."""

    def keep(self, form: str, about: UUID, values: Mapping[str, Any]) -> None: ...
    def get(self, form: str, about: UUID) -> Draft | None: ...
    def all(self) -> list[Draft]: ...
    def drop(self, form: str, about: UUID) -> None: ...


class Search(Protocol):
    """Full text, newest first."""

    def find(self, text: str, *, limit: int = 50, types: Iterable[str] = ()) -> list[Hit]: ...


class Own(Protocol):
    """What was chosen for this laptop alone, in the encrypted store, never synced."""

    changed: bool

    def get(self, name: str) -> str | None: ...
    def put(self, name: str, value: str) -> None: ...


@dataclass(frozen=True)
class Reference:
    """The service's figures: what it set itself, laid over what is shipped (decision 11)."""

    own: tuple[reference.Value, ...] = ()
    _found: dict[tuple[str, date], int | str] = field(
        default_factory=dict[tuple[str, date], int | str], compare=False, repr=False
    )

    def value(self, key: str, on: date) -> int | str:
        """The value in force on a day. Raises KeyError for a key nobody declared."""
        found = self._found.get((key, on))
        if found is None:  # a page of many people asks for the same few again and again
            found = self._found[key, on] = self._look_up(key, on)
        return found

    def _look_up(self, key: str, on: date) -> int | str:
        for values in ([v for v in self.own if v.key == key], reference.by_key().get(key, ())):
            held = [v for v in values if v.from_day <= on]
            if held:
                return max(held, key=lambda v: v.from_day).value
        raise KeyError(key)

    def number(self, key: str, on: date) -> int:
        """The whole number in force on a day."""
        return int(self.value(key, on))


def own_figures(session: Session) -> tuple[reference.Value, ...]:
    """The figures that the service set itself. One statement."""
    rows = session.execute(
        sa.select(ReferenceValue.key, ReferenceValue.from_day, ReferenceValue.value).where(
            ReferenceValue.deleted.is_not(True)
        )
    ).all()
    return tuple(reference.Value(k, d, v, "own") for k, d, v in rows if k and d and v)


@cache
def _by_id(record: type[R]) -> sa.Select[R]:
    """One record by its id, put together once a type: every act asks for some."""
    return sa.select(record).where(record.id == sa.bindparam("id", type_=record.id.type))


def _all_one() -> None:
    """Where nothing is sent, nothing needs to be parted."""


@dataclass
class Desk:
    """Everything an act or a question may use. It is given, never kept.

    `apart()` parts an act that does the same for many people: what was done so far and what follows are kept in one transaction and
    sent as acts of their own, since an act is never split over requests (decision 27) and a request has room for 500 changes.
    """

    session: Session
    me: Acting
    clock: Clock
    drafts: Drafts
    search: Search
    reference: Reference
    own: Own
    apart: Callable[[], None] = _all_one
    today: date = field(init=False)
    now: int = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.clock.now()
        self.today = self.clock.today()

    def new_id(self) -> UUID:
        """A new UUIDv7."""
        return self.clock.new_id()

    def keep(self, record: Record) -> UUID:
        """Take a new record into the act: fills id, who and when; answers its id."""
        if record.id is None:  # pyright: ignore[reportUnnecessaryComparison]  a new object has no id yet
            record.id = self.new_id()
        self.may(type(record), "create")
        record.made_by = record.made_by or self.me.id
        record.made_at = record.made_at or self.now
        record.held, record.seen = held_by(type(record), self.me.role), 0
        self.session.add(record)
        return record.id

    def find(self, record: type[R], id: UUID) -> R:  # noqa: A002  the field's own name
        """The record, or Refused "not_here" when this laptop does not hold it or it was deleted."""
        key = sa.inspect(record).identity_key_from_primary_key((id,))
        found: R | None = self.session.identity_map.get(key)
        found = found or self.session.scalars(_by_id(record), {"id": id}).one_or_none()
        if found is None or found.deleted:
            raise Refused("not_here")
        return found

    def may(self, record: type[Record], verb: str) -> None:
        """Refuse what the server would set aside (decision 30): verb is "create" or "edit"."""
        roles = record.about.create if verb == "create" else record.about.edit
        if self.me.role not in roles:
            raise Refused("not_yours")
