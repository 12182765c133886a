"""Laptops join a real server by code and meet through it: real store, TLS, PostgreSQL; only the keyring is in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.desk import Desk
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.questions.inbox import inbox
from ips_desktop.records import Client, Conflict, Meeting, Profile
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import ReferralDecision, ReferralSource
from ips_desktop.vault import Vault
from sync.client.enrolling import enrol
from sync.client.exchanger import Exchanger
from sync.protocol.authority import fingerprint
from sync.server.service import Service
from tests.homes import CHEAP, PASSPHRASE, MemoryKeyring, MovedClock

Served = tuple[str, Service]


@dataclass
class Laptop:
    """An open practice that has joined, and its exchanger."""

    practice: Practice
    exchanger: Exchanger

    def round(self) -> str:
        """Exchange until nothing waits; gives the sentence."""
        self.exchanger.now()
        return self.exchanger.status().sentence


Join = Callable[..., Laptop]


@pytest.fixture
def join(served: Served, tmp_path: Path) -> Iterator[Join]:
    """Joins a laptop of a person; all are locked at the end."""
    url, service = served
    laptops: list[Laptop] = []

    def joined(person: bytes, *, print_: str | None = None, url: str = url) -> Laptop:
        home = tmp_path / f"laptop{len(laptops)}"
        practice = Practice(
            home,
            vault=Vault(home, keyring=MemoryKeyring(), cost=CHEAP),
            lanes=InlineLanes(),
            clock=MovedClock(seed=len(laptops)).clock(),
            synchronous="OFF",
        )
        address = f"{url}#{print_ or fingerprint(service.home.ca_pem())}"
        enrol(practice, address, service.new_code(person), PASSPHRASE)
        practice.unlock(PASSPHRASE).result()
        exchanger = Exchanger(practice)
        laptops.append(Laptop(practice, exchanger))
        exchanger.start()
        return laptops[-1]

    yield joined
    for laptop in laptops:
        laptop.exchanger.stop()
        laptop.practice.lock().result()


def reach_of(desk: Desk, client: UUID) -> str:
    """How a person is best reached, as it stands here."""
    return desk.session.scalars(select(Client).where(Client.id == client)).one().reach or ""


def conflicts(desk: Desk) -> list[str]:
    """The kinds of items in the Inbox."""
    return [str(item.kind) for item in desk.session.scalars(select(Conflict))]


def meetings(desk: Desk) -> list[tuple[str | None, str]]:
    """Meetings here: note and the level held."""
    return [(each.note or None, each.held) for each in desk.session.scalars(select(Meeting))]


def a_person(adviser: Laptop) -> UUID:
    """A person referred, accepted and held by this adviser."""
    practice = adviser.practice
    today = practice.clock.today()
    came = practice.do(
        receive_referral, received_on=today - timedelta(days=3), source=ReferralSource.CLINICAL_TEAM,
        given_name="Amina", family_name="Birch", reach="Text first.",
    ).result()  # fmt: skip
    me = practice.enrolment
    assert me is not None
    practice.do(
        decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED, adviser=me.person, yes_on=today
    ).result()
    return came.client


def test_a_meeting_reaches_the_supervisor_by_its_facts_and_in_full_once_opened(served: Served, join: Join) -> None:
    _, service = served
    sue = service.people.add("Sue Quill", "supervisor")
    adviser, supervisor = join(service.people.add("Ann Adviser", "adviser", sue)), join(sue)
    client = a_person(adviser)
    today = adviser.practice.clock.today()
    adviser.practice.do(record_meeting, client=client, on=today, note="Likes baking.").result()
    assert adviser.exchanger.status().sentence == "sync.unsent"
    assert adviser.round() == "sync.all_sent"

    assert supervisor.round() == "sync.all_sent"
    assert supervisor.practice.ask(meetings).result() == [(None, "headline")]

    supervisor.exchanger.open(client).result()
    assert supervisor.practice.ask(meetings).result() == [("Likes baking.", "restricted")]


def test_two_laptops_that_edit_one_text_keep_the_words_of_both(served: Served, join: Join) -> None:
    _, service = served
    ann = service.people.add("Ann Adviser", "adviser")
    one, two = join(ann), join(ann)
    client = a_person(one)
    one.round()
    two.round()
    one.practice.do(edit_client, client=client, reach="Text first. Not before ten.").result()
    two.practice.do(edit_client, client=client, reach="Please text first.").result()
    for laptop in (one, two, one):
        assert laptop.round() == "sync.all_sent"

    texts = {laptop.practice.ask(reach_of, client).result() for laptop in (one, two)}
    assert texts == {"Please text first. Not before ten."}
    assert len(one.practice.ask(conflicts).result()) == 1
    assert one.practice.ask(conflicts).result() == two.practice.ask(conflicts).result()


def convictions_of(desk: Desk, client: UUID) -> str | None:
    """What is known of a person's convictions here."""
    return desk.session.scalars(select(Profile).where(Profile.subject_id == client)).one().convictions


def write_convictions(desk: Desk, client: UUID, words: str) -> None:
    """Write what a person told, in a profile of theirs that is there or is begun."""
    found = desk.session.scalars(select(Profile).where(Profile.subject_id == client)).one_or_none()
    if found is None:
        found = Profile(id=desk.new_id(), subject_id=client)
        desk.keep(found)
    found.convictions = words


def test_convictions_reach_the_supervisor_who_opens_and_no_manager_nor_does_what_comes_of_them(
    served: Served, join: Join
) -> None:
    _, service = served
    sue = service.people.add("Sue Quill", "supervisor")
    adviser, supervisor = join(service.people.add("Ann Adviser", "adviser", sue)), join(sue)
    manager = join(service.people.add("Max Manager", "manager"))
    client = a_person(adviser)
    adviser.practice.do(write_convictions, client, "Theft, 2011.").result()
    assert adviser.practice.ask(convictions_of, client).result() == "Theft, 2011."
    for laptop in (adviser, supervisor, manager):
        assert laptop.round() == "sync.all_sent"
    assert adviser.practice.ask(convictions_of, client).result() == "Theft, 2011."
    for laptop in (supervisor, manager):
        assert laptop.practice.ask(convictions_of, client).result() is None
        laptop.exchanger.open(client).result()
    assert supervisor.practice.ask(convictions_of, client).result() == "Theft, 2011."
    assert manager.practice.ask(reach_of, client).result() == "Text first."
    assert manager.practice.ask(convictions_of, client).result() is None

    supervisor.practice.do(write_convictions, client, "Theft, 2011, spent.").result()
    adviser.practice.do(write_convictions, client, "Shop theft, 2011.").result()
    for laptop in (supervisor, adviser, supervisor, manager, adviser):
        assert laptop.round() == "sync.all_sent"
    both = {laptop.practice.ask(convictions_of, client).result() for laptop in (adviser, supervisor)}
    assert both == {"Shop theft, 2011, spent."}
    for laptop, texts in (
        (adviser, {"Shop theft, 2011.", "Theft, 2011, spent."}),
        (supervisor, {"Shop theft, 2011.", "Theft, 2011, spent."}),
        (manager, {""}),
    ):
        (item,) = laptop.practice.ask(inbox).result().items
        assert {side.text for side in (item.mine, item.theirs) if side} == texts
        assert item.withheld is (laptop is manager)
    with pytest.raises(Refused, match=r"not_yours|withheld"):
        manager.practice.do(write_convictions, client, "None.").result()


def test_both_people_of_a_collision_read_each_others_names(served: Served, join: Join) -> None:
    _, service = served
    sue = service.people.add("Sue Quill", "supervisor")
    adviser, supervisor = join(service.people.add("Ann Adviser", "adviser", sue)), join(sue)
    client = a_person(adviser)
    adviser.round()
    supervisor.round()
    supervisor.exchanger.open(client).result()
    supervisor.practice.do(edit_client, client=client, known_as="Mina").result()
    adviser.practice.do(edit_client, client=client, known_as="Ami").result()
    for laptop in (supervisor, adviser, supervisor, adviser):
        laptop.round()

    for laptop in (supervisor, adviser):
        (item,) = laptop.practice.ask(inbox).result().items
        assert item.mine is not None
        assert item.theirs is not None
        assert {(item.mine.by, item.mine.text), (item.theirs.by, item.theirs.text)} == {
            ("Ann Adviser", "Ami"),
            ("Sue Quill", "Mina"),
        }
        assert item.theirs.here is (laptop is supervisor)


def test_work_waits_while_the_server_is_away_and_a_lock_loses_nothing(served: Served, join: Join) -> None:
    _, service = served
    adviser = join(service.people.add("Ann Adviser", "adviser"))
    adviser.exchanger.stop()
    client = a_person(adviser)
    adviser.practice.lock().result()
    adviser.practice.unlock(PASSPHRASE).result()
    adviser.exchanger = Exchanger(adviser.practice)
    adviser.exchanger.start()

    assert adviser.exchanger.status().sentence == "sync.all_sent"
    assert adviser.practice.ask(reach_of, client).result() == "Text first."


def test_a_server_whose_print_differs_is_told_nothing(served: Served, join: Join, tmp_path: Path) -> None:
    _, service = served
    ann = service.people.add("Ann Adviser", "adviser")

    with pytest.raises(Trouble) as told:
        join(ann, print_="0000-0000-0000-0000")
    assert told.value.code == "sync.join_print"
    with pytest.raises(Trouble) as told:
        join(ann, url="https://127.0.0.1:9")
    assert told.value.code == "sync.join_away"
    assert not list(tmp_path.glob("laptop*/store.db"))


def test_a_code_is_good_once(served: Served, join: Join, tmp_path: Path) -> None:
    from sync.client.enrol import NotJoined
    from sync.client.enrol import join as redeem

    url, service = served
    address = f"{url}#{fingerprint(service.home.ca_pem())}"
    code = service.new_code(service.people.add("Ann Adviser", "adviser"))
    assert redeem(address, f" {code} ", b"i" * 16).bundle.person_name == "Ann Adviser"

    with pytest.raises(NotJoined) as told:
        redeem(address, code, b"j" * 16)
    assert told.value.code == "sync.join_code"
    with pytest.raises(NotJoined) as told:
        redeem(url, code, b"j" * 16)
    assert told.value.code == "sync.join_address"
