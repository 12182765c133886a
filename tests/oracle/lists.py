"""Answers of the oracle: who counts, who is counted among, who is left out and who is not known, each with to whom it counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.oracle.people import Held


@dataclass
class Lists:
    """Four lists of ids: numerator, denominator, excluded and not known, the last two with a reason in words."""

    numerator: set[str] = field(default_factory=set[str])
    denominator: set[str] = field(default_factory=set[str])
    excluded: dict[str, str] = field(default_factory=dict[str, str])
    not_known: dict[str, str] = field(default_factory=dict[str, str])


@dataclass
class Figure:
    """A figure before it is told for whom: every entry with its holders. `rows`: what stands under it."""

    entries: list[tuple[str, str, Held, str]] = field(default_factory=list[tuple[str, str, Held, str]])
    rows: dict[str, Figure] = field(default_factory=dict[str, "Figure"])

    def counts(self, id_: str, held: Held) -> None:
        """Somebody or something counts."""
        self.entries.append(("numerator", id_, held, ""))

    def among(self, id_: str, held: Held) -> None:
        """It is one of those counted among."""
        self.entries.append(("denominator", id_, held, ""))

    def leaves_out(self, id_: str, held: Held, why: str) -> None:
        """It is left out, and shown."""
        self.entries.append(("excluded", id_, held, why))

    def does_not_know(self, id_: str, held: Held, why: str) -> None:
        """It is not known of it."""
        self.entries.append(("not_known", id_, held, why))

    def row(self, name: str) -> Figure:
        """A row under it, begun when it is first named."""
        return self.rows.setdefault(name, Figure())

    def of(self, scope: str) -> Lists:
        """The lists of a scope: "service", "adviser:id", "team:id". What counts for somebody is not also not known of them."""
        lists, belongs = Lists(), _scope(scope)
        for name, id_, held, why in self.entries:
            if not belongs(held):
                continue
            into = getattr(lists, name)
            into.add(id_) if isinstance(into, set) else into.setdefault(id_, why)
        for id_ in lists.numerator:
            lists.not_known.pop(id_, None)
        for id_ in [*lists.numerator, *lists.denominator, *lists.not_known]:
            lists.excluded.pop(id_, None)
        return lists


def _scope(scope: str) -> Callable[[Held], bool]:
    kind, _, id_ = scope.partition(":")
    if kind == "service":
        return lambda held: True
    return (lambda held: id_ in held.advisers) if kind == "adviser" else (lambda held: id_ in held.teams)
