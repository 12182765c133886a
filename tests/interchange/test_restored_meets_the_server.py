"""A restored laptop and its server: what only the export knew reaches the server, what stands otherwise is kept for a person to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.referral import receive_referral
from ips_desktop.casework.taken_out import note_taken_out
from ips_desktop.desk import Desk
from ips_desktop.interchange import restoring, whole
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.questions.inbox import inbox
from ips_desktop.records import Client, SetAside, TakenOut
from ips_desktop.terms.taking_out import Crossed
from ips_desktop.terms.words import ReferralSource
from ips_desktop.vault import Vault
from sync.client.enrolling import enrol
from sync.client.exchanger import Exchanger
from sync.protocol.authority import fingerprint
from sync.server.service import Service
from tests.homes import CHEAP, PASSPHRASE, MemoryKeyring, MovedClock
from tests.sync.client.conftest import cluster, database_url, served, template

__all__ = ["cluster", "database_url", "served", "template"]


class Laptop:
    """A practice that has joined and not yet exchanged; `round` exchanges until nothing waits."""

    def __init__(self, home: Path, url: str, service: Service, person: bytes, seed: int) -> None:
        vault = Vault(home, keyring=MemoryKeyring(), cost=CHEAP)
        self.practice = Practice(
            home, vault=vault, lanes=InlineLanes(), clock=MovedClock(seed=seed).clock(), synchronous="OFF"
        )
        enrol(self.practice, f"{url}#{fingerprint(service.home.ca_pem())}", service.new_code(person), PASSPHRASE)
        self.practice.unlock(PASSPHRASE).result()
        self._exchanger: Exchanger | None = None

    def round(self) -> str:
        """Exchange; the sentence it ends with."""
        if self._exchanger is None:
            self._exchanger = Exchanger(self.practice)
            self._exchanger.start()
        self._exchanger.now()
        return self._exchanger.status().sentence

    def end(self) -> None:
        """Lock."""
        if self._exchanger is not None:
            self._exchanger.stop()
        self.practice.lock().result()


@pytest.fixture
def join(tmp_path: Path, served: tuple[str, Service]) -> Iterator[Callable[[bytes], Laptop]]:
    url, service = served
    with ExitStack() as ends:
        count = iter(range(9))

        def joined(person: bytes) -> Laptop:
            n = next(count)
            laptop = Laptop(tmp_path / f"laptop{n}", url, service, person, n)
            ends.callback(laptop.end)
            return laptop

        yield joined


def a_person(practice: Practice) -> UUID:
    """Somebody who was referred."""
    came = practice.do(
        receive_referral, received_on=practice.clock.today(), source=ReferralSource.SELF, given_name="Amina", reach="Text first."
    )  # fmt: skip
    return came.result().client


def reached(desk: Desk) -> dict[UUID, str]:
    """How each person here is best reached."""
    return {each.id: each.reach or "" for each in desk.session.scalars(select(Client))}


def set_aside(desk: Desk) -> list[str]:
    """What the server set aside, by reason."""
    return [str(each.reason) for each in desk.session.scalars(select(SetAside))]


def test_what_was_not_sent_before_the_export_is_not_lost_by_it(
    served: tuple[str, Service], join: Callable[[bytes], Laptop], tmp_path: Path
) -> None:
    ann = served[1].people.add("Ann Adviser", "adviser")
    old = join(ann)
    known = a_person(old.practice)
    assert old.round() == "sync.all_sent"
    old.practice.do(edit_client, client=known, reach="Ring twice.").result()
    new_person = a_person(old.practice)
    old.practice.ask(whole.export, to=tmp_path / "export").result()

    new = join(ann)
    service = new.practice.ask(lambda desk: desk.me.service).result()
    new.practice.exchange(restoring.restore, found=restoring.inspect(tmp_path / "export", service)).result()
    assert set(new.practice.ask(reached).result()) == {known, new_person}
    for _ in range(3):
        assert new.round() == "sync.all_sent"
    (item,) = new.practice.ask(inbox).result().items
    assert item.mine is not None
    assert item.mine.text == "Ring twice."

    third = join(ann)
    third.round()
    assert third.practice.ask(reached).result() == {known: "Text first.", new_person: "Text first."}
    assert third.practice.ask(set_aside).result() == []


def test_the_note_that_something_was_taken_out_reaches_the_server(
    served: tuple[str, Service], join: Callable[[bytes], Laptop]
) -> None:
    ann = served[1].people.add("Ann Adviser", "adviser")
    laptop = join(ann)
    laptop.round()
    laptop.practice.do(note_taken_out, what=Crossed.WHOLE_STORE, rows=12).result()
    assert laptop.round() == "sync.all_sent"
    assert laptop.practice.ask(set_aside).result() == []
    other = join(ann)
    other.round()
    assert other.practice.ask(noted).result() == [("whole_store", 12)]


def noted(desk: Desk) -> list[tuple[str, int | None]]:
    """What was noted."""
    return [(str(each.what), each.rows) for each in desk.session.scalars(select(TakenOut))]
