"""Duplicates: which records are one person (decision 7). Links join both ways; the smallest id goes on, so A→B and B→A agree."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID


def survivors(links: Iterable[tuple[UUID, UUID]]) -> dict[UUID, UUID]:
    """For every record that is linked to another: the one that goes on, which is the smallest id of all that hang together."""
    above: dict[UUID, UUID] = {}

    def top(id_: UUID) -> UUID:
        while above.setdefault(id_, id_) != id_:
            above[id_] = above[above[id_]]
            id_ = above[id_]
        return id_

    for one, other in links:
        low, high = sorted((top(one), top(other)), key=lambda i: i.bytes)
        above[high] = low
    return {id_: top(id_) for id_ in list(above)}
