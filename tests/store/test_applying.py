"""Pulled state written down: what is delivered stands, what is withheld is empty, what is unknown is kept (`Box.apply`)."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest

from ips_desktop.records import Client, Meeting
from ips_desktop.store import migrate, verbatim
from ips_desktop.store.parcels import Gone, HeldGrant
from ips_desktop.terms.words import Place, Unknown
from tests.store.shelf import ZERO, Shelf, later, shelf, stale, theirs, told

__all__ = ["shelf"]

ANNA = UUID(int=0xA)
MEETING = UUID(int=0xB)


def meeting(shelf: Shelf) -> Meeting:
    row = shelf.row(Meeting, MEETING)
    assert row
    return row


def test_a_delivered_record_reads_as_it_was_sent(shelf: Shelf) -> None:
    adviser = uuid4()
    fields = {
        "on": "2026-11-24",
        "at": 600,
        "place": "cafe",
        "adviser_id": adviser.bytes,
        "note": "A bakery.",
        "deleted": True,
    }
    shelf.apply(told("meeting", MEETING, ANNA, 7, "full", **fields))
    row = meeting(shelf)
    assert (row.on, row.at, row.place, row.adviser_id, row.note, row.deleted) == (
        date(2026, 11, 24), 600, Place.CAFE, adviser, "A bakery.", True,
    )  # fmt: skip
    assert (row.seen, row.held, row.withheld, row.subject_id) == (7, "full", False, ANNA)
    assert shelf.rows(ANNA) == {MEETING.bytes: fields}


def test_page_and_cursor_go_together_or_not_at_all(shelf: Shelf) -> None:
    shelf.apply(cursor=(9, b"c" * 16))

    def crash() -> None:
        with shelf.post() as post:
            shelf_page = told("meeting", MEETING, ANNA, 12, "full", note="A bakery.")
            post.apply(shelf.page(shelf_page, cursor=(12, ZERO)))
            raise ConnectionError

    with pytest.raises(ConnectionError):
        crash()
    with shelf.post() as post:
        assert post.standing().cursor == (9, b"c" * 16)
    assert (shelf.row(Meeting, MEETING), shelf.found("bakery")) == (None, [])


def test_a_field_no_longer_delivered_is_emptied_everywhere(shelf: Shelf) -> None:
    shelf.apply(told("meeting", MEETING, ANNA, 7, "full", note="A bakery.", with_whom="Sam"))
    shelf.apply(told("meeting", MEETING, ANNA, 8, "full", with_whom="Sam"))
    assert (meeting(shelf).note, meeting(shelf).with_whom, meeting(shelf).seen) == (None, "Sam", 8)
    assert (shelf.found("bakery"), shelf.sql("SELECT count(*) FROM beside")) == ([], [(0,)])


def test_at_headline_what_is_withheld_is_empty_and_the_row_says_so(shelf: Shelf) -> None:
    shelf.apply(told("client", ANNA, ANNA, 7, "full", given_name="Anna", phone="1", reach="Ring."))
    shelf.apply(told("client", ANNA, ANNA, 9, "headline", given_name="Anna"))
    row = shelf.row(Client, ANNA)
    assert row
    assert (row.given_name, row.phone, row.reach, row.withheld) == ("Anna", None, None, True)
    assert shelf.found("Ring") == []


def test_an_edit_of_mine_that_waits_is_left_and_the_rest_is_delivered(shelf: Shelf) -> None:
    shelf.apply(told("client", ANNA, ANNA, 7, "full", given_name="Anna", phone="1"))
    shelf.edit(Client, ANNA, given_name="Hannah", reach="Ring.")
    shelf.apply(told("client", ANNA, ANNA, 9, "full", given_name="Ann", phone="2", reach="Call."))
    row = shelf.row(Client, ANNA)
    assert row
    assert (row.given_name, row.reach, row.phone, row.seen) == ("Hannah", "Ring.", "2", 9)


def test_a_withheld_field_goes_with_its_last_edit(shelf: Shelf) -> None:
    shelf.apply(told("client", ANNA, ANNA, 7, "full", given_name="Anna"))
    shelf.edit(Client, ANNA, phone="1", reach="Ring.", given_name="Hannah")
    act = shelf.last()
    shelf.apply(told("client", ANNA, ANNA, 9, "headline", given_name="Anna"))
    row = shelf.row(Client, ANNA)
    assert row
    assert (row.phone, row.reach) == ("1", "Ring.")
    shelf.settle(stale(act.changes[0].op, theirs("given_name", "Eve")), merge=later)
    row = shelf.row(Client, ANNA)
    assert row
    assert (row.phone, row.reach, row.given_name) == (None, None, "Eve")


def test_a_choice_of_a_newer_version_is_kept_and_shown(shelf: Shelf) -> None:
    shelf.apply(told("meeting", MEETING, ANNA, 7, "full", place="airship"))
    assert meeting(shelf).place == Unknown("airship")
    assert shelf.rows(ANNA)[MEETING.bytes] == {"place": "airship"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("on", "soon"), ("on", 20261124), ("on", "2026-W48-2"), ("at", "ten"), ("at", True), ("deleted", 1),
        ("adviser_id", b"short"), ("note", 7), ("place", b"\xff"), ("mood", "well"),
    ],
)  # fmt: skip
def test_a_field_unknown_here_or_unfit_for_its_place_is_kept_to_the_letter(
    shelf: Shelf, field: str, value: object
) -> None:
    shelf.apply(told("meeting", MEETING, ANNA, 7, "full", with_whom="Sam", **{field: value}))  # pyright: ignore[reportArgumentType]
    assert shelf.rows(ANNA)[MEETING.bytes] == {"with_whom": "Sam", field: value}
    assert meeting(shelf).with_whom == "Sam"
    shelf.apply(told("meeting", MEETING, ANNA, 8, "full", with_whom="Sam"))
    assert shelf.rows(ANNA)[MEETING.bytes] == {"with_whom": "Sam"}


def test_a_record_of_an_unknown_type_is_kept_told_weighed_and_withdrawn(shelf: Shelf) -> None:
    shelf.apply(told("hologram", MEETING, ANNA, 7, "full", depth=3, text="Hello."))
    assert shelf.rows(ANNA) == {MEETING.bytes: {"depth": 3, "text": "Hello."}}
    shelf.apply(told("hologram", MEETING, ANNA, 8, "full", text="Hello again."))
    assert shelf.rows(ANNA) == {MEETING.bytes: {"text": "Hello again."}}
    shelf.apply(gone=[Gone(ANNA.bytes, 9, False)])
    with shelf.post() as post:
        post.withdraw()
        assert [receipt.rows for receipt in post.receipts()] == [1]
    assert shelf.sql("SELECT count(*) FROM kept_verbatim") == [(0,)]


def test_what_was_unknown_is_replayed_once_it_is_known(shelf: Shelf) -> None:
    shelf.apply(told("client", ANNA, ANNA, 3, "full", given_name="Anna"))
    fields = {"with_whom": "Sam", "note": "A bakery.", "mood": "well"}
    with (
        shelf.store.writing.begin() as connection
    ):  # as a version that knew no meetings and no pronouns would have kept it
        verbatim.keep_record(connection, "meeting", MEETING.bytes, ANNA.bytes, 7, "full")
        for name, value in fields.items():
            verbatim.keep(connection, "meeting", MEETING.bytes, ANNA.bytes, name, value)
        verbatim.keep(connection, "client", ANNA.bytes, ANNA.bytes, "pronouns", "she")
    before = shelf.rows(ANNA)
    with shelf.store.writing.begin() as connection:
        migrate.replay(connection)
    row, anna = meeting(shelf), shelf.row(Client, ANNA)
    assert anna
    assert (row.with_whom, row.note, row.seen, anna.pronouns, anna.seen) == ("Sam", "A bakery.", 7, "she", 3)
    assert shelf.rows(ANNA) == before
    assert shelf.found("bakery") == [("meeting", MEETING, "note")]
    assert shelf.sql("SELECT field FROM kept_verbatim") == [("mood",)]


def test_grants_are_held_and_answer_what_was_asked(shelf: Shelf) -> None:
    with shelf.post() as post:
        post.ask(ANNA.bytes)
    shelf.apply(grants=[HeldGrant(ANNA.bytes, "headline", 3)])
    with shelf.post() as post:
        assert post.asked() == [ANNA.bytes]
    shelf.apply(grants=[HeldGrant(ANNA.bytes, "full", 5)])
    with shelf.post() as post:
        assert post.asked() == []
        post.ask(ANNA.bytes)
        assert post.asked() == []
        assert post.subjects(ZERO, 10) == [(ANNA.bytes, "full")]


def test_subjects_are_given_in_turn_and_never_one_with_something_unsent(shelf: Shelf) -> None:
    ids = [bytes([n]) * 16 for n in range(1, 5)]
    anna = shelf.client()
    shelf.apply(grants=[HeldGrant(id_, "full", 1) for id_ in [*ids, anna.bytes]])
    shelf.apply(gone=[Gone(ids[3], 9, False)])
    with shelf.post() as post:
        given = [[id_ for id_, _ in post.subjects(after, 2)] for after in (ZERO, ids[0], ids[1], ids[2])]
    assert given == [ids[:2], ids[1:3], [ids[2], ids[0]], ids[:2]]


def test_one_changed_is_told_of_what_the_page_touched(shelf: Shelf) -> None:
    with shelf.post() as post:
        post.apply(shelf.page(told("meeting", MEETING, ANNA, 7, "full", note="A bakery.")))
        assert post.touched() == ({"meeting"}, {ANNA}, {MEETING})
