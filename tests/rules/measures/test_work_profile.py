"""The profile of work begun (SS10.2)."""

from __future__ import annotations

from ips_desktop.terms.earning import BenefitLimited, Contract
from ips_desktop.terms.looking import JobKind
from tests.rules.measures.given import figure, shape, who, world
from tests.rules.people import job


def test_each_start_is_in_one_row_of_each_dimension() -> None:
    cleaner = who("a", job("2026-02-02", hours=30, soc="9223", sic="812"))
    small = who("b", job("2026-02-02", hours=8, pay=1300, kind=JobKind.PERMITTED, limited=BenefitLimited.PERMITTED))
    casual = who("c", job("2026-02-02", contract=Contract.ZERO_HOURS, hours=None))
    own = who("d", job("2026-02-02", kind=JobKind.SELF_EMPLOYED, trading=True, hours=16))
    found = figure("work_profile", world(cleaner, small, casual, own))
    counts = {row.name: len(row.lists.numerator) for row in found.rows}
    assert found.n == 4
    assert counts == {
        "hours.full_time": 1, "hours.few_hours": 1, "hours.part_time": 1, "hours.not_known": 1,
        "form.permanent": 2, "form.zero_hours": 1, "form.self_employed": 1,
        "kind.ordinary": 3, "kind.permitted": 1,
        "soc.9": 1, "soc.not_known": 3, "sic.N": 1, "sic.not_known": 3,
        "pay.above": 2, "pay.little_above": 1, "pay.no_minimum": 1,
    }  # fmt: skip


def test_over_its_limit_on_the_first_day_it_is_ordinary_and_unknown_pay_leaves_it_not_known() -> None:
    over = who("a", job("2026-02-02", hours=15, pay=2000, limited=BenefitLimited.PERMITTED))
    open_ = who("b", job("2026-02-02", hours=8, pay=None, limited=BenefitLimited.PERMITTED))
    names = [row.name for row in figure("work_profile", world(over, open_)).rows if row.name.startswith("kind.")]
    assert names == ["kind.not_known", "kind.ordinary"]


def test_moves_are_in_no_profile_and_what_is_not_known_is_listed() -> None:
    moved = who("a", job("2026-01-12", name="one"), job("2026-02-02", name="two"))
    blank = who("b", job("2026-02-02", four_hours=None))
    assert shape(figure("work_profile", world(moved, blank)).lists) == (1, 0, [], ["four_hours"])
