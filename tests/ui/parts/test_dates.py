"""A date is understood as people write it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from resources import wordings
from ui.parts.dates import understand

TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    wordings.speak("en")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("t", date(2026, 11, 24)),
        ("T ", date(2026, 11, 24)),
        ("today", date(2026, 11, 24)),
        ("tod", date(2026, 11, 24)),
        ("y", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 25)),
        ("+7", date(2026, 12, 1)),
        ("+ 7", date(2026, 12, 1)),
        ("-3", date(2026, 11, 21)),
        ("fri", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("tue", date(2026, 12, 1)),
        ("mo", date(2026, 11, 30)),
        ("3 12", date(2026, 12, 3)),
        ("3/12", date(2026, 12, 3)),
        ("3.12.", None),
        ("3 dec", date(2026, 12, 3)),
        ("3 December 2027", date(2027, 12, 3)),
        ("5 1", date(2027, 1, 5)),
        ("25 11", date(2026, 11, 25)),
        ("24 11 2026", date(2026, 11, 24)),
        ("24 11 26", date(2026, 11, 24)),
        ("2026-11-24", date(2026, 11, 24)),
        ("30", date(2026, 11, 30)),
        ("3", date(2026, 12, 3)),
        ("31", date(2026, 12, 31)),
        ("", None),
        ("s", None),
        ("31 11", None),
        ("29 2 2027", None),
        ("soon", None),
        ("+4000", None),
        ("0 1", None),
        ("1 2 3 4", None),
        ("٣ ١٢", date(2026, 12, 3)),
    ],
)
def test_what_is_typed_is_understood(text: str, meant: date | None):
    assert understand(text, TUESDAY) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("fri", date(2026, 11, 20)),
        ("tue", date(2026, 11, 17)),
        ("30", date(2026, 10, 30)),
        ("20 12", date(2026, 12, 20)),
        ("25 11", date(2026, 11, 25)),
    ],
)
def test_a_question_about_the_past_looks_back(text: str, meant: date):
    assert understand(text, TUESDAY, past=True) == meant


def test_a_date_without_a_year_is_the_nearest_across_new_year():
    assert understand("20 12", date(2027, 1, 5), past=True) == date(2026, 12, 20)
    assert understand("20 12", date(2027, 1, 5)) == date(2026, 12, 20)
    assert understand("29 2", date(2026, 11, 24)) is None
    assert understand("29 2", date(2027, 11, 24)) == date(2028, 2, 29)


def test_welsh_words_are_understood_in_welsh():
    wordings.speak("cy")
    assert understand("heddiw", TUESDAY) == TUESDAY
    assert understand("gwe", TUESDAY) == date(2026, 11, 27)
    assert understand("3 rhag", TUESDAY) == date(2026, 12, 3)
