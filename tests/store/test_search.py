"""Full text: what a person types is words and nothing else; the newest stands first."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.records import Client, Meeting
from ips_desktop.store.search import Finder, quoted
from tests.store.shelf import Shelf, shelf

__all__ = ["shelf"]

HOSTILE = [
    "o'brien", 'say "yes"', "AND", "OR NOT", "NEAR(a b)", "text:x", "-x", "*", "a*b", "(a", "^a", "a + b", "a\0b", 'a"b', 'x" OR "y',
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_is_sought_as_words(shelf: Shelf, typed: str) -> None:
    shelf.meeting(shelf.client(), f"before {typed.replace(chr(0), ' ')} after")
    found = shelf.found(typed)
    assert len(found) == (1 if any(c.isalnum() for c in typed) else 0)


@pytest.mark.parametrize("typed", ["", "   ", "\0", '* - "', "…"])
def test_where_no_word_is_typed_nothing_is_found(shelf: Shelf, typed: str) -> None:
    shelf.meeting(shelf.client(), "Something.")
    assert shelf.found(typed) == []


@given(st.text(max_size=60))
def test_an_expression_is_quoted_words_whatever_the_text(typed: str) -> None:
    expression = quoted(typed)
    assert expression == "" or (expression.startswith('"') and expression.endswith('"*'))
    assert "\0" not in expression


def test_the_newest_stands_first(shelf: Shelf) -> None:
    anna = shelf.client()
    meetings = [shelf.meeting(anna, "The bakery.") for _ in range(3)]
    assert [record for _, record, _ in shelf.found("bakery")] == meetings[::-1]
    shelf.edit(Meeting, meetings[0], note="The bakery again.")
    assert shelf.found("bakery")[0][1] == meetings[0]


def test_all_the_words_must_stand_and_the_last_may_be_a_beginning(shelf: Shelf) -> None:
    meeting = shelf.meeting(shelf.client(), "Anna wants to bake in the morning.")
    assert [record for _, record, _ in shelf.found("wants morn")] == [meeting]
    assert shelf.found("want morning") == []
    assert shelf.found("bakery morning") == []


@pytest.mark.parametrize(
    ("written", "sought"), [("Ŵyn Ó Súilleabháin", "wyn suilleabhain"), ("café", "CAFE"), ("naïve", "naive")]
)
def test_marks_on_letters_and_case_do_not_matter(shelf: Shelf, written: str, sought: str) -> None:
    shelf.client(given_name=written)
    assert len(shelf.found(sought)) == 1
    assert len(shelf.found(unicodedata.normalize("NFD", written))) == 1


def test_names_and_long_texts_are_found_days_and_numbers_are_not(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna", phone="07700900123", reach="After ten.")
    assert {field for _, _, field in shelf.found("Anna")} == {"given_name"}
    assert shelf.found("07700900") == [("client", anna, "phone")]
    assert shelf.found("after ten") == [("client", anna, "reach")]


def test_what_was_deleted_is_not_found_and_is_again_once_brought_back(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    for n in range(5):
        shelf.client(given_name=f"Anna {n}")
    shelf.edit(Client, anna, deleted=True)
    assert anna not in [record for _, record, _ in shelf.found("Anna")]
    assert len(shelf.found("Anna")) == 5
    shelf.edit(Client, anna, deleted=None)
    assert len(shelf.found("Anna")) == 6


def test_a_find_is_limited_and_narrowed_and_says_where(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    shelf.meeting(anna, "Anna came.")
    gone = shelf.meeting(anna, "Anna left.")
    shelf.edit(Meeting, gone, deleted=True)
    with shelf.store.reading.connect() as connection:
        finder = Finder(connection)
        (hit,) = finder.find("anna", types=["meeting"])
        assert (hit.type, hit.subject_id, hit.extract) == ("meeting", anna, "Anna came.")
        assert [hit.type for hit in finder.find("anna", limit=1)] == ["meeting"]
        assert finder.find("anna", types=["plan"]) == []


def test_a_record_type_is_no_word_that_finds_anything(shelf: Shelf) -> None:
    shelf.meeting(shelf.client(given_name="Anna"), "The bakery.")
    assert shelf.found("client") == shelf.found("meeting") == []


def _steps(shelf: Shelf, types: Sequence[str]) -> int:
    """How many hundreds of steps the store takes to find "bakery" among these types."""
    hundreds: list[int] = []
    with shelf.store.reading.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(lambda: hundreds.append(1), 100)
        try:
            Finder(connection).find("bakery", types=types)
        finally:
            driver.set_progress_handler(None, 0)
    return len(hundreds)


def test_a_name_is_sought_without_looking_through_all_notes_that_have_the_word(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Bakery", family_name="Jones")
    few = _steps(shelf, ["client"])
    with shelf.act("many") as session:
        for _ in range(400):
            meeting = Meeting(id=shelf.clock.new_id(), subject_id=anna, made_by=shelf.me.id)
            meeting.note = "The bakery again."
            session.add(meeting)
    assert _steps(shelf, ["meeting"]) > few + 10
    assert _steps(shelf, ["client"]) <= few + 1
