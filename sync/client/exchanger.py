"""Does what the core wants done: reads and writes the box through the practice's door, talks in the network lane.

The second of the window's two doors. It begins when the store is open, rests when it locks, and says in one true sentence how
sending stands. Nobody waits for it.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from uuid import UUID

from ips_desktop.practice import Changed, Practice
from ips_desktop.store.parcels import Standing
from ips_desktop.store.post import Post
from ips_desktop.terms.troubles import Trouble
from sync.client import post as works
from sync.client.core import Core, State
from sync.client.events import (
    Answered,
    Broke,
    Clock,
    Edited,
    Effect,
    Event,
    Failed,
    Gather,
    Gathered,
    Keep,
    Kept,
    Opened,
    Prove,
    Proved,
    Report,
    Send,
    Shut,
    Wanted,
)
from sync.client.status import Status, status_of
from sync.client.transport import Laptop, NoAnswer, Transport
from sync.protocol import manifest
from sync.protocol.messages import Act

__all__ = ["Exchanger", "Status"]

log = logging.getLogger(__name__)


class Exchanger:
    """The synchroniser of an open practice."""

    def __init__(
        self, practice: Practice, *, transport: Transport | None = None, chance: random.Random | None = None
    ) -> None:
        self._practice = practice
        self._core = Core((chance or random.SystemRandom()).random, manifest.load().fingerprint)
        self._transport = transport
        self._guard = threading.RLock()
        self._events: deque[Event] = deque()
        self._busy = False
        self._listeners: list[Callable[[Status], None]] = []
        self._standing: Standing | None = None
        self._stop_listening = practice.on_changed(self._changed)
        self._rested = threading.Event()
        self._stopped = False

    def start(self) -> None:
        """Begin: the store is open."""
        self._practice.exchange(works.standing).add_done_callback(self._first)

    def now(self) -> None:
        """A person asks for a round now."""
        self._take(Wanted(time.monotonic()))

    def tick(self) -> None:
        """Time has passed: begin a round if one is due."""
        self._take(Clock(time.monotonic()))

    def open(self, subject: UUID) -> Future[None]:
        """Ask the server for a person's record in full; it is asked for in every round until it is granted (audited)."""
        asked = self._practice.exchange(works.ask, subject.bytes)
        asked.add_done_callback(lambda _: self.now())
        return asked

    def settled(self, seconds: float) -> bool:
        """Wait until no round is under way; whether it came to that. For command lines and tests, never for the window."""
        return self._rested.wait(seconds)

    def stop(self) -> None:
        """The store is closing: what is on its way comes to nothing, and is repeated when it opens again."""
        with self._guard:
            self._stopped = True
            self._core.take(Shut())
            self._stop_listening()
            self._rested.set()
        if self._transport is not None:
            self._practice.lanes.network(self._transport.close)

    def on_status(self, listener: Callable[[Status], None]) -> Callable[[], None]:
        """Be told when the sentence may have changed, from any thread; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def status(self) -> Status:
        """How sending stands now: never a word of success unless nothing waits and a whole round has been."""
        sending = self._core.state in (State.TALKING, State.PROVING, State.KEEPING)
        return status_of(self._standing, self._practice.clock.now(), sending=sending, trouble=self._core.trouble)

    def _first(self, done: Future[Standing]) -> None:
        if done.exception() is None:
            self._know(done.result())
        self._take(Opened(time.monotonic()))

    def _changed(self, changed: Changed) -> None:
        if changed.origin == "act":
            self._practice.exchange(works.standing).add_done_callback(
                lambda done: self._know(done.result()) if done.exception() is None else None
            )
            self._take(Edited(time.monotonic()))

    def _know(self, standing: Standing) -> None:
        self._standing = standing
        self._say()

    def _say(self) -> None:
        status = self.status()
        for listener in list(self._listeners):
            listener(status)

    def _take(self, event: Event) -> None:
        """Give the core an event and do what it wants. One thread at a time does so; what comes meanwhile queues up.

        So a chain of rounds is a loop, also where everything runs at once in one thread, and the core is never entered twice.
        """
        with self._guard:
            self._events.append(event)
            if self._busy:
                return
            self._busy = True
        try:
            while self._step():
                pass
        finally:
            with self._guard:
                self._busy = False

    def _step(self) -> bool:
        with self._guard:
            if self._stopped or not self._events:
                self._busy = False
                return False
            effects = self._core.take(self._events.popleft())
            (self._rested.set if self._core.state is State.RESTING else self._rested.clear)()
        for effect in effects:
            self._do(effect)
        if effects:
            self._say()
        return True

    def _do(self, effect: Effect) -> None:
        if isinstance(effect, Gather):
            self._practice.exchange(works.gather, effect).add_done_callback(lambda done: self._gathered(effect.n, done))
        elif isinstance(effect, Prove):
            self._talk(effect.n, lambda: self._prove(effect.n))
        elif isinstance(effect, Send):
            self._talk(effect.n, lambda: self._answer(effect))
        elif isinstance(effect, Keep):
            self._keep(effect)
        elif isinstance(effect, Report):
            log.info("sync.report", extra={"code": effect.code, "count": effect.n})

    def _gathered(self, n: int, done: Future[works.Offer]) -> None:
        if done.exception() is not None:
            self._take(Broke(time.monotonic(), n))
            return
        self._take(Gathered(time.monotonic(), n, *done.result()))

    def _talk(self, n: int, talk: Callable[[], Event]) -> None:
        def work() -> None:
            try:
                event = talk()
            except NoAnswer as none:
                event = Failed(time.monotonic(), n, none.why)
            except Exception as bug:  # a round's own error must not end the lane; the core backs off
                log.error("sync.bug", extra={"bug": type(bug).__name__})  # noqa: TRY400  no values in a log
                event = Failed(time.monotonic(), n, "refused")
            self._take(event)

        self._practice.lanes.network(work)

    def _prove(self, n: int) -> Event:
        good_for = self._wire().prove()
        return Proved(time.monotonic(), n, time.monotonic() + good_for)

    def _answer(self, effect: Send) -> Event:
        return Answered(time.monotonic(), effect.n, self._wire().send(effect.round))

    def _wire(self) -> Transport:
        if self._transport is None:
            enrolment = self._practice.enrolment
            if enrolment is None:
                raise Trouble("practice.not_enrolled")
            key = self._practice.exchange(_signing_key).result()
            laptop = Laptop(
                enrolment.server_url, enrolment.ca_pem, enrolment.service.bytes, enrolment.device.bytes, key
            )
            clock = self._practice.clock
            self._transport = Transport(laptop, wall=clock.now, new_id=lambda: clock.new_id().bytes)
        return self._transport

    def _keep(self, effect: Keep) -> None:
        """Outcomes first, then the page: two transactions, so that neither waits for the other's trouble."""
        if not effect.answer.outcomes:
            self._apply(effect, frozenset())
            return
        settled = self._practice.exchange(works.settle, effect.answer.outcomes)
        settled.add_done_callback(lambda done: self._settled(effect, done))

    def _settled(self, effect: Keep, done: Future[None]) -> None:
        if done.exception() is None:
            self._apply(effect, frozenset())
        else:
            self._one_by_one(effect, list(effect.round.acts), set())

    def _one_by_one(self, effect: Keep, acts: list[Act], stuck: set[bytes]) -> None:
        """The outcomes of all acts could not be taken together: each by itself, so that one that cannot blocks no other."""
        if not acts:
            self._apply(effect, frozenset(stuck))
            return
        act, rest = acts[0], acts[1:]
        ops = {change.op for change in act.changes}
        its = [outcome for outcome in effect.answer.outcomes if outcome.op in ops]

        def tried(done: Future[None]) -> None:
            self._one_by_one(effect, rest, stuck if done.exception() is None else stuck | {act.id})

        self._practice.exchange(works.settle, its).add_done_callback(tried)

    def _apply(self, effect: Keep, stuck: frozenset[bytes]) -> None:
        kept = self._practice.exchange(works.apply, effect, self._practice.clock.now())
        kept.add_done_callback(lambda left: self._kept(effect, left, stuck))

    def _kept(self, effect: Keep, done: Future[works.Left], stuck: frozenset[bytes]) -> None:
        if done.exception() is not None:
            self._take(Broke(time.monotonic(), effect.n))
            return
        left = done.result()
        self._standing = left.standing
        self._take(Kept(time.monotonic(), effect.n, left.unsent, left.owed, stuck))


def _signing_key(post: Post) -> bytes:
    return post.secret("signing_key") or b""
