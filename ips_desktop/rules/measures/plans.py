"""People with an individual plan in force, among those with us for 28 days (SS4.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ips_desktop.rules.clocks import Journey, Plans, plan_review
from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.histories import holder_on, since
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.measure import Found, Judged, Measure, Part
from ips_desktop.rules.measuring.members import entries
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.planning import agreed_in, latest
from ips_desktop.rules.measuring.rows import PlanSaid
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.spells import is_open
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import SupportMode

PAST_REVIEW = "past_review"


def find(world: World, period: Period) -> Found:
    """People served and open on the last day, entered 28 days before it or earlier; a plan past its review by 28 days is listed apart."""
    cases: list[Case] = []
    overdue: list[Case] = []
    for person, spell, sure in _members(world, period.last):
        of = on_day(world, person, period.last)
        plans = agreed_in(world, person, spell, period.last)
        found = Known.YES if any(p.agreed_on for p in plans) else Known.NOT_KNOWN if plans else Known.NO
        answer = answered(sure, found)
        why = None if answer != Answer.NOT_KNOWN else Why.ENTRY if sure != Known.YES else Why.DAY
        cases.append(Case(person.id, answer, of, why))
        held = latest(plans)
        if answer == Answer.COUNTS and held is not None and _past_review(world, person, held, period.last):
            overdue.append(Case(person.id, Answer.COUNTS, of))
    return Found(tuple(cases), (Part(PAST_REVIEW, tuple(overdue)),))


def _members(world: World, to: date) -> Iterator[tuple[Person, Spell, Known]]:
    days = timedelta(days=world.number("clock.plan_days", to))
    for entry in entries(world):
        spell = entry.spell
        if entry.on <= to - days and is_open(spell.accepted_on, entry.on, spell.closed_on, to):
            yield entry.person, spell, entry.sure


def _past_review(world: World, person: Person, plan: PlanSaid, to: date) -> bool:
    reviewed = plan.reviewed_on if plan.reviewed_on is not None and plan.reviewed_on <= to else None
    working = holder_on(person.modes, to) in (SupportMode.IN_WORK, SupportMode.MONITORING)
    journey = Journey(
        plans=Plans(agreed_on=plan.agreed_on, review_on=plan.review_on, reviewed_on=reviewed),
        in_work_since=since(person.modes, to) if working else None,
    )
    due = plan_review(journey, world.figures)
    return due is not None and due.on + timedelta(days=world.number("plan.past_review_days", to)) < to


MEASURE = Measure("plans", ("SS4.1",), find, target="measure.plans_percent", judged=Judged.ON_THE_DAY)
