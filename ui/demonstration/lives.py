"""What happens to whom on which day: lives of made-up people as lists of acts. Pure and seeded; nothing is done here.

An event names its act and says its values; `$client`, `$plan` and the like stand for ids that earlier acts of the same life gave.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ips_desktop.terms.words import (
    AttemptHow,
    Attendance,
    ClosedReason,
    CopyHow,
    GoalKind,
    Medium,
    Place,
    Purpose,
    ReferralDecision,
    ReferralKind,
    ReferralSource,
    SupportMode,
)
from resources import demo
from ui.demonstration.work import looks_again, looks_for_work, works

SEED = 20261124
PLACES = (Place.CAFE, Place.LIBRARY, Place.HOME, Place.COMMUNITY, Place.JOBCENTRE, Place.CLINIC)
MEETING_STARTS = (9 * 60 + 30, 10 * 60, 11 * 60 + 15, 13 * 60 + 30, 14 * 60, 15 * 60 + 15)


@dataclass(frozen=True)
class Event:
    """One act of one life: on which day and minute, by whom, which act, with what; `gives` names the id it answers."""

    on: date
    at: int
    by: str
    act: str
    values: dict[str, Any]
    gives: str = ""


@dataclass(frozen=True)
class Life:
    """A person's time with the service, in order."""

    key: str
    adviser: str
    events: tuple[Event, ...]


@dataclass
class _Person:
    """What a life is spun from."""

    key: str
    given: str
    family: str
    adviser: str
    wish: dict[str, Any]
    received: date
    rng: random.Random
    today: date
    events: list[Event] = field(default_factory=list[Event])

    def add(
        self, day: date, act: str, /, *, by: str = "", gives: str = "", at: int | None = None, **values: Any
    ) -> date:
        """One more event; days at a weekend move to Monday. Days that have not come yet are left out."""
        day = workday(day)
        if day < self.today:
            self.events.append(
                Event(day, at or self.rng.choice(MEETING_STARTS), by or self.adviser, act, values, gives)
            )
        return day


def workday(on: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return on + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[on.weekday()])


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


def lives(today: date, seed: int = SEED) -> list[Life]:
    """All lives, ending the day before `today`. The same seed and day give the same lives."""
    rng = random.Random(seed)  # noqa: S311  a story, not a secret
    people = demo.cast()["people"]
    names = [(s["given"], s["family"]) for s in demo.cast()["special"]]
    given = list(people["given"])
    family = people["family"]
    wanted = sum(count for _, count in COURSES) - len(names)
    names += [(given[n % len(given)], family[(n * 7 + n // 32) % len(family)]) for n in range(wanted)]
    courses = [course for course, count in COURSES for _ in range(count)]
    rng.shuffle(courses)
    # The two that the pictures are of, and the scripts that must print, have a plan.
    for n in range(len(demo.cast()["special"]) + 2):
        where = courses.index("searching", n)
        courses[n], courses[where] = courses[where], courses[n]
    return [_life(n, name, course, today, rng) for n, (name, course) in enumerate(zip(names, courses, strict=True))]


def _life(n: int, name: tuple[str, str], course: str, today: date, rng: random.Random) -> Life:
    staff = ("adviser", "adviser", "adviser-2", "adviser-4", "adviser-3", "adviser", "adviser-4", "adviser-2")
    ago = {"waiting": (1, 9), "not_met": (6, 20), "engaging": (18, 30), "no_plan": (40, 60)}.get(course, (70, 350))
    person = _Person(
        key=f"life-{n:02d}",
        given=name[0],
        family=name[1],
        adviser=staff[n % len(staff)],
        wish=demo.wishes()[n % len(demo.wishes())],
        received=workday(today - timedelta(days=rng.randint(*ago))),
        rng=random.Random(rng.random()),  # noqa: S311
        today=today,
    )
    _referred(person)
    if course == "not_offered":
        person.add(
            person.received + timedelta(days=6), "decide_referral", by="supervisor", referral="$referral",
            decision=ReferralDecision.NOT_OFFERED, reason="Lives outside our area; put in touch with the service there.",
        )  # fmt: skip
    elif course != "waiting":
        _accepted(person, course)
    return Life(person.key, person.adviser, tuple(sorted(person.events, key=lambda e: (e.on, e.at))))


def _referred(person: _Person) -> None:
    rng = person.rng
    person.add(
        person.received, "receive_referral", by="supervisor", gives="referral", at=9 * 60 + rng.randint(0, 50),
        received_on=person.received, source=rng.choice(list(ReferralSource)[:6]), team=f"@team-{rng.randint(0, 2)}",
        kind=ReferralKind.JOB_RETENTION if person.wish.get("kind") == "keep_job" else ReferralKind.FIND_WORK,
        wants=person.wish["goal"], given_name=person.given, family_name=person.family,
        pronouns=rng.choice(("she/her", "he/him", "they/them")), phone=f"07700 900 {rng.randint(200, 999)}",
        born=date(rng.randint(1968, 2004), rng.randint(1, 12), rng.randint(1, 28)),
        care_coordinator=rng.choice(("Hana Lowe", "Gareth Moss", "Mary Flint")),
        reach=rng.choice(("Text first.", "Call after ten.", "E-mail is best.")),
    )  # fmt: skip


def _accepted(person: _Person, course: str) -> None:
    on = person.add(
        person.received + timedelta(days=person.rng.randint(1, 3)), "decide_referral", by="supervisor",
        referral="$referral", decision=ReferralDecision.ACCEPTED, adviser=f"@{person.adviser}",
    )  # fmt: skip
    if course == "not_met":
        return
    first = workday(on + timedelta(days=person.rng.randint(4, 9)))
    person.add(first, "record_yes", client="$client", on=first, at=9 * 60)
    _meet(person, first, Purpose.FIRST_MEETING, n=0)
    person.add(first, "give_information", client="$client", at=17 * 60)
    if course != "engaging":
        _known(person, first, course)


def _known(person: _Person, first: date, course: str) -> None:
    wish = person.wish
    second = first + timedelta(days=7)
    person.add(second, "begin_profile", client="$client", gives="profile", at=9 * 60)
    person.add(
        second, "keep_profile", profile="$profile", at=9 * 60 + 20, goal=wish["goal"], why_now=wish["why"],
        strengths=wish["strengths"], helps=wish["helps"], preferences=wish["prefers"],
    )  # fmt: skip
    _meet(person, second, Purpose.PROFILE, n=1)
    if course == "no_plan":
        _meet(person, second + timedelta(days=9), Purpose.JOB_SEARCH, n=2)
        return
    person.add(second + timedelta(days=1), "set_mode", client="$client", mode=SupportMode.ACTIVE)
    _planned(person, second + timedelta(days=7))
    at = looks_for_work(person, second + timedelta(days=8))
    if course not in ("in_work", "monitoring"):
        looks_again(person, first)
    _onwards(person, second + timedelta(days=14), course, at)


def _planned(person: _Person, on: date) -> None:
    wish = person.wish
    kind = GoalKind.KEEP_JOB if wish.get("kind") == "keep_job" else GoalKind.PAID_WORK
    on = workday(on)
    person.add(on, "start_plan", client="$client", kind=kind, gives="plan", at=9 * 60)
    person.add(
        on, "keep_plan", plan="$plan", at=9 * 60 + 20, goal=wish["goal"], why=wish["why"], bring=wish["bring"],
        hours=wish["hours"], helps=wish["helps"], worked_when="I have talked with one person who can give me a job.",
        who_may_know="I speak to employers myself. Nobody tells them about my health.",
        steps=[
            {"what": what, "who": who, "by_day": on + timedelta(days=7 * n)}
            for n, (what, who) in enumerate(zip(wish["steps"], (f"{person.given}, {{adviser}}", person.given, "{adviser}"), strict=True), 1)
        ],
    )  # fmt: skip
    person.add(on, "agree_plan", plan="$plan", at=9 * 60 + 50)
    person.add(on, "sign_plan", plan="$plan", signer=f"{person.given} {person.family}".strip(), at=9 * 60 + 55)
    if person.rng.random() < 0.93:
        person.add(on, "hand_copy", plan="$plan", how=CopyHow.ON_PAPER, at=9 * 60 + 58)
    _meet(person, on, Purpose.PLAN, n=2)


def _onwards(person: _Person, start: date, course: str, at: dict[str, Any]) -> None:
    rng, on, n = person.rng, start, 3
    end = person.today - timedelta(days=rng.randint(1, 9))
    if course == "finished":
        end = min(end, start + timedelta(days=rng.randint(60, 150)))
    working = start + timedelta(days=rng.randint(20, 60)) if course in ("in_work", "monitoring") else None
    if working is not None:
        working = workday(working)
        works(person, working, at, SupportMode.MONITORING if course == "monitoring" else SupportMode.IN_WORK)
    reviewed = start
    while on < end:
        _meet(person, on, Purpose.IN_WORK if working and on > working else Purpose.JOB_SEARCH, n=n)
        if (on - reviewed).days >= 26:
            person.add(on, "review_plan", plan="$plan", at=16 * 60)
            reviewed = on
        on, n = on + timedelta(days=rng.randint(11, 16)), n + 1
    if course == "finished":
        person.add(end + timedelta(days=3), "close_spell", client="$client", reason=ClosedReason.SETTLED_IN_WORK)
    if course == "missed":
        missed = workday(person.today - timedelta(days=rng.randint(3, 8)))
        last = person.add(
            missed, "record_meeting", client="$client", on=missed, attendance=Attendance.MISSED, place=Place.CAFE,
            medium=Medium.FACE_TO_FACE,
        )  # fmt: skip
        if rng.random() < 0.4:
            person.add(last + timedelta(days=1), "record_attempt", client="$client", how=AttemptHow.TEXT)


def _meet(person: _Person, on: date, purpose: Purpose, *, n: int) -> None:
    rng, wish = person.rng, person.wish
    on = workday(on)
    by_phone = rng.random() < 0.15
    step = wish["steps"][n % len(wish["steps"])]
    person.add(
        on, "record_meeting", client="$client", on=on, minutes=rng.choice((30, 40, 45, 60)), purpose=purpose,
        place=Place.NO_PLACE if by_phone else rng.choice(PLACES),
        medium=Medium.PHONE if by_phone else Medium.FACE_TO_FACE,
        note=wish["notes"][n % len(wish["notes"])], next_step=step, next_by=workday(on + timedelta(days=rng.randint(8, 16))),
    )  # fmt: skip


def by_day(all_lives: list[Life]) -> Iterator[tuple[date, list[tuple[Life, Event]]]]:
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
