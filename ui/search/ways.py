"""Where one can go and what can be done by typing its name: pages, acts, and acts about the person whose page is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import NAMESPACE_OID, UUID, uuid5

from ips_desktop.rules.typed import folded
from resources.wordings import said
from ui.place import Going

LEAST = 2
"""Letters it takes: one letter begins too many words."""
MOST = 6
"""Ways shown; the notes below them are wanted too, and one letter more tells them apart."""


@dataclass(frozen=True)
class Way:
    """A row beside the finds. `name` is what it is called, `extract` about whom, "" for a place; `going` where Enter leads."""

    kind: Literal["act", "place"]
    name: str
    icon: str
    going: Going
    extract: str = ""

    @property
    def id(self) -> UUID:
        """The same for the same way, whenever it is offered."""
        return uuid5(NAMESPACE_OID, f"{self.kind} {self.name} {self.going.id}")


@dataclass(frozen=True)
class Ways:
    """All there are from where one is. `about`: the person whose page is open; their acts are offered only while there is one.

    `own`: acts about nobody in particular, offered from everywhere.
    """

    about: UUID | None = None
    acts: tuple[Way, ...] = ()
    places: tuple[Way, ...] = ()
    own: tuple[Way, ...] = ()


def matching(text: str, ways: Ways, person: str) -> tuple[Way, ...]:
    """The ways whose names hold a word that begins with each word typed; those whose own beginning it is first.

    `person`: who the acts are about; without a name nothing can be done about anybody.
    """
    typed = folded(text).split()
    if len("".join(typed)) < LEAST:
        return ()
    acts = [Way(w.kind, w.name, w.icon, w.going, said("search.about", name=person)) for w in ways.acts if person]
    met = [way for way in (*acts, *ways.own, *ways.places) if _meets(typed, folded(way.name).split())]
    return tuple(sorted(met, key=lambda way: not folded(way.name).startswith(typed[0]))[:MOST])


def _meets(typed: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(begun) for word in words) for begun in typed)
