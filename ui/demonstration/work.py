"""How made-up people look for work, find it and stay in it: the events of a life beyond meetings and plan. Pure and seeded."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceFor, AdviceOutcome
from ips_desktop.terms.earning import Contract, FoundBy, FourHours, KnownBy
from ips_desktop.terms.employing import ContactPurpose
from ips_desktop.terms.looking import Approach, JobKind, PayPer
from ips_desktop.terms.sharing import Disclosure, WhoSpeaks
from ips_desktop.terms.words import SupportMode

WEEKS_13 = 91


class Told(Protocol):
    """A person whose life is being told: `add` takes one more event."""

    today: date
    add: Callable[..., date]
    rng: Any


@cache
def employers() -> tuple[dict[str, Any], ...]:
    """The made-up employers."""
    return tuple(tomllib.loads((files("resources.demo") / "employers.toml").read_text("utf-8"))["employer"])


def looks_for_work(person: Told, on: date) -> dict[str, Any]:
    """The first steps to a job within four weeks of the first meeting: a card, an employer met, what may be told. Answers the employer."""
    at = person.rng.choice(employers())
    person.add(
        on + timedelta(days=1), "add_lead_for", client="$client", gives="application", employer=at["name"],
        title=at["title"], minutes_week=at["minutes_week"], town=at["town"],
    )  # fmt: skip
    person.add(
        on + timedelta(days=2), "record_contact_for", client="$client", employer=at["name"], purpose=ContactPurpose.LEARN,
        need_learnt="Somebody calm for the mornings.",
    )  # fmt: skip
    person.add(
        on + timedelta(days=3), "decide_sharing", client="$client", decision=Disclosure.NOT_TELL,
        speaks=WhoSpeaks.PERSON, pros_and_cons=True, never="Anything about my health.",
    )  # fmt: skip
    person.add(
        on + timedelta(days=4), "keep_search_plan", client="$client", approach=Approach.WITHOUT_NAME,
        targets=at["title"], weekly="Look at two adverts together.\nAsk at one place in person.", how_often="Each week",
    )  # fmt: skip
    person.add(
        on + timedelta(days=12), "record_applied", application="$application", done_by=WhoSpeaks.PERSON,
        applied_on=on + timedelta(days=12),
    )  # fmt: skip
    return at


def looks_again(person: Told, on: date) -> None:
    """What was decided about personal information is looked at again: after 60 days without a job, and every six months."""
    for days in (60, 230):
        person.add(
            on + timedelta(days=days), "decide_sharing", client="$client", decision=Disclosure.PART,
            speaks=WhoSpeaks.BOTH, exact_words="I have had some time away from work and I am ready to start.",
            never="Anything about my health.",
        )  # fmt: skip


def works(person: Told, on: date, at: dict[str, Any], mode: SupportMode) -> None:
    """Advice on benefits before the first day, the job, its support plan, and every look at whether it lasts."""
    limited = mode == SupportMode.MONITORING
    person.add(
        on - timedelta(days=4), "record_advice", client="$client", outcome=AdviceOutcome.GIVEN,
        what_for=AdviceFor.BEFORE_START, given_by="Cai Morgan", organisation="Riverside Advice",
        result="More money each week than without the job, as told.",
    )  # fmt: skip
    day = person.add(
        on, "start_job", client="$client", gives="job", at=9 * 60, employer=at["name"], title=at["title"], start_on=on,
        minutes_week=600 if limited else at["minutes_week"], pay=at["pay"], pay_per=PayPer.HOUR, mode=mode,
        kind=JobKind.PERMITTED if limited else JobKind.EMPLOYED, contract=Contract.PERMANENT, open_to_all=True,
        integrated=True, found_by=FoundBy.TOGETHER,
    )  # fmt: skip
    person.add(day + timedelta(days=1), "tell_four_hours", job="$job", four_hours=FourHours.DONE, four_hours_on=day)
    person.add(
        day + timedelta(days=3), "save_in_work_plan", job="$job", first_day="Ask for the shift lead at the side door.",
        first_month="We talk every Friday.", at_work="The shift lead and one colleague.",
    )  # fmt: skip
    person.add(day + timedelta(days=5), "review_plan", plan="$plan", at=16 * 60)
    for days in (WEEKS_13, 92, 183, 274):
        person.add(
            day + timedelta(days=days), "check_job", job="$job", in_work=Known.YES, same_job=Known.YES,
            known_by=KnownBy.PERSON,
        )  # fmt: skip
    person.add(
        day + timedelta(days=178), "record_advice", client="$client", outcome=AdviceOutcome.GIVEN,
        what_for=AdviceFor.SIX_MONTHS, given_by="Cai Morgan", result="Nothing has changed.",
    )  # fmt: skip
