"""One person in several records: the ids that are read together since somebody said they are the same (decision 7).

A question about a person reads `subject_id IN ids_of(client)`, never `subject_id = client`; one about many puts what it read under `top`.
What is not held here joins nobody: a duplicate whose other record is on another laptop goes on by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from ips_desktop.desk import Desk
from ips_desktop.records import Client
from ips_desktop.rules.same_person import survivors

T = TypeVar("T")

_KEPT = "groups of one person"
# Put together once: every act and every question asks for it, and an alias is costly to make.
_OTHER = aliased(Client)
_LINKS = (
    sa.select(Client.id, _OTHER.id)
    .join(_OTHER, _OTHER.id == Client.same_as)
    .where(Client.same_as.is_not(None), Client.deleted.is_not(True), _OTHER.deleted.is_not(True))
)


@dataclass(frozen=True)
class Groups:
    """Which records are one person. `tops`: for every record in a group, the one that goes on; most records are in none."""

    tops: Mapping[UUID, UUID] = field(default_factory=dict[UUID, UUID])

    def top(self, id_: UUID) -> UUID:
        """The record that goes on: the person's own id everywhere else."""
        return self.tops.get(id_, id_)

    def whole(self, id_: UUID) -> tuple[UUID, ...]:
        """Every record of this person, the one that goes on first."""
        top = self.top(id_)
        return top, *sorted((one for one, of in self.tops.items() if of == top and one != top), key=lambda i: i.bytes)

    def all_of(self, ids: Iterable[UUID]) -> set[UUID]:
        """Every record of these people."""
        tops = {self.top(id_) for id_ in ids}
        return tops | {one for one, of in self.tops.items() if of in tops}

    def joined(self, by_record: Mapping[UUID, list[T]]) -> dict[UUID, list[T]]:
        """What was read by record, by person."""
        found: dict[UUID, list[T]] = {}
        for id_, rows in by_record.items():
            found.setdefault(self.top(id_), []).extend(rows)
        return found


def groups(desk: Desk) -> Groups:
    """Who is one person, of everybody here. One statement by index, asked once in a question or an act."""
    kept = desk.session.info.get(_KEPT)
    if isinstance(kept, Groups):
        return kept
    links = desk.session.execute(_LINKS)
    found = desk.session.info[_KEPT] = Groups(survivors((loser, survivor) for loser, survivor in links))
    return found


def forget_groups(desk: Desk) -> None:
    """A link was made or ended in this act: ask again."""
    desk.session.info.pop(_KEPT, None)


def ids_of(desk: Desk, client: UUID) -> tuple[UUID, ...]:
    """Every record of this person, the one that goes on first; of most people there is one."""
    return groups(desk).whole(client)


def linked() -> sa.Select[UUID]:
    """The records that are in a group, as part of a statement about many."""
    ends = sa.union(
        sa.select(Client.id.label("id")).where(Client.same_as.is_not(None)),
        sa.select(_OTHER.same_as.label("id")).where(_OTHER.same_as.is_not(None)),
    ).subquery()
    return sa.select(ends.c.id)


def these(ids: Iterable[UUID]) -> sa.Select[UUID]:
    """Records whose ids are known, as part of a statement."""
    return sa.select(Client.id).where(Client.id.in_(list(ids)))


def kin(same: Groups) -> Callable[[Any, Any], Any]:
    """A condition of a statement about many: `subject` is a record of the person whose record is `owner`. Only for those in groups."""
    one, other = sa.column("one", Client.id.type), sa.column("other", Client.id.type)
    pairs = [(id_, with_) for id_ in same.tops for with_ in same.whole(id_)]
    table = sa.values(one, other, name="kin").data(pairs).cte("kin")
    return lambda subject, owner: subject.in_(sa.select(table.c.other).where(table.c.one == owner))


def goes_on(same: Groups, record: Any) -> Any:
    """The person that a column's record belongs to, as part of a statement."""
    ways = [(record == id_, sa.literal(top, Client.id.type)) for id_, top in same.tops.items()]
    return sa.case(*ways, else_=record) if ways else record
