"""The outbox handed out: whole acts in order, never changed, and how far this laptop is."""

from __future__ import annotations

import pytest

from ips_desktop.records import Client, Meeting
from tests.store.shelf import TIMELINE, ZERO, Shelf, shelf

__all__ = ["shelf"]


def ids(shelf: Shelf, limit: int, skip: tuple[bytes, ...] = ()) -> list[bytes]:
    with shelf.post() as post:
        return [act.id for act in post.batch(limit, skip)]


def test_nothing_waits_in_a_fresh_store(shelf: Shelf) -> None:
    with shelf.post() as post:
        assert post.batch(100) == []
        assert (post.standing().unsent, post.standing().oldest) == (0, None)
        assert (post.standing().timeline, post.standing().cursor, post.standing().met) == (b"", (0, ZERO), None)


def test_acts_are_handed_out_whole_and_oldest_first_up_to_the_limit(shelf: Shelf) -> None:
    anna, ben = shelf.client(), shelf.client()
    with shelf.act("two") as session:
        session.get_one(Client, anna).phone = "1"
        session.get_one(Client, ben).phone = "2"
    acts = [act.id for act in shelf.waiting()]
    assert [len(act.changes) for act in shelf.waiting()] == [1, 1, 2]
    assert [ids(shelf, n) for n in (1, 2, 3, 4)] == [acts[:1], acts[:2], acts[:2], acts]


def test_one_act_goes_even_if_it_is_larger_than_the_limit(shelf: Shelf) -> None:
    with shelf.act("many") as session:
        for _ in range(5):
            id_ = shelf.clock.new_id()
            session.add(Client(id=id_, subject_id=id_, given_name="A"))
    assert len(ids(shelf, 2)) == 1


def test_what_hangs_on_a_stuck_act_waits_with_it_and_nothing_else_does(shelf: Shelf) -> None:
    anna, ben = shelf.client(), shelf.client()
    meeting = shelf.meeting(anna)
    for act in shelf.waiting():
        shelf.applied(act, 3)
    shelf.edit(Client, anna, phone="1")
    stuck = shelf.last().id
    shelf.edit(Client, anna, phone="2")
    shelf.edit(Meeting, meeting, with_whom="Sam")
    shelf.edit(Client, ben, phone="3")
    stuck_, again, other, ben_ = (act.id for act in shelf.waiting())
    assert ids(shelf, 100, (stuck,)) == [other, ben_]
    assert stuck_ == stuck
    assert again not in ids(shelf, 100, (stuck,))


def test_with_a_stuck_creation_waits_all_of_its_subject(shelf: Shelf) -> None:
    anna = shelf.client()
    stuck = shelf.last().id
    shelf.meeting(anna)
    ben = shelf.client()
    with shelf.post() as post:
        assert [act.changes[0].subject for act in post.batch(100, (stuck,))] == [ben.bytes]


def test_what_was_handed_out_is_handed_out_again_to_the_byte(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna", reach="Ring.")
    before = shelf.waiting()
    shelf.edit(Client, anna, given_name="Hannah", reach=None)
    assert shelf.waiting()[:1] == before


def test_a_creation_carries_no_field_that_is_none(shelf: Shelf) -> None:
    with shelf.act() as session:
        id_ = shelf.clock.new_id()
        person = Client(id=id_, subject_id=id_, given_name="Anna", phone="1")
        session.add(person)
        session.flush()
        person.phone = None
    assert [field.name for field in shelf.last().changes[0].fields] == ["given_name"]


def test_the_standing_counts_acts_and_says_since_when(shelf: Shelf) -> None:
    first = shelf.clock.now()
    anna = shelf.client()
    shelf.clock.move(hours=1)
    with shelf.act("two") as session:
        session.get_one(Client, anna).phone = "1"
        id_ = shelf.clock.new_id()
        session.add(Client(id=id_, subject_id=id_))
    with shelf.post() as post:
        post.met(77)
        post.requeue(TIMELINE)
        standing = post.standing()
    assert (standing.unsent, standing.oldest, standing.met, standing.timeline) == (2, first, 77, TIMELINE)


def test_secrets_are_kept_by_name(shelf: Shelf) -> None:
    with shelf.post() as post:
        assert post.secret("signing_key") is None
        post.keep_secret("signing_key", b"one")
        post.keep_secret("signing_key", b"two")
    with shelf.post() as post:
        assert post.secret("signing_key") == b"two"


def test_what_a_person_wants_in_full_is_asked_for_until_it_is_held(shelf: Shelf) -> None:
    with shelf.post() as post:
        post.ask(b"a" * 16)
        shelf.clock.move(minutes=1)
        post.ask(b"b" * 16)
        post.ask(b"a" * 16)
        assert post.asked() == [b"a" * 16, b"b" * 16]
        for n in range(60):
            post.ask(bytes([n]) * 16)
        assert len(post.asked()) == 50


@pytest.mark.parametrize("verb", ["settle", "apply", "withdraw", "requeue"])
def test_a_verb_leaves_the_gate_shut(shelf: Shelf, verb: str) -> None:
    anna = shelf.client()
    with shelf.post() as post:
        if verb == "settle":
            post.settle([], lambda *_: (None, None))
        elif verb == "withdraw":
            post.withdraw()
        elif verb == "requeue":
            post.requeue(TIMELINE)
    if verb == "apply":
        shelf.apply()
    assert shelf.sql("SELECT open FROM capture_gate") == [(0,)]
    assert shelf.row(Client, anna)
