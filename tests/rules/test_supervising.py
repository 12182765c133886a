"""When supervision is due, and which standard the records speak for (SS9.4, MEASURES §5)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from ips_desktop.desk import Reference
from ips_desktop.rules.supervising import Fortnight, supervision_due, topic
from ips_desktop.terms.supervising import FidelityTopic

DAY, FIGURES = date(2026, 11, 2), Reference()


def test_it_is_due_a_fortnight_after_the_last_and_late_the_day_after() -> None:
    due = supervision_due(DAY, None, FIGURES)
    assert due is not None
    assert due.on == DAY + timedelta(days=14)
    assert [due.late_days(DAY + timedelta(days=n)) for n in (14, 15)] == [0, 1]


def test_the_first_counts_from_the_day_they_began_and_is_not_known_without_one() -> None:
    first = supervision_due(None, DAY, FIGURES)
    assert first is not None
    assert (first.since, first.which) == (DAY, "first")
    assert supervision_due(None, None, FIGURES) is None


def test_the_loudest_standard_is_looked_at_unless_it_was_last_time() -> None:
    seen = Fortnight(late=("missed_meeting", "missed_meeting", "profile"), visits=3, wanted=Decimal(12))
    assert topic(seen, ()) == FidelityTopic.EMPLOYERS
    assert topic(seen, (FidelityTopic.EMPLOYERS,)) == FidelityTopic.OUTREACH


def test_where_the_records_ask_for_nothing_it_is_what_was_talked_of_longest_ago() -> None:
    every = list(FidelityTopic)
    assert topic(Fortnight(), ()) == every[0]
    assert topic(Fortnight(), every[::-1]) == every[0]
    assert topic(Fortnight(), [every[0], *every[:0:-1]]) == every[1]
