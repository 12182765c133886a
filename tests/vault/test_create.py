"""Making a vault: what it makes, and that a refusal makes nothing."""

from __future__ import annotations

import errno
import os
import stat
import sys
from base64 import b64encode
from typing import cast

import pytest

from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import DataKey, files, slots
from tests.vault.given import CHEAP, INSTALL, PERSON, RECOVERY, RIGHT, Laptop, MemoryStore, code_of, refused, trouble


def _create(laptop: Laptop, passphrase: str = RIGHT, public: bytes = bytes(RECOVERY.public_key)) -> DataKey:
    return laptop.vault().create(passphrase, install=INSTALL, person=PERSON, recovery_public=public)


def _held(laptop: Laptop) -> dict[str, bytes]:
    return cast("MemoryStore", laptop.keyring).held


def test_a_new_vault_gives_a_key_of_48_bytes_that_its_passphrase_opens_again(laptop: Laptop) -> None:
    key = _create(laptop)
    assert len(key.hex96()) == 96
    assert laptop.vault().open(RIGHT) == key
    assert laptop.vault().exists()


def test_two_laptops_never_get_the_same_key(laptop: Laptop) -> None:
    assert _create(laptop) != Laptop(laptop.home / "other").made()


def test_no_file_holds_a_secret(laptop: Laptop) -> None:
    key = _create(laptop)
    secret = _held(laptop)[f"{INSTALL}.{PERSON}.device.1"]
    hidden = [key.raw(), key.raw()[:32], key.raw()[32:], secret, RIGHT.encode()]
    for name, content in laptop.files().items():
        for one in hidden:
            forms = (one, one.hex().encode(), b64encode(one))
            assert not any(form in content for form in forms), name


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_folder_and_files_are_their_owners_only(laptop: Laptop) -> None:
    _create(laptop)
    assert stat.S_IMODE(laptop.home.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in laptop.home.iterdir()} == {0o600}


def test_a_folder_that_is_there_keeps_its_mode(laptop: Laptop) -> None:
    laptop.home.mkdir(mode=0o755)
    before = laptop.home.stat().st_mode
    _create(laptop)
    assert laptop.home.stat().st_mode == before


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", "vault.passphrase_empty"),
        ("four little word", "done"),
        ("fourteen chars", "vault.passphrase_too_short"),
        ("passwordpassword", "vault.passphrase_common"),
        ("maple otter window \ud83d", "vault.passphrase_unreadable"),
        ("x7" * 513, "vault.passphrase_too_long"),
    ],
)
def test_a_passphrase_is_refused_with_its_reason_and_nothing_is_made(
    laptop: Laptop, passphrase: str, code: str
) -> None:
    assert code_of(lambda: _create(laptop, passphrase)) == code
    if code != "done":
        assert (laptop.home.exists(), _held(laptop)) == (False, {})


@pytest.mark.parametrize("public", [b"", b"short", bytes(32), bytes(33)])
def test_a_damaged_recovery_key_makes_nothing(laptop: Laptop, public: bytes) -> None:
    with trouble("vault.recovery_key_damaged"):
        _create(laptop, public=public)
    assert (laptop.home.exists(), _held(laptop)) == (False, {})


@pytest.mark.parametrize("name", ["store.db", "slots.json"])
def test_where_something_is_already_nothing_is_made_and_nothing_changed(laptop: Laptop, name: str) -> None:
    laptop.home.mkdir()
    (laptop.home / name).write_bytes(b"theirs")
    with trouble("vault.already_exists"):
        _create(laptop)
    assert (laptop.files(), _held(laptop)) == ({name: b"theirs"}, {})


def test_slots_that_appear_meanwhile_are_not_overwritten(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def late(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        (laptop.home / slots.NAME).write_bytes(b"theirs")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with trouble("vault.already_exists"):
        _create(laptop)
    assert (laptop.files(), _held(laptop)) == ({"slots.json": b"theirs"}, {})


def test_a_device_secret_that_is_there_is_never_overwritten(laptop: Laptop) -> None:
    """It may belong to slots that only a backup still has."""
    older = f"{INSTALL}.{PERSON}.device.1"
    laptop.keyring.set(older, b"older secret")
    key = _create(laptop)
    assert laptop.vault().open(RIGHT) == key
    assert laptop.keyring.get(older) == b"older secret"


@pytest.mark.parametrize("written", range(1, 5))
@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "vault.disk_full"), (errno.EIO, "vault.cannot_write")])
def test_a_full_or_broken_disk_leaves_nothing_behind(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, written: int, number: int, code: str
) -> None:
    calls = iter(range(1, 100))
    sync = os.fsync

    def failing(handle: int) -> None:
        if next(calls) == written:
            raise OSError(number, "broken")
        sync(handle)

    monkeypatch.setattr(os, "fsync", failing)
    with trouble(code) as told:
        _create(laptop)
    assert (laptop.home.exists(), _held(laptop)) == (False, {})
    assert str(laptop.home) not in str(told.value)


def test_a_disk_that_gives_back_other_bytes_leaves_nothing_behind(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = files.read

    def rotten(path: os.PathLike[str]) -> bytes | None:
        data = read(laptop.home / os.fspath(path))
        first = data is not None and path == laptop.home / slots.NAME
        monkeypatch.undo()
        return data[:-9] if first and data else data

    monkeypatch.setattr(files, "read", rotten)
    with trouble("vault.slots_damaged"):
        _create(laptop)
    assert (laptop.home.exists(), _held(laptop)) == (False, {})


def test_a_machine_short_of_memory_falls_back_to_the_floor_and_not_below(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ips_desktop.vault import Cost, Vault, keys

    monkeypatch.setattr(keys, "FLOOR", CHEAP)
    stretch, asked = keys.wrapping_key, list[int]()

    def short(passphrase: bytes, device: bytes, salt: bytes, cost: Cost, info: bytes) -> bytes:
        asked.append(cost.memory_kib)
        if cost.memory_kib > 8 * 1024:
            raise Trouble("vault.memory", memory_mib=cost.memory_kib // 1024)
        return stretch(passphrase, device, salt, cost, info)

    monkeypatch.setattr(keys, "wrapping_key", short)
    vault = Vault(laptop.home, keyring=laptop.keyring, cost=Cost(1, 16 * 1024, 1))
    vault.create(RIGHT, install=INSTALL, person=PERSON, recovery_public=bytes(RECOVERY.public_key))
    assert asked[:2] == [16 * 1024, 8 * 1024]
    monkeypatch.setattr(keys, "FLOOR", Cost(1, 32 * 1024, 1))
    with trouble("vault.memory"):
        Vault(laptop.home / "b", keyring=laptop.keyring, cost=Cost(1, 16 * 1024, 1)).create(
            RIGHT, install=INSTALL, person=PERSON, recovery_public=bytes(RECOVERY.public_key)
        )
    assert max(asked) == 16 * 1024  # a dearer floor is not fallen back to


def test_a_key_neither_prints_nor_travels_and_is_gone_once_wiped() -> None:
    import pickle

    key = DataKey.fresh()
    assert key.hex96() not in repr(key) + str(key)
    with pytest.raises(TypeError):
        pickle.dumps(key)
    key.wipe()
    with pytest.raises(ValueError, match="wiped"):
        key.hex96()


def test_the_refusal_stands_beside_its_field(laptop: Laptop) -> None:
    with refused("vault.passphrase_too_short", "passphrase"):
        _create(laptop, "short")
