"""A page one can go to: it is told what it is about, heads itself, knows its keys, and gives up its words at lock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ips_desktop.terms.acting import Acting, Clock
from ips_desktop.terms.troubles import Refused, Trouble
from ui.crossing import Crossing
from ui.page import Page

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ips_desktop.practice import Practice
    from sync.client.exchanger import Exchanger

T = TypeVar("T")
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

    def called(self) -> str:
        """What the way back to it says while it shows what it shows; "" for the word of its place."""
        return ""

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page and what they do, for F1."""
        return []

    def words(self) -> list[Words]:
        """Words in flight, for lock: form, about, values."""
        return []

    def head(self, words: str) -> None:
        """Give the page its name for whoever hears it: said now, and before whatever then takes the keyboard."""
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def leave_for(self, place: str, about: UUID | None = None, **facts: Any) -> None:
        """Go elsewhere."""
        self.go.emit(place, Going(place, about, facts))

    def heavily(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        wrong: Callable[[Refused | Trouble], object],
        bug: Callable[[], object] = lambda: None,
    ) -> None:
        """Work in the heavy lane, then tell how it ended, unless the page has gone. Any other error is a bug: `bug` is called, then raised."""

        def tell(future: Future[T]) -> None:
            if not isValid(self) or future.cancelled():
                return
            error = future.exception()
            if error is None:
                then(future.result())
            elif isinstance(error, Refused | Trouble):
                wrong(error)
            else:
                bug()
                raise error

        self.crossing.carry(self.session.door.lanes.heavy(work), tell)

    def stale(self) -> None:
        """What is shown may no longer be so: ask now if it can be seen, else when it is."""
        self._stale = True
        self.freshen()
