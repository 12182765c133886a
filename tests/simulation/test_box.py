"""What a history found once, told to the dictionaries by hand: `tests/store` tells the encrypted store the same."""

from __future__ import annotations

import random
from collections.abc import Sequence

from ips_desktop.store.parcels import Gone, HeldGrant, HeldRecord, Page, Result
from sync.protocol.messages import NOBODY
from tests.simulation.box import Box
from tests.simulation.scene import MANIFEST

ANNA = b"anna".ljust(16, b".")
FIRST, SECOND, THIRD = (bytes([n]) * 16 for n in (1, 2, 3))


def page(timeline: bytes, at: int, grants: Sequence[HeldGrant] = (), gone: Sequence[Gone] = ()) -> Page:
    return Page(timeline, (at, NOBODY), tuple(grants), tuple(gone), (), last=True)


def with_anna() -> Box:
    """A laptop that made Anna, sent her, and holds her."""
    ids = random.Random(1)
    box = Box(MANIFEST, iter(lambda: ids.getrandbits(128).to_bytes(16, "big"), b""))
    box.requeue(FIRST)
    act = box.do("receive", 1, [("client", ANNA, ANNA, {"note": "Anna"})], atomic=False)
    box.settle([Result(act.changes[0].op, "applied", 4, (), "")], lambda *given: (given[3], None))
    box.apply(page(FIRST, 5, [HeldGrant(ANNA, "full", 3)]))
    return box


def test_a_second_restore_forgets_nobody_who_was_to_leave() -> None:
    box = with_anna()
    box.requeue(SECOND)
    box.apply(page(SECOND, 21, gone=[Gone(ANNA, 19, False)]))
    box.withdraw()
    assert (box.leaving, box.held) == ({ANNA: Gone(ANNA, 19, False)}, {}), "what it wrote of Anna is to be sent first"
    box.requeue(THIRD)
    assert box.leaving == {ANNA: Gone(ANNA, 0, False)}
    box.apply(page(THIRD, 31))
    for act in list(box.outbox.values()):
        box.settle([Result(act.changes[0].op, "aside", 32, (), "elsewhere")], lambda *given: (given[3], None))
    box.withdraw()
    assert (box.rows_, box.leaving, [each.at for each in box.owed]) == ({}, {}, [31])


def test_a_withdrawal_of_the_old_timeline_waits_until_the_new_one_has_told_all() -> None:
    box = with_anna()
    box.apply(page(FIRST, 9, gone=[Gone(ANNA, 9, False)]))
    box.requeue(SECOND)
    box.outbox.clear()
    box.withdraw()
    assert box.rows_
    box.apply(page(SECOND, 21, [HeldGrant(ANNA, "full", 3)]))
    box.withdraw()
    assert (len(box.rows_), box.leaving, box.owed) == (1, {}, [])


def test_what_had_landed_stands_though_the_rest_is_set_aside() -> None:
    box = with_anna()
    act = box.do("edit", 2, [("client", ANNA, ANNA, {"note": "Anna B", "stage": "two"})], atomic=False)
    box.do("edit", 3, [("client", ANNA, ANNA, {"note": "Anna B C"})], atomic=False)
    op = act.changes[0].op
    box.settle([Result(op, "aside", 30, (), "withheld", {"note": 9})], lambda *given: (given[3], None))
    assert (box.rows_[ANNA].fields["note"], box.rows_[ANNA].fields["stage"]) == ("Anna B C", None)
    assert (box.edited[ANNA, "note"].value, box.edited[ANNA, "note"].base) == ("Anna B", 9)
    box.requeue(SECOND)
    again = [change for act in box.outbox.values() for change in act.changes if change.op == op]
    assert [[field.name for field in change.fields] for change in again] == [["note"]]


def test_what_was_written_over_since_it_was_said_gives_way_to_what_the_server_tells() -> None:
    box = with_anna()
    box.apply(Page(FIRST, (9, NOBODY), (), (), (HeldRecord("client", ANNA, ANNA, 9, "full", {"note": "Ann"}),), True))
    box.requeue(SECOND)
    assert box.edited == {}
    told = HeldRecord("client", ANNA, ANNA, 4, "full", {"note": "Anna"})
    box.apply(Page(SECOND, (9, NOBODY), (HeldGrant(ANNA, "full", 3),), (), (told,), last=False))
    assert box.rows_[ANNA].fields["note"] == "Anna"
    assert [row.fields["mine"] for row in box.rows_.values() if row.type == "conflict"] == ["Ann"]
