"""Episodes of a job at risk as measures count them (SS10.6, SS10.7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ips_desktop.rules.at_risk import Episode, episode
from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Risk
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.members import gone
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known


def began_in(world: World, period: Period) -> Iterator[tuple[Episode, Case]]:
    """Every episode that began in a period; one of unknown day is not known in any. In no work then, it is none and shown apart."""
    for person, risk in _all(world):
        found = episode(person, risk, world.figures)
        day = _day(person, risk)
        if day is not None and not period.holds(day):
            continue
        of = on_day(world, person, day or period.last)
        if day is None:
            yield found, Case(risk.id, Answer.NOT_KNOWN, of, Why.DAY)
        elif found.counts == Known.NO:
            yield found, Case(risk.id, Answer.EXCLUDED, of, Why.NOT_IN_WORK_THEN)
        else:
            answer = answered(Known.YES, found.counts)
            yield found, Case(risk.id, answer, of, Why.WORK_THEN if answer == Answer.NOT_KNOWN else None)


def decided_in(world: World, period: Period, months: int | None = None, *, same_job: bool = False) -> Iterator[Case]:
    """Every episode whose day 91, or day at so many months, falls in a period, and whether the job was kept."""
    for person, risk in _all(world):
        found = episode(person, risk, world.figures, months)
        if found.on is None or not period.holds(found.on) or found.counts == Known.NO:
            continue
        of, left = on_day(world, person, found.on), gone(person, found.on)
        if left is not None:
            yield Case(risk.id, Answer.EXCLUDED, of, left)
            continue
        answer = answered(found.counts, found.same_job if same_job else found.kept)
        why = Why.WORK_THEN if found.counts != Known.YES else Why.STILL_IN_WORK
        yield Case(risk.id, answer, of, why if answer == Answer.NOT_KNOWN else None)


def _day(person: Person, risk: Risk) -> date | None:
    """The day of an episode: of an early referral the day received, as the referral has it now."""
    came = next((r.received_on for r in person.referrals if risk.early and r.id == risk.referral), None)
    return came or risk.began_on


def _all(world: World) -> Iterator[tuple[Person, Risk]]:
    return ((person, risk) for person in world.people for risk in person.risks)
