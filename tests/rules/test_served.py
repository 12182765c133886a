"""Who was served, and who is left out (MEASURES §1, cases 1, 9, 11, 12, 13, 17, 24)."""

from __future__ import annotations

from ips_desktop.rules import served
from ips_desktop.rules.days import Period
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import ClosedReason
from tests.rules.figures import SHIPPED, day
from tests.rules.people import TODAY, job, person, spell

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN
QUARTER = Period(day("2026-04-01"), day("2026-06-30"))


def test_entered_by_the_end_and_not_closed_by_the_first_day_is_served() -> None:
    assert served.served(spell(entry="2026-06-30"), QUARTER) == YES
    assert served.served(spell(entry="2026-07-01"), QUARTER) == NO
    assert [served.served(spell(closed=d), QUARTER) for d in ("2026-04-01", "2026-04-02")] == [NO, YES]


def test_somebody_referred_who_said_no_or_was_never_reached_is_in_no_denominator() -> None:
    only = spell(entry=None, closed="2026-05-01")
    assert served.referred_only(only)
    assert served.served(only, QUARTER) == NO


def test_met_and_the_yes_day_missing_it_is_not_known_and_not_dropped() -> None:
    unknown = spell(entry=None, yes_on=None, first_contact="2026-05-04")
    assert served.entered(unknown) == NOT_KNOWN
    assert not served.referred_only(unknown)
    assert served.served(unknown, QUARTER) == NOT_KNOWN


def test_twice_with_us_in_a_year_is_one_person_served() -> None:
    twice = person(spells=(spell(closed="2026-04-20", name="one"), spell("2026-05-11", "2026-05-20", name="two")))
    assert served.person_served(twice, QUARTER, TODAY, SHIPPED) == YES
    assert sum(served.served(s, QUARTER) == YES for s in twice.spells) == 2


def test_a_counted_start_after_closing_makes_somebody_served_in_its_period() -> None:
    late = job("2026-04-10", met_before=day("2026-03-20"), agrees_after_close=True)
    who = person(late, spells=(spell(closed="2026-03-25"),))
    assert served.person_served(who, QUARTER, TODAY, SHIPPED) == YES
    listed = person(job("2026-04-10", met_before=day("2026-03-20")), spells=(spell(closed="2026-03-25"),))
    assert served.person_served(listed, QUARTER, TODAY, SHIPPED) == NO


def test_in_work_at_entry_by_a_job_or_as_recorded_and_else_not_known() -> None:
    for jobs, recorded, found in (
        ((job("2025-06-01"),), None, YES),
        ((job("2025-06-01", "2025-12-09"),), None, NOT_KNOWN),
        ((job("2025-06-01", "2025-12-09"),), NO, NO),
        ((job("2025-06-01", ended_unknown=True),), None, NOT_KNOWN),
        ((), YES, YES),
        ((), None, NOT_KNOWN),
        ((job("2025-12-10"),), NO, YES),
    ):
        one = spell(in_work_at_entry=recorded)
        assert served.in_work_at_entry(person(*jobs, spells=(one,)), one, SHIPPED) == found


def test_died_or_moved_abroad_is_out_of_what_is_decided_later_and_a_return_takes_it_back() -> None:
    died = person(spells=(spell(closed="2026-02-26", closed_reason=ClosedReason.DIED),))
    assert [served.excluded(died, day(d)) for d in ("2026-02-26", "2026-02-27")] == [False, True]
    abroad = spell(closed="2026-02-26", closed_reason=ClosedReason.MOVED_ABROAD, name="one")
    back = person(spells=(abroad, spell("2026-08-03", "2026-08-10", name="two")))
    assert served.left_for_good(back) is None
