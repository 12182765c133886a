"""For whom a figure is: an adviser, a clinical team, or the whole service (MEASURES §1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class ScopeKind(StrEnum):
    """What a figure may be cut by."""

    ADVISER = "adviser"
    TEAM = "team"
    SERVICE = "service"


EVERY = (ScopeKind.ADVISER, ScopeKind.TEAM, ScopeKind.SERVICE)


@dataclass(frozen=True)
class Scope:
    """One adviser, one team, or everybody."""

    kind: ScopeKind
    id: UUID | None = None

    @property
    def text(self) -> str:
        """As it stands in a file: "service", "adviser:0190…"."""
        return str(self.kind) if self.id is None else f"{self.kind}:{self.id}"


SERVICE = Scope(ScopeKind.SERVICE)


@dataclass(frozen=True)
class Owners:
    """Whose something is: the advisers and the teams that it counts for. The service's is everything."""

    advisers: frozenset[UUID] = frozenset()
    teams: frozenset[UUID] = frozenset()

    def has(self, scope: Scope) -> bool:
        """Whether it counts for a scope."""
        if scope.kind == ScopeKind.SERVICE:
            return True
        return scope.id in (self.advisers if scope.kind == ScopeKind.ADVISER else self.teams)

    def __or__(self, other: Owners) -> Owners:
        """What counts for either."""
        return Owners(self.advisers | other.advisers, self.teams | other.teams)


NOBODY = Owners()
