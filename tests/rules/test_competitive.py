"""What competitive work is, and which test says no (SS2.1, SS10.3, MEASURES §2)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules.competitive import competitive
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import JobTest
from ips_desktop.terms.earning import BenefitLimited, Contract
from ips_desktop.terms.looking import JobKind
from tests.rules.figures import SHIPPED, day
from tests.rules.people import BORN, job, terms


def judged(**fields: Any) -> tuple[Known, tuple[JobTest, ...], tuple[JobTest, ...]]:
    """The verdict on a job begun in May 2026 in which only these fields are unlike an ordinary job's."""
    found = competitive(job("2026-05-01", **fields), BORN, SHIPPED)
    return found.answer, found.fails, found.open


def test_an_ordinary_job_open_to_anyone_and_paid_the_minimum_is() -> None:
    assert judged() == (Known.YES, (), ())
    assert judged(pay=1271)[0] == Known.YES


@pytest.mark.parametrize(
    ("fields", "test"),
    [
        ({"kind": JobKind.SHELTERED}, JobTest.ORDINARY),
        ({"open_to_all": False}, JobTest.OPEN_TO_ALL),
        ({"integrated": False}, JobTest.INTEGRATED),
        ({"pay": 1270}, JobTest.PAY),
    ],
)
def test_one_test_that_fails_is_named(fields: dict[str, Any], test: JobTest) -> None:
    assert judged(**fields) == (Known.NO, (test,), ())


@pytest.mark.parametrize(
    ("fields", "test"),
    [
        ({"open_to_all": None}, JobTest.OPEN_TO_ALL),
        ({"integrated": None}, JobTest.INTEGRATED),
        ({"pay": None}, JobTest.PAY),
    ],
)
def test_a_test_nobody_answered_leaves_it_not_known(fields: dict[str, Any], test: JobTest) -> None:
    assert judged(**fields) == (Known.NOT_KNOWN, (), (test,))


def test_a_no_stands_whatever_is_not_known_beside_it() -> None:
    assert judged(open_to_all=False, pay=None) == (Known.NO, (JobTest.OPEN_TO_ALL,), (JobTest.PAY,))


def test_only_the_pay_missing_is_told_apart() -> None:
    assert competitive(job(pay=None), BORN, SHIPPED).only_pay_open
    assert not competitive(job(pay=None, integrated=None), BORN, SHIPPED).only_pay_open
    assert not competitive(job(pay=None, integrated=False), BORN, SHIPPED).only_pay_open
    assert not competitive(job(), BORN, SHIPPED).only_pay_open


def test_permitted_work_in_an_ordinary_job_and_an_apprenticeship_are() -> None:
    assert judged(kind=JobKind.PERMITTED, limited=BenefitLimited.PERMITTED, hours=8)[0] == Known.YES
    assert judged(kind=JobKind.APPRENTICESHIP, contract=Contract.APPRENTICESHIP, pay=800)[0] == Known.YES
    assert judged(kind=JobKind.APPRENTICESHIP, contract=Contract.APPRENTICESHIP, pay=799)[0] == Known.NO


def test_for_oneself_it_is_trading_that_counts_and_no_minimum_applies() -> None:
    own = {
        "kind": JobKind.SELF_EMPLOYED,
        "contract": Contract.SELF_EMPLOYED,
        "open_to_all": None,
        "integrated": None,
        "pay": None,
    }
    assert judged(**own, trading=True) == (Known.YES, (), ())
    assert judged(**own, trading=False) == (Known.NO, (JobTest.TRADING,), ())
    assert judged(**own, trading=None) == (Known.NOT_KNOWN, (), (JobTest.TRADING,))
    assert judged(**(own | {"integrated": False}), trading=True)[0] == Known.NO


def test_it_is_judged_by_the_first_day_and_a_later_rate_does_not_reclassify() -> None:
    paid_1221 = job("2026-03-31", terms=(terms("2026-03-31", 20, 1221),))
    assert competitive(paid_1221, BORN, SHIPPED).answer == Known.YES
    assert competitive(job("2026-04-01", pay=1221), BORN, SHIPPED).answer == Known.NO
    cut = job("2026-05-01", terms=(terms("2026-05-01", 20, 1300), terms("2026-08-01", 20, 900)))
    assert competitive(cut, BORN, SHIPPED).answer == Known.YES


def test_a_start_of_unknown_day_is_judged_by_its_first_row() -> None:
    assert competitive(job(None, terms=(terms("2026-05-01", 20, 1300),)), BORN, SHIPPED).answer == Known.YES
    assert competitive(job(None, terms=()), BORN, SHIPPED).answer == Known.NOT_KNOWN


@given(
    st.sampled_from([True, False, None]), st.sampled_from([True, False, None]), st.sampled_from([None, 799, 1000, 1271])
)
def test_more_knowledge_never_turns_a_known_answer_round(
    to_all: bool | None, integrated: bool | None, pay: int | None
) -> None:
    found = competitive(
        job("2026-05-01", open_to_all=to_all, integrated=integrated, pay=pay), day("2007-01-01"), SHIPPED
    )
    assert (found.answer == Known.NO) == bool(found.fails)
    assert (found.answer == Known.YES) == (not found.fails and not found.open)
