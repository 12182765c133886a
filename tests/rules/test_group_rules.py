"""Who is named in words for somebody else's record, what a day leaves between two meetings, how recorded time divides."""

from __future__ import annotations

from fractions import Fraction
from uuid import UUID

import pytest

from ips_desktop.rules.day_gaps import Timed, too_short
from ips_desktop.rules.naming_others import Called, named_in
from ips_desktop.rules.working_time import Stretch, WorkingTime, working_time

GROUP = (Called("Ben", "O’Hara"), Called("Mary Jane", "van der Berg", "Jo"), Called("Zoë", "Li"), Called("", "", "A"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ben's idea", "ben"),
        ("o'hara", "hara"),
        ("We met Mary", "Mary"),
        ("The Berg family", "Berg"),
        ("zoe came", "zoe"),
        ("Zoe\u0308 came", "Zoe"),
        ("JO LED", "JO"),
        ("a bench and a job for the van", ""),
        ("Benefits, join, Lisa, benign", ""),
        ("", ""),
    ],
)
def test_a_name_is_met_as_a_whole_word_however_it_is_written(text: str, named: str) -> None:
    assert named_in(text, GROUP) == named


def test_a_word_that_is_no_name_here_passes_and_a_whole_name_never() -> None:
    assert named_in("Ben and Jo", GROUP, ("ben",)) == "Jo"
    assert named_in("Ben", GROUP, ("BEN",)) == ""
    assert named_in("so Zoë Li said", GROUP, ("zoe", "li")) == "Zoë Li"
    assert named_in("Li, Zoë", GROUP, ("zoe", "li")) == "Li, Zoë"


def test_a_meeting_is_too_soon_when_the_one_before_and_the_way_end_after_it_begins() -> None:
    day = [Timed("c", 720, 30, 20), Timed("a", 600, 60), Timed("b", 660, 45, 15), Timed("d", 900), Timed("e", 925)]
    assert too_short(day) == {"b": 15, "c": 5, "e": 5}
    assert too_short([Timed("long", 540, 300), Timed("in", 600, 15), Timed("after", 700, 15)]) == {
        "in": 240,
        "after": 140,
    }
    assert too_short([Timed("one", 0, None, 600)]) == {}


def test_a_group_is_one_stretch_of_time_and_travel_is_in_no_share() -> None:
    group = UUID(int=1)
    spent = [
        Stretch(60, 20),
        Stretch(90, None, group),
        Stretch(90, None, group),
        Stretch(90, 30, group),
        Stretch(50, None, None, other=True),
    ]
    assert working_time(spent) == WorkingTime(jobs=150, other=50, travel=50)
    assert working_time(spent).share == Fraction(3, 4)
    assert working_time([]).share is None
