"""Capture: what an act changed is in the outbox, once, whole, with its base; nothing else may write."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import exc
from sqlalchemy.orm import Session

from ips_desktop.records import TYPES, Client, Meeting, Plan, PlanStep, Signature
from ips_desktop.store import gate
from ips_desktop.store.capture import Capture
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Place, Role
from tests.benchmarks.counting import statements
from tests.store.shelf import Shelf, shelf, shelf_at, told

__all__ = ["shelf"]


def fields_of(shelf: Shelf) -> dict[str, object]:
    (change,) = shelf.last().changes
    return {field.name: field.value for field in change.fields}


def test_a_creation_is_one_change_with_all_its_fields_as_they_are_sent(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    meeting = shelf.meeting(
        anna, "Talked of bakeries.", on=date(2026, 11, 24), place=Place.CAFE, adviser_id=shelf.me.id
    )
    (change,) = shelf.last().changes
    assert (change.type, change.record, change.subject, change.create) == ("meeting", meeting.bytes, anna.bytes, True)
    assert fields_of(shelf) == {
        "adviser_id": shelf.me.id.bytes,
        "made_by": shelf.me.id.bytes,
        "note": "Talked of bakeries.",
        "on": "2026-11-24",
        "place": "cafe",
    }
    assert {field.base for field in change.fields} == {0}


def test_a_creation_flushed_and_edited_in_one_act_is_still_one_change(shelf: Shelf) -> None:
    with shelf.act() as session:
        id_ = shelf.clock.new_id()
        person = Client(id=id_, subject_id=id_, given_name="Ann")
        session.add(person)
        session.flush()
        person.given_name = "Anna"
        person.reach = "Ring twice."
        session.flush()
        person.reach = "Ring three times."
    assert len(shelf.waiting()) == 1
    assert fields_of(shelf) == {"given_name": "Anna", "reach": "Ring three times."}


def test_every_edit_is_captured_once_with_the_version_it_was_made_from(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    shelf.applied(shelf.last(), 4)
    shelf.apply(told("client", anna, anna, 4, given_name="Anna"))
    shelf.edit(Client, anna, given_name="Hannah", phone="0123")
    (change,) = shelf.last().changes
    assert {(f.name, f.value, f.base, f.after) for f in change.fields} == {
        ("given_name", "Hannah", 4, None),
        ("phone", "0123", 4, None),
    }


def test_an_edit_after_one_that_still_waits_follows_it(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    first = shelf.last().changes[0].op
    shelf.edit(Client, anna, given_name="Hannah")
    (change,) = shelf.last().changes
    assert [(f.name, f.base, f.after) for f in change.fields] == [("given_name", 0, first)]


def deletion_base(shelf: Shelf, person: UUID) -> int:
    shelf.edit(Client, person, deleted=True)
    (field,) = shelf.last().changes[0].fields
    return field.base


def test_a_deletion_is_from_what_was_before_ones_eyes(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna", phone="1")
    shelf.applied(shelf.last(), 4)
    shelf.apply(told("client", anna, anna, 4, given_name="Anna", phone="1"))
    shelf.edit(Client, anna, phone="2")
    shelf.apply(told("client", anna, anna, 6, given_name="Anna", phone="1", language="Twi"))
    assert deletion_base(shelf, anna) == 6, "all of version 6 could be seen"
    shelf.edit(Client, anna, deleted=None)
    shelf.apply(told("client", anna, anna, 8, given_name="Anna", phone="3"))
    assert deletion_base(shelf, anna) == 4, "the phone of version 8 was hidden by one's own"


def test_an_edit_that_changes_nothing_is_no_act(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    shelf.edit(Client, anna, given_name="Anna")
    assert len(shelf.waiting()) == 1


@pytest.mark.parametrize(("before", "after"), [(None, "New."), ("Old.", "New."), ("Old.", None)])
def test_an_edit_of_a_long_field_alone_is_captured(shelf: Shelf, before: str | None, after: str | None) -> None:
    anna = shelf.client(given_name="Anna")
    meeting = shelf.meeting(anna, before, with_whom="Sam")
    shelf.applied(shelf.last(), 3)
    shelf.edit(Meeting, meeting, note=after)
    assert fields_of(shelf) == {"note": after}


def test_an_act_that_raises_leaves_no_trace(shelf: Shelf) -> None:
    def fail() -> None:
        with shelf.act() as session:
            id_ = shelf.clock.new_id()
            session.add(Client(id=id_, subject_id=id_, given_name="Anna"))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert shelf.waiting() == []
    assert shelf.sql("SELECT count(*) FROM client") == [(0,)]


def test_an_act_that_signs_is_sent_whole_or_not_at_all(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    with shelf.act("sign") as session:
        session.add(Signature(id=shelf.clock.new_id(), subject_id=anna, signer="Anna"))
        session.get_one(Client, anna).phone = "0123"
    act = shelf.last()
    assert act.atomic
    assert {change.type for change in act.changes} == {"signature", "client"}


def test_the_gate_refuses_whatever_bypasses_capture_on_every_synced_table(shelf: Shelf) -> None:
    for table in [*sorted(TYPES), "beside"]:
        key, second = ("record_id, field", "'note'") if table == "beside" else ("id, subject_id", "x'02'")
        add = f'INSERT INTO "{table}" ({key}) VALUES (x{{}}, {second})'
        with shelf.store.writing.begin() as connection, gate.opened(connection):
            connection.exec_driver_sql(add.format("'01'"))
        for bypass in (add.format("'03'"), f'UPDATE "{table}" SET rowid=rowid', f'DELETE FROM "{table}"'):
            with pytest.raises(exc.IntegrityError, match="write bypasses capture"):
                shelf.sql(bypass)


def test_a_flush_outside_an_act_is_refused_too(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    with Session(shelf.store.writing) as session:
        session.get_one(Client, anna).given_name = "Eve"
        with pytest.raises(exc.IntegrityError, match="write bypasses capture"):
            session.commit()


def test_the_gate_is_shut_again_after_each_flush(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    with shelf.act() as session:
        session.get_one(Client, anna).given_name = "Hannah"
        session.flush()
        with pytest.raises(exc.IntegrityError, match="write bypasses capture"):
            session.connection().exec_driver_sql("UPDATE client SET given_name='Eve'")


def test_a_record_is_never_deleted_by_an_act(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    with pytest.raises(RuntimeError, match="never deleted"), shelf.act() as session:
        session.delete(session.get_one(Client, anna))


def test_a_role_that_may_not_edit_or_create_is_refused(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    shelf.me = shelf.me.__class__(shelf.me.id, shelf.me.name, Role.ADMINISTRATOR, shelf.me.service)
    with pytest.raises(Refused, match="not_yours"):
        shelf.edit(Client, anna, given_name="Eve")
    with pytest.raises(Refused, match="not_yours"):
        shelf.client(given_name="Eve")
    assert len(shelf.waiting()) == 1


def sealed_plan(shelf: Shelf) -> Plan:
    plan = Plan(id=shelf.clock.new_id(), subject_id=shelf.client(), version=1)
    with shelf.act() as session:
        session.add(plan)
    shelf.edit(Plan, plan.id, seal=b"hash")
    return plan


def test_a_sealed_record_is_edited_only_where_its_type_says(shelf: Shelf) -> None:
    plan = sealed_plan(shelf)
    shelf.edit(Plan, plan.id, reviewed_on=date(2026, 12, 1))
    with pytest.raises(Refused, match="sealed"):
        shelf.edit(Plan, plan.id, goal="Another.")
    with shelf.act() as session:
        row = session.get_one(Plan, plan.id)
        row.reviewed_on = date(2026, 12, 2)
        session.flush()
        row.goal = "Another, in a second flush."
        with pytest.raises(Refused, match="sealed"):
            session.flush()
        session.expunge(row)


def test_what_is_part_of_a_sealed_record_is_sealed_with_it(shelf: Shelf) -> None:
    plan = sealed_plan(shelf)
    with pytest.raises(Refused, match="sealed"), shelf.act() as session:
        session.add(PlanStep(id=shelf.clock.new_id(), subject_id=plan.subject_id, plan_id=plan.id, number=1))


def test_one_act_may_write_a_plan_its_steps_and_seal_it(shelf: Shelf) -> None:
    anna = shelf.client()
    with shelf.act() as session:
        plan = Plan(id=shelf.clock.new_id(), subject_id=anna, seal=b"hash")
        session.add(plan)
        session.flush()
        step = PlanStep(id=shelf.clock.new_id(), subject_id=anna, plan_id=plan.id, number=1)
        session.add(step)
    shelf.edit(PlanStep, step.id, result="Done.")
    with pytest.raises(Refused, match="sealed"):
        shelf.edit(PlanStep, step.id, number=2)


def test_what_was_written_is_found_and_what_was_emptied_is_not(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    meeting = shelf.meeting(anna, "Talked of bakeries.")
    assert shelf.found("bakeries") == [("meeting", meeting, "note")]
    shelf.edit(Meeting, meeting, note=None)
    assert shelf.found("bakeries") == []


def test_two_laptops_write_the_same_bytes_of_the_same_act(tmp_path: Path, shelf: Shelf) -> None:
    other = shelf_at(tmp_path / "other")
    for one in (shelf, other):
        one.client(given_name="Anna")
    assert shelf.waiting() == other.waiting()
    other.store.close()


def test_an_act_that_is_parted_goes_out_as_several_and_tells_of_all_it_touched(shelf: Shelf) -> None:
    with Session(shelf.store.writing, expire_on_commit=False) as session, session.begin():
        capture = Capture(session, shelf.me, shelf.clock.clock(), "bring_in")
        made = [Client(id=(id_ := shelf.clock.new_id()), subject_id=id_, given_name=f"Person {n}") for n in range(5)]
        for n, person in enumerate(made, 1):
            session.add(person)
            if n % 2 == 0:
                capture.part()
        kinds, subjects, ids = capture.write()
    assert [len(act.changes) for act in shelf.waiting()] == [2, 2, 1]
    assert {act.name for act in shelf.waiting()} == {"bring_in"}
    assert (kinds, subjects, ids) == ({"client"}, {p.id for p in made}, {p.id for p in made})


def test_parts_that_edit_one_field_follow_one_another_and_are_written_at_one_stroke(shelf: Shelf) -> None:
    bea = shelf.client(given_name="Bea")
    with Session(shelf.store.writing, expire_on_commit=False) as session, session.begin(), statements() as sent:
        capture = Capture(session, shelf.me, shelf.clock.clock(), "bring_in")
        anna = Client(id=(id_ := shelf.clock.new_id()), subject_id=id_, given_name="Anna")
        session.add(anna)
        for name in ("Hannah", "Johanna"):
            capture.part()
            anna.given_name = session.get_one(Client, bea).given_name = name
        capture.write()
    _, *acts = shelf.waiting()
    of_anna = [change for act in acts for change in act.changes if change.record == id_.bytes]
    assert [field.after for change in of_anna[1:] for field in change.fields] == [c.op for c in of_anna[:-1]]
    assert [field.base for change in of_anna for field in change.fields if field.name == "given_name"] == [0, 0, 0]
    assert shelf.sql("SELECT base, op FROM edited WHERE record_id=? AND field='given_name'", id_.bytes) == [
        (0, of_anna[-1].op)
    ]
    assert sorted(shelf.found("Johanna")) == sorted(("client", who, "given_name") for who in (id_, bea))
    assert shelf.found("Hannah") == shelf.found("Anna") == shelf.found("Bea") == []
    assert len([statement for statement, _ in sent if statement.startswith("INSERT INTO outbox")]) == 1


def test_of_an_act_that_is_parted_nothing_is_left_when_its_end_fails(shelf: Shelf) -> None:
    id_ = shelf.clock.new_id()

    def fails() -> None:
        with Session(shelf.store.writing) as session, session.begin():
            capture = Capture(session, shelf.me, shelf.clock.clock(), "bring_in")
            session.add(Client(id=id_, subject_id=id_, given_name="Anna"))
            capture.part()
            raise Refused("sealed")

    with pytest.raises(Refused, match="sealed"):
        fails()
    assert shelf.waiting() == []
    assert shelf.row(Client, id_) is None


def test_what_an_act_has_read_it_does_not_read_again(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    with shelf.act() as session, statements() as sent:
        for _ in range(3):
            assert session.get_one(Client, anna).given_name == "Anna"  # nothing holds the row between two askings
    assert len([statement for statement, _ in sent if statement.startswith("SELECT")]) == 1
