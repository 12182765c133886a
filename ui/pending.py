"""An answer under way, and the door it is asked at: what `Page` is made of."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Protocol, Self, TypeVar
from uuid import UUID

from ips_desktop.terms.troubles import Refused, Trouble

if TYPE_CHECKING:
    from ips_desktop.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


class Told(Protocol):
    """What a page needs of `Changed`: which kinds of record changed, and whose."""

    @property
    def kinds(self) -> frozenset[str]: ...
    @property
    def subjects(self) -> frozenset[UUID]: ...


class Door(Protocol):
    """The three things a page does with the practice."""

    def ask(self, question: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kw: P.kwargs) -> Future[T]: ...
    def do(self, act: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kw: P.kwargs) -> Future[T]: ...
    def on_changed(self, listener: Callable[[Any], None], /) -> Callable[[], None]: ...


class Pending(Generic[T]):
    """An answer under way. `then`, `refused` and `trouble` each say what to do with one of its three ends."""

    def __init__(
        self,
        is_wanted: Callable[[Pending[T]], bool],
        refused: Callable[[Refused], object],
        trouble: Callable[[Trouble], object],
    ) -> None:
        self._is_wanted, self._refused, self._trouble = is_wanted, refused, trouble
        self._then: Callable[[T], object] | None = None

    def then(self, show: Callable[[T], object]) -> Self:
        """Give the answer to `show`."""
        self._then = show
        return self

    def refused(self, show: Callable[[Refused], object]) -> Self:
        """Give a refusal to `show` instead of the page's own place for it."""
        self._refused = show
        return self

    def trouble(self, show: Callable[[Trouble], object]) -> Self:
        """Give trouble to `show` instead of the quiet bar."""
        self._trouble = show
        return self

    def tell(self, future: Future[T]) -> None:
        """Hand on how it ended, unless nobody waits for it any more. Any other error is raised: a bug."""
        if future.cancelled() or not self._is_wanted(self):
            return
        try:
            answer = future.result()
        except Refused as refused:
            self._refused(refused)
        except Trouble as trouble:
            self._trouble(trouble)
        except CancelledError:
            return
        else:
            if self._then is not None:
                self._then(answer)
