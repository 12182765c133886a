"""Nobody is let go for missing alone, and for a while an end can be taken back (FS20, MEASURES §1)."""

from __future__ import annotations

from datetime import date, timedelta

from ips_desktop.rules.finishing import UNDO_DAYS, may_take_back, stops_all, ways_missing, ways_tried
from ips_desktop.terms.words import AttemptHow, ClosedReason

MET = date(2026, 11, 2)


def test_three_different_ways_since_the_last_contact_are_enough_and_one_way_thrice_is_not() -> None:
    thrice = ways_tried([(MET, AttemptHow.PHONE)] * 3, MET)
    assert (thrice, ways_missing(thrice)) == ([AttemptHow.PHONE], 2)
    before = [(MET - timedelta(days=1), how) for how in AttemptHow]
    assert ways_missing(ways_tried(before, MET)) == 3
    three = [(MET, how) for how in (AttemptHow.LETTER, AttemptHow.PHONE, AttemptHow.TEXT)]
    assert (ways_tried(three, MET), ways_missing(ways_tried(three, MET))) == (
        [AttemptHow.PHONE, AttemptHow.TEXT, AttemptHow.LETTER], 0,
    )  # fmt: skip


def test_dying_or_moving_abroad_stops_everything_and_nothing_else_does() -> None:
    assert {reason for reason in ClosedReason if stops_all(reason)} == {ClosedReason.DIED, ClosedReason.MOVED_ABROAD}


def test_an_end_is_taken_back_for_four_weeks() -> None:
    assert [may_take_back(MET, MET + timedelta(days=UNDO_DAYS + more)) for more in (0, 1)] == [True, False]
    assert not may_take_back(None, MET)
