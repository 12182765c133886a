"""Somebody who went alone is missed from the minute they should have been back, over midnight too (SS2.11)."""

from __future__ import annotations

from datetime import date, timedelta

from ips_desktop.rules.alone import Out, overdue_minutes

TODAY = date(2026, 11, 24)


def test_they_are_missed_from_their_minute_on_and_over_midnight() -> None:
    out = Out(TODAY, 17 * 60, is_back=False)
    assert [overdue_minutes(out, TODAY, minute) for minute in (16 * 60, 17 * 60, 17 * 60 + 20)] == [0, 0, 20]
    assert overdue_minutes(out, TODAY + timedelta(days=1), 60) == 8 * 60


def test_who_is_back_has_not_gone_yet_or_said_no_time_is_not_missed() -> None:
    for out in (
        Out(TODAY, 60, is_back=True),
        Out(TODAY + timedelta(days=1), 60, is_back=False),
        Out(TODAY, None, is_back=False),
    ):
        assert overdue_minutes(out, TODAY, 20 * 60) == 0
