"""What no act would allow and two laptops together can bring about (decision 12)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from ips_desktop.rules.histories import Fact
from ips_desktop.rules.invariants import Breach, JobDays, PersonFacts, SpellDays, breaches, doubled
from ips_desktop.terms.words import ItemKind

TODAY = date(2026, 11, 24)
ONE, TWO = UUID(int=1), UUID(int=2)
ANN, BEN = UUID(int=101), UUID(int=102)


def day(text: str | None) -> date | None:
    return date.fromisoformat(f"2026-{text}") if text else None


def spell(
    id_: UUID, accepted: str | None, closed: str | None = None, *, received: str | None = None, yes: str | None = None
) -> SpellDays:
    return SpellDays(id_, day(accepted), day(closed), day(received), day(yes))


def named(id_: UUID, on: str, who: UUID | None, version: int = 1) -> Fact[UUID]:
    return Fact(date.fromisoformat(f"2026-{on}"), version, id_, who)


HELD = (named(ONE, "01-05", ANN),)


@pytest.mark.parametrize(
    ("spells", "found"),
    [
        ((spell(ONE, "01-05"),), []),
        ((spell(ONE, "01-05", "03-01"), spell(TWO, "03-01")), []),  # the closing day itself is not open
        ((spell(ONE, "01-05"), spell(TWO, None)), []),  # the second is not accepted
        ((spell(ONE, "01-05"), spell(TWO, "01-05")), [Breach(ItemKind.TWO_SPELLS, (ONE, TWO))]),
        ((spell(TWO, "01-05", "03-02"), spell(ONE, "03-01")), [Breach(ItemKind.TWO_SPELLS, (TWO, ONE))]),
        ((spell(ONE, "03-01", "02-28"),), [Breach(ItemKind.CLOSED_FIRST, (ONE,))]),
        ((spell(ONE, "03-01", "03-02", yes="03-03"),), [Breach(ItemKind.CLOSED_FIRST, (ONE,))]),
        ((spell(ONE, None, "03-01", received="03-02"),), [Breach(ItemKind.CLOSED_FIRST, (ONE,))]),
        ((spell(ONE, "03-01", "03-02", received="03-05"),), [Breach(ItemKind.BEGAN_FIRST, (ONE,))]),
    ],
)
def test_a_person_is_counted_once_and_a_time_with_us_begins_before_it_ends(
    spells: tuple[SpellDays, ...], found: list[Breach]
) -> None:
    assert breaches(PersonFacts(spells, HELD), TODAY) == found


@pytest.mark.parametrize(
    ("advisers", "broken"),
    [
        ((), True),
        ((named(ONE, "01-05", None),), True),
        ((named(ONE, "11-25", ANN),), True),  # from tomorrow
        ((named(ONE, "01-05", ANN), named(TWO, "02-01", None)), True),
        (HELD, False),
    ],
)
def test_an_open_time_with_us_has_a_named_adviser(advisers: tuple[Fact[UUID], ...], broken: bool) -> None:
    found = breaches(PersonFacts((spell(ONE, "01-05"),), advisers), TODAY)
    assert found == ([Breach(ItemKind.NO_HOLDER, (ONE,))] if broken else [])
    assert breaches(PersonFacts((spell(ONE, "01-05", "02-01"),), advisers), TODAY) == []


def two_named(
    *, mine: int, theirs: int, arrived: frozenset[UUID] = frozenset({TWO}), on: str = "11-20", who: UUID = BEN
) -> list[Breach]:
    facts = (named(ONE, "11-18", ANN, mine), named(TWO, on, who, theirs))
    return breaches(PersonFacts((), facts, arrived, own=frozenset({ONE})), TODAY)


@pytest.mark.parametrize("mine", [0, 9])
def test_two_who_named_without_knowing_of_each_other_are_told(mine: int) -> None:
    assert two_named(mine=mine, theirs=8) == [Breach(ItemKind.TWO_HOLDERS, (ONE, TWO))]


def test_who_named_after_seeing_the_other_name_is_told_nothing() -> None:
    assert two_named(mine=7, theirs=8) == [], (
        "theirs was accepted after mine, so they had it or will be the one to tell"
    )
    assert two_named(mine=9, theirs=8, arrived=frozenset()) == [], "theirs was here long ago"
    assert two_named(mine=9, theirs=8, arrived=frozenset({ONE, TWO})) == [], "a new laptop learns all at once"
    assert two_named(mine=9, theirs=8, on="11-25") == [], "a week apart"
    assert two_named(mine=9, theirs=8, who=ANN) == [], "both named the same"


def job(id_: UUID, on: str, made_by: UUID, name: str = "", employer: UUID | None = None) -> JobDays:
    return JobDays(id_, date.fromisoformat(f"2026-{on}"), employer, name, made_by)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (job(TWO, "03-08", BEN, "garden world"), True),
        (job(TWO, "03-09", BEN, "garden world"), False),
        (job(TWO, "02-22", BEN, "The Garden World Ltd"), True),
        (job(TWO, "03-01", ANN, "Garden World"), False),  # whoever writes two down means two
        (job(TWO, "03-01", BEN, "Corner Shop"), False),
        (job(TWO, "03-01", BEN, "Something else", employer=UUID(int=9)), True),
        (job(TWO, "03-01", BEN), False),
    ],
)
def test_one_job_may_be_written_down_by_two_people_within_a_week(other: JobDays, told: bool) -> None:
    mine = job(ONE, "03-01", ANN, "Garden World", employer=UUID(int=9))
    pair = (ONE, TWO) if other.start_on >= mine.start_on else (TWO, ONE)
    assert doubled([mine, other]) == doubled([other, mine]) == ([pair] if told else [])
    found = breaches(PersonFacts((spell(ONE, "01-05"),), HELD, jobs=(mine, other)), TODAY)
    assert found == ([Breach(ItemKind.TWO_JOBS, pair)] if told else [])
