"""Measures of clinical teams: meetings a month, the weekly contact, named advisers, co-ordinators, and working together (MEASURES §3, §4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.rules.days import Period
from ips_desktop.rules.histories import Fact
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.at_teams import (
    AllocationMet,
    AwayFor,
    Coordinating,
    CoordinatorAdvised,
    LeadSpoken,
    TeamLife,
    WorkedTogether,
)
from ips_desktop.rules.measuring.outcome import Outcome
from ips_desktop.rules.measuring.reckon import reckon
from ips_desktop.rules.measuring.rows import TeamLinks
from ips_desktop.rules.measuring.scope import SERVICE, Scope
from ips_desktop.terms.clinical_team import Opened
from ips_desktop.terms.stepping import OnwardKind
from tests.rules.figures import day
from tests.rules.measures.given import NORTH, Q1, RUTH, SAM, SOUTH, adviser, held, team, world
from tests.rules.people import named

SINCE = "2026-01-05"


def figure(measure: str, period: Period, rows: list[Any], scope: Scope = SERVICE) -> Outcome:
    """One figure of a service in which these things happened."""
    [outcome] = reckon(MEASURES[measure], world(rows=rows), period, [scope])
    return outcome


def of(measure: str, period: Period, rows: list[Any], scope: Scope = SERVICE) -> tuple[int, int]:
    """So many of so many."""
    lists = figure(measure, period, rows, scope).lists
    return len(lists.numerator), len(lists.denominator)


def linked(where: UUID = NORTH, *facts: Fact[Any]) -> TeamLinks:
    return TeamLinks(where, None, facts or (held(SINCE, SAM),))


def met(on: str, staff: UUID = SAM, where: UUID = NORTH) -> AllocationMet:
    return AllocationMet(named(f"met {on} {where}"), where, day(on), staff)


def spoken(on: date, who: UUID = SAM) -> LeadSpoken:
    return LeadSpoken(named(f"spoken {on}"), NORTH, on, who)


def test_each_whole_month_counts_with_two_meetings_of_the_linked_adviser_or_their_cover() -> None:
    rows = [linked(), met("2026-04-07"), met("2026-04-21"), met("2026-05-05"), met("2026-05-19", RUTH)]
    assert of("team_meetings", Q1, rows) == (1, 3)
    assert of("team_meetings", Q1, [*rows, AwayFor(SAM, day("2026-05-18"), day("2026-05-20"), RUTH)]) == (2, 3)
    assert of("team_meetings", Q1, [*rows, AwayFor(SAM, day("2026-05-18"), day("2026-05-20"))]) == (1, 3)
    assert of("team_meetings", Period(day("2026-04-02"), day("2026-06-29")), rows) == (0, 1)
    assert of("team_meetings", Q1, rows, team(NORTH)) == (1, 3)
    assert of("team_meetings", Q1, rows, adviser(RUTH)) == (0, 0)


def test_a_month_that_changed_hands_is_whoevers_it_was_longer_and_of_two_as_long_the_laters() -> None:
    rows = [linked(NORTH, held(SINCE, SAM), held("2026-04-16", RUTH))]  # 15 days each
    assert of("team_meetings", Q1, rows, adviser(SAM)) == (0, 0)
    assert of("team_meetings", Q1, rows, adviser(RUTH)) == (0, 3)
    later = [linked(NORTH, held(SINCE, SAM), held("2026-04-17", RUTH))]
    assert of("team_meetings", Q1, later, adviser(SAM)) == (0, 1)
    nobody = [linked(NORTH, held(SINCE, SAM), held("2026-05-31", None))]
    assert of("team_meetings", Q1, nobody) == (0, 2)
    assert of("team_meetings", Q1, [linked(), TeamLife(NORTH, None, day("2026-05-20"))]) == (0, 1)


def test_each_week_is_of_the_period_that_holds_its_thursday_and_uncovered_leave_is_marked() -> None:
    quarter = [day("2026-03-30") + timedelta(days=7 * n) for n in range(13)]  # Thursdays 2 April to 25 June
    assert of("cvl_contact", Q1, [linked()]) == (0, 13)
    assert of("cvl_contact", Q1, [linked(), *(spoken(monday) for monday in quarter)]) == (13, 13)
    sundays = [spoken(monday + timedelta(days=6)) for monday in quarter]
    assert of("cvl_contact", Q1, [linked(), *sundays, spoken(day("2026-06-29"))]) == (13, 13)
    away = AwayFor(SAM, day("2026-04-06"), day("2026-04-12"))
    found = figure("cvl_contact", Q1, [linked(), away])
    row = found.row("uncovered_leave")
    assert row is not None
    assert (len(row.lists.numerator), len(found.lists.denominator)) == (1, 13)
    covered = figure(
        "cvl_contact", Q1, [linked(), AwayFor(SAM, away.first, away.last, RUTH), spoken(day("2026-04-08"), RUTH)]
    )
    assert len(covered.lists.numerator) == 1
    row = covered.row("uncovered_leave")
    assert row is None or not row.lists.numerator


def test_a_week_that_is_not_over_is_not_judged_yet() -> None:
    this = Period(day("2026-11-23"), day("2026-11-30"))
    assert of("cvl_contact", this, [linked()]) == (0, 1)


@pytest.mark.parametrize(
    ("facts", "away", "life", "answer"),
    [
        ([(SINCE, SAM)], (), TeamLife(NORTH), (1, 1)),
        ([(SINCE, SAM), ("2026-05-01", None), ("2026-05-15", RUTH)], (), TeamLife(NORTH), (0, 1)),
        (
            [(SINCE, SAM), ("2026-05-01", None), ("2026-05-15", RUTH)],
            ("2026-05-01", "2026-05-14"),
            TeamLife(NORTH),
            (1, 1),
        ),
        (
            [(SINCE, SAM), ("2026-05-01", None), ("2026-05-15", RUTH)],
            ("2026-05-01", "2026-05-13"),
            TeamLife(NORTH),
            (0, 1),
        ),
        (
            [(SINCE, SAM), ("2026-05-01", None), ("2026-05-16", RUTH)],
            ("2026-05-01", "2026-05-31"),
            TeamLife(NORTH),
            (0, 1),
        ),
        ([("2026-05-01", SAM)], (), TeamLife(NORTH), (1, 1)),
        ([("2026-05-01", SAM)], (), TeamLife(NORTH, day("2026-04-01")), (0, 1)),
        ([(SINCE, SAM), ("2026-05-01", None)], (), TeamLife(NORTH, None, day("2026-04-30")), (1, 1)),
        ([], (), TeamLife(NORTH), (0, 1)),
        ([], (), TeamLife(NORTH, None, day("2026-03-31")), (0, 0)),
    ],
)
def test_a_team_is_named_when_somebody_is_linked_every_day_it_shares_with_the_period(
    facts: list[tuple[str, Any]], away: tuple[str, str] | tuple[()], life: TeamLife, answer: tuple[int, int]
) -> None:
    rows: list[Any] = [life, TeamLinks(NORTH, None, tuple(held(on, who) for on, who in facts))]
    if away:
        rows.append(AwayFor(SAM, day(away[0]), day(away[1]), RUTH))
    assert of("named_teams", Q1, rows) == answer


def test_co_ordinators_of_linked_teams_count_with_advice_in_the_last_three_months() -> None:
    nell, ian, gone, other = (named(name) for name in ("nell", "ian", "gone", "other"))
    rows = [
        linked(),
        *(Coordinating(who, NORTH) for who in (nell, ian)),
        Coordinating(gone, NORTH, None, day("2026-06-29")),
        Coordinating(other, SOUTH),
        CoordinatorAdvised(nell, day("2026-03-31")),
        CoordinatorAdvised(ian, day("2026-03-30")),
        CoordinatorAdvised(ian, day("2026-07-01")),
    ]
    assert of("coordinators", Q1, rows) == (1, 2)
    assert of("coordinators", Q1, rows, adviser(SAM)) == (1, 2)
    assert of("coordinators", Q1, rows, adviser(RUTH)) == (0, 0)


def test_what_was_done_together_is_counted_by_partner_and_by_what_it_opened() -> None:
    rows = [
        WorkedTogether(named("a"), day("2026-04-01"), OnwardKind.LEARNING, Opened.COURSE, SAM, NORTH),
        WorkedTogether(named("b"), day("2026-06-30"), OnwardKind.LEARNING, Opened.NOTHING_YET, RUTH),
        WorkedTogether(named("c"), day("2026-07-01"), OnwardKind.JOBCENTRE, Opened.JOB, SAM),
        WorkedTogether(named("d"), day("2026-05-01"), OnwardKind.JOBCENTRE, None, SAM),
    ]
    found = figure("joint_working", Q1, rows)
    assert set(found.lists.numerator) == {named("a"), named("b"), named("d")}
    assert {row.name: len(row.lists.numerator) for row in found.rows} == {
        "partner.learning": 2, "partner.jobcentre": 1, "opened.course": 1, "opened.nothing_yet": 1,
    }  # fmt: skip
    assert len(figure("joint_working", Q1, rows, team(NORTH)).lists.numerator) == 1
