"""Laptops of one service that act apart and then meet: the real exchanger, core, post and merge on real stores, and the real
`decide`, grants and pages of the server over dictionaries (`tests.simulation.centre`). Only the wire is left out.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from hypothesis import currently_in_test_context
from hypothesis import note as noted

from ips_desktop.casework.employer import edit_employer
from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.invariants import found_breaches
from ips_desktop.records import Conflict
from ips_desktop.store.post import Post
from sync.client.exchanger import Exchanger
from sync.client.status import Status
from sync.protocol import digest
from sync.protocol.manifest import load
from sync.protocol.messages import Answer, Round
from sync.server.grants import Principal
from sync.server.standing import Actor
from tests.homes import SERVICE, Home, enrolment
from tests.properties.gestures import Gesture
from tests.properties.hand import Draw, Hand
from tests.properties.promises import pages
from tests.properties.reckoning import reckon
from tests.properties.service import STAFF, SUE, laptop
from tests.simulation.centre import DAYS, Centre

BEGAN = datetime(2026, 11, 2, 9, 0, tzinfo=LONDON)
"""The server's calendar has the days of this November."""
PAGE = 7
WORD = re.compile(r"[abs]\d+z")


def note(told: str) -> None:
    """Said beside a history that breaks; outside of one nobody reads it."""
    if currently_in_test_context():
        noted(told)


class Line:
    """A laptop's transport: what it sends is answered by the centre at once. `dead`: nothing gets through."""

    def __init__(self, centre: Centre, home: Home, device: bytes) -> None:
        self.centre, self.home = centre, home
        self.actor = Actor(home.me.id.bytes, str(home.me.role), device)

    def prove(self) -> float:
        """A token is good for so many seconds."""
        return 900.0

    def send(self, sent: Round) -> Answer:
        """One round."""
        assert not sent.whole, "a digest differs: the laptop and the server do not hold the same"
        return self.centre.take(self.actor, sent, self.home.clock.now())

    def close(self) -> None:
        """Nothing to close."""


@dataclass
class Side:
    """One laptop: who sits at it, and its exchanger."""

    hand: Hand
    exchanger: Exchanger

    @property
    def home(self) -> Home:
        """The laptop's home."""
        return self.hand.home

    def status(self) -> Status:
        """How sending stands."""
        return self.exchanger.status()


@dataclass
class Apart:
    """Laptops and their server. `written`, `gone`: words that stood in a store, and those somebody who saw them replaced."""

    sides: list[Side]
    centre: Centre
    written: set[str] = field(default_factory=set[str])
    gone: set[str] = field(default_factory=set[str])

    def act(self, side: Side, gesture: Gesture, draw: Draw) -> None:
        """Somebody does an act, and what became of the words is noted."""
        note(f"{side.hand.mark}:")
        with Words(self, side):
            side.hand.attempt(gesture, draw)

    def write_over(self, record: UUID) -> None:
        """The first two write other words about one employer: a note, in which both can stand, and a town, which is one of the two.

        Neither may get lost, in whichever way a merge goes; left to chance two hardly ever write into one field.
        """
        for side in self.sides[:2]:
            with Words(self, side):
                word = side.hand.word
                side.home.do(edit_employer, employer=record, note=word(), town=word())

    def meet(self, *, deep: bool = False) -> None:
        """Everybody exchanges until nothing moves any more, then all is looked at; `deep`: on the pages too."""
        for _ in range(12):
            head = self.centre.head
            for side in self.sides:
                side.exchanger.now()
            if self.centre.head == head and all(side.home.exchange(Post.standing).unsent == 0 for side in self.sides):
                break
        else:
            raise AssertionError("never comes to rest")
        note("they met")
        wrong = [line for side in self.sides for line in self.differs(side)]
        wrong += [line for side in self.sides for line in untold(side.home, deep=deep)]
        known = standing_words(self.centre)
        wrong += [f"the word {word} is nowhere" for word in sorted(self.written - self.gone - known)]
        for each in wrong:
            note(each)
        assert not wrong, "\n".join(wrong)

    def differs(self, side: Side) -> list[str]:
        """Where a laptop does not hold what it may, as the server has it."""
        person = side.home.me.id.bytes
        mine = {subject: level for subject, (level, _) in self.centre.mine[person].items()}
        held = side.home.exchange(held_of)
        wrong = [f"{side.hand.mark} holds {subject.hex()} as {held.get(subject)}, may {mine.get(subject)}"
                 for subject in mine.keys() | held.keys() if mine.get(subject) != held.get(subject)]  # fmt: skip
        for subject, level in held.items():
            if level == mine.get(subject) and side.home.exchange(weigh, subject) != self.centre.digest(subject, level):
                wrong.append(f"{side.hand.mark} has another {subject.hex()} than the server, at {level}")
        return wrong

    def next_day(self) -> bool:
        """Tomorrow, for everybody; whether the server's calendar goes so far."""
        if self.centre.day + 1 >= len(DAYS):
            return False
        self.centre.next_day()
        for side in self.sides:
            side.home.clock.move(days=1)
        return True

    def end(self) -> None:
        """Nobody listens any more."""
        for side in self.sides:
            side.exchanger.stop()


class Words:
    """What an act did to the words that stood in a store."""

    def __init__(self, apart: Apart, side: Side) -> None:
        self.apart, self.side = apart, side

    def __enter__(self) -> None:
        self.before = self.side.home.ask(words_here)

    def __exit__(self, *_: object) -> None:
        after = self.side.home.ask(words_here)
        self.apart.written |= after - self.before
        self.apart.gone |= self.before - after


def apart(names: list[tuple[str, int]]) -> Apart:
    """These people's laptops (a name and which laptop of theirs), and Sue's, who has told the service who works there."""
    roles = dict(STAFF)
    people = {
        enrolment(role, name).person.bytes: Principal(enrolment(role, name).person.bytes, str(role), SUE.bytes)
        for name, role in STAFF
    }
    centre = Centre(load(), people, "", PAGE)
    centre.day = BEGAN.day - 1
    for person in people:
        centre.found(person, "staff", person)
    centre.found(SERVICE.bytes, "service", SUE.bytes)
    sides: list[Side] = []
    for n, (name, seed) in enumerate([*names, ("Sue Supervisor", 9)]):
        home = laptop(roles[name], name, at=BEGAN, seed=seed, bare=True)
        line = Line(centre, home, bytes([n + 1]) * 16)
        sides.append(
            Side(Hand(home, "abs"[n]), Exchanger(home.practice, transport=cast("Any", line), chance=random.Random(n)))
        )
    for name, role in STAFF:
        who = enrolment(role, name).person
        sides[-1].home.do(add_staff, person=who, name=name, role=role, supervisor=SUE, begun_on=date(2025, 1, 1))
    for side in sides[::-1]:
        side.exchanger.start()
    found = Apart(sides, centre)
    found.meet()
    return found


def held_of(post: Post) -> dict[bytes, str]:
    """The subjects a laptop holds, with their level."""
    return dict(post._held.run("SELECT subject_id, level FROM held_subject").all())  # pyright: ignore[reportPrivateUsage]


def weigh(post: Post, subject: bytes) -> bytes:
    """The digest of a subject as it stands on a laptop."""
    rows = ((record, name, value) for record, fields in post.rows(subject) for name, value in fields.items())
    return digest.as_bytes(digest.total(rows))


def untold(home: Home, *, deep: bool) -> list[str]:
    """What no act would allow has its item in the Inbox, and the pages answer all the same."""
    told = home.ask(told_of)
    wrong = [
        f"{home.me.name}: {each.kind} is broken and the Inbox says nothing: {each.records}"
        for each in home.ask(found_breaches, None, frozenset())
        if (str(each.kind), each.records[-1]) not in told
    ]
    if not deep:
        return wrong
    return wrong + [f"{home.me.name}: {line}" for line in pages(home, home.ask(reckon), whole=False)]


def told_of(desk: Desk) -> set[tuple[str, Any]]:
    """The kinds and records of all Inbox items, settled ones too."""
    return {(str(item.kind), item.record_id) for item in desk.session.query(Conflict)}


def words_here(desk: Desk) -> set[str]:
    """Every word somebody typed that stands in this store's records."""
    run = desk.session.connection().exec_driver_sql
    skip = ("outbox", "edited", "sent", "draft")
    tables = [
        t
        for t in run("SELECT name FROM sqlite_master WHERE type='table'").scalars()
        if t not in skip and not t.startswith("search")
    ]
    return {word for table in tables for word in WORD.findall(repr(run(f'SELECT * FROM "{table}"').all()))}


def standing_words(centre: Centre) -> set[str]:
    """Every word that stands on the server, in whatever record."""
    values = (stand.value for made in centre.records.values() for stand in made.fields.values())
    return {word for value in values if isinstance(value, str) for word in WORD.findall(value)}
