"""Levels of a day: active caseload, monitoring, people met in the year, and where it is heading (SS6.1–6.3, FS1; MEASURES §4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from ips_desktop.rules.measuring.rows import Met, NewTo, Post
from ips_desktop.terms.earning import BenefitLimited
from ips_desktop.terms.looking import JobKind
from ips_desktop.terms.words import Role, SupportMode
from tests.rules.figures import day
from tests.rules.measures.given import RUTH, SAM, adviser, figure, held, ids, modes, who, world
from tests.rules.people import job, named, spell, terms

ON = ("2026-06-01", "2026-06-30")
LAST = day("2026-06-30")


def post(id_: Any, *shares: tuple[str, int], **more: Any) -> Post:
    return Post(id_, Role.ADVISER, share=tuple(held(on, value) for on, value in shares), **more)


def test_17_fit_in_seven_tenths_of_a_post_and_18_are_one_over() -> None:
    seven = post(SAM, ("2026-01-01", 70))
    for count, over in ((17, 0), (18, 1)):
        found = figure("active_caseload", world(*(who(f"p{n}") for n in range(count)), rows=[seven]), ON, adviser())
        assert (found.n, found.beside["limit"], found.beside["over"], found.beside["under"]) == (
            count,
            Fraction(35, 2),
            over,
            0,
        )


def test_open_and_named_counts_met_or_not_paused_or_not_and_lighter_support_does_not() -> None:
    paused = who("a", modes=modes(("2026-02-02", SupportMode.PAUSED)))
    lighter = who("b", modes=modes(("2026-06-30", SupportMode.MONITORING)))
    not_met, closed = (
        who("c", spells=(spell("2026-06-20", None),)),
        who("d", spells=(spell("2026-01-05", "2026-01-05", "2026-06-30"),)),
    )
    here = world(paused, lighter, not_met, closed, who("e", adviser=RUTH))
    found = figure("active_caseload", here, ON, adviser())
    assert list(found.lists.numerator) == ids("a", "c")
    assert {r.name: r.lists.numerator for r in found.rows} == {"paused": (paused.id,), "not_yet_met": (not_met.id,)}
    assert figure("monitoring", here, ON, adviser()).lists.numerator == (lighter.id,)
    assert figure("active_caseload", here, ON).n == 3
    day_before = ("2026-06-01", "2026-06-29")
    assert figure("monitoring", here, day_before, adviser()).n == 0


def test_met_before_anybody_wrote_down_their_yes_they_are_met() -> None:
    unsaid = who("a", spells=(spell("2026-01-05", None, yes_on=None, first_contact="2026-06-30"),))
    for last, listed in (("2026-06-29", 1), ("2026-06-30", 0)):
        row = figure("active_caseload", world(unsaid), ("2026-06-01", last)).row("not_yet_met")
        assert row is not None
        assert len(row.lists.numerator) == listed


def test_in_monitoring_whose_work_is_not_all_within_a_limit_is_shown_apart() -> None:
    small = job("2026-02-02", hours=8, pay=1400, kind=JobKind.PERMITTED, limited=BenefitLimited.PERMITTED)
    light = modes(("2026-02-02", SupportMode.MONITORING))
    within, beyond = who("a", small, modes=light), who("b", job("2026-02-02"), modes=light)
    unclear = who("c", replace(small, terms=(terms("2026-02-02", 8, None),)), modes=light)
    found = figure("monitoring", world(within, beyond, unclear, rows=[post(SAM, ("2026-01-01", 100))]), ON, adviser())
    row = found.row("not_only_limited_work")
    assert row is not None
    assert (found.n, found.beside["limit"], list(row.lists.numerator)) == (3, 10, ids("b", "c"))


def test_met_while_named_counts_for_each_adviser_of_a_hand_over_and_once_for_the_service() -> None:
    handed = who("a", advisers=(held("2026-01-05", SAM), held("2026-05-18", RUTH)))
    only_ruth = who("b", advisers=(held("2026-01-05", SAM), held("2026-05-18", RUTH)))
    rows = [Met(named(n), LAST, day(d)) for n, d in (("a", "2026-05-17"), ("a", "2026-06-01"), ("b", "2026-05-18"))]
    here = world(handed, only_ruth, rows=rows)
    assert [list(figure("served_year", here, ON, adviser(i)).lists.numerator) for i in (SAM, RUTH)] == [
        ids("a"),
        ids("a", "b"),
    ]
    assert figure("served_year", here, ON).n == 2


def test_the_year_begins_in_april_and_rolling_twelve_months_stand_beside() -> None:
    people = [who(n, spells=(spell("2025-01-06", "2025-01-06"),)) for n in "abcd"]
    rows = [
        Met(named(n), LAST, day(d))
        for n, d in (("a", "2026-04-01"), ("b", "2026-03-31"), ("c", "2025-07-01"), ("d", "2025-06-30"))
    ]
    found = figure("served_year", world(*people, rows=rows), ON, adviser())
    rolling = found.row("rolling_12")
    assert rolling is not None
    assert (list(found.lists.numerator), list(rolling.lists.numerator)) == (ids("a"), ids("a", "b", "c"))


def test_a_contact_before_entry_or_by_somebody_who_never_entered_is_none() -> None:
    before, never = who("a", spells=(spell("2026-01-05", "2026-06-10"),)), who("b", spells=(spell("2026-01-05", None),))
    rows = [Met(named("a"), LAST, day("2026-06-09")), Met(named("b"), LAST, day("2026-06-09"))]
    assert figure("served_year", world(before, never, rows=rows), ON, adviser()).n == 0


def test_the_band_is_of_the_mean_share_of_the_whole_year_and_its_line_of_the_days_gone() -> None:
    half = post(SAM, ("2026-01-01", 100), ("2026-10-01", 50))  # 183 days whole, 182 half
    found = figure("served_year", world(rows=[half]), ("2026-04-01", "2026-06-29"), adviser())
    share = Fraction(183 * 100 + 182 * 50, 365 * 100)
    for end, whole in (("low", 50), ("high", 75)):
        band, line = (found.beside[f"{name}_{end}"] for name in ("band", "to_date"))
        assert float(band or 0) == pytest.approx(float(whole * share), abs=0.001)
        assert float(line or 0) == pytest.approx(float(whole * share * 90 / 365), abs=0.001)


def test_the_year_heads_for_met_still_to_meet_and_newcomers_at_the_rate_of_84_days() -> None:
    old = spell("2025-11-03", "2025-11-03")
    met, waiting, new = (
        who("a", spells=(old,)),
        who("b", spells=(old,)),
        who("c", spells=(spell("2026-06-01", "2026-06-08"),)),
    )
    later = who("d", spells=(spell("2026-04-01", None),))  # open since this year and not yet met: a newcomer
    rows: list[Any] = [Met(named(n), LAST, day("2026-06-08")) for n in "ac"]
    rows += [NewTo(named("c"), LAST, SAM), post(SAM, ("2025-01-01", 100))]
    found = figure("projected_year", world(met, waiting, new, later, rows=rows), ON, adviser())
    weeks = (date(2027, 3, 31) - LAST).days / 7
    assert list(found.lists.numerator) == ids("a", "b", "c")
    assert found.beside["projected"] == round(3 + 1 / 12 * weeks)


def test_under_84_days_in_post_it_is_too_early_to_say() -> None:
    for back, said in ((83, False), (84, True)):
        here = world(who("a"), rows=[post(SAM, ((LAST - timedelta(days=back)).isoformat(), 100))])
        assert (figure("projected_year", here, ON, adviser()).beside["projected"] is not None) == said


def test_whoever_the_next_adviser_has_not_met_is_still_to_meet_for_them() -> None:
    handed = who(
        "a", spells=(spell("2025-11-03", "2025-11-03"),), advisers=(held("2025-11-03", SAM), held("2026-05-18", RUTH))
    )
    here = world(handed, rows=[Met(named("a"), LAST, day("2026-05-01"))])
    assert [figure("projected_year", here, ON, adviser(i)).n for i in (SAM, RUTH)] == [1, 1]
    assert figure("projected_year", here, ON).n == 1


def test_monitoring_over_ten_says_so() -> None:
    light = modes(("2026-02-02", SupportMode.MONITORING))
    people = [who(f"p{n}", modes=light) for n in range(7)]
    found = figure("monitoring", world(*people, rows=[post(SAM, ("2026-01-01", 60))]), ON, adviser())
    assert (found.n, found.beside["limit"], found.beside["over"]) == (7, 6, 1)
