"""Jobs that might be lost, and whether they were kept (SS2.8, SS10.6–10.7, MEASURES §2, case 23)."""

from __future__ import annotations

from typing import Any

from ips_desktop.rules.at_risk import Episode, episode
from ips_desktop.rules.facts import Job, Person, Risk, Spell
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import ClosedReason, ReferralKind
from tests.rules.figures import SHIPPED, day
from tests.rules.people import ANNA, checked, job, named, person, spell

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN
EARLY = Risk(named("risk"), ANNA, True, day("2026-01-05"), named("job"), named("referral"))
LATER = Risk(named("risk"), ANNA, False, day("2026-03-02"), named("job"))


def referred(entry: str | None = "2026-01-15", closed: str | None = None, **more: Any) -> Spell:
    """An early referral of 5 January."""
    return spell("2026-01-05", entry, closed, referral=named("referral"), kind=ReferralKind.JOB_RETENTION, **more)


def seen(*jobs: Job, risk: Risk = EARLY, months: int | None = None, spells: tuple[Spell, ...] | None = None) -> Episode:
    """The episode of somebody with these jobs."""
    return episode(person(*jobs, spells=spells or (referred(),), risks=(risk,)), risk, SHIPPED, months)


def test_an_early_referral_counts_from_entry_and_is_asked_about_91_days_on() -> None:
    found = seen(checked(job("2025-01-06"), "2026-04-16"))
    assert (found.base, found.on, found.counts, found.kept) == (day("2026-01-15"), day("2026-04-16"), YES, YES)


def test_during_support_the_acts_day_is_the_base() -> None:
    found = seen(checked(job("2025-01-06"), "2026-06-01"), risk=LATER)
    assert (found.base, found.on, found.kept) == (day("2026-03-02"), day("2026-06-01"), YES)


def test_at_months_it_is_the_day_before() -> None:
    kept = checked(job("2025-01-06"), "2026-10-14")
    assert [seen(kept, months=m).on for m in (3, 6, 9, 12)] == [
        day(d) for d in ("2026-04-14", "2026-07-14", "2026-10-14", "2027-01-14")
    ]
    assert [seen(kept, months=m).kept for m in (3, 6, 9, 12)] == [YES, YES, YES, NOT_KNOWN]


def test_a_job_lost_is_not_kept_and_a_job_nobody_asked_about_is_not_known() -> None:
    assert seen(job("2025-01-06", "2026-04-15")).kept == NO
    assert seen(job("2025-01-06", "2026-04-16")).kept == YES
    assert seen(job("2025-01-06")).kept == NOT_KNOWN
    assert seen(job("2025-01-06", ended_unknown=True)).kept == NOT_KNOWN


def test_left_after_three_weeks_for_a_better_job_without_a_gap_it_is_kept_and_the_job_itself_is_not() -> None:
    better = checked(job("2026-02-06", name="better", better_than=named("job")), "2026-04-20")
    found = seen(job("2025-01-06", "2026-02-05"), better)
    assert (found.kept, found.same_job) == (YES, NO)


def test_a_better_job_after_more_than_21_days_and_another_job_nobody_called_better_keep_nothing() -> None:
    lost = job("2025-01-06", "2026-02-05")
    for start, says, kept in (("2026-02-27", True, YES), ("2026-02-28", True, NO), ("2026-02-06", False, NO)):
        other = checked(job(start, name="other", better_than=named("job") if says else None), "2026-04-20")
        assert seen(lost, other).kept == kept


def test_a_better_job_may_be_followed_by_a_better_one() -> None:
    two = job("2026-02-06", "2026-03-10", name="two", better_than=named("job"))
    three = checked(job("2026-03-20", name="three", better_than=named("two")), "2026-04-20")
    assert seen(job("2025-01-06", "2026-02-05"), two, three).kept == YES


def test_lost_before_entry_it_is_in_the_count_not_kept_and_marked() -> None:
    found = seen(job("2025-01-06", "2026-01-10"))
    assert (found.counts, found.base, found.kept, found.lost_while_waiting) == (YES, day("2026-01-15"), NO, True)
    assert not seen(job("2025-01-06", "2026-01-15")).lost_while_waiting


def test_without_entry_the_base_waits_until_the_job_is_lost_or_the_time_with_us_closed() -> None:
    waiting, closed = (referred(None),), (referred(None, "2026-02-20", closed_reason=ClosedReason.NOT_REACHED),)
    kept = checked(job("2025-01-06"), "2026-04-10")
    assert seen(kept, spells=waiting).base is None
    assert seen(kept, spells=waiting).kept == NOT_KNOWN
    assert (seen(kept, spells=closed).base, seen(kept, spells=closed).kept) == (day("2026-01-05"), YES)
    lost = seen(job("2025-01-06", "2026-01-20"), spells=waiting)
    assert (lost.base, lost.kept, lost.lost_while_waiting) == (day("2026-01-05"), NO, True)


def test_while_waiting_a_better_job_that_goes_on_is_no_loss_and_during_support_nothing_is_lost_while_waiting() -> None:
    better = checked(job("2026-01-21", name="better", better_than=named("job")), "2026-04-10")
    found = seen(job("2025-01-06", "2026-01-20"), better, spells=(referred(None),))
    assert (found.base, found.kept, found.lost_while_waiting) == (day("2026-01-05"), YES, False)
    during = seen(job("2025-01-06", "2026-06-10"), risk=LATER, spells=(referred(None),))
    assert (during.kept, during.lost_while_waiting) == (YES, False)


def test_an_early_referral_is_one_when_they_were_in_work_on_the_day_received() -> None:
    assert seen(job("2026-01-20")).counts == NO
    assert seen(job(None)).counts == NOT_KNOWN
    bare = Person(ANNA, spells=(referred(),), risks=(EARLY,))
    assert episode(bare, EARLY, SHIPPED).counts == NOT_KNOWN
    recorded = Person(ANNA, spells=(referred(in_work_at_entry=YES),), risks=(EARLY,))
    assert episode(recorded, EARLY, SHIPPED).counts == YES


def test_who_died_before_day_91_is_excluded_and_shown() -> None:
    died = (referred("2026-01-15", "2026-02-26", closed_reason=ClosedReason.DIED),)
    assert seen(job("2025-01-06", "2026-02-26"), spells=died).excluded
    assert not seen(job("2025-01-06", "2026-02-26")).excluded
