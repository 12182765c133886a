"""When a consent stands, and when personal information is talked of again (FS10)."""

from __future__ import annotations

from datetime import date

import pytest

from ips_desktop.rules.sharing import LookAgain, allows, look_again
from ips_desktop.terms.sharing import Disclosure

MAY, JUNE = date(2026, 5, 5), date(2026, 6, 1)


@pytest.mark.parametrize("decision", [None, Disclosure.NOT_TELL, Disclosure.LATER])
def test_without_a_decision_to_tell_nobody_is_named(decision: Disclosure | None) -> None:
    assert not allows(decision, MAY, None, None, JUNE)


@pytest.mark.parametrize("decision", [Disclosure.TELL, Disclosure.PART])
def test_a_consent_stands_from_its_day_to_its_last_and_not_on_the_day_it_is_taken_back(decision: Disclosure) -> None:
    assert [allows(decision, MAY, JUNE, None, day) for day in (date(2026, 5, 4), MAY, JUNE, date(2026, 6, 2))] == [
        False, True, True, False,
    ]  # fmt: skip
    assert [allows(decision, MAY, None, JUNE, day) for day in (date(2026, 5, 31), JUNE)] == [True, False]
    assert not allows(decision, None, None, None, JUNE), "missing is not given"


def test_it_is_looked_at_again_on_the_persons_day_else_after_six_months() -> None:
    assert look_again(MAY, JUNE) == LookAgain(JUNE, set_by_person=True)
    assert look_again(date(2026, 8, 31), None) == LookAgain(date(2027, 2, 28))
    assert look_again(None, None) is None
