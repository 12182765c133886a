"""What the window's second door does and says, on the model server; the real one is in test_over_the_wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Changed, Practice
from ips_desktop.store.parcels import Result, Settle, Standing
from resources.wordings import said
from sync.client.exchanger import Exchanger
from sync.client.status import DAY, status_of
from sync.client.transport import NoAnswer, Transport
from sync.protocol.messages import Answer, Round
from sync.server.standing import Actor
from tests.simulation.box import Box
from tests.simulation.centre import Centre
from tests.simulation.scene import ADA, MANIFEST, PEOPLE, SERVICE, SUE

MORNING = 1_795_515_000_000_000


class Door:
    """The practice as the exchanger uses it, over a box of dictionaries: each work at once, told when it wrote."""

    def __init__(self, box: Box) -> None:
        self.box, self.lanes, self.listeners = box, InlineLanes(), list[Callable[[Changed], None]]()
        self.at = MORNING
        self.clock = SimpleNamespace(now=lambda: self.at)

    def exchange(self, work: Callable[..., Any], *args: Any) -> Future[Any]:
        return self.lanes.writing(work, self.box, *args)

    def on_changed(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def act(self, note: str) -> UUID:
        record = next(IDS)
        self.box.do("create", self.at, [("notice", record, SERVICE, {"note": note})], atomic=False)
        for listener in list(self.listeners):
            listener(Changed(frozenset({"notice"}), frozenset(), frozenset(), "create", "act"))
        return UUID(bytes=record)


class Wire:
    """A transport straight to the model server; `trouble` is what it answers instead."""

    def __init__(self, centre: Centre, actor: Actor) -> None:
        self.centre, self.actor, self.trouble, self.rounds, self.closed = centre, actor, "", list[Round](), False

    def prove(self) -> float:
        if self.trouble == "revoked":
            raise NoAnswer("revoked")
        return 600.0

    def send(self, sent: Round) -> Answer:
        if self.trouble:
            raise NoAnswer(self.trouble)
        self.rounds.append(sent)
        return self.centre.take(self.actor, sent, MORNING)

    def close(self) -> None:
        self.closed = True


def ids() -> Iterator[bytes]:
    n = 0
    while True:
        n += 1
        yield n.to_bytes(16, "big")


IDS = ids()


@pytest.fixture
def centre() -> Centre:
    made = Centre(MANIFEST, PEOPLE, "", 50)
    for person in PEOPLE:
        made.found(person, "staff", person)
    made.found(SERVICE, "service", SUE)
    return made


class Laptop:
    """A door, a wire and an exchanger between them."""

    def __init__(self, centre: Centre, box: Box | None = None) -> None:
        self.door = Door(box or Box(MANIFEST, IDS))
        self.wire = Wire(centre, Actor(ADA, "adviser", next(IDS)))
        self.exchanger = Exchanger(cast("Practice", self.door), transport=cast("Transport", self.wire))
        self.said = list[str]()
        self.exchanger.on_status(lambda status: self.said.append(said(status.sentence, **status.facts)))

    def say(self) -> str:
        status = self.exchanger.status()
        return said(status.sentence, **status.facts)


def test_all_sent_is_said_only_after_a_whole_round(centre: Centre) -> None:
    laptop = Laptop(centre)
    assert laptop.say() == "Not heard from the server yet. Everything is safe on this laptop."
    laptop.exchanger.start()
    assert laptop.say() == "All sent, 10:10."

    laptop.door.act("Room 2 is free.")
    assert laptop.say() == "1 change not sent yet. It is safe on this laptop."
    laptop.door.act("Room 3 too.")
    assert laptop.say() == "2 changes not sent yet. They are safe on this laptop."
    laptop.exchanger.now()
    assert laptop.say() == "All sent, 10:10."
    assert "Sending 2 …" in laptop.said


def test_offline_is_normal_for_a_week_and_then_said(centre: Centre) -> None:
    laptop = Laptop(centre)
    laptop.exchanger.start()
    laptop.wire.trouble = "away"
    laptop.door.act("A note.")
    laptop.exchanger.now()
    assert laptop.say() == "1 change not sent yet. It is safe on this laptop."
    assert laptop.exchanger.status().trouble == "away"

    laptop.door.at += 8 * DAY
    assert laptop.say().startswith("Not sent since Tue 24 Nov.")
    laptop.wire.trouble = ""
    laptop.exchanger.now()
    assert laptop.say().startswith("All sent")


def test_a_success_of_another_day_says_its_day() -> None:
    standing = Standing(b"t" * 16, (1, bytes(16)), 0, None, MORNING)
    told = status_of(standing, MORNING + 2 * DAY, sending=False, trouble="")

    assert said(told.sentence, **told.facts) == "All sent, Tue 24 Nov, 10:10."


def test_many_acts_and_pages_go_in_one_chain_of_rounds(centre: Centre) -> None:
    centre.page_size = 2
    laptop = Laptop(centre)
    laptop.exchanger.start()
    for n in range(600):
        laptop.door.act(f"Note {n}")
    laptop.exchanger.now()

    assert laptop.say() == "All sent, 10:10."
    assert len(centre.of[SERVICE]) == 600
    assert len(laptop.wire.rounds) > 300


def test_an_outcome_the_store_cannot_take_blocks_no_other_act(centre: Centre) -> None:
    class Sore(Box):
        sore = b""

        def settle(self, results: Any, merge: Settle) -> None:
            if any(cast("Result", result).op == self.sore for result in results):
                raise RuntimeError("cannot be taken")
            super().settle(results, merge)

    box = Sore(MANIFEST, IDS)
    laptop = Laptop(centre, box)
    laptop.exchanger.start()
    laptop.door.act("First.")
    box.sore = next(iter(box.outbox.values())).changes[0].op
    laptop.door.act("Second.")
    laptop.exchanger.now()

    assert len(box.outbox) == 1
    assert len(centre.of[SERVICE]) == 2
    assert laptop.say() == "1 change not sent yet. It is safe on this laptop."


def test_nothing_is_exchanged_once_the_store_is_closing(centre: Centre) -> None:
    laptop = Laptop(centre)
    laptop.exchanger.start()
    laptop.exchanger.stop()
    before = len(laptop.wire.rounds)
    laptop.exchanger.now()
    laptop.exchanger.tick()

    assert len(laptop.wire.rounds) == before
    assert laptop.wire.closed
    assert laptop.door.listeners == []


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        ("revoked", "This laptop was let go by the service, so nothing more is sent."),
        ("unproven", "The server does not know this laptop, so nothing is sent."),
        ("clock", "This laptop says it is Tue 24 Nov, so nothing is sent."),
    ],
)
def test_a_laptop_that_only_a_person_can_help_says_so_and_keeps_its_work(
    centre: Centre, trouble: str, sentence: str
) -> None:
    laptop = Laptop(centre)
    laptop.wire.trouble = trouble
    laptop.exchanger.start()
    assert laptop.say().startswith(sentence)
    assert "Your records are safe here." in laptop.say()
    said_first = laptop.exchanger.status().sentence
    laptop.door.act("Kept.")

    laptop.door.at += 8 * DAY
    assert laptop.exchanger.status().sentence == said_first, "a week of silence does not hide it"
    assert (laptop.exchanger.status().trouble, laptop.exchanger.status().unsent) == ("", 1)
    laptop.door.at -= 8 * DAY
    laptop.wire.trouble = ""
    laptop.exchanger.now()
    assert laptop.say().startswith("All sent")


def test_a_persons_record_is_asked_for_until_it_is_granted(centre: Centre) -> None:
    laptop = Laptop(centre)
    laptop.wire.trouble = "away"
    laptop.exchanger.start()
    laptop.exchanger.open(UUID(bytes=b"c" * 16)).result()
    laptop.wire.trouble = ""
    laptop.exchanger.now()

    assert laptop.wire.rounds[-1].open == [b"c" * 16]
