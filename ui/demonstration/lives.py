"""What happens to whom on which day: the demonstration's lives, the usual and the rare. Pure and seeded; nothing is done here."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from ips_desktop.terms.words import (
    AttemptHow,
    Attendance,
    ClosedReason,
    Medium,
    Place,
    Purpose,
    ReferralDecision,
    SupportMode,
)
from resources import demo
from ui.demonstration.rarely.seldom import RARELY
from ui.demonstration.telling import (
    Event,
    Life,
    Person,
    accepted,
    begun,
    known,
    meets,
    planned,
    referred,
    renews,
    workday,
)
from ui.demonstration.work import looks_again, looks_for_work, works

__all__ = ["COURSES", "SEED", "Event", "Life", "Person", "by_day", "lives", "one_life", "workday"]

SEED = 20261124
STAFF = ("adviser", "adviser", "adviser-2", "adviser-4", "adviser-3", "adviser", "adviser-4", "adviser-2")
# How a life goes, and how many of seventy go so.
COURSES = (
    ("waiting", 4),
    ("not_met", 4),
    ("engaging", 6),
    ("no_plan", 3),
    ("searching", 28),
    ("missed", 4),
    ("in_work", 9),
    ("monitoring", 4),
    ("finished", 6),
    ("not_offered", 2),
)
WITH_THE_TEAM = 5
"""Every fifth meeting is one together with the clinical team."""
AGO = {"waiting": (1, 9), "not_met": (6, 20), "engaging": (18, 30), "no_plan": (40, 60)}
WORKING = {"in_work": SupportMode.IN_WORK, "monitoring": SupportMode.MONITORING, "worked": SupportMode.IN_WORK}
"""Courses in which a job is found."""


def lives(today: date, seed: int = SEED) -> list[Life]:
    """All lives, ending the day before `today`. The same seed and day give the same lives."""
    rng = random.Random(seed)  # noqa: S311  a story, not a secret
    names = [(s["given"], s["family"]) for s in demo.cast()["special"]]
    names += named(sum(count for _, count in COURSES) + len(RARELY) - len(names))
    courses = [course for course, count in COURSES for _ in range(count)]
    rng.shuffle(courses)
    # The two that the pictures are of, and the scripts that must print, have a plan.
    for n in range(len(demo.cast()["special"]) + 2):
        where = courses.index("searching", n)
        courses[n], courses[where] = courses[where], courses[n]
    usual = [_usual(n, name, course, today, rng) for n, (name, course) in enumerate(zip(names, courses, strict=False))]
    return [*usual, *(_rare(n, name, today, rng) for n, name in enumerate(names[len(courses) :]))]


def named(count: int) -> list[tuple[str, str]]:
    """So many names of people, each another."""
    given, family = demo.cast()["people"]["given"], demo.cast()["people"]["family"]
    return [(given[n % len(given)], family[(n * 7 + n // 32) % len(family)]) for n in range(count)]


def _usual(n: int, name: tuple[str, str], course: str, today: date, rng: random.Random) -> Life:
    ago = rng.randint(*AGO.get(course, (70, 350)))
    return one_life(f"life-{n:02d}", name, course, STAFF[n % len(STAFF)], today - timedelta(days=ago), today, rng)


def _rare(n: int, name: tuple[str, str], today: date, rng: random.Random) -> Life:
    rare = RARELY[n]
    received = workday(today - timedelta(days=rare.ago))
    person = _person(f"rare-{rare.name}", name, rare.adviser, received, today, rng)
    person.wish = demo.wishes()[n % (len(demo.wishes()) - 1)]  # the last one is about keeping a job
    rare.tell(person)
    return person.life()


def one_life(
    key: str, name: tuple[str, str], course: str, adviser: str, received: date, today: date, rng: random.Random
) -> Life:
    """A life that goes as many do, by its course."""
    person = _person(key, name, adviser, workday(received), today, rng)
    referred(person)
    if course == "not_offered":
        person.add(
            person.received + timedelta(days=6), "decide_referral", by="supervisor", referral="$referral",
            decision=ReferralDecision.NOT_OFFERED, reason="Lives outside our area; put in touch with the service there.",
        )  # fmt: skip
    elif course != "waiting":
        _taken_on(person, course)
    return person.life()


def _person(key: str, name: tuple[str, str], adviser: str, received: date, today: date, rng: random.Random) -> Person:
    wish = demo.wishes()[int("".join(filter(str.isdigit, key)) or 0) % len(demo.wishes())]
    return Person(key, name[0], name[1], adviser, wish, received, random.Random(rng.random()), today)  # noqa: S311


def _taken_on(person: Person, course: str) -> None:
    on = accepted(person)
    if course == "not_met":
        return
    first = begun(person, on + timedelta(days=person.rng.randint(4, 9)))
    if course != "engaging":
        _known(person, first, course)


def _known(person: Person, first: date, course: str) -> None:
    second = first + timedelta(days=7)
    known(person, second)
    if course == "no_plan":
        meets(person, second + timedelta(days=9), Purpose.JOB_SEARCH, n=2)
        return
    person.add(second + timedelta(days=1), "set_mode", client="$client", mode=SupportMode.ACTIVE)
    planned(person, second + timedelta(days=7))
    at = looks_for_work(person, second + timedelta(days=8))
    if course not in WORKING:
        looks_again(person, first)
    _onwards(person, second + timedelta(days=14), course, at)


def _onwards(person: Person, start: date, course: str, at: dict[str, Any]) -> None:
    rng, on, n = person.rng, start, 3
    end = person.today - timedelta(days=rng.randint(1, 9))
    if course == "finished":
        end = min(end, start + timedelta(days=rng.randint(60, 150)))
    working = workday(start + timedelta(days=rng.randint(20, 60))) if course in WORKING else None
    if working is not None:
        works(person, working, at, WORKING[course])
        end = min(end, working + timedelta(days=rng.randint(190, 380))) if course == "worked" else end
    reviewed, reviews = start, 0
    while on < end:
        purpose = Purpose.IN_WORK if working and on > working else Purpose.JOB_SEARCH
        meets(person, on, purpose, n=n, joint=n % WITH_THE_TEAM == 0)
        if (on - reviewed).days >= 26:
            reviewed, reviews = on, reviews + 1
            _looked_at(person, on, reviews)
        on, n = on + timedelta(days=rng.randint(11, 16)), n + 1
    if course in ("finished", "worked"):
        person.add(end + timedelta(days=3), "close_spell", client="$client", reason=ClosedReason.SETTLED_IN_WORK)
    if course == "missed":
        _missed(person)


def _looked_at(person: Person, on: date, nth: int) -> None:
    """The plan is looked at: what was due is ticked off, the rest stands; every other time the next version is written."""
    if nth % 2:
        person.add(on, "tick_step", step="$step-1", result="Done together.", at=15 * 60 + 40)
        person.add(on, "tick_step", step="$step-2", at=15 * 60 + 50)
        person.add(on, "review_plan", plan="$plan", at=16 * 60)
        return
    renews(person, on)


def _missed(person: Person) -> None:
    missed = workday(person.today - timedelta(days=person.rng.randint(3, 8)))
    last = person.add(
        missed, "record_meeting", client="$client", on=missed, attendance=Attendance.MISSED, place=Place.CAFE,
        medium=Medium.FACE_TO_FACE,
    )  # fmt: skip
    if person.rng.random() < 0.4:
        person.add(last + timedelta(days=1), "record_attempt", client="$client", how=AttemptHow.TEXT)


def by_day(all_lives: Sequence[Life]) -> Iterator[tuple[date, list[tuple[Life, Event]]]]:
    """Every day on which something happens, in order, with what happens then in the order of the hour."""
    events = sorted(
        ((e.on, e.at, n, life, e) for life in all_lives for n, e in enumerate(life.events)), key=lambda e: e[:3]
    )
    day: date | None = None
    batch: list[tuple[Life, Event]] = []
    for on, _at, _n, life, event in events:
        if day is not None and on != day:
            yield day, batch
            batch = []
        day = on
        batch.append((life, event))
    if day is not None:
        yield day, batch
