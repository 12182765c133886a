"""After a withdrawal or an erasure nothing of the person is in the store: no row, no word of the index, no freed page, no log."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.drafts import keep_draft
from ips_desktop.questions.search import search
from ips_desktop.store.parcels import Gone, HeldGrant, HeldRecord, Page, Result
from ips_desktop.store.post import Post
from tests.forensics import inside
from tests.forensics.canaries import Canaries, new_mark
from tests.forensics.fields import MANIFEST, TEXT_KINDS
from tests.forensics.looking import found_in
from tests.homes import Home, practice

__all__ = ["practice"]

STORE = "store.db"


def key_of(home: Home) -> str:
    """The open store's key, as the door holds it."""
    found = home.practice._hex96
    assert found is not None
    return found()


def everything_of(subject: UUID, canaries: Canaries) -> list[HeldRecord]:
    """A record of every type there is of a person, each text field a canary, and one of a type this version does not know."""
    types = json.loads(MANIFEST.read_text(encoding="utf-8"))["types"]
    records = []
    for n, (type_, about) in enumerate(sorted(types.items())):
        if about["subject"] != "client":
            continue
        texts = {
            name: canaries[f"{type_}.{name}"] for name, kind in about["fields"].items() if kind["kind"] in TEXT_KINDS
        }
        id_ = subject if type_ == "client" else uuid4()
        records.append(HeldRecord(type_, id_.bytes, subject.bytes, n + 1, "full", texts | {"unheard_of": canaries["a field of a newer version"]}))  # fmt: skip
    words = {"text": canaries["a type of a newer version"]}
    return [*records, HeldRecord("novelty", uuid4().bytes, subject.bytes, 99, "full", words)]


def give(home: Home, *records: HeldRecord, grants: tuple[HeldGrant, ...] = (), gone: tuple[Gone, ...] = ()) -> None:
    """A page from the server, as the synchroniser applies it."""

    def arrive(post: Post) -> None:
        post.apply(Page(b"t" * 16, (200, bytes(16)), grants, gone, tuple(records), last=True))
        post.withdraw()

    home.exchange(arrive)


def acknowledged(home: Home) -> None:
    """The server has taken all that waited."""

    def settle(post: Post) -> None:
        ops = [change.op for act in post.batch(10_000) for change in act.changes]
        post.settle([Result(op, "applied", 300, (), "") for op in ops], lambda *_: (None, None))

    home.exchange(settle)


def lived(home: Home) -> tuple[UUID, UUID, Canaries]:
    """A person of whom there is everything, sent, unsent and half typed; and another, who stays."""
    gone, stays, canaries = uuid4(), uuid4(), Canaries(new_mark())
    give(home, *everything_of(gone, canaries), grants=(HeldGrant(gone.bytes, "full", 3), HeldGrant(stays.bytes, "full", 3)))  # fmt: skip
    give(home, HeldRecord("client", stays.bytes, stays.bytes, 4, "full", {"given_name": "Steadfast"}))
    home.do(edit_client, client=gone, email=canaries["sent"])
    acknowledged(home)
    home.do(edit_client, client=gone, reach=canaries["unsent"], phone=canaries["unsent too"])
    home.do(keep_draft, form="meeting", about=gone, values={"note": canaries["a draft"]})
    return gone, stays, canaries


def standing(home: Home, canaries: Canaries) -> set[str]:
    """The names of the canaries that stand anywhere in the store as its key opens it."""
    told = (value for _, _, value in inside.rows(home.path / STORE, key_of(home)))
    text = "\n".join(v.decode("utf-8", "replace") if isinstance(v, bytes) else str(v) for v in told)
    return canaries.named(text)


@pytest.mark.parametrize("erased", [True, False], ids=["erased", "withdrawn"])
def test_nothing_of_a_person_who_left_is_in_the_store_to_the_last_freed_page(practice: Home, erased: bool) -> None:
    gone, stays, canaries = lived(practice)
    store, key = practice.path / STORE, key_of(practice)
    kept = set(canaries.words) - {"client.email", "client.phone", "client.reach"}  # typed over meanwhile
    assert standing(practice, canaries) >= kept, "else the looking proves nothing"
    assert found_in(inside.pages(store, key) + inside.log_pages(store, key), canaries.mark)
    assert practice.ask(search, canaries["meeting.note"])

    if not erased:
        acknowledged(practice)
    give(practice, gone=(Gone(gone.bytes, 150, erased),))

    assert standing(practice, canaries) == set()
    assert not found_in(inside.pages(store, key), canaries.mark)
    assert not found_in(inside.log_pages(store, key), canaries.mark)
    assert all(practice.ask(search, word) == () for word in canaries.words.values())
    assert [row.client for row in practice.ask(search, "Steadfast")] == [stays]


def test_a_reader_hinders_the_folding_only_until_the_next_round(practice: Home) -> None:
    gone, _, canaries = lived(practice)
    store, key = practice.path / STORE, key_of(practice)
    reads = practice.practice._opened().reading.connect()
    reads.exec_driver_sql("SELECT count(*) FROM client").all()
    writes = practice.practice._opened().writing.raw_connection()
    assert writes.driver_connection is not None
    writes.driver_connection.execute("PRAGMA busy_timeout=0")  # nobody waits for the reader
    writes.close()

    give(practice, gone=(Gone(gone.bytes, 150, True),))
    assert found_in(inside.log_pages(store, key), canaries.mark), "the reader still sees what it saw"
    reads.close()
    give(practice)

    assert not found_in(inside.pages(store, key) + inside.log_pages(store, key), canaries.mark)


def test_the_pages_are_encrypted_whatever_they_hold(practice: Home, tmp_path: Path) -> None:
    _, _, canaries = lived(practice)
    store = practice.path / STORE

    assert not found_in(store.read_bytes() + store.with_name("store.db-wal").read_bytes(), canaries.mark)
    assert found_in(inside.pages(store, key_of(practice)) + inside.log_pages(store, key_of(practice)), canaries.mark)
