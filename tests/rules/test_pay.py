"""Pay by the hour, week and month without rounding, and the minimum that applies on a day (practice §3, MEASURES §2)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from ips_desktop.rules import pay
from ips_desktop.rules.facts import Terms
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import PayBand
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.words import Unknown
from tests.rules.figures import SHIPPED, day
from tests.rules.people import BORN, job, terms

APPRENTICE: dict[str, Any] = {"kind": JobKind.APPRENTICESHIP, "contract": Contract.APPRENTICESHIP}


def test_880_pounds_a_month_are_203_pounds_and_a_little_under_8_pence_a_week() -> None:
    week = pay.a_week(terms("2026-04-01", 15, 88_000, PayPer.MONTH))
    assert week == Fraction(88_000 * 12, 52)
    assert f"{float(week or 0) / 100:.2f}" == "203.08"


@pytest.mark.parametrize(
    ("pence", "per", "hour", "week", "month"),
    [
        (1300, PayPer.HOUR, 1300, 26_000, Fraction(26_000 * 52, 12)),
        (26_000, PayPer.WEEK, 1300, 26_000, Fraction(26_000 * 52, 12)),
        (104_000, PayPer.FOUR_WEEKS, 1300, 26_000, Fraction(26_000 * 52, 12)),
        (112_600, PayPer.MONTH, Fraction(112_600 * 12, 52 * 20), Fraction(112_600 * 12, 52), 112_600),
        (1_352_000, PayPer.YEAR, 1300, 26_000, Fraction(26_000 * 52, 12)),
    ],
)
def test_pay_says_the_same_by_hour_week_and_month(
    pence: int, per: PayPer, hour: Fraction, week: Fraction, month: Fraction
) -> None:
    row = terms("2026-04-01", 20, pence, per)
    assert (pay.an_hour(row), pay.a_week(row), pay.a_month(row)) == (hour, week, month)


def test_what_is_missing_is_not_known_and_never_nothing() -> None:
    assert pay.a_week(None) is None
    assert pay.a_week(terms("2026-04-01", None, 1300)) is None
    assert pay.an_hour(terms("2026-04-01", None, 1300)) == 1300
    assert pay.an_hour(terms("2026-04-01", None, 26_000, PayPer.WEEK)) is None
    assert pay.an_hour(terms("2026-04-01", 20, None)) is None
    assert pay.a_month(Terms(day("2026-04-01"), 600, 5000, Unknown("fortnight"))) is None


def test_hours_and_pay_stand_from_their_day_until_the_next() -> None:
    changed = job(terms=(terms("2026-01-01", 12), terms("2026-03-02", 20)))
    assert pay.terms_on(changed, day("2025-12-31")) is None
    assert [pay.terms_on(changed, day(d)) for d in ("2026-03-01", "2026-03-02")] == list(changed.terms)


@pytest.mark.parametrize(
    ("born", "on", "pence"),
    [
        ("1990-05-17", "2026-03-31", 1221),
        ("1990-05-17", "2026-04-01", 1271),
        ("2005-04-02", "2026-04-01", 1085),
        ("2005-04-01", "2026-04-01", 1271),
        ("2008-04-02", "2026-04-01", 800),
        ("2008-04-01", "2026-04-01", 1085),
        ("2001-06-01", "2023-06-01", 1018),
        ("2000-06-01", "2023-06-01", 1042),
        ("2008-02-29", "2026-02-28", 755),
        ("2008-02-29", "2026-03-01", 1000),
    ],
)
def test_the_minimum_is_that_of_the_age_on_the_day(born: str, on: str, pence: int) -> None:
    least = pay.minimum(job(), day(born), day(on), SHIPPED)
    assert least == pay.Minimum(pence, pence)


@pytest.mark.parametrize(
    ("born", "start", "on", "pence"),
    [
        ("1990-05-17", "2025-09-01", "2025-09-01", 755),
        ("1990-05-17", "2025-09-01", "2026-08-31", 800),
        ("1990-05-17", "2025-09-01", "2026-09-01", 1271),
        ("2007-12-01", "2025-09-01", "2026-09-01", 800),
        ("2007-09-01", "2025-08-01", "2026-08-31", 800),
        ("2007-09-01", "2025-08-01", "2026-09-01", 1085),
    ],
)
def test_apprentices_have_their_own_rate_in_the_first_year_and_under_19(
    born: str, start: str, on: str, pence: int
) -> None:
    least = pay.minimum(job(start, **APPRENTICE), day(born), day(on), SHIPPED)
    assert least == pay.Minimum(pence, pence)


def test_without_a_birth_day_only_what_holds_at_every_age_is_said() -> None:
    on = day("2026-05-01")
    answers = [pay.pays_minimum(job(), terms("2026-05-01", 20, p), None, on, SHIPPED) for p in (1271, 1270, 800, 799)]
    assert answers == [Known.YES, Known.NOT_KNOWN, Known.NOT_KNOWN, Known.NO]


def test_pay_is_held_against_the_minimum_unrounded() -> None:
    on = day("2026-05-01")
    monthly = terms("2026-05-01", 20, 110_153, PayPer.MONTH)  # 1270.996 pence an hour
    assert pay.pays_minimum(job(), monthly, BORN, on, SHIPPED) == Known.NO
    assert pay.pays_minimum(job(), replace(monthly, pay=110_154), BORN, on, SHIPPED) == Known.YES


def test_a_rate_that_rose_over_the_pay_is_flagged() -> None:
    kept = job("2026-01-05", pay=1221)
    assert [pay.below_minimum(kept, BORN, day(d), SHIPPED) for d in ("2026-03-31", "2026-04-01")] == [False, True]
    assert not pay.below_minimum(
        job("2026-01-05", pay=500, kind=JobKind.SELF_EMPLOYED), BORN, day("2026-04-01"), SHIPPED
    )


def test_before_the_first_figures_nothing_is_said_of_the_minimum() -> None:
    assert pay.minimum(job("2010-01-01"), BORN, day("2010-01-01"), SHIPPED) is None
    assert pay.pays_minimum(job(), terms("2010-01-01"), BORN, day("2010-01-01"), SHIPPED) == Known.NOT_KNOWN


@pytest.mark.parametrize(
    ("pence", "band"),
    [
        (1270, PayBand.BELOW),
        (1271, PayBand.MINIMUM),
        (1272, PayBand.LITTLE_ABOVE),
        (1398, PayBand.LITTLE_ABOVE),
        (1399, PayBand.ABOVE),
        (1588, PayBand.ABOVE),
        (1589, PayBand.WELL_ABOVE),
        (None, PayBand.NOT_KNOWN),
    ],
)
def test_pay_bands_are_at_the_minimum_to_10_and_to_25_per_cent_above(pence: int | None, band: PayBand) -> None:
    assert pay.pay_band(job("2026-05-01", pay=pence), BORN, day("2026-05-01"), SHIPPED) == band


def test_exactly_10_and_25_per_cent_above_belong_to_the_band_below() -> None:
    nineteen, on = day("2006-06-01"), day("2025-07-01")  # the rate is 1000
    found = [pay.pay_band(job("2025-07-01", pay=pence), nineteen, on, SHIPPED) for pence in (1100, 1101, 1250, 1251)]
    assert found == [PayBand.LITTLE_ABOVE, PayBand.ABOVE, PayBand.ABOVE, PayBand.WELL_ABOVE]


def test_a_band_that_depends_on_an_unknown_age_is_not_known_and_for_oneself_there_is_no_minimum() -> None:
    on = day("2026-05-01")
    assert pay.pay_band(job("2026-05-01", pay=1300), None, on, SHIPPED) == PayBand.NOT_KNOWN
    assert pay.pay_band(job("2026-05-01", pay=2000), None, on, SHIPPED) == PayBand.WELL_ABOVE
    assert pay.pay_band(job("2026-05-01", kind=JobKind.SELF_EMPLOYED), BORN, on, SHIPPED) == PayBand.NO_MINIMUM
