"""A server restored from yesterday: what was said is said again, what it lost is offered (decision 34; `Box.requeue`)."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

from ips_desktop.records import Client, Conflict, Laptop, Meeting
from ips_desktop.store.parcels import Gone, HeldGrant, Result
from tests.store.shelf import TIMELINE, ZERO, Shelf, later, shelf, shelf_at, stale, theirs, told

__all__ = ["shelf"]

NEW = b"n" * 16


def requeue(shelf: Shelf, timeline: bytes = NEW) -> None:
    with shelf.post() as post:
        post.requeue(timeline)


def begun(shelf: Shelf, *subjects: UUID) -> None:
    """A laptop that has met its server."""
    requeue(shelf, TIMELINE)
    shelf.apply(grants=[HeldGrant(subject.bytes, "full", 2) for subject in subjects], cursor=(2, ZERO))


def person(shelf: Shelf, **fields: object) -> UUID:
    anna = shelf.client(**fields)
    sent = {field.name: field.value for field in shelf.last().changes[0].fields}
    shelf.applied(shelf.last(), 4)
    shelf.apply(told("client", anna, anna, 4, **sent), grants=[HeldGrant(anna.bytes, "full", 3)], cursor=(4, ZERO))
    return anna


def conflicts(shelf: Shelf) -> list[Conflict]:
    rows = shelf.sql("SELECT id FROM conflict ORDER BY id")
    return [row for (id_,) in rows if (row := shelf.row(Conflict, UUID(bytes=id_))) is not None]


def test_the_first_timeline_is_only_noted(shelf: Shelf) -> None:
    shelf.client()
    before = shelf.waiting()
    requeue(shelf)
    with shelf.post() as post:
        assert post.standing().timeline == NEW
    assert shelf.waiting() == before
    assert shelf.sql("SELECT count(*) FROM marked") == [(0,)]


def test_what_was_said_goes_again_in_its_order_as_it_was_before_what_waits(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    second = shelf.last()
    shelf.applied(second, 6)
    shelf.edit(Client, anna, phone="1")
    third = shelf.last()
    requeue(shelf)
    first, *rest = shelf.waiting()
    assert first.changes[0].create
    assert rest == [second, third]
    with shelf.post() as post:
        assert (post.standing().cursor, post.standing().timeline) == ((0, ZERO), NEW)
    assert shelf.sql("SELECT count(*) FROM sent") == [(0,)]
    assert shelf.edited() >= {(anna.bytes, "given_name"), (anna.bytes, "phone")}


def test_what_goes_again_is_merged_from_the_oldest_base(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    for n, name in enumerate(("Hannah", "Johanna")):
        shelf.edit(Client, anna, given_name=name)
        shelf.applied(shelf.last(), 6 + n)
    assert shelf.sql("SELECT count(*) FROM sent") == [(3,)]
    shelf.clock.move(days=20)
    shelf.edit(Client, anna, given_name="Joan")
    requeue(shelf)
    heard: list[object] = []
    for act in shelf.waiting():
        word = stale(act.changes[0].op, theirs("given_name", "Eve", 20))
        shelf.settle(word, merge=lambda *given: heard.append(given[1:4]) or (given[2], None))
    assert heard == [(None, "Joan", "Eve")]


def test_what_was_written_over_since_it_was_said_gives_way_to_what_the_server_tells(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna", phone="1")
    shelf.apply(told("client", anna, anna, 9, given_name="Ann", phone="1"))
    requeue(shelf)
    assert shelf.edited() & {(anna.bytes, "given_name"), (anna.bytes, "phone")} == {(anna.bytes, "phone")}
    shelf.apply(told("client", anna, anna, 4, given_name="Anna", phone="1"), last=False)
    for act in shelf.waiting()[:1]:
        shelf.applied(act, 4)
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.phone) == ("Anna", "1")
    assert [(item.field, item.mine, item.theirs) for item in conflicts(shelf)] == [("given_name", "Ann", "Anna")]


def test_what_is_withheld_since_it_was_said_comes_back_with_the_level(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna", reach="Ring.")
    shelf.apply(told("client", anna, anna, 4, "headline", given_name="Anna"))
    requeue(shelf)
    shelf.apply(told("client", anna, anna, 4, "full", given_name="Anna", reach="Ring."), last=False)
    shelf.applied(shelf.waiting()[0], 4)
    row = shelf.row(Client, anna)
    assert row
    assert row.reach == "Ring."


def test_what_is_withheld_since_it_was_said_is_held_against_what_another_said(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna", phone="1")
    shelf.apply(told("client", anna, anna, 4, "headline", given_name="Anna"))
    requeue(shelf)
    shelf.settle(stale(shelf.waiting()[0].changes[0].op, theirs("phone", "2", 8)), merge=later)
    assert [(item.field, item.mine, item.theirs) for item in conflicts(shelf)] == [("phone", "1", "2")]


def test_a_field_that_came_too_late_is_not_said_again_its_merge_is(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah", phone="1")
    shelf.settle(stale(shelf.last().changes[0].op, theirs("given_name", "Ann", 8)), merge=later)
    for act in shelf.waiting():
        shelf.applied(act, 9)
    requeue(shelf)
    fields = [[f.name for f in act.changes[0].fields] for act in shelf.waiting() if act.changes[0].record == anna.bytes]
    assert fields[1:] == [["phone"]]


def test_what_was_set_aside_is_not_said_again_but_stands_in_the_inbox(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    shelf.settle(Result(shelf.last().changes[0].op, "aside", 9, (), "sealed"))
    requeue(shelf)
    assert [act.changes[0].type for act in shelf.waiting()] == ["client", "conflict"]
    (item,) = conflicts(shelf)
    assert (item.field, item.mine, str(item.kind), str(item.state)) == ("given_name", "Hannah", "returned", "open")
    first = shelf.waiting()[0].changes[0].op
    assert shelf.sql("SELECT op FROM edited WHERE record_id=? AND field='given_name'", anna.bytes) == [(first,)]


def test_after_35_days_nothing_is_said_again(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    shelf.clock.move(days=36)
    shelf.edit(Client, anna, phone="1")
    shelf.applied(shelf.last(), 9)
    requeue(shelf)
    assert [f.name for act in shelf.waiting() for f in act.changes[0].fields] == ["phone"]


def test_a_value_the_server_lost_is_kept_in_the_inbox_when_it_tells_the_record_again(shelf: Shelf) -> None:
    begun(shelf)
    anna = uuid4()
    fields = {"given_name": "Anna", "reach": "Ring.", "phone": "1"}
    shelf.apply(told("client", anna, anna, 4, **fields), grants=[HeldGrant(anna.bytes, "full", 3)])
    shelf.edit(Client, anna, phone="2")
    requeue(shelf)
    shelf.apply(told("client", anna, anna, 20, given_name="Ann", phone="3"), last=False)
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.reach, row.phone) == ("Ann", None, "2")
    kept = {item.field: (item.mine, item.theirs, item.shown, str(item.state)) for item in conflicts(shelf)}
    assert kept == {"given_name": ("Anna", "Ann", "Ann", "open"), "reach": ("Ring.", None, None, "open")}
    shelf.apply(told("client", anna, anna, 21, given_name="A.", phone="3"), last=False)
    assert len(conflicts(shelf)) == 2, "a record once told is no longer compared"


def test_a_withheld_field_is_not_taken_for_lost(shelf: Shelf) -> None:
    begun(shelf)
    anna = uuid4()
    shelf.apply(told("client", anna, anna, 4, "full", given_name="Anna", reach="Ring."))
    requeue(shelf)
    shelf.apply(told("client", anna, anna, 20, "headline", given_name="Anna"), last=False)
    assert conflicts(shelf) == []


def test_what_the_restored_server_does_not_know_is_offered_again(shelf: Shelf) -> None:
    begun(shelf)
    anna, theirs_ = uuid4(), uuid4()
    shelf.apply(
        told("client", anna, anna, 4, given_name="Anna", reach="Ring."),
        told("meeting", theirs_, anna, 5, "headline", with_whom="Sam"),
        told("hologram", UUID(int=7), anna, 5, "full", depth=3),
        told("laptop", UUID(int=8), anna, 5, "full", unsent=1),
        grants=[HeldGrant(anna.bytes, "full", 3)],
    )
    requeue(shelf)
    shelf.apply(last=False, cursor=(20, ZERO))
    assert shelf.waiting() == []
    shelf.apply(last=True, cursor=(21, ZERO))
    offers = {change.record: change for act in shelf.waiting() for change in act.changes}
    assert set(offers) == {anna.bytes, theirs_.bytes, UUID(int=7).bytes}
    assert {f.name: f.value for f in offers[anna.bytes].fields} == {"given_name": "Anna", "reach": "Ring."}
    assert all(change.create for change in offers.values())
    assert shelf.row(Laptop, UUID(int=8))
    assert shelf.sql("SELECT count(*) FROM marked") == [(0,)]
    ops = {change.op for change in offers.values()}
    shelf.apply(last=True, cursor=(22, ZERO))
    assert {change.op for act in shelf.waiting() for change in act.changes} == ops
    shelf.settle(*(Result(op, "aside", 23, (), "elsewhere") for op in ops))
    assert shelf.row(Client, anna) is None
    assert shelf.rows(anna).keys() == {UUID(int=8).bytes}


def test_laptops_that_hold_the_same_offer_the_same_and_others_do_not(shelf: Shelf, tmp_path: Path) -> None:
    anna, ops = uuid4(), []
    for n, name in enumerate(("Anna", "Anna", "Hannah")):
        one = shelf_at(tmp_path / str(n), seed=n)
        begun(one)
        one.apply(told("client", anna, anna, 4, given_name=name), grants=[HeldGrant(anna.bytes, "full", 3)])
        requeue(one)
        one.apply(cursor=(21, ZERO))
        ops.append(one.last().changes[0].op)
        one.store.close()
    assert ops[0] == ops[1] != ops[2]


def leaving(shelf: Shelf) -> list[tuple[bytes, int]]:
    return [(subject, at) for subject, at in shelf.sql("SELECT subject_id, at FROM leaving ORDER BY subject_id")]


def withdrawn(shelf: Shelf) -> list[tuple[bytes, int]]:
    with shelf.post() as post:
        post.withdraw()
        return [(receipt.subject, receipt.at) for receipt in post.receipts()]


def test_a_withdrawal_of_the_old_timeline_waits_until_the_new_one_has_told_all(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    shelf.apply(gone=[Gone(anna.bytes, 9, False)])
    requeue(shelf)
    for act in shelf.waiting():
        shelf.applied(act, 20)
    assert withdrawn(shelf) == []
    assert shelf.row(Client, anna)
    shelf.apply(cursor=(21, ZERO), last=False)
    assert withdrawn(shelf) == []
    shelf.apply(cursor=(22, ZERO))
    for act in shelf.waiting():
        shelf.settle(Result(act.changes[0].op, "aside", 23, (), "elsewhere"))
    assert withdrawn(shelf) == [(anna.bytes, 22)]
    assert shelf.row(Client, anna) is None


def test_any_grant_of_the_new_timeline_ends_a_withdrawal_of_the_old(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    shelf.apply(gone=[Gone(anna.bytes, 9, False)])
    requeue(shelf)
    shelf.apply(grants=[HeldGrant(anna.bytes, "full", 3)], cursor=(21, ZERO))
    for act in shelf.waiting():
        shelf.applied(act, 22)
    assert (leaving(shelf), withdrawn(shelf)) == ([], [])
    assert shelf.row(Client, anna)


def test_a_second_restore_forgets_nobody_who_was_to_leave(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    requeue(shelf)
    shelf.apply(gone=[Gone(anna.bytes, 19, False)], cursor=(21, ZERO))
    assert (leaving(shelf), withdrawn(shelf)) == ([(anna.bytes, 19)], []), "what it wrote of Anna is to be sent first"
    assert shelf.sql("SELECT 1 FROM held_subject WHERE subject_id=?", anna.bytes) == []
    requeue(shelf, b"m" * 16)
    assert leaving(shelf) == [(anna.bytes, 0)], "held no more, and yet here: only this says that she is to go"
    shelf.apply(cursor=(31, ZERO))
    for act in shelf.waiting():
        shelf.settle(Result(act.changes[0].op, "aside", 32, (), "elsewhere"))
    assert withdrawn(shelf) == [(anna.bytes, 31)]
    assert shelf.row(Client, anna) is None


def test_an_offer_that_is_taken_is_held_as_before(shelf: Shelf) -> None:
    begun(shelf)
    anna = uuid4()
    shelf.apply(told("client", anna, anna, 4, given_name="Anna"), grants=[HeldGrant(anna.bytes, "full", 3)])
    requeue(shelf)
    shelf.apply(cursor=(21, ZERO))
    shelf.applied(shelf.last(), 22)
    shelf.apply(told("client", anna, anna, 22, given_name="Anna"), grants=[HeldGrant(anna.bytes, "full", 22)])
    with shelf.post() as post:
        post.withdraw()
        assert post.receipts() == []
    assert shelf.edited() == set()
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.seen) == ("Anna", 22)


def test_a_subject_the_restored_server_does_not_grant_leaves(shelf: Shelf) -> None:
    begun(shelf)
    anna, ben = uuid4(), uuid4()
    shelf.apply(
        told("meeting", UUID(int=1), anna, 4, "headline", with_whom="Sam"),
        told("meeting", UUID(int=2), ben, 4, "headline", with_whom="Sam"),
        grants=[HeldGrant(anna.bytes, "headline", 3), HeldGrant(ben.bytes, "headline", 3)],
    )
    requeue(shelf)
    shelf.apply(
        told("meeting", UUID(int=2), ben, 19, "headline", with_whom="Sam"),
        grants=[HeldGrant(ben.bytes, "headline", 20)],
        cursor=(21, ZERO),
    )
    (offer,) = shelf.waiting()
    assert offer.changes[0].record == UUID(int=1).bytes
    with shelf.post() as post:
        post.withdraw()
        assert post.receipts() == []
    shelf.settle(Result(offer.changes[0].op, "aside", 22, (), "not_held"))
    with shelf.post() as post:
        post.withdraw()
        assert [(receipt.subject, receipt.at) for receipt in post.receipts()] == [(anna.bytes, 21)]
    assert (shelf.row(Meeting, UUID(int=1)), shelf.row(Meeting, UUID(int=2)) is not None) == (None, True)


def test_two_restores_one_after_the_other_lose_nothing(shelf: Shelf) -> None:
    begun(shelf)
    anna = person(shelf, given_name="Anna")
    requeue(shelf)
    again = shelf.waiting()
    requeue(shelf, b"m" * 16)
    assert shelf.waiting() == again
    shelf.applied(again[0], 30)
    assert shelf.edited() == set()
    assert shelf.row(Client, anna)
