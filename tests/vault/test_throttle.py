"""Tries cost time, are counted before they are made, and no clock, kill or lost file gives one for nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import files, throttle
from tests.vault.given import INSTALL, PERSON, RIGHT, WRONG, Clock, Laptop, code_of, refused, trouble

MIRROR = f"{INSTALL}.{PERSON}.tries.1"


def _fail(laptop: Laptop, times: int) -> None:
    """Fail this often, each time as soon as it is allowed."""
    for _ in range(times):
        laptop.clock.now += laptop.vault().waiting().seconds
        assert code_of(lambda: laptop.vault().open(WRONG)).startswith("vault.wrong_passphrase")


def _file(laptop: Laptop) -> Path:
    return laptop.home / "tries.json"


@pytest.fixture
def made(laptop: Laptop) -> Laptop:
    """A laptop that is set up."""
    laptop.made()
    return laptop


def test_the_waits_are_those_of_the_paper(made: Laptop) -> None:
    seen = list[tuple[int, int]]()
    for _ in range(9):
        _fail(made, 1)
        waiting = made.vault().waiting()
        seen.append((waiting.seconds, waiting.tries_left))
    assert [seconds for seconds, _ in seen] == [0, 0, 0, 5, 15, 60, 300, 900, 3600]
    assert [left for _, left in seen] == [9, 8, 7, 6, 5, 4, 3, 2, 1]


def test_the_right_passphrase_waits_too_and_waiting_costs_no_try(made: Laptop) -> None:
    _fail(made, 4)
    made.clock.now += 4
    with refused("vault.wait", "passphrase") as told:
        made.vault().open(RIGHT)
    assert told.value.facts == {"seconds": 1, "clock": "0:01"}
    assert made.vault().waiting().tries_left == 6
    made.clock.now += 1
    made.vault().open(RIGHT)


def test_a_wait_is_told_with_the_failure_that_brought_it(made: Laptop) -> None:
    _fail(made, 8)
    made.clock.now += 900
    with refused("vault.wrong_passphrase_wait", "passphrase") as told:
        made.vault().open(WRONG)
    assert told.value.facts == {"tries_left": 1, "n": 1, "wait": 3600, "clock": "60:00"}


def test_after_ten_nothing_but_recovery_opens_and_nothing_is_wiped(made: Laptop) -> None:
    _fail(made, 9)
    made.clock.now += 3600
    before = set(made.files())
    with refused("vault.locked_out", "passphrase"):
        made.vault().open(WRONG)
    made.clock.now += 1_000_000
    with refused("vault.locked_out", "passphrase"):
        made.vault().open(RIGHT)
    assert made.vault().waiting() == throttle.Waiting(0, 0)
    assert set(made.files()) == before


def test_the_right_passphrase_sets_the_count_back(made: Laptop) -> None:
    _fail(made, 3)
    made.vault().open(RIGHT)
    assert made.vault().waiting().tries_left == 10


def test_an_uptime_that_starts_anew_has_proved_only_itself(made: Laptop) -> None:
    """A restart of the computer: five seconds of wait are five seconds of the new uptime."""
    _fail(made, 4)
    made.clock.now = 2
    with refused("vault.wait", "passphrase"):
        made.vault().open(RIGHT)
    made.clock.now = 5
    made.vault().open(RIGHT)


@pytest.mark.parametrize("year", ["1970-01-02", "2026-11-01", "2099-01-01"])
def test_a_wall_clock_put_back_or_forward_gives_no_try(made: Laptop, year: str) -> None:
    import time_machine

    _fail(made, 4)
    with time_machine.travel(year, tick=False), refused("vault.wait", "passphrase"):
        made.vault().open(RIGHT)


def test_the_real_uptime_does_not_follow_the_wall_clock() -> None:
    import time_machine

    before = throttle.uptime()
    with time_machine.travel("1970-01-02", tick=False):
        assert 0 <= throttle.uptime() - before < 60


def test_the_count_is_on_disk_and_in_the_keyring_before_the_try(made: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    from ips_desktop.vault import keys

    seen = list[tuple[int, int]]()

    def looking(*_: object) -> bytes:
        mirror = made.keyring.get(MIRROR)
        assert mirror is not None
        seen.append(
            (
                msgspec.json.decode(_file(made).read_bytes())["tries"]["failed"],
                msgspec.json.decode(mirror)["failed"],
            )
        )
        return bytes(32)

    monkeypatch.setattr(keys, "wrapping_key", looking)
    code_of(lambda: made.vault().open(RIGHT))
    assert seen == [(1, 1)]


def test_where_it_cannot_be_counted_nothing_is_tried(made: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    from ips_desktop.vault import keys

    def never(*_: object) -> bytes:
        raise AssertionError("tried without counting")

    def full(*_: object) -> None:
        raise Trouble("vault.disk_full")

    monkeypatch.setattr(keys, "wrapping_key", never)
    with monkeypatch.context() as broken:
        broken.setattr(files, "write", full)
        with trouble("vault.disk_full"):
            made.vault().open(RIGHT)
    monkeypatch.setattr(made.keyring, "set", full)
    with trouble("vault.disk_full"):
        made.vault().open(RIGHT)


def test_an_older_file_put_back_gives_no_try(made: Laptop) -> None:
    fresh = _file(made).read_bytes()
    _fail(made, 5)
    _file(made).write_bytes(fresh)
    assert made.vault().waiting().tries_left == 5


def test_a_file_taken_away_gives_no_try(made: Laptop) -> None:
    _fail(made, 5)
    _file(made).unlink()
    assert made.vault().waiting().tries_left == 5


def test_an_older_entry_put_back_in_the_keyring_gives_no_try(made: Laptop) -> None:
    fresh = made.keyring.get(MIRROR)
    assert fresh is not None
    _fail(made, 5)
    made.keyring.set(MIRROR, fresh)
    assert made.vault().waiting().tries_left == 5
    made.keyring.delete(MIRROR)
    assert made.vault().waiting().tries_left == 5


def test_a_count_written_by_hand_is_not_believed(made: Laptop) -> None:
    _fail(made, 5)
    told = msgspec.json.decode(_file(made).read_bytes())
    told["tries"]["failed"] = 0
    _file(made).write_bytes(msgspec.json.encode(told))
    made.keyring.delete(MIRROR)
    assert made.vault().waiting().tries_left == 1


@pytest.mark.parametrize("left", [b"", b"{}", b"torn", b"\xff" * 40, b'{"tries":{"failed":-1,"at":0},"mac":""}'])
def test_where_neither_can_be_read_one_try_is_left_and_it_waits_an_hour(made: Laptop, left: bytes) -> None:
    _file(made).write_bytes(left)
    made.keyring.set(MIRROR, left)
    assert made.vault().waiting() == throttle.Waiting(3600, 1)
    made.clock.now += 3600
    made.vault().open(RIGHT)
    assert made.vault().waiting().tries_left == 10


def test_a_count_of_another_person_is_not_believed(made: Laptop) -> None:
    theirs = Laptop(made.home / "theirs", made.keyring)
    theirs.made(person=INSTALL)
    _fail(made, 5)
    _file(made).write_bytes(_file(theirs).read_bytes())
    made.keyring.delete(MIRROR)
    assert made.vault().waiting().tries_left == 1


def test_one_bit_of_the_file_changed_makes_it_unreadable(made: Laptop) -> None:
    data = _file(made).read_bytes()
    _fail(made, 5)
    believed = [made.vault().waiting().tries_left]
    for place in range(len(data)):
        torn = bytearray(data)
        torn[place] ^= 1 << (place % 8)
        _file(made).write_bytes(bytes(torn))
        believed.append(made.vault().waiting().tries_left)
    assert set(believed) == {5}


_HANGING = """
import sys
from pathlib import Path
import argon2.low_level
from ips_desktop.vault import Vault
from tests.vault.killed import DiskStore

def hang(*_):
    print("trying", flush=True)
    sys.stdin.read()

argon2.low_level.hash_secret_raw = hang
Vault(Path(sys.argv[1]), keyring=DiskStore(Path(sys.argv[2]))).open("maple otter window cello")
"""


def test_a_process_killed_while_it_tries_has_spent_the_try(tmp_path: Path) -> None:
    from tests.vault.killed import DiskStore

    laptop = Laptop(tmp_path / "home", DiskStore(tmp_path / "keyring"), Clock(throttle.uptime()))
    laptop.made()
    for already in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", _HANGING, str(laptop.home), str(tmp_path / "keyring")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"trying\n"
            child.kill()
        assert laptop.vault().waiting().tries_left == 9 - already


def test_seconds_are_said_as_minutes_and_seconds() -> None:
    assert [throttle.as_clock(seconds) for seconds in (5, 60, 305, 3600)] == ["0:05", "1:00", "5:05", "60:00"]
