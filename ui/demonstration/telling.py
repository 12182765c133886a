"""A life as it is told: events in order, and the chapters that most lives share. Pure and seeded; nothing is done here.

An event names its act and says its values; `$client`, `$plan` and the like stand for ids that earlier acts of the same life gave,
`@adviser` for a member of staff, `@team-1` for a team.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ips_desktop.terms.arriving import ReferralHow
from ips_desktop.terms.words import (
    CopyHow,
    GoalKind,
    Medium,
    Place,
    Purpose,
    ReferralDecision,
    ReferralKind,
    ReferralSource,
    SignatureHow,
)
from ui.demonstration.work import looks_for_work

PLACES = (Place.CAFE, Place.LIBRARY, Place.HOME, Place.COMMUNITY, Place.JOBCENTRE, Place.CLINIC)
MEETING_STARTS = (9 * 60 + 30, 10 * 60, 11 * 60 + 15, 13 * 60 + 30, 14 * 60, 15 * 60 + 15)
STEP_DAYS = (14, 28, 84)
"""By when the steps of a plan are due, in days from the day it is agreed."""
WENT_THERE, WAYS = 3, (15, 25, 10, 40)
"""Of every third meeting the way there is written down, and how many minutes it took."""
LONG_AGO = 70
"""Days with us after which a plan of the first weeks is written anew."""


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
class Person:
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

    def ago(self, days: int) -> date:
        """The day so long ago; at a weekend the Friday before, so that it has always come."""
        return before(self.today - timedelta(days=days))

    def life(self) -> Life:
        """What was told, in the order of the hour."""
        return Life(self.key, self.adviser, tuple(sorted(self.events, key=lambda e: (e.on, e.at))))


def workday(on: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return on + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[on.weekday()])


def before(on: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return on - timedelta(days=(0, 0, 0, 0, 0, 1, 2)[on.weekday()])


def referred(person: Person, *, by: str = "supervisor", **more: Any) -> None:
    """Somebody puts the person in touch with us. `more`: what this referral says instead."""
    rng = person.rng
    usual: dict[str, Any] = {
        "source": rng.choice(list(ReferralSource)[:6]),
        "team": f"@team-{rng.randint(0, 2)}",
        "kind": ReferralKind.JOB_RETENTION if person.wish.get("kind") == "keep_job" else ReferralKind.FIND_WORK,
        "wants": person.wish["goal"],
        "given_name": person.given,
        "family_name": person.family,
        "pronouns": rng.choice(("she/her", "he/him", "they/them")),
        "phone": f"07700 900 {rng.randint(200, 999)}",
        "born": date(rng.randint(1968, 2004), rng.randint(1, 12), rng.randint(1, 28)),
        "care_coordinator": rng.choice(("Hana Lowe", "Gareth Moss", "Mary Flint")),
        "reach": rng.choice(("Text first.", "Call after ten.", "E-mail is best.")),
        "how": rng.choice((ReferralHow.PHONE, ReferralHow.EMAIL, ReferralHow.FORM)),
    }
    person.add(
        person.received, "receive_referral", by=by, gives="referral", at=9 * 60 + rng.randint(0, 50),
        received_on=person.received, **{**usual, **more},
    )  # fmt: skip


def accepted(person: Person) -> date:
    """They are taken on within three days, with a named adviser; answers the day."""
    return person.add(
        person.received + timedelta(days=person.rng.randint(1, 3)), "decide_referral", by="supervisor",
        referral="$referral", decision=ReferralDecision.ACCEPTED, adviser=f"@{person.adviser}",
    )  # fmt: skip


def begun(person: Person, on: date) -> date:
    """The first meeting, and written information; answers its day."""
    first = workday(on)
    person.add(first, "record_yes", client="$client", on=first, at=9 * 60)
    meets(person, first, Purpose.FIRST_MEETING, n=0)
    person.add(first, "give_information", client="$client", at=17 * 60)
    return first


def known(person: Person, second: date) -> None:
    """Their profile, over a meeting."""
    wish = person.wish
    person.add(second, "begin_profile", client="$client", gives="profile", at=9 * 60)
    person.add(
        second, "keep_profile", profile="$profile", at=9 * 60 + 20, goal=wish["goal"], why_now=wish["why"],
        strengths=wish["strengths"], helps=wish["helps"], preferences=wish["prefers"],
    )  # fmt: skip
    meets(person, second, Purpose.PROFILE, n=1)


def planned(
    person: Person,
    on: date,
    *,
    kind: GoalKind | None = None,
    how: SignatureHow | None = None,
    copy: CopyHow = CopyHow.ON_PAPER,
) -> None:
    """A plan written, agreed and signed on one day. `how`: how the person signs; `copy`: how most take their copy, on that day."""
    usual = GoalKind.KEEP_JOB if person.wish.get("kind") == "keep_job" else GoalKind.PAID_WORK
    on = workday(on)
    person.add(on, "start_plan", client="$client", kind=kind or usual, gives="plan", at=9 * 60)
    written(person, on)
    signed(person, on, how)
    if person.rng.random() < 0.93:
        person.add(on, "hand_copy", plan="$plan", how=copy, at=9 * 60 + 58)
    meets(person, on, Purpose.PLAN, n=2)


def written(person: Person, on: date) -> None:
    """The words and the steps of a plan; `$step-1` to `$step-3` stand for the steps from then on."""
    wish = person.wish
    whose = (f"{person.given}, {{adviser}}", person.given, "{adviser}")
    person.add(
        on, "keep_plan", plan="$plan", at=9 * 60 + 20, goal=wish["goal"], why=wish["why"], bring=wish["bring"],
        hours=wish["hours"], helps=wish["helps"], worked_when="I have talked with one person who can give me a job.",
        who_may_know="I speak to employers myself. Nobody tells them about my health.",
        steps=[
            {"what": what, "who": who, "by_day": workday(on + timedelta(days=days))}
            for what, who, days in zip(wish["steps"], whose, STEP_DAYS, strict=True)
        ],
    )  # fmt: skip


def signed(person: Person, on: date, how: SignatureHow | None = None) -> None:
    """Agreed, and signed by both."""
    person.add(on, "agree_plan", plan="$plan", at=9 * 60 + 50)
    person.add(on, "sign_plan", plan="$plan", signer=f"{person.given} {person.family}".strip(), how=how, at=9 * 60 + 55)


def meets(person: Person, on: date, purpose: Purpose, *, n: int, **more: Any) -> None:
    """A meeting, the nth, with a note and what was agreed. `more`: what this meeting says instead."""
    rng, wish = person.rng, person.wish
    on = workday(on)
    by_phone = rng.random() < 0.15
    step = wish["steps"][n % len(wish["steps"])]
    usual: dict[str, Any] = {
        "on": on,
        "travel_minutes": None if by_phone or n % WENT_THERE else WAYS[n // WENT_THERE % len(WAYS)],
        "minutes": rng.choice((30, 40, 45, 60)),
        "purpose": purpose,
        "place": Place.NO_PLACE if by_phone else rng.choice(PLACES),
        "medium": Medium.PHONE if by_phone else Medium.FACE_TO_FACE,
        "note": wish["notes"][n % len(wish["notes"])],
        "next_step": step,
        "next_by": workday(on + timedelta(days=rng.randint(8, 16))),
    }
    person.add(on, "record_meeting", client="$client", **{**usual, **more})


def arrived(person: Person, *, looking: bool = True) -> date:
    """Referred, taken on, met and known; `looking`: with a plan and the first steps to a job. Answers the day of the first meeting."""
    referred(person)
    first = begun(person, accepted(person) + timedelta(days=4))
    known(person, first + timedelta(days=6))
    if looking:
        planned(person, first + timedelta(days=13))
        looks_for_work(person, first + timedelta(days=14))
        if (person.today - first).days > LONG_AGO:
            renews(person, person.ago(LONG_AGO // 2))
    return first


def renews(person: Person, on: date) -> None:
    """What was planned is done, and the next version is written and signed."""
    usual = GoalKind.KEEP_JOB if person.wish.get("kind") == "keep_job" else GoalKind.PAID_WORK
    person.add(on, "tick_step", step="$step-3", result="Done together.", at=8 * 60 + 50)
    person.add(on, "start_plan", client="$client", kind=usual, gives="plan", at=9 * 60)
    written(person, on)
    signed(person, on)
    person.add(on, "hand_copy", plan="$plan", how=CopyHow.ON_PAPER, at=9 * 60 + 58)
