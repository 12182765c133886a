"""Words in flight: kept whatever they are, one a form and record, gone when let go."""

from __future__ import annotations

from uuid import uuid4

from ips_desktop.store.drafts import DraftBook
from tests.store.shelf import Shelf, shelf

__all__ = ["shelf"]

ANNA, BEN = uuid4(), uuid4()


def test_a_draft_is_kept_whatever_it_holds_and_the_last_stands(shelf: Shelf) -> None:
    values = {"note": "Half a sen", "on": None, "minutes": -5, "who": [1, "x"], "drawn": b"\x00\xff", "safe": True}
    with shelf.store.writing.begin() as connection:
        DraftBook(connection, 7).keep("meeting", ANNA, {"note": "Ha"})
        DraftBook(connection, 8).keep("meeting", ANNA, values)
    with shelf.store.reading.connect() as connection:
        draft = DraftBook(connection, 0).get("meeting", ANNA)
    assert draft
    assert (draft.form, draft.about, dict(draft.values), draft.kept_at) == ("meeting", ANNA, values, 8)


def test_drafts_of_other_forms_and_records_stand_beside_it_last_kept_first(shelf: Shelf) -> None:
    with shelf.store.writing.begin() as connection:
        for n, (form, about) in enumerate([("meeting", ANNA), ("plan", ANNA), ("meeting", BEN)]):
            DraftBook(connection, n).keep(form, about, {})
        kept = DraftBook(connection, 9)
        assert [(d.form, d.about) for d in kept.all()] == [("meeting", BEN), ("plan", ANNA), ("meeting", ANNA)]
        kept.drop("plan", ANNA)
        assert kept.get("plan", ANNA) is None
        assert len(kept.all()) == 2
        kept.drop("plan", ANNA)


def test_a_draft_is_never_sent(shelf: Shelf) -> None:
    with shelf.store.writing.begin() as connection:
        DraftBook(connection, 1).keep("meeting", ANNA, {"note": "Half"})
    assert shelf.waiting() == []
