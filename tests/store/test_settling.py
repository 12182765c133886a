"""The server's word: acknowledged, too late, set aside, erased (contract: compare-and-set; `Box.settle`)."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

import pytest

from ips_desktop.records import Client, Conflict, Meeting, Plan, Signature
from ips_desktop.store.parcels import OutAct, Result
from sync.client.merge import settle
from tests.store.shelf import Shelf, both, later, mine, shelf, stale, theirs, told

__all__ = ["shelf"]


def acknowledged(shelf: Shelf, version: int = 4, /, **fields: Any) -> UUID:
    """A person, created, acknowledged and delivered."""
    anna = shelf.client(**fields)
    act = shelf.last()
    shelf.applied(act, version)
    sent = {field.name: field.value for field in act.changes[0].fields}
    shelf.apply(told("client", anna, anna, version, **sent))
    return anna


def op_of(act: OutAct, n: int = 0) -> bytes:
    return act.changes[n].op


def conflicts(shelf: Shelf) -> list[Conflict]:
    rows = shelf.sql("SELECT id FROM conflict ORDER BY id")
    return [row for (id_,) in rows if (row := shelf.row(Conflict, UUID(bytes=id_))) is not None]


def test_what_was_applied_is_settled_and_kept_as_sent(shelf: Shelf) -> None:
    shelf.client(given_name="Anna")
    shelf.applied(shelf.last(), 4)
    assert (shelf.waiting(), shelf.edited()) == ([], set())
    assert shelf.sql("SELECT count(*) FROM sent") == [(1,)]


def test_a_repeated_word_changes_nothing(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    act = shelf.last()
    shelf.applied(act, 4)
    shelf.edit(Client, anna, given_name="Hannah")
    before = shelf.waiting()
    shelf.applied(act, 4)
    shelf.settle(stale(op_of(act), theirs("given_name", "Eve")))
    assert shelf.waiting() == before
    row = shelf.row(Client, anna)
    assert row
    assert row.given_name == "Hannah"


def test_a_later_edit_that_waits_is_from_now_on_based_on_what_was_applied(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    first = shelf.last()
    shelf.edit(Client, anna, given_name="Johanna")
    shelf.applied(first, 6)
    seen: list[object] = []
    shelf.settle(
        stale(op_of(shelf.last()), theirs("given_name", "Ann", 8)), merge=lambda *g: seen.extend(g) or (g[2], None)
    )
    assert seen[1:4] == ["Hannah", "Johanna", "Ann"]


def test_words_that_came_too_late_are_merged_said_again_and_told(shelf: Shelf) -> None:
    anna = acknowledged(shelf, reach="Ring.")
    shelf.edit(Client, anna, reach="Ring me.")
    op = op_of(shelf.last())
    shelf.settle(stale(op, theirs("reach", "Ring twice.", 8)), merge=both)
    row = shelf.row(Client, anna)
    assert row
    assert row.reach == "Ring twice. Ring me."
    assert ("client", anna, "reach") in shelf.found("twice me")
    notice, again = shelf.waiting()
    (field,) = again.changes[0].fields
    assert (field.name, field.value, field.base, field.after) == ("reach", "Ring twice. Ring me.", 8, None)
    assert not again.changes[0].create
    assert notice.changes[0].type == "conflict"
    (item,) = conflicts(shelf)
    assert item.id == uuid5(UUID(bytes=op), "reach")
    assert (str(item.kind), str(item.state)) == ("merged", "settled")
    assert (item.base, item.mine, item.theirs, item.shown) == (
        "Ring.", "Ring me.", "Ring twice.", "Ring twice. Ring me.",
    )  # fmt: skip
    assert (item.type, item.record_id, item.field, item.subject_id) == ("client", anna, "reach", anna)


def test_an_instant_said_again_is_never_before_either_edit(shelf: Shelf) -> None:
    anna = acknowledged(shelf, reach="Ring.")
    shelf.edit(Client, anna, reach="Ring me.")
    ahead = shelf.clock.now() + 5
    shelf.settle(stale(op_of(shelf.last()), theirs("reach", "Ring twice.", at=ahead)), merge=both)
    assert shelf.last().changes[0].edited_at == ahead


def test_where_theirs_stands_nothing_is_said_again_but_the_notice(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    shelf.settle(stale(op_of(shelf.last()), theirs("given_name", "Ann")), merge=later)
    row = shelf.row(Client, anna)
    assert row
    assert row.given_name == "Ann"
    assert [act.changes[0].type for act in shelf.waiting()] == ["conflict"]
    assert {record for record, _ in shelf.edited()} == {conflicts(shelf)[0].id.bytes}
    (item,) = conflicts(shelf)
    assert (str(item.kind), str(item.state), item.mine, item.theirs, item.shown) == (
        "conflict", "open", "Hannah", "Ann", "Ann",
    )  # fmt: skip


def test_a_conflict_keeps_whose_the_other_side_is(shelf: Shelf) -> None:
    anna, sue = acknowledged(shelf, given_name="Anna"), shelf.clock.new_id()
    shelf.edit(Client, anna, given_name="Hannah")
    shelf.settle(stale(op_of(shelf.last()), theirs("given_name", "Ann", by=sue.bytes)), merge=later)
    (item,) = conflicts(shelf)
    assert (item.mine_by, item.theirs_by) == (shelf.me.id, sue)


def test_whose_the_other_side_is_stays_open_when_nobody_said(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    shelf.settle(stale(op_of(shelf.last()), theirs("given_name", "Ann")), merge=later)
    assert [item.theirs_by for item in conflicts(shelf)] == [None]


def test_an_item_that_another_laptop_made_too_stands_as_it_is_there(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    shelf.settle(stale(op_of(shelf.last()), theirs("given_name", "Ann")), merge=later)
    shelf.settle(stale(op_of(shelf.last()), theirs("state", "settled")), merge=settle)
    (item,) = conflicts(shelf)
    assert (str(item.state), shelf.waiting()) == ("settled", [])


def test_a_deletion_too_late_is_taken_back_and_told(shelf: Shelf) -> None:
    anna, sue = acknowledged(shelf, given_name="Anna"), shelf.clock.new_id()
    shelf.edit(Client, anna, deleted=True)
    shelf.settle(stale(op_of(shelf.last()), theirs("deleted", None, by=sue.bytes)), merge=settle)
    row = shelf.row(Client, anna)
    assert row
    assert row.deleted is None
    assert (anna.bytes, "deleted") not in shelf.edited()
    (item,) = conflicts(shelf)
    assert (str(item.state), item.field, item.mine, item.theirs, item.theirs_by) == (
        "open",
        "deleted",
        "yes",
        None,
        sue,
    )


def test_words_about_safety_are_told_as_such(shelf: Shelf) -> None:
    anna = acknowledged(shelf, meet_safely="In town.")
    shelf.edit(Client, anna, meet_safely="In town, by day.")
    late = theirs("meet_safely", "With somebody.")
    shelf.settle(stale(op_of(shelf.last()), late), merge=settle)
    (item,) = conflicts(shelf)
    assert (str(item.kind), str(item.state)) == ("cautious", "open")
    assert "by day" in (item.shown or "")
    assert "somebody" in (item.shown or "")


@pytest.mark.parametrize(
    ("kind", "field", "first", "second", "said"),
    [
        (Client, "given_name", "Anna", "Hannah", "later"),
        (Client, "reach", "Ring.", "Ring me.", "words"),
        (Client, "meet_safely", "In town.", "By day.", "cautious"),
        (Client, "deleted", None, True, "deleted"),
    ],
)
def test_the_merge_hears_the_class_of_the_field(
    shelf: Shelf, kind: type[Client], field: str, first: object, second: object, said: str
) -> None:
    anna = acknowledged(shelf, **{field: first})
    shelf.edit(kind, anna, **{field: second})
    act, heard = shelf.last(), []
    late = theirs(field, "Else." if isinstance(second, str) else None, 8, 3)
    shelf.settle(stale(op_of(act), late), merge=lambda *given: heard.append(given) or (given[2], None))
    edited_at = act.changes[0].edited_at
    assert heard == [(said, first, second, late.value, edited_at, 3, op_of(act), late.op)]


def test_if_a_later_edit_waits_it_is_left_to_it(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    first = shelf.last()
    shelf.edit(Client, anna, given_name="Johanna")
    shelf.settle(stale(op_of(first), theirs("given_name", "Ann", 8)), merge=later)
    row = shelf.row(Client, anna)
    assert row
    assert row.given_name == "Johanna"
    assert conflicts(shelf) == []
    seen: list[object] = []
    shelf.settle(
        stale(op_of(shelf.last()), theirs("given_name", "Ann", 8)), merge=lambda *g: seen.extend(g) or (g[2], None)
    )
    assert seen[1:4] == ["Anna", "Johanna", "Ann"]


def test_fields_that_were_in_time_are_settled_though_another_was_late(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna", phone="1")
    shelf.edit(Client, anna, given_name="Hannah", phone="2")
    shelf.settle(stale(op_of(shelf.last()), theirs("given_name", "Ann")), merge=later)
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.phone) == ("Ann", "2")
    assert (anna.bytes, "phone") not in shelf.edited()


def test_an_act_set_aside_is_undone_here_and_kept_there(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna", reach="Ring.")
    shelf.edit(Client, anna, given_name="Hannah", reach="Ring me.", phone="2")
    shelf.settle(Result(op_of(shelf.last()), "aside", 9, (), "sealed"))
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.reach, row.phone) == ("Anna", "Ring.", None)
    assert (shelf.waiting(), shelf.edited(), shelf.found("Hannah"), shelf.found("me")) == ([], set(), [], [])


def test_a_page_read_while_an_edit_waits_is_what_comes_back_when_the_edit_is_set_aside(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna", reach="Ring.")
    shelf.edit(Client, anna, given_name="Hannah", reach="Ring me.")
    act = shelf.last()
    shelf.apply(told("client", anna, anna, 7, given_name="Ann", reach="Ring twice."))
    shelf.settle(Result(op_of(act), "aside", 9, (), "sealed"))
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.reach) == ("Ann", "Ring twice.")
    assert shelf.found("twice") == [("client", anna, "reach")]


def test_a_word_that_comes_again_after_somebody_elses_edit_was_read_lets_that_stand(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    act = shelf.last()
    shelf.apply(told("client", anna, anna, 8, given_name="Ann"))
    shelf.applied(act, 6)
    row = shelf.row(Client, anna)
    assert row
    assert row.given_name == "Ann"


def test_a_word_after_the_page_that_brought_it_lets_mine_stand(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    act = shelf.last()
    shelf.apply(told("client", anna, anna, 5, given_name="Ann"))
    shelf.edit(Client, anna, given_name="Johanna")
    shelf.applied(act, 6)
    shelf.settle(Result(op_of(shelf.last()), "aside", 9, (), "sealed"))
    row = shelf.row(Client, anna)
    assert row
    assert row.given_name == "Hannah", "what was applied last is what stands"


def test_a_creation_set_aside_goes_whole_once_nothing_of_it_waits(shelf: Shelf) -> None:
    anna = acknowledged(shelf)
    meeting = shelf.meeting(anna, "A note.", with_whom="Sam")
    first = shelf.last()
    shelf.edit(Meeting, meeting, with_whom="Kim")
    shelf.settle(Result(op_of(first), "aside", 9, (), "elsewhere"))
    row = shelf.row(Meeting, meeting)
    assert row
    assert (row.with_whom, row.note) == ("Kim", None)
    shelf.settle(Result(op_of(shelf.last()), "aside", 9, (), "absent"))
    assert shelf.row(Meeting, meeting) is None
    assert (shelf.edited(), shelf.found("Sam"), shelf.found("Kim")) == (set(), [], [])
    assert shelf.sql("SELECT count(*) FROM beside") == [(0,)]


def test_an_act_is_settled_only_when_there_is_a_word_on_all_of_it(shelf: Shelf) -> None:
    anna, ben = acknowledged(shelf), acknowledged(shelf)
    with shelf.act() as session:
        session.get_one(Client, anna).phone = "1"
        session.get_one(Client, ben).phone = "2"
    act = shelf.last()
    shelf.settle(Result(op_of(act), "applied", 9, (), ""))
    assert shelf.waiting() == [act]
    shelf.applied(act, 9)
    assert shelf.waiting() == []


def test_an_erased_subject_goes_at_once_and_the_rest_of_the_act_is_settled(shelf: Shelf) -> None:
    anna, ben = acknowledged(shelf, given_name="Anna"), acknowledged(shelf)
    with shelf.act() as session:
        session.get_one(Client, anna).phone = "1"
        session.get_one(Client, ben).phone = "2"
    act = shelf.last()
    shelf.settle(Result(op_of(act), "erased", 12, (), ""), Result(op_of(act, 1), "applied", 13, (), ""))
    assert shelf.row(Client, anna) is None
    assert (shelf.waiting(), shelf.edited()) == ([], set())
    with shelf.post() as post:
        (receipt,) = post.receipts()
    assert (receipt.subject, receipt.at, receipt.erased, receipt.rows) == (anna.bytes, 12, True, 1)


def test_a_crash_between_word_and_page_leaves_all_as_it_was(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna")
    shelf.edit(Client, anna, given_name="Hannah")
    before = (shelf.waiting(), shelf.edited(), shelf.sql("SELECT * FROM keepsake"), shelf.rows(anna))
    op = op_of(shelf.last())

    def crash() -> None:
        with shelf.post() as post:
            post.settle([stale(op, theirs("given_name", "Ann"))], both)
            post.withdraw()
            raise ConnectionError

    with pytest.raises(ConnectionError):
        crash()
    assert (shelf.waiting(), shelf.edited(), shelf.sql("SELECT * FROM keepsake"), shelf.rows(anna)) == before
    assert shelf.sql("SELECT open FROM capture_gate") == [(0,)]


# atomic acts


def signing(shelf: Shelf) -> tuple[UUID, UUID, OutAct]:
    """A plan, held, and an act that signs it: a signature made, the plan's day set."""
    anna = acknowledged(shelf)
    plan = Plan(id=shelf.clock.new_id(), subject_id=anna, version=1)
    with shelf.act() as session:
        session.add(plan)
    shelf.applied(shelf.last(), 5)
    shelf.apply(told("plan", plan.id, anna, 5, version=1))
    with shelf.act("sign") as session:
        row = session.get_one(Plan, plan.id)
        row.hours = "16 a week"
        row.goal = "A bakery."
        signature = Signature(id=shelf.clock.new_id(), subject_id=anna, plan_id=plan.id, signer="Anna")
        session.add(signature)
    act = shelf.last()
    assert act.atomic
    return plan.id, signature.id, act


def sealed_late(shelf: Shelf, act: OutAct, merge: object) -> None:
    results = [
        stale(change.op, theirs("hours", "20 a week", 8)) if change.type == "plan" else stale(change.op)
        for change in act.changes
    ]
    shelf.settle(*results, merge=merge)  # pyright: ignore[reportArgumentType]


def test_an_atomic_act_goes_again_whole_when_all_that_stands_is_mine(shelf: Shelf) -> None:
    plan, _, act = signing(shelf)
    sealed_late(shelf, act, mine)
    again = next(one for one in shelf.waiting() if one.name == "sign")
    assert again.atomic
    assert again.id != act.id
    assert [(c.type, c.record, c.create) for c in again.changes] == [(c.type, c.record, c.create) for c in act.changes]
    assert not {c.op for c in again.changes} & {c.op for c in act.changes}
    fields = {f.name: (f.value, f.base) for c in again.changes if c.record == plan.bytes for f in c.fields}
    assert fields == {"hours": ("16 a week", 8), "goal": ("A bakery.", 5)}
    shelf.applied(again, 9)
    assert not {record for record, _ in shelf.edited()} & {plan.bytes}


def test_an_atomic_act_is_undone_whole_when_something_else_stands_and_what_was_mine_is_told(shelf: Shelf) -> None:
    plan, signature, act = signing(shelf)
    sealed_late(shelf, act, later)
    row = shelf.row(Plan, plan)
    assert row
    assert (row.hours, row.goal) == ("20 a week", None)
    assert shelf.row(Signature, signature) is None
    told_of = {(item.type, item.field): (item.mine, item.shown) for item in conflicts(shelf)}
    assert told_of[("plan", "hours")] == ("16 a week", "20 a week")
    assert told_of[("plan", "goal")] == ("A bakery.", None)
    assert told_of[("signature", "signer")] == ("Anna", None)
    assert {one.changes[0].type for one in shelf.waiting()} == {"conflict"}


def test_one_field_that_does_not_stand_undoes_the_whole_atomic_act(shelf: Shelf) -> None:
    plan, signature, act = signing(shelf)
    late = (theirs("goal", "A flower shop.", 8), theirs("hours", "20 a week", 8))
    results = [stale(change.op, *late) if change.type == "plan" else stale(change.op) for change in act.changes]
    shelf.settle(*results, merge=lambda *given: (given[2] if given[0] == "words" else given[3], "conflict"))
    row = shelf.row(Plan, plan)
    assert row
    assert (row.goal, row.hours) == ("A flower shop.", "20 a week")
    assert shelf.row(Signature, signature) is None
    assert {one.changes[0].type for one in shelf.waiting()} == {"conflict"}


def test_a_field_that_a_later_edit_speaks_for_is_left_out_when_an_atomic_act_goes_again(shelf: Shelf) -> None:
    plan, _, act = signing(shelf)
    shelf.edit(Plan, plan, goal="A flower shop.")
    sealed_late(shelf, act, mine)
    again = shelf.waiting()[-2:]
    fields = {
        f.name for one in again if one.name == "sign" for c in one.changes if c.record == plan.bytes for f in c.fields
    }
    assert fields == {"hours"}
    row = shelf.row(Plan, plan)
    assert row
    assert row.goal == "A flower shop."


def test_what_had_landed_stands_though_the_rest_is_set_aside(shelf: Shelf) -> None:
    with shelf.post() as post:
        post.requeue(b"t" * 16)
    anna = acknowledged(shelf, given_name="Anna", phone="1", language="Welsh")
    shelf.edit(Client, anna, given_name="Hannah", phone="2", language="English")
    op = op_of(shelf.last())
    shelf.edit(Client, anna, given_name="Hannah B")
    shelf.settle(Result(op, "aside", 30, (), "withheld", {"given_name": 9, "language": 9}))
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.phone, row.language) == ("Hannah B", "1", "English")
    edits = shelf.sql("SELECT field, base FROM edited WHERE record_id=?", anna.bytes)
    assert edits == [("given_name", 9)]
    with shelf.post() as post:
        post.requeue(b"n" * 16)
    again = [change for act in shelf.waiting() for change in act.changes if change.op == op]
    assert [[field.name for field in change.fields] for change in again] == [["given_name", "language"]]
    assert [(item.field, item.mine) for item in conflicts(shelf)] == [("phone", "2")]


def test_what_landed_earlier_is_no_base_for_what_was_written_since(shelf: Shelf) -> None:
    anna = acknowledged(shelf, given_name="Anna", phone="1")
    shelf.edit(Client, anna, given_name="Hannah", phone="2")
    op = op_of(shelf.last())
    shelf.apply(told("client", anna, anna, 20, given_name="Ann", phone="3"))
    late = Result(op, "stale", 20, (theirs("phone", "3", 20),), "", {"given_name": 9})
    shelf.settle(late, merge=later)
    row = shelf.row(Client, anna)
    assert row
    assert (row.given_name, row.phone) == ("Ann", "3"), "somebody wrote over what had landed, and that page was read"
