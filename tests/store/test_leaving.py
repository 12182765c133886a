"""A subject leaves this laptop: withdrawn when nothing waits, erased at once, with a receipt (DESIGN §6)."""

from __future__ import annotations

from uuid import UUID

import pytest

from ips_desktop.records import TYPES, Client, Meeting
from ips_desktop.store.drafts import DraftBook
from ips_desktop.store.parcels import Gone, GoneReceipt, HeldGrant
from tests.store.shelf import Shelf, both, later, shelf, stale, theirs

__all__ = ["shelf"]

OURS = (*sorted(TYPES), "beside", "outbox", "sent", "edited", "draft", "search_entry", "kept_verbatim", "held_subject",
        "leaving", "asked", "marked")  # fmt: skip


def rows(shelf: Shelf) -> dict[str, int]:
    """How many rows lie in each table, where there are any."""
    counts = {table: shelf.sql(f'SELECT count(*) FROM "{table}"')[0][0] for table in OURS}
    return {table: n for table, n in counts.items() if n}


def receipts(shelf: Shelf) -> list[GoneReceipt]:
    with shelf.post() as post:
        return list(post.receipts())


def withdraw(shelf: Shelf) -> None:
    with shelf.post() as post:
        post.withdraw()


def drafts(shelf: Shelf, *about: UUID) -> None:
    with shelf.store.writing.begin() as connection:
        for one in about:
            DraftBook(connection, 1).keep("meeting", one, {"note": "canary in a draft"})


def case(shelf: Shelf, word: str) -> tuple[UUID, UUID]:
    """A person of whom there is everything: records, long texts, index, drafts, sent, unsent, a conflict, a grant."""
    anna = shelf.client(given_name=word, reach=f"{word} by phone.")
    meeting = shelf.meeting(anna, f"{word} talked.")
    for act in shelf.waiting():
        shelf.applied(act, 4)
    shelf.edit(Meeting, meeting, note=f"{word} talked more.")
    shelf.settle(stale(shelf.last().changes[0].op, theirs("note", f"{word} talked less.", 6)), merge=both)
    drafts(shelf, anna, meeting)
    shelf.apply(grants=[HeldGrant(anna.bytes, "full", 3)])
    return anna, meeting


def acknowledge_all(shelf: Shelf) -> None:
    for act in shelf.waiting():
        shelf.applied(act, 8)


def test_a_withdrawn_subject_waits_until_all_of_it_is_sent(shelf: Shelf) -> None:
    anna, _ = case(shelf, "canary")
    shelf.apply(gone=[Gone(anna.bytes, 7, False)])
    withdraw(shelf)
    assert shelf.row(Client, anna)
    assert receipts(shelf) == []
    acknowledge_all(shelf)
    withdraw(shelf)
    assert rows(shelf) == {}
    assert receipts(shelf) == [GoneReceipt(anna.bytes, 7, False, 3)]


def test_an_erased_subject_goes_at_once_with_what_was_unsent(shelf: Shelf) -> None:
    anna, _ = case(shelf, "canary")
    assert shelf.waiting()
    shelf.apply(gone=[Gone(anna.bytes, 7, True)])
    assert rows(shelf) == {}
    assert receipts(shelf) == [GoneReceipt(anna.bytes, 7, True, 3)]


@pytest.mark.parametrize("erased", [True, False])
def test_nobody_else_is_touched_when_one_leaves(shelf: Shelf, erased: bool) -> None:
    ben, _ = case(shelf, "ben")
    acknowledge_all(shelf)
    before, held = rows(shelf), shelf.rows(ben)
    anna, _ = case(shelf, "canary")
    acknowledge_all(shelf)
    shelf.apply(gone=[Gone(anna.bytes, 9, erased)])
    withdraw(shelf)
    assert (rows(shelf), shelf.rows(ben)) == (before, held)
    assert shelf.found("canary") == []
    assert len(shelf.found("ben talked")) == 5


@pytest.mark.parametrize("erased", [True, False])
def test_no_word_of_who_left_stays_in_the_index(shelf: Shelf, erased: bool) -> None:
    case(shelf, "qbenjamin")
    anna, _ = case(shelf, "zkanarienvogel")
    acknowledge_all(shelf)
    shelf.apply(gone=[Gone(anna.bytes, 9, erased)])
    withdraw(shelf)
    blocks = b"".join(block for (block,) in shelf.sql("SELECT block FROM search_text_data"))
    assert b"enjamin" in blocks
    assert b"anarienvogel" not in blocks


def test_an_act_about_two_people_keeps_what_is_about_the_other(shelf: Shelf) -> None:
    anna, ben = shelf.client(), shelf.client()
    acknowledge_all(shelf)
    with shelf.act() as session:
        session.get_one(Client, anna).phone = "1"
        session.get_one(Client, ben).phone = "2"
    act = shelf.last()
    shelf.apply(gone=[Gone(anna.bytes, 9, True)])
    (left,) = shelf.waiting()
    assert (left.id, left.changes) == (act.id, act.changes[1:])
    assert shelf.edited() == {(ben.bytes, "phone")}


def test_a_person_granted_again_since_stays(shelf: Shelf) -> None:
    anna, _ = case(shelf, "canary")
    acknowledge_all(shelf)
    shelf.apply(grants=[HeldGrant(anna.bytes, "full", 12)], gone=[Gone(anna.bytes, 9, False)])
    withdraw(shelf)
    assert shelf.row(Client, anna)
    shelf.apply(gone=[Gone(anna.bytes, 13, False)])
    shelf.apply(grants=[HeldGrant(anna.bytes, "full", 14)])
    withdraw(shelf)
    assert shelf.row(Client, anna)
    assert receipts(shelf) == []


def test_an_older_grant_does_not_hold_back_a_later_withdrawal(shelf: Shelf) -> None:
    anna, _ = case(shelf, "canary")
    acknowledge_all(shelf)
    shelf.apply(gone=[Gone(anna.bytes, 13, False)])
    shelf.apply(grants=[HeldGrant(anna.bytes, "full", 11)])
    withdraw(shelf)
    assert shelf.row(Client, anna) is None


@pytest.mark.parametrize("erased", [True, False])
def test_a_receipt_is_owed_though_nothing_was_here_and_only_once(shelf: Shelf, erased: bool) -> None:
    for _ in range(2):
        shelf.apply(gone=[Gone(b"g" * 16, 9, erased)])
        withdraw(shelf)
    assert receipts(shelf) == [GoneReceipt(b"g" * 16, 9, erased, 0)]


def test_receipts_are_told_oldest_first_until_they_are_received(shelf: Shelf) -> None:
    for n in range(105):
        shelf.apply(gone=[Gone(bytes([n]) * 16, 200 - n, True)])
    first = receipts(shelf)
    assert [receipt.at for receipt in first] == [200 - n for n in range(100)]
    with shelf.post() as post:
        post.received(first)
    assert [receipt.at for receipt in receipts(shelf)] == [100, 99, 98, 97, 96]


def test_what_was_written_to_a_subject_never_granted_goes_when_all_is_told(shelf: Shelf) -> None:
    anna = shelf.client()
    acknowledge_all(shelf)
    shelf.apply(last=False)
    withdraw(shelf)
    assert shelf.row(Client, anna)
    shelf.apply(cursor=(6, anna.bytes))
    withdraw(shelf)
    assert shelf.row(Client, anna) is None
    assert receipts(shelf) == [GoneReceipt(anna.bytes, 6, False, 1)]


def test_the_page_says_who_was_touched(shelf: Shelf) -> None:
    anna, meeting = case(shelf, "canary")
    with shelf.post() as post:
        post.apply(shelf.page(gone=[Gone(anna.bytes, 9, True)]))
        kinds, subjects, ids = post.touched()
    assert (kinds, subjects) == ({"client", "meeting", "conflict"}, {anna})
    assert {anna, meeting} < ids


def test_a_merge_that_comes_after_the_erasure_brings_nobody_back(shelf: Shelf) -> None:
    anna, meeting = case(shelf, "canary")
    acknowledge_all(shelf)
    shelf.edit(Meeting, meeting, note="Another note.")
    op = shelf.last().changes[0].op
    shelf.apply(gone=[Gone(anna.bytes, 9, True)])
    shelf.settle(stale(op, theirs("note", "canary.")), merge=later)
    assert rows(shelf) == {}
