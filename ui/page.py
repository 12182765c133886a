"""A page asks, shows, does. The discipline of all pages, once.

An answer to a superseded question is dropped; a hidden page only becomes stale; a page that is being typed in is not reset;
a dead widget gets nothing. What an act refuses stands beside its field; what is in trouble stands in a quiet bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, ClassVar, Concatenate, Generic, ParamSpec, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.desk import Desk
from ips_desktop.practice import Changed
from ips_desktop.terms.acting import Acting
from ips_desktop.terms.troubles import Refused, Trouble
from ui.crossing import Crossing

P = ParamSpec("P")
T = TypeVar("T")
Words = tuple[str, UUID, Mapping[str, Any]]


class Door(Protocol):
    """The practice as pages see it."""

    def do(self, act: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...
    def ask(self, question: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...


@dataclass(frozen=True)
class Session:
    """What every page is given while the practice is open."""

    door: Any
    crossing: Crossing
    me: Acting
    exchanger: Any = None


class Page(QWidget):
    """The base of every page. `go` leads elsewhere, `kept` says a thing was done (a sentence, and how to undo it)."""

    go = Signal(object)
    kept = Signal(str, object)
    refresh_when: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._asked: dict[str, int] = {}
        self._stale = True

    def title(self) -> str:
        """What stands in the top bar; empty when the page has a header of its own."""
        return ""

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page and what they do, for F1."""
        return []

    def arrive(self, id: UUID | None, facts: Mapping[str, Any]) -> None:  # noqa: A002  the record's own word
        """Somebody came here, about this record."""
        self.stale()

    def refresh(self) -> None:
        """Ask for what the page shows."""

    def typing(self) -> bool:
        """Whether words are in flight here, so that an answer must not reset the form."""
        return False

    def words(self) -> list[Words]:
        """Words in flight, for lock: form, about, values."""
        return []

    def show_refused(self, refused: Refused) -> None:
        """Put what was refused beside its field; pages with a form do."""
        self.show_trouble(Trouble(refused.code, **refused.facts))

    def show_trouble(self, trouble: Trouble) -> None:
        """Hand what is in trouble to the frame's quiet bar."""
        self.go.emit(trouble)

    def ask(self, question: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> _Asked[T]:
        """Ask; `.then(show)` gets the answer unless the same question was asked again meanwhile."""
        return _Asked(self, self.session.door.ask(question, *args, **kwargs), question.__name__)

    def do(self, act: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> _Asked[T]:
        """Do an act; `.then(done)` is called once it is committed."""
        return _Asked(self, self.session.door.do(act, *args, **kwargs), None)

    def turn(self, topic: str | None) -> int:
        """Count a question asked; the number of this asking."""
        if topic is None:
            return 0
        self._asked[topic] = self._asked.get(topic, 0) + 1
        return self._asked[topic]

    def turn_of(self, topic: str) -> int:
        """How often a question was asked."""
        return self._asked.get(topic, 0)

    def changed(self, changed: Changed) -> None:
        """Ask again if what changed is shown here: at once when visible, else on the next showing."""
        if self.refresh_when & changed.kinds:
            self.stale()

    def stale(self) -> None:
        """What is shown may no longer be so."""
        self._stale = True
        if self.isVisible() and not self.typing():
            self._fresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask on showing, if stale."""
        super().showEvent(event)
        if self._stale and not self.typing():
            self._fresh()

    def _fresh(self) -> None:
        self._stale = False
        self.refresh()

    def failed(self, error: Exception) -> None:
        """Put an error in its one of three places."""
        if isinstance(error, Refused):
            self.show_refused(error)
        elif isinstance(error, Trouble):
            self.show_trouble(error)
        else:
            raise error


class _Asked(Generic[T]):
    """A question or an act under way."""

    def __init__(self, page: Page, future: Future[T], topic: str | None) -> None:
        self._page, self._future, self._topic = page, future, topic
        self._turn = page.turn(topic)

    def then(self, show: Callable[[T], object], otherwise: Callable[[Exception], object] | None = None) -> None:
        """Give the answer to `show`, on the GUI thread, unless it is superseded."""

        def current(answer: T) -> None:
            if self._topic is None or self._page.turn_of(self._topic) == self._turn:
                show(answer)

        self._page.session.crossing.carry(self._future, current, otherwise or self._page.failed, self._page)
