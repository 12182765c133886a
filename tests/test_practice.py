"""The one door: first start, unlock, acts, questions, what changed, sync's way in, lock."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from ips_desktop.desk import Desk
from ips_desktop.lanes import InlineLanes, ThreadLanes
from ips_desktop.practice import Changed, Practice
from ips_desktop.records import Client, ReferenceValue
from ips_desktop.store.parcels import HeldRecord, Page
from ips_desktop.store.post import Post
from ips_desktop.terms.kept import Draft
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import Role
from ips_desktop.vault import Vault
from tests.homes import CHEAP, PASSPHRASE, Home, MemoryKeyring, enrolment, home_at, practice

__all__ = ["practice"]


def begin_with(desk: Desk, given: str) -> UUID:
    person = Client(given_name=given)
    person.id = person.subject_id = desk.new_id()
    return desk.keep(person)


def refuse(desk: Desk, given: str) -> UUID:
    begin_with(desk, given)
    desk.session.flush()
    raise Refused("no_such_day", "on")


def named(desk: Desk, client: UUID) -> str | None:
    return desk.find(Client, client).given_name


def count(desk: Desk) -> int:
    return desk.session.query(Client).count()


def pulled(post: Post, given: str) -> UUID:
    id_ = uuid4()
    record = HeldRecord("client", id_.bytes, id_.bytes, 5, "full", {"given_name": given})
    post.apply(Page(b"t" * 16, (5, bytes(16)), (), (), (record,), last=True))
    return id_


# acts, questions, what changed


def test_an_act_is_saved_told_and_answered(practice: Home) -> None:
    anna = practice.do(begin_with, given="Anna")
    assert practice.ask(named, client=anna) == "Anna"
    (told,) = practice.changed
    assert told == Changed(frozenset({"client"}), frozenset({anna}), frozenset({anna}), "begin_with", "act")


def test_what_changed_is_told_after_it_is_saved(practice: Home) -> None:
    seen: list[int] = []
    stop = practice.practice.on_changed(lambda _: seen.append(practice.ask(count)))
    practice.do(begin_with, given="Anna")
    stop()
    practice.do(begin_with, given="Ben")
    assert seen == [1]


def test_an_act_that_refuses_leaves_nothing_and_tells_nothing(practice: Home) -> None:
    with pytest.raises(Refused, match="no_such_day"):
        practice.do(refuse, given="Anna")
    assert (practice.ask(count), practice.changed) == (0, [])
    assert practice.exchange(unsent) == 0


def test_text_comes_to_an_act_in_its_one_form(practice: Home) -> None:
    anna = practice.do(begin_with, given="Zoe\u0308\x00\r\n")
    assert practice.ask(named, client=anna) == "Zoë\n"


def test_a_question_cannot_write(practice: Home) -> None:
    with pytest.raises(Trouble, match=r"store\.failed"):
        practice.ask(begin_and_flush, given="Anna")
    assert practice.ask(count) == 0


def begin_and_flush(desk: Desk, given: str) -> None:
    begin_with(desk, given)
    desk.session.flush()


def test_an_act_a_role_may_not_do_is_refused(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home", role=Role.ADMINISTRATOR)
    with pytest.raises(Refused, match="not_yours"):
        home.do(begin_with, given="Anna")
    home.lock()


def test_drafts_are_kept_by_acts_and_read_by_questions(practice: Home) -> None:
    def keep(desk: Desk, about: UUID) -> None:
        desk.drafts.keep("meeting", about, {"note": "Half"})

    def read(desk: Desk, about: UUID) -> Draft | None:
        return desk.drafts.get("meeting", about)

    about = uuid4()
    practice.do(keep, about=about)
    draft = practice.ask(read, about=about)
    assert draft
    assert (draft.values["note"], practice.changed) == ("Half", [])


def test_the_services_own_figure_holds_from_its_day(practice: Home, tmp_path: Path) -> None:
    def limit(desk: Desk, on: date) -> int:
        return desk.reference.number("caseload.limit", on)

    def set_limit(desk: Desk) -> None:
        desk.keep(
            ReferenceValue(subject_id=desk.me.service, key="caseload.limit", from_day=date(2026, 6, 1), value="18")
        )

    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR)
    shipped = home.ask(limit, on=date(2026, 7, 1))
    home.do(set_limit)
    assert [home.ask(limit, on=date(2026, 5, 31)), home.ask(limit, on=date(2026, 6, 1))] == [shipped, 18]
    home.lock()


# sync's way in


def test_sync_comes_in_by_the_post_and_is_told_as_sync(practice: Home) -> None:
    anna = practice.exchange(pulled, given="Anna")
    assert practice.ask(named, client=anna) == "Anna"
    (told,) = practice.changed
    assert (told.kinds, told.subjects, told.origin, told.by) == ({"client"}, {anna}, "sync", "pulled")
    assert practice.exchange(unsent) == 0


def unsent(post: Post) -> int:
    return post.standing().unsent


def test_a_work_of_sync_that_raises_leaves_nothing(practice: Home) -> None:
    def broken(post: Post) -> None:
        pulled(post, "Anna")
        raise ConnectionError

    with pytest.raises(ConnectionError):
        practice.exchange(broken)
    assert (practice.ask(count), practice.changed) == (0, [])


def test_what_was_done_waits_to_be_sent(practice: Home) -> None:
    practice.do(begin_with, given="Anna")
    assert practice.exchange(unsent) == 1


def test_people_come_before_sync_and_nothing_waits_for_the_reader(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    home.lock()
    lanes = ThreadLanes()
    vault = Vault(home.path, keyring=home.keyring, cost=CHEAP)
    threaded = Practice(home.path, vault=vault, lanes=lanes, clock=home.clock.clock(), synchronous="OFF")
    threaded.unlock(PASSPHRASE).result()
    order: list[str] = []
    threaded.on_changed(lambda changed: order.append(changed.by))
    hold = threading.Event()

    def slow(desk: Desk) -> UUID:
        hold.wait(10)
        return begin_with(desk, "Anna")

    first = threaded.do(slow)
    sync = threaded.exchange(pulled, given="Ben")
    person = threaded.do(begin_with, given="Cleo")
    assert threaded.ask(count).result() == 0
    hold.set()
    for future in (first, sync, person):
        future.result()
    assert order == ["slow", "begin_with", "pulled"]
    threaded.lock().result()
    lanes.stop()


# first start, unlock, lock


def fresh(path: Path, keyring: MemoryKeyring | None = None) -> Practice:
    vault = Vault(path, keyring=keyring or MemoryKeyring(), cost=CHEAP)
    return Practice(path, vault=vault, lanes=InlineLanes(), synchronous="OFF")


def test_before_enrolment_nothing_opens(tmp_path: Path) -> None:
    door = fresh(tmp_path / "home")
    assert door.enrolment is None
    for work in (lambda: door.unlock(PASSPHRASE), lambda: door.exchange(unsent)):
        with pytest.raises(Trouble, match=r"practice\.not_enrolled"):
            work().result()
    with pytest.raises(Trouble, match=r"practice\.locked"):
        door.ask(count).result()


def test_a_first_start_with_a_weak_passphrase_makes_nothing(tmp_path: Path) -> None:
    door = fresh(tmp_path / "home")
    with pytest.raises(Refused):
        door.begin(enrolment(), "short", b"k" * 32).result()
    assert not (tmp_path / "home").exists()
    door.begin(enrolment(), PASSPHRASE, b"k" * 32).result()
    door.unlock(PASSPHRASE).result()
    door.lock().result()


def test_a_first_start_never_writes_over_a_store(practice: Home) -> None:
    practice.do(begin_with, given="Anna")
    practice.lock()
    again = fresh(practice.path, practice.keyring)
    with pytest.raises(Trouble, match=r"store\.exists"):
        again.begin(enrolment(), PASSPHRASE, b"k" * 32).result()
    practice.unlock()
    assert practice.ask(count) == 1


def test_the_signing_key_lies_in_the_store_and_nowhere_else(tmp_path: Path) -> None:
    def key(post: Post) -> bytes | None:
        return post.secret("signing_key")

    secret = bytes(range(100, 132))
    door = fresh(tmp_path / "home")
    door.begin(enrolment(), PASSPHRASE, secret).result()
    door.unlock(PASSPHRASE).result()
    assert door.exchange(key).result() == secret
    door.lock().result()
    for path in (tmp_path / "home").rglob("*"):
        if path.is_file():
            assert secret not in path.read_bytes()
            assert secret.hex().encode() not in path.read_bytes()


def test_a_wrong_passphrase_opens_nothing(practice: Home) -> None:
    practice.lock()
    with pytest.raises(Refused, match=r"vault\.wrong_passphrase"):
        practice.unlock("lantern orbit velvet pepper cannon")
    assert not practice.practice.is_open
    assert practice.unlock().me == practice.me


def test_a_changed_passphrase_opens_and_the_old_one_does_not(practice: Home) -> None:
    new = "meadow copper violin saddle thunder"
    practice.do(begin_with, given="Anna")
    practice.practice.change_passphrase(PASSPHRASE, new).result()
    practice.lock()
    with pytest.raises(Refused, match=r"vault\.wrong_passphrase"):
        practice.unlock()
    practice.unlock(new)
    assert practice.ask(count) == 1


def test_a_locked_practice_answers_nothing_and_opens_again_with_all_there_was(practice: Home) -> None:
    anna = practice.do(begin_with, given="Anna")
    practice.lock()
    for work in (
        lambda: practice.ask(named, client=anna),
        lambda: practice.do(begin_with, given="Eve"),
        lambda: practice.exchange(unsent),
        lambda: practice.practice.backup().result(),
    ):
        with pytest.raises(Trouble, match=r"practice\.locked"):
            work()
    practice.lock()
    practice.unlock()
    assert practice.ask(named, client=anna) == "Anna"


def test_a_second_program_on_the_same_home_is_told(practice: Home) -> None:
    other = fresh(practice.path, practice.keyring)
    with pytest.raises(Trouble, match=r"store\.open_elsewhere"):
        other.unlock(PASSPHRASE).result()
    practice.do(begin_with, given="Anna")
    practice.lock()
    other.unlock(PASSPHRASE).result()
    assert other.ask(count).result() == 1
    other.lock().result()
    practice.unlock()


def test_a_store_that_does_not_open_lets_the_next_try_in(practice: Home) -> None:
    practice.lock()
    store = practice.path / "store.db"
    content = store.read_bytes()
    store.write_bytes(b"torn" * 1000)
    with pytest.raises(Trouble, match=r"store\.wrong_key"):
        practice.unlock()
    store.write_bytes(content)
    practice.unlock()


def test_a_backup_is_made_and_opens(practice: Home) -> None:
    practice.do(begin_with, given="Anna")
    made = practice.practice.backup().result()
    assert made.path.exists()
    assert made.path.with_name(made.path.stem + ".slots.json").exists()
