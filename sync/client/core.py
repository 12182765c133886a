"""The laptop's synchroniser as a machine: an event in, effects out; no socket, no store, no clock, no thread.

Theory of operation
-------------------
A *round* is one request and its answer. It goes through five states, always in this order:

    SHUT      the store is locked; every event but Opened comes to nothing
    RESTING   waits for `due`; Clock past it, Wanted, or Edited (a little later) begin a round
    GATHERING the box is asked what it has (one read in the writing lane)
    PROVING   a token is fetched first, when there is none or it is about to end
    TALKING   the round is on the wire
    KEEPING   the answer is being written: first outcomes, then the page with its cursor

After KEEPING the next round begins at once while acts can go or the server has more; else the machine rests.
Only one round is under way, so an answer always belongs to the round last sent, and a `Shut` may drop it at any
point: what was not kept is sent or pulled again, since ops are idempotent and the cursor moves only with its page.

Pull never waits for push: every round pulls, whatever becomes of its acts. When a round with acts is too large, too
slow or breaks the server, the next carries half as many changes; when a single act is left, it is put aside for an
hour and the rest goes on. A round without acts that fails too shows the act to be innocent: all are let go again.
An act that is still handed out after a round in which it was judged is put aside too: nothing may turn in a circle.

Failures wait by exponential backoff with full jitter, 1 s to 5 min. Wanted cuts it short.

When nothing waits, a round carries digests of a few subjects in turn. One that differs while nothing new is coming is
fetched whole; if it still differs afterwards it is reported, once, and left for a person (DESIGN §6, verification).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from itertools import product
from typing import Any, ClassVar

from sync.client.digests import Digests
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
    Wake,
    Wanted,
)
from sync.protocol.messages import PROTO, Answer, Cursor, Round

LIMIT = 256
CHECKS = 2
EVERY = 120.0
SOON = 2.0
ASIDE = 3600.0
SLOWEST = 300.0
RENEW = 30.0
SHRINKS = frozenset({"too_large", "slow", "server_trouble"})


class State(Enum):
    """Where a round stands; see the theory of operation."""

    SHUT = auto()
    RESTING = auto()
    GATHERING = auto()
    PROVING = auto()
    TALKING = auto()
    KEEPING = auto()


BUSY = (State.GATHERING, State.PROVING, State.TALKING, State.KEEPING)


class Core:
    """One laptop's side of the rounds. Give it events with `take`, do the effects it returns, in order."""

    def __init__(self, chance: Callable[[], float], manifest: bytes = b"") -> None:
        """`chance` gives a number in [0, 1); `manifest` is the fingerprint that goes with every round."""
        self._chance, self._manifest = chance, manifest
        self.state = State.SHUT
        self.failures = 0
        self.trouble = ""
        self.n = 0
        self._due = 0.0
        self._until = 0.0
        self._limit = LIMIT
        self._aside: dict[bytes, tuple[float, str]] = {}
        self._round = Round(PROTO, b"", Cursor())
        self._answer: Answer | None = None
        self._judged: frozenset[bytes] = frozenset()
        self._first = False
        self._reproved = self._again = self._pressed = self._quiet = False
        self._digests = Digests()

    def take(self, event: Event) -> list[Effect]:
        """Go on from `event`; an event that has no place in this state, or is of an earlier round, comes to nothing."""
        action = self._TABLE.get((self.state, type(event)))
        if action is None or getattr(event, "n", self.n) != self.n:
            return []
        return action(self, event)

    @property
    def put_aside(self) -> int:
        """How many acts are put aside because they could not be sent or their outcome not kept."""
        return len(self._aside)

    # beginning

    def _opened(self, event: Opened) -> list[Effect]:
        self._quiet = False
        return self._begin(event.now)

    def _shut(self, _: Shut) -> list[Effect]:
        self.state = State.SHUT
        self.n += 1
        return []

    def _clock(self, event: Clock) -> list[Effect]:
        return self._begin(event.now) if event.now >= self._due else []

    def _wanted(self, event: Wanted) -> list[Effect]:
        return self._begin(event.now)

    def _edited(self, event: Edited) -> list[Effect]:
        if self.failures == 0:
            self._due = min(self._due, event.now + SOON)
        return [Wake(self._due)]

    def _once_more(self, event: Wanted | Edited) -> list[Effect]:
        self._again = True
        self._pressed = self._pressed or isinstance(event, Wanted)
        return []

    def _begin(self, now: float) -> list[Effect]:
        self.state = State.GATHERING
        self.n += 1
        self._again = self._pressed = self._reproved = False
        if self._aside:
            self._aside = {act: put for act, put in self._aside.items() if put[0] > now}
        checks = CHECKS if self._quiet else 0
        return [Gather(self.n, self._limit, frozenset(self._aside), self._digests.after, checks)]

    # talking

    def _gathered(self, event: Gathered) -> list[Effect]:
        self._first = event.timeline == b""
        self._round = Round(
            PROTO,
            event.timeline,
            event.cursor,
            self._manifest,
            max(0, event.unsent - len(event.acts)),
            event.acts,
            event.receipts,
            event.checks,
            event.asked,
            self._digests.wanted(),
        )
        if self._until - RENEW <= event.now:
            self.state = State.PROVING
            return [Prove(self.n)]
        return self._send()

    def _proved(self, event: Proved) -> list[Effect]:
        self._until = event.until
        return self._send()

    def _send(self) -> list[Effect]:
        self.state = State.TALKING
        return [Send(self.n, self._round)]

    def _answered(self, event: Answered) -> list[Effect]:
        self.state = State.KEEPING
        self._answer = answer = event.answer
        restored = self._restored(answer)
        last = not restored and not answer.more
        return [Keep(self.n, self._round, answer, self._first, restored, last)]

    def _restored(self, answer: Answer) -> bool:
        return not self._first and answer.timeline != self._round.timeline

    # failing

    def _failed(self, event: Failed) -> list[Effect]:
        self.trouble = event.why
        if event.why == "unproven" and not self._reproved:
            self._reproved, self._until = True, 0.0
            self.state = State.PROVING
            return [Prove(self.n)]
        if event.why in SHRINKS and self.state is State.TALKING:
            return self._shrink(event)
        return self._back_off(event.now)

    def _shrink(self, event: Failed) -> list[Effect]:
        """Send less next time; put a single act aside; a bare round that fails clears the acts of suspicion."""
        acts = self._round.acts
        found: list[Effect] = []
        if len(acts) > 1:
            self._limit = max(1, sum(len(act.changes) for act in acts) // 2)
        elif acts:
            self._aside[acts[0].id] = (event.now + ASIDE, event.why)
            found.append(Report("act_put_aside", 1))
        elif event.why == "server_trouble":
            self._aside = {act: put for act, put in self._aside.items() if put[1] != event.why}
        if event.why == "too_large" and acts:
            return found + self._begin(event.now)
        return found + self._back_off(event.now)

    def _broke(self, event: Broke) -> list[Effect]:
        self.trouble = "store"
        return [Report("store_trouble"), *self._back_off(event.now)]

    def _back_off(self, now: float) -> list[Effect]:
        """Full jitter: somewhere between a second and twice as long as last time, five minutes at most.

        A person who asked while the round was failing does not wait: that is answered by one round more, at once.
        """
        self.failures += 1
        self._quiet = False
        if self._pressed:
            return self._begin(now)
        longest = min(SLOWEST, 2.0 ** min(self.failures, 16))
        return self._rest(now + max(1.0, self._chance() * longest))

    def _rest(self, due: float) -> list[Effect]:
        self.state = State.RESTING
        self._due = due
        return [Wake(due)]

    # ending

    def _kept(self, event: Kept) -> list[Effect]:
        answer, sent = self._answer, self._round
        if answer is None:
            return self._rest(event.now)
        self.failures, self.trouble = 0, ""
        self._limit = min(LIMIT, self._limit * 2)
        found = self._look(event, answer, sent)
        unsent = event.unsent and (sent.acts or event.unsent > sent.unsent)
        more = answer.more or self._restored(answer) or event.owed or self._digests.waiting or unsent
        self._quiet = not more and not event.unsent
        if more or self._again:
            return found + self._begin(event.now)
        return found + self._rest(event.now + EVERY * (0.75 + self._chance() / 2))

    def _look(self, event: Kept, answer: Answer, sent: Round) -> list[Effect]:
        """Put aside what came to nothing, and weigh the digests."""
        found: list[Effect] = []
        answered = {outcome.op for outcome in answer.outcomes}
        silent = [act.id for act in sent.acts if not any(change.op in answered for change in act.changes)]
        silent += [act.id for act in sent.acts if act.id in self._judged and act.id not in silent]
        self._judged = frozenset(act.id for act in sent.acts)
        if self._restored(answer):
            silent, self._judged = [], frozenset()  # it judges nothing before it has back what it once acknowledged
        for act in (*silent, *event.stuck):
            self._aside[act] = (event.now + ASIDE, "unkept")
        if silent or event.stuck:
            found.append(Report("outcome_missing", len(silent) + len(event.stuck)))
        lost = self._digests.weigh(sent, answer)
        if lost:
            found.append(Report("digest_differs", lost))
        return found

    # (state, event) → what the machine does. What is not here comes to nothing.
    _TABLE: ClassVar[dict[tuple[State, type[Any]], Callable[..., list[Effect]]]] = {
        (State.SHUT, Opened): _opened,
        (State.RESTING, Clock): _clock,
        (State.RESTING, Wanted): _wanted,
        (State.RESTING, Edited): _edited,
        (State.GATHERING, Gathered): _gathered,
        (State.GATHERING, Broke): _broke,
        (State.PROVING, Proved): _proved,
        (State.PROVING, Failed): _failed,
        (State.TALKING, Answered): _answered,
        (State.TALKING, Failed): _failed,
        (State.KEEPING, Kept): _kept,
        (State.KEEPING, Broke): _broke,
        **dict.fromkeys(product((State.RESTING, *BUSY), (Shut,)), _shut),
        **dict.fromkeys(product(BUSY, (Wanted, Edited)), _once_more),
    }
