"""A page one can go to: it is told what it is about, heads itself, knows its keys, and gives up its words at lock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.terms.acting import Acting, Clock
from ui.crossing import Crossing
from ui.page import Page

if TYPE_CHECKING:
    from ips_desktop.practice import Practice
    from sync.client.exchanger import Exchanger

Words = tuple[str, UUID, Mapping[str, Any]]
BACK = "back"


@dataclass(frozen=True)
class Session:
    """What every page is given while the practice is open."""

    door: Practice
    crossing: Crossing
    me: Acting
    exchanger: Exchanger | None = None
    clock: Clock = field(default_factory=Clock)

    def now(self) -> int:
        """The moment, in microseconds UTC, by the practice's own clock."""
        return self.clock.now()


@dataclass(frozen=True)
class Going:
    """Where to: a place (a feature's name), about which record, beginning with what."""

    place: str
    id: UUID | None = None
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])


class Place(Page):
    """The base of every page in the frame. To leave: `self.leave_for("person", id, tab="plan")`; back: `self.leave_for(BACK)`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.door, session.crossing, parent)
        self.session = session

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody came here, about this record; called before the page is shown, each time."""
        self.stale()

    def title(self) -> str:
        """What stands in the top bar; empty when the page heads itself."""
        return ""

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page and what they do, for F1."""
        return []

    def words(self) -> list[Words]:
    def called(self) -> str:
        """What the way back to it says while it shows what it shows; "" for the word of its place."""
        return ""

        """Words in flight, for lock: form, about, values."""
        return []

    def head(self, words: str) -> None:
        """Give the page its name for whoever hears it: said now, and before whatever then takes the keyboard."""
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def leave_for(self, place: str, about: UUID | None = None, **facts: Any) -> None:
        """Go elsewhere."""
        self.go.emit(place, Going(place, about, facts))

    def stale(self) -> None:
        """What is shown may no longer be so: ask now if it can be seen, else when it is."""
        self._stale = True
        self.freshen()
