"""What every page keeps to: it asks, shows, does, and asks again when what it shows has changed.

Answers to a superseded question are dropped; a hidden page only becomes stale; a form being typed in is never reset;
a page that has gone is told nothing. `Refused` goes beside its field, `Trouble` to the quiet bar, all else is a bug.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ips_desktop.terms.troubles import Refused, Trouble
from ui.crossing import Crossing
from ui.pending import Door, Pending, Told

if TYPE_CHECKING:
    from ips_desktop.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


class Page(QWidget):
    """A page of the window. Subclasses set `refresh_when` and `refresh`; pages never import each other: they emit `go`."""

    refresh_when: ClassVar[frozenset[str]] = frozenset()
    go = Signal(str, object)
    """Open another page: its feature name and what to show there, e.g. ("person", id)."""
    troubled = Signal(object)
    """A Trouble for the quiet bar of the frame."""
    toast = Signal(str, object)
    """A sentence, and what Undo does or None."""

    def __init__(self, door: Door, crossing: Crossing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door, self.crossing = door, crossing
        self._latest: dict[object, object] = {}
        self._stale = True
        stop = door.on_changed(lambda changed: crossing.call(lambda: self._heard(changed)))
        self.destroyed.connect(lambda: stop())  # noqa: PLW0108  (destroyed() hands over an argument)

    def refresh(self) -> None:
        """Ask for what is shown. Called when the page is first seen and when a kind in `refresh_when` changed."""

    def is_being_typed_in(self) -> bool:
        """True while a refresh would disturb somebody's typing; `freshen` is then called by the form when it is left."""
        return False

    def ask(self, question: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kw: P.kwargs) -> Pending[T]:
        """Ask the practice. A later `ask` of the same question drops this one's answer."""
        pending = Pending[T](lambda it: isValid(self) and self._latest.get(question) is it, *self._ends())
        self._latest[question] = pending
        self.crossing.carry(self.door.ask(question, *args, **kw), pending.tell)
        return pending

    def do(self, act: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kw: P.kwargs) -> Pending[T]:
        """Have an act done. Its end is always told while the page lives."""
        pending = Pending[T](lambda _: isValid(self), *self._ends())
        self.crossing.carry(self.door.do(act, *args, **kw), pending.tell)
        return pending

    def _ends(self) -> tuple[Callable[[Refused], None], Callable[[Trouble], None]]:
        return self.show_refused, self.show_trouble

    def show_refused(self, refused: Refused) -> None:
        """Where a refusal goes that no form took: pages with fields override this. Else it is told as trouble."""
        self.troubled.emit(refused)

    def show_trouble(self, trouble: Trouble) -> None:
        """Where trouble goes: the quiet bar."""
        self.troubled.emit(trouble)

    def freshen(self) -> None:
        """Refresh now if something changed meanwhile and the page can be seen."""
        if self._stale and self.isVisible() and not self.is_being_typed_in():
            self._stale = False
            self.refresh()

    def is_concerned(self, changed: Told) -> bool:
        """Whether what is shown may no longer be so. A page about one subject may look at whose records changed instead."""
        return bool(self.refresh_when & changed.kinds)

    def _heard(self, changed: Told) -> None:
        if isValid(self) and self.is_concerned(changed):
            self._stale = True
            self.freshen()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what became stale while hidden."""
        super().showEvent(event)
        self.freshen()
