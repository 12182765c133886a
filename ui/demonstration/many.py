"""`ips-desktop demo --people 2000 --years 5`: a large made-up service in one home, by acts; says how many acts a second it took."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid5

from nacl.public import PrivateKey

from ips_desktop.desk import Acting
from ips_desktop.enrolment import Enrolment
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import MADE_UP, Practice
from ips_desktop.terms.words import Role
from ips_desktop.vault import FLOOR, Vault
from resources import demo
from ui.demonstration.clock import MovedClock
from ui.demonstration.crowd import SPACE, Crowd, staff_of
from ui.demonstration.lives import AGO, COURSES, named, one_life
from ui.demonstration.telling import Life

YEAR = 365
LATELY = 350
BEFORE = (("finished", 56), ("worked", 32), ("not_offered", 6), ("searching", 3), ("monitoring", 3))
"""How a life goes that began more than a year ago, and how many of a hundred go so."""
WITH_ONE = 60
"""People of all years to one adviser: then no caseload is much over its limit."""


@dataclass(frozen=True)
class Played:
    """What was built: where, how many acts it took and how long they took, in seconds of this machine's clock and of its processor."""

    home: Path
    acts: int
    seconds: float
    processor_s: float


def many_lives(people: int, years: int, today: date, seed: int = 1) -> list[Life]:
    """So many lives, begun evenly over so many years. The same seed and day give the same lives."""
    rng = random.Random(seed)  # noqa: S311  a story, not a secret
    staff = staff_of(max(4, -(-people // WITH_ONE)))
    told: list[Life] = []
    for n, name in enumerate(named(people)):
        course, ago = _course(rng, years)
        received = today - timedelta(days=ago)
        told.append(one_life(f"life-{n:05d}", name, course, staff[n % len(staff)][0], received, today, rng))
    return told


def _course(rng: random.Random, years: int) -> tuple[str, int]:
    ago = rng.randint(1, YEAR * years)
    courses, weights = zip(*(COURSES if ago <= LATELY else BEFORE), strict=True)
    course: str = rng.choices(courses, weights)[0]
    return course, rng.randint(*AGO[course]) if course in AGO else max(ago, 70)


def build_many(out: Path, people: int, years: int, *, today: date, say: Callable[[str], object]) -> Played:
    """Build the home anew in `out`; says its acts a second at the end. The keyring is the caller's to give."""
    home = out / "many"
    if home.exists():
        shutil.rmtree(home)
    clock = MovedClock(MovedClock.start(today - timedelta(days=YEAR * years + 8)))
    practice, lead = _leader(home, clock)
    say(f"telling {people:,} lives of {years} years …")
    all_lives = many_lives(people, years, today)
    crowd = Crowd(practice, lead, clock, today, max(4, -(-people // WITH_ONE)))
    crowd.begin(today - timedelta(days=YEAR * years + 7))
    before, began, processor = crowd.acts, time.perf_counter(), time.process_time()
    crowd.play(all_lives, told=_each_quarter(say, crowd))
    played = Played(home, crowd.acts - before, time.perf_counter() - began, time.process_time() - processor)
    practice.lock().result()
    say(
        f"{played.acts:,} acts of {people:,} people in {played.seconds:.0f} s: {played.acts / played.seconds:.0f} acts a second "
        f"({played.acts / played.processor_s:.0f} by the processor's own time)"
    )
    return played


def _each_quarter(say: Callable[[str], object], crowd: Crowd) -> Callable[[date], None]:
    last: list[tuple[int, int]] = []

    def told(monday: date) -> None:
        quarter = (monday.year, (monday.month + 2) // 3)
        if quarter not in last:
            last.append(quarter)
            say(f"  {monday.year}, quarter {quarter[1]}: {crowd.acts:,} acts")

    return told


def _leader(home: Path, clock: MovedClock) -> tuple[Practice, Acting]:
    """The leader's laptop, enrolled with nobody: there is no server."""
    cast = demo.cast()
    lead = next(person for person in cast["staff"] if person["role"] == "supervisor")
    home.mkdir(parents=True, mode=0o700)
    (home / MADE_UP).write_text("Made-up people. Nothing in this folder is about anybody.\n", encoding="utf-8")
    enrolled = Enrolment(
        service=uuid5(SPACE, "service"), service_name=cast["service"], person=uuid5(SPACE, "supervisor"), person_name=lead["name"],
        role=Role.SUPERVISOR, install=uuid5(SPACE, str(home)), device=uuid5(SPACE, "device"), server_url="https://127.0.0.1:1",
        ca_pem="", recovery_public=bytes(PrivateKey.generate().public_key), timeline=uuid5(SPACE, "timeline").bytes,
    )  # fmt: skip
    vault = Vault(home, cost=FLOOR, label=f" {MADE_UP}")
    practice = Practice(home, vault=vault, lanes=InlineLanes(), clock=clock.clock(), synchronous="OFF")
    practice.begin(enrolled, cast["passphrase"], bytes(PrivateKey.generate())).result()
    practice.unlock(cast["passphrase"]).result()
    return practice, enrolled.acting()
