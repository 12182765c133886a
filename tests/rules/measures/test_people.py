"""Who people are, where they come from, how soon they were met, and how long until work (SS10.15, SS10.16, SS10.18, SS4.7)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from ips_desktop.rules.facts import Person, Referred
from ips_desktop.rules.measuring.rows import EmployerMet, Needs, Searched, TeamLinks, Traits
from ips_desktop.terms.asked import Gender, Known
from ips_desktop.terms.words import ClosedReason, ReferralDecision, SupportMode
from tests.rules.figures import day
from tests.rules.measures.given import (
    NORTH,
    Q1,
    RUTH,
    SAM,
    SOUTH,
    YEAR,
    adviser,
    figure,
    held,
    ids,
    modes,
    shape,
    spell_of,
    step,
    team,
    who,
    world,
)
from tests.rules.people import job, named, on, spell


def counts(found: Any, prefix: str) -> dict[str, int]:
    """How many are in each row of a dimension."""
    return {r.name.removeprefix(prefix): len(r.lists.numerator) for r in found.rows if r.name.startswith(prefix)}


def test_prefers_not_to_say_and_never_asked_are_two_rows() -> None:
    rows = [
        Traits(named("a"), Gender.WOMAN, "white_british"), Traits(named("b"), Gender.PREFERS_NOT, "prefers_not"),
        Traits(named("c"), None, None),
    ]  # fmt: skip
    found = figure("service_profile", world(*(who(n) for n in "abcd"), rows=rows))
    assert counts(found, "gender.") == {"woman": 1, "prefers_not": 1, "not_recorded": 2}
    assert counts(found, "ethnicity.") == {"white_british": 1, "prefers_not": 1, "not_recorded": 2}


@pytest.mark.parametrize(
    ("born", "band"),
    [
        ("2010-01-06", "under_16"), ("2010-01-05", "16_25"), ("2000-01-06", "16_25"), ("2000-01-05", "26_35"),
        ("1961-01-05", "65_and_over"), (None, "not_recorded"),
    ],
)  # fmt: skip
def test_age_is_that_on_the_day_of_entry(born: str | None, band: str) -> None:
    assert counts(figure("service_profile", world(who("a", born=on(born)))), "age.") == {band: 1}


def test_born_on_29_february_the_birthday_of_a_common_year_is_1_march() -> None:
    for entry, band in (("2026-02-28", "16_25"), ("2026-03-01", "26_35")):
        leap = who("a", born=day("2000-02-29"), spells=(spell("2026-01-05", entry),))
        assert counts(figure("service_profile", world(leap)), "age.") == {band: 1}


def test_time_with_us_runs_to_closing_or_the_last_day() -> None:
    people = [
        who(name, spells=(spell("2025-04-07", entry, closed),))
        for name, entry, closed in (
            ("a", "2025-12-31", None), ("b", "2025-12-30", None), ("c", "2025-04-07", "2025-10-04"),
            ("d", "2025-04-07", "2025-10-05"),
        )
    ]  # fmt: skip
    found = figure("service_profile", world(*people))
    assert counts(found, "time.") == {"to_90": 1, "91_180": 2, "over_180": 1}
    assert found.beside["median_days"] == Fraction(91 + 180, 2)


def test_needs_are_the_newest_answer_by_the_last_day() -> None:
    rows = [
        Needs(named("a"), on("2026-01-10"), social=2, housing=1), Needs(named("a"), on("2026-03-10"), social=0),
        Needs(named("a"), on("2026-05-01"), housing=0),
    ]  # fmt: skip
    found = figure("service_profile", world(who("a"), who("b"), rows=rows))
    assert counts(found, "need.social.") == {"none": 1, "not_recorded": 1}
    assert counts(found, "need.housing.") == {"some": 1, "not_recorded": 1}


def test_the_profile_is_of_the_last_time_with_us_and_adds_up_in_every_dimension() -> None:
    twice = who("a", spells=(
        spell("2025-04-07", "2025-04-07", "2025-05-31", name="one"), spell("2026-03-02", "2026-03-02", name="two"),
    ))  # fmt: skip
    found = figure("service_profile", world(twice, who("b")))
    assert counts(found, "time.") == {"to_90": 2}
    for dimension in ("age.", "gender.", "ethnicity.", "time.", "need.social.", "need.vocational."):
        assert sum(counts(found, dimension).values()) == found.n


def test_a_step_a_search_act_or_a_start_is_moving_and_without_a_team_nobody_asks() -> None:
    searched, stepped, started = who("a"), who("b", steps=(step("s", "2026-02-02"),)), who("c", job("2026-02-02"))
    still, alone = who("d"), who("e", job("2026-02-02"), team=None)
    rows = [Searched(named("a"), day("2026-02-10")), Searched(named("d"), day("2026-04-10"))]
    here = world(searched, stepped, started, still, alone, rows=rows)
    found = figure("moving", here)
    assert (list(found.lists.numerator), list(found.lists.denominator)) == (ids("a", "b", "c"), ids("a", "b", "c", "d"))
    assert [
        (figure("moving", here, YEAR, team(t)).n, figure("moving", here, YEAR, team(t)).d) for t in (NORTH, SOUTH)
    ] == [
        (3, 4),
        (0, 0),
    ]


def test_work_that_may_have_begun_leaves_moving_not_known() -> None:
    unclear = who("a", job("2026-02-02", four_hours=None))
    assert shape(figure("moving", world(unclear)).lists) == (0, 1, [], ["four_hours"])


def entered(name: str, entry: str, *jobs: Any, closed: str | None = None, **fields: Any) -> Person:
    """Somebody who came out of work on a day."""
    given = {"in_work_at_entry": Known.NO} | fields
    return who(name, *jobs, spells=(spell(entry, entry, closed, **given),))


def test_time_to_start_is_of_24_months_and_of_those_out_of_work() -> None:
    people = [
        entered("edge", "2024-04-01"), entered("before", "2024-03-31"), entered("working", "2025-04-07", in_work_at_entry=Known.YES),
        entered("blank", "2025-04-07", in_work_at_entry=None), entered("c", "2025-04-07", job("2025-07-06")),
    ]  # fmt: skip
    found = figure("time_to_start", world(*people), ("2026-03-01", "2026-03-31"))
    assert found.lists.numerator == (spell_of(people[4]),)
    assert shape(found.lists) == (1, 3, ["in_work_at_entry"], ["work_at_entry"])
    assert found.beside["median_days"] == 90


def test_who_waits_is_not_forgotten() -> None:
    people = [
        entered("a", "2025-04-07", job("2025-07-06")),  # day 90
        entered("b", "2025-04-07", closed="2025-06-06"),  # day 60
        entered("c", "2025-04-07", closed="2025-09-04", closed_reason=ClosedReason.DIED),  # day 150
        entered("d", "2025-04-07", job("2025-09-24")),  # day 170
        entered("e", "2025-04-07"),  # waits on day 389
    ]
    found = figure("time_to_start", world(*people), ("2026-03-01", "2026-04-30"))
    assert [found.beside[f"percent_by_{d}"] for d in (90, 180, 365)] == [25, Fraction(125, 2), Fraction(125, 2)]
    assert found.beside["median_days"] == 130
    early = figure("time_to_start", world(*people), ("2025-07-01", "2025-07-05"))
    assert (early.n, early.beside["percent_by_90"]) == (0, None)


def test_a_counted_start_after_closing_is_an_event() -> None:
    late = job("2025-06-16", met_before=day("2025-06-01"), agrees_after_close=True)
    found = figure("time_to_start", world(entered("a", "2025-04-07", late, closed="2025-06-06")), YEAR)
    assert (found.n, found.beside["median_days"]) == (1, 70)


@pytest.mark.parametrize(
    ("met", "band"), [("2026-01-12", "to_7"), ("2026-01-13", "8_30"), ("2026-02-04", "8_30"), ("2026-02-05", "over_30")]
)
def test_timely_entry_has_bands_from_referral_to_first_contact(met: str, band: str) -> None:
    found = figure("timely_entry", world(who("a", spells=(spell("2026-01-05", met),))))
    assert {r.name: len(r.lists.numerator) for r in found.rows if r.lists.numerator} == {band: 1}
    assert (found.n, found.d) == (int(band == "to_7"), 1)


def test_who_waits_on_the_last_day_and_whom_we_did_not_offer_a_place_stand_beside() -> None:
    def only(name: str, decision: ReferralDecision | None, decided: str | None) -> Person:
        mine = Referred(
            named(f"{name} referral"),
            named(name),
            day("2026-03-02"),
            decision=decision,
            decided_on=on(decided),
            team=NORTH,
        )
        return Person(named(name), referrals=(mine,))

    new, later = only("a", None, None), only("b", ReferralDecision.PERSON_CHOSE_NOT_TO, "2026-04-02")
    refused, settled = (
        only("c", ReferralDecision.NOT_OFFERED, "2026-03-20"),
        only("d", ReferralDecision.ELSEWHERE, "2026-03-31"),
    )
    not_met = who("e", spells=(spell("2026-03-02", "2026-04-05"),))
    given_up = who("f", spells=(spell("2026-03-02", None, "2026-03-31"),))
    found = figure("timely_entry", world(new, later, refused, settled, not_met, given_up))
    rows = {r.name: r.lists.numerator for r in found.rows}
    assert set(rows["waiting"]) == {new.referrals[0].id, later.referrals[0].id, not_met.referrals[0].id}
    assert rows["not_offered"] == (refused.referrals[0].id,)
    assert len(figure("timely_entry", world(new), YEAR, team()).rows[3].lists.numerator) == 1


def test_employers_of_the_last_whole_month_count_once_and_contacts_and_visits_beside() -> None:
    def contact(n: int, employer: str, when: str, who_: Any = SAM, *, visit: bool = False) -> EmployerMet:
        return EmployerMet(named(f"contact {n}"), named(employer), day(when), who_, visit)

    rows = [
        contact(1, "bakery", "2026-06-01", visit=True), contact(2, "bakery", "2026-06-30", RUTH),
        contact(3, "garden", "2026-06-15"), contact(4, "shop", "2026-05-31"),
    ]  # fmt: skip
    found = figure("employers_contacted", world(rows=rows), Q1)
    assert list(found.lists.numerator) == ids("bakery", "garden")
    assert {r.name: len(r.lists.numerator) for r in found.rows} == {
        "contacts": 3,
        "face_to_face": 1,
        "face_to_face_contacts": 1,
    }
    assert [figure("employers_contacted", world(rows=rows), Q1, adviser(i)).n for i in (SAM, RUTH)] == [2, 1]
    assert list(figure("employers_contacted", world(rows=rows), ("2026-04-01", "2026-06-29")).lists.numerator) == ids(
        "shop"
    )


def test_a_team_s_share_of_its_adviser_s_active_people() -> None:
    links = [
        TeamLinks(NORTH, advisers=(held("2026-01-01", SAM),)),
        TeamLinks(SOUTH, advisers=(held("2026-01-01", RUTH),)),
    ]
    lighter = who("d", modes=modes(("2026-02-02", SupportMode.MONITORING)))
    here = world(who("a"), who("b"), who("c", team=SOUTH), lighter, who("e", adviser=RUTH), rows=links)
    found = figure("referral_share_b", here, YEAR, team(NORTH))
    assert (list(found.lists.numerator), list(found.lists.denominator)) == (ids("a", "b"), ids("a", "b", "c"))
    assert (
        figure("referral_share_b", here, YEAR, team(SOUTH)).n,
        figure("referral_share_b", here, YEAR, team(SOUTH)).d,
    ) == (0, 1)
