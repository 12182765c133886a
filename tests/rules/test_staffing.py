"""Training within the year, a valid check, who goes along, policies looked at (SS8.1, SS8.2, SS9.5). Pure and dated."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from ips_desktop.desk import Reference
from ips_desktop.rules.staffing import (
    Check,
    Companion,
    Trained,
    check_due,
    check_on,
    companion_on,
    is_current,
    review_due,
    training_due,
)

DAY, FIGURES = date(2026, 11, 24), Reference()
LAST_YEAR = date(2025, 11, 24)


def test_an_area_is_covered_by_a_course_within_the_year_through_its_last_day() -> None:
    attended = Trained(attended=LAST_YEAR)
    assert is_current(attended, DAY, FIGURES)
    assert not is_current(attended, DAY + timedelta(days=1), FIGURES)


def test_experience_covers_an_area_only_while_training_is_offered_every_year() -> None:
    assert not is_current(Trained(experience=LAST_YEAR), DAY, FIGURES)
    assert is_current(Trained(experience=LAST_YEAR, declined=DAY), DAY, FIGURES)
    assert not is_current(Trained(declined=DAY), DAY, FIGURES)  # no is an answer, and no training


def test_training_is_offered_again_after_a_year_or_soon_to_who_is_new() -> None:
    again, new = training_due(Trained(offered=LAST_YEAR), None, FIGURES), training_due(Trained(), DAY, FIGURES)
    assert again is not None
    assert new is not None
    assert (again.on, new.on, new.which) == (DAY, DAY + timedelta(days=28), "first")
    assert training_due(Trained(), None, FIGURES) is None


def test_a_check_is_valid_from_its_day_through_its_last_and_without_one_is_none() -> None:
    kept = Check(date(2025, 1, 1), DAY)
    assert check_on([kept], DAY) == kept
    assert check_on([kept], DAY + timedelta(days=1)) is None
    assert check_on([Check(date(2025, 1, 1), None), Check(None, DAY)], DAY) is None


def test_a_new_check_is_asked_for_two_months_ahead_and_none_is_late_at_once() -> None:
    ahead = check_due([Check(date(2025, 1, 1), date(2027, 1, 31))], None, DAY, FIGURES)
    assert ahead is not None
    assert ahead.on == date(2026, 12, 2)
    assert ahead.late_days(date(2027, 1, 31)) == 0
    none = check_due([Check(date(2020, 1, 1), date(2023, 1, 1))], None, DAY, FIGURES)
    assert none is not None
    assert none.which == "none"
    assert none.late_days(date(2023, 1, 1)) == 1
    assert check_due([], None, DAY, FIGURES) is None


def test_who_goes_along_is_the_one_named_last_on_that_day() -> None:
    first, second = (Companion(UUID(int=n), DAY, DAY + timedelta(days=5)) for n in (1, 2))
    assert companion_on([first, second], DAY) == second
    assert companion_on([first], DAY + timedelta(days=6)) is None


def test_a_policy_is_looked_at_by_its_day() -> None:
    due = review_due(DAY, LAST_YEAR)
    assert due is not None
    assert [due.late_days(DAY + timedelta(days=n)) for n in (0, 1)] == [0, 1]
    assert review_due(None, LAST_YEAR) is None
