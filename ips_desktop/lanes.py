"""Where work is done: one writing lane, one reading, one heavy (Argon2, PDF), one network. No Qt.

The GUI thread never waits on disk, keys, network or documents. In the writing lane people come before sync.
Only frozen plain values cross; an ORM object never leaves the lane that loaded it.
"""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

PEOPLE, SYNC = 0, 1


class Lanes(Protocol):
    """Four places to put work; each answers with a Future."""

    def writing(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...
    def writing_after_people(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...
    def reading(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...
    def heavy(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...
    def network(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...
    def stop(self) -> None: ...


def _run(future: Future[Any], work: Callable[[], Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(work())
    except BaseException as trouble:  # noqa: BLE001  a lane hands on whatever the work raised
        future.set_exception(trouble)


class PriorityLane:
    """One worker and a queue in which people's work overtakes sync's (the standard executors have no priorities)."""

    def __init__(self, name: str) -> None:
        self._queue: list[tuple[int, int, Future[Any], Callable[[], Any]]] = []
        self._order = itertools.count()
        self._ready = threading.Condition()
        self._stopping = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(self, rank: int, work: Callable[[], T]) -> Future[T]:
        """Queue work; raises RuntimeError after `stop`."""
        future: Future[T] = Future()
        with self._ready:
            if self._stopping:
                raise RuntimeError("lane stopped")
            heapq.heappush(self._queue, (rank, next(self._order), future, work))
            self._ready.notify()
        return future

    def stop(self) -> None:
        """Finish what is queued, then end the worker."""
        with self._ready:
            self._stopping = True
            self._ready.notify()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _work(self) -> None:
        while True:
            with self._ready:
                while not self._queue and not self._stopping:
                    self._ready.wait()
                if not self._queue:
                    return
                _, _, future, work = heapq.heappop(self._queue)
            _run(future, work)
            del future, work


class ThreadLanes:
    """The lanes of a running program."""

    def __init__(self) -> None:
        self._writing = PriorityLane("writing")
        self._pools = {n: ThreadPoolExecutor(1, thread_name_prefix=n) for n in ("reading", "heavy", "network")}

    def writing(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """A person's act: next in the writing lane."""
        return self._writing.submit(PEOPLE, lambda: work(*args, **kwargs))

    def writing_after_people(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Sync's write: after every act that waits."""
        return self._writing.submit(SYNC, lambda: work(*args, **kwargs))

    def reading(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """A question, beside the writer."""
        return self._pools["reading"].submit(work, *args, **kwargs)

    def heavy(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Argon2, PDF, anything that takes a processor for long."""
        return self._pools["heavy"].submit(work, *args, **kwargs)

    def network(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Anything that waits for a socket."""
        return self._pools["network"].submit(work, *args, **kwargs)

    def stop(self) -> None:
        """Finish what is queued and end all lanes."""
        self._writing.stop()
        for pool in self._pools.values():
            pool.shutdown(wait=True)


class InlineLanes:
    """Everything at once, in the caller's thread: for a Python prompt, command lines and unit tests."""

    def writing(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run now."""
        future: Future[T] = Future()
        _run(future, lambda: work(*args, **kwargs))
        return future

    def writing_after_people(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run now."""
        return self.writing(work, *args, **kwargs)

    def reading(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run now."""
        return self.writing(work, *args, **kwargs)

    def heavy(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run now."""
        return self.writing(work, *args, **kwargs)

    def network(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run now."""
        return self.writing(work, *args, **kwargs)

    def stop(self) -> None:
        """Nothing waits here."""
