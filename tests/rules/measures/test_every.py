"""What holds of every measure, whoever the people are: the lists fit together, scopes lie within the service, nobody is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Job, Person, Risk, SteppedOn
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.measure import Kind
from ips_desktop.rules.measuring.outcome import Lists
from ips_desktop.rules.measuring.reckon import reckon
from ips_desktop.rules.measuring.rows import Met, PlanSaid, ProfileDone, Searched
from ips_desktop.rules.measuring.scope import SERVICE
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import Contract, FourHours
from ips_desktop.terms.stepping import SteppingKind
from ips_desktop.terms.words import ClosedReason, PlanState
from tests.rules.figures import day
from tests.rules.measures.given import NORTH, RUTH, SAM, SOUTH, adviser, held, team, who, world
from tests.rules.people import checked, job, named, spell

START = day("2025-01-01")
DAYS = st.integers(0, 690).map(lambda n: START + timedelta(days=n))
MAYBE = st.one_of(st.none(), DAYS)
KNOWN = st.sampled_from([Known.YES, Known.NO, Known.NOT_KNOWN, None])


@st.composite
def people(draw: st.DrawFn, name: str) -> Person:
    """Somebody to whom anything may have happened, in any order."""
    received, entry, closed = sorted(draw(st.tuples(DAYS, DAYS, DAYS)))
    shape = draw(st.sampled_from(["open", "closed", "never", "unsaid"]))
    ended = closed.isoformat() if shape == "closed" else None
    reason = draw(st.sampled_from([ClosedReason.DIED, ClosedReason.MOVED_ABROAD, ClosedReason.MOVED_ON]))
    one = spell(
        received.isoformat(), entry.isoformat() if shape in ("open", "closed") else None, ended,
        in_work_at_entry=draw(KNOWN), closed_reason=reason if ended else None,
    )  # fmt: skip
    if shape == "unsaid":
        one = replace(one, yes_on=None, first_contact=entry)
    jobs = [_job(draw, n) for n in range(draw(st.integers(0, 3)))]
    handed = draw(MAYBE)
    person = who(
        name, *jobs, spells=(one,), team=draw(st.sampled_from([NORTH, SOUTH, None])),
        advisers=(held(received, SAM), *((held(handed, draw(st.sampled_from([RUTH, None]))),) if handed else ())),
        steps=tuple(
            SteppedOn(named(f"{name} step {n}"), named(name), draw(st.sampled_from(list(SteppingKind))), draw(MAYBE), draw(MAYBE), mainstream=draw(st.sampled_from([True, False, None])))
            for n in range(draw(st.integers(0, 2)))
        ),
    )  # fmt: skip
    risk = Risk(
        named(f"{name} risk"),
        person.id,
        draw(st.booleans()),
        draw(MAYBE),
        person.jobs[0].id if jobs else None,
        person.spells[0].referral,
    )
    return replace(person, risks=(risk,) if jobs else ())


def _job(draw: st.DrawFn, n: int) -> Job:
    start, end, seen = draw(MAYBE), draw(MAYBE), draw(DAYS)
    text = None if start is None else start.isoformat()
    last = end.isoformat() if end is not None and (start is None or end >= start) else None
    found = job(
        text, last, name=f"job {n}", pay=draw(st.sampled_from([1400, None])), integrated=draw(st.sampled_from([True, None, False])),
        four_hours=draw(st.sampled_from(list(FourHours))), contract=draw(st.sampled_from([Contract.PERMANENT, Contract.ZERO_HOURS])),
        met_before=start, agrees_after_close=True, ended_unknown=last is None and draw(st.booleans()),
    )  # fmt: skip
    return checked(found, seen.isoformat()) if draw(st.booleans()) else found


@st.composite
def services(draw: st.DrawFn) -> World:
    """Three such people, and what stands beside them."""
    found = [draw(people(name)) for name in "abc"]
    rows: list[object] = []
    for person in found:
        on = draw(DAYS)
        rows += [
            PlanSaid(named(f"plan {person.id}"), person.id, PlanState.AGREED, draw(MAYBE)),
            ProfileDone(person.id, on),
        ]
        rows += [Searched(person.id, on), Met(person.id, LAST, min(on, LAST))]
    return world(*found, rows=rows)


LAST = day("2026-06-30")
PERIODS = st.one_of(
    st.just(Period(day("2025-07-01"), LAST)), st.tuples(DAYS, DAYS).map(lambda d: Period(min(d), max(d)))
)


def check(kind: Kind, lists: Lists) -> None:
    """Counted and not known are in the denominator and not in each other; left out is in neither; each list holds a record once."""
    counted, among = set(lists.numerator), set(lists.denominator)
    unknown, left = {m.id for m in lists.not_known}, {m.id for m in lists.excluded}
    assert not counted & unknown
    assert not left & (counted | unknown | among)
    assert all(m.why is not None for m in (*lists.not_known, *lists.excluded))
    if kind == Kind.RATE:
        assert counted | unknown <= among
    else:
        assert not among
    for ids in (lists.numerator, lists.denominator, [m.id for m in lists.excluded], [m.id for m in lists.not_known]):
        assert len(set(ids)) == len(ids)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(here=services(), period=PERIODS)
def test_the_lists_fit_together_and_every_scope_lies_within_the_service(here: World, period: Period) -> None:
    for measure in MEASURES.values():
        outcomes = reckon(measure, here, period, [SERVICE, adviser(SAM), adviser(RUTH), team(NORTH), team(SOUTH)])
        for outcome in outcomes:
            check(outcome.kind, outcome.lists)
            for row in outcome.rows:
                check(row.kind, row.lists)
            if outcome.low is not None and outcome.high is not None:
                assert outcome.low <= outcome.high
                assert outcome.kind != Kind.RATE or outcome.high <= 100
        for part in outcomes if outcomes[0].scope == SERVICE else ():
            assert set(part.lists.numerator) <= set(outcomes[0].lists.numerator), measure.id
            assert set(part.lists.denominator) <= set(outcomes[0].lists.denominator), measure.id


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(here=services(), on=DAYS)
def test_a_month_is_the_sum_of_its_days_for_what_happens_on_a_day(here: World, on: date) -> None:
    month = Period(on, on + timedelta(days=30))
    for measure in ("job_starts", "placements", "plans_at_closure", "work_rate_cohort", "profile_28"):

        def numerator(period: Period, measure: str = measure) -> list[object]:
            return list(reckon(MEASURES[measure], here, period, [SERVICE])[0].lists.numerator)

        each = [on + timedelta(days=n) for n in range(31)]
        days = [id_ for d in each for id_ in numerator(Period(d, d))]
        assert sorted(map(str, days)) == sorted(map(str, numerator(month)))
