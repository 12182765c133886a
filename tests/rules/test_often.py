"""In touch more often than agreed: told after 56 whole days without an event, never late, settled by another rhythm (SS5.3c)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ips_desktop.rules.clocks import NEVER_LATE, Due, Journey
from ips_desktop.rules.further import Further
from ips_desktop.rules.further_clocks import running_further
from ips_desktop.rules.often import more_than_agreed
from ips_desktop.rules.work_clocks import AtRisk
from ips_desktop.terms.words import SupportMode
from tests.rules.figures import SHIPPED
from tests.rules.people import named

TODAY = date(2026, 11, 24)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


ENTRY = ago(100)
MET = Journey(received_on=ENTRY, yes_on=ENTRY, first_contact=ENTRY, entry=ENTRY, last_contact=TODAY)
NINE = frozenset(ago(6 * n) for n in range(9))


def told(j: Journey = MET, met: frozenset[date] = NINE, *changed: date | None) -> Due | None:
    return more_than_agreed(j, met, changed, SHIPPED, TODAY)


def test_nine_days_in_eight_weeks_are_more_than_twice_the_four_that_a_fortnight_makes() -> None:
    due = told()
    assert due is not None
    assert (due.times, due.within, due.days, due.since, due.on) == (9, 56, 14, ENTRY, TODAY)
    assert due.late_after == NEVER_LATE
    assert told(met=frozenset(sorted(NINE)[1:])) is None, "eight are just twice"
    assert told(met=frozenset({*sorted(NINE)[1:], ago(56)})) is None, "the 57th day is no more of it"


@pytest.mark.parametrize(
    ("changed", "told_of"),
    [
        ({"contact_days": 7}, False),
        ({"contact_days": 20}, True),
        ({"mode": SupportMode.PAUSED}, False),
        ({"entry": None}, False),
        ({"entry": ago(56)}, True),
        ({"entry": ago(55)}, False),
        ({"handed_over_on": ago(55)}, False),
        ({"handed_over_on": ago(56)}, True),
        ({"mode": SupportMode.IN_WORK, "in_work_since": ago(70)}, True),
        ({"mode": SupportMode.IN_WORK, "in_work_since": ago(40)}, False),
    ],
)
def test_it_is_held_against_the_rhythm_that_holds_and_only_where_nothing_happened(
    changed: dict[str, object], told_of: bool
) -> None:
    assert (told(replace(MET, **changed)) is not None) is told_of  # pyright: ignore[reportArgumentType]


def test_it_counts_from_the_last_event_and_what_is_to_come_is_none() -> None:
    due = told(MET, NINE, ago(80), ago(60), None, TODAY + timedelta(days=3))
    assert due is not None
    assert due.since == ago(60)
    assert told(MET, NINE, ago(55)) is None


@pytest.mark.parametrize(
    "event",
    [
        {"wished_on": ago(9)}, {"last_offer": ago(9)}, {"changed_on": ago(9)}, {"job_ended_on": ago(9)},
        {"asked_next_job": ago(9)}, {"at_risk": (AtRisk(named("risk"), ago(9)),)},
    ],
)  # fmt: skip
def test_whatever_asks_for_more_of_us_is_an_event(event: dict[str, object]) -> None:
    often = Further(where_we_meet_on=ENTRY, in_touch=NINE)
    rules = [d.rule for d in running_further(MET, often, SHIPPED, TODAY)]
    assert "more_contact" in rules
    after = replace(often, **event)  # pyright: ignore[reportArgumentType]
    assert "more_contact" not in [d.rule for d in running_further(MET, after, SHIPPED, TODAY)]
