"""One history: laptops that run the real core and merge, a network that loses and repeats, a server that falls over.

Everything is drawn from one seeded generator, so a seed is a history. `play` takes the steps, `end` lets the network
heal, runs rounds until nothing moves, and looks whether every promise was kept.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from ips_desktop.store.parcels import OutAct, Value
from sync.client import post
from sync.client.core import Core, State
from sync.client.events import (
    Answered,
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
    Wanted,
)
from sync.protocol.messages import Answer, Round
from sync.server.standing import Actor
from tests.simulation.box import Box, Row, made_of
from tests.simulation.centre import DAYS, Centre, Violation
from tests.simulation.look import look
from tests.simulation.scene import ADA, BEN, BOTH, CASTS, PEOPLE, PROSE, SERVICE, SMALL, SUE, Scene
from tests.simulation.words import Words

STEPS = 60
BUGS = ("naive_cursor", "early_ack", "ignored_base", "cursor_as_base", "absent", "blind_to_roles")


@dataclass(frozen=True)
class Hand:
    """What a new laptop's box is given: its number, its person, fresh ids, the time."""

    n: int
    person: bytes
    ids: Iterator[bytes]
    now: Callable[[], int]


class Played(post.Box, Protocol):
    """A box that a history can look into, and in which people do things."""

    @property
    def rows_(self) -> Mapping[bytes, Row]: ...
    @property
    def held(self) -> Mapping[bytes, tuple[str, int]]: ...
    @property
    def leaving(self) -> Collection[bytes]: ...
    @property
    def outbox(self) -> Collection[bytes]: ...
    @property
    def edited(self) -> Collection[object]: ...
    @property
    def owed(self) -> Collection[object]: ...
    @property
    def let_go(self) -> Collection[bytes]: ...
    def stored(self) -> Mapping[bytes, Row]: ...
    def do(
        self, name: str, at: int, changes: Sequence[tuple[str, bytes, bytes, dict[str, Value]]], *, atomic: bool
    ) -> OutAct | None: ...


class Laptop:
    """A box, the core above it, and whose it is."""

    def __init__(self, n: int, person: bytes, box: Played) -> None:
        self.n, self.person, self.box = n, person, box
        self.device = bytes([n]) * 16
        self.life = 0
        self.core = Core(lambda: 0.5)


class World:
    """The laptops, the server, what is on the wire, and what everybody wrote."""

    def __init__(
        self, seed: int, bug: str = "", *, scene: Scene = SMALL, box_of: Callable[[Hand], Played] | None = None
    ) -> None:
        self.rng = random.Random(seed)
        self.bug = bug
        self.steps = 0
        self.calm = False
        self.now = 1_000
        self.tick = 0.0
        self.words = Words()
        self.scene = scene
        self.centre = Centre(scene.manifest, PEOPLE, bug, self.rng.choice((2, 3, 5, 50)))
        self.snapshot: Centre | None = None
        self.restores = 0
        for person in PEOPLE:
            self.centre.found(person, "staff", person)
        self.centre.found(SERVICE, "service", SUE)
        make = box_of or self._box
        cast = self.rng.choice(CASTS)
        self.laptops = [
            Laptop(n, person, make(Hand(n, person, self._ids(), lambda: self.now))) for n, person in enumerate(cast)
        ]
        self.wire: list[tuple[bool, Laptop, int, int, Round | Answer]] = []
        self.clients: list[bytes] = []
        for laptop in self.laptops:
            self._feed(laptop, Opened(self.tick))
        self._begin()

    def _box(self, hand: Hand) -> Box:
        born = self.scene.manifest.reach("full", "client", PEOPLE[hand.person].role)
        return Box(self.scene.manifest, hand.ids, born=born, cursor_as_base=self.bug == "cursor_as_base")

    def _begin(self) -> None:
        """A client whom Ben covers, a plan and a notice, on every laptop that may have them."""
        first = self.laptops[0]
        self.new_client(first)
        client, today = self.clients[0], DAYS[0]
        values: dict[str, Value] = {"holder": BEN, "from_day": today, "until_day": DAYS[4]}
        if self.scene.covers:
            self._write(first, "cover", [("cover", self._id(), client, values)])
        self._write(first, "create", [("notice", self._id(), SERVICE, {"note": self._prose(None)})])
        self._write(first, "create", [("plan", self._id(), client, {"goal": self._prose(None)})])
        self.calm = True
        for laptop in self.laptops:
            self._talk(laptop)
        self.calm = False

    def _ids(self) -> Iterator[bytes]:
        rng = random.Random(self.rng.getrandbits(64))
        while True:
            yield rng.getrandbits(128).to_bytes(16, "big")

    def play(self, steps: int) -> None:
        """Take so many steps, each drawn by weight."""
        draw, laptops = self.rng.random, self.laptops
        for _ in range(steps):
            self.steps += 1
            self.now += 1
            self.tick += 1.0
            laptop = laptops[int(draw() * len(laptops))]
            _ACTIONS[bisect(_UP_TO, draw() * _UP_TO[-1])](self, laptop)

    # people

    def _write(
        self,
        laptop: Laptop,
        name: str,
        changes: list[tuple[str, bytes, bytes, dict[str, Value]]],
        *,
        atomic: bool = False,
    ) -> OutAct | None:
        for _, record, subject, values in changes:
            self.words.wrote(laptop.device, subject, laptop.box.rows_.get(record), values)
        return laptop.box.do(name, self.now + self.rng.randrange(-500, 500), changes, atomic=atomic)

    def _prose(self, old: Value) -> str:
        """A text with a word put in, now and then one taken out or replaced."""
        words = old.split() if isinstance(old, str) else []
        at = self.rng.randrange(len(words) + 1)
        kind = self.rng.random()
        if kind < 0.25 and at < len(words):
            words[at] = self.words.fresh()
        elif kind < 0.4 and at < len(words):
            del words[at]
        else:
            words.insert(at, self.words.fresh())
        return " ".join(words)

    def _pick(self, laptop: Laptop, kinds: tuple[str, ...]) -> bytes | None:
        rows = laptop.box.rows_
        found = [record for record, row in rows.items() if row.type in kinds and row.level != "headline"]
        return found[int(self.rng.random() * self.rng.random() * len(found))] if found else None

    def _value(self, field: str, old: Value) -> Value:
        if field in PROSE:
            return self._prose(old)
        if field == "risk":
            return self.words.fresh() if self.scene.texts_only else self.words.number()
        return self.words.fresh()

    def edit(self, laptop: Laptop) -> None:
        """One field of one record, now and then two."""
        record = self._pick(laptop, ("client", "client", "meeting", "notice", "plan", "goal", "profile"))
        if record is None:
            return
        row = laptop.box.rows_[record]
        names = [name for name in _EDITS[row.type] if self.scene.shows(row.type, name, row.level)]
        some = self.rng.sample(names, 1 + (self.rng.random() < 0.2 and len(names) > 1))
        values = {name: self._value(name, row.fields.get(name)) for name in some}
        self._write(laptop, "edit", [(row.type, record, row.subject, values)])

    def headline_edit(self, laptop: Laptop) -> None:
        """A supervisor edits what headline shows."""
        rows = laptop.box.rows_
        found = [record for record, row in rows.items() if row.type == "client"]
        if found:
            record = self.rng.choice(found)
            row = rows[record]
            self._write(laptop, "edit", [(row.type, record, row.subject, {"stage": self.words.fresh()})])

    def element(self, laptop: Laptop) -> None:
        """Put one of three words into a person's set, or take it out: the same record from any laptop."""
        client = self._pick(laptop, ("client",))
        if client is None:
            return
        subject = laptop.box.rows_[client].subject
        record = made_of(subject, self.rng.choice((b"mornings", b"outdoors", b"people")))
        row = laptop.box.rows_.get(record)
        values: dict[str, Value] = {
            "present": not row.fields.get("present") if row else True,
            "why": self.words.fresh(),
        }
        self._write(laptop, "prefer", [("preference", record, subject, values)])

    def create(self, laptop: Laptop) -> None:
        """A meeting, a plan or a notice."""
        client = self._pick(laptop, ("client",))
        subject = laptop.box.rows_[client].subject if client else SERVICE
        kind = self.rng.choice(("meeting", "plan")) if client else "notice"
        if self.rng.random() < 0.2:
            kind, subject = "notice", SERVICE
        values: dict[str, Value] = {name: self._value(name, None) for name in _EDITS[kind]}
        plan = self._pick(laptop, ("plan",)) if self.rng.random() < 0.4 else None
        if plan is not None:
            kind, subject = "goal", laptop.box.rows_[plan].subject
            values = {"plan_id": plan, "note": self._prose(None)}
        self._write(laptop, "create", [(kind, self._id(), subject, values)])

    def _id(self) -> bytes:
        return self.rng.getrandbits(128).to_bytes(16, "big")

    def new_client(self, laptop: Laptop) -> None:
        """A new person, most often with their adviser named in the same act."""
        if len(self.clients) >= 4 or PEOPLE[laptop.person].role != "adviser":
            return
        client = self._id()
        self.clients.append(client)
        values: dict[str, Value] = {
            "score": self.words.fresh(),
            "note": self._prose(None),
            "risk": self._value("risk", None),
        }
        known: dict[str, Value] = {"secret": self._prose(None), "note": self._prose(None)}
        changes: list[tuple[str, bytes, bytes, dict[str, Value]]] = [
            ("client", client, client, values),
            ("profile", self._id(), client, known),
        ]
        if self.rng.random() < 0.7:
            named: dict[str, Value] = {
                "holder": laptop.person,
                "from_day": DAYS[self.centre.day],
                "why": self.words.fresh(),
            }
            changes.append(("holder", self._id(), client, named))
        self._write(laptop, "receive", changes)

    def delete(self, laptop: Laptop) -> None:
        """Delete a meeting, or bring it back."""
        record = self._pick(laptop, ("meeting", "preference"))
        if record is not None:
            row = laptop.box.rows_[record]
            gone = None if row.fields.get("deleted") else True
            act = self._write(laptop, "delete", [(row.type, record, row.subject, {"deleted": gone})])
            if gone and act is not None:
                self.words.deleted(laptop.device, act.changes[0].op, row)

    def seal(self, laptop: Laptop) -> None:
        """Sign a plan: atomic, with the client's stage."""
        record = self._pick(laptop, ("plan",))
        if record is None:
            return
        row = laptop.box.rows_[record]
        client = laptop.box.rows_.get(row.subject)
        changes: list[tuple[str, bytes, bytes, dict[str, Value]]] = [
            ("plan", record, row.subject, {"seal": self._seal(), "goal": self._prose(row.fields.get("goal"))})
        ]
        if client is not None and client.level != "headline":
            changes.append(("client", row.subject, row.subject, {"stage": self.words.fresh()}))
        self._write(laptop, "sign", changes, atomic=True)

    def _seal(self) -> Value:
        self.words.n += 1
        return f"sealed {self.words.n}".encode()

    def hand_over(self, laptop: Laptop) -> None:
        """Name a holder from a day near today: A to B, and now and then back to A."""
        held = [row.subject for row in laptop.box.rows_.values() if row.type == "client"]
        if not held:
            return
        to = self.rng.choice((ADA, BEN))
        day = DAYS[max(0, min(len(DAYS) - 1, self.centre.day + self.rng.choice((-1, 0, 0, 0, 1))))]
        values: dict[str, Value] = {"holder": to, "from_day": day, "why": self.words.fresh()}
        self._write(laptop, "hand_over", [("holder", self._id(), self.rng.choice(held), values)], atomic=True)

    def cover(self, laptop: Laptop) -> None:
        """Somebody covers for a day or two."""
        if not self.scene.covers:
            return
        record = self._pick(laptop, ("client",))
        if record is not None:
            today = self.centre.day
            until = DAYS[min(len(DAYS) - 1, today + self.rng.choice((0, 1, 2)))]
            values: dict[str, Value] = {
                "holder": self.rng.choice((ADA, BEN)),
                "from_day": DAYS[today],
                "until_day": until,
            }
            self._write(laptop, "cover", [("cover", self._id(), laptop.box.rows_[record].subject, values)])

    def open(self, laptop: Laptop) -> None:
        """Ask for a headline subject in full."""
        found = [subject for subject, (level, _) in laptop.box.held.items() if level == "headline"]
        if found:
            laptop.box.ask(self.rng.choice(found))

    # machines

    def round(self, laptop: Laptop) -> None:
        """Begin a round; one that waits for an answer gives up first."""
        core = laptop.core
        if core.state is State.TALKING:
            self._feed(laptop, Failed(self.tick, core.n, self.rng.choice(("away", "slow", "server_trouble"))))
        self._feed(laptop, Wanted(self.tick))

    def deliver(self, _: Laptop) -> None:
        """One message, any of those on the wire: arrives, arrives twice, or is lost."""
        if not self.wire:
            return
        at = int(self.rng.random() * len(self.wire))
        chance = self.rng.random()
        message = self.wire[at] if chance < 0.07 else self.wire.pop(at)
        if chance > 0.15:
            self._arrive(*message)

    def _arrive(self, is_round: bool, laptop: Laptop, life: int, n: int, what: Round | Answer) -> None:
        if isinstance(what, Round):
            self._serve(laptop, life, n, what)
        elif life == laptop.life:
            self._feed(laptop, Answered(self.tick, n, what))

    def _serve(self, laptop: Laptop, life: int, n: int, sent: Round) -> None:
        if sent.whole:
            raise Violation("digests differ")
        before = self.centre.copied() if self.bug == "early_ack" and sent.acts and self.rng.random() < 0.1 else None
        actor = Actor(laptop.person, self.centre.people[laptop.person].role, laptop.device)
        answer = self.centre.take(actor, sent, self.now)
        if before is not None:
            before.head = self.centre.head
            self.centre = before
        mine = self.centre.mine[laptop.person]
        if before is None and any(
            each.subject not in mine or mine[each.subject][0] != each.level for each in answer.records
        ):
            raise Violation("a record outside grants was sent")
        if actor.role not in BOTH and any(
            self.centre.is_restricted(each.type, name) for each in answer.records for name in each.fields
        ):
            raise Violation("what is restricted was sent to another role")
        self.wire.append((False, laptop, life, n, answer))

    def crash_laptop(self, laptop: Laptop) -> None:
        """The process dies; the box keeps what was committed."""
        for event in self._die(laptop):
            self._feed(laptop, event)

    def crash_server(self, _: Laptop) -> None:
        """Whatever was on its way to or from the server is lost."""
        lost = self.rng.random() < 0.5
        self.wire = [message for message in self.wire if message[0] is lost]

    def keep_snapshot(self, _: Laptop) -> None:
        """A backup of the server."""
        self.snapshot = self.centre.copied()

    def restore(self, _: Laptop) -> None:
        """The server comes back from the backup."""
        if self.snapshot is not None and self.restores < 2 and self.bug not in ("early_ack", "naive_cursor"):
            self.restores += 1
            self.words.beyond |= {subject for laptop in self.laptops for subject in laptop.box.let_go}
            self.centre = self.snapshot.restored(self.centre, bytes([2 + self.restores]) * 16)
            self.wire = []

    def next_day(self, _: Laptop) -> None:
        """Midnight."""
        self.centre.next_day()

    def change_role(self, _: Laptop) -> None:
        """Ben becomes a manager, or an adviser again."""
        self.centre.change_role(BEN, "manager" if self.centre.people[BEN].role == "adviser" else "adviser")

    def erase(self, _: Laptop) -> None:
        """A person served is erased."""
        if len(self.clients) > 1:
            client = self.clients.pop(self.rng.randrange(len(self.clients)))
            if client in self.centre.subjects:
                self.centre.erase(client)
                self.words.erased.add(client)

    # the core's effects

    def _feed(self, laptop: Laptop, event: Event) -> None:
        events = [event]
        while events:
            for effect in laptop.core.take(events.pop(0)):
                if isinstance(effect, Gather):
                    events.append(Gathered(self.tick, effect.n, *post.gather(laptop.box, effect)))
                elif isinstance(effect, Send):
                    self.wire.append((True, laptop, laptop.life, effect.n, effect.round))
                elif isinstance(effect, Prove):
                    events.append(Proved(self.tick, effect.n, self.tick + 900.0))
                elif isinstance(effect, Keep):
                    events += self._keep(laptop, effect)
                elif isinstance(effect, Report) and effect.code != "act_put_aside":
                    raise Violation(f"reported: {effect.code}")

    def _keep(self, laptop: Laptop, keep: Keep) -> list[Event]:
        """Two transactions; the process may die before either, or after both."""
        dies = 1.0 if self.calm else self.rng.random()
        if dies < 0.02:
            return self._die(laptop)
        post.settle(laptop.box, keep.answer.outcomes)
        if dies < 0.04:
            return self._die(laptop)
        left = post.apply(laptop.box, keep, self.now)
        self._inside(laptop)
        if dies < 0.06:
            return self._die(laptop)
        return [Kept(self.tick, keep.n, left.unsent, left.owed)]

    def _die(self, laptop: Laptop) -> list[Event]:
        laptop.life += 1
        laptop.core = Core(lambda: 0.5)
        return [Opened(self.tick)]

    def _inside(self, laptop: Laptop) -> None:
        box = laptop.box
        for row in box.rows_.values():
            if row.seen and row.subject not in box.held and row.subject not in box.leaving:
                raise Violation("a laptop holds what it was told to let go")

    # the end

    def end(self) -> None:
        """The network heals and nobody edits: all come to rest, alike, and nothing is lost. Raises Violation."""
        self.calm, self.wire = True, []
        for _ in range(40):
            before = self.centre.head
            self.tick += 4000.0
            for laptop in self.laptops:
                self._talk(laptop)
            if self.centre.head == before and not any(self._restless(laptop.box) for laptop in self.laptops):
                break
        else:
            raise Violation("never comes to rest")
        look(self)

    def _restless(self, box: Played) -> bool:
        return bool(box.outbox or box.owed or box.leaving or box.edited)

    def _talk(self, laptop: Laptop) -> None:
        """Rounds of one laptop without disturbance, until it rests."""
        if laptop.core.state is not State.RESTING:
            self._die(laptop)
            self._feed(laptop, Opened(self.tick))
        self._feed(laptop, Wanted(self.tick))
        for _ in range(400):
            if not self.wire:
                return
            self.steps += 1
            self._arrive(*self.wire.pop())
        raise Violation("rounds without end")


_EDITS = {
    "client": ["note", "risk", "score", "stage"],
    "meeting": ["note", "outcome"],
    "notice": ["note", "colour"],
    "plan": ["goal"],
    "goal": ["note"],
    "profile": ["secret", "note"],
}
_WEIGHTS: list[tuple[Callable[[World, Laptop], None], float]] = [
    (World.edit, 20),
    (World.headline_edit, 2),
    (World.element, 4),
    (World.create, 4),
    (World.new_client, 1),
    (World.delete, 2),
    (World.seal, 2),
    (World.hand_over, 2),
    (World.cover, 1),
    (World.open, 1.5),
    (World.round, 14),
    (World.deliver, 36),
    (World.crash_laptop, 0.7),
    (World.crash_server, 0.7),
    (World.keep_snapshot, 0.8),
    (World.restore, 0.5),
    (World.next_day, 0.8),
    (World.erase, 0.25),
    (World.change_role, 0.3),
]
_ACTIONS = [action for action, _ in _WEIGHTS]
_UP_TO = list(accumulate(weight for _, weight in _WEIGHTS))
