"""The clocks of a clinical team: two allocation meetings a month, a weekly contact, a review in three months, the leader in six."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ips_desktop.rules.clocks import Due
from ips_desktop.rules.team_clocks import TeamFacts, figure_is_old, running_team
from tests.rules.figures import SHIPPED, day

LINKED = TeamFacts(linked_on=day("2026-01-05"), began_on=day("2026-01-05"), led_on=day("2026-01-05"))


def dues(today: str, **facts: object) -> dict[str, Due]:
    """What runs at the team on a day."""
    return {due.rule: due for due in running_team(replace(LINKED, **facts), SHIPPED, day(today))}  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("today", "held", "on", "missing"),
    [
        ("2026-11-01", 0, "2026-11-15", 2),
        ("2026-11-15", 0, "2026-11-15", 2),
        ("2026-11-16", 0, "2026-11-30", 2),
        ("2026-11-03", 1, "2026-11-30", 1),
        ("2028-02-20", 1, "2028-02-29", 1),
    ],
)
def test_of_two_meetings_a_month_the_first_is_asked_for_by_the_middle_and_none_is_late_before_the_end(
    today: str, held: int, on: str, missing: int
) -> None:
    due = dues(today, allocation=held)["team_meeting"]
    assert (due.on, due.days, due.late_days(day(today))) == (day(on), missing, 0)
    assert "team_meeting" not in dues(today, allocation=2)


@pytest.mark.parametrize(
    ("last", "on", "since"),
    [
        (None, "2026-01-11", "2026-01-05"),
        ("2026-01-02", "2026-01-11", "2026-01-05"),
        ("2026-03-02", "2026-03-15", "2026-03-02"),
        ("2026-03-08", "2026-03-15", "2026-03-08"),
        ("2026-03-09", "2026-03-22", "2026-03-09"),
    ],
)
def test_the_lead_is_spoken_with_in_each_week_from_monday_to_sunday(last: str | None, on: str, since: str) -> None:
    due = dues("2026-03-20", last_contact=day(last) if last else None)["vocational_contact"]
    assert (due.on, due.since) == (day(on), day(since))
    assert due.late_days(due.on) == 0
    assert due.late_days(day("2026-03-23")) == (day("2026-03-23") - due.on).days


def test_without_a_lead_there_is_nobody_to_speak_with_and_a_new_one_is_met_in_their_first_week() -> None:
    assert "vocational_contact" not in dues("2026-03-20", led_on=None)
    assert dues("2026-03-20", led_on=day("2026-03-18"))["vocational_contact"].on == day("2026-03-22")


def test_a_review_is_due_three_months_on_and_the_leader_six() -> None:
    begun = dues("2026-01-06")
    assert (begun["caseload_review"].on, begun["leader_at_team"].on) == (day("2026-04-05"), day("2026-07-05"))
    later = dues("2026-12-01", last_review=day("2026-11-30"), last_leader=day("2026-08-31"))
    assert (later["caseload_review"].on, later["leader_at_team"].on) == (day("2027-02-28"), day("2027-02-28"))
    assert dues("2026-04-06")["caseload_review"].late_days(day("2026-04-06")) == 1


def test_nothing_runs_where_nobody_is_linked_or_the_team_has_closed() -> None:
    assert dues("2026-11-01", linked_on=None) == {}
    assert dues("2026-11-01", closed_on=day("2026-11-01")) == {}
    assert set(dues("2026-11-01", closed_on=day("2026-11-02"))) == {
        "team_meeting",
        "vocational_contact",
        "caseload_review",
        "leader_at_team",
    }


def test_a_figure_holds_for_92_days() -> None:
    of = replace(LINKED, figure_on=day("2026-08-01"))
    assert not figure_is_old(of, SHIPPED, day("2026-11-01"))
    assert figure_is_old(of, SHIPPED, day("2026-11-02"))
    assert figure_is_old(LINKED, SHIPPED, day("2026-11-02"))
