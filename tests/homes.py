"""Homes to test in: an enrolled, unlocked practice on the real store, with a clock that stands still until it is moved.

    def test_x(practice: Home) -> None:
        meeting = practice.do(record_meeting, client=anna, on=practice.today, ...)
        practice.clock.move(days=3)
        assert practice.ask(person, client=anna).last_meeting == ...

`from tests.homes import Home, practice` gives the fixture (the import is enough). `home_at` makes others: another role,
another person, another day, a second laptop in the same service. Everything runs at once, in the test's own thread.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID, uuid5

import pytest
from nacl.public import PrivateKey

from ips_desktop.desk import LONDON, Clock, Desk
from ips_desktop.enrolment import Enrolment
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Changed, Opened, Practice
from ips_desktop.store.post import Post
from ips_desktop.terms.acting import Acting
from ips_desktop.terms.words import Role
from ips_desktop.vault import Cost, Vault

P = ParamSpec("P")
T = TypeVar("T")

PASSPHRASE = "lantern orbit velvet pepper canoe"
CHEAP = Cost(1, 8 * 1024, 1)
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=LONDON)
SPACE = UUID("6f7f5a3c-2b5e-4a55-9d0c-7b1f6e1c2a10")
SERVICE = uuid5(SPACE, "service")
RECOVERY = PrivateKey(bytes(range(32)))


class MemoryKeyring:
    """A keyring that forgets with the test."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """The value, None when there is none."""
        return self.kept.get(name)

    def set(self, name: str, value: bytes) -> None:
        """Keep the value, over an older one."""
        self.kept[name] = value

    def delete(self, name: str) -> None:
        """Remove the value, if there is one."""
        self.kept.pop(name, None)


@dataclass
class MovedClock:
    """A clock that stands until it is moved; each id it gives is later than the one before. `seed` keeps laptops apart."""

    at: datetime = MORNING
    seed: int = 0
    _ids: Iterator[int] = field(default_factory=itertools.count, repr=False)

    def now(self) -> int:
        """Microseconds UTC."""
        since = self.at.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
        return since // timedelta(microseconds=1)

    def new_id(self) -> UUID:
        """A UUIDv7 of this moment, the same in every run."""
        low = (self.seed & 0xFFFF) << 46 | next(self._ids) & ((1 << 46) - 1)
        return UUID(int=(self.now() // 1000) << 80 | 0x7 << 76 | 0b10 << 62 | low)

    def move(self, **by: float) -> None:
        """Move on: days=, hours=, minutes= … of wall time in London."""
        self.at += timedelta(**by)

    def clock(self) -> Clock:
        """As the practice takes it."""
        return Clock(self.now, self.new_id)


@dataclass
class Home:
    """A practice and what a test moves or looks at around it. `changed` holds every `Changed` told so far."""

    practice: Practice
    clock: MovedClock
    enrolment: Enrolment
    keyring: MemoryKeyring
    changed: list[Changed] = field(default_factory=list[Changed])

    @property
    def path(self) -> Path:
        """The folder."""
        return self.practice.home

    @property
    def me(self) -> Acting:
        """Who acts here."""
        return self.enrolment.acting()

    @property
    def today(self) -> date:
        """The clock's day in London."""
        return self.clock.clock().today()

    def do(self, act: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Do an act and give its result, or raise what it raised."""
        return self.practice.do(act, *args, **kwargs).result()

    def ask(self, question: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask a question and give its answer."""
        return self.practice.ask(question, *args, **kwargs).result()

    def exchange(self, work: Callable[Concatenate[Post, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Sync's way in."""
        return self.practice.exchange(work, *args, **kwargs).result()

    def lock(self, words: Sequence[tuple[str, UUID, Mapping[str, Any]]] = ()) -> None:
        """Lock, with the words in flight."""
        self.practice.lock(words).result()

    def unlock(self, passphrase: str = PASSPHRASE) -> Opened:
        """Unlock again."""
        return self.practice.unlock(passphrase).result()


def enrolment(role: Role = Role.ADVISER, name: str = "Ann Adviser") -> Enrolment:
    """An enrolment as a redeemed code would have brought it; the same name is the same person."""
    person = uuid5(SPACE, name)
    return Enrolment(
        service=SERVICE,
        service_name="Northgate Employment Service",
        person=person,
        person_name=name,
        role=role,
        install=uuid5(person, "install"),
        device=uuid5(person, "device"),
        server_url="https://127.0.0.1:1",
        ca_pem="",
        recovery_public=bytes(RECOVERY.public_key),
        timeline=uuid5(SPACE, "timeline").bytes,
    )


@dataclass(frozen=True)
class _Enrolled:
    """A home just enrolled and locked: what is copied, so that a thousand tests do not lay a thousand schemas."""

    path: Path
    kept: Mapping[str, bytes]
    ids: int


def _practice(path: Path, keyring: MemoryKeyring, clock: MovedClock) -> Practice:
    return Practice(
        path,
        vault=Vault(path, keyring=keyring, cost=CHEAP),
        lanes=InlineLanes(),
        clock=clock.clock(),
        synchronous="OFF",
    )


@cache
def _enrolled(role: Role, name: str, at: datetime, seed: int) -> _Enrolled:
    path = Path(tempfile.mkdtemp(prefix="home-", dir=os.environ.get("IPS_TESTS_AWAY"))) / "home"
    clock, keyring = MovedClock(at, seed), MemoryKeyring()
    _practice(path, keyring, clock).begin(enrolment(role, name), PASSPHRASE, os.urandom(32)).result()
    return _Enrolled(path, keyring.kept, next(clock._ids))  # pyright: ignore[reportPrivateUsage]


def home_at(
    path: Path, *, role: Role = Role.ADVISER, name: str = "Ann Adviser", at: datetime = MORNING, seed: int = 0
) -> Home:
    """Unlock a practice enrolled in this folder. `at` is the moment its clock stands at, `seed` another laptop's ids."""
    made = _enrolled(role, name, at, seed)
    clock, keyring = MovedClock(at, seed, itertools.count(made.ids)), MemoryKeyring()
    keyring.kept.update(made.kept)
    shutil.copytree(made.path, path, dirs_exist_ok=True)
    practice = _practice(path, keyring, clock)
    practice.unlock(PASSPHRASE).result()
    home = Home(practice, clock, enrolment(role, name), keyring)
    practice.on_changed(home.changed.append)
    return home


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Home]:
    """An adviser's practice, enrolled and unlocked, on a Tuesday morning in November."""
    home = home_at(tmp_path / "home")
    yield home
    home.lock()
