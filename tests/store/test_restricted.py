"""What is restricted stays with those who may hold it: made here, delivered, taken away, collided, set aside (decision 9)."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from ips_desktop.records import Conflict, Profile, Venue, held_by
from ips_desktop.store.parcels import HeldGrant, Result
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role
from tests.store.shelf import Shelf, both, later, shelf, shelf_at, stale, theirs, told

__all__ = ["shelf"]

ANNA, PROFILE = UUID(int=0xA), UUID(int=0xB)


def profile(shelf: Shelf) -> Profile:
    row = shelf.row(Profile, PROFILE)
    assert row
    return row


def deliver(shelf: Shelf, version: int, level: str, **fields: str) -> None:
    shelf.apply(told("profile", PROFILE, ANNA, version, level, **fields))


def test_whoever_makes_a_record_holds_it_as_deep_as_their_role_goes() -> None:
    held = {role: held_by(Profile, role) for role in Role}
    assert held == {
        Role.ADVISER: "restricted",
        Role.SUPERVISOR: "restricted",
        Role.MANAGER: "full",
        Role.ADMINISTRATOR: "full",
    }
    assert {held_by(Venue, role) for role in Role} == {"full"}


def test_at_full_what_is_restricted_is_not_here_and_cannot_be_written(shelf: Shelf) -> None:
    deliver(shelf, 7, "restricted", strengths="Kind.", convictions="One, spent.")
    assert not profile(shelf).withholds("convictions")
    shelf.edit(Profile, PROFILE, convictions="One, spent in 2012.")
    shelf.applied(shelf.last(), 8)
    assert profile(shelf).convictions == "One, spent in 2012."
    deliver(shelf, 8, "full", strengths="Kind.")
    row = profile(shelf)
    assert (row.strengths, row.convictions, row.held, row.withheld) == ("Kind.", None, "full", False)
    assert row.withholds("convictions")
    assert not row.withholds("strengths")
    with pytest.raises(Refused, match="withheld"):
        shelf.edit(Profile, PROFILE, convictions="Guessed.")
    shelf.edit(Profile, PROFILE, strengths="Kind, quick.")
    assert profile(shelf).strengths == "Kind, quick."


def test_a_store_from_before_there_were_levels_below_full_reads_as_it_did(shelf: Shelf) -> None:
    deliver(shelf, 7, "full", strengths="Kind.")
    shelf.apply(grants=[HeldGrant(ANNA.bytes, "full", 3)])
    assert (profile(shelf).withheld, profile(shelf).withholds("strengths")) == (False, False)
    shelf.apply(
        told("profile", PROFILE, ANNA, 7, "restricted", strengths="Kind.", convictions="None."),
        grants=[HeldGrant(ANNA.bytes, "restricted", 8)],
    )
    assert profile(shelf).convictions == "None."
    with shelf.post() as post:
        assert post.subjects(bytes(16), 9) == [(ANNA.bytes, "restricted")]


def test_an_edit_under_way_when_the_level_falls_is_taken_away_with_the_servers_word(shelf: Shelf) -> None:
    deliver(shelf, 7, "restricted", convictions="One.")
    shelf.edit(Profile, PROFILE, convictions="One, spent.")
    deliver(shelf, 7, "full")
    assert profile(shelf).convictions == "One, spent.", "typed here and not yet answered"
    shelf.settle(Result(shelf.last().changes[0].op, "aside", 9, (), "withheld"))
    assert profile(shelf).convictions is None
    assert shelf.sql("SELECT count(*) FROM beside WHERE record_id=?", PROFILE.bytes) == [(0,)]


@pytest.mark.parametrize(("field", "apart"), [("convictions", True), ("strengths", False)])
def test_the_texts_of_a_collision_stand_where_they_go_no_further_than_the_field(
    shelf: Shelf, field: str, apart: bool
) -> None:
    deliver(shelf, 7, "restricted", **{field: "One."})
    shelf.edit(Profile, PROFILE, **{field: "One, spent."})
    shelf.settle(stale(shelf.last().changes[0].op, theirs(field, "One of theft.")), merge=both)
    ((item,),) = shelf.sql("SELECT id FROM conflict")
    found = shelf.row(Conflict, UUID(bytes=item))
    assert found
    texts = {"base": "One.", "mine": "One, spent.", "theirs": "One of theft.", "shown": "One of theft. One, spent."}
    assert {side: found.told(side) for side in ("base", "mine", "theirs", "shown")} == texts
    assert {side: getattr(found, side) for side in texts} == (dict.fromkeys(texts) if apart else texts)
    (told_of,) = (change for act in shelf.waiting() for change in act.changes if change.type == "conflict")
    sent = {each.name for each in told_of.fields}
    assert (sent & {"mine", "restricted_mine"}) == {"restricted_mine" if apart else "mine"}


def test_a_restricted_text_is_nowhere_in_the_search(shelf: Shelf) -> None:
    deliver(shelf, 7, "restricted", convictions="Bakery theft.", strengths="Bakery work.")
    shelf.edit(Profile, PROFILE, convictions="Bakery theft, spent.")
    shelf.settle(stale(shelf.last().changes[0].op, theirs("convictions", "A bakery.")), merge=later)
    assert {field for _, _, field in shelf.found("bakery")} == {"strengths"}


def test_a_person_asked_for_is_answered_by_the_deeper_level_too(shelf: Shelf) -> None:
    with shelf.post() as post:
        post.ask(ANNA.bytes)
    shelf.apply(grants=[HeldGrant(ANNA.bytes, "headline", 3)])
    with shelf.post() as post:
        assert post.asked() == [ANNA.bytes]
    shelf.apply(grants=[HeldGrant(ANNA.bytes, "restricted", 4)])
    with shelf.post() as post:
        post.ask(ANNA.bytes)
        assert post.asked() == []


TAKEN = re.compile(r"""(==|!=)\s*"full"|"full"\s*(==|!=)|(held|level)\s*(=|<>|!=)\s*'full'""")


def test_nobody_takes_full_for_the_deepest_level() -> None:
    root = Path(held_by.__code__.co_filename).parents[2]
    found = [
        f"{path.relative_to(root)}:{n}"
        for room in ("ips_desktop", "sync", "ui")
        for path in sorted((root / room).rglob("*.py"))
        for n, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if TAKEN.search(line)
    ]
    assert found == [], "who holds deeper holds in full too: ask whether it is not the headline"


def test_a_managers_own_item_is_one_that_the_server_takes(tmp_path: Path) -> None:
    one = shelf_at(tmp_path / "manager", role=Role.MANAGER)
    item = uuid4()
    one.apply(told("conflict", item, ANNA, 5, "full", mine="A.", kind="conflict", state="open"))
    one.edit(Conflict, item, settlement="seen")
    with pytest.raises(Refused, match="withheld"):
        one.edit(Conflict, item, restricted_mine="B.")
    one.store.close()
