"""Whose an event is, and who served whom (MEASURES §1, attribution)."""

from __future__ import annotations

import pytest

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Risk
from ips_desktop.rules.measuring.owning import on_day, served_by
from ips_desktop.rules.measuring.posts import mean_posts, share_on, shares
from ips_desktop.rules.measuring.rows import Post
from ips_desktop.rules.measuring.scope import SERVICE
from ips_desktop.terms.words import Role
from tests.rules.figures import day
from tests.rules.measures.given import NORTH, Q1, RUTH, SAM, SOUTH, adviser, held, team, who, world
from tests.rules.people import job, named, spell

HANDED = (held("2026-01-05", SAM), held("2026-05-18", RUTH))


def test_a_hand_over_moves_the_future_and_never_the_past() -> None:
    person = who("a", advisers=HANDED)
    for on, adviser_id in (("2026-05-17", SAM), ("2026-05-18", RUTH)):
        assert on_day(world(person), person, day(on)).advisers == {adviser_id}


def test_who_was_named_on_one_open_day_served_them_and_who_came_after_closing_did_not() -> None:
    person = who("a", advisers=HANDED)
    assert served_by(world(person), person, Q1).advisers == {SAM, RUTH}
    closed = who("b", advisers=HANDED, spells=(spell("2026-01-05", "2026-01-05", "2026-05-18"),))
    assert served_by(world(closed), closed, Q1).advisers == {SAM}
    late = who("c", advisers=HANDED, spells=(spell("2026-01-05", "2026-01-05", "2026-05-19"),))
    assert served_by(world(late), late, Q1).advisers == {SAM, RUTH}


def test_after_closing_the_last_named_stays_and_nobody_while_open_is_nobody() -> None:
    ended = (held("2026-01-05", SAM), held("2026-03-01", None))
    closed = who("a", advisers=ended, spells=(spell("2026-01-05", "2026-01-05", "2026-03-01"),))
    assert on_day(world(closed), closed, day("2026-03-10")).advisers == {SAM}
    still = who("b", advisers=ended)
    assert on_day(world(still), still, day("2026-03-10")).advisers == frozenset()
    assert on_day(world(still), still, day("2025-12-31")).advisers == frozenset()


def test_a_counted_start_after_closing_makes_the_last_named_one_who_served() -> None:
    late = job("2026-04-10", met_before=day("2026-03-20"), agrees_after_close=True)
    person = who("a", late, spells=(spell("2026-01-05", "2026-01-05", "2026-03-25"),))
    assert served_by(world(person), person, Q1).advisers == {SAM}
    assert served_by(world(person), person, Q1).teams == {NORTH}


def test_work_that_is_not_counted_makes_nobody_one_who_served() -> None:
    handed = (held("2026-01-05", SAM), held("2026-03-20", RUTH))
    closed, quarter = spell("2026-01-05", "2026-01-05", "2026-03-10"), Period(day("2026-01-01"), day("2026-03-31"))
    for met, agrees in (("2026-03-01", None), ("2026-01-05", True)):
        late = job("2026-03-25", met_before=day(met), agrees_after_close=agrees)
        person = who("a", late, advisers=handed, spells=(closed,))
        assert served_by(world(person), person, quarter).advisers == {SAM}


def test_a_job_at_risk_after_closing_is_an_event_of_whoever_was_named_last() -> None:
    handed, closed = (
        (held("2026-01-05", SAM), held("2026-03-20", RUTH)),
        spell("2026-01-05", "2026-01-05", "2026-03-10"),
    )
    person = who(
        "a",
        advisers=handed,
        spells=(closed,),
        risks=(Risk(named("risk"), named("a"), early=False, began_on=day("2026-03-25")),),
    )
    quarter = Period(day("2026-01-01"), day("2026-03-31"))
    assert served_by(world(person), person, quarter).advisers == {SAM, RUTH}


def test_the_lead_team_is_that_of_the_time_with_us_on_the_day() -> None:
    twice = who("a", spells=(
        spell("2025-01-06", "2025-01-06", "2025-06-30", name="one"), spell("2026-01-05", "2026-01-05", name="two"),
    ))  # fmt: skip
    moved = who("b", spells=twice.spells)
    referrals = (moved.referrals[0], *(type(r)(r.id, r.client, r.received_on, team=SOUTH) for r in moved.referrals[1:]))
    person = who("b", spells=twice.spells, referrals=referrals)
    for on, team_id in (("2025-03-01", NORTH), ("2025-09-01", NORTH), ("2026-02-01", SOUTH)):
        assert on_day(world(person), person, day(on)).teams == {team_id}


def test_posts_are_whole_when_nobody_said_and_end_with_the_last_day() -> None:
    said = Post(SAM, Role.ADVISER, share=(held("2026-04-01", 60),), left_on=day("2026-05-15"))
    silent = Post(RUTH, Role.SUPERVISOR, begun_on=day("2026-06-01"))
    office = Post(named("office"), Role.ADMINISTRATOR, share=(held("2026-01-01", 100),))
    here = world(rows=[said, silent, office])
    assert share_on([said], day("2026-05-15")) == 60
    assert share_on([said], day("2026-05-16")) == 0
    assert mean_posts(here, Q1, adviser(RUTH)) == 100 * 30 / 91
    assert mean_posts(here, Q1, SERVICE) == pytest.approx((60 * 45 + 100 * 30) / 91)
    assert mean_posts(here, Q1, team()) == 0
    assert shares(silent)[0].day == day("2026-06-01")
