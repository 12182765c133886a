"""People, times with us and jobs as flat facts, for tests of the rules. What a test does not say is the plainest thing it can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from ips_desktop.rules.facts import Check, HoursPaid, Job, Person, Risk, Spell, Terms
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import Contract, FourHours
from ips_desktop.terms.looking import JobKind, PayPer
from tests.rules.figures import day

SPACE = UUID("4a0c3c0e-6d0a-4f0e-8e57-9a1d2b4c6e80")
ANNA = uuid5(SPACE, "anna")
BORN = day("1990-05-17")
TODAY = day("2026-11-30")


def named(name: str) -> UUID:
    """The id of a thing by its name."""
    return uuid5(SPACE, name)


def on(text: str | date | None) -> date | None:
    """A day given as text."""
    return day(text) if isinstance(text, str) else text


def terms(from_day: str, hours: float | None = 20, pay: int | None = 1400, per: PayPer | None = PayPer.HOUR) -> Terms:
    """So many hours a week for so many pence, from a day."""
    return Terms(day(from_day), None if hours is None else round(hours * 60), pay, per)


def job(
    start: str | None = "2026-01-01", end: str | None = None, *, name: str = "job", hours: float | None = 20,
    pay: int | None = 1400, per: PayPer | None = PayPer.HOUR, **more: Any,
) -> Job:  # fmt: skip
    """An ordinary, competitive, permanent job of 20 hours, four hours done."""
    given: dict[str, Any] = {
        "kind": JobKind.EMPLOYED,
        "contract": Contract.PERMANENT,
        "four_hours": FourHours.DONE,
        "open_to_all": True,
        "integrated": True,
        "terms": (terms(start or "2026-01-01", hours, pay, per),),
    }
    given |= more
    return Job(named(name), ANNA, start_on=on(start), end_on=on(end), **given)


def spell(
    received: str = "2025-12-01", entry: str | None = "2025-12-10", closed: str | None = None, *, name: str = "spell",
    **more: Any,
) -> Spell:  # fmt: skip
    """A time with us: referred, said yes and accepted on the day received, met on the day of entry."""
    given: dict[str, Any] = {
        "yes_on": day(received),
        "accepted_on": day(received),
        "first_contact": on(entry),
        "entry": on(entry),
        "last_contact": on(entry),
        "closed_on": on(closed),
    }
    given |= {key: on(value) if isinstance(value, str) and value[:2] == "20" else value for key, value in more.items()}
    return Spell(named(name), ANNA, received_on=day(received), **given)


def person(
    *jobs: Job, spells: tuple[Spell, ...] | None = None, born: date | None = BORN, risks: tuple[Risk, ...] = ()
) -> Person:
    """Somebody with these jobs and one time with us."""
    return Person(ANNA, born, spells=(spell(),) if spells is None else spells, jobs=jobs, risks=risks)


def checked(found: Job, *days: str, in_work: Known = Known.YES, same: Known | None = Known.YES) -> Job:
    """The job, with checks on these days that say it goes on."""
    return replace(found, checks=(*found.checks, *(Check(day(d), in_work, same) for d in days)))


def paid(found: Job, **rows: float) -> Job:
    """The job with hours paid on single days: `_2026_03_01=4`."""
    return replace(
        found, paid=tuple(HoursPaid(day(k.strip("_").replace("_", "-")), round(h * 60)) for k, h in rows.items())
    )


def weeks(found: Job, *rows: tuple[str, float]) -> Job:
    """The job with hours paid in whole weeks, each standing on its Sunday."""
    return replace(found, paid=(*found.paid, *(HoursPaid(day(d), round(h * 60), True) for d, h in rows)))
