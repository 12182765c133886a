"""Changing the passphrase rewraps the same key; recovery opens it and sets a new one."""

from __future__ import annotations

import errno
import os

import pytest
from nacl.public import PrivateKey

from ips_desktop.vault import DataKey, slots, wrapping
from ips_desktop.vault.recovery import open_recovery
from ips_desktop.vault.slots import Slots
from tests.vault.given import INSTALL, NEW, PERSON, RECOVERY, RIGHT, WRONG, Laptop, MemoryStore, refused, trouble


def _slots(laptop: Laptop) -> Slots:
    held = slots.read(laptop.vault().slots_path)
    assert held is not None
    return held


def _entries(laptop: Laptop) -> set[str]:
    assert isinstance(laptop.keyring, MemoryStore)
    return {name.removeprefix(f"{INSTALL}.{PERSON}.") for name in laptop.keyring.held}


def test_the_new_passphrase_opens_the_same_key_and_the_old_one_no_more(laptop: Laptop) -> None:
    key = laptop.made()
    laptop.vault().change(RIGHT, NEW)
    assert laptop.vault().open(NEW) == key
    with refused("vault.wrong_passphrase", "passphrase"):
        laptop.vault().open(RIGHT)


def test_a_change_makes_a_new_secret_and_removes_the_old_one(laptop: Laptop) -> None:
    """So copies of the old slots in backups open no more, whoever knows the old passphrase."""
    laptop.made()
    old, first = _slots(laptop), laptop.keyring.get(f"{INSTALL}.{PERSON}.device.1")
    laptop.vault().change(RIGHT, NEW)
    assert _entries(laptop) == {"device.2", "tries.2"}
    new = _slots(laptop)
    assert (new.mine.device, new.mine.salt != old.mine.salt) == (2, True)
    assert laptop.keyring.get(f"{INSTALL}.{PERSON}.device.2") != first
    laptop.vault().slots_path.write_bytes(slots.encode(old))
    with trouble("vault.device_secret_missing"):
        laptop.vault().open(RIGHT)


def test_a_wrong_old_passphrase_changes_nothing_but_the_count(laptop: Laptop) -> None:
    laptop.made()
    before = laptop.vault().slots_path.read_bytes()
    with refused("vault.wrong_passphrase", "old"):
        laptop.vault().change(WRONG, NEW)
    assert laptop.vault().slots_path.read_bytes() == before
    assert laptop.vault().waiting().tries_left == 9


def test_a_weak_new_passphrase_is_refused_before_a_try_is_spent(laptop: Laptop) -> None:
    laptop.made()
    with refused("vault.passphrase_common", "new"):
        laptop.vault().change(WRONG, "passwordpassword")
    assert laptop.vault().waiting().tries_left == 10


@pytest.mark.parametrize("written", range(3, 8))
def test_a_disk_that_fails_at_any_write_leaves_a_passphrase_that_opens(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    key = laptop.made()
    before = laptop.vault().slots_path.read_bytes()
    calls, sync = iter(range(1, 100)), os.fsync

    def failing(handle: int) -> None:
        if next(calls) >= written:
            raise OSError(errno.ENOSPC, "full")
        sync(handle)

    monkeypatch.setattr(os, "fsync", failing)
    with trouble("vault.disk_full"):
        laptop.vault().change(RIGHT, NEW)
    monkeypatch.undo()
    opened = list[DataKey]()
    for passphrase in (RIGHT, NEW):
        held = _slots(laptop)
        secret = laptop.keyring.get(f"{INSTALL}.{PERSON}.device.{held.mine.device}")
        assert secret is not None
        found = wrapping.unwrapped(held, passphrase.encode(), secret)
        opened += [found] if found is not None else []
    assert opened == [key]
    if laptop.vault().slots_path.read_bytes() == before:
        assert _entries(laptop) == {"device.1", "tries.1"}


def test_recovery_opens_the_same_key(laptop: Laptop) -> None:
    key = laptop.made()
    assert open_recovery(_slots(laptop), bytes(RECOVERY)) == key


def test_recovery_still_opens_after_a_change(laptop: Laptop) -> None:
    key = laptop.made()
    laptop.vault().change(RIGHT, NEW)
    assert open_recovery(_slots(laptop), bytes(RECOVERY)) == key


@pytest.mark.parametrize("private", [bytes(PrivateKey(bytes(32))), b"short", b""])
def test_another_services_recovery_key_opens_nothing(laptop: Laptop, private: bytes) -> None:
    laptop.made()
    with refused("vault.wrong_recovery_key", "recovery_private"):
        open_recovery(_slots(laptop), private)


def test_a_recovery_slot_of_another_laptop_is_found_out(laptop: Laptop) -> None:
    import msgspec

    laptop.made()
    other = Laptop(laptop.home / "other")
    other.made()
    mixed = msgspec.structs.replace(_slots(laptop), recovery=_slots(other).recovery)
    with trouble("vault.slots_damaged"):
        open_recovery(mixed, bytes(RECOVERY))


def test_recovery_ends_with_a_new_passphrase_even_where_the_keyring_was_lost_and_ten_tries_were_wrong(
    laptop: Laptop,
) -> None:
    key = laptop.made()
    for _ in range(10):
        laptop.clock.now += 4000
        with pytest.raises(Exception, match=r"vault\.(wrong_passphrase|locked_out)"):
            laptop.vault().open(WRONG)
    laptop.clock.now += 4000
    with refused("vault.locked_out", "passphrase"):
        laptop.vault().open(RIGHT)
    laptop.keyring = MemoryStore()
    with trouble("vault.device_secret_missing"):
        laptop.vault().open(RIGHT)
    recovered = open_recovery(_slots(laptop), bytes(RECOVERY))
    laptop.vault().reseal(recovered, NEW)
    assert laptop.vault().open(NEW) == key
    assert laptop.vault().waiting().tries_left == 10


def test_another_stores_key_is_not_sealed_in(laptop: Laptop) -> None:
    laptop.made()
    before = laptop.files()
    with trouble("vault.slots_damaged"):
        laptop.vault().reseal(DataKey.fresh(), NEW)
    assert laptop.files() == before


def test_an_older_secret_that_recovery_meets_is_not_overwritten(laptop: Laptop) -> None:
    """An old backup's slots were put back; the newer secret may belong to a newer backup."""
    key = laptop.made()
    newer = f"{INSTALL}.{PERSON}.device.2"
    laptop.keyring.delete(f"{INSTALL}.{PERSON}.device.1")
    laptop.keyring.set(newer, b"of a newer backup")
    laptop.vault().reseal(key, NEW)
    assert _slots(laptop).mine.device == 3
    assert laptop.keyring.get(newer) == b"of a newer backup"
    assert laptop.vault().open(NEW) == key
