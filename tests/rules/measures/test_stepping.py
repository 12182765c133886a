"""Placements, learning, volunteering, qualifications, steps, help by others (SS10.5, SS10.8–SS10.12)."""

from __future__ import annotations

from typing import Any

import pytest

from ips_desktop.rules.facts import Person, SteppedOn
from ips_desktop.rules.measuring.rows import Awarded, PutInTouch
from ips_desktop.terms.stepping import OnwardKind, SteppingEnd, SteppingKind
from ips_desktop.terms.words import ClosedReason
from tests.rules.figures import day
from tests.rules.measures.given import RUTH, SAM, YEAR, adviser, figure, held, ids, shape, step, who, world
from tests.rules.people import named, on, spell

PLACED, VOLUNTEER = SteppingKind.WORK_EXPERIENCE, SteppingKind.VOLUNTEERING


def stepping(name: str, *steps: SteppedOn, **more: Any) -> Person:
    """Somebody with these steps on the way."""
    return who(name, steps=steps, **more)


def row(found: Any, name: str) -> Any:
    """The lists of a row, in short."""
    return shape(found.row(name).lists)


@pytest.mark.parametrize(
    ("start", "closed", "counts"),
    [
        ("2026-01-05", None, 1),
        ("2026-01-04", None, 0),
        ("2026-02-19", "2026-02-20", 1),
        ("2026-02-20", "2026-02-20", 0),
    ],
)
def test_a_step_is_begun_on_or_after_entry_while_they_are_with_us(start: str, closed: str | None, counts: int) -> None:
    person = stepping("a", step("s", start, PLACED), spells=(spell("2026-01-04", "2026-01-05", closed),))
    found = figure("placements", world(person))
    assert (found.n, found.d) == (counts, None)


def test_called_off_it_never_was_and_without_a_day_or_a_yes_day_it_is_not_known() -> None:
    off = stepping("a", step("off", "2026-02-02", PLACED, end=SteppingEnd.CALLED_OFF, ended_on="2026-02-01"))
    undated = stepping("b", step("undated", None, PLACED))
    unsaid = spell("2026-01-05", None, yes_on=None, first_contact="2026-01-10")
    early = stepping("c", step("early", "2026-02-02", PLACED), spells=(unsaid,))
    assert shape(figure("placements", world(off, undated, early)).lists) == (0, 0, [], ["day", "entry"])


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"agreed_end": "2026-03-13"}, (1, 1, [], [])),
        ({"agreed_end": "2026-03-13", "ended_on": "2026-03-13", "end": SteppingEnd.REACHED_ITS_END}, (1, 1, [], [])),
        ({"agreed_end": "2026-03-13", "ended_on": "2026-03-12", "end": SteppingEnd.LEFT_EARLY}, (0, 1, [], [])),
        ({"agreed_end": "2026-03-13", "ended_on": "2026-03-12", "end": SteppingEnd.BECAME_A_JOB}, (0, 1, [], [])),
        ({"agreed_end": "2026-03-13", "end": SteppingEnd.LEFT_EARLY}, (0, 1, [], ["how_it_went"])),
        ({"agreed_end": "2026-03-14"}, (0, 0, [], [])),
    ],
)
def test_sustained_is_still_there_on_its_agreed_end(fields: dict[str, Any], expected: Any) -> None:
    person = stepping("a", step("s", "2026-02-02", PLACED, **fields))
    assert row(figure("placements", world(person), ("2026-03-13", "2026-03-13")), "sustained") == expected


def test_or_on_day_90_when_that_comes_before_and_who_died_is_excluded() -> None:
    long = stepping("a", step("s", "2026-02-02", PLACED, agreed_end="2026-12-31"))
    found = figure("placements", world(long), ("2026-05-03", "2026-05-03"))
    assert row(found, "sustained") == (1, 1, [], [])
    died = stepping(
        "b", step("s", "2026-02-02", PLACED),
        spells=(spell("2026-01-05", "2026-01-05", "2026-03-01", closed_reason=ClosedReason.DIED),),
    )  # fmt: skip
    assert row(figure("placements", world(died), ("2026-05-03", "2026-05-03")), "sustained") == (0, 0, ["died"], [])


def test_learning_and_volunteering_count_people_in_the_mainstream() -> None:
    both = stepping(
        "a", step("t", "2026-02-02", SteppingKind.TRAINING), step("e", "2026-03-02", SteppingKind.EDUCATION)
    )
    apart = stepping("b", step("day centre", "2026-02-02", VOLUNTEER, mainstream=False))
    blank = stepping("c", step("blank", "2026-02-02", VOLUNTEER, mainstream=None))
    here = world(both, apart, blank)
    assert figure("learning", here).lists.numerator == (both.id,)
    assert shape(figure("volunteering", here).lists) == (0, 0, [], ["mainstream"])


def test_qualifications_count_people_and_beside_them_awards_dated_in_the_period() -> None:
    rows = [
        Awarded(named(f"award {n}"), named("a"), on(d))
        for n, d in enumerate(("2026-02-02", "2026-03-02", "2026-04-01", None))
    ]
    found = figure("qualifications", world(who("a"), rows=rows))
    assert shape(found.lists) == (1, 0, [], [])
    assert row(found, "awards") == (2, 0, [], ["day"])


def test_a_person_counts_once_overall_and_once_per_kind_among_those_served() -> None:
    busy = stepping("a", step("v", "2026-02-02"), step("w", "2026-03-02", PLACED), step("x", "2026-03-09", PLACED))
    found = figure("steps", world(busy, who("b")))
    assert (found.lists.numerator, found.d, found.low) == ((busy.id,), 2, 50)
    assert {r.name: len(r.lists.numerator) for r in found.rows} == {
        "kind.training": 0, "kind.education": 0, "kind.volunteering": 1, "kind.work_experience": 1, "kind.other": 0,
        "before_employer_contact": 0,
    }  # fmt: skip


def test_those_begun_before_any_employer_contact_are_listed() -> None:
    early = stepping("a", step("s", "2026-02-02", before_contact=True), step("t", "2026-03-02", before_contact=False))
    listed = figure("steps", world(early)).row("before_employer_contact")
    assert listed is not None
    assert listed.lists.numerator == (named("s"),)


def test_a_step_is_the_adviser_s_who_was_named_on_its_day() -> None:
    handed = stepping("a", step("s", "2026-02-02"), advisers=(held("2026-01-05", SAM), held("2026-02-03", RUTH)))
    assert [(f.n, f.d) for f in (figure("steps", world(handed), YEAR, adviser(i)) for i in (SAM, RUTH))] == [
        (1, 1),
        (0, 1),
    ]


def test_a_step_of_unknown_day_is_asked_of_whoever_was_named_on_the_last_day_it_can_have_begun() -> None:
    named_later = (held("2026-01-05", SAM), held("2026-03-16", RUTH))
    closed = (spell("2026-01-05", "2026-01-05", "2026-03-01"),)
    undated = stepping("a", step("s", None, PLACED), spells=closed, advisers=named_later)
    found = [figure("placements", world(undated), YEAR, adviser(i)).lists.not_known for i in (SAM, RUTH)]
    assert [len(listed) for listed in found] == [1, 0]
    assert figure("placements", world(undated), ("2026-03-01", "2026-03-31")).lists.not_known == ()


def test_people_put_in_touch_count_once_a_service_and_those_who_got_there_beside() -> None:
    def touch(n: int, name: str, kind: OnwardKind, when: str | None = "2026-02-02", *, got: bool = False) -> PutInTouch:
        return PutInTouch(named(f"touch {n}"), named(name), on(when), kind, got)

    access = OnwardKind.ACCESS_TO_WORK
    rows = [
        touch(1, "a", access), touch(2, "a", access, got=True), touch(3, "a", OnwardKind.HOUSING), touch(4, "b", access),
        touch(5, "b", access, "2026-04-01"),
    ]  # fmt: skip
    found = figure("onward", world(who("a"), who("b"), who("c"), rows=rows))
    assert list(found.lists.numerator) == ids("a", "b")
    counts = {r.name: len(r.lists.numerator) for r in found.rows}
    assert counts == {"to.access_to_work": 2, "to.housing": 1, "accessed": 1, "accessed.access_to_work": 1}
    undated = figure("onward", world(who("a"), rows=[touch(6, "a", access, None)]))
    assert shape(undated.lists) == (0, 0, [], ["day"])
    assert day("2026-02-02") == rows[0].on
